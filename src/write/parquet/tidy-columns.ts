import { formatDecimal } from '../../model/decimal.ts';
import { FLAG, type Dimension, type Table } from '../../model/table.ts';
import { STATUS, STATUSES } from '../../model/value.ts';
import type { Column, Columns, LabelColumn, TextColumn } from './column.ts';

/**
 * A table in the project's tidy form as columns (整然データの列): those of the tidy CSV under the same names. `value` holds the exact number or
 * nothing, `status` says why there is none, `decimals` with how many the source wrote it.
 */
export function tidyColumns(table: Table): Columns {
  const { area, industry, measure, scope, survey, period, source, status } = table;
  const columns: Column[] = [
    texts('area_code', area, ({ code }) => code), texts('area_name', area, ({ name }) => name),
    texts('industry_code', industry, ({ code }) => code), texts('industry_name', industry, ({ name }) => name),
    texts('measure', measure, ({ label }) => label), texts('unit', measure, ({ unit }) => unit.label),
    texts('scope', scope, (id) => id), texts('survey', survey, (id) => id),
    { is: 'label', name: 'year', numbers: period.members.map((member) => (member.kind === 'unstated' ? 'none' : member.year)), codes: period.codes },
    texts('period', period, ({ label }) => label),
    ...table.dims.flatMap((dim) => [
      ...(dim.members.some(({ code }) => code !== '') ? [texts(`${dim.id}_code`, dim, ({ code }) => code)] : []),
      texts(dim.id, dim, ({ name }) => name),
    ]),
    { is: 'figure', name: 'value', units: table.units, decimals: table.decimals, status, wide: table.wide },
    { is: 'text', name: 'status', texts: STATUSES, codes: status },
    printedTexts(table),
    writtenDecimals(table),
    texts('file', source, ({ file }) => file), texts('sheet', source, ({ sheet }) => sheet),
    { is: 'place', name: 'row', numbers: table.row },
    { is: 'label', name: 'column', numbers: upTo(table.column), codes: table.column },
  ];
  return { rows: table.length, columns };
}

function texts<M>(name: string, { members, codes }: Dimension<M>, of: (member: M) => string): TextColumn {
  return { is: 'text', name, texts: members.map(of), codes };
}

/** Numbers that stand for themselves. */
function upTo(codes: ArrayLike<number>): readonly number[] {
  let most = 0;
  for (let i = 0; i < codes.length; i += 1) most = Math.max(most, codes[i] ?? 0);
  return Array.from({ length: most + 1 }, (_, number) => number);
}

/** With how many decimals each number was written. */
function writtenDecimals({ decimals, status }: Table): LabelColumn {
  const written = upTo(decimals);
  return { is: 'label', name: 'decimals', numbers: [...written, 'none'], codes: decimals.map((places, row) => (status[row] === STATUS.number ? places : written.length)) };
}

/** What each figure was printed as, where that is not its plain spelling; separators of thousands are looked up by their number. */
function printedTexts({ length, flags, texts: printed, units, decimals, wide }: Table): TextColumn {
  const all = [''];
  const codes = new Uint32Array(length);
  const known = new Map<string | number, number>();
  const numberOf = (key: string | number, text: () => string): number => {
    const number = known.get(key) ?? all.length;
    if (number === all.length) {
      known.set(key, number);
      all.push(text());
    }
    return number;
  };
  for (const [row, text] of printed) if (((flags[row] ?? 0) & FLAG.text) !== 0) codes[row] = numberOf(`=${text}`, () => text);
  for (let row = 0; row < length; row += 1) {
    const flag = flags[row] ?? 0;
    if ((flag & FLAG.grouped) === 0 || (flag & FLAG.text) !== 0) continue;
    const exact = wide.get(row);
    const size = units[row] ?? 0;
    const places = decimals[row] ?? 0;
    const key = exact === undefined && places === 0 ? size : `${exact ?? size}/${places}`;
    codes[row] = numberOf(key, () => formatDecimal({ units: exact ?? BigInt(size), decimals: places }, true));
  }
  return { is: 'text', name: 'text', texts: all, codes };
}

import { namingRow, type Comparison } from '../../model/comparison.ts';
import { printedRows } from '../../model/row-basis.ts';
import { periodKey } from '../../model/period.ts';
import { STATUS } from '../../model/value.ts';
import { diffJsonRow } from '../diff/json.ts';
import { jsonLines } from '../json.ts';
import { memberJson } from '../lines/keys.ts';
import { MOST_REMARKS, type DiffForm, type FormParts } from './diff-rows.ts';
import type { BatchColumn, Operation } from './row-printer.ts';

/** JSON Lines, as `jsonLines(diffJsonRows(…))` writes them (JSON Lines のレコード). */
export const jsonRecords: DiffForm = {
  opening: () => '',
  record: (comparison, pair, _name, style) => [...jsonLines([diffJsonRow(comparison, pair, style)])].join(''),
  // Records tell every printed row behind a figure.
  takes: ({ bases, fromRows, toRows }, pair) => [fromRows[pair] ?? -1, toRows[pair] ?? -1].every((row) => row < 0 || printedRows(bases, row).join() === String(row)),
  rows(parts) {
    const { printer, table, comparisons, columns, style } = parts;
    const json = (value: unknown): string => JSON.stringify(value);
    // The further axes follow the unit and scope of the comparison: each opens with what stands before it.
    const dims = table.dims.map(({ id, members }, d) => members.map((member) => `${d === 0 ? '' : ','}${json(id)}:${json(memberJson(member))}`));
    const labels = [table.area.members.map((member) => `{"area":${json(memberJson(member))}`), table.industry.members.map((member) => `,"industry":${json(memberJson(member))}`), ...dims];
    const [area, industry, ...further] = columns.labels.map(({ numbers }, i): Operation => ({ print: 'piece', of: printer.pieces(labels[i] ?? []), numbers }));
    const heads = comparisons.map(({ measure: { id, label, unit }, to }) => `,"measure":${json({ id, label })},"unit":${json(unit.label)},"scope":${json(to.scope)},"dims":{`);
    const side = (which: 'from' | 'to') => (comparison: Comparison): string => {
      const { period } = comparison[which];
      return `"${which}":{"period":${json(periodKey(period))},"label":${json(period.label)},"value":`;
    };
    const froms = comparisons.map((comparison) => `},${side('from')(comparison)}`);
    const [afterEarlier, afterLater, afterRate, between] = [printer.pieces([], MOST_REMARKS), printer.pieces([], MOST_REMARKS), printer.pieces([], MOST_REMARKS), printer.pieces([], MOST_REMARKS)];
    const said = (of: typeof between): Operation => ({ print: 'piece', of, numbers: columns.note });
    const quotedFigure = (values: BatchColumn, decimals: BatchColumn): Operation => ({ print: 'number', values, decimals, before: '"', after: '"', otherwise: 'null' });
    const rateDecimals = printer.bytes();
    printer.bytesOf(rateDecimals).fill(style.digits);
    const sources = printer.pieces(['', ...table.source.members.map(({ file, sheet }) => `{"file":${json(file)},"sheet":${json(sheet)},"row":`)]);
    const [numerator, denominator] = [printer.values(), printer.values()];
    const origins = [0, 1].map(() => ({ source: printer.numbers(), row: printer.values(), column: printer.values() }));
    const origin = ({ source, row, column }: (typeof origins)[number]): Operation[] => [
      { print: 'piece', of: sources, numbers: source }, { print: 'number', values: row, after: ',"column":' }, { print: 'number', values: column, after: '}' },
    ];
    const [ofEarlier = origins[0], ofLater = origins[1]] = origins;
    return {
      operations: [
        ...[area, industry].flatMap((operation) => operation ?? []),
        { print: 'piece', of: printer.pieces(heads), numbers: columns.head }, ...further, { print: 'piece', of: printer.pieces(froms), numbers: columns.head },
        quotedFigure(columns.earlier, columns.earlierDecimals), said(afterEarlier), quotedFigure(columns.later, columns.laterDecimals), said(afterLater),
        quotedFigure(columns.difference, columns.differenceDecimals),
        { print: 'number', values: numerator, before: ',"rate":{"numerator":"', after: '","denominator":"', otherwise: ',"rate":null' }, { print: 'number', values: denominator, after: '"}' },
        { print: 'number', values: columns.rate, decimals: rateDecimals, before: ',"rateText":"', otherwise: ',"rateText":"' },
        said(afterRate), ...(ofEarlier ? origin(ofEarlier) : []), said(between), ...(ofLater ? origin(ofLater) : []), { print: 'text', text: ']}\n' },
      ],
      word(note, comparison, pair) {
        const { from, to, rate, rateText, notes } = diffJsonRow(comparison, pair, style);
        printer.setPiece(afterEarlier, note, `,"status":${json(from.status)}},${side('to')(comparison)}`);
        printer.setPiece(afterLater, note, `,"status":${json(to.status)}},"difference":`);
        printer.setPiece(afterRate, note, `${rate === null ? json(rateText).slice(1, -1) : ''}","notes":${json(notes)},"origin":[`);
        printer.setPiece(between, note, from.status === 'noCounterpart' || to.status === 'noCounterpart' ? '' : ',');
      },
      complete: completer(parts, numerator, denominator, origins),
    };
  },
};

interface OriginColumns {
  readonly source: BatchColumn;
  readonly row: BatchColumn;
  readonly column: BatchColumn;
}

/** Fills exact rates and where the figures are from. */
function completer({ printer, table, comparisons, columns }: FormParts, numerator: BatchColumn, denominator: BatchColumn, origins: readonly OriginColumns[]): (count: number) => void {
  const [heads, pairs, rates] = [printer.numbersOf(columns.head), printer.numbersOf(columns.pair), printer.valuesOf(columns.rate)];
  const [above, below] = [printer.valuesOf(numerator), printer.valuesOf(denominator)];
  const labels = columns.labels.map(({ codes, numbers }) => ({ codes, numbers: printer.numbersOf(numbers) }));
  const places = origins.map(({ source, row, column }) => ({ source: printer.numbersOf(source), row: printer.valuesOf(row), column: printer.valuesOf(column) }));
  const scaled = (row: number, decimals: number): number => (row < 0 || table.status[row] !== STATUS.number ? 0 : (table.units[row] ?? 0) * 10 ** (decimals - (table.decimals[row] ?? 0)));
  const decimalsAt = (row: number): number => (row < 0 || table.status[row] !== STATUS.number ? 0 : (table.decimals[row] ?? 0));
  return (count) => {
    for (let at = 0; at < count; at += 1) {
      const comparison = comparisons[heads[at] ?? 0];
      if (comparison === undefined) continue;
      const pair = pairs[at] ?? 0;
      const rows = [comparison.fromRows[pair] ?? -1, comparison.toRows[pair] ?? -1] as const;
      const name = namingRow(comparison, pair);
      for (const { codes, numbers } of labels) numbers[at] = codes[name] ?? 0;
      above[at] = NaN;
      below[at] = NaN;
      if (!Number.isNaN(rates[at] ?? NaN)) {
        const decimals = Math.max(decimalsAt(rows[0]), decimalsAt(rows[1]));
        const base = scaled(rows[0], decimals);
        const difference = scaled(rows[1], decimals) - base;
        const divisor = commonDivisor(Math.abs(difference), Math.abs(base)) * Math.sign(base);
        // No minus before a zero.
        above[at] = difference / divisor + 0;
        below[at] = base / divisor;
      }
      rows.forEach((row, side) => {
        const place = places[side];
        if (place === undefined) return;
        place.source[at] = row < 0 ? 0 : 1 + (table.source.codes[row] ?? 0);
        place.row[at] = row < 0 ? NaN : (table.row[row] ?? 0);
        place.column[at] = row < 0 ? NaN : (table.column[row] ?? 0);
      });
    }
  };
}

/** The greatest common divisor of whole doubles that are not both 0 (最大公約数). */
function commonDivisor(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

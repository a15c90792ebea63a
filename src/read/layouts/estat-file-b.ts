import type { Axis } from '../../model/key.ts';
import { Refusal } from '../../model/refusal.ts';
import { censusScope, measuresOf } from '../census-scope.ts';
import { coordinatesOfLabels, type AxisLabel } from '../axis-coordinates.ts';
import { codedLabel } from '../coded-label.ts';
import { assignAxes } from '../estat-axes.ts';
import { findRow, textsAbove } from '../find-row.ts';
import { cellAt, placeOf, widthOf, type Grid } from '../grid.ts';
import { headingStacks } from '../heading-stack.ts';
import type { Layout } from '../layout.ts';
import { PLAIN_PLAN, type ColumnRole, type Plan } from '../plan.ts';
import { regularBody } from '../regular-body.ts';
import { measureInTitle, periodInTitle } from '../title-facts.ts';

const LAYOUT = 'estat-file-b';
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
/** 00000_全国, 01101_札幌市中央区; tables of prefectures have 01_北海道. */
const AREA = /^\d{2}(?:\d{3})?_\D/;
/** I_卸売業、小売業; 75_宿泊業; 0_総数. */
const CODED = /^[A-Z0-9]{1,5}_\S/;

/**
 * Economic census tables of 令和3 and 令和6 as workbooks (統計表のファイル): titles and notes, a heading with 地域区分, then
 * rows whose areas, industries and further items carry their code before an underscore.
 *
 * @throws Refusal 'heading-incomplete' when the columns of figures have no headings.
 */
export const estatFileB: Layout = {
  id: LAYOUT,
  plan(grid: Grid): Plan | 'not-this' {
    const named = findRow(grid, (cells) => cells.some((text) => /^(?:地域識別コード|地域区分)$/.test(plain(text))));
    const data = findRow(grid, (cells, r) => r > named && cells.some((text) => AREA.test(plain(text))));
    if (named < 0 || data < 0) return 'not-this';
    const width = widthOf(grid);
    const keys = keyColumns(grid, named, data, width);
    const values = Array.from({ length: width }, (_, c) => c).filter((c) => !keys.has(c) && grid.rows.slice(data).some(({ cells }) => (cells[c] ?? '').trim() !== ''));
    const from = headingFrom(grid, data, values);
    const levels = headingStacks(grid, from, data, width, values[0] ?? 0);
    const across = japaneseLevels(levels, values, data - from);
    if (values.length === 0 || values.some((c) => across.every((level) => (levels[c]?.[level] ?? '') === ''))) {
      throw new Refusal('heading-incomplete', { layout: LAYOUT, missing: '表頭' }, placeOf(grid, data - 1));
    }
    const columns: ColumnRole[] = Array.from({ length: width }, () => ({ role: 'skip' }));
    const headings: Record<string, string> = {};
    const down = [...keys].filter(([, name]) => name !== '地域識別コード');
    const axes = [
      ...down.map(([c, name]) => ({ id: '', name, labels: distinctNames(grid, data, c) })),
      ...across.map((level) => ({ id: '', name: '', labels: values.map((c) => codedLabel(levels[c]?.[level] ?? '').name) })),
    ];
    const assigned = assignAxes(axes);
    down.forEach(([c, name], i) => {
      const dimension = assigned[i] === undefined || assigned[i] === 'dim' ? name : assigned[i];
      columns[c] = { role: 'key', dimension, part: 'coded' };
      headings[dimension] = name;
    });
    for (const [c, name] of keys) if (name === '地域識別コード') columns[c] = { role: 'key', dimension: 'area', part: 'level' };
    const around = textsAbove(grid, from);
    const title = around.find((text) => /^[\s　]*第.*表/.test(text)) ?? around.at(-1) ?? '';
    const inTitle = assigned.includes('measure') ? 'no-measure' : measureInTitle(title, '');
    for (const c of values) {
      const labels = across.map((level, i): AxisLabel => {
        const axis: Axis | 'dim' = assigned[down.length + i] ?? 'dim';
        const printed = levels[c]?.[level] ?? '';
        return { axis, dim: `列見出し${i + 1}`, ...(axis === 'industry' || axis === 'measure' ? { code: '', label: printed } : withCode(printed)) };
      });
      columns[c] = { role: 'value', at: coordinatesOfLabels(labels.filter(({ label }) => label !== ''), () => inTitle) };
    }
    const body = regularBody(grid, data, columns);
    const survey = around.join(' ');
    const period = periodInTitle(around.find((text) => /経済センサス|調査/.test(text)) ?? '');
    const scope = censusScope(around, measuresOf(columns));
    return {
      ...PLAIN_PLAN,
      layout: LAYOUT,
      seen: ['地域区分', cellAt(grid, data, [...keys].find(([, name]) => name === '地域区分')?.[0] ?? 0)],
      title,
      columns,
      from: data,
      to: body.to,
      end: body.end,
      skipRows: body.skipRows,
      constant: { ...(period === 'no-period' ? {} : { period }), ...(scope === 'unstated' ? {} : { scope }) },
      surveyText: survey,
      headings,
      findings: body.findings,
    };
  },
};

/** Naming columns with their headings: 地域識別コード, and every column whose items carry a code. */
function keyColumns(grid: Grid, named: number, data: number, width: number): Map<number, string> {
  const keys = new Map<number, string>();
  const rows = grid.rows.slice(data, data + 200);
  for (let c = 0; c < width; c += 1) {
    const heading = grid.rows.slice(named, data).map(({ cells }) => plain(cells[c] ?? '')).find((text) => text !== '') ?? '';
    const filled = rows.map(({ cells }) => plain(cells[c] ?? '')).filter((text) => text !== '');
    const coded = filled.filter((text) => CODED.test(text)).length;
    if (heading === '地域識別コード' || (filled.length > 0 && coded * 2 > filled.length)) keys.set(c, heading === '' ? `項目${c + 1}` : heading);
  }
  return keys;
}

/** The first heading row: rows with text above the figures, through at most one empty row, up to the title. */
function headingFrom(grid: Grid, data: number, values: readonly number[]): number {
  const filled = (r: number): number => values.filter((c) => cellAt(grid, r, c).trim() !== '').length;
  let from = data;
  for (let r = data - 1; r >= 0 && from - r <= 3; r -= 1) {
    const spanned = grid.spans.some((span) => span.row === r && values.includes(span.column) && span.columns > 1 && span.columns < values.length);
    if (filled(r) > 1 || spanned || (filled(r) === 1 && values.length === 1)) from = r;
  }
  return from;
}

/** Levels of the heading without those that only repeat the level above in English, or hold item numbers. */
function japaneseLevels(stacks: readonly (readonly string[])[], values: readonly number[], levels: number): number[] {
  const labels = (level: number): string[] => values.map((c) => stacks[c]?.[level] ?? '').filter((text) => text !== '');
  const isJapanese = (text: string): boolean => /[ぁ-んァ-ヶ一-龠々]/.test(text);
  const japanese = Array.from({ length: levels }, (_, level) => level).filter((level) => labels(level).some(isJapanese));
  return japanese.length > 0 ? japanese : Array.from({ length: levels }, (_, level) => level).filter((level) => labels(level).length > 0);
}

function distinctNames(grid: Grid, from: number, column: number): string[] {
  return [...new Set(grid.rows.slice(from, from + 2000).map(({ cells }) => codedLabel(cells[column] ?? '').name))];
}

function withCode(printed: string): { readonly code: string; readonly label: string } {
  const { code, name } = codedLabel(printed);
  return { code, label: name };
}

import type { Measure, Member } from '../model/key.ts';
import { canonicalIds } from '../model/match.ts';
import { NumberIndex } from '../model/number-index.ts';
import { numbersOfMembers } from '../model/row-numbers.ts';
import type { Series } from '../model/series.ts';
import { memberAt, type Dimension } from '../model/table.ts';
import { COMPUTED, NOWHERE, type Whole, type WholeAxis, type WholeLine, type WholeShape } from '../model/whole.ts';
import { placeLabels, type Placed } from './hierarchy.ts';

/** How the labels of an axis belong together; areas need the list of areas for it. */
export type PlaceLabels = (labels: readonly Member[]) => readonly Placed[];

/** The axis that lines of a series run along (内訳の軸): industries where there are several, else areas, else a dim. */
export function axisOf(series: Series): WholeAxis {
  const several = (dimension: Dimension<Member>): boolean => {
    const ids = canonicalIds(dimension);
    const idAt = (line: number): number | undefined => ids[dimension.codes[series.names[line] ?? 0] ?? 0];
    const first = idAt(0);
    return series.names.some((_, line) => idAt(line) !== first);
  };
  if (several(series.table.industry)) return 'industry';
  if (several(series.table.area)) return 'area';
  const dim = series.table.dims.findIndex(several);
  return dim >= 0 ? dim : 'industry';
}

function dimensionOf({ table }: Series, axis: WholeAxis): Dimension<Member> | undefined {
  return axis === 'industry' ? table.industry : axis === 'area' ? table.area : table.dims[axis];
}

/** The label of a line on an axis. */
export function labelOn(series: Series, axis: WholeAxis, line: number): Member {
  const dimension = dimensionOf(series, axis);
  return dimension === undefined ? { code: '', name: '', depth: 0 } : memberAt(dimension, series.names[line] ?? 0);
}

/** Lines that agree on everything but the axis, in the order of the table. */
function groups(series: Series, axis: WholeAxis): number[][] {
  const { table, names } = series;
  const fixed = [...(axis === 'industry' ? [] : [table.industry]), ...(axis === 'area' ? [] : [table.area]), ...table.dims.filter((_, d) => d !== axis)];
  const numbers = numbersOfMembers(fixed);
  const groupOf = new Int32Array(names.length);
  const count = new NumberIndex(numbers.size, names.length).claimAll(numbers.of(names), groupOf, 0);
  const found = Array.from({ length: count }, (): number[] => []);
  for (let line = 0; line < groupOf.length; line += 1) found[groupOf[line] ?? 0]?.push(line);
  return found;
}

/**
 * Every total of a series with its parts (全体と内訳の組): one for each area and combination of dims, or along areas or a dim
 * where there is only one industry. Without a printed total it is computed from the parts.
 *
 * @param which 'printed' leaves out what has no printed total
 */
export function wholesOf(series: Series, place: PlaceLabels = placeLabels, which: 'all' | 'printed' = 'all'): Whole[] {
  const axis = axisOf(series);
  const shapeFor = shaper(series, axis, place);
  const wholes: Whole[] = [];
  for (const lines of groups(series, axis)) {
    const shape = shapeFor(lines);
    if (which === 'all' || shape.total >= 0) wholes.push(wholeOf(series, axis, lines, shape));
  }
  return wholes;
}

/** Finds the shape of some lines; it is worked out once for each list of labels. */
function shaper(series: Series, axis: WholeAxis, place: PlaceLabels): (lines: readonly number[]) => WholeShape {
  const codes = dimensionOf(series, axis)?.codes ?? new Uint8Array(0);
  const codeOf = (line: number): number => codes[series.names[line] ?? 0] ?? 0;
  const known = new Map<string, WholeShape>();
  let before: { readonly codes: readonly number[]; readonly shape: WholeShape } | undefined;
  return (lines) => {
    if (before !== undefined && lines.length === before.codes.length && before.codes.every((code, i) => codeOf(lines[i] ?? 0) === code)) return before.shape;
    const own = lines.map(codeOf);
    const key = own.join();
    const shape = known.get(key) ?? shapeOf(place(lines.map((line) => labelOn(series, axis, line))));
    known.set(key, shape);
    before = { codes: own, shape };
    return shape;
  };
}

function shapeOf(placed: readonly Placed[]): WholeShape {
  const lines = placed.map(({ role, under }, i) => ({ role, under: role === 'total' || role === 'regrouping' ? NOWHERE : under, level: levelOf(i, placed) }));
  const total = placed.findIndex(({ role }) => role === 'total');
  return { lines, total, parts: partsOf(total, lines) };
}

function wholeOf(series: Series, axis: WholeAxis, own: readonly number[], shape: WholeShape): Whole {
  const listed = shape.lines.map(({ role, level, under }, i): WholeLine => ({ line: own[i] ?? COMPUTED, role, level, under: under < 0 ? under : (own[under] ?? COMPUTED) }));
  const total = listed[shape.total] ?? { line: COMPUTED, role: 'total', level: 0, under: NOWHERE };
  return { series, axis, shape, lines: shape.total < 0 ? [...listed, total] : listed, total, parts: shape.parts.flatMap((i) => listed[i] ?? []) };
}

function levelOf(i: number, placed: readonly Placed[]): number {
  let level = 0;
  for (let at = placed[i]?.under ?? -1; at >= 0; at = placed[at]?.under ?? -1) {
    const role = placed[at]?.role;
    if (role !== 'total' && role !== 'subtotal') level += 1;
  }
  return level;
}

/** What is added to a line, subtotals replaced by what they consist of. */
function partsOf(whole: number, lines: WholeShape['lines']): number[] {
  return lines.flatMap(({ under, role }, i) => {
    if (under !== whole) return [];
    const inside = role === 'subtotal' ? partsOf(i, lines) : [];
    return inside.length > 0 ? inside : [i];
  });
}

/** Amounts that are averages a head, a piece or an hour, whether or not their labels say so: wages, prices, ages. */
const AVERAGES = /当たり|あたり|平均|所定内給与|きまって支給する|特別給与額|年間賞与|時給|日給|月給|年収|初任給|単価|地価|勤続年数|労働時間|^年齢$|賃金(?!.*(?:総額|俸給))/;

/** Measures whose parts add up: counts and amounts, but no changes, averages or quotients (足し合わせられる項目). */
export function isAdditive({ id, label, unit }: Measure): boolean {
  const isQuantity = unit.kind === 'count' || unit.kind === 'amount';
  return isQuantity && id !== 'change' && id !== 'labour-productivity' && !unit.label.includes('/') && !AVERAGES.test(label);
}

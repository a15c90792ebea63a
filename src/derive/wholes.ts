import type { Measure, Member } from '../model/key.ts';
import { canonicalIds } from '../model/match.ts';
import { NumberIndex } from '../model/number-index.ts';
import { numbersOfMembers } from '../model/row-numbers.ts';
import type { Series } from '../model/series.ts';
import { memberAt, type Dimension } from '../model/table.ts';
import { COMPUTED, NOWHERE, type Whole, type WholeAxis, type WholeLine } from '../model/whole.ts';
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
  const placedAs = placer(series, axis, place);
  const wholes: Whole[] = [];
  for (const lines of groups(series, axis)) {
    const placed = placedAs(lines);
    if (which === 'all' || placed.some(({ role }) => role === 'total')) wholes.push(wholeOf(series, axis, lines, placed));
  }
  return wholes;
}

/** Where the labels of some lines belong. Areas of one census list the same industries: that is worked out once. */
function placer(series: Series, axis: WholeAxis, place: PlaceLabels): (lines: readonly number[]) => readonly Placed[] {
  const codes = dimensionOf(series, axis)?.codes ?? new Uint8Array(0);
  const codeOf = (line: number): number => codes[series.names[line] ?? 0] ?? 0;
  const known = new Map<string, readonly Placed[]>();
  let before: readonly number[] = [];
  let placed: readonly Placed[] = [];
  return (lines) => {
    if (before.length > 0 && lines.length === before.length && lines.every((line, i) => codeOf(line) === before[i])) return placed;
    before = lines.map(codeOf);
    const key = before.join();
    placed = known.get(key) ?? place(lines.map((line) => labelOn(series, axis, line)));
    known.set(key, placed);
    return placed;
  };
}

function wholeOf(series: Series, axis: WholeAxis, lines: readonly number[], placed: readonly Placed[]): Whole {
  const printed = placed.findIndex(({ role }) => role === 'total');
  const whole = (at: number): number => (at < 0 ? COMPUTED : (lines[at] ?? COMPUTED));
  const all: WholeLine[] = lines.map((line, i) => {
    const { role, under } = placed[i] ?? { role: 'part', under: -1 };
    const nowhere = role === 'total' || role === 'regrouping';
    return { line, role, under: nowhere ? NOWHERE : whole(under), level: levelOf(i, placed) };
  });
  const total: WholeLine = all[printed] ?? { line: COMPUTED, role: 'total', under: NOWHERE, level: 0 };
  const listed = printed < 0 ? [...all, total] : all;
  return { series, axis, lines: listed, total, parts: partsOf(total, listed) };
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
function partsOf(whole: WholeLine, lines: readonly WholeLine[]): WholeLine[] {
  return lines.filter((line) => line.under === whole.line).flatMap((line) => {
    const inside = line.role === 'subtotal' ? partsOf(line, lines) : [];
    return inside.length > 0 ? inside : [line];
  });
}

/** Measures whose parts add up: counts and amounts, but no changes, averages or quotients (足し合わせられる項目). */
export function isAdditive({ id, label, unit }: Measure): boolean {
  const isQuantity = unit.kind === 'count' || unit.kind === 'amount';
  return isQuantity && id !== 'change' && id !== 'labour-productivity' && !unit.label.includes('/') && !/当たり|あたり|平均/.test(label);
}

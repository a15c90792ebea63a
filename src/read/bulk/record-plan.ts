import { AXES } from '../../model/key.ts';
import { dimsOf } from '../figure-keys.ts';
import type { ColumnRole, Coordinates, Plan } from '../plan.ts';

/** Neighbouring columns that are looked up as one text. */
export interface Segment {
  readonly columns: readonly number[];
}

export type Item =
  | { readonly is: 'segment'; readonly segment: number; readonly columns: number }
  | { readonly is: 'value'; readonly slot: number }
  | { readonly is: 'unused' };

/** How the members of one axis follow from the labels of a record. */
export interface AxisSource {
  readonly axis: string;
  /** Segments whose texts together name the member. */
  readonly segments: readonly number[];
  /** The member may differ between the figure columns of a record although its labels are the same. */
  readonly byColumn: boolean;
}

/** A record as the scanner sees it (レコードの設計): items from left to right, figure columns, and where each axis comes from. */
export interface RecordPlan {
  readonly items: readonly Item[];
  readonly segments: readonly Segment[];
  readonly values: readonly { readonly column: number; readonly at: Coordinates }[];
  /** Axes and dims named by labels; all others are the same in every record. */
  readonly axes: readonly AxisSource[];
}

/** The columns that belong together: those of one axis, with measures their unit; a column of notes stands alone. */
function owners(plan: Plan): ReadonlyMap<number, string> {
  return new Map(plan.columns.flatMap((role, column) => {
    const owner = role.role === 'key' && role.part !== 'level' ? role.dimension : role.role === 'unit' ? 'measure' : role.role === 'note' ? `note ${column}` : '';
    return owner === '' ? [] : [[column, owner] as const];
  }));
}

/** Whether a column says nothing that its neighbours do not: 都道府県コード beside 市区町村コード. */
function follows(rows: readonly (readonly string[])[], column: number, from: readonly number[]): boolean {
  const textOf = new Map<string, string>();
  return rows.every((cells) => {
    const key = from.map((c) => cells[c] ?? '').join('\u0000');
    const text = cells[column] ?? '';
    const known = textOf.get(key);
    textOf.set(key, text);
    return known === undefined || known === text;
  });
}

/** Runs of columns of one axis; an unused column joins the run beside it if it follows from its labels. */
function segmentsOf(plan: Plan, sample: readonly (readonly string[])[]): Segment[] {
  const owner = owners(plan);
  const runs: { readonly axis: string; readonly columns: number[] }[] = [];
  for (const [column, axis] of [...owner].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last?.axis === axis && last.columns.at(-1) === column - 1) last.columns.push(column);
    else runs.push({ axis, columns: [column] });
  }
  const isFree = (column: number): boolean => {
    const role = plan.columns[column];
    return role !== undefined && role.role !== 'value' && !owner.has(column) && !runs.some(({ columns }) => columns.includes(column));
  };
  for (const { columns } of runs) {
    for (let before = (columns[0] ?? 0) - 1; isFree(before) && follows(sample, before, columns); before -= 1) columns.unshift(before);
  }
  for (const { columns } of runs) {
    for (let after = (columns.at(-1) ?? 0) + 1; isFree(after) && follows(sample, after, columns); after += 1) columns.push(after);
  }
  const joined: Segment[] = [];
  for (const { axis, columns } of runs) {
    const last = joined.at(-1);
    const touching = last !== undefined && last.columns.at(-1) === (columns[0] ?? 0) - 1 && owner.get(last.columns.find((c) => owner.has(c)) ?? -1) === axis;
    if (touching) joined[joined.length - 1] = { columns: [...last.columns, ...columns] };
    else joined.push({ columns });
  }
  return joined;
}

/** @param sample cells of some records of the body */
export function recordPlan(plan: Plan, sample: readonly (readonly string[])[]): RecordPlan {
  const segments = segmentsOf(plan, sample);
  const values = plan.columns.flatMap((role, column) => (role.role === 'value' ? [{ column, at: role.at }] : []));
  const items: Item[] = [];
  for (let column = 0; column < plan.columns.length; column += 1) {
    const segment = segments.findIndex(({ columns }) => columns[0] === column);
    const slot = values.findIndex((value) => value.column === column);
    if (segment >= 0) {
      const size = segments[segment]?.columns.length ?? 1;
      items.push({ is: 'segment', segment, columns: size });
      column += size - 1;
    } else items.push(slot >= 0 ? { is: 'value', slot } : { is: 'unused' });
  }
  return { items, segments, values, axes: axisSources(plan, segments, values.map(({ at }) => at)) };
}

function axisSources(plan: Plan, segments: readonly Segment[], values: readonly Coordinates[]): AxisSource[] {
  const columns = (test: (role: ColumnRole) => boolean): number[] => plan.columns.flatMap((role, column) => (test(role) ? [column] : []));
  const named = (axis: string): number[] => columns((role) => role.role === 'key' && role.part !== 'level' && role.dimension === axis);
  // Units come from a column of their own or hang on the labels of some axis; they belong to the measure.
  const unitAxes = new Set(plan.columns.flatMap((role) => (role.role === 'key' && role.holdsUnit === true ? [role.dimension] : [])));
  const units = [...columns((role) => role.role === 'unit'), ...[...unitAxes].flatMap(named)];
  const holding = (wanted: readonly number[]): number[] => segments.flatMap(({ columns: own }, at) => (wanted.some((column) => own.includes(column)) ? [at] : []));
  const sources: AxisSource[] = [];
  for (const axis of [...AXES, ...dimsOf(plan).map(({ id }) => id)]) {
    const own = holding([...named(axis), ...(axis === 'measure' ? units : [])]);
    if (own.length > 0) sources.push({ axis, segments: own, byColumn: axis === 'measure' && units.length > 0 });
  }
  // The survey follows from the period where nothing else tells it.
  const period = sources.find(({ axis }) => axis === 'period');
  const told = named('survey').length > 0 || plan.constant.survey !== undefined || values.every(({ survey }) => survey !== undefined);
  if (period && !told) sources.push({ axis: 'survey', segments: period.segments, byColumn: values.some((at) => at.period !== undefined) });
  return sources;
}

/** What a figure column fixes on an axis; undefined where its rows tell. */
export function fixedBy(at: Coordinates, axis: string): unknown {
  return AXES.some((known) => known === axis) ? at[axis as keyof Coordinates] : at.dims?.[axis];
}

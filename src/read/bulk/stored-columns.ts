import { NO_MEMBER, type Key, type Member } from '../../model/key.ts';
import { printedKeys, type DimHeading } from '../../model/table-dictionaries.ts';
import type { Wanted } from '../../model/wanted.ts';
import { fixedBy, type RecordPlan } from './record-plan.ts';

/** Which figure columns are stored (格納する列), by their place among the figure columns. */
export interface StoredColumns {
  /** Of the first record, which shows what members there are. */
  readonly wanted: readonly number[];
  /** Of all others. */
  readonly needed: readonly number[];
  /** Dims of which some members are not needed. */
  readonly leftOut: readonly string[];
}

/** A figure column and the key of its figure in one record. */
interface FigureColumn {
  readonly slot: number;
  readonly key: Key;
  /** Whether the column alone tells its member of an axis. */
  tells(axis: string): boolean;
}

/** Chooses the figure columns that are stored. @param keys those of the figures of one record */
export function storedColumns({ values, axes }: RecordPlan, keys: readonly Key[], dims: readonly DimHeading[], wanted: Wanted | 'everything'): StoredColumns {
  const isNamed = (id: string): boolean => axes.some(({ axis }) => axis === id);
  // Without labels of areas it could not be told which areas the columns left out have figures of.
  if (wanted === 'everything' || !isNamed('area')) return storesAlways(values.map((_, slot) => slot));
  const columns = keys.map((key, slot): FigureColumn => ({ slot, key, tells: (axis) => fixedBy(values[slot]?.at ?? {}, axis) !== undefined || !isNamed(axis) }))
    .filter(({ key, tells }) => (!tells('measure') || wanted.measure(key.measure)) && (!tells('scope') || wanted.scope(key.scope)));
  // Where labels name a dim, a record shows only what goes with its own label.
  if (dims.some(({ id }) => isNamed(id))) return storesAlways(slotsOf(columns));
  const unneeded = new Map(dims.map((dim) => [dim.id, unneededOn(dim, columns, dims, wanted)]));
  return {
    wanted: slotsOf(columns),
    needed: slotsOf(columns.filter((column) => ![...unneeded.values()].some((those) => those.has(column)))),
    leftOut: [...unneeded].flatMap(([id, those]) => (those.size > 0 ? [id] : [])),
  };
}

function storesAlways(slots: readonly number[]): StoredColumns {
  return { wanted: slots, needed: slots, leftOut: [] };
}

function slotsOf(columns: readonly FigureColumn[]): number[] {
  return columns.map(({ slot }) => slot);
}

/**
 * Columns of members that cannot be the one that is kept of a dim, because they stand beside one that may. They are told column group
 * by column group, so that this holds for whatever part of the columns, with whatever other tables, is selected from in the end.
 */
function unneededOn(dim: DimHeading, columns: readonly FigureColumn[], dims: readonly DimHeading[], wanted: Wanted): ReadonlySet<FigureColumn> {
  const others = dims.filter((other) => other !== dim);
  const groups = new Map<string, FigureColumn[]>();
  for (const column of columns) {
    const group = groupOf(column, others);
    groups.set(group, [...(groups.get(group) ?? []), column]);
  }
  const mayStay = ({ key }: FigureColumn): boolean => wanted.member(dim, memberOn(key, dim));
  const isBare = ({ key }: FigureColumn): boolean => printedKeys.member(memberOn(key, dim)) === printedKeys.member(NO_MEMBER);
  return new Set([...groups.values()].flatMap((group) => (group.some((column) => mayStay(column) && !isBare(column)) ? group.filter((column) => !mayStay(column) && !isBare(column)) : [])));
}

/** Equal for columns of which a selection on all axes but one takes all or none; over periods and surveys nothing is selected. */
function groupOf({ key, tells }: FigureColumn, others: readonly DimHeading[]): string {
  return [
    tells('area') ? printedKeys.member(key.area) : '', tells('industry') ? printedKeys.member(key.industry) : '', tells('measure') ? key.measure.id : '', tells('scope') ? key.scope : '',
    ...others.map((dim) => printedKeys.member(memberOn(key, dim))),
  ].join('\u0001');
}

function memberOn({ dims }: Key, { id }: DimHeading): Member {
  return dims[id] ?? NO_MEMBER;
}

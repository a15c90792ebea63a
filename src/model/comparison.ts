import type { Finding } from './finding.ts';
import { bytesBeside, passesOver, temporarilyBeside, wordsBeside } from './kernel/row-passes.ts';
import type { Measure, Scope, SurveyId } from './key.ts';
import type { Place } from './origin.ts';
import type { Period } from './period.ts';
import { printedRows, reasonsFor, type RowBases } from './row-basis.ts';
import type { Table } from './table.ts';
import type { Value } from './value.ts';

/** One side of a comparison. */
export interface ComparedSide {
  readonly period: Period;
  readonly scope: Scope;
  readonly survey: SurveyId;
}

/** One figure at two periods (増減). A ratio has no rate; its difference is in ポイント. */
export interface Change {
  readonly earlier: Value;
  readonly later: Value;
  readonly difference: Value;
  /** (later − earlier) / earlier, exact. */
  readonly rate: Value;
}

/** Two periods of one measure over the same areas, industries and dims (二時点の対比). */
export interface Comparison {
  readonly table: Table;
  readonly measure: Measure;
  readonly from: ComparedSide;
  readonly to: ComparedSide;
  /** Rows of the table by pair; −1 where a side has no such row. */
  readonly fromRows: Int32Array;
  readonly toRows: Int32Array;
  /** Rows that were made of printed ones, or that come with a reason of their own. */
  readonly bases: RowBases;
  /** What holds for every pair. */
  readonly findings: readonly Finding[];
  /** The change of pair i, computed when asked for. */
  change(i: number): Change;
}

/** The row that names pair i: the later one where there is one. */
export function namingRow(comparison: Comparison, i: number): number {
  const later = comparison.toRows[i] ?? -1;
  return later >= 0 ? later : (comparison.fromRows[i] ?? 0);
}

/** The rows that name the pairs. */
export function namingRows({ fromRows, toRows }: Comparison): Int32Array {
  if (!toRows.includes(-1)) return toRows;
  const names = wordsBeside(fromRows, fromRows.length);
  const here = passesOver(names.length, names, fromRows, toRows);
  if (typeof here !== 'string') {
    here.stretches(names.length, (from, count) => here.run('laterOf', fromRows.byteOffset + from * 4, toRows.byteOffset + from * 4, count, names.byteOffset + from * 4));
    return names;
  }
  for (let i = 0; i < names.length; i += 1) {
    const later = toRows[i] ?? -1;
    names[i] = later >= 0 ? later : (fromRows[i] ?? 0);
  }
  return names;
}

/** What a reader of one pair must know beside what holds for all of them: an event that was followed, why it is not compared. */
export function reasonsOf({ bases, fromRows, toRows }: Comparison, i: number): readonly Finding[] {
  if (bases.size === 0) return [];
  return [...new Set([...reasonsFor(bases, fromRows[i] ?? -1), ...reasonsFor(bases, toRows[i] ?? -1)])];
}

/** The printed rows behind pair i, the earlier side's first. */
export function originsOf({ bases, fromRows, toRows }: Comparison, i: number): readonly number[] {
  return [...printedRows(bases, fromRows[i] ?? -1), ...printedRows(bases, toRows[i] ?? -1)];
}

/** A mark for every row of the table that comes with reasons: a bit a row. */
function basedRows({ table, bases }: Comparison): Uint8Array {
  const based = bytesBeside(table.status, (table.length >> 3) + 1);
  bases.forEach((_, row) => {
    based[row >> 3] = (based[row >> 3] ?? 0) | (1 << (row & 7));
  });
  return based;
}

/** @returns what finds the first pair from some place on that comes with reasons, or the number of pairs */
function nextBased(comparison: Comparison): (from: number) => number {
  const { fromRows, toRows } = comparison;
  const based = basedRows(comparison);
  const here = passesOver(fromRows.length, fromRows, toRows);
  if (typeof here !== 'string') {
    const marks = here.addressOf(based);
    return (from) => here.run('nextMarked', fromRows.byteOffset, toRows.byteOffset, from, fromRows.length, marks);
  }
  const isMarked = (row: number): boolean => ((based[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
  return (from) => {
    let at = from;
    while (at < fromRows.length && !isMarked(fromRows[at] ?? -1) && !isMarked(toRows[at] ?? -1)) at += 1;
    return at;
  };
}

/** All that is to be said of the pairs of a comparison, each once. */
export function findingsOf(comparison: Comparison): readonly Finding[] {
  if (comparison.bases.size === 0) return [...new Set(comparison.findings)];
  return temporarilyBeside(comparison.table.status, () => reasonsAmong(comparison));
}

function reasonsAmong(comparison: Comparison): readonly Finding[] {
  const { bases, fromRows, toRows, findings } = comparison;
  const all = new Set(findings);
  const next = nextBased(comparison);
  const seen = new Set<readonly Finding[]>();
  const note = (row: number): void => {
    const because = reasonsFor(bases, row);
    if (because.length === 0 || seen.has(because)) return;
    seen.add(because);
    for (const reason of because) all.add(reason);
  };
  for (let i = next(0); i < fromRows.length; i = next(i + 1)) {
    note(fromRows[i] ?? -1);
    note(toRows[i] ?? -1);
  }
  return [...all];
}

/** Whether a comparison rests on the cell at a place. */
export function restsOn({ table, fromRows, toRows, bases }: Comparison, { file, sheet = '', line, column }: Place): boolean {
  const sources = table.source.members.map((source) => source.file === file && source.sheet === sheet);
  if (!sources.includes(true)) return false;
  const isIt = (of: number): boolean => printedRows(bases, of).some((row) => sources[table.source.codes[row] ?? 0] === true && table.row[row] === line && table.column[row] === column);
  return fromRows.some(isIt) || toRows.some(isIt);
}

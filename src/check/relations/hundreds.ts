import { rational } from '../../model/rational.ts';
import { nameOfLine } from '../tables/table.ts';
import { closeEnough } from './closeness.ts';
import { numberAt, type Entry, type Matrix } from './matrix.ts';
import type { Relation, Term } from './relation.ts';

const HUNDRED: Term = { figure: 'none', printed: { units: 100n, step: rational(1n) }, exact: true };

/** How many lines must come to 100 before one that does not is a contradiction. */
const ENOUGH = 3;

/**
 * Percentages that make up 100 in every line without a column that says so (合計欄のない構成比): answers of one question by
 * group. Believed when nearly all lines come to 100.
 */
export function hundreds(matrix: Matrix): readonly Relation[] {
  const shares = matrix.lines.filter((line) => line.role === 'part' && matrix.positions.some((position) => isShare(numberAt(matrix, line.index, position.index))));
  if (shares.length < 3) return [];
  const sums = matrix.positions.flatMap((position) => {
    const entries = shares.map((line) => numberAt(matrix, line.index, position.index));
    const known = entries.filter((entry) => entry !== undefined);
    return known.length === shares.length && known.every(isShare) ? [{ position, entries: known }] : [];
  });
  const holds = sums.filter(({ entries }) => Math.abs(total(entries) - 100) <= room(entries));
  const misses = sums.filter(({ entries }) => Math.abs(total(entries) - 100) > room(entries));
  if (holds.length < ENOUGH || misses.length * 4 > holds.length || new Set(holds.map(({ entries }) => entries.map((entry) => entry.near).join(' '))).size < ENOUGH) return [];
  return [...holds, ...misses.filter(({ entries }) => oneSlip(entries))].map(({ position, entries }): Relation => ({
    formula: 'sum',
    result: HUNDRED,
    inputs: entries.map((entry) => entry.term),
    group: `${matrix.table.id} sum`,
    subject: nameOfLine(position),
    origin: 'table',
  }));
}

function isShare(entry: Entry | undefined): boolean {
  return entry !== undefined && (entry.family === 'percent' || (entry.family === 'bare' && entry.term.printed.step.d !== 1n)) && entry.near >= 0 && entry.near <= 100;
}

function total(entries: readonly Entry[]): number {
  return entries.reduce((all, entry) => all + entry.near, 0);
}

function room(entries: readonly Entry[]): number {
  return entries.reduce((all, entry) => all + entry.slack, 0) + 1e-9;
}

function oneSlip(entries: readonly Entry[]): boolean {
  const missing = 100 - total(entries);
  return entries.some((entry) => closeEnough(entry.term.printed, entry.near + missing));
}

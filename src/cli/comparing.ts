import { ALLOWANCES } from '../derive/allowances.ts';
import { refusedFor } from '../derive/comparability.ts';
import type { CompareRequest } from '../derive/compare.ts';
import { changeOfAsked } from '../derive/related-areas.ts';
import { tellRows, type Resolved, type Selected } from '../derive/selection.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import type { Rows } from '../model/kept-rows.ts';
import { comparePeriods, samePeriod } from '../model/period.ts';
import { Refusal } from '../model/refusal.ts';
import type { Table } from '../model/table.ts';
import { SORTS, type Arrangement } from '../write/lines/blocks.ts';
import { choiceOf, numberOf, periodOf, textOf } from './given.ts';
import { distinctFindings, type Session } from './session.ts';

/** Which periods the user wants compared, and in spite of what. */
export function compareRequestOf({ given }: Session): CompareRequest {
  const from = textOf(given, 'from');
  const to = textOf(given, 'to');
  const allow = new Set((given.allow ?? []).map((text) => {
    const known = ALLOWANCES.find((what) => what === text);
    if (!known) throw new Refusal('unknown-option-value', { option: '--allow', value: text, choices: ALLOWANCES });
    return known;
  }));
  const request: CompareRequest = { from: from === undefined ? 'first' : periodOf(from), to: to === undefined ? 'last' : periodOf(to), allow };
  if (request.from !== 'first' && request.to !== 'last' && samePeriod(request.from, request.to)) throw new Refusal('same-period-twice', { text: from ?? '' });
  return request;
}

/** How the user wants lines arranged. */
export function arrangementOf({ given }: Session): Arrangement {
  return {
    sort: choiceOf(given, 'sort', SORTS, 'code'),
    top: numberOf(given, 'top') ?? 'all',
    minBase: given.minBase === undefined ? 'none' : BigInt(numberOf(given, 'minBase') ?? 0),
  };
}

/** One table among several that needs a choice is left out and told; alone it stops the command. */
export function selectOrNote(table: Table, selection: Resolved, undecided: Refusal[]): Selected<Rows> {
  try {
    return tellRows(table, selection);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'axis-needs-choice') throw error;
    undecided.push(error);
    return { rows: new Uint32Array(0), related: new Uint32Array(0), findings: [] };
  }
}

/** Findings that refused to compare something. */
export function refusalsAmong(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((each) => refusedFor(each) !== 'not-refused');
}

/** Whether any pair of a comparison has figures on both sides that may be compared. */
export function comparesAnything(comparison: Comparison): boolean {
  return comparison.fromRows.some((_, i) => {
    const { difference } = comparison.change(i);
    return difference.is === 'number' || (difference.reason !== 'incomparable' && difference.reason !== 'noCounterpart');
  });
}

/** Every single figure was refused: why, and what the user can insist on. */
export async function allIncomparable(refused: readonly Finding[], { language }: Session): Promise<Refusal> {
  const { describeFinding } = await import('../write/wording/describe.ts');
  const allow = new Set(refused.map(refusedFor).filter((what) => what !== 'never' && what !== 'not-refused'));
  return new Refusal('all-incomparable', { reasons: distinctFindings(refused).map((each) => describeFinding(each, language).message), allow: [...allow] });
}

/** Why there is nothing to print: nothing comparable, with the reasons, an area that is there in one period only, or too few periods. */
export async function nothingToCompare(findings: readonly Finding[], tables: readonly Table[], { areas }: Resolved, anySelected: boolean, session: Session): Promise<Refusal> {
  const refused = refusalsAmong(findings);
  if (refused.length > 0) return allIncomparable(refused, session);
  const changed = areas === 'all' ? 'unchanged' : await changeOfAsked(tables, areas);
  if (changed !== 'unchanged') return new Refusal('area-has-changed', { ...changed });
  const available = [...new Set(tables.flatMap((table) => table.period.members).filter(({ kind }) => kind !== 'unstated').sort(comparePeriods).map(({ label }) => label))];
  if (tables.every((table) => table.length === 0)) return new Refusal('nothing-selected', {});
  return findings.length === 0 && !anySelected ? new Refusal('nothing-selected', {}) : new Refusal('no-two-periods', { available });
}

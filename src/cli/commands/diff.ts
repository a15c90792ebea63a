import { ALLOWANCES, refusedFor } from '../../derive/comparability.ts';
import { compareTable, requirePeriod, type CompareRequest } from '../../derive/compare.ts';
import { datasetsOf } from '../../derive/datasets.ts';
import { beyondParts } from '../../derive/residual.ts';
import { changeOfAsked } from '../../derive/related-areas.ts';
import { resolveSelection, selectRows, type Resolved, type Selected } from '../../derive/selection.ts';
import { findingsOf, restsOn, type Comparison } from '../../model/comparison.ts';
import type { Finding } from '../../model/finding.ts';
import { samePeriod } from '../../model/period.ts';
import { Refusal } from '../../model/refusal.ts';
import type { Table } from '../../model/table.ts';
import { diffBlocks } from '../../write/diff/lines.ts';
import { SORTS } from '../../write/lines/blocks.ts';
import { describeFinding, describeRefusal } from '../../write/wording/describe.ts';
import { tellAboutInputs, tellFindings } from '../conversation.ts';
import type { ExitCode } from '../exit-codes.ts';
import { choiceOf, numberOf, numberStyle, periodOf, selectionOf, textOf } from '../given.ts';
import { readInputs } from '../inputs.ts';
import { deliver, formatOf } from '../output.ts';
import { renderDiff } from '../render-diff.ts';
import { distinctFindings, type Session } from '../session.ts';

function requestOf({ given }: Session): CompareRequest {
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

/** `diff`: 増減数 and 増減率 between two periods for chosen areas, industries and measures. */
export async function run(operands: readonly string[], session: Session): Promise<ExitCode> {
  const { given, language } = session;
  const request = requestOf(session);
  const format = formatOf(session);
  const style = numberStyle(given, language, format === 'table' ? 'terminal' : 'document');
  const arrangement = {
    sort: choiceOf(given, 'sort', SORTS, 'code'),
    top: numberOf(given, 'top') ?? 'all',
    minBase: given.minBase === undefined ? 'none' : BigInt(numberOf(given, 'minBase') ?? 0),
  } as const;
  const inputs = await readInputs(operands, session);
  const datasets = datasetsOf(inputs.tables);
  const tables = datasets.map(({ table }) => table);
  requirePeriod(tables, request.from, textOf(given, 'from') ?? '');
  requirePeriod(tables, request.to, textOf(given, 'to') ?? '');
  const selection = await resolveSelection(tables, selectionOf(given));
  const comparisons: Comparison[] = [];
  const findings: Finding[] = datasets.flatMap((dataset) => dataset.findings);
  const undecided: Refusal[] = [];
  for (const table of tables) {
    const selected = selectOrNote(table, selection, undecided);
    if (selected.rows.length === 0) continue;
    const compared = await compareTable(table, selected.rows, request, selected.related);
    if (compared.comparisons.length > 0) findings.push(...selected.findings);
    comparisons.push(...compared.comparisons);
    findings.push(...compared.findings);
    // A choice of industries leaves out parts by itself.
    if (selection.industries === 'all') findings.push(...compared.comparisons.map((comparison) => beyondParts(comparison)).filter((each) => each !== 'nothing'));
  }
  tellAboutInputs(inputs, session);
  const reasons = [...findings, ...comparisons.flatMap(findingsOf)].filter((each) => refusedFor(each) !== 'not-refused');
  if (comparisons.length === 0) throw undecided[0] ?? (await nothingToCompare(reasons, findings, tables, selection, session));
  if (reasons.length > 0 && !comparisons.some(comparesAnything)) throw allIncomparable(reasons, session);
  for (const refusal of undecided) session.say(describeRefusal(refusal, language).message);
  const blocks = diffBlocks(comparisons, arrangement);
  const misprints = inputs.findings.filter((f) => f.code === 'known-misprint' && comparisons.some((comparison) => restsOn(comparison, f.at)));
  const notes = [...findings, ...misprints, ...comparisons.flatMap(findingsOf)];
  const used = { tables: [...new Set(comparisons.map(({ table }) => table))] };
  const content = await renderDiff(blocks, notes, used, format, style, session);
  await deliver(session, format, content);
  tellFindings(notes, session);
  return 0;
}

/** One table among several that needs a choice is left out and told; alone it stops the command. */
function selectOrNote(table: Table, selection: Resolved, undecided: Refusal[]): Selected {
  try {
    return selectRows(table, selection);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'axis-needs-choice') throw error;
    undecided.push(error);
    return { rows: new Uint32Array(0), related: new Uint32Array(0), findings: [] };
  }
}

/** Whether any pair of a comparison has figures on both sides that may be compared. */
function comparesAnything(comparison: Comparison): boolean {
  return comparison.fromRows.some((_, i) => {
    const { difference } = comparison.change(i);
    return difference.is === 'number' || (difference.reason !== 'incomparable' && difference.reason !== 'noCounterpart');
  });
}

function allIncomparable(reasons: readonly Finding[], { language }: Session): Refusal {
  const allow = new Set(reasons.map(refusedFor).filter((what) => what !== 'never' && what !== 'not-refused'));
  return new Refusal('all-incomparable', { reasons: distinctFindings(reasons).map((each) => describeFinding(each, language).message), allow: [...allow] });
}

async function nothingToCompare(reasons: readonly Finding[], findings: readonly Finding[], tables: readonly Table[], { areas }: Resolved, session: Session): Promise<Refusal> {
  if (reasons.length > 0) return allIncomparable(reasons, session);
  const changed = areas === 'all' ? 'unchanged' : await changeOfAsked(tables, areas);
  if (changed !== 'unchanged') return new Refusal('area-has-changed', { ...changed });
  const available = [...new Set(tables.flatMap((table) => table.period.members.map(({ label }) => label)))];
  if (tables.every((table) => table.length === 0)) return new Refusal('nothing-selected', {});
  return findings.length === 0 ? new Refusal('nothing-selected', {}) : new Refusal('no-two-periods', { available });
}

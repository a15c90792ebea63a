import { ALLOWANCES } from '../../derive/comparability.ts';
import { compareTable, requirePeriod, type CompareRequest } from '../../derive/compare.ts';
import { datasetsOf } from '../../derive/datasets.ts';
import { resolveSelection, selectRows, type Resolved, type Selected } from '../../derive/selection.ts';
import { restsOn, type Comparison } from '../../model/comparison.ts';
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
import type { Session } from '../session.ts';

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
    const compared = compareTable(table, selected.rows, request);
    if (compared.comparisons.length > 0) findings.push(...selected.findings);
    comparisons.push(...compared.comparisons);
    findings.push(...compared.findings);
  }
  tellAboutInputs(inputs, session);
  if (comparisons.length === 0) throw undecided[0] ?? nothingToCompare(findings, tables, session);
  for (const refusal of undecided) session.say(describeRefusal(refusal, language).message);
  const blocks = diffBlocks(comparisons, arrangement);
  const misprints = inputs.findings.filter((f) => f.code === 'known-misprint' && comparisons.some((comparison) => restsOn(comparison, f.at)));
  const notes = [...findings, ...misprints, ...comparisons.flatMap((comparison) => comparison.findings)];
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
    return { rows: new Uint32Array(0), findings: [] };
  }
}

function nothingToCompare(findings: readonly Finding[], tables: readonly Table[], { language }: Session): Refusal {
  const reasons = findings.filter(({ code }) => code === 'scope-differs' || code === 'survey-refused');
  if (reasons.length > 0) return new Refusal('all-incomparable', { reasons: reasons.map((finding) => describeFinding(finding, language).message) });
  const available = [...new Set(tables.flatMap((table) => table.period.members.map(({ label }) => label)))];
  if (tables.every((table) => table.length === 0)) return new Refusal('nothing-selected', {});
  return findings.length === 0 ? new Refusal('nothing-selected', {}) : new Refusal('no-two-periods', { available });
}

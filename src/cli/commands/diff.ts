import { compareTable, requirePeriod } from '../../derive/compare.ts';
import { beyondParts } from '../../derive/residual.ts';
import { findingsOf, restsOn, type Comparison } from '../../model/comparison.ts';
import type { Finding } from '../../model/finding.ts';
import { firstOf } from '../../model/kept-rows.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { NumberStyle } from '../../write/numbers.ts';
import { diffBlocks, type DiffBlock } from '../../write/diff/lines.ts';
import { allIncomparable, arrangementOf, comparesAnything, compareRequestOf, nothingToCompare, refusalsAmong, selectOrNote } from '../comparing.ts';
import { tellAboutInputs, tellFindings, tellRefusals } from '../conversation.ts';
import type { ExitCode } from '../exit-codes.ts';
import { numberStyle, textOf } from '../given.ts';
import { deliver, formatOf } from '../output.ts';
import { requireParquetTarget } from '../parquet-target.ts';
import { deliverDiffParquet, deliverLargeDiff, isLargeFlat, renderDiff } from '../render-diff.ts';
import { AS_CHOSEN, readSelected } from '../selected-inputs.ts';
import type { Session } from '../session.ts';

/** `diff`: 増減数 and 増減率 between two periods for chosen areas, industries and measures. */
export async function run(operands: readonly string[], session: Session): Promise<ExitCode> {
  const { given, language } = session;
  if (given.revision !== undefined) return (await import('../revision.ts')).runRevision(operands, session);
  const request = compareRequestOf(session);
  const format = formatOf(session);
  requireParquetTarget(session, format);
  const style = numberStyle(given, language, format === 'table' ? 'terminal' : 'document');
  const arrangement = arrangementOf(session);
  const { inputs, datasets, tables, selection } = await readSelected(operands, session, { request, unchosen: 'total', widened: AS_CHOSEN, next: 'loops' }, (all) => {
    requirePeriod(all, request.from, textOf(given, 'from') ?? '');
    requirePeriod(all, request.to, textOf(given, 'to') ?? '');
  });
  const comparisons: Comparison[] = [];
  const findings: Finding[] = datasets.flatMap((dataset) => dataset.findings);
  const undecided: Refusal[] = [];
  let anySelected = false;
  for (const table of tables) {
    const selected = selectOrNote(table, selection, undecided);
    if (firstOf(selected.rows) === undefined) continue;
    anySelected = true;
    const compared = await compareTable(table, selected.rows, request, selected.related);
    if (compared.comparisons.length > 0) findings.push(...selected.findings);
    comparisons.push(...compared.comparisons);
    findings.push(...compared.findings);
    // A choice of industries leaves out parts by itself.
    if (selection.industries === 'all' && table.industry.members.length > 2) findings.push(...compared.comparisons.map((comparison) => beyondParts(comparison, () => session.world.engine.asUsual())).filter((each) => each !== 'nothing'));
  }
  await tellAboutInputs(inputs, session);
  if (comparisons.length === 0) throw undecided[0] ?? (await nothingToCompare(findings, tables, selection, anySelected, session));
  const ofPairs = comparisons.flatMap(findingsOf);
  const refused = refusalsAmong([...findings, ...ofPairs]);
  if (refused.length > 0 && !comparisons.some(comparesAnything)) throw await allIncomparable(refused, session);
  await tellRefusals(undecided, session);
  const misprints = inputs.findings.filter((f) => f.code === 'known-misprint' && comparisons.some((comparison) => restsOn(comparison, f.at)));
  const notes = [...findings, ...misprints, ...ofPairs];
  const used = { tables: [...new Set(comparisons.map(({ table }) => table))] };
  if (format === 'parquet') {
    session.world.engine.asUsual();
    await deliverDiffParquet(comparisons, arrangement, style, session);
    await writeChart(() => diffBlocks(comparisons, arrangement), style, session);
  } else if (given.chart === undefined && (format === 'csv' || format === 'tsv' || format === 'jsonl') && isLargeFlat(comparisons, arrangement)) await deliverLargeDiff(comparisons, format, style, session);
  else {
    session.world.engine.asUsual();
    const blocks = diffBlocks(comparisons, arrangement);
    await deliver(session, format, await renderDiff(blocks, notes, used, format, style, session));
    await writeChart(() => blocks, style, session);
  }
  await tellFindings(notes, session);
  return 0;
}

/** --chart: the changes of the first measure as an SVG file. */
async function writeChart(blocks: () => readonly DiffBlock[], style: NumberStyle, { world, given, say, language }: Session): Promise<void> {
  const path = textOf(given, 'chart');
  if (path === undefined) return;
  const [block] = blocks();
  if (block === undefined) return;
  const [{ diffChart }, { sentences }] = await Promise.all([import('../../report/charts/diff-chart.ts'), import('../../write/wording/phrases.ts')]);
  const bytes = new TextEncoder().encode(diffChart(block, { ...style, minus: style.minus === '-' ? '−' : style.minus, symbols: 'document' }));
  world.writeFile(path, bytes);
  say(sentences(language).written(path, bytes.length));
}

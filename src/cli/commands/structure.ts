import { structureOf } from '../../derive/structure.ts';
import { isShownLine } from '../../derive/shown.ts';
import { labelOn } from '../../derive/wholes.ts';
import { finding, type Finding } from '../../model/finding.ts';
import { Refusal } from '../../model/refusal.ts';
import type { SelfSufficiency, Structure, StructureLine } from '../../model/structure.ts';
import type { Flat } from '../../write/figures/flat.ts';
import type { Whole } from '../../model/whole.ts';
import { structureFlat } from '../../write/structure/flat.ts';
import { structureBlocks, structuresSideBySide, type StructureSheet } from '../../write/structure/sheet.ts';
import { structureTables } from '../../write/structure/tables.ts';
import { sheetOf } from '../../write/wholes/sheet.ts';
import { figureStyle, readSeries, seriesFindings } from '../analysis.ts';
import { arrangementOf, compareRequestOf } from '../comparing.ts';
import type { ExitCode } from '../exit-codes.ts';
import { periodOf, textOf } from '../given.ts';
import { deliverAnalysis } from '../render-analysis.ts';
import { readSelfSufficiency } from '../self-sufficiency.ts';
import type { Session } from '../session.ts';
import { findWholes } from '../wholes.ts';

/** `structure`: 構成比, 特化係数 and 集中度 at one or two periods. */
export async function run(operands: readonly string[], session: Session): Promise<ExitCode> {
  const { given } = session;
  const at = textOf(given, 'at');
  if (at !== undefined && (given.from !== undefined || given.to !== undefined)) throw new Refusal('options-exclude', { option: '--at', other: given.from === undefined ? '--to' : '--from' });
  if (given.selfSufficiency !== undefined && given.against === undefined) throw new Refusal('option-needs', { option: '--self-sufficiency', needs: '--against' });
  const request = at === undefined ? compareRequestOf(session) : { ...compareRequestOf(session), to: periodOf(at) };
  const style = figureStyle(session);
  const arrangement = arrangementOf(session);
  const path = textOf(given, 'selfSufficiency');
  const selfSufficiency = path === undefined ? 'none' : await readSelfSufficiency(path, session);
  const data = await readSeries(operands, session, request, at === undefined ? 'pair-or-last' : 'last', { areas: given.against !== undefined, industries: true, measures: [] });
  const { found, findings } = await findWholes('structure', data, session);
  const sheets = found.flatMap(({ wholes }): StructureSheet[] => {
    const sources = wholes.map(({ whole, reference }) => ({ whole, lines: whole.lines, result: () => structureOf(whole, { reference, selfSufficiency, bounds: given.bounds !== undefined }) }));
    const sheet = sheetOf<Structure, StructureLine>(sources, (whole, line) => isShownLine(whole, line, data.selection));
    return sheet === 'nothing' ? [] : [sheet];
  });
  const several = data.selection.areas !== 'all' && data.selection.areas.size > 1;
  const blocks = several ? structuresSideBySide(sheets, arrangement) : structureBlocks(sheets, arrangement);
  const used = sheets.map(({ series }) => series);
  const wholes = found.flatMap((each) => each.wholes);
  const lacking = selfSufficiency === 'none' ? [] : withoutSufficiency(wholes.map(({ whole }) => whole), selfSufficiency, path ?? '');
  const quotients = wholes.some(({ reference }) => reference !== 'none');
  const flat = (): Flat => structureFlat(blocks, { quotients, adjusted: quotients && selfSufficiency !== 'none' });
  return deliverAnalysis('structure', { tables: () => blocks.flatMap((block) => structureTables(block, style)), flat },
    [...data.findings, ...findings, ...lacking, ...data.misprints(used), ...seriesFindings(used)], used, style, session);
}

function withoutSufficiency(wholes: readonly Whole[], selfSufficiency: SelfSufficiency, file: string): Finding[] {
  const industries = wholes.flatMap(({ series, axis, lines }) => lines.flatMap(({ role, line }) => {
    if (role === 'total' || line < 0 || axis !== 'industry') return [];
    const industry = labelOn(series, axis, line);
    return selfSufficiency.of(industry) === 'not-given' ? [industry.name] : [];
  }));
  return industries.length === 0 ? [] : [finding('self-sufficiency-missing', { file }, { industries: [...new Set(industries)] })];
}

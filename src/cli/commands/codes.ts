import { Refusal } from '../../model/refusal.ts';
import type { AreaDate } from '../../reference/area.ts';
import { writeJson } from '../../write/json.ts';
import type { PrintedTable } from '../../write/presentation.ts';
import type { ExitCode } from '../exit-codes.ts';
import { periodOf, textOf } from '../given.ts';
import { deliver, formatOf } from '../output.ts';
import { renderTables } from '../render-tables.ts';
import type { Session } from '../session.ts';

const KINDS = ['area', 'industry', 'survey'] as const;
type Kind = (typeof KINDS)[number];
const FORMATS = ['table', 'json', 'md', 'html', 'xlsx'] as const;

/** An answer of `codes`: as JSON states it, and as it is printed. */
interface Answer {
  readonly json: unknown;
  readonly tables: readonly PrintedTable[];
}

/** `codes area|industry|survey [TEXT…]`: codes and names, their validity and history, what a survey counts. */
export async function run(operands: readonly string[], session: Session): Promise<ExitCode> {
  const [word = '', ...texts] = operands;
  const kind = KINDS.find((known) => known === word);
  if (kind === undefined) throw new Refusal('unknown-option-value', { option: 'codes', value: word, choices: KINDS });
  const asked = formatOf(session);
  const format = FORMATS.find((known) => known === asked);
  if (format === undefined) throw new Refusal('unknown-option-value', { option: '--format', value: asked, choices: FORMATS });
  const answer = await ANSWERS[kind](texts, session);
  await deliver(session, format, format === 'json' ? writeJson(answer.json) : await renderTables(answer.tables, format, [], session));
  return 0;
}

const ANSWERS: Readonly<Record<Kind, (texts: readonly string[], session: Session) => Promise<Answer>>> = {
  async area(texts, { given, language }) {
    const [{ lookUpAreas }, { areaTables }] = await Promise.all([import('../codes/area.ts'), import('../../write/codes/area-tables.ts')]);
    const { asOf, entries } = await lookUpAreas({ texts, on: dayOf(textOf(given, 'validOn')), history: given.history !== undefined });
    return { json: { schema: 'chamber-stats/codes@1', kind: 'area', asOf, entries }, tables: areaTables(entries, asOf, language) };
  },
  async industry(texts, { language }) {
    const [{ lookUpIndustries }, { industryTables }] = await Promise.all([import('../codes/industry.ts'), import('../../write/codes/industry-tables.ts')]);
    const entries = await lookUpIndustries(texts);
    return { json: { schema: 'chamber-stats/codes@1', kind: 'industry', entries }, tables: industryTables(entries, language) };
  },
  async survey(texts, { language }) {
    const [{ lookUpSurveys }, { surveyTables }] = await Promise.all([import('../codes/survey.ts'), import('../../write/codes/survey-tables.ts')]);
    const entries = lookUpSurveys(texts);
    return { json: { schema: 'chamber-stats/codes@1', kind: 'survey', entries }, tables: surveyTables(entries, language) };
  },
};

/** A day as typed: 2009-07-01, 平成21年7月1日, 2009年7月; a year means its last day. */
function dayOf(text: string | undefined): AreaDate | 'today' {
  if (text === undefined) return 'today';
  const period = periodOf(text);
  if (period.kind === 'unstated' || period.kind === 'quarter') throw new Refusal('unknown-period', { text });
  return period;
}

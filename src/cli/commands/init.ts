import { Refusal } from '../../model/refusal.ts';
import { readTables } from '../../read/read-table.ts';
import { loadAreas, type Areas } from '../../reference/areas.ts';
import { CONFIG_DRAFT, INIT_QUESTIONS, INIT_SKIPPED } from '../../write/wording/init.ts';
import { sentences } from '../../write/wording/phrases.ts';
import { describeRefusal } from '../../write/wording/describe-refusal.ts';
import { CONFIG_NAME } from '../config-file.ts';
import type { ExitCode } from '../exit-codes.ts';
import { textOf } from '../given.ts';
import type { Session } from '../session.ts';

/** Files that may hold tables; what is not a table is left out. */
const TABLE_FILE = /\.(?:csv|tsv|txt|xlsx|xls|ods)$/i;

interface FoundFile {
  readonly file: string;
  readonly areas: ReadonlyMap<string, string>;
  readonly measures: readonly string[];
}

/** `init`: drafts chamber-stats.config.yaml from the tables at hand and a few answers. */
export async function run(operands: readonly string[], session: Session): Promise<ExitCode> {
  const { world, given, language } = session;
  const path = textOf(given, 'output') ?? CONFIG_NAME;
  if (world.exists(path) && given.force === undefined) throw new Refusal('output-exists', { path });
  if (given.yes === undefined && !world.canAsk) throw new Refusal('missing-argument', { what: '--yes' });
  const found = await filesAtHand(operands, session);
  const areas = await loadAreas();
  const questions = INIT_QUESTIONS[language];
  const ask = async (question: string, otherwise: string): Promise<string> => {
    if (given.yes !== undefined) return otherwise;
    const answer = (await world.ask(`${question}${otherwise === '' ? '' : ` [${otherwise}]`}: `)).trim();
    return answer === '' ? otherwise : answer;
  };
  const guess = mainArea(found, areas);
  const area = codeOf(await ask(questions.area, textOf(given, 'area') ?? guess), areas);
  const answered = await ask(questions.compare, othersAround(area, found, areas).join(' '));
  const compare = answered.split(/[\s,、，]+/).filter((text) => text !== '').map((text) => codeOf(text, areas));
  const publisher = await ask(questions.publisher, '');
  const contact = await ask(questions.contact, '');
  const measures = [...new Set(found.flatMap((each) => each.measures))];
  const draft = CONFIG_DRAFT[language]({
    area, areaName: area === '' ? '' : areas.fullNameOf(area), compare: compare.map((code) => ({ code, name: areas.fullNameOf(code) })),
    files: found.map(({ file }) => file), measures, publisher, contact,
  });
  const bytes = new TextEncoder().encode(draft);
  world.writeFile(path, bytes);
  session.say(sentences(language).written(path, bytes.length));
  return 0;
}

/** The tables named, or those in this folder; what cannot be read as a table is told and left out. */
async function filesAtHand(operands: readonly string[], session: Session): Promise<readonly FoundFile[]> {
  const { world, language } = session;
  const names = operands.length > 0 ? operands : world.list('.').filter((name) => TABLE_FILE.test(name));
  const found: FoundFile[] = [];
  for (const file of names) {
    try {
      const { tables } = await readTables(world.open(file));
      if (tables.length === 0) continue;
      found.push({
        file,
        areas: new Map(tables.flatMap(({ table }) => table.area.members.filter(({ code }) => code !== '').map(({ code, name }) => [code, name] as const))),
        measures: [...new Set(tables.flatMap(({ table }) => table.measure.members.map(({ label }) => label)))],
      });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'file-not-found') throw error;
      session.say(INIT_SKIPPED[language](file, describeRefusal(error, language).message));
    }
  }
  return found;
}

/** The municipality that most files hold; the first of equals. */
function mainArea(found: readonly FoundFile[], areas: Areas): string {
  const counts = new Map<string, number>();
  for (const { areas: own } of found) for (const code of own.keys()) if (!/000$/.test(code) && areas.kindOf(code) !== 'unknown') counts.set(code, (counts.get(code) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const [first] = [...counts].filter(([, count]) => count === most).map(([code]) => code).sort();
  return first ?? '';
}

/** Prefecture and nation, where the files hold them. */
function othersAround(area: string, found: readonly FoundFile[], areas: Areas): readonly string[] {
  const held = new Set(found.flatMap((each) => [...each.areas.keys()]));
  return [`${area.slice(0, 2)}000`, '00000'].filter((code) => code !== area && held.has(code) && areas.kindOf(code) !== 'unknown');
}

/** The code of an area named by code or name. @throws Refusal 'unknown-area' or 'ambiguous-area' */
function codeOf(text: string, areas: Areas): string {
  if (text === '') return '';
  const answer = areas.resolve(text);
  if (answer.is === 'ambiguous') throw new Refusal('ambiguous-area', { text, candidates: answer.candidates.map(({ code }) => `${areas.fullNameOf(code)}（${code}）`) });
  if (answer.is === 'unknown') throw new Refusal('unknown-area', { text, candidates: answer.near.map(({ code }) => `${areas.fullNameOf(code)}（${code}）`) });
  return answer.area.code;
}

import { Refusal } from '../model/refusal.ts';
import { SCOPES, type Member, type SurveyId } from '../model/key.ts';
import type { Period } from '../model/period.ts';
import { normaliseAreaCode } from '../reference/area-code.ts';
import { resolveSurvey, surveyById } from '../reference/surveys.ts';
import { ROUNDING_RULES } from '../model/rounding.ts';
import { MINUS_SIGNS } from '../write/numbers.ts';
import { BLOCK_IDS } from '../write/wording/report/words.ts';
import type { ReadOptions } from '../read/read-table.ts';
import type { Coordinates } from '../read/plan.ts';
import { parseYaml, positionOf, type YamlDocument } from './adapters/yaml.ts';
import { z } from './adapters/zod.ts';
import { checkConfigSchema } from './check-config.ts';
import type { ConfigFile } from './config-file.ts';
import { periodOf } from './given.ts';
import type { World } from './world.ts';

const areaCode = z.string({ error: 'code-not-text' });

const dataEntry = z.strictObject({
  file: z.string(),
  layout: z.string().optional(),
  encoding: z.string().optional(),
  mapping: z.record(z.string(), z.string()).optional(),
  scope: z.enum(SCOPES).optional(),
  survey: z.string().optional(),
  period: z.union([z.string(), z.number()]).optional(),
  area: areaCode.optional(),
  /** For the list of sources: the number of the statistical table, the day it was fetched, who published it. */
  table: z.string().optional(),
  retrieved: z.string().optional(),
  publisher: z.string().optional(),
});

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'YYYY-MM-DD' });

/** What the yearly page is made of. */
const reportSettings = z.strictObject({
  'as-of': day.optional(),
  'area-name': z.string().optional(),
  blocks: z.array(z.enum(BLOCK_IDS)).optional(),
  comment: z.string().optional(),
  previous: z.string().optional(),
  rounding: z.enum(ROUNDING_RULES).optional(),
  digits: z.int().min(0).max(4).optional(),
  minus: z.enum(MINUS_SIGNS).optional(),
});

/** chamber-stats.config.yaml: the project's area, its data and how to read them, its report and its checks. */
export const configSchema = z.strictObject({
  area: areaCode.optional(),
  compare: z.array(areaCode).optional(),
  data: z.array(dataEntry).optional(),
  measures: z.array(z.string()).optional(),
  publisher: z.string().optional(),
  contact: z.string().optional(),
  report: reportSettings.optional(),
  check: checkConfigSchema.optional(),
});

export type ConfigContents = z.infer<typeof configSchema>;

/** Reads and checks a config; every mistake is told with line and column. @throws Refusal 'bad-config', 'file-not-found' */
export function readConfig(path: string, world: World): ConfigFile {
  if (!world.exists(path)) throw new Refusal('file-not-found', { path });
  const document = parseYaml(world.readText(path));
  if (document.problem !== undefined) {
    const { message, line, column } = document.problem;
    throw new Refusal('bad-config', { key: '', problem: 'yaml', detail: message }, { file: path, line, column });
  }
  const parsed = configSchema.safeParse(document.value ?? {});
  if (!parsed.success) throw mistake(parsed.error.issues[0], document, path);
  const folder = world.join(path, '..');
  return {
    path,
    contents: parsed.data,
    data: (parsed.data.data ?? []).map((entry, at) => ({ path: world.join(folder, entry.file), options: readOptions(entry, { at, file: path, document }) })),
    placeOf: (...keys) => ({ file: path, ...positionOf(document, keys, 'value') }),
  };
}

/** The first mistake of a config, with its key and its place. */
function mistake(issue: z.core.$ZodIssue | undefined, document: YamlDocument, file: string): Refusal {
  const path = issue?.path ?? [];
  if (issue?.code === 'unrecognized_keys') {
    const keys = [...path, issue.keys[0] ?? ''];
    return new Refusal('bad-config', { key: keys.join('.'), problem: 'unknown-key', detail: '' }, { file, ...positionOf(document, keys, 'key') });
  }
  const problem = issue?.message === 'code-not-text' ? 'code-not-text' : 'wrong-value';
  return new Refusal('bad-config', { key: path.join('.'), problem, detail: problem === 'wrong-value' ? (issue?.message ?? '') : '' }, { file, ...positionOf(document, path, 'value') });
}

/** Where an entry stands, for saying what is wrong with it. */
interface EntryPlace {
  readonly at: number;
  readonly file: string;
  readonly document: YamlDocument;
}

function readOptions(entry: z.infer<typeof dataEntry>, place: EntryPlace): ReadOptions {
  const stated: Coordinates = {
    ...(entry.scope === undefined ? {} : { scope: entry.scope }),
    ...(entry.survey === undefined ? {} : { survey: statedSurvey(entry.survey, place) }),
    ...(entry.period === undefined ? {} : { period: statedPeriod(String(entry.period)) }),
    ...(entry.area === undefined ? {} : { area: statedArea(entry.area, place.file) }),
  };
  return {
    ...(entry.layout === undefined ? {} : { layout: entry.layout }),
    ...(entry.encoding === undefined ? {} : { encoding: entry.encoding }),
    ...(entry.mapping === undefined ? {} : { mapping: entry.mapping }),
    ...(Object.keys(stated).length === 0 ? {} : { stated }),
  };
}

/** A survey by its id or by its name: economic-census-basic-2009, 平成21年経済センサス‐基礎調査. */
function statedSurvey(text: string, { at, file, document }: EntryPlace): SurveyId {
  const known = surveyById(text);
  const edition = known === 'unknown' ? resolveSurvey(text) : known;
  if (edition !== 'unknown') return edition.id;
  throw new Refusal('bad-config', { key: `data.${at}.survey`, problem: 'wrong-value', detail: text }, { file, ...positionOf(document, ['data', at, 'survey'], 'value') });
}

function statedPeriod(text: string): Period {
  return periodOf(text);
}

function statedArea(code: string, file: string): Member {
  const normal = normaliseAreaCode(code);
  if (normal.is !== 'code') throw new Refusal('unknown-area', { text: code, candidates: [] }, { file });
  return { code: normal.code, name: '', depth: 0 };
}

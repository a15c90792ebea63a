import { Refusal } from '../model/refusal.ts';
import { SCOPES, type Member } from '../model/key.ts';
import type { Period } from '../model/period.ts';
import { normaliseAreaCode } from '../reference/area-code.ts';
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
});

/** chamber-stats.config.yaml: the project's area, its data and how to read them, its report and its checks. */
export const configSchema = z.strictObject({
  area: areaCode.optional(),
  compare: z.array(areaCode).optional(),
  data: z.array(dataEntry).optional(),
  measures: z.array(z.string()).optional(),
  publisher: z.string().optional(),
  contact: z.string().optional(),
  report: z.record(z.string(), z.unknown()).optional(),
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
    data: (parsed.data.data ?? []).map((entry) => ({ path: world.join(folder, entry.file), options: readOptions(entry, path) })),
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

function readOptions(entry: z.infer<typeof dataEntry>, path: string): ReadOptions {
  const stated: Coordinates = {
    ...(entry.scope === undefined ? {} : { scope: entry.scope }),
    ...(entry.survey === undefined ? {} : { survey: entry.survey }),
    ...(entry.period === undefined ? {} : { period: statedPeriod(String(entry.period)) }),
    ...(entry.area === undefined ? {} : { area: statedArea(entry.area, path) }),
  };
  return {
    ...(entry.layout === undefined ? {} : { layout: entry.layout }),
    ...(entry.encoding === undefined ? {} : { encoding: entry.encoding }),
    ...(entry.mapping === undefined ? {} : { mapping: entry.mapping }),
    ...(Object.keys(stated).length === 0 ? {} : { stated }),
  };
}

function statedPeriod(text: string): Period {
  return periodOf(text);
}

function statedArea(code: string, file: string): Member {
  const normal = normaliseAreaCode(code);
  if (normal.is !== 'code') throw new Refusal('unknown-area', { text: code, candidates: [] }, { file });
  return { code: normal.code, name: '', depth: 0 };
}

import { Refusal } from '../model/refusal.ts';
import { SCOPES, type Member } from '../model/key.ts';
import type { Period } from '../model/period.ts';
import { normaliseAreaCode } from '../reference/area-code.ts';
import type { ReadOptions } from '../read/read-table.ts';
import type { Coordinates } from '../read/plan.ts';
import { positionOf, parseYaml } from './adapters/yaml.ts';
import { z } from './adapters/zod.ts';
import type { ConfigFile } from './config-file.ts';
import { periodOf } from './given.ts';
import type { World } from './world.ts';

const areaCode = z.string({ error: 'a code is text: write it in quotes, as in "01212"' });

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
  check: z.record(z.string(), z.unknown()).optional(),
});

export type ConfigContents = z.infer<typeof configSchema>;

/** Reads and checks a config; every mistake is told with line and column. @throws Refusal 'bad-config', 'file-not-found' */
export function readConfig(path: string, world: World): ConfigFile {
  if (!world.exists(path)) throw new Refusal('file-not-found', { path });
  const document = parseYaml(world.readText(path));
  if (document.problem !== undefined) throw new Refusal('bad-config', { message: document.problem.message }, { file: path, line: document.problem.line, column: document.problem.column });
  const parsed = configSchema.safeParse(document.value ?? {});
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const keys = issue?.code === 'unrecognized_keys' ? [...(issue.path ?? []), issue.keys[0] ?? ''] : (issue?.path ?? []);
    const { line, column } = positionOf(document, keys);
    throw new Refusal('bad-config', { message: `${keys.join('.')}: ${issue?.message ?? ''}` }, { file: path, line, column });
  }
  const folder = world.join(path, '..');
  return {
    path,
    contents: parsed.data,
    data: (parsed.data.data ?? []).map((entry) => ({ path: world.join(folder, entry.file), options: readOptions(entry, path) })),
  };
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

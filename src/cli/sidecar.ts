import type { Finding } from '../model/finding.ts';
import type { Source } from '../model/origin.ts';
import type { Table } from '../model/table.ts';
import type { Inputs } from './inputs.ts';
import type { World } from './world.ts';

/** The metadata beside a tidy file: its sources with sha256, encoding and layout, and what reading them found. */
export interface Sidecar {
  readonly schema: 'chamber-stats/ingest-meta@1';
  readonly observations: number;
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
}

export function sidecar(table: Table, inputs: Pick<Inputs, 'findings'>): Sidecar {
  const files = new Set(table.source.members.map(({ file }) => file));
  return {
    schema: 'chamber-stats/ingest-meta@1',
    observations: table.length,
    sources: table.source.members,
    findings: inputs.findings.filter(({ at }) => files.has(at.file)),
  };
}

/** The sources a tidy file was made from, where its metadata stand beside it; they tell which tables belong together. */
export function sourcesBeside(path: string, world: World): readonly Source[] {
  const meta = path.replace(/\.csv$/i, '.meta.json');
  if (meta === path || !world.exists(meta)) return [];
  try {
    const parsed: unknown = JSON.parse(world.readText(meta));
    return isSidecar(parsed) ? parsed.sources : [];
  } catch {
    return [];
  }
}

function isSidecar(value: unknown): value is Sidecar {
  return typeof value === 'object' && value !== null && 'schema' in value && value.schema === 'chamber-stats/ingest-meta@1' && 'sources' in value && Array.isArray(value.sources);
}

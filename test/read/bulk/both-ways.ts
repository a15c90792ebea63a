import { bytesOf, type ByteSource } from '../../../src/model/bytes.ts';
import type { Runner } from '../../../src/model/kernel/loops.ts';
import { Refusal } from '../../../src/model/refusal.ts';
import { dimensionsOf, type Table } from '../../../src/model/table.ts';
import { readLong, type LongReadSizes } from '../../../src/read/bulk/read-long.ts';
import type { ReadOptions, ReadResult } from '../../../src/read/read-result.ts';
import { readTables } from '../../../src/read/read-table.ts';

export const RUNNERS: readonly Runner[] = ['wasm', 'script'];

/** What was read of a file, or why not, in a form that can be compared. */
export type Outcome = { readonly tables: readonly unknown[]; readonly findings: readonly string[]; readonly document: unknown } | { readonly refused: unknown };

/** A small head and a small window, so that small files have bodies and borders. */
export interface Sizes {
  readonly head: number;
  readonly window: number;
}

export function told(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (typeof each === 'bigint' ? `${each}n` : each instanceof Map || each instanceof Set ? [...(each as Iterable<unknown>)] : each));
}

/** Every figure with everything that is kept of it; nothing is left to how a table stores it. */
export function figuresOf(table: Table): string[] {
  const dimensions = [...dimensionsOf(table), table.source].map(({ id, label, members, codes }) => ({ id, label, codes, texts: members.map((member) => told(member)) }));
  return Array.from({ length: table.length }, (_, row) => told({
    at: [table.row[row], table.column[row]], units: table.wide.get(row) ?? table.units[row], decimals: table.decimals[row], status: table.status[row], flags: table.flags[row], text: table.texts.get(row),
    key: dimensions.map(({ id, label, codes, texts }) => `${id} ${label} ${texts[codes[row] ?? 0]}`),
  }));
}

function outcomeOf({ document, tables, unread, lists, findings }: ReadResult): Outcome {
  return {
    document: { file: document.file, sha256: document.sha256, format: document.format, decoding: document.decoding },
    tables: tables.map(({ table, plan, findings: own }) => ({
      plan: Object.fromEntries(Object.entries({ ...plan, skipRows: [...plan.skipRows].sort((a, b) => a - b), findings: [] }).map(([name, part]) => [name, told(part)])),
      figures: figuresOf(table),
      // The order in which axes list their members is part of a table.
      members: [...dimensionsOf(table), table.source].map(({ members }) => members.map((member) => told(member))),
      findings: own.map(told).sort(),
      planned: plan.findings.map(told).sort(),
    })),
    findings: [...findings.map(told), ...unread.map(() => 'unread'), ...lists.map(() => 'list')].sort(),
  };
}

async function outcome(read: () => Promise<ReadResult | 'not-regular'>): Promise<Outcome | 'not-regular'> {
  try {
    const result = await read();
    return result === 'not-regular' ? result : outcomeOf(result);
  } catch (error) {
    if (error instanceof Refusal) return { refused: told([error.code, error.evidence, error.at]) };
    throw error;
  }
}

export interface BothWays {
  readonly general: Outcome;
  /** By runner; 'not-regular' where the file is left to the general path. */
  readonly bulk: readonly (Outcome | 'not-regular')[];
}

/** The same source, from which bytes can be read ahead: they come a while later, and not always as many as were asked for. */
function readingAhead(source: ByteSource): ByteSource {
  let turn = 0;
  return {
    ...source,
    async readAhead(buffer, at) {
      turn += 1;
      if (turn % 3 > 0) await new Promise(setImmediate);
      return source.read(turn % 4 === 0 ? buffer.subarray(0, Math.ceil(buffer.length / 2)) : buffer, at);
    },
  };
}

/** Reads one small file by the general path, and by the scanner as if it were large. */
export async function bothWays(name: string, bytes: Uint8Array, { head, window }: Sizes, options: ReadOptions = {}): Promise<BothWays> {
  const general = await outcome(() => readTables(bytesOf(name, bytes), options));
  if (general === 'not-regular') throw new Error('the general path reads everything');
  const bulk: (Outcome | 'not-regular')[] = [];
  for (const runner of RUNNERS) {
    const sizes: LongReadSizes = { runner, head: { rows: head, bytes: Math.min(1 << 12, bytes.length >> 1) }, window, aheadWindow: window, passes: { few: 1, stretch: 7 } };
    const found = await outcome(() => readLong(bytesOf(name, bytes), options, sizes));
    const ahead = await outcome(() => readLong(readingAhead(bytesOf(name, bytes)), options, sizes));
    const other = differences(ahead, found);
    if (other.length > 0) throw new Error(`read otherwise where bytes are read ahead: ${other.join('; ')}`);
    bulk.push(found);
  }
  return { general, bulk };
}

/** Where two outcomes differ: a few places are enough to see why. */
export function differences(found: unknown, expected: unknown, path = ''): string[] {
  if (Array.isArray(found) && Array.isArray(expected)) {
    const lengths = found.length === expected.length ? [] : [`${path}: ${found.length} instead of ${expected.length}`];
    return [...lengths, ...found.flatMap((each, i) => (i < expected.length ? differences(each, expected[i], `${path}/${i}`) : []))].slice(0, 4);
  }
  if (typeof found === 'object' && found !== null && typeof expected === 'object' && expected !== null) {
    const keys = [...new Set([...Object.keys(found), ...Object.keys(expected)])];
    return keys.flatMap((key) => differences((found as Record<string, unknown>)[key], (expected as Record<string, unknown>)[key], `${path}/${key}`)).slice(0, 8);
  }
  return found === expected ? [] : [`${path}: ${String(found)} instead of ${String(expected)}`];
}

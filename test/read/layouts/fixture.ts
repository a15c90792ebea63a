import { readFileSync } from 'node:fs';
import type { ReadOptions, ReadTable } from '../../../src/read/read-table.ts';
import { observe, read, type Observed } from '../observed.ts';

export const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`fixtures/read/layouts/${name}`));

/** The only table of a file. */
export async function tableIn(name: string, content: string | Uint8Array = bytesOf(name), options: ReadOptions = {}): Promise<ReadTable> {
  const { tables } = await read(name, content, options);
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${name} holds ${tables.length} tables`);
  return table;
}

export async function figuresIn(name: string, content?: string | Uint8Array): Promise<Observed[]> {
  return observe((await tableIn(name, content)).table);
}

export const shown = (o: Observed): string => (o.status === 'number' ? o.value : o.status);

import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { realWorld, type World } from '../../src/cli/world.ts';

/** What one run of the command line left behind. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly bytes: Uint8Array;
}

export interface Circumstances {
  readonly cwd?: string;
  readonly columns?: number;
  readonly isTTY?: boolean;
  /** The day it is, as an ISO date. */
  readonly today?: string;
  /** Whether stderr is a terminal of so many columns. */
  readonly conversation?: { readonly columns: number };
  /** Milliseconds that pass from one look at the clock to the next. */
  readonly pace?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** What a person at the terminal types, line by line. */
  readonly answers?: string[];
}

// One door to the real world for all runs: every one of them listens on the same streams.
const real = realWorld();
const EMPTY = mkdtempSync(join(tmpdir(), 'chamber-stats-'));

/** An empty folder with a name of its own. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'chamber-stats-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

/** Runs the command line as a user would, in Japanese, with captured streams. */
export async function run(args: readonly string[], { cwd = EMPTY, columns, isTTY = false, today = '2026-01-15', env = {}, answers, conversation, pace = 0 }: Circumstances = {}): Promise<Run> {
  const out: Uint8Array[] = [];
  const err: string[] = [];
  const at = (path: string): string => resolve(cwd, path);
  let clock = 0;

  const world: World = {
    ...real,
    stdout: { isTTY, columns: isTTY ? columns : undefined, write: (text) => out.push(typeof text === 'string' ? new TextEncoder().encode(text) : text.slice()) },
    stderr: { isTTY: conversation !== undefined, columns: conversation?.columns, write: (text) => err.push(String(text)) },
    env: { LANG: 'ja_JP.UTF-8', ...env },
    cwd,
    open: (path) => {
      const source = real.open(path === '-' ? path : at(path));
      return { name: path, size: source.size, read: (buffer, from) => source.read(buffer, from) };
    },
    today: () => today,
    elapsed: () => (clock += pace),
    exists: (path) => existsSync(at(path)),
    readText: (path) => readFileSync(at(path), 'utf8'),
    list: (path) => readdirSync(at(path)).sort(),
    writeFile: (path, bytes) => real.writeFile(at(path), bytes),
    replaceFolder: (path, files, obsolete) => real.replaceFolder(at(path), files, obsolete),
    canAsk: answers !== undefined,
    ask: () => Promise.resolve(answers?.shift() ?? ''),
    createFile: (path) => real.createFile(at(path)),
    createFolder: (path, isOurs) => real.createFolder(at(path), isOurs),
  };
  const code = await main(args, world);
  const bytes = Buffer.concat(out);
  return { code, stdout: bytes.toString('utf8'), stderr: err.join(''), bytes };
}

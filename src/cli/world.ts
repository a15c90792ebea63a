import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bytesOf, type ByteSource } from '../model/bytes.ts';
import { Refusal } from '../model/refusal.ts';

/** One of the two ways to speak to the user. */
export interface Stream {
  readonly isTTY: boolean;
  /** Columns of the terminal; undefined when it is not one. */
  readonly columns: number | undefined;
  write(text: string | Uint8Array): void;
}

/** Everything outside the program: files, clock, environment, terminal. Nothing else in src touches them. */
export interface World {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Opens an operand; '-' is standard input. @throws Refusal 'file-not-found' */
  open(path: string): ByteSource;
  exists(path: string): boolean;
  readText(path: string): string;
  /** Names in a folder, sorted. */
  list(path: string): readonly string[];
  /** Writes a whole file or none of it: a temporary file beside it, then a rename. */
  writeFile(path: string, bytes: Uint8Array): void;
  join(...parts: string[]): string;
  /** A file of the package's own data/. */
  dataPath(...parts: string[]): string;
}

function fileSource(path: string, name: string): ByteSource {
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  return { name, size, read: (buffer, at) => readSync(descriptor, buffer, 0, buffer.length, at) };
}

/** The folder that holds the package's data/, looked for upwards from this file: src/cli, dist and dist/chunks all work. */
function packageData(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'data', 'sample'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the package is incomplete: its folder data/ is missing');
    folder = above;
  }
  return join(folder, 'data');
}

function realStream(stream: NodeJS.WriteStream): Stream {
  // A reader that closed the pipe (`… | head -1`) has seen enough: that is no error.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    isTTY: stream.isTTY === true,
    columns: stream.isTTY === true ? stream.columns : undefined,
    write: (text) => {
      stream.write(text);
    },
  };
}

function openOperand(path: string, cwd: string): ByteSource {
  if (path === '-') return bytesOf('-', new Uint8Array(readFileSync(0)));
  const full = isAbsolute(path) ? path : resolve(cwd, path);
  if (!existsSync(full) || statSync(full).isDirectory()) throw new Refusal('file-not-found', { path });
  return fileSource(full, path);
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), `.${process.pid}.chamber-stats.tmp`);
  try {
    // A device or pipe (/dev/null, /dev/stdout) is written to, never replaced.
    if (existsSync(path) && !statSync(path).isFile()) {
      writeFileSync(path, bytes);
      return;
    }
    mkdirSync(dirname(path), { recursive: true });
    const descriptor = openSync(temporary, 'w');
    try {
      writeFileSync(descriptor, bytes);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new Refusal('cannot-write', { path, reason: error instanceof Error ? error.message : String(error) });
  }
}

export function realWorld(): World {
  const cwd = process.cwd();
  const at = (path: string): string => (isAbsolute(path) ? path : resolve(cwd, path));
  return {
    stdout: realStream(process.stdout),
    stderr: realStream(process.stderr),
    env: process.env,
    cwd,
    open: (path) => openOperand(path, cwd),
    exists: (path) => existsSync(at(path)),
    readText: (path) => readFileSync(at(path), 'utf8'),
    list: (path) => readdirSync(at(path)).sort(),
    writeFile: (path, bytes) => writeWhole(at(path), bytes),
    join,
    dataPath: (...parts) => join(packageData(), ...parts),
  };
}

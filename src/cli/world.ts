import { closeSync, cpSync, existsSync, fstatSync, mkdirSync, openSync, read, readFileSync, readSync, readdirSync, renameSync, rmSync, statSync, write, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LARGE_FILE, bytesOf, type ByteSource } from '../model/bytes.ts';
import type { Engine } from '../model/engine.ts';
import { Refusal } from '../model/refusal.ts';
import type { CodeLoader } from './world/engine.ts';
import { realStream } from './world/real-stream.ts';
import { successionOf, takePlace } from './world/take-place.ts';

/** One of the two ways to speak to the user. */
export interface Stream {
  readonly isTTY: boolean;
  /** Columns of the terminal; undefined when it is not one. */
  readonly columns: number | undefined;
  /** Bytes are written, or copied, before it returns. */
  write(text: string | Uint8Array): void;
}

/** A file that is written piece by piece and appears only when it is whole. */
export interface FileWriter {
  write(bytes: Uint8Array): void;
  done(): void;
  /** Leaves what was there before as it was. */
  abandon(): void;
}

/** One that also writes while others work on. */
export interface PouringWriter extends FileWriter {
  /** The bytes must stay as they are until they are written, and nothing else be written meanwhile. */
  pour(bytes: Uint8Array): Promise<void>;
}

/** A folder that is written file by file and appears only when it is whole. */
export interface FolderWriter {
  /** A file of the folder, by its path in it. */
  createFile(name: string): FileWriter;
  done(): void;
  /** Leaves what was there before as it was. */
  abandon(): void;
}

/** Everything outside the program: files, clock, environment, terminal. Nothing else in src touches them. */
export interface World {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Told which files a command is about to read, before the command is loaded. */
  prepareFor(paths: readonly string[]): void;
  /** Opens an operand; '-' is standard input. @throws Refusal 'file-not-found' */
  open(path: string): ByteSource;
  exists(path: string): boolean;
  readText(path: string): string;
  /** Names in a folder, sorted. */
  list(path: string): readonly string[];
  /** Writes a whole file or none of it: a temporary file beside it, then a rename. */
  writeFile(path: string, bytes: Uint8Array): void;
  /**
   * Replaces a whole folder or leaves it as it was: the new one is written beside it and takes its place by renaming. Files that are
   * in neither list stay.
   */
  replaceFolder(path: string, files: ReadonlyMap<string, Uint8Array>, obsolete: readonly string[]): void;
  readonly engine: Engine;
  /** Prints an HTML file as PDF with an installed Chromium. @throws Refusal 'no-pdf' */
  printPdf(html: Uint8Array): Promise<Uint8Array>;
  /** Whether a person sits at the terminal to be asked. */
  readonly canAsk: boolean;
  /** Asks a person for a line of text. */
  ask(question: string): Promise<string>;
  /** The same for what is too large to hold at once. @throws Refusal 'cannot-write', as all its methods do */
  createFile(path: string): PouringWriter;
  /** A folder in the place of one that holds nothing but files of ours. @throws Refusal 'folder-not-ours', 'cannot-write' */
  createFolder(path: string, isOurs: (file: string) => boolean): Promise<FolderWriter>;
  join(...parts: string[]): string;
  /** Milliseconds since some moment; only differences mean anything. */
  elapsed(): number;
  /** The day of the user's calendar, as an ISO date. */
  today(): string;
  /** A file of the package's own data/. */
  dataPath(...parts: string[]): string;
}

function fileSource(path: string, name: string): ByteSource {
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  return {
    name,
    size,
    read: (buffer, at) => readSync(descriptor, buffer, 0, buffer.length, at),
    readAhead: (buffer, at) => new Promise((resolve, reject) => {
      read(descriptor, buffer, 0, buffer.length, at, (error, count) => (error ? reject(error) : resolve(count)));
    }),
  };
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

function openOperand(path: string, cwd: string): ByteSource {
  if (path === '-') return bytesOf('-', new Uint8Array(readFileSync(0)));
  const full = isAbsolute(path) ? path : resolve(cwd, path);
  if (!existsSync(full) || statSync(full).isDirectory()) throw new Refusal('file-not-found', { path });
  return fileSource(full, path);
}

function isLarge(path: string): boolean {
  try {
    return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGE_FILE;
  } catch {
    // Whoever opens it says why it cannot be read.
    return false;
  }
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const file = createFile(path);
  try {
    file.write(bytes);
    file.done();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

/** Puts a new folder in the place of an old one by two renames; whatever fails before leaves the old one whole. */
function replaceFolder(path: string, files: ReadonlyMap<string, Uint8Array>, obsolete: readonly string[]): void {
  const succession = successionOf(path);
  const { next, old } = succession;
  const failed = (error: unknown): Refusal => new Refusal('cannot-write', { path, reason: error instanceof Error ? error.message : String(error) });
  try {
    mkdirSync(dirname(path), { recursive: true });
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next);
    if (existsSync(path)) {
      cpSync(path, next, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
      for (const name of obsolete) rmSync(join(next, name), { force: true });
    }
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(next, name)), { recursive: true });
      writeFileSync(join(next, name), bytes);
    }
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw failed(error);
  }
  try {
    takePlace(path, succession);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw failed(error);
  }
  rmSync(old, { recursive: true, force: true });
}

function localDay(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Writes all of it on another thread. */
function pourInto(descriptor: number, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const from = (at: number): void => write(descriptor, bytes, at, bytes.length - at, null, (error, count) => {
      if (error) reject(error);
      else if (at + count < bytes.length) from(at + count);
      else resolve();
    });
    from(0);
  });
}

function createFile(path: string): PouringWriter {
  const temporary = join(dirname(path), `.${process.pid}.chamber-stats.tmp`);
  const refusing = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw new Refusal('cannot-write', { path, reason: error instanceof Error ? error.message : String(error) });
    }
  };
  // A device or pipe (/dev/null, /dev/stdout) is written to, never replaced.
  const isDevice = refusing(() => existsSync(path) && !statSync(path).isFile());
  const descriptor = refusing(() => {
    if (!isDevice) mkdirSync(dirname(path), { recursive: true });
    return openSync(isDevice ? path : temporary, 'w');
  });
  return {
    write: (bytes) => refusing(() => writeFileSync(descriptor, bytes)),
    pour: (bytes) => pourInto(descriptor, bytes).catch((error: unknown) => refusing(() => {
      throw error;
    })),
    done: () => refusing(() => {
      closeSync(descriptor);
      if (!isDevice) renameSync(temporary, path);
    }),
    abandon: () => {
      try {
        closeSync(descriptor);
      } catch {
        // Closed already: renaming failed.
      }
      if (!isDevice) rmSync(temporary, { force: true });
    },
  };
}

/** The engine, once anybody has asked for more than what it usually does. */
function engineWhenAsked(loader: CodeLoader): Engine {
  let engine: Engine | undefined;
  return {
    forLoops: async () => {
      engine ??= await (await import('./world/engine.ts')).engineOf(loader);
      await engine.forLoops();
    },
    asUsual: () => engine?.asUsual(),
  };
}

/** @param loader what loads the program's own code */
export function realWorld(loader: CodeLoader = {}): World {
  const cwd = process.cwd();
  const at = (path: string): string => (isAbsolute(path) ? path : resolve(cwd, path));
  return {
    stdout: realStream(1),
    stderr: realStream(2),
    env: process.env,
    cwd,
    prepareFor: (paths) => {
      loader.large = paths.some((path) => isLarge(at(path)));
    },
    open: (path) => openOperand(path, cwd),
    exists: (path) => existsSync(at(path)),
    readText: (path) => readFileSync(at(path), 'utf8'),
    list: (path) => readdirSync(at(path)).sort(),
    writeFile: (path, bytes) => writeWhole(at(path), bytes),
    replaceFolder: (path, files, obsolete) => replaceFolder(at(path), files, obsolete),
    engine: engineWhenAsked(loader),
    // Doors that few commands go through are loaded when they are opened.
    elapsed: () => performance.now(),
    printPdf: async (html) => (await import('./world/print-pdf.ts')).printPdf(html),
    ask: async (question) => (await import('./world/ask.ts')).ask(question),
    get canAsk() {
      return process.stdin.isTTY === true;
    },
    createFile: (path) => createFile(at(path)),
    createFolder: async (path, isOurs) => (await import('./world/create-folder.ts')).createFolder(at(path), isOurs),
    join,
    today: localDay,
    dataPath: (...parts) => join(packageData(), ...parts),
  };
}

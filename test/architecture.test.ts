import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve('src');

/** Which folders each folder of src may import from. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: ['model'],
  reference: ['reference', 'model'],
  read: ['read', 'model', 'reference'],
  derive: ['derive', 'model', 'reference'],
  write: ['write', 'model', 'reference'],
  check: ['check', 'model', 'reference', 'derive'],
  report: ['report', 'model', 'reference', 'read', 'derive', 'check', 'write'],
  cli: ['cli', 'model', 'reference', 'read', 'derive', 'check', 'write', 'report'],
};

/** Built-in modules that do not reach the world outside. */
const PURE_BUILTINS = new Set(['node:crypto', 'node:zlib', 'node:buffer']);
/** cli/world.ts, and the doors it opens lazily. */
const isWorld = (path: string): boolean => path === 'cli/world.ts' || path.startsWith('cli/world/');
/** Looks for an optional package and its own files, and keeps it from talking. */
const OPTIONAL_PACKAGE = 'read/adapters/pdfjs.ts';

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : path.endsWith('.ts') ? [path] : [];
  });
}

interface Import {
  readonly from: string;
  readonly to: string;
  /** `import type` leaves nothing behind at run time. */
  readonly typeOnly: boolean;
}

const files = filesBelow(SRC);

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements = [...text.matchAll(/(?:^|[;\n])\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|import\s*\(\s*'([^']+)'|import\s+'([^']+)'/g)];
  return statements.map((match) => {
    const to = match[2] ?? match[3] ?? match[4] ?? '';
    return { from: relative(SRC, path), to: to.startsWith('.') ? relative(SRC, resolve(dirname(path), to)) : to, typeOnly: match[1] !== undefined };
  });
}

const imports = files.flatMap(importsOf);
const folderOf = (path: string): string => path.split('/')[0] ?? '';
const isOwn = ({ to }: Import): boolean => !to.startsWith('..') && /\.ts$/.test(to);

describe('the structure of src', () => {
  it('keeps the dependency direction of src/README.md', () => {
    const wrong = imports.filter(isOwn).filter(({ from, to }) => from.includes('/') && !MAY_IMPORT[folderOf(from)]?.includes(folderOf(to)));
    expect(wrong).toEqual([]);
  });

  it('has no import cycles', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of imports.filter(isOwn).filter(({ typeOnly }) => !typeOnly)) graph.set(from, [...(graph.get(from) ?? []), to]);
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[][] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file]);
        return;
      }
      state.set(file, 'open');
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('reaches files, clock, environment, network and terminal through cli/world.ts only', () => {
    const builtins = imports.filter(({ to, from }) => to.startsWith('node:') && !PURE_BUILTINS.has(to) && !isWorld(from) && !(from === OPTIONAL_PACKAGE && to === 'node:module'));
    expect(builtins).toEqual([]);
    const loadsPure = new RegExp(`\\bprocess\\.getBuiltinModule\\('(?:${[...PURE_BUILTINS].join('|')})'\\)`, 'g');
    const touching = files.filter((path) => !isWorld(relative(SRC, path)) && relative(SRC, path) !== OPTIONAL_PACKAGE && /\bprocess\.|\bconsole\.|\bDate\.now\b|new Date\(\)|\bfetch\(/.test(readFileSync(path, 'utf8').replace(loadsPure, '').replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '').replace(/'[^'\n]*'|`[^`]*`/g, "''")));
    expect(touching.map((path) => relative(SRC, path))).toEqual([]);
  });

  it('keeps each third-party package behind one adapter file a folder', () => {
    const thirdParty = imports.filter(({ to, from }) => !to.startsWith('.') && !to.startsWith('..') && !to.startsWith('node:') && !/\.(ts|json|wasm)$/.test(to) && from !== '');
    const outside = thirdParty.filter(({ from }) => !from.includes('/adapters/'));
    expect(outside).toEqual([]);
  });

  it('has no folder of leftovers and no oversized files', () => {
    expect(files.filter((path) => /\/(utils?|helpers?|common|misc)\//.test(path))).toEqual([]);
    // Wording files are lists of texts; everything else is one idea.
    const long = files.filter((path) => !path.includes('/wording/')).map((path) => ({ path: relative(SRC, path), lines: readFileSync(path, 'utf8').split('\n').length })).filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { publint } from 'publint';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

describe('the package', () => {
  it('pins every dependency exactly', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  it('is built on the packages its users chose', () => {
    const chosen = ['commander', 'csv-parse', 'csv-stringify', 'simple-statistics', 'chalk', 'cli-table3', 'zod'];
    expect(Object.keys(manifest.dependencies)).toEqual(expect.arrayContaining(chosen));
    expect(Object.keys(manifest.devDependencies)).toContain('vitest');
  });

  it('runs on Node 20.19 and newer', () => {
    expect(manifest.engines.node).toBe('>=20.19');
  });

  it('packs what it needs to run, and nothing of its making', () => {
    const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const packed: unknown = JSON.parse(listed.slice(listed.indexOf('[')));
    const files = (packed as { files: { path: string }[] }[])[0]?.files.map(({ path }) => path) ?? [];
    expect(files).toEqual(expect.arrayContaining(['bin/chamber-stats.js', 'dist/cli/main.cjs', 'dist/index.js', 'dist/types/index.d.ts', 'data/README.md', 'data/sample/rumoi-census.csv', 'README.md', 'LICENSE', 'package.json']));
    expect(files.filter((path) => /^(src|test|fixtures|bench|\.ci)\/|^data\/build\/|\.config\./.test(path))).toEqual([]);
  });

  it('is what publint expects of a package', async () => {
    const { messages } = await publint({ pkgDir: '.', strict: true, pack: false });
    expect(messages.map(({ code, path }) => ({ code, path }))).toEqual([]);
  });

  it('is compiled beforehand: a fresh V8 takes every code cache of the build', () => {
    const looks = `const { readFileSync, readdirSync } = require('node:fs'); const { Script } = require('node:vm');
      const caches = readdirSync('dist/cli').filter((name) => name.endsWith('.cache'));
      const refused = caches.filter((name) => new Script(readFileSync('dist/cli/' + name.replace(/(\\.large)?\\.cache$/, '.cjs'), 'latin1'), { cachedData: readFileSync('dist/cli/' + name) }).cachedDataRejected);
      console.log(JSON.stringify({ some: caches.length > 5, refused }));`;
    expect(JSON.parse(execFileSync(process.execPath, ['-e', looks], { encoding: 'utf8' }))).toEqual({ some: true, refused: [] });
  });

  it('answers through its bin', () => {
    const version = execFileSync(process.execPath, [manifest.bin['chamber-stats'] ?? '', '--version'], { encoding: 'utf8' });
    expect(version.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('finds its lists when they are asked for', () => {
    const { status, stderr } = spawnSync(process.execPath, [manifest.bin['chamber-stats'] ?? '', 'diff', '--area', '伊達市', '--lang', 'ja'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('北海道伊達市（01233）')]);
  });
});

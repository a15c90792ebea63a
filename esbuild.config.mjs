// Bundles the library and the command line into dist/. Starting a command must cost little more than starting Node, so
// * every module the code imports with import() becomes one self-contained file that is read only when it is needed
//   (Refusal recognises its own across such files), and
// * each file of the command line gets V8's code cache beside it. A cache that another Node made is ignored by V8.
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { build } from 'esbuild';
import { loopsForEsbuild } from './assembly.config.mjs';
import loader from './bin/chamber-stats.js';

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/cli', { recursive: true });

/** src/cli/commands/diff.ts → cli-commands-diff */
const lazyName = (path) => relative('.', path).replace(/^src\//, '').replace(/\.[a-z]+$/, '').replaceAll('/', '-');

/** Modules some bundle imports lazily, and where they stand for it. */
const lazyImports = (found, pathOf) => ({
  name: 'lazy-imports',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const target = resolve(resolveDir, path);
      found.add(target);
      return { path: pathOf(lazyName(target), target), external: true };
    });
  },
});

/** commander starts subprocesses for commands in files of their own; ours have none, and loading that costs a tenth of the start. */
const noSubprocesses = {
  name: 'no-subprocesses',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:child_process$/ }, ({ importer }) => (importer.includes('/commander/') ? { path: 'none', namespace: 'no-subprocesses' } : undefined));
    bundler.onLoad({ filter: /.*/, namespace: 'no-subprocesses' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** string-width prepares for emoji as it is loaded, which takes half as long as starting Node; made ready when first asked instead. */
const emojiWhenAsked = {
  name: 'emoji-when-asked',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]string-width[\\/]index\.js$/ }, ({ path }) => {
      // An older string-width, which cli-table3 brings, has no such patterns.
      if (path !== resolve('node_modules/string-width/index.js')) return undefined;
      let contents = readFileSync(path, 'utf8');
      for (const [name, method, made] of [['segmenter', 'segment', 'new Intl.Segmenter()'], ['rgiEmojiRegex', 'test', '/^\\p{RGI_Emoji}$/v']]) {
        const eager = `const ${name} = ${made};`;
        if (!contents.includes(eager)) throw new Error(`${path} has changed: no "${eager}"`);
        contents = contents.replace(eager, () => `let ${name}Made; const ${name} = { ${method}: (text) => (${name}Made ??= ${made}).${method}(text) };`);
      }
      return { contents };
    });
  },
};

const common = { bundle: true, platform: 'node', target: 'node20', minify: true, legalComments: 'none', charset: 'ascii' };

// The library: ESM, as any program imports it.
const libraryLazy = new Set();
const library = (entry, outfile, pathOf) =>
  build({
    ...common, entryPoints: [entry], outfile, format: 'esm', plugins: [loopsForEsbuild, emojiWhenAsked, lazyImports(libraryLazy, pathOf)],
    // CommonJS packages inside an ESM bundle still ask for `require`.
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
await library('src/index.ts', 'dist/index.js', (name) => `./lazy/${name}.js`);
// A file found lazy while bundling another joins the set, and is bundled in its turn.
for (const path of libraryLazy) await library(path, `dist/lazy/${lazyName(path)}.js`, (name) => `./${name}.js`);

// The command line: function bodies that bin/chamber-stats.js compiles with their code cache.
const commandLazy = new Set();
const command = (entry, outfile) =>
  build({
    ...common, entryPoints: [entry], outfile, format: 'cjs', supported: { 'dynamic-import': false }, define: { 'import.meta.url': 'module.url' },
    plugins: [loopsForEsbuild, noSubprocesses, emojiWhenAsked, lazyImports(commandLazy, (name, path) => `lazy:${name}${path.endsWith('.json') ? '.json' : ''}`)],
  });
/**
 * Makes a file what the loader of bin/chamber-stats.js takes: a function of what CommonJS gives a module, in ASCII. esbuild leaves patterns as they are, and lists are
 * written as they stand. Escaped too, a file is pure ASCII, which V8 keeps in half the memory and reads in a third of the time. Every place means the same escaped,
 * except behind a backslash, where none may stand.
 */
function finish(outfile) {
  const code = readFileSync(outfile, 'utf8');
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.test(code)) throw new Error(`${outfile}: a backslash before a character that is not ASCII`);
  const ascii = code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(outfile, `(function (exports, require, module) {${ascii}\n})`);
}
await command('src/cli/main.ts', 'dist/cli/main.cjs');
finish('dist/cli/main.cjs');
for (const path of commandLazy) {
  // Reference lists are data: reading them as JSON is faster than running them as code.
  if (path.endsWith('.json')) writeFileSync(`dist/cli/${lazyName(path)}.json`, JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))));
  else {
    const outfile = `dist/cli/${lazyName(path)}.cjs`;
    await command(path, outfile);
    finish(outfile);
  }
}

// Runs what users run, so that the caches hold the functions this takes. Whatever is in a cache takes time at every start, so a large table has caches of its own.
const bundle = loader.loadBundle();
const nowhere = { isTTY: false, columns: undefined, write: () => undefined };
const run = async (argv, file) => {
  const { main, realWorld } = bundle.require('main');
  const open = () => ({ name: 'table.csv', size: file.length, read: (buffer, at) => file.copy(buffer, 0, at) });
  const code = await main(argv, { ...realWorld(), ...(file ? { open } : {}), stdout: nowhere, stderr: nowhere, env: { LANG: 'ja_JP.UTF-8' }, cwd: '/' });
  if (code !== 0) throw new Error(`${argv.join(' ')}: exit code ${code}`);
};
/** Gives a cache to what has been loaded and has none of this kind. V8 takes a cache only under the flags it was made with. */
const keepCaches = (ending) => {
  setFlagsFromString('--sparkplug');
  for (const { path, script } of bundle.scripts()) {
    const cache = path.replace(/cjs$/, ending);
    // What is loaded before anything is known of a table has one cache.
    if (!existsSync(cache) && !(ending === 'large.cache' && early.has(path))) writeFileSync(cache, script.createCachedData());
  }
  setFlagsFromString('--no-sparkplug');
};
/** A long table of so many areas, industries and years. */
const table = (areas, industries, years) => Buffer.from(`集計年,市区町村コード,市区町村名,産業大分類コード,産業大分類名,事業所数（事業所）,年間商品販売額（百万円）\n${years.flatMap((year) =>
  Array.from({ length: areas * industries }, (_, i) => `${year},${String(1 + (i / industries | 0) % 40).padStart(2, '0')}${101 + (i / industries / 40 | 0)},某市,${'ABCDEFGHIJKLMNOPQ'[i % industries]},"産業，業",${i % 17 === 3 ? 'X' : i},${i % 5 ? i * 7 : '-'}`)).join('\n')}\n`);
const small = table(1, 17, [2009, 2012, 2021]);
const out = join(tmpdir(), `chamber-stats-build-${process.pid}.csv`);
const comparison = ['diff', 'table.csv', '--from', '2009', '--to', '2021', '--measure', '事業所数,年間商品販売額', '--format', 'csv', '--force', '-o', out];
setFlagsFromString('--no-sparkplug');
await run(['--help']);
const early = new Set(bundle.scripts().map(({ path }) => path));
// What grows hot here is marked in the cache, and made fast at once where it is used again. With what only one of many commands uses, that would be in vain.
setFlagsFromString('--sparkplug');
await run(comparison, small);
setFlagsFromString('--no-sparkplug');
await run(['ingest', 'table.csv'], small);
keepCaches('cache');
await run(['diff', '--area', '01212']);
keepCaches('cache');
await run(comparison, table(2000, 10, [2009, 2021]));
await run(['ingest', 'table.csv'], table(2000, 10, [2009, 2021]));
keepCaches('large.cache');
rmSync(out);

// In a checkout, lets `npx chamber-stats` find the program at once instead of packing it first.
const link = 'node_modules/.bin/chamber-stats';
if (process.platform !== 'win32' && existsSync('node_modules/.bin') && !existsSync(link)) {
  rmSync(link, { force: true });
  symlinkSync('../../bin/chamber-stats.js', link);
}

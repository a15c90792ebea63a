// Bundles the library and the command line into dist/. Every module the code imports with import() becomes one
// self-contained file that is read only when it is needed: starting a command opens two or three files, not dozens
// of shared chunks. (Refusal recognises its own across such files.)
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });

/** src/cli/commands/diff.ts → cli-commands-diff.js */
const lazyName = (path) => `${relative('.', path).replace(/^src\//, '').replace(/\.[a-z]+$/, '').replaceAll('/', '-')}.js`;

const lazy = new Set();
const lazyImports = (folder) => ({
  name: 'lazy-imports',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const target = resolve(resolveDir, path);
      lazy.add(target);
      return { path: `${folder}${lazyName(target)}`, external: true };
    });
  },
});

async function bundle(entry, outfile, folder) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    plugins: [lazyImports(folder)],
    // CommonJS packages inside an ESM bundle still ask for `require`.
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
}

await bundle('src/cli/main.ts', 'dist/cli.js', './lazy/');
await bundle('src/index.ts', 'dist/index.js', './lazy/');
// A file found lazy while bundling another joins the set, and is bundled in its turn.
for (const path of lazy) await bundle(path, `dist/lazy/${basename(lazyName(path))}`, './');

// In a checkout, lets `npx chamber-stats` find the program at once instead of packing it first.
const link = 'node_modules/.bin/chamber-stats';
if (process.platform !== 'win32' && existsSync('node_modules/.bin') && !existsSync(link)) {
  rmSync(link, { force: true });
  symlinkSync('../../bin/chamber-stats.js', link);
}

// Bundles the library and the command line into dist/, with lazy chunks: whatever the code
// imports with import() stays out of the start-up path.
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  chunkNames: 'chunks/[name]-[hash]',
  // CommonJS packages inside an ESM bundle still ask for `require`.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
});

// In a checkout, lets `npx chamber-stats` find the program at once instead of packing it first.
const link = 'node_modules/.bin/chamber-stats';
if (process.platform !== 'win32' && existsSync('node_modules/.bin') && !existsSync(link)) {
  rmSync(link, { force: true });
  symlinkSync('../../bin/chamber-stats.js', link);
}

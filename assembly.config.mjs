// Byte loops are TypeScript that AssemblyScript also compiles: importing `x.wasm` gives the compiled form of `x.ts`.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import asc from 'assemblyscript/asc';

/** What a function's own comment asks for with @inline, AssemblyScript wants as a decorator. */
const inlined = (source) => source.replace(/(\/\*\*(?:(?!\*\/)[^])*@inline(?:(?!\*\/)[^])*\*\/\n)(?=(?:export )?function)/g, '$1@inline\n');

/** Compiles a byte loop to WebAssembly with SIMD; where `x.as.ts` stands beside `x.ts`, it takes its place. */
export async function compileLoop(path) {
  const entry = relative(process.cwd(), path).replaceAll('\\', '/');
  let module;
  const { error, stderr } = await asc.main([entry, '--outFile', 'out.wasm', '--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert', '--importMemory', '--initialMemory', '1', '--maximumMemory', '32767', '--sharedMemory', '--enable', 'threads', ...(process.env.WASM_NAMES ? ['--debug'] : [])], {
    readFile(name) {
      for (const candidate of [name.replace(/\.ts$/, '.as.ts'), name]) {
        try {
          return inlined(readFileSync(candidate, 'utf8'));
        } catch {
          continue;
        }
      }
      return null;
    },
    writeFile(_name, contents) {
      module = contents;
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`${entry}: ${stderr.toString()}`);
  return module;
}

/** A module that gives the bytes; most runs never ask for them. */
const whenAsked = (bytes) => `export default () => Uint8Array.from(Buffer.from('${Buffer.from(bytes).toString('base64')}', 'base64'));`;

const isLoop = /\.wasm$/;

export const loopsForEsbuild = {
  name: 'byte loops',
  setup(build) {
    build.onLoad({ filter: isLoop }, async ({ path }) => {
      const source = path.replace(isLoop, '.ts');
      return { contents: whenAsked(await compileLoop(source)), loader: 'js', watchFiles: [source] };
    });
    build.onResolve({ filter: isLoop }, ({ path, resolveDir }) => ({ path: new URL(path, `file://${resolveDir}/`).pathname }));
  },
};

export const loopsForVite = {
  name: 'byte loops',
  enforce: 'pre',
  async load(id) {
    if (!isLoop.test(id)) return null;
    return whenAsked(await compileLoop(id.replace(isLoop, '.ts')));
  },
  resolveId(source, importer) {
    return isLoop.test(source) && importer ? new URL(source, `file://${importer}`).pathname : null;
  },
};

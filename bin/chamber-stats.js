#!/usr/bin/env node
'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const FOLDER = join(__dirname, '..', 'dist', 'cli');

function cacheOf(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Loads the bundled command line: `require('main')` is dist/cli/main.cjs, and what that imports lazily is loaded in the
 * same way when it is asked for. A code cache beside a file spares compiling it; one that does not fit is ignored. Reference lists are plain JSON.
 */
exports.loadBundle = function loadBundle() {
  const loaded = new Map();
  const bundle = { require: (name) => load(name), scripts: () => [...loaded.values()] };
  const lists = new Map();
  const list = (name) => {
    const known = lists.get(name) ?? JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
    lists.set(name, known);
    return known;
  };
  const load = (name) => {
    if (name.endsWith('.json')) return list(name);
    const known = loaded.get(name);
    if (known) return known.module.exports;
    const path = join(FOLDER, `${name}.cjs`);
    // The build makes each file one function expression without a character that is not ASCII.
    bundle.aroundLoading?.before();
    const script = new Script(readFileSync(path, 'latin1'), { filename: path, cachedData: cacheOf(join(FOLDER, `${name}.cache`)) });
    bundle.aroundLoading?.after();
    const module = {
      exports: {},
      // Few ask where they are, and telling takes time.
      get url() {
        return require('node:url').pathToFileURL(path).href;
      },
    };
    loaded.set(name, { path, script, module });
    script.runInThisContext()(module.exports, (id) => (id.startsWith('lazy:') ? load(id.slice(5)) : require(id)), module);
    return module.exports;
  };
  return bundle;
};

// Run as a program; the build only takes the loader, to fill the caches.
if (require.main === module) {
  const bundle = exports.loadBundle();
  const { main, realWorld } = bundle.require('main');
  const world = realWorld(bundle);
  main(process.argv.slice(2), world).then((code) => {
    process.exitCode = code;
    // Files and pipes have got everything; only a terminal may have to be waited for. Taking the engine apart before leaving helps nobody.
    if (!world.stdout.isTTY && !world.stderr.isTTY) process.exit();
  });
}

#!/usr/bin/env node
'use strict';
const { closeSync, fstatSync, openSync, readSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const FOLDER = join(__dirname, '..', 'dist', 'cli');

// What is read, one file after the other: the first touch of memory costs more than reading.
let room = Buffer.allocUnsafeSlow(1 << 20);

/** The bytes of a file, until the next is read. */
function bytesOf(name) {
  const file = openSync(join(FOLDER, name), 'r');
  try {
    const { size } = fstatSync(file);
    if (room.length < size) room = Buffer.allocUnsafeSlow(size);
    for (let at = 0, read = 1; at < size && read > 0; at += read) read = readSync(file, room, at, size - at, at);
    return room.subarray(0, size);
  } finally {
    closeSync(file);
  }
}

function cacheOf(name, large) {
  for (const kind of large ? ['large.cache', 'cache'] : ['cache', 'large.cache']) {
    try {
      return bytesOf(`${name}.${kind}`);
    } catch {
      // Not made by this build: the other, or none.
    }
  }
  return undefined;
}

/**
 * Loads the bundled command line: `require('main')` is dist/cli/main.cjs, and what that imports lazily is loaded in the
 * same way when it is asked for. A code cache beside a file spares compiling it; one that does not fit is ignored. It holds what a small table needs,
 * as everything in it takes its time; once the bundle is told that there is a `large` one, what both need. Reference lists are plain JSON.
 */
exports.loadBundle = function loadBundle() {
  const loaded = new Map();
  const bundle = { require: (name) => load(name), scripts: () => [...loaded.values()] };
  const lists = new Map();
  const list = (name) => {
    const known = lists.get(name) ?? JSON.parse(bytesOf(name).toString());
    lists.set(name, known);
    return known;
  };
  const load = (name) => {
    if (name.endsWith('.json')) return list(name);
    const known = loaded.get(name);
    if (known) return known.module.exports;
    const path = join(FOLDER, `${name}.cjs`);
    // The build makes each file one function expression without a character that is not ASCII.
    const source = bytesOf(`${name}.cjs`).latin1Slice();
    bundle.aroundLoading?.before();
    const script = new Script(source, { filename: path, cachedData: cacheOf(name, bundle.large) });
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

// The tools a result is compared with, where they are installed. What is missing is said to be missing.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const here = import.meta.dirname;
const script = (name) => join(here, 'peers', name);
const require = createRequire(import.meta.url);

/** First line that a command prints; 'missing' when it cannot be run. */
function says(program, ...args) {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 ? stdout.trim().split('\n')[0] : 'missing';
}

function packageVersion(name) {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return require(join(folder, name, 'package.json')).version;
    } catch {
      continue;
    }
  }
  return 'missing';
}

const versionIn = (text) => /\d+(?:\.\d+)+/.exec(text)?.[0] ?? text;
const python = ['python3', '/usr/bin/python3'].find((program) => says(program, '-c', 'import pandas') !== 'missing') ?? 'python3';
const node = process.execPath;

/** name → its full name, the version installed or 'missing', and what runs a job of its kind on IN and writes OUT. */
export const PEERS = {
  node: { name: 'node -e 0', version: () => process.versions.node, empty: () => [node, '-e', '0'], read: (input) => [node, script('read-only.mjs'), input] },
  duckdb: {
    name: 'DuckDB through @duckdb/node-api', version: () => packageVersion('@duckdb/node-api'),
    long: (input, out) => [node, script('duckdb-csv.mjs'), input, out], wide: (input, out) => [node, script('duckdb-wide.mjs'), input, out], ingest: (input, out) => [node, script('duckdb-ingest.mjs'), input, out],
  },
  polars: { name: 'nodejs-polars', version: () => packageVersion('nodejs-polars'), long: (input, out) => [node, script('polars.mjs'), input, out] },
  csvparse: { name: 'csv-parse + Map', version: () => packageVersion('csv-parse'), long: (input, out) => [node, script('csvparse-stream.mjs'), input, out] },
  datatable: {
    name: 'R data.table', version: () => says('Rscript', '-e', 'cat(as.character(packageVersion("data.table")))'),
    long: (input, out) => ['Rscript', script('diff-datatable.R'), input, out], wide: (input, out) => ['Rscript', script('wide-datatable.R'), input, out],
  },
  pandas: {
    name: 'pandas', version: () => says(python, '-c', 'import pandas; print(pandas.__version__)'),
    long: (input, out) => [python, script('diff-pandas.py'), input, out], wide: (input, out) => [python, script('wide-pandas.py'), input, out],
  },
  miller: { name: 'Miller', version: () => versionIn(says('mlr', '--version')), long: (input, out) => ['sh', script('diff-mlr.sh'), input, out], wide: (input, out) => ['sh', script('wide-mlr.sh'), input, out] },
  gawk: { name: 'gawk (plain split at commas)', version: () => versionIn(says('gawk', '--version')), long: (input, out) => ['sh', script('diff-awk.sh'), 'gawk', input, out] },
  sqlite3: { name: 'sqlite3', version: () => versionIn(says('sqlite3', '--version')), long: (input, out) => ['sh', script('diff-sqlite.sh'), input, out] },
};

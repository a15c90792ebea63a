// What is measured. A row is one command of ours against others on the same input:
//
//   id      what `npm run bench -- ID` names
//   input   which generated file, with --scale where it is not 1
//   ours    (input, out) → our command
//   check   (out, input, 'ours' | 'peer') → what is wrong with the answer, nothing if it is right
//   against [name in PEERS, its kind of job, bounds]: `wall` and `cpu` are the most that ours ÷ other may be, `faster` is how many times faster ours must be
//   peak    MiB of memory that ours may take
//
//   bare    run without NODE_EXTRA_CA_CERTS, where that is set
//
// A row that needs none of the peers gives `{ name, run: (input, out) => command }` in their place. A row with a `script` is a benchmark of its own,
// which checks its answers and prints what it measured.
import { join, resolve } from 'node:path';
import { checkDiff, checkOneArea, checkTidy, checkTidyParquet, ONE_AREA } from './answers.mjs';

const PROGRAM = resolve(import.meta.dirname, '../bin/chamber-stats.js');
export const ours = (...args) => [process.execPath, PROGRAM, ...args];

const diff = (from, to, ...more) => (input, out) => ours('diff', input, '--from', from, '--to', to, '--measure', '事業所数,年間商品販売額', ...more, '--format', 'csv', '--digits', '4', '--lang', 'en', '--quiet', '--force', '-o', out);
const ingest = (input, out) => ours('ingest', input, '--quiet', '--force', '-o', out);

export const ROWS = [
  {
    id: 'long', what: 'diff, long UTF-8 CSV, 116 MB', input: { only: 'long', scale: 1 }, pairs: 7, out: 'diff.csv', ours: diff('2009', '2021'), check: checkDiff,
    against: [
      ['duckdb', 'long', { wall: 0.6, cpu: 0.5 }], ['polars', 'long', {}], ['datatable', 'long', { faster: 2 }], ['pandas', 'long', { faster: 6 }], ['csvparse', 'long', { faster: 10 }],
      ['miller', 'long', { faster: 18 }], ['gawk', 'long', {}], ['sqlite3', 'long', {}],
    ],
  },
  {
    id: 'wide', what: 'diff, wide CP932 CSV, 67 MB', input: { only: 'wide', scale: 1 }, pairs: 7, out: 'diff.csv', ours: diff('2016', '2021'), check: checkDiff,
    against: [['duckdb', 'wide', { wall: 0.6 }], ['datatable', 'wide', {}], ['pandas', 'wide', {}], ['miller', 'wide', {}]],
  },
  { id: 'gigabyte', what: 'diff, long UTF-8 CSV, 1 GB', input: { only: 'long', scale: 9 }, pairs: 5, out: 'diff.csv', ours: diff('2009', '2021'), check: checkDiff, against: [['duckdb', 'long', { wall: 0.5 }]], peak: 256 },
  { id: 'ingest', what: 'ingest to tidy CSV, 116 MB', input: { only: 'long', scale: 1 }, pairs: 5, out: 'tidy.csv', ours: ingest, check: checkTidy, against: [['duckdb', 'ingest', { wall: 0.8 }]] },
  { id: 'parquet', what: 'ingest to Parquet, 116 MB', input: { only: 'long', scale: 1 }, pairs: 5, out: 'tidy.parquet', ours: ingest, check: checkTidyParquet, against: [['duckdb', 'ingest', {}]] },
  { id: 'area', what: 'diff of one area out of 116 MB', input: { only: 'long', scale: 1 }, pairs: 11, out: 'diff.csv', ours: diff('2009', '2021', '--area', ONE_AREA.code), check: checkOneArea, against: [['node', 'read', { wall: 3 }]] },
  { id: 'small', what: 'diff of 4 KB', input: { only: 'small', scale: 1 }, pairs: 21, out: 'diff.csv', ours: diff('2012', '2021'), check: checkDiff, against: [['node', 'empty', { wall: 1.4 }]] },
  { id: 'bare', what: 'diff of 4 KB, where Node reads no certificates at its start', bare: true, input: { only: 'small', scale: 1 }, pairs: 21, out: 'diff.csv', ours: diff('2012', '2021'), check: checkDiff, against: [['node', 'empty', {}]] },
  { id: 'decompose', what: 'decompose of the whole country beside diff', script: 'decompose.mjs' },
  { id: 'check', what: 'check of a plan of 2 MB', script: 'check-plan.mjs' },
];

/** Name of the file that an input is generated as. */
export const fileOf = ({ only, scale }, folder) => join(folder, `${{ long: 'long-utf8', wide: 'wide-cp932', small: 'small-utf8' }[only]}${scale === 1 ? '' : `-${scale}x`}.csv`);

#!/usr/bin/env node
// What 寄与度 and shift-share of the whole country cost beside a plain comparison of the same file: whole processes in turn, median of
// the ratios pair by pair. Every printed figure is recomputed with whole numbers first.
//   npm run bench:decompose [PAIRS]
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { NIL, SUPPRESSED } from './inputs/figures.mjs';
import { AREAS, INDUSTRIES, MEASURES, regionsOf, writeRegions, YEARS } from './inputs/regions.mjs';
import { median, timeOnce } from './measure.mjs';

const PAIRS = Number(process.argv[2] ?? 7);
const PROGRAM = resolve(import.meta.dirname, '../bin/chamber-stats.js');
const FOLDER = join(tmpdir(), 'chamber-stats-bench');
const INPUT = join(FOLDER, 'regions.csv');
const SPAN = ['--from', String(YEARS[0]), '--to', String(YEARS.at(-1)), '--quiet', '--format', 'csv'];
const JOBS = {
  diff: ['diff', INPUT, ...SPAN],
  decompose: ['decompose', INPUT, ...SPAN],
  'decompose --against 全国': ['decompose', INPUT, '--against', '全国', ...SPAN],
};

const run = (args, output) => timeOnce([process.execPath, PROGRAM, ...args, '--output', output]).wall;

/** n ÷ d with one decimal, halves away from zero; as text. */
function oneDecimal(n, d) {
  const rounded = (20n * abs(n) + abs(d)) / (2n * abs(d));
  const isNegative = n < 0n !== d < 0n && rounded > 0n;
  const digits = rounded.toString().padStart(2, '0');
  return `${isNegative ? '-' : ''}${digits.slice(0, -1)}.${digits.slice(-1)}`;
}

const abs = (x) => (x < 0n ? -x : x);

/** Recomputes 増減, 増減率, 寄与度 and the factors of every industry from the figures the file was made of. */
function checkFactors(path, { regions, nation, slot }) {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const headings = lines[0].split(',');
  const at = (name) => {
    const found = headings.indexOf(name);
    if (found < 0) throw new Error(`no column ${name} among ${lines[0]}`);
    return found;
  };
  const column = {
    area: at('地域コード'), industry: at('産業コード'), role: at('区分'), measure: at('項目'),
    change: at('増減数'), rate: at('増減率（%）'), contribution: at('寄与度（%）'),
    national: at('全国成長要因'), mix: at('産業構造要因'), regional: at('地域特殊要因'),
  };
  const regionOf = new Map(regions.map((region) => [region.code, region]));
  const industryOf = new Map(INDUSTRIES.map(({ code }, i) => [code, i]));
  const last = YEARS.length - 1;
  const labels = MEASURES.map((measure) => measure.replace(/（.*/, ''));
  const big = (cell) => (cell === SUPPRESSED ? undefined : BigInt(cell === NIL ? 0 : cell));
  let checked = 0;
  for (const line of lines.slice(1)) {
    const cells = line.split(',');
    if (cells[column.role] !== '内訳') continue;
    const region = regionOf.get(cells[column.area]);
    const i = industryOf.get(cells[column.industry]);
    const m = labels.indexOf(cells[column.measure]);
    if (region === undefined || i === undefined || m < 0) throw new Error(`unexpected record: ${line}`);
    const [r0, r1] = [big(region.cells[slot(0, m, i)]), big(region.cells[slot(last, m, i)])];
    const [n0, n1] = [BigInt(nation.cells[slot(0, m, i)]), BigInt(nation.cells[slot(last, m, i)])];
    const [N0, N1] = [BigInt(nation.totals[m]), BigInt(nation.totals[last * MEASURES.length + m])];
    const T0 = BigInt(region.totals[m]);
    const isBoth = r0 !== undefined && r1 !== undefined;
    const wanted = {
      change: isBoth ? String(r1 - r0) : '',
      rate: isBoth && r0 !== 0n ? oneDecimal(100n * (r1 - r0), r0) : '',
      contribution: isBoth ? oneDecimal(100n * (r1 - r0), T0) : '',
      national: r0 === undefined ? '' : oneDecimal(r0 * (N1 - N0), N0),
      mix: r0 === undefined ? '' : r0 === 0n ? '0.0' : oneDecimal(r0 * (n1 * N0 - N1 * n0), n0 * N0),
      regional: !isBoth ? '' : r0 === 0n ? `${r1}.0` : oneDecimal(r1 * n0 - r0 * n1, n0),
    };
    for (const [name, text] of Object.entries(wanted)) {
      if (cells[column[name]] !== text) throw new Error(`${name} is ${cells[column[name]]}, should be ${text}: ${line}`);
      checked += 1;
    }
  }
  const expected = regions.length * INDUSTRIES.length * MEASURES.length * 6;
  if (checked !== expected) throw new Error(`${checked} figures checked of ${expected}`);
  return checked;
}

mkdirSync(FOLDER, { recursive: true });
const data = regionsOf(AREAS);
if (!existsSync(INPUT)) writeRegions(INPUT, data);
const outputOf = (name) => join(FOLDER, `${name.replace(/[^a-z]/g, '')}.csv`);
for (const [name, args] of Object.entries(JOBS)) run([...args, '--lang', 'ja'], outputOf(name));
console.log(`${AREAS} areas × ${INDUSTRIES.length} industries × ${YEARS.length} years × ${MEASURES.length} measures; ${checkFactors(outputOf('decompose --against 全国'), data).toLocaleString('en')} figures recomputed and right`);
const runs = Array.from({ length: PAIRS }, () => Object.fromEntries(Object.entries(JOBS).map(([name, args]) => [name, run(args, outputOf(name))])));
for (const name of Object.keys(JOBS)) {
  const ratio = median(runs.map((each) => each[name] / each.diff));
  console.log(`${name}: ${median(runs.map((each) => each[name])).toFixed(2)} s, ratio to diff ${ratio.toFixed(2)} (median of ${PAIRS})`);
}

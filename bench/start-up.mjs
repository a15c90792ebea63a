#!/usr/bin/env node
// What a small command costs beside an empty Node: whole processes in turn, median of the ratios pair by pair.
//   npm run bench:start-up [RUNS]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { generateInputs } from './inputs/generate.mjs';

const RUNS = Number(process.argv[2] ?? 11);
const PROGRAM = resolve(import.meta.dirname, '../bin/chamber-stats.js');
const WORK = resolve(import.meta.dirname, 'work');
const SMALL = resolve(WORK, 'small-utf8.csv');
if (!existsSync(SMALL)) generateInputs({ out: WORK, scale: 1, only: ['small'] });

const COMMANDS = {
  '--help': [PROGRAM, '--help'],
  'diff --format csv of 4 KB': [PROGRAM, 'diff', SMALL, '--from', '2012', '--to', '2021', '--format', 'csv'],
  'diff --format csv of the sample (120 KB in four files)': [PROGRAM, 'diff', '--area', '留萌市', '--from', '平成21年', '--to', '令和3年', '--format', 'csv'],
};

function seconds(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`exit ${status}: ${args.join(' ')}\n${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

for (const [name, args] of Object.entries(COMMANDS)) {
  // One run each that does not count: it fills the caches of the code.
  seconds(args);
  seconds(['-e', '0']);
  const pairs = Array.from({ length: RUNS }, () => [seconds(args), seconds(['-e', '0'])]);
  const [own, empty] = [median(pairs.map(([a]) => a)), median(pairs.map(([, b]) => b))];
  console.log(`${name}: ${(own * 1000).toFixed(0)} ms, node -e 0: ${(empty * 1000).toFixed(0)} ms, ratio ${median(pairs.map(([a, b]) => a / b)).toFixed(2)} (median of ${RUNS} pairs)`);
}

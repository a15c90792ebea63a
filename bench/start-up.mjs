#!/usr/bin/env node
// What a small command costs beside an empty Node: whole processes in turn, median of the ratios pair by pair.
//   npm run bench:start-up [RUNS]
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { generateInputs } from './inputs/generate.mjs';
import { measureInPairs, timeOnce, withoutCertificates } from './measure.mjs';

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

const empty = [process.execPath, '-e', '0'];
for (const [name, args] of Object.entries(COMMANDS)) {
  const command = [process.execPath, ...args];
  // One run each that does not count: it fills the caches of the code.
  timeOnce(command);
  timeOnce(empty);
  for (const [where, env] of [['', process.env], [', without NODE_EXTRA_CA_CERTS', withoutCertificates()]]) {
    if (env === 'has none') continue;
    const { ours, others: [other] } = measureInPairs(command, [empty], RUNS, { env });
    console.log(`${name}${where}: ${(ours.wall * 1000).toFixed(0)} ms, node -e 0: ${(other.wall * 1000).toFixed(0)} ms, ratio ${other.wallRatio.toFixed(2)} (median of ${RUNS} pairs)`);
  }
}

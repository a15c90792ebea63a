#!/usr/bin/env node
// Our commands against the tools an analyst could pick instead.
//
//   npm run bench                 everything (a quarter of an hour; needs some 4 GB in bench/work)
//   npm run bench -- long small   only these rows (see rows.mjs); the others keep what was measured before
//   npm run bench -- --pairs 3    fewer pairs
//   npm install --prefix bench    installs nodejs-polars (npm ci stumbles over its optional parts); the other peers are found where they are installed
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateInputs } from './inputs/generate.mjs';
import { measureInPairs, peakOf, timeOnce, withoutCertificates } from './measure.mjs';
import { PEERS } from './peers.mjs';
import { bounds, resultsPage } from './results.mjs';
import { fileOf, ROWS } from './rows.mjs';

const here = import.meta.dirname;
const work = join(here, 'work');
const stored = join(work, 'results.json');
const { values: options, positionals: asked } = parseArgs({ allowPositionals: true, options: { pairs: { type: 'string' } } });

const unknown = asked.filter((id) => !ROWS.some((row) => row.id === id));
if (unknown.length > 0) throw new Error(`no row ${unknown.join(', ')}; there are ${ROWS.map(({ id }) => id).join(', ')}`);
if (!existsSync(join(here, '../dist/cli/main.cjs'))) throw new Error('not built: npm run build');

const versions = Object.fromEntries(Object.entries(PEERS).map(([id, { name, version }]) => [id, { name, version: version() }]));
for (const { name, version } of Object.values(versions)) if (version === 'missing') console.log(`${name} is missing`);
const results = existsSync(stored) ? JSON.parse(readFileSync(stored, 'utf8')) : {};

for (const row of ROWS.filter(({ id }) => asked.length === 0 || asked.includes(id))) {
  results[row.id] = row.script === undefined ? await measured(row) : told(row);
  mkdirSync(work, { recursive: true });
  writeFileSync(stored, JSON.stringify(results, null, 1));
  writeFileSync(join(here, 'RESULTS.md'), resultsPage(results, ROWS.map(({ id }) => id), versions));
}

/** What a benchmark of its own prints. */
function told({ what, script }) {
  console.log(`\n${what}`);
  const load = loadavg()[0].toFixed(1);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, script)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  const says = stdout.trim().split('\n');
  for (const line of says) console.log(`  ${line}`);
  return { what, says, date: new Date().toISOString().slice(0, 10), load };
}

function inputOf(input) {
  const path = fileOf(input, work);
  if (!existsSync(path) || !existsSync(`${path}.manifest.json`)) generateInputs({ out: work, scale: input.scale, only: [input.only] });
  return path;
}

/** The other commands of a row; those that are not installed have none. */
function othersOf({ against }, input, out) {
  return against.map((each) => {
    if (!Array.isArray(each)) return { name: each.name, bounds: each.bounds ?? {}, command: each.run(input, out), checked: false };
    const [id, job, limits] = each;
    const { name, version } = versions[id];
    return { name: job === 'read' ? 'Node, only reading the file' : name, bounds: limits, missing: version === 'missing', command: PEERS[id][job](input, out), checked: id !== 'node' };
  });
}

async function measured(row) {
  const env = row.bare === true ? withoutCertificates() : process.env;
  if (env === 'has none') return { what: row.what, same: true, load: "", date: "" };
  const input = inputOf(row.input);
  const folder = join(work, 'out');
  mkdirSync(folder, { recursive: true });
  const out = join(folder, row.out);
  console.log(`\n${row.what}`);
  // The run that does not count: it is checked, and its memory watched.
  const tried = async (name, command, whose) => {
    rmSync(out, { force: true });
    const peak = await peakOf(command);
    if (whose === 'unchecked') return peak;
    if (!Number.isFinite(peak)) timeOnce(command);
    const wrong = await row.check(out, input, whose);
    if (wrong.length > 0) throw new Error(`${name} answers wrongly on ${row.what}: ${wrong.slice(0, 5).join('; ')}`);
    console.log(`  ${name}: answer right, ${Math.round(statSync(out).size / 2 ** 20)} MB`);
    return peak;
  };
  const own = row.ours(input, out);
  const peak = await tried('ours', own, 'ours');
  const others = othersOf(row, input, out);
  const present = others.filter(({ missing }) => !missing);
  for (const other of present) other.peak = await tried(other.name, other.command, other.checked ? 'peer' : 'unchecked');
  const load = loadavg()[0].toFixed(1);
  // Every run writes a new file: taking away the old one is not part of the work.
  const prepare = () => rmSync(out, { force: true });
  const { ours, others: times } = measureInPairs(own, present.map(({ command }) => command), Number(options.pairs ?? row.pairs), { prepare, env });
  present.forEach((other, i) => Object.assign(other, times[i]));
  rmSync(folder, { recursive: true, force: true });
  console.log(`  ours: ${ours.wall.toFixed(3)} s, CPU ${ours.cpu.toFixed(2)} s, peak ${peak.toFixed(0)} MiB${row.peak === undefined ? '' : ` (bound ${row.peak})`}`);
  for (const other of present) {
    const limits = bounds(other.bounds, other).map(({ says, met }) => `${says}: ${met ? 'met' : 'NOT MET'}`).join(', ');
    console.log(`  ÷ ${other.name}: ${other.wallRatio.toFixed(2)} wall, ${other.cpuRatio.toFixed(2)} CPU (${(1 / other.wallRatio).toFixed(1)} × faster; it takes ${other.wall.toFixed(3)} s)  ${limits}`);
  }
  return {
    what: row.what, ours, peak, peakBound: row.peak, date: new Date().toISOString().slice(0, 10), load,
    others: others.map(({ name, bounds: limits, missing, wall, cpu, wallRatio, cpuRatio, peak: theirs }) => (missing ? { name, missing, says: Object.entries(limits).map(([key, limit]) => `${key} ${limit}`).join(', ') } : { name, bounds: limits, wall, cpu, wallRatio, cpuRatio, peak: theirs })),
  };
}

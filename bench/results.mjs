// bench/RESULTS.md, from what was measured.
import { cpus, totalmem, type } from 'node:os';

const seconds = (value) => (value < 0.1 ? `${(value * 1000).toFixed(0)} ms` : `${value.toFixed(2)} s`);
const ratio = (value) => (Number.isFinite(value) ? value.toFixed(2) : '–');
const mebibytes = (value) => (Number.isFinite(value) ? value.toFixed(0) : '–');

export function machine() {
  const [processor] = cpus();
  return `${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()}, Node ${process.versions.node}`;
}

/** Each bound of a comparison, in words, and whether it is met. */
export function bounds({ wall, cpu, faster }, { wallRatio, cpuRatio }) {
  return [
    ...(wall === undefined ? [] : [{ says: `wall ≤ ${wall}`, met: wallRatio <= wall }]),
    ...(cpu === undefined ? [] : [{ says: `CPU ≤ ${cpu}`, met: cpuRatio <= cpu }]),
    ...(faster === undefined ? [] : [{ says: `≥ ${faster} × faster`, met: 1 / wallRatio >= faster }]),
  ];
}

const verdict = (list) => (list.length === 0 ? '' : list.every(({ met }) => met) ? 'yes' : list.some(({ met }) => met) ? 'in part' : '**no**');

function rowLines({ what, same, ours, peak, peakBound, others, date, load }) {
  if (same) return [`| **${what}** | as above | | | | | | | |`];
  const own = peakBound === undefined ? [] : [{ says: `peak ≤ ${peakBound} MiB`, met: peak <= peakBound }];
  const head = `| **${what}** | ${seconds(ours.wall)} | ${seconds(ours.cpu)} | ${mebibytes(peak)} | | | | ${own.map(({ says }) => says).join(', ')} | ${verdict(own)} |`;
  const lines = others.map((other) => {
    if (other.missing) return `| ÷ ${other.name} | missing | | | | | | ${other.says} | |`;
    const list = bounds(other.bounds, other);
    return `| ÷ ${other.name} | ${seconds(other.wall)} | ${seconds(other.cpu)} | ${mebibytes(other.peak)} | ${ratio(other.wallRatio)} | ${ratio(other.cpuRatio)} | ${(1 / other.wallRatio).toFixed(1)} × | ${list.map(({ says }) => says).join(', ')} | ${verdict(list)} |`;
  });
  return [head, ...lines, `| <sub>${date}, load ${load}</sub> | | | | | | | | |`];
}

/** @param stored rows by id, as measured; @param versions of the peers */
export function resultsPage(stored, order, versions) {
  const rows = order.flatMap((id) => stored[id] ?? []);
  return `# Results

${machine()}.
Peers: ${Object.values(versions).map(({ name, version }) => `${name} ${version}`).join(', ')}.

Written by \`npm run bench\`. Whole processes, start-up included, files in the page cache. Ours and another run in turn, each after a run that does not count
and each into a new file;
ratios are medians of the ratios pair by pair (ours ÷ other), times are medians. Every answer was checked against the generator's manifest before anything was timed.
CPU time counts in steps of 10 ms. Peak memory is of the largest process of a run of its own. \`load\` is the load average when a row began: above the number of processors,
times are longer than on an idle machine, and tools that use several threads lose most. All write the change rates with four decimals; our
records also name area, industry, scope and what is to be said of a figure, so our files are five times as large as theirs.${process.env.NODE_EXTRA_CA_CERTS === undefined ? '' : `
NODE_EXTRA_CA_CERTS was set: Node read certificates at every start, ours and that of DuckDB, polars, csv-parse and \`node -e 0\`; one row was measured without.`}

| | wall | CPU | peak MiB | wall ratio | CPU ratio | faster | bound | met |
|---|---|---|---|---|---|---|---|---|
${rows.filter(({ says }) => says === undefined).flatMap(rowLines).join('\n')}
${rows.filter(({ says }) => says !== undefined).map(({ what, says, date, load }) => `\n**${what}** <sub>${date}, load ${load}</sub>\n\n${says.map((line) => `* ${line}`).join('\n')}\n`).join('')}`;
}

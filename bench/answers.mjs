// What the right answers are, and whether a result states them. Nothing is timed that was not checked.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { DiffChecksum, rateOf } from './inputs/checksum.mjs';
import { generatorOf, meaningOf } from './inputs/figures.mjs';
import { SEED, AREAS, YEARS } from './inputs/generate.mjs';
import { inventedAreas, MEDIUM_INDUSTRIES, nestedIndustries } from './inputs/names.mjs';

export const manifestOf = (input) => JSON.parse(readFileSync(`${input}.manifest.json`, 'utf8'));

/** Fields of a line of CSV. */
function fields(line) {
  if (!line.includes('"')) return line.split(',');
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare);
}

async function eachRecord(path, callback) {
  const lines = createInterface({ input: createReadStream(path, { highWaterMark: 1 << 20 }), crlfDelay: Infinity });
  let heading;
  for await (const line of lines) {
    if (heading === undefined) heading = fields(line);
    else if (line !== '') callback(fields(line), heading);
  }
}

const numberOrNull = (text) => (text === '' || text === 'NA' || text === 'nan' || text === 'NULL' ? null : Number(text));

/** A result of a peer: area, industry, measure, first, last, rate. */
async function checksumOfPeer(path) {
  const sum = new DiffChecksum();
  let wrong = 0;
  await eachRecord(path, ([area, industry, measure, first, last, rate]) => {
    wrong += addChecked(sum, area, industry, measure, numberOrNull(first), numberOrNull(last), numberOrNull(rate));
  });
  return { sum, wrong };
}

/** Adds a record; 1 when its rate is not the one of its values, rounded to four decimals. */
function addChecked(sum, area, industry, measure, first, last, rate) {
  sum.add(area, industry, measure, first, last, rate);
  const right = rateOf(first, last);
  return right === null ? Number(rate !== null) : Number(rate === null || !(Math.abs(rate - right) <= 0.000051 * Math.max(1, Math.abs(right))));
}

const SUPPRESSED = 'suppressed (confidential)';
const MEASURES = { 事業所数: 'est', 年間商品販売額: 'sales' };
const WIDE_CODES = new Map(nestedIndustries().map(({ code, name }) => [name.trim().split('　')[0], code]));

/** The CSV of our `diff`; what an empty figure stands for is told by the difference and by the notes. */
async function checksumOfOurs(path, isWide) {
  const sum = new DiffChecksum();
  let wrong = 0;
  await eachRecord(path, (record, heading) => {
    const at = (name) => record[heading.indexOf(name)] ?? '';
    const [from, to, difference] = [at('From value'), at('To value'), at('Difference')];
    const notes = at('Notes').split('; ').filter((note) => note === SUPPRESSED || note === 'nil');
    const first = from !== '' ? Number(from) : difference !== '' ? 0 : notes[0] === 'nil' ? 0 : null;
    // Where neither is printed, the notes speak of the earlier one first, and once of both when both are withheld.
    const last = to !== '' ? Number(to) : difference !== '' ? 0 : (from === '' ? notes.at(-1) : notes[0]) === 'nil' ? 0 : null;
    const area = at('Area code');
    const industry = at('Industry code');
    wrong += addChecked(sum, isWide ? `ti.${area}` : area, isWide ? WIDE_CODES.get(industry) : industry, MEASURES[at('Measure')], first, last, numberOrNull(at('Rate (%)')));
  });
  return { sum, wrong };
}

function differences({ sum, wrong }, want) {
  const got = sum.result();
  const bad = Object.keys(want).filter((key) => (key === 'rateSum' ? Math.abs(got[key] - want[key]) > Math.max(0.01, 3e-6 * got.rows) : got[key] !== want[key]));
  return [...bad.map((key) => `${key} is ${got[key]}, not ${want[key]}`), ...(wrong > 0 ? [`${wrong} wrong rates`] : [])];
}

/** Change rates between the first and the last year, against the generator's manifest. */
export async function checkDiff(path, input, whose) {
  const found = whose === 'ours' ? await checksumOfOurs(path, input.includes('wide')) : await checksumOfPeer(path);
  return differences(found, manifestOf(input).diff);
}

/** The area asked for out of all; `at` is its number in the generator's list. */
export const ONE_AREA = { at: 703, code: '18116' };

export async function checkOneArea(path) {
  const random = generatorOf(SEED);
  const area = inventedAreas(AREAS, random)[ONE_AREA.at];
  const want = new DiffChecksum();
  MEDIUM_INDUSTRIES.forEach((industry, i) => {
    for (const [m, name] of [[0, 'est'], [2, 'sales']]) {
      const value = (year) => meaningOf(random.cell(area, i, random.weight(i, 13), year, m));
      want.add(area.code, industry.code, name, value(0), value(YEARS.length - 1));
    }
  });
  return differences(await checksumOfOurs(path, false), want.result());
}

/** A tidy table, one figure a record: sums, suppressed and nil cells of every year and measure. */
export async function checkTidy(path, input) {
  const { cells } = manifestOf(input);
  const got = {};
  await eachRecord(path, (record, heading) => {
    const at = (name) => record[heading.indexOf(name)] ?? '';
    tally(got, at('year'), at('measure'), at('value'), at('status'));
  });
  return tallyDifferences(got, cells);
}

export function tally(into, year, measure, value, status) {
  const cell = ((into[year] ??= {})[measure] ??= { sum: 0, X: 0, dash: 0 });
  if (status === 'suppressed') cell.X += 1;
  else if (status === 'nil') cell.dash += 1;
  else cell.sum += Number(value);
}

export function tallyDifferences(got, cells) {
  return Object.entries(cells).flatMap(([year, measures]) => Object.entries(measures).flatMap(([name, want]) => {
    const found = got[year]?.[name.replace(/（.*/, '')];
    return found !== undefined && found.sum === want.sum && found.X === want.X && found.dash === want.dash ? [] : [`${year} ${name} is ${JSON.stringify(found)}, not ${JSON.stringify(want)}`];
  }));
}

/** The same of a Parquet file, read by DuckDB. */
export async function checkTidyParquet(path, input) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const result = await connection.runAndReadAll(`SELECT year::VARCHAR, measure, status, coalesce(sum(value), 0)::VARCHAR, count(*)::INTEGER FROM '${path}' GROUP BY ALL`);
  const got = {};
  for (const [year, measure, status, sum, count] of result.getRows()) {
    const cell = ((got[year] ??= {})[measure] ??= { sum: 0, X: 0, dash: 0 });
    if (status === 'suppressed') cell.X += count;
    else if (status === 'nil') cell.dash += count;
    else cell.sum += Number(sum);
  }
  return tallyDifferences(got, manifestOf(input).cells);
}

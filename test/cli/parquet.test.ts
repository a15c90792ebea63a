import { parse } from 'csv-parse/sync';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unguardFormula } from '../../src/model/formula-guard.ts';
import { columnTypes, query, type Row } from '../support/duckdb.ts';
import { folder, run } from '../support/run.ts';
import { hasShared, SHARED } from '../support/shared.ts';

const MADE_UP = [
  '市区町村コード,市区町村名,年,事業所数,増減率（%）,売上（百万円）,構成比',
  '01212,留萌市,2021,"1,041",△ 4.6,X,12.30',
  '01206,釧路市,2021,－,…,r123,0.0',
  '01100,札幌市,2021,＝1,119①,x,#NUM!',
  '13101,千代田区,2009,30000,-0.05,-12345678901234567890,100',
  '',
].join('\n');

/** A table over many areas, with what a census prints: figures, X and -. */
function longTable(areas: number): string {
  const lines = ['集計年,市区町村コード,市区町村名,産業大分類コード,産業大分類名,事業所数（事業所）,年間商品販売額（百万円）'];
  for (const year of [2009, 2021]) {
    for (let area = 0; area < areas; area += 1) {
      ['A', 'B', 'I'].forEach((code, i) => {
        const h = (area * 7919 + i * 104729 + year * 31) % 1009;
        const figure = h % 41 === 0 ? 'X' : h % 37 === 0 ? '-' : String(h % 90);
        lines.push(`${year},${String(1101 + area).padStart(5, '0')},町${area},${code},産業${code},${figure},${h % 29 === 0 ? 'X' : h * 13}`);
      });
    }
  }
  return `${lines.join('\n')}\n`;
}

async function runIn(cwd: string, ...args: readonly string[]): Promise<void> {
  const { code, stderr } = await run(args, { cwd });
  expect([code, stderr]).toEqual([0, stderr]);
}

/** Records of a CSV of ours, as the table has them. */
function recordsOf(path: string): Record<string, string>[] {
  const records = parse<Record<string, string>>(readFileSync(path, 'utf8'), { columns: true });
  return records.map((record) => Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, unguardFormula(cell)])));
}

/** A decimal with as many places as it was written with. */
function written(value: string, decimals: string): string {
  const [whole = '', fraction = ''] = value.split('.');
  const places = Number(decimals);
  expect(fraction.slice(places)).toMatch(/^0*$/);
  return places === 0 ? whole : `${whole}.${fraction.slice(0, places)}`;
}

/** A row of a tidy Parquet file as the tidy CSV prints it. */
function asRecord(row: Row): Record<string, string> {
  const { value, decimals } = row;
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, name === 'value' && value != null ? written(value, decimals ?? '0') : (cell ?? '')]));
}

const sorted = (records: readonly Readonly<Record<string, string>>[]): string[] => records.map((record) => JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();

async function sameAsCsv(path: string): Promise<void> {
  const cwd = folder();
  await runIn(cwd, 'ingest', path, '-o', 'a.csv', '--quiet');
  await runIn(cwd, 'ingest', path, '-o', 'a.parquet', '--quiet');
  const csv = recordsOf(join(cwd, 'a.csv'));
  const rows = await query(`SELECT * FROM '${join(cwd, 'a.parquet')}'`);
  expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(csv[0] ?? {}));
  expect(rows.map(asRecord)).toEqual(csv);
}

describe('ingest --format parquet, read by DuckDB', () => {
  it.each(readdirSync('data/sample').filter((name) => name.endsWith('.csv')))('says what the tidy CSV says, cell by cell: %s', (name) => sameAsCsv(resolve('data/sample', name)));

  it('keeps 秘匿, 該当なし, 不詳, signs, decimals, printed texts and numbers of 20 digits', () => sameAsCsv(join(folder({ 'a.csv': MADE_UP }), 'a.csv')));

  it.skipIf(!hasShared).each(['seeds/001_290b882df87d1ac7.txt', 'realdata/other/ipss_1-1_merged_header.xlsx', 'realdata/derived/miyazaki_statbox2_seisankatudou.csv'])(
    'says what the tidy CSV says, cell by cell: %s',
    (name) => sameAsCsv(join(SHARED, name)),
  );

  it('stores counts as whole numbers, written decimals as decimals, years as numbers and codes as texts', async () => {
    const cwd = folder({ 'a.csv': MADE_UP, 'b.csv': longTable(3) });
    await runIn(cwd, 'ingest', 'b.csv', '-o', 'b.parquet');
    expect(await columnTypes(`SELECT area_code, area_name, year, period, value, decimals, "row" FROM '${join(cwd, 'b.parquet')}'`)).toEqual({
      area_code: 'VARCHAR', area_name: 'VARCHAR', year: 'INTEGER', period: 'VARCHAR', value: 'BIGINT', decimals: 'INTEGER', row: 'INTEGER',
    });
    await runIn(cwd, 'ingest', 'a.csv', '-o', 'a.parquet');
    expect(await columnTypes(`SELECT value FROM '${join(cwd, 'a.parquet')}'`)).toEqual({ value: 'DECIMAL(38,2)' });
    const missing = await query(`SELECT value, status, text FROM '${join(cwd, 'a.parquet')}' WHERE value IS NULL ORDER BY "row", "column"`);
    expect(missing.map(({ value, status, text }) => [value, status, text])).toEqual([
      [null, 'suppressed', ''], [null, 'nil', '－'], [null, 'notAvailable', ''], [null, 'unreadable', '＝1'], [null, 'suppressed', 'x'], [null, 'error', '#NUM!'],
    ]);
  });

  it('divides by year and prefecture as data lakes do, and reads back as the same table', async () => {
    const cwd = folder({ 'a.csv': MADE_UP });
    await runIn(cwd, 'ingest', 'a.csv', '-o', 'a.csv.csv', '--quiet');
    await runIn(cwd, 'ingest', 'a.csv', '--format', 'parquet', '--partition', 'year,prefecture', '-o', 'lake');
    const files = readdirSync(join(cwd, 'lake'), { recursive: true }).map(String).filter((name) => name.endsWith('.parquet')).sort();
    expect(files).toEqual(['year=2009/prefecture=13/part-0.parquet', 'year=2021/prefecture=01/part-0.parquet']);
    const lake = `read_parquet('${join(cwd, 'lake')}/**/*.parquet', hive_partitioning = true, hive_types = {'year': INTEGER, 'prefecture': VARCHAR})`;
    const rows = await query(`SELECT * EXCLUDE (prefecture) FROM ${lake}`);
    expect(sorted(rows.map(asRecord))).toEqual(sorted(recordsOf(join(cwd, 'a.csv.csv'))));
    expect(await query(`SELECT DISTINCT prefecture, left(area_code, 2) = prefecture AS fits FROM ${lake} ORDER BY 1`)).toEqual([{ prefecture: '01', fits: 'true' }, { prefecture: '13', fits: 'true' }]);
    const meta = JSON.parse(readFileSync(join(cwd, 'lake.meta.json'), 'utf8')) as { observations: number };
    expect(meta.observations).toBe(rows.length);
  });

  it('finds the rows of every area by its statistics, also of a table of several row groups', async () => {
    const cwd = folder({ 'a.csv': longTable(12_000) });
    await runIn(cwd, 'ingest', 'a.csv', '-o', 'a.parquet');
    const file = `'${join(cwd, 'a.parquet')}'`;
    expect(await query(`SELECT count(DISTINCT row_group_id) AS groups, count(*) FILTER (stats_min_value > stats_max_value AND path_in_schema = 'area_code') AS wrong FROM parquet_metadata(${file})`)).toEqual([{ groups: '2', wrong: '0' }]);
    // Every area has 3 industries × 2 years × 2 measures.
    expect(await query(`SELECT count(*) AS rows FROM ${file} WHERE area_code = '08555'`)).toEqual([{ rows: '12' }]);
    expect(await query(`SELECT DISTINCT n FROM (SELECT count(*) AS n FROM ${file} GROUP BY area_code)`)).toEqual([{ n: '12' }]);
    expect(await query(`SELECT count(*) AS rows FROM ${file} WHERE value < 0 OR value > 13104`)).toEqual([{ rows: '0' }]);
  });

  it('carries its sources with their sha256 and the version that wrote it, and is the same bytes every time', async () => {
    const cwd = folder({ 'a.csv': MADE_UP });
    await runIn(cwd, 'ingest', 'a.csv', '-o', 'a.parquet');
    await runIn(cwd, 'ingest', 'a.csv', '-o', 'b.parquet');
    expect(readFileSync(join(cwd, 'a.parquet')).equals(readFileSync(join(cwd, 'b.parquet')))).toBe(true);
    const about = Object.fromEntries((await query(`SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${join(cwd, 'a.parquet')}')`)).map(({ key, value }) => [key, value]));
    expect(about).toMatchObject({ 'chamber-stats.schema': 'chamber-stats/ingest-parquet@1', 'chamber-stats.version': expect.stringMatching(/^\d+\.\d+\.\d+$/) as string });
    expect(JSON.parse(about['chamber-stats.sources'] ?? '')).toEqual([expect.objectContaining({ file: 'a.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string })]);
  });

  it('writes one file a statistical table into a folder, and to standard output what it writes to a file', async () => {
    const cwd = folder({ 'a.csv': MADE_UP, 'b.csv': longTable(2) });
    await runIn(cwd, 'ingest', 'a.csv', 'b.csv', '--format', 'parquet', '-o', 'tables');
    const written = readdirSync(join(cwd, 'tables'));
    expect(written.filter((name) => name.endsWith('.parquet')).length).toBeGreaterThan(0);
    expect(written.filter((name) => name.endsWith('.meta.json')).length).toBe(written.filter((name) => name.endsWith('.parquet')).length);
    await runIn(cwd, 'ingest', 'a.csv', '-o', 'a.parquet');
    const { bytes } = await run(['ingest', 'a.csv', '--format', 'parquet'], { cwd });
    expect(Buffer.from(bytes).equals(readFileSync(join(cwd, 'a.parquet')))).toBe(true);
  });
});

/** Columns of the CSV of `diff`, by the names they have in Parquet. */
const DIFF_COLUMNS = {
  area_code: '地域コード', area_name: '地域名', industry_code: '産業コード', industry_name: '産業名', measure: '項目', unit: '単位',
  from_value: '基準値', to_value: '比較値', difference: '増減数', rate_percent: '増減率（%）', notes: '注',
} as const;
const FIGURES = ['from_value', 'to_value', 'difference', 'rate_percent'] as const;

/** A number without the zeros that only say with how many decimals it was written. */
const plain = (number: string): string => (number.includes('.') ? number.replace(/\.?0+$/, '') : number);

async function sameDiff(cwd: string, ...args: readonly string[]): Promise<Row[]> {
  await runIn(cwd, 'diff', ...args, '-o', 'diff.csv', '--quiet');
  await runIn(cwd, 'diff', ...args, '-o', 'diff.parquet', '--quiet');
  const rows = await query(`SELECT * FROM '${join(cwd, 'diff.parquet')}'`);
  const cells = (record: Readonly<Record<string, string | null>>, name: string): string => (FIGURES.some((figure) => name === figure || name === DIFF_COLUMNS[figure]) ? plain(record[name] ?? '') : (record[name] ?? ''));
  expect(rows.map((row) => Object.keys(DIFF_COLUMNS).map((name) => cells(row, name)))).toEqual(recordsOf(join(cwd, 'diff.csv')).map((record) => Object.values(DIFF_COLUMNS).map((name) => cells(record, name))));
  for (const row of rows) for (const figure of FIGURES) expect(row[figure] === null).toBe(row[`${figure}_status`] !== 'number');
  return rows;
}

describe('diff --format parquet, read by DuckDB', () => {
  it('says what its CSV says of the sample, with years and statuses', async () => {
    const cwd = folder();
    const rows = await sameDiff(cwd, '--data', 'sample', '--area', '留萌市', '--from', '平成21年', '--to', '令和3年');
    expect(rows.find((row) => row['industry_name']?.startsWith('宿泊業') === true && row['measure'] === '事業所')).toMatchObject({
      from_year: '2009', from_period: '平成21年', to_year: '2021', from_value: '244', to_value: '136', difference: '-108', rate_percent: '-44.3', rounding: 'half-up',
    });
  });

  it('keeps the order, the rounding and the choice of lines that were asked for', async () => {
    const rows = await sameDiff(folder(), '--area', '留萌市', '--from', '平成21年', '--to', '令和3年', '--sort', 'rate', '--top', '3', '--digits', '3', '--rounding', 'floor');
    expect(rows[0]?.['rounding']).toBe('floor');
    expect(rows[0]?.['rate_percent']).toMatch(/\.\d{3}$/);
  });

  it('says why a figure is missing: 秘匿, 皆増, one side only', async () => {
    const cwd = folder({ 'a.csv': '市区町村コード,市区町村名,年,産業大分類名,事業所数\n01212,留萌市,2009,建設業,0\n01212,留萌市,2021,建設業,3\n01212,留萌市,2009,製造業,X\n01212,留萌市,2021,製造業,5\n01212,留萌市,2021,鉱業,－\n01212,留萌市,2009,鉱業,4\n' });
    const rows = await sameDiff(cwd, 'a.csv', '--from', '2009', '--to', '2021');
    const statuses = rows.map((row) => ['industry_name', 'from_value_status', 'to_value_status', 'difference_status', 'rate_percent_status'].map((name) => row[name]));
    expect(statuses).toContainEqual(['建設業', 'number', 'number', 'number', 'zeroBase']);
    expect(statuses).toContainEqual(['製造業', 'suppressed', 'number', 'suppressed', 'suppressed']);
    expect(statuses).toContainEqual(['鉱業', 'number', 'nil', 'number', 'number']);
  });

  it('says the same of a large table, whose records are made one by one', async () => {
    const cwd = folder({ 'a.csv': longTable(2_000) });
    const rows = await sameDiff(cwd, 'a.csv', '--from', '2009', '--to', '2021');
    expect(rows.length).toBe(12_000);
  });

  it('is divided by prefecture, and not by a year it does not have', async () => {
    const cwd = folder({ 'a.csv': longTable(2_000) });
    await runIn(cwd, 'diff', 'a.csv', '--format', 'parquet', '--partition', 'prefecture', '-o', 'lake');
    expect(await query(`SELECT count(*) AS rows, count(DISTINCT prefecture) AS prefectures FROM read_parquet('${join(cwd, 'lake')}/*/*.parquet', hive_partitioning = true)`)).toEqual([{ rows: '12000', prefectures: '3' }]);
    const { code, stderr } = await run(['diff', 'a.csv', '--format', 'parquet', '--partition', 'year', '-o', 'other'], { cwd });
    expect([code, stderr, existsSync(join(cwd, 'other'))]).toEqual([2, expect.stringContaining('次から選べます: 「prefecture」'), false]);
  });
});

describe('analyses as Parquet', () => {
  it.each([['trend', '--area', '留萌市'], ['structure', '--area', '留萌市'], ['decompose', '--area', '留萌市'], ['accounts', '--area', '釧路市']])('%s has the figures of its CSV', async (command, ...args) => {
    const cwd = folder();
    await runIn(cwd, command, ...args, '-o', 'a.csv', '--quiet');
    await runIn(cwd, command, ...args, '-o', 'a.parquet', '--quiet');
    const csv = recordsOf(join(cwd, 'a.csv'));
    const rows = await query(`SELECT * FROM '${join(cwd, 'a.parquet')}'`);
    const figures = Object.keys(rows[0] ?? {}).filter((name) => `${name}_status` in (rows[0] ?? {}));
    const headings = Object.keys(csv[0] ?? {}).slice(-figures.length - 2, -2);
    expect(figures.length).toBeGreaterThan(2);
    expect(rows.map((row) => figures.map((name) => plain(row[name] ?? '')))).toEqual(csv.map((record) => headings.map((name) => plain(record[name] ?? ''))));
    expect(rows.map((row) => row['notes'])).toEqual(csv.map((record) => record['注']));
  });
});

describe('where Parquet goes', () => {
  it('is not shown on a terminal', async () => {
    const cwd = folder({ 'a.csv': MADE_UP });
    for (const args of [['ingest', 'a.csv'], ['diff'], ['trend', '--area', '留萌市']]) {
      const { code, stdout, stderr } = await run([...args, '--format', 'parquet'], { cwd, isTTY: true, columns: 100 });
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('-o で書き出すファイルを指定してください')]);
    }
  });

  it('is divided only into a folder, and nothing else is', async () => {
    const cwd = folder({ 'a.csv': MADE_UP });
    const csv = await run(['ingest', 'a.csv', '--partition', 'year', '-o', 'lake'], { cwd });
    expect([csv.code, csv.stderr]).toEqual([2, expect.stringContaining('--format parquet と一緒に')]);
    const nowhere = await run(['ingest', 'a.csv', '--partition', 'year', '--format', 'parquet'], { cwd });
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('-o DIR と一緒に')]);
    const unknown = await run(['ingest', 'a.csv', '--partition', 'area', '--format', 'parquet', '-o', 'lake'], { cwd });
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('「year」「prefecture」')]);
  });

  it('replaces a folder it wrote as a whole, and leaves one with other files alone', async () => {
    const cwd = folder({ 'a.csv': MADE_UP });
    const divide = (name: string): Promise<{ code: number; stderr: string }> => run(['ingest', 'a.csv', '--format', 'parquet', '--partition', 'year', '-o', name], { cwd });
    expect((await divide('lake')).code).toBe(0);
    writeFileSync(join(cwd, 'a.csv'), MADE_UP.replace(/.*2009.*\n/, ''));
    expect((await divide('lake')).code).toBe(0);
    // The part that is no longer in the data is gone with the old folder.
    expect(readdirSync(join(cwd, 'lake'))).toEqual(['year=2021']);
    writeFileSync(join(cwd, 'lake', '計画書.xlsx'), 'kept');
    const refused = await divide('lake');
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('計画書.xlsx')]);
    expect(readdirSync(join(cwd, 'lake')).sort()).toEqual(['year=2021', '計画書.xlsx']);
    expect(readdirSync(cwd).filter((name) => name.includes('.chamber-stats.'))).toEqual([]);
  });

  it('is not what two editions are compared in', async () => {
    const cwd = folder({ 'a.csv': MADE_UP });
    expect((await run(['diff', '--revision', 'a.csv', 'a.csv', '-o', 'a.parquet'], { cwd })).code).toBe(2);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../src/model/bytes.ts';
import { memberKey } from '../../src/model/key.ts';
import { observations, type Table } from '../../src/model/table.ts';
import { readTables } from '../../src/read/read-table.ts';
import { folder, run } from '../support/run.ts';
import { hasShared, SHARED } from '../support/shared.ts';

/** Everything a table says, one line an observation: key, value as written, printed text, origin. */
function spelled(table: Table): string[] {
  return [...observations(table)].map(({ key, value, source, row, column }, i) =>
    JSON.stringify([
      memberKey(key.area), key.area.name, memberKey(key.industry), key.industry.name, key.measure.id, key.measure.label, key.measure.unit.label,
      key.scope, key.survey, key.period.label, Object.entries(key.dims).map(([id, m]) => [id, memberKey(m), m.name]),
      value.is === 'number' ? [String(value.exact.n), String(value.exact.d), value.decimals] : value.reason, table.texts.get(i) ?? '', table.flags[i],
      source.file, source.sheet, row, column,
    ]),
  );
}

async function tablesOf(path: string, name = path): Promise<Table[]> {
  return (await readTables(bytesOf(name, new Uint8Array(readFileSync(path))))).tables.map(({ table }) => table);
}

async function roundTrip(path: string): Promise<void> {
  const out = folder();
  const { code } = await run(['ingest', path, '-o', out, '--quiet']);
  expect(code).toBe(0);
  // Lines are compared as multisets: the order of tables is the order of the files they were written to.
  const before = (await tablesOf(path)).flatMap(spelled);
  const written = readdirSync(out).filter((name) => name.endsWith('.csv'));
  const after = (await Promise.all(written.map((name) => tablesOf(join(out, name))))).flat().flatMap(spelled);
  const [lost, added] = [before.filter((line) => !after.includes(line)), after.filter((line) => !before.includes(line))];
  expect({ lost: lost.slice(0, 3), added: added.slice(0, 3), observations: after.length }).toEqual({ lost: [], added: [], observations: before.length });
}

describe('a tidy file read back', () => {
  it.each(readdirSync('data/sample').filter((name) => name.endsWith('.csv')))('gives the same table as the sample %s', (name) => roundTrip(resolve('data/sample', name)));

  it('keeps symbols, signs, decimals and printed texts', async () => {
    const path = join(folder({ 'a.csv': '市区町村コード,市区町村名,年,事業所数,増減率（%）,売上（百万円）,構成比\n01212,留萌市,2021,"1,041",△ 4.6,X,12.30\n01206,釧路市,2021,－,…,r123,0.0\n01100,札幌市,2021,＝1,119①,x,#NUM!\n' }), 'a.csv');
    await roundTrip(path);
  });

  it.skipIf(!hasShared).each(['seeds/001_290b882df87d1ac7.txt', 'seeds/002_e798be506cdc6081.txt', 'realdata/other/ipss_1-1_merged_header.xlsx', 'realdata/resas/resas_koyo_wage_zenkoku_daibunrui_2010-2020.csv', 'realdata/derived/miyazaki_statbox2_seisankatudou.csv'])(
    'gives the same tables as %s',
    (name) => roundTrip(join(SHARED, name)),
  );
});

describe('ingest', () => {
  it('states 西暦 and the printed period, value, status, text, decimals and origin', async () => {
    const where = folder({ 'a.csv': '市区町村コード,市区町村名,年,事業所数\n01212,留萌市,平成21年,"1,381"\n01212,留萌市,令和3年,X\n' });
    const { stdout } = await run(['ingest', join(where, 'a.csv')], { cwd: where });
    const [heading = '', first = '', second = ''] = stdout.trim().split('\n');
    expect(heading).toBe('area_code,area_name,industry_code,industry_name,measure,unit,scope,survey,year,period,value,status,text,decimals,file,sheet,row,column');
    expect(first).toBe(`01212,留萌市,,,事業所数,事業所,unstated,,2009,平成21年,1381,number,"1,381",0,${join(where, 'a.csv')},,2,4`);
    expect(second).toBe(`01212,留萌市,,,事業所数,事業所,unstated,,2021,令和3年,,suppressed,,,${join(where, 'a.csv')},,3,4`);
  });

  it('writes metadata with the sha256, encoding and layout beside the table', async () => {
    const out = folder();
    await run(['ingest', 'data/sample/rumoi-census.csv', '-o', out], { cwd: process.cwd() });
    const meta = JSON.parse(readFileSync(join(out, readdirSync(out).find((name) => name.endsWith('.meta.json')) ?? ''), 'utf8')) as { sources: { sha256: string; encoding: string; layout: string }[] };
    expect(meta.sources[0]).toMatchObject({ encoding: 'utf-8', layout: 'tidy' });
    expect(meta.sources[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.skipIf(!hasShared)('lets a later edition replace an earlier one, never double it', async () => {
    const editions = ['2010-2019', '2010-2020'].map((years) => join(SHARED, `realdata/resas/resas_koyo_wage_zenkoku_daibunrui_${years}.csv`));
    const count = async (files: readonly string[]): Promise<number> => (await run(['ingest', ...files])).stdout.trim().split('\n').length - 1;
    const [both, later] = [await count(editions), await count(editions.slice(1))];
    expect(both).toBe(later);
    const { stderr } = await run(['ingest', ...editions]);
    expect(stderr).toContain('二重には数えていません');
  });
});

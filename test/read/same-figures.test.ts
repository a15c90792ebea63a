import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasShared, SHARED } from '../support/shared.ts';
import { run } from '../support/run.ts';
import { observe, observed, read, type Observed } from './observed.ts';
import { excelSaved, recordsOf, textOf } from './records.ts';

const FOLDER = 'fixtures/read/layouts';
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`${FOLDER}/${name}`));

/** What a figure is and says, without the place it was printed at. */
const figure = ({ area, areaName, industry, measure, unit, period, scope, survey, dims, status, value }: Observed): unknown => ({ area, areaName, industry, measure, unit, period, scope, survey, dims, status, value });
const sorted = (all: readonly Observed[]): string[] => all.map((each) => JSON.stringify(figure(each))).sort();

describe('the same figures by different ways', () => {
  it('a database table, the same saved by Excel, and the answer of the API', async () => {
    const table = sorted(await observed('estat-db-wide.csv', bytesOf('estat-db-wide.csv')));
    expect(table).toHaveLength(15);
    expect(sorted(await observed('estat-db-wide-excel.csv', bytesOf('estat-db-wide-excel.csv')))).toEqual(table);
    expect(sorted(await observed('estat-api.json', bytesOf('estat-api.json')))).toEqual(table);
  });

  it.each(['estat-db-wide.csv', 'estat-db-long.csv', 'estat-file-a-2012.csv', 'resas.csv', 'ssdse-a-2026.csv', 'tokyo-yearbook.csv', 'municipal-town.htm', 'tblT001167C01.txt'])('%s and its tidy form, written decimals included', async (name) => {
    const { stdout } = await run(['ingest', join(process.cwd(), FOLDER, name)]);
    expect(sorted(await observed('tidy.csv', stdout))).toEqual(sorted(await observed(name, bytesOf(name))));
  });

  it('the column-oriented table and the API\'s CSV of it', async () => {
    const bare = (all: readonly Observed[]): string[] => sorted(all.map((each) => ({ ...each, survey: '' })));
    expect(bare(await observed('estat-api-simple.csv', bytesOf('estat-api-simple.csv')))).toEqual(bare(await observed('estat-db-long.csv', bytesOf('estat-db-long.csv'))));
  });

  it.skipIf(!hasShared)('the population of 2020 as e-Stat gives it and as Excel saves it', async () => {
    const content = readFileSync(join(SHARED, 'realdata/estat_db/population_census_2020_muni_total.csv'), 'utf8');
    const saved = `\ufeff${textOf(excelSaved(recordsOf(content.replace('\ufeff', ''))), '\r\n')}`;
    const [original, resaved] = [await observed('a.csv', content), await observed('b.csv', saved)];
    expect(original).toHaveLength(5895);
    expect(sorted(resaved)).toEqual(sorted(original));
  });

  it.skipIf(!hasShared)('RESAS as published and re-saved as UTF-8: the years both editions have', async () => {
    const of = async (name: string): Promise<Map<string, string>> =>
      new Map((await observed(name, new Uint8Array(readFileSync(join(SHARED, 'realdata/resas', name))))).map((o) => [JSON.stringify([o.area, o.industry, o.measure, o.period, o.dims]).normalize('NFKC').replace(/\u301c/g, '~'), `${o.status} ${o.value}`]));
    const published = await of('resas_koyo_wage_todofuken_zensangyo_2010-2020.csv');
    const resaved = await of('resas_koyo_wage_todofuken_zensangyo_2010-2019_utf8bom_resaved.csv');
    expect(resaved.size).toBe(18330);
    const missing = [...resaved.keys()].filter((key) => !published.has(key));
    expect(missing).toEqual([]);
  });

  it('columns in another order and titles above change nothing', async () => {
    const { tables } = await read('resas.csv', bytesOf('resas.csv'));
    const [first] = tables;
    const records = recordsOf(new TextDecoder('shift_jis').decode(bytesOf('resas.csv')));
    const moved = [['出典：RESAS'], [], ...records.map((cells) => [...cells].reverse())];
    expect(sorted(await observed('moved.csv', textOf(moved)))).toEqual(sorted(first ? observe(first.table) : []));
  });
});

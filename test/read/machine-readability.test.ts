import { describe, expect, it } from 'vitest';
import { machineReadability } from '../../src/read/machine-readability.ts';
import { onlyGrid } from './opened.ts';
import { workbookOf } from './workbook-of.ts';

interface Breach {
  readonly count: number;
  readonly example: string;
  readonly at: string;
}

async function breaches(name: string, content: string | Uint8Array): Promise<Readonly<Record<string, Breach>>> {
  const found = machineReadability(await onlyGrid(name, content)).filter((each) => each.code === 'machine-readability');
  return Object.fromEntries(found.map(({ item, count, example, at }) => [item, { count, example, at: `${at.line ?? ''}:${at.column ?? ''}` }]));
}

const CLEAN = '地域コード,地域名,年,事業所数（事業所）,従業者数（人）\n01212,留萌市,2021,1041,7759\n01206,釧路市,2021,7233,66520\n';

describe('the rules of machine-readable tables', () => {
  it('find nothing in a table that keeps them', async () => {
    expect(await breaches('a.csv', CLEAN)).toEqual({});
  });

  it('1-2: one datum per cell', async () => {
    expect((await breaches('a.csv', CLEAN.replace('1041', '1041(3)')))['1-2']).toEqual({ count: 1, example: '1041(3)', at: '2:4' });
  });

  it('1-3: numbers without text', async () => {
    const text = CLEAN.replace('1041', '"1,041"').replace('7233', '△7233').replace('66520', '６６５２０');
    expect((await breaches('a.csv', text))['1-3']).toEqual({ count: 3, example: '1,041', at: '2:4' });
    const typed = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>市</t></is></c><c r="B1" t="inlineStr"><is><t>人口（人）</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>留萌市</t></is></c><c r="B2" t="inlineStr"><is><t>18263</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>釧路市</t></is></c><c r="B3"><v>155000</v></c></row></sheetData>';
    expect((await breaches('a.xlsx', workbookOf({ sheets: { a: typed } })))['1-3']).toEqual({ count: 1, example: '18263', at: '2:2' });
  });

  it('1-4 to 1-8: no merged cells, layout spaces, omitted names, formulas, objects', async () => {
    const data = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>産　業</t></is></c><c r="B1" t="inlineStr"><is><t>事業所数（事業所）</t></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t>北海道</t></is></c><c r="B2"><v>5</v></c></row><row r="3"><c r="B3"><f>B2*2</f><v>10</v></c></row></sheetData><mergeCells><mergeCell ref="B1:C1"/></mergeCells>`;
    const found = await breaches('a.xlsx', workbookOf({ sheets: { a: data.replace('</row>', '<c r="C1" t="inlineStr"><is><t>x</t></is></c></row>').replace('<v>5</v></c>', '<v>5</v></c><c r="C2"><v>7</v></c>') } }));
    expect(found['1-4']).toMatchObject({ count: 1, example: '事業所数（事業所）' });
    expect(found['1-5']).toEqual({ count: 1, example: '産　業', at: '1:1' });
    expect(found['1-6']).toEqual({ count: 1, example: '', at: '3:1' });
    expect(found['1-7']).toMatchObject({ count: 1, example: 'B3' });
    expect(found['1-8']).toBeUndefined();
  });

  it('1-6: also 〃 and years without their era', async () => {
    expect((await breaches('a.csv', '年,市,人口（人）\n令和元年,留萌市,1\n2,〃,2\n3,〃,3\n'))['1-6']).toEqual({ count: 4, example: '2', at: '3:1' });
  });

  it('1-9: units, in a heading, a unit line or a column', async () => {
    const bare = CLEAN.replace('（事業所）', '').replace('（人）', '');
    expect((await breaches('a.csv', bare))['1-9']).toMatchObject({ count: 1 });
    expect((await breaches('a.csv', `${bare}（単位：人）,,,,\n`))['1-9']).toBeUndefined();
  });

  it('1-10: no platform-dependent characters', async () => {
    expect((await breaches('a.csv', CLEAN.replace('留萌市', '①留萌市').replace('釧路市', '㈱釧路市')))['1-10']).toEqual({ count: 2, example: '①留萌市', at: '2:2' });
  });

  it('1-11: western years, alone or beside the Japanese ones', async () => {
    expect((await breaches('a.csv', CLEAN.replaceAll('2021', '令和3年')))['1-11']).toEqual({ count: 2, example: '令和3年', at: '2:3' });
    expect((await breaches('a.csv', CLEAN.replaceAll('2021', '2021(令和3)年')))['1-11']).toBeUndefined();
    expect((await breaches('a.csv', '市,年度,Fiscal year,人口（人）\n留萌市,令和元,2019,1\n'))['1-11']).toBeUndefined();
  });

  it('1-12: area codes or names', async () => {
    expect((await breaches('a.csv', '産業,従業者数（人）,所数（所）\n建設業,1,2\n製造業,3,4\n'))['1-12']).toMatchObject({ count: 1 });
  });

  it('2-1 and 2-2: one table, in one piece', async () => {
    expect((await breaches('a.csv', CLEAN.replace('01206', '\n01206')))['2-1']).toMatchObject({ count: 1, at: '3:1' });
    expect((await breaches('a.csv', `${CLEAN}\n${CLEAN}`))['2-2']).toEqual({ count: 1, example: '地域コード', at: '5:1' });
    expect((await breaches('a.csv', '市,人口（人）,,世帯（世帯）\n留萌市,1,,2\n釧路市,3,,4\n'))['2-1']).toMatchObject({ count: 1, at: '2:3' });
  });

  it('1-1: Excel or CSV; and what an API delivers is not judged', async () => {
    expect((await breaches('a.md', '|市|人口（人）|世帯（世帯）|\n|-|-|-|\n|留萌市|1|2|\n|釧路市|3|4|\n'))['1-1']).toMatchObject({ count: 1, example: 'markdown' });
    expect(await breaches('a.json', '[{"a":"①","b":1}]')).toEqual({});
  });
});

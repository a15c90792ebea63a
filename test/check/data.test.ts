import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../src/check/check-documents.ts';
import { bytesOf } from '../../src/model/bytes.ts';
import type { DocumentReport } from '../../src/model/check-report.ts';
import type { Table } from '../../src/model/table.ts';
import { readTables } from '../../src/read/read-table.ts';
import { documentOf } from './open.ts';

async function tables(name: string, text: string): Promise<readonly Table[]> {
  const read = await readTables(bytesOf(name, new TextEncoder().encode(text)), {});
  return read.tables.map(({ table }) => table);
}

async function check(text: string, data: readonly Table[]): Promise<DocumentReport> {
  const [report] = checkDocuments([await documentOf(text)], { rounding: 'inferred' }, data).documents;
  if (report === undefined) throw new Error('no report');
  return report;
}

describe('claims against supplied data', () => {
  it('are recomputed from a census table the document does not print', async () => {
    const data = await tables('rumoi-census.csv', readFileSync('data/sample/rumoi-census.csv', 'utf8'));
    const report = await check('留萌市の事業所数は平成21年から令和3年にかけて、宿泊業、飲食サービス業が44.3%、製造業が41.1%、建設業が28.5%減少した。\n', data);
    expect(report.figures.filter((figure) => figure.text.endsWith('%')).map((figure) => figure.verdict)).toEqual(['agrees', 'agrees', 'disagrees']);
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({ code: 'rate-disagrees', printed: '28.5%', recomputed: '18.5%' });
    expect(JSON.stringify(report.findings[0])).toContain('図表1');
  });

  it('that fail on the own table but hold over another population are told as that', async () => {
    const own = '表1　事業所数（全事業所）\n\n産業\t令和3年\n建設業\t659\n卸売業、小売業\t1,773\n宿泊業、飲食サービス業\t1,221\nその他\t4,265\n計\t7,918\n';
    const data = await tables('private.csv', '地域,産業,項目,単位,令和3年\n釧路市,計,民営事業所数,事業所,7776\n釧路市,卸売業、小売業,民営事業所数,事業所,1773\n釧路市,宿泊業、飲食サービス業,民営事業所数,事業所,1221\n');
    const report = await check(`釧路市の令和3年の事業所数は、卸売業、小売業の1,773事業所で、全体の22.8%を占め、宿泊業、飲食サービス業の1,221事業所（15.7%）が続く。\n\n${own}`, data);
    expect(report.findings.map((each) => each.code)).toEqual(['other-population', 'other-population']);
    expect(report.findings[0]).toMatchObject({ printed: '22.8%', recomputed: '22.4%', arithmetic: '1,773 / 7,776 = 22.800…%' });
  });

  it('never have the data blamed', async () => {
    const data = await tables('d.csv', '地域,産業,項目,単位,平成26年,令和3年\n留萌市,計,事業所数,事業所,100,90\n留萌市,建設業,事業所数,事業所,40,35\n留萌市,製造業,事業所数,事業所,50,45\n');
    expect((await check('留萌市の建設業の事業所数は平成26年から令和3年にかけて12.5%減少した。\n', data)).findings).toEqual([]);
  });
});

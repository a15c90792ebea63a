import { describe, expect, it } from 'vitest';
import { run } from '../../support/run.ts';
import { codesOf, observe, read } from '../observed.ts';
import { recordsOf, textOf } from '../records.ts';
import { bytesOf, figuresIn, shown, tableIn } from './fixture.ts';

const sjis = (name: string): string => new TextDecoder('shift_jis').decode(bytesOf(name));

describe('東京都統計年鑑', () => {
  it('compound headings become measure and item, translations and marks no axes, the unit comes from below', async () => {
    const { plan, table } = await tableIn('tokyo-yearbook.csv');
    expect([plan.layout, plan.title, plan.edition, table.dims.map(({ id }) => id)]).toEqual(['tokyo-yearbook', '3-1　地域別事業所数 (令和元～2年度)', '2020', ['列見出し2']]);
    const found = observe(table);
    expect(found[0]).toMatchObject({ period: '2019FY', measure: 'establishments', unit: '事業所', dims: { 列見出し2: '総数' }, value: '621671' });
    expect(found.slice(4).map(({ area, ...o }) => [area, shown({ area, ...o })])).toEqual([['13101', '35201'], ['13101', 'notAvailable'], ['13402', '18'], ['13402', 'nil']]);
    expect((table.flags[4] ?? 0) & 8).toBe(8);
  });
});

describe('RESAS', () => {
  it('takes the finest industry and area, units in either bracket, and errors as errors', async () => {
    const { table } = await tableIn('resas.csv');
    expect(table.industry.members.map(({ code }) => code)).toEqual(['09', '05']);
    expect(table.area.members).toEqual([{ code: '01212', name: '留萌市', depth: 0 }]);
    expect(observe(table).map(shown)).toEqual(['321', '5120', '4803.20', 'nil', 'suppressed', 'error', '298', '4980', '4750.00']);
    expect(new Set(observe(table).map(({ unit }) => unit))).toEqual(new Set(['人', '百万円', '千円/人']));
  });

  it('コード and CD name the same columns', async () => {
    const bare = (all: readonly unknown[]): unknown => all;
    expect(bare(await figuresIn('a.csv', sjis('resas.csv').replaceAll('コード', 'CD')))).toEqual(bare(await figuresIn('resas.csv')));
  });
});

describe('SSDSE', () => {
  it('the scope follows from the item, the year from its column', async () => {
    const found = await figuresIn('ssdse-a-2026.csv');
    expect(found.slice(0, 4).map(({ measure, industry, scope, period }) => [measure, industry, scope, period])).toEqual([
      ['population', '', 'unstated', '2020'], ['establishments', 'AR', 'private', '2021'], ['establishments', 'D', 'private', '2021'], ['persons', 'AR', 'private', '2021'],
    ]);
  });

  it.each([[0, '項目コード'], [1, '年度'], [2, '項目名']])('without heading record %i it says that the %s is missing', async (row, missing) => {
    const content = textOf(recordsOf(sjis('ssdse-a-2026.csv')).filter((_, r) => r !== row));
    await expect(read('a.csv', content)).rejects.toMatchObject({ code: 'heading-incomplete', evidence: { layout: 'ssdse-a', missing } });
  });
});

describe('downloads that broke off', () => {
  it.each(['estat-db-wide.csv', 'estat-db-long.csv', 'estat-file-a-2012.csv', 'resas.csv', 'ssdse-a-2026.csv'])('%s: wherever the last record ends before its last field, the whole records and one finding', async (name) => {
    const bytes = bytesOf(name);
    const whole = observe((await tableIn(name)).table);
    const line = whole.at(-1)?.line;
    const complete = whole.filter((o) => o.line !== line).map(shown);
    const start = bytes.lastIndexOf(10, bytes.length - 2) + 1;
    const end = bytes.lastIndexOf(0x2c);
    for (let at = start + 1; at < end; at += 3) {
      const { table, findings } = await tableIn(name, bytes.slice(0, at));
      expect([at - start, observe(table).map(shown), findings.filter(({ code }) => code === 'short-last-record').length]).toEqual([at - start, complete, 1]);
    }
  });
});

describe('lists of codes', () => {
  it.each([
    ['標準地域コード', sjis('fea-hyoujun.csv'), 'areas', 3],
    ['団体コード', '団体コード,"都道府県名\n（漢字）","市区町村名\n（漢字）"\n012122,北海道,留萌市\n011002,北海道,札幌市\n', 'local-governments', 2],
    ['JSIC', new TextDecoder().decode(bytesOf('jsic.csv')), 'industries', 3],
    ['廃置分合', 'date,type,event,from_code,from_pref,from_name,to_code,to_pref,to_name\n2016-10-10,市制施行,富谷町が富谷市に,04423,宮城県,富谷町,04216,宮城県,富谷市\n', 'area-changes', 1],
  ])('%s', async (_, content, kind, entries) => {
    const result = await read('a.csv', content);
    expect([result.tables, result.lists.map((list) => [list.kind, list.entries]), codesOf(result)]).toEqual([[], [[kind, entries]], ['reference-list']]);
  });

  it('a table with codes and one figure is a table', async () => {
    expect(codesOf(await read('a.csv', '標準地域コード,都道府県,市区町村,人口\n01212,北海道,留萌市,20114\n'))).not.toContain('reference-list');
  });

  it('inspect names it, diff refuses it as input', async () => {
    const path = `${process.cwd()}/fixtures/read/layouts/fea-hyoujun.csv`;
    const inspected = await run(['inspect', path]);
    expect([inspected.code, inspected.stdout]).toEqual([0, expect.stringContaining('標準地域コードの一覧です（3件）') as unknown]);
    const compared = await run(['diff', path]);
    expect([compared.code, compared.stderr]).toEqual([3, expect.stringContaining('標準地域コードの一覧です（3件）') as unknown]);
  });
});

import { describe, expect, it } from 'vitest';
import { codesOf, observe, read } from '../observed.ts';
import { workbookOf } from '../workbook-of.ts';
import { bytesOf, figuresIn, shown, tableIn } from './fixture.ts';

const csv = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

describe('tables of municipalities', () => {
  it('a page saved from Excel: years above measures, industries numbered without zero', async () => {
    const found = await figuresIn('municipal-town.htm');
    expect(found.slice(6, 12).map(({ industry, measure, unit, period, value }) => [industry, measure, unit, period, value])).toEqual([
      ['A', 'establishments', '事業所', '2009', '20'], ['A', 'persons', '人', '2009', '305'],
      ['A', 'establishments', '事業所', '2016', '21'], ['A', 'persons', '人', '2016', '212'], ['A', 'turnover', '百万円', '2016', '7442'], ['A', 'value-added', '百万円', '2016', '2534'],
    ]);
    expect(found.slice(-6).map(({ industry }) => industry)).toEqual(Array<string>(6).fill('06'));
    expect(found.at(-1)?.status).toBe('suppressed');
  });

  it('a CKAN dump: industries across in headings of two lines, an empty first record', async () => {
    const found = await figuresIn('ckan-datastore.json');
    expect(found.slice(0, 4).map(({ industry, dims, value }) => [industry, dims['経営組織'], value])).toEqual([['AS', '総数', '44150.0'], ['CR', '総数', '43944.0'], ['D', '総数', '3943.0'], ['E', '総数', '2252.0']]);
    expect(found.at(-1)?.status).toBe('nil');
  });

  it('industries as headings with a unit take the measure that another column states in it', async () => {
    const found = await figuresIn('a.csv', csv('citycode,cityname,事業所総数（所）,建設業（所）,製造業（所）,第2次産業事業所割合（％）', '45201,宮崎市,18667,1592,753,12.58'));
    expect(found.map(({ area, industry, measure, unit }) => [area, industry, measure, unit])).toEqual([
      ['45201', 'TOTAL', 'establishments', '事業所'], ['45201', 'D', 'establishments', '事業所'], ['45201', 'E', 'establishments', '事業所'], ['45201', 'SEC2', '事業所割合', '%'],
    ]);
  });

  it('without such a column a heading stays a measure of its own', async () => {
    const found = await figuresIn('a.csv', csv('市町村,建設業（人）,製造業（人）', '留萌市,971,775'));
    expect(found.map(({ industry, measure, unit }) => [industry, measure, unit])).toEqual([['', '建設業', '人'], ['', '製造業', '人']]);
  });

  it('areas across the columns', async () => {
    const found = await figuresIn('a.csv', csv('産業,留萌市,北海道,全国', '建設業,97,20110,485135'));
    expect(found.map(({ area, areaName, industry }) => [area, areaName, industry])).toEqual([['01212', '留萌市', 'D'], ['01000', '北海道', 'D'], ['00000', '全国', 'D']]);
  });

  it('a year in the title is the period of a table that names none, and said to be a guess', async () => {
    const { table, findings } = await tableIn('a.csv', csv('表3 令和3年経済センサス 民営事業所数', '産業,事業所数', '建設業,97', '製造業,33'));
    expect(observe(table).map(({ period, scope, survey }) => [period, scope, survey])).toEqual(Array(2).fill(['2021', 'private', 'economic-census-activity-2021']));
    expect(findings).toContainEqual(expect.objectContaining({ code: 'guess', what: 'period', text: '令和3年' }));
  });

  it('the day a file was made is not its period', async () => {
    expect((await figuresIn('a.csv', csv('作成 2024年3月', '産業,事業所数', '建設業,97')))[0]?.period).toBe('');
  });
});

describe('rows that are no data', () => {
  it('sections whose rows repeat the same labels become an axis', async () => {
    const found = await figuresIn('a.csv', csv('産業,事業所数', '留萌市,', '建設業,97', '製造業,33', '釧路市,', '建設業,800', '製造業,300'));
    expect(found.map(({ area, industry, value }) => [area, industry, value])).toEqual([['01212', 'D', '97'], ['01212', 'E', '33'], ['01206', 'D', '800'], ['01206', 'E', '300']]);
  });

  it('a heading above rows that are all different stays a remark', async () => {
    const { table, findings } = await tableIn('a.csv', csv('産業,事業所数', '第2次産業,', '建設業,97', '製造業,33'));
    expect([table.dims.length, findings.map(({ code }) => code).includes('section-row')]).toEqual([0, true]);
  });

  it('a record nobody can read is kept, and is not the heading of another table', async () => {
    const { table, findings } = await tableIn('a.csv', csv('区分,現状,R7,R8', '創業スクール,2回,2回,2回', 'セミナー,1シリーズ,1回以上,1回以上', '相談会,3回,3回,3回'));
    expect(observe(table).map(shown)).toEqual(['2', '2', '2', 'unreadable', 'unreadable', 'unreadable', '3', '3', '3']);
    expect(findings.filter(({ code }) => code.startsWith('unreadable'))).toHaveLength(2);
  });

  it('the heading once more, as on a new page, is no data and no new table', async () => {
    const { table, findings } = await tableIn('a.csv', csv('市町村,人口', '留萌市,20114', '市町村,人口', '増毛町,3908'));
    expect([observe(table).map(shown), findings.filter(({ code }) => code === 'unused-text').length]).toEqual([['20114', '3908'], 1]);
  });
});

describe('several tables in one place', () => {
  it('one below the other, with other columns and a title between', async () => {
    const { tables } = await read('a.csv', csv('表1 人口', '市町村,人口', '留萌市,20114', '資料：国勢調査', '', '表2 事業所', '産業,事業所数,従業者数', '建設業,97,971'));
    expect(tables.map(({ plan, table }) => [plan.title, observe(table).map(({ line, measure, value }) => `${line} ${measure} ${value}`)])).toEqual([
      ['表1 人口', ['3 population 20114']], ['表2 事業所', ['8 establishments 97', '8 persons 971']],
    ]);
    expect(tables[0]?.findings).toContainEqual(expect.objectContaining({ code: 'note-row', text: '資料：国勢調査' }));
  });

  it('one right below the other, without a line between', async () => {
    const { tables } = await read('a.csv', csv('年,人口', '2015,22000', '2020,20114', '年,世帯数', '2015,11000', '2020,10500'));
    expect(tables.map(({ table }) => observe(table).map(({ measure, period }) => `${measure} ${period}`))).toEqual([['population 2015', 'population 2020'], ['households 2015', 'households 2020']]);
  });

  it('side by side: the same heading twice, or an empty column between', async () => {
    const twice = await read('a.csv', csv('市町村,人口,市町村,人口', '留萌市,20114,増毛町,3908', '小平町,2902,苫前町,2863'));
    expect(twice.tables.flatMap(({ table }) => observe(table)).map(({ areaName, column, value }) => [areaName, column, value])).toEqual([['留萌市', 2, '20114'], ['小平町', 2, '2902'], ['増毛町', 4, '3908'], ['苫前町', 4, '2863']]);
    const gap = await read('b.csv', csv('産業,事業所数,,年,売上高(百万円)', '建設業,97,,2012,100', '製造業,33,,2016,120'));
    expect(gap.tables.map(({ table }) => observe(table).map(({ measure, value }) => `${measure} ${value}`))).toEqual([['establishments 97', 'establishments 33'], ['turnover 100', 'turnover 120']]);
  });

  it('in one sheet of a workbook', async () => {
    const cell = (at: string, value: string): string => (/^\d+$/.test(value) ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`);
    const rows = [['表1'], ['市町村', '人口（人）'], ['留萌市', '20114'], ['増毛町', '3908'], [], ['表2'], ['産業', '事業所数', '従業者数'], ['建設業', '97', '971']];
    const workbook = workbookOf({ sheets: { 統計: `<sheetData>${rows.map((cells, r) => `<row r="${r + 1}">${cells.map((value, c) => cell(`${'ABC'[c]}${r + 1}`, value)).join('')}</row>`).join('')}</sheetData>` } });
    const { tables } = await read('a.xlsx', workbook);
    expect(tables.map(({ plan, table }) => [plan.title, table.length])).toEqual([['表1', 2], ['表2', 2]]);
  });
});

describe('headings', () => {
  it('labels above columns whose merged cells were lost are not given to columns at random', async () => {
    const { table, findings } = await tableIn('a.txt', csv('業種名\t2009\t2012\t2021', '\t事業所数\t従業者数\t事業所数\t従業者数\t事業所数\t従業者数', '総数\t528\t3242\t523\t3127\t432\t2678', '建設業\t34\t346\t34\t465\t20\t200'));
    expect(findings).toContainEqual(expect.objectContaining({ code: 'heading-not-aligned', labels: ['2009', '2012', '2021'] }));
    expect(new Set(observe(table).map(({ period }) => period))).toEqual(new Set(['']));
    expect(observe(table)).toHaveLength(12);
  });

  it('labels above columns that still stand at their first column are', async () => {
    const { table, findings } = await tableIn('a.csv', csv('業種名,2009,,2021,', ',事業所数,従業者数,事業所数,従業者数', '総数,528,3242,432,2678'));
    expect(observe(table).map(({ period, measure }) => `${period} ${measure}`)).toEqual(['2009 establishments', '2009 persons', '2021 establishments', '2021 persons']);
    expect(findings.map(({ code }) => code)).not.toContain('heading-not-aligned');
  });

  it('a line that only states the unit is no heading', async () => {
    const found = await figuresIn('a.csv', csv('表1 輸送量,,', ',,（単位：千t）', '市町村,2020,2021', '留萌市,120,130'));
    expect(found.map(({ period, unit }) => `${period} ${unit}`)).toEqual(['2020 千t', '2021 千t']);
  });

  it('a heading that names year and measure in one is both', async () => {
    for (const heading of ['平成24年 事業所数,令和3年 事業所数', '事業所数（平成24年）,事業所数（令和3年）', '事業所数_2012,事業所数_2021']) {
      const found = await figuresIn('a.csv', csv(`市町村,${heading}`, '留萌市,1250,1041'));
      expect([heading, found.map(({ period, measure, value }) => [period, measure, value])]).toEqual([heading, [['2012', 'establishments', '1250'], ['2021', 'establishments', '1041']]]);
    }
  });

  it('months name rows, numbers of rows are no figures, and lines about the table are no table', async () => {
    const months = await figuresIn('a.csv', csv('月,2021年,2022年', '1月,100,110', '2月,90,95'));
    expect(months.map(({ period, dims, value }) => [period, dims['月'], value])).toEqual([['2021', '1月', '100'], ['2022', '1月', '110'], ['2021', '2月', '90'], ['2022', '2月', '95']]);
    expect((await figuresIn('b.csv', csv('№,業種,回答数', '1,製造業,20', '2,建設業,18'))).map(({ measure }) => measure)).toEqual(['回答数', '回答数']);
    expect((await figuresIn('c.csv', csv('調査名,経済センサス', '表番号,1', '産業,事業所数', '建設業,97'))).map(({ line, measure }) => `${line} ${measure}`)).toEqual(['4 establishments']);
  });

  it('a legend above the table is its legend, not its first rows', async () => {
    const { plan, table } = await tableIn('a.csv', csv('-,該当数字なし', '*,秘匿', '', '市町村,事業所数', '留萌市,1041', '増毛町,*'));
    expect([[...plan.legend], observe(table).map(shown)]).toEqual([[['-', 'nil'], ['*', 'suppressed']], ['1041', 'suppressed']]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['no-heading', csv('01212,留萌市,1041', '01481,増毛町,210')],
    ['no-figures', csv('事業名,内容', 'セミナー,経営の基礎', '相談会,資金繰り')],
  ])('says that there is %s, what was seen and where', async (why, content) => {
    await expect(read('a.csv', content)).rejects.toMatchObject({ code: 'no-table-found', evidence: { why, seen: expect.stringMatching(/^\d+ × \d+: /) as unknown }, at: { line: 1 } });
  });

  it('a part that is no table is reported beside those that are', async () => {
    const result = await read('a.csv', csv('市町村,人口', '留萌市,20114', '', '担当課,連絡先', '企画課,内線12の3', '総務課,内線'));
    expect(result.tables).toHaveLength(1);
    expect(codesOf(result).filter((code) => code === 'unused-text' || code === 'note-row').length).toBeGreaterThan(0);
  });

  it('--layout for another form is refused', async () => {
    await expect(read('a.csv', bytesOf('resas.csv'), { layout: 'ssdse-a' })).rejects.toMatchObject({ code: 'layout-does-not-fit', evidence: { layout: 'ssdse-a' } });
    await expect(read('a.csv', bytesOf('resas.csv'), { layout: 'resas' })).rejects.toMatchObject({ code: 'unknown-option-value' });
  });

  it('a mapping reads what no layout knows', async () => {
    const { tables } = await read('a.csv', csv('項番,場所,期,額', '1,留萌市,2021,37993'), { mapping: { 場所: 'area', 期: 'period', 額: '年間商品販売額（百万円）' } });
    expect(tables.flatMap(({ table }) => observe(table))).toMatchObject([{ area: '01212', period: '2021', measure: 'sales', unit: '百万円', value: '37993' }]);
  });
});

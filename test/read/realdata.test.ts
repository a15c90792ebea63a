import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadResult, ReadTable } from '../../src/read/read-table.ts';
import { hasShared, SHARED } from '../support/shared.ts';
import { codesOf, observe, read, type Observed } from './observed.ts';

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(SHARED, 'realdata', path)));
const results = new Map<string, Promise<ReadResult>>();

function resultOf(path: string): Promise<ReadResult> {
  const known = results.get(path) ?? read(path, bytesOf(path));
  results.set(path, known);
  return known;
}

async function tableOf(path: string): Promise<ReadTable> {
  const { tables } = await resultOf(path);
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${path} holds ${tables.length} tables`);
  return table;
}

function textOf(path: string): string {
  const bytes = bytesOf(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  }
}

/** Fields of one line, split without any knowledge of tables; none of these files has line feeds in its cells. */
function fieldsOf(line: string, separator: string): string[] {
  if (separator === '\t') return line.split('\t');
  return `,${line}`.match(/,(?:"(?:[^"]|"")*"|[^,]*)/g)?.map((field) => field.replace(/^,/, '').replace(/^"(.*)"$/s, '$1').replace(/""/g, '"')) ?? [];
}

/** What a printed cell must become, by a short list of its own. */
const SYMBOLS: Readonly<Record<string, string>> = { '': 'blank', '-': 'nil', '－': 'nil', '***': 'nil', x: 'suppressed', X: 'suppressed', 'ｘ': 'suppressed', '…': 'notAvailable' };

function expected(text: string): string {
  if (text in SYMBOLS) return SYMBOLS[text] ?? '';
  if (!/^-?\d[\d,]*(?:\.\d+)?$/.test(text)) throw new Error(`the list does not know ${text}`);
  return text.replace(/,/g, '');
}

/** A file, the layout that must read it, the lines that hold figures (1-based) and the first column of figures. */
interface Published {
  readonly path: string;
  readonly layout: string;
  readonly from: number;
  readonly to?: number;
  readonly column: number;
  /** Every finding of the table, by code. */
  readonly findings: readonly string[];
}

const ssdse = (year: number): Published => ({ path: `ssdse/SSDSE-A-${year}.csv`, layout: 'ssdse-a', from: 4, column: 4, findings: ['unit-unstated'] });
const resas = (name: string, column: number, ...findings: string[]): Published => ({ path: `resas/resas_koyo_wage_${name}.csv`, layout: 'resas-csv', from: 2, column, findings });
const notes = (n: number): string[] => Array<string>(n).fill('note-row');

const FILES: readonly Published[] = [
  ...[2019, 2020, 2022, 2023, 2024, 2026].map(ssdse),
  resas('todofuken_zensangyo_2010-2019_utf8bom_resaved', 5),
  resas('todofuken_zensangyo_2010-2020', 5),
  resas('zenkoku_daibunrui_2010-2019', 5, 'area-unstated'),
  resas('zenkoku_daibunrui_2010-2019_utf8bom_resaved', 5, 'area-unstated'),
  resas('zenkoku_daibunrui_2010-2020', 5, 'area-unstated'),
  resas('zenkoku_zensangyo_2010-2020', 3, 'area-unstated'),
  { path: 'estat_db/population_census_2020_muni_total.csv', layout: 'estat-db-wide', from: 14, column: 6, findings: [] },
  { path: 'estat_db/population_census_1980_age_sex.csv', layout: 'estat-db-wide', from: 12, column: 10, findings: ['guess'] },
  { path: 'estat_db/population_census_1980_muni_total_excel_resaved.csv', layout: 'estat-db-wide', from: 12, column: 10, findings: ['guess'] },
  { path: 'estat_db/estat_census_industry_en.csv', layout: 'estat-db-wide-nohdr', from: 2, column: 6, findings: [] },
  { path: 'estat_db/sample_estat_en.csv', layout: 'estat-db-wide-nohdr', from: 2, column: 6, findings: [] },
  { path: 'municipal/tokyo_toukei_nenkan_tn23qv040800.csv', layout: 'tokyo-yearbook', from: 2, to: 163, column: 8, findings: [...notes(10), 'area-unstated'] },
  { path: 'derived/miyazaki_statbox2_jigyousyosuu.csv', layout: 'generic', from: 2, column: 3, findings: ['scope-unstated', 'period-unstated'] },
  { path: 'derived/miyazaki_statbox2_seisankatudou.csv', layout: 'generic', from: 2, column: 3, findings: ['duplicate-column', 'scope-unstated', 'period-unstated'] },
  { path: 'derived/miyazaki_statbox2_shicyousonmin.csv', layout: 'generic', from: 2, column: 3, findings: ['period-unstated'] },
  { path: 'excerpts/estat_H24katsudo_t2-3-2_000021963190_06_yamagata.excerpt.csv', layout: 'estat-file-a', from: 11, to: 12, column: 8, findings: ['short-last-record'] },
  ...['332636_01_hokkaido', '333017_12_chiba', '333464_25_shiga'].map((name): Published => ({ path: `excerpts/estat_H26kiso_t38-3_000031${name}.excerpt.csv`, layout: 'estat-file-a', from: 12, to: 12, column: 8, findings: ['short-last-record'] })),
  { path: 'excerpts/municipal_kamifurano_tokei0501.excerpt.txt', layout: 'generic', from: 5, column: 2, findings: ['heading-not-aligned', ...Array<string>(12).fill('duplicate-column'), 'scope-unstated', 'period-unstated', 'area-unstated'] },
];

/** Areas, industries, measures, units and periods that must be found, as counts of members and some of their names. */
const KNOWN: Readonly<Record<string, (found: readonly Observed[]) => void>> = {
  'ssdse/SSDSE-A-2026.csv': (found) => {
    expect(new Set(found.map(({ area }) => area)).size).toBe(1741);
    const rumoi = found.filter(({ area, measure, industry }) => area === '01212' && measure === 'establishments' && industry === 'AR');
    expect(rumoi).toMatchObject([{ period: '2021', scope: 'private', unit: '事業所', survey: 'economic-census-activity-2021' }]);
    expect(new Set(found.filter(({ measure }) => measure === 'persons').map(({ industry }) => industry)).size).toBe(19);
  },
  'estat_db/population_census_2020_muni_total.csv': (found) => {
    expect(found[0]).toMatchObject({ area: '00000', measure: 'population', unit: '人', period: '2020', dims: { 男女: '総数' }, value: '126146099', survey: 'population-census-2020' });
    expect(found.filter(({ area }) => area === '')).toEqual([]);
  },
  'estat_db/population_census_1980_age_sex.csv': (found) => {
    expect(found[1]).toMatchObject({ area: '01000', measure: 'population', unit: '人', period: '1980', dims: { 男女: '男女総数', '全域・集中の別': '全域', 年齢５歳階級: '０－４歳' }, value: '407498' });
    // Ages of a municipality add up to its total, not to something of another column.
    const village = found.filter(({ area, dims }) => area === '47382' && dims['男女'] === '女');
    const [total, ...ages] = village.map(({ value }) => Number(value));
    expect(ages.reduce((sum, n) => sum + n, 0)).toBe(total);
  },
  'estat_db/estat_census_industry_en.csv': (found) => {
    expect([...new Set(found.map(({ industry }) => industry))]).toEqual(['AR', ...'ABCDEFGHIJKLMNOPQR']);
    expect(found[0]).toMatchObject({ area: '00000', measure: 'companies', unit: '社', period: '2021', dims: { 'Legal organization': 'Companies' } });
  },
  'municipal/tokyo_toukei_nenkan_tn23qv040800.csv': (found) => {
    expect(found.find(({ dims }) => dims['駅'] === '東京')).toMatchObject({ measure: '乗車人員', unit: '千人', period: '2023FY', dims: { 系統: '東海道本線', 列見出し2: '総数' }, value: '147802' });
  },
  'derived/miyazaki_statbox2_jigyousyosuu.csv': (found) => {
    const miyazaki = found.filter(({ area, unit }) => area === '45201' && unit === '事業所');
    expect(miyazaki.every(({ measure }) => measure === 'establishments')).toBe(true);
    expect(miyazaki.map(({ industry }) => industry)).toEqual(['TOTAL', 'SEC1', 'SEC2', ...'CDE', 'SEC3', ...'FGHIJKLMNOPQR']);
  },
  'excerpts/estat_H26kiso_t38-3_000031333464_25_shiga.excerpt.csv': (found) => {
    expect(found.slice(0, 4)).toMatchObject([
      { area: '25201', industry: 'AB', measure: 'establishments', unit: '事業所', period: '2014', scope: 'sales-items', dims: { '単独・本所・支所': '総数(単独・本所・支所)' }, value: '19' },
      { measure: 'persons', unit: '人', value: '222' },
      { measure: 'turnover', unit: '百万円', value: '1037' },
      { measure: 'establishments', dims: { '単独・本所・支所': '単独事業所' }, value: '15' },
    ]);
  },
};

describe.skipIf(!hasShared)('published tables', () => {
  describe.each(FILES)('$path', ({ path, layout, from, to, column, findings }) => {
    it(`is read as ${layout} without being told, with every finding it must have and no other`, async () => {
      const { plan, findings: found } = await tableOf(path);
      expect(plan.layout).toBe(layout);
      expect(found.map(({ code }) => code)).toEqual(findings);
      expect((await resultOf(path)).unread).toEqual([]);
    });

    it('gives every cell of its figures, at its place, as it is printed', async () => {
      const separator = path.endsWith('.txt') ? '\t' : ',';
      const lines = textOf(path).split(/\r?\n/).map((line) => fieldsOf(line, separator));
      while ((lines.at(-1)?.join('') ?? '') === '') lines.pop();
      const cells = new Map<string, string>();
      lines.slice(from - 1, to).forEach((fields, i) => fields.slice(column - 1).forEach((text, c) => cells.set(`${from + i}:${column + c}`, expected(text))));
      const { table } = await tableOf(path);
      const found = new Map(observe(table).map((o) => [`${o.line}:${o.column}`, o.status === 'number' ? o.value : o.status]));
      expect(found.size).toBe(table.length);
      expect(found).toEqual(cells);
    });
  });

  it.each(Object.entries(KNOWN))('%s: areas, industries, measures, units and periods', async (path, check) => {
    check(observe((await tableOf(path)).table));
  });

  it('the answer of the API: every value, in order', async () => {
    const path = 'estat_api/getStatsData_0003433219.json';
    const { plan, table, findings } = await tableOf(path);
    expect([plan.layout, findings]).toEqual(['estat-api-json', []]);
    const answer = JSON.parse(textOf(path)) as { GET_STATS_DATA: { STATISTICAL_DATA: { DATA_INF: { VALUE: { '@area': string; '@cat01': string; $: string }[] } } } };
    const printed = answer.GET_STATS_DATA.STATISTICAL_DATA.DATA_INF.VALUE;
    const found = observe(table);
    expect(found.map((o) => `${o.area} ${o.status === 'number' ? o.value : o.status}`)).toEqual(printed.map((value) => `${value['@area']} ${expected(value.$)}`));
    expect(found[1965]).toMatchObject({ measure: 'population', unit: '人', period: '2020', dims: { 男女: '男' } });
  });

  it('the workbook with merged headings: 51 years of seven figures, the era completed', async () => {
    const { plan, table, findings } = await tableOf('other/ipss_1-1_merged_header.xlsx');
    const found = observe(table);
    expect([plan.layout, found.length, findings.map(({ code }) => code)]).toEqual(['generic', 51 * 7, ['note-row', 'area-unstated']]);
    expect(found.slice(0, 7).map(({ measure, unit, dims, value }) => [measure, unit, dims['列見出し2'], value])).toEqual([
      ['population', '1000人', '総　数', '126146.099'], ['population', '1000人', '0～14歳', '15031.602'], ['population', '1000人', '15～64歳', '75087.865'], ['population', '1000人', '65歳以上', '36026.632'],
      ['share', '%', '0～14歳', '11.9'], ['share', '%', '15～64歳', '59.5'], ['share', '%', '65歳以上', '28.6'],
    ]);
    expect([...new Set(found.map(({ period }) => period))]).toEqual(Array.from({ length: 51 }, (_, i) => String(2020 + i)));
  });

  it.each([
    ['area/000730858.xlsx', 'local-governments', [1794, 195]], ['area/000925835.xlsx', 'local-governments', [1794, 191]],
    ['area/FEA_hyoujun-20220225015750.csv', 'areas', [1923]], ['area/FEA_hyoujun-20250210024619.csv', 'areas', [1919]],
    ['area/LG_CODE.csv', 'local-governments', [2296]], ['area/localgovjp-utf8.csv', 'local-governments', [1916]],
    ['derived/haichi_bungo_events_1970-2024_from_jpcity.csv', 'area-changes', [2803]],
    ['industry/jsic13_000420038.csv', 'industries', [2109]], ['industry/jsic14-simple.json', 'industries', [2128]],
  ])('%s is a list of %s', async (path, kind, entries) => {
    const result = await resultOf(path);
    expect(result.tables).toEqual([]);
    expect(result.lists.map((list) => [list.kind, list.entries])).toEqual(entries.map((n) => [kind, n]));
    expect(codesOf(result)).toEqual(entries.map(() => 'reference-list'));
  });

  it('the JSON that breaks off is refused', async () => {
    await expect(resultOf('excerpts/bodik_economic_census_keieisoshiki_ef53c8ac.excerpt.json')).rejects.toMatchObject({ code: 'bad-json' });
  });

  it.each(['R3_oroshikouri_0004003254', 'shogyo_H19_0003014353', 'shogyo_H26_0003152343'])('the description of %s holds no table', async (name) => {
    await expect(resultOf(`excerpts/ecitizen_meta_${name}.excerpt.txt`)).rejects.toMatchObject({ code: 'not-a-table' });
  });
});

import { describe, expect, it } from 'vitest';
import { compareTable } from '../../src/derive/compare.ts';
import { datasetsOf } from '../../src/derive/datasets.ts';
import { beyondParts } from '../../src/derive/residual.ts';
import { seriesOfTable } from '../../src/derive/series.ts';
import { requireDisjoint } from '../../src/derive/area-sums.ts';
import { figureAt, printedRowsOf, reasonsAlong } from '../../src/model/series.ts';
import { Refusal } from '../../src/model/refusal.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import { loadAreas } from '../../src/reference/areas.ts';
import { allRows, tableOf, type Figure } from './table-of.ts';

async function compare(figures: readonly Figure[]): Promise<{ readonly comparisons: readonly Comparison[]; readonly findings: readonly Finding[] }> {
  const table = tableOf(figures);
  return compareTable(table, allRows(table), { from: 'first', to: 'last', allow: new Set() });
}
const codes = ({ comparisons, findings }: Awaited<ReturnType<typeof compare>>): string[] => [...findings, ...comparisons.flatMap((each) => each.findings)].map(({ code }) => code);

describe('surveys and whom they count', () => {
  const H24 = { period: '平成24年', survey: 'economic-census-activity-2012' } as const;
  const H26 = { period: '平成26年', survey: 'economic-census-basic-2014' } as const;
  const H28 = { period: '平成28年', survey: 'economic-census-activity-2016' } as const;
  const R3 = { period: '令和3年', survey: 'economic-census-activity-2021' } as const;
  const R6 = { period: '令和6年', survey: 'economic-census-basic-2024' } as const;

  it('平成24年 and 平成28年 活動調査 are compared, without a word', async () => {
    const result = await compare([{ ...H24, value: '10' }, { ...H28, value: '9' }]);
    expect(result.comparisons).toHaveLength(1);
    expect(codes(result)).toEqual([]);
  });

  it('民営 of 平成26年 基礎調査 and of 令和3年 活動調査 are compared with a note', async () => {
    const result = await compare([{ ...H26, value: '10' }, { ...R3, value: '9' }]);
    expect(result.comparisons).toHaveLength(1);
    expect(codes(result)).toEqual(['survey-kind-differs']);
  });

  it('令和6年 and 令和3年 are refused', async () => {
    const result = await compare([{ ...R3, value: '10' }, { ...R6, value: '9' }]);
    expect(result.comparisons).toEqual([]);
    expect(codes(result)).toEqual(['survey-refused']);
  });

  it('全事業所 of 2014 is no base for 民営 of 2016', async () => {
    const result = await compare([{ ...H26, value: '10', scope: 'all' }, { ...H28, value: '9' }]);
    expect(result.comparisons).toEqual([]);
    expect(codes(result)).toContain('scope-differs');
  });

  it('全事業所 with and without 公務 are never mixed', async () => {
    const result = await compare([{ ...H26, value: '8871', scope: 'all' }, { ...R3, value: '7918', scope: 'all-except-government' }]);
    expect(result.comparisons).toEqual([]);
    expect(codes(result)).toContain('scope-differs');
  });

  it('a survey that never asked the public sector counts 民営, also where its table says 公務を除く', async () => {
    const result = await compare([{ ...H24, value: '10', scope: 'all-except-government' }, { ...H28, value: '9' }]);
    expect(result.comparisons).toHaveLength(1);
  });
});

describe('preliminary and final figures', () => {
  const R3 = { period: '令和3年', survey: 'economic-census-activity-2021' } as const;

  it('preliminary figures are compared with a note', async () => {
    const result = await compare([{ period: '平成28年', value: '10', title: '経済センサス 確報集計' }, { period: '令和3年', value: '9', title: '経済センサス 速報集計' }]);
    expect([...result.findings, ...result.comparisons.flatMap(({ findings }) => findings)]).toContainEqual(expect.objectContaining({ code: 'preliminary-figures', periods: ['令和3年'] }));
  });

  it('the final edition of a table replaces the preliminary one, in whatever order they are given', () => {
    const preliminary = tableOf([{ ...R3, value: '9', source: 'a.csv', title: '第1表 速報集計' }]);
    const final = tableOf([{ ...R3, value: '10', source: 'b.csv', title: '第1表 確報集計' }]);
    for (const tables of [[preliminary, final], [final, preliminary]]) {
      const [dataset, ...others] = datasetsOf(tables);
      expect([others.length, dataset?.table.length, dataset?.table.units[0]]).toEqual([0, 1, 10]);
      expect(dataset?.findings).toMatchObject([{ code: 'superseded-edition', by: 'b.csv', replaced: 1 }]);
    }
  });
});

describe('what a total holds beyond its parts', () => {
  const parts = (period: string, ...values: readonly string[]): Figure[] =>
    (['D', 'E', 'TOTAL'] as const).map((code, i) => ({ period, industry: [code, code === 'TOTAL' ? '計' : code], value: values[i] ?? '' }));

  it('is told with its size at both periods', async () => {
    const { comparisons: [comparison] } = await compare([...parts('平成28年', '10', '20', '33'), ...parts('令和3年', '9', '18', '27')]);
    expect(comparison && beyondParts(comparison)).toMatchObject({ code: 'total-beyond-parts', total: '計', places: [{ area: '留萌市', from: '3', to: '0' }] });
  });

  it('is nothing where parts add up', async () => {
    const { comparisons: [comparison] } = await compare([...parts('平成28年', '10', '20', '30'), ...parts('令和3年', '9', '18', '27')]);
    expect(comparison && beyondParts(comparison)).toBe('nothing');
  });

  it('is withheld when a sibling is suppressed: it would give it away', async () => {
    const { comparisons: [comparison] } = await compare([...parts('平成28年', 'suppressed', '20', '33'), ...parts('令和3年', '9', '18', '28')]);
    expect(comparison && beyondParts(comparison)).toBe('nothing');
  });

  it('is nothing where rounding explains it', async () => {
    const amounts = (figures: readonly Figure[]): Figure[] => figures.map((figure) => ({ ...figure, kind: 'amount', measure: 'sales' }));
    const { comparisons: [comparison] } = await compare(amounts([...parts('平成28年', '10', '20', '31'), ...parts('令和3年', '9', '18', '28')]));
    expect(comparison && beyondParts(comparison)).toBe('nothing');
    const { comparisons: [other] } = await compare(amounts([...parts('平成28年', '10', '20', '40'), ...parts('令和3年', '9', '18', '28')]));
    expect(other && beyondParts(other)).toMatchObject({ places: [{ from: '10', to: '1' }] });
  });
});

describe('a series', () => {
  it('stands in the areas of its last period throughout', async () => {
    const table = tableOf([
      { area: ['01206', '釧路市'], period: '平成16年', value: '9000' }, { area: ['01666', '阿寒町'], period: '平成16年', value: '400' }, { area: ['01669', '音別町'], period: '平成16年', value: '100' },
      { area: ['01206', '釧路市'], period: '平成21年', value: '9200' }, { area: ['01206', '釧路市'], period: '令和3年', value: '7000' },
    ]);
    const { series: [series] } = await seriesOfTable(table, allRows(table), { from: 'first', to: 'last', allow: new Set(), take: 'every' });
    if (series === undefined) throw new Error('no series');
    expect(series.names).toHaveLength(1);
    expect(series.points.map((_, point) => figureAt(series, 0, point))).toMatchObject([{ exact: { n: 9500n } }, { exact: { n: 9200n } }, { exact: { n: 7000n } }]);
    expect(printedRowsOf(series, 0)).toEqual([0, 1, 2, 3, 4]);
    expect(reasonsAlong(series, 0).map(({ code }) => code)).toEqual(['areas-merged']);
  });
});

describe('areas that are added up', async () => {
  const areas = await loadAreas();
  it.each([
    ['a city and its ward', ['01100', '01101'], '北海道札幌市（01100）', '北海道札幌市中央区（01101）'],
    ['特別区部 and 千代田区', ['13100', '13101'], '東京都特別区部（13100）', '東京都千代田区（13101）'],
    ['全国 and a prefecture', ['00000', '01000'], '全国（00000）', '北海道（01000）'],
    ['市部 and a city', ['01001', '01206'], '北海道市部（01001）', '北海道釧路市（01206）'],
    ['a prefecture and its municipality', ['01000', '01212'], '北海道（01000）', '北海道留萌市（01212）'],
  ] as const)('%s are refused, naming both', (_, keys, whole, part) => {
    const refusal = (): void => requireDisjoint(keys, areas);
    expect(refusal).toThrow(Refusal);
    try { refusal(); } catch (error) { expect((error as Refusal).evidence).toEqual({ overlaps: [{ whole, part }] }); }
  });

  it('neighbours, wards among themselves and codes nobody knows are not', () => {
    expect(() => requireDisjoint(['01206', '01212', '01101', '01102', '99999'], areas)).not.toThrow();
  });
});

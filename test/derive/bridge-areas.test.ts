import { describe, expect, it } from 'vitest';
import type { Allowance } from '../../src/derive/allowances.ts';
import { compareTable } from '../../src/derive/compare.ts';
import { findingsOf, namingRow, originsOf, type Comparison } from '../../src/model/comparison.ts';
import type { Finding, FindingCode } from '../../src/model/finding.ts';
import { memberAt } from '../../src/model/table.ts';
import type { Value } from '../../src/model/value.ts';
import { allRows, tableOf, type Figure } from './table-of.ts';

type Row = readonly [code: string, name: string, value: string];

const plain = (value: Value): string => (value.is === 'number' ? String(value.exact.n) : value.reason);

interface Result {
  readonly lines: Readonly<Record<string, { readonly earlier: string; readonly later: string; readonly difference: string; readonly rests: readonly number[] }>>;
  readonly findings: readonly Finding[];
}

/** Compares two lists of areas; lines by the code they come out under, in the terms of the printed rows. */
async function compared(from: string, earlier: readonly Row[], to: string, later: readonly Row[], allow: readonly Allowance[] = [], shared: Partial<Figure> = {}): Promise<Result> {
  const figures = [...earlier.map((row) => [row, from] as const), ...later.map((row) => [row, to] as const)];
  const table = tableOf(figures.map(([[code, name, value], period]) => ({ area: [code, name], period, value, ...shared })));
  const { comparisons, findings } = await compareTable(table, allRows(table), { from: 'first', to: 'last', allow: new Set(allow) });
  const [comparison] = comparisons;
  if (comparison === undefined) throw new Error('nothing was compared');
  return { lines: linesOf(comparison), findings: [...findings, ...findingsOf(comparison)] };
}

function linesOf(comparison: Comparison): Result['lines'] {
  return Object.fromEntries(Array.from(comparison.fromRows, (_, i) => {
    const { earlier, later, difference } = comparison.change(i);
    const { code } = memberAt(comparison.table.area, namingRow(comparison, i));
    return [code, { earlier: plain(earlier), later: plain(later), difference: plain(difference), rests: originsOf(comparison, i) }];
  }));
}

function found<C extends FindingCode>(result: Result, code: C): Finding<C> {
  const finding = result.findings.find((each) => each.code === code);
  if (finding === undefined) throw new Error(`no ${code} among ${result.findings.map((each) => each.code).join(', ')}`);
  return finding as Finding<C>;
}

const events = (finding: Finding<'area-renamed' | 'areas-merged' | 'area-divided' | 'area-parts-missing' | 'area-taken-as-rebased'>): string[] => finding.events.map(({ date, kind }) => `${date} ${kind}`);

describe('one territory under another code or name, 2009 and 2021', () => {
  it.each([
    ['04423', '富谷町', '04216', '富谷市', '2016-10-10 city'],
    ['40305', '那珂川町', '40231', '那珂川市', '2018-10-01 city'],
    ['14209', '相模原市', '14150', '相模原市', '2010-04-01 designation'],
    ['28221', '篠山市', '28221', '丹波篠山市', '2019-05-01 rename'],
    ['17344', '野々市町', '17212', '野々市市', '2011-11-11 city'],
    ['23521', '三好町', '23236', 'みよし市', '2010-01-04 city'],
  ])('%s %s is compared as %s %s, naming %s', async (was, before, is, now, event) => {
    const result = await compared('平成21年7月1日', [[was, before, '1000']], '令和3年6月1日', [[is, now, '900']]);
    expect(result.lines).toEqual({ [is]: { earlier: '1000', later: '900', difference: '-100', rests: [0, 1] } });
    expect(found(result, 'area-renamed')).toMatchObject({ area: now, areaCode: is, earlier: before, earlierCode: was });
    expect(events(found(result, 'area-renamed'))).toEqual([event]);
  });

  it('follows a recoded ward: 天竜区 of 浜松市, 2021 and 2024', async () => {
    const result = await compared('2021年', [['22137', '天竜区', '1100']], '2024年', [['22140', '天竜区', '1000']]);
    expect(result.lines['22140']?.difference).toBe('-100');
    expect(events(found(result, 'area-renamed'))).toEqual(['2024-01-01 recode']);
  });
});

describe('across a merger the predecessors are added up', () => {
  const KUSHIRO: readonly Row[] = [['01206', '釧路市', '9000'], ['01666', '阿寒町', '400'], ['01669', '音別町', '100']];

  it('釧路市 2004 with 阿寒町 and 音別町 against 2021', async () => {
    const result = await compared('平成16年', KUSHIRO, '令和3年', [['01206', '釧路市', '7000']]);
    expect(result.lines).toEqual({ '01206': { earlier: '9500', later: '7000', difference: '-2500', rests: [0, 1, 2, 3] } });
    expect(found(result, 'areas-merged')).toMatchObject({ area: '釧路市', parts: ['釧路市', '阿寒町', '音別町'], period: '平成16年' });
    expect(events(found(result, 'areas-merged'))).toEqual(['2005-10-11 merger']);
  });

  it('栃木市 2009 with five towns, 岩舟町 last', async () => {
    const parts: readonly Row[] = [['09203', '栃木市', '1'], ['09321', '西方町', '2'], ['09365', '大平町', '4'], ['09366', '藤岡町', '8'], ['09367', '岩舟町', '16'], ['09368', '都賀町', '32']];
    const result = await compared('2009-07-01', parts, '2021-06-01', [['09203', '栃木市', '100']]);
    expect(result.lines).toEqual({ '09203': { earlier: '63', later: '100', difference: '37', rests: [0, 1, 2, 3, 4, 5, 6] } });
    expect(events(found(result, 'areas-merged'))).toEqual(['2010-03-29 merger', '2011-10-01 absorption', '2014-04-05 absorption']);
  });

  it('熊本市 2009 with the towns it took in before it was designated', async () => {
    const result = await compared('2009-07-01', [['43201', '熊本市', '25000'], ['43341', '城南町', '700'], ['43385', '植木町', '1100']], '2021-06-01', [['43100', '熊本市', '27000']]);
    expect(result.lines['43100']).toMatchObject({ earlier: '26800', difference: '200' });
    expect(events(found(result, 'areas-merged'))).toContain('2012-04-01 designation');
  });

  it('the other way round in time gives the opposite sign', async () => {
    const table = tableOf([
      ...KUSHIRO.map(([code, name, value]): Figure => ({ area: [code, name], period: '平成16年', value })),
      { area: ['01206', '釧路市'], period: '令和3年', value: '7000' },
    ]);
    const [from, to] = [table.period.members[1], table.period.members[0]];
    if (from === undefined || to === undefined) throw new Error('two periods');
    const { comparisons } = await compareTable(table, allRows(table), { from, to, allow: new Set() });
    expect(comparisons.map((each) => linesOf(each)['01206'])).toMatchObject([{ earlier: '7000', later: '9500', difference: '2500' }]);
  });

  it('one suppressed part makes the sum suppressed; nil counts as nothing; all nil is nil', async () => {
    const withPart = async (value: string): Promise<string | undefined> =>
      (await compared('平成16年', [['01206', '釧路市', '9000'], ['01666', '阿寒町', value], ['01669', '音別町', '100']], '令和3年', [['01206', '釧路市', '7000']])).lines['01206']?.earlier;
    expect(await withPart('suppressed')).toBe('suppressed');
    expect(await withPart('nil')).toBe('9100');
    expect((await compared('平成16年', KUSHIRO.map(([code, name]) => [code, name, 'nil']), '令和3年', [['01206', '釧路市', '7']])).lines['01206']).toMatchObject({ earlier: 'nil', difference: '7' });
  });

  it('a ratio is not added up', async () => {
    const result = await compared('平成16年', KUSHIRO, '令和3年', [['01206', '釧路市', '7']], [], { kind: 'ratio', measure: 'share' });
    expect(result.lines['01206']).toMatchObject({ earlier: 'incomparable', difference: 'incomparable' });
    expect(found(result, 'ratio-across-merger')).toMatchObject({ area: '釧路市', parts: ['釧路市', '阿寒町', '音別町'] });
    expect(found(result, 'ratio-across-merger').events).toHaveLength(1);
    const insisted = await compared('平成16年', KUSHIRO.slice(0, 2), '令和3年', [['01206', '釧路市', '7']], ['boundary'], { kind: 'ratio', measure: 'share' });
    expect(insisted.lines['01206']?.difference).toBe('incomparable');
  });

  it('is refused while a part is missing, and compared with what there is when the user insists', async () => {
    const parts = KUSHIRO.slice(0, 2);
    const refused = await compared('平成16年', parts, '令和3年', [['01206', '釧路市', '7000']]);
    expect(refused.lines['01206']).toMatchObject({ earlier: '9000', difference: 'incomparable' });
    expect(found(refused, 'area-parts-missing')).toMatchObject({ absent: ['音別町'], present: ['釧路市', '阿寒町'], allowed: false });
    const allowed = await compared('平成16年', parts, '令和3年', [['01206', '釧路市', '7000']], ['boundary']);
    expect(allowed.lines['01206']).toMatchObject({ earlier: '9400', difference: '-2400' });
    expect(found(allowed, 'area-parts-missing').allowed).toBe(true);
  });

  it('a part that lacks a line makes that line incomplete, and no other', async () => {
    const figures = (industry: readonly [string, string], rows: readonly Row[], period: string): Figure[] => rows.map(([code, name, value]) => ({ area: [code, name], industry, period, value }));
    const table = tableOf([
      ...figures(['D', '建設業'], KUSHIRO, '平成16年'), ...figures(['C', '鉱業'], KUSHIRO.slice(0, 2), '平成16年'),
      ...figures(['D', '建設業'], [['01206', '釧路市', '9000']], '令和3年'), ...figures(['C', '鉱業'], [['01206', '釧路市', '11']], '令和3年'),
    ]);
    const differences = async (allow: readonly Allowance[]): Promise<string[]> => {
      const { comparisons } = await compareTable(table, allRows(table), { from: 'first', to: 'last', allow: new Set(allow) });
      return comparisons.flatMap((comparison) => Array.from(comparison.fromRows, (_, i) => `${memberAt(comparison.table.industry, namingRow(comparison, i)).code} ${plain(comparison.change(i).difference)}`));
    };
    expect(await differences([])).toEqual(['D -500', 'C incomparable']);
    expect(await differences(['boundary'])).toEqual(['D -500', 'C -9389']);
  });

  it('a part that is stated twice counts once', async () => {
    const result = await compared('平成16年', [...KUSHIRO, ['01666', '阿寒町', '400']], '令和3年', [['01206', '釧路市', '7000']]);
    expect(result.lines['01206']?.earlier).toBe('9500');
    expect(found(result, 'repeated-keys').count).toBe(1);
  });

  it('cells that only hold a place are neither parts nor lines', async () => {
    const result = await compared('平成16年', [...KUSHIRO, ['01212', '留萌市', '1500']], '令和3年', [['01206', '釧路市', '7000'], ['01666', '阿寒町', 'nil'], ['01669', '音別町', 'blank'], ['01212', '留萌市', '1041']]);
    expect(Object.keys(result.lines)).toEqual(['01206', '01212']);
    expect(result.lines['01206']?.earlier).toBe('9500');
  });
});

describe('where the source did the regrouping already', () => {
  it('a later code at the earlier date is taken as it is, and said so', async () => {
    const result = await compared('2009年', [['04216', '富谷市', '1000'], ['01212', '留萌市', '1381']], '2021年', [['04216', '富谷市', '1600'], ['01212', '留萌市', '1041']]);
    expect(result.lines['04216']?.difference).toBe('600');
    expect(found(result, 'areas-rebased')).toMatchObject({ period: '2009年', areas: ['富谷市'] });
  });

  it('a merger without any of its other parts is compared with a warning', async () => {
    const result = await compared('平成16年', [['01206', '釧路市', '9500']], '令和3年', [['01206', '釧路市', '7000']]);
    expect(result.lines['01206']?.difference).toBe('-2500');
    expect(found(result, 'area-taken-as-rebased')).toMatchObject({ absent: ['阿寒町', '音別町'] });
  });

  it('so is one whose own code is another now: 熊本市 43201 → 43100', async () => {
    const result = await compared('2009-07-01', [['43201', '熊本市', '25000']], '2021-06-01', [['43100', '熊本市', '27000']]);
    expect(result.lines).toMatchObject({ 43100: { earlier: '25000', difference: '2000' } });
    expect(found(result, 'area-taken-as-rebased').absent).toEqual(['城南町', '植木町']);
    expect(events(found(result, 'area-taken-as-rebased'))).toContain('2012-04-01 designation');
  });

  it('but one of the towns alone is not the city', async () => {
    const result = await compared('2009-07-01', [['43341', '城南町', '700']], '2021-06-01', [['43100', '熊本市', '27000']]);
    expect(result.lines['43100']?.difference).toBe('noCounterpart');
  });

  it('also for what was divided, when the rest of the table shows it', async () => {
    const later: readonly Row[] = [['19201', '甲府市', '90'], ['04216', '富谷市', '16']];
    const result = await compared('2004年', [['19201', '甲府市', '100'], ['04216', '富谷市', '10']], '2021年', later);
    expect(result.lines['19201']?.difference).toBe('-10');
    expect(found(result, 'areas-rebased').areas).toContain('甲府市');
  });
});

describe('across a split the comparison is refused and the event named', () => {
  it('甲府市, which took a part of 上九一色村', async () => {
    const earlier: readonly Row[] = [['19201', '甲府市', '100'], ['19326', '中道町', '10'], ['19341', '上九一色村', '5'], ['19430', '富士河口湖町', '20']];
    const later: readonly Row[] = [['19201', '甲府市', '90'], ['19430', '富士河口湖町', '22']];
    const result = await compared('2004年', earlier, '2021年', later);
    expect(result.lines['19201']).toMatchObject({ earlier: '100', later: '90', difference: 'incomparable' });
    expect(events(found(result, 'area-divided'))).toContain('2006-03-01 split-absorption');
    const allowed = await compared('2004年', earlier, '2021年', later, ['boundary']);
    expect(allowed.lines['19201']?.difference).toBe('-10');
    expect(found(allowed, 'area-divided').allowed).toBe(true);
  });

  it('the redrawn wards of 浜松市, while the city itself is compared', async () => {
    const result = await compared('2021年', [['22130', '浜松市', '33000'], ['22131', '中区', '11000']], '2024年', [['22130', '浜松市', '32500'], ['22138', '中央区', '27000']]);
    expect(result.lines['22130']?.difference).toBe('-500');
    expect(result.lines['22138']?.difference).toBe('noCounterpart');
    expect(found(result, 'area-divided')).toMatchObject({ area: '浜松市中央区', allowed: false });
    expect(events(found(result, 'area-divided'))).toEqual(['2024-01-01 redraw']);
  });

  it('市部, whose towns became cities', async () => {
    const result = await compared('2000年', [['01001', '市部', '100']], '2020年', [['01001', '市部', '110']]);
    expect(result.lines['01001']?.difference).toBe('incomparable');
  });

  it('a prefecture that gained a village is compared, with a note', async () => {
    const result = await compared('2004年', [['21000', '岐阜県', '100']], '2021年', [['21000', '岐阜県', '110']]);
    expect(result.lines['21000']?.difference).toBe('10');
    expect(found(result, 'area-border-moved').events.map(({ date }) => date)).toEqual(['2005-02-13']);
  });
});

describe('the day that areas stand for', () => {
  it('of a year is the one on which most of its codes were valid', async () => {
    const before = await compared('2016年', [['04423', '富谷町', '10']], '2021年', [['04216', '富谷市', '12']]);
    expect(before.lines['04216']?.difference).toBe('2');
    const after = await compared('2016年', [['04216', '富谷市', '10']], '2021年', [['04216', '富谷市', '12']]);
    expect(after.lines['04216']?.difference).toBe('2');
    expect(after.findings.map(({ code }) => code)).not.toContain('areas-rebased');
  });

  it('of a census is its reference date: みよし市 of 2010-01-04 is not yet there on 2009-07-01', async () => {
    const table = tableOf([
      { area: ['23236', 'みよし市'], period: '2009年', value: '10', survey: 'economic-census-basic-2009' },
      { area: ['23236', 'みよし市'], period: '2021年', value: '12', survey: 'economic-census-activity-2021' },
    ]);
    const { comparisons } = await compareTable(table, allRows(table), { from: 'first', to: 'last', allow: new Set() });
    expect(comparisons.flatMap(findingsOf).map(({ code }) => code)).toContain('areas-rebased');
  });
});

describe('codes nobody knows', () => {
  it('stay usable, with one note', async () => {
    const result = await compared('2009年', [['99001', '東部地区', '10'], ['X-2', '西部地区', '20']], '2021年', [['99001', '東部地区', '11'], ['X-2', '西部地区', '19']]);
    expect([result.lines['99001']?.difference, result.lines['X-2']?.difference]).toEqual(['1', '-1']);
    expect(result.findings.filter(({ code }) => code === 'unknown-area-codes')).toMatchObject([{ codes: ['99001', 'X-2'] }]);
  });
});

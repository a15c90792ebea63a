import { describe, expect, it } from 'vitest';
import type { Allowance } from '../../src/derive/allowances.ts';
import { compareTable } from '../../src/derive/compare.ts';
import { findingsOf, namingRow } from '../../src/model/comparison.ts';
import type { Finding } from '../../src/model/finding.ts';
import { memberAt } from '../../src/model/table.ts';
import { allRows, tableOf, type Figure } from './table-of.ts';

const H19 = { period: '平成19年', survey: 'commerce-2007', source: 'h19.csv' } as const; // revision 11
const H24 = { period: '平成24年', survey: 'economic-census-activity-2012', source: 'h24.csv' } as const; // revision 12
const R3 = { period: '令和3年', survey: 'economic-census-activity-2021', source: 'r3.csv' } as const; // revision 13
const R6 = { period: '令和6年', survey: 'economic-census-basic-2024', source: 'r6.csv' } as const; // revision 14

interface Result {
  readonly differences: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
}

async function compared(figures: readonly Figure[], allow: readonly Allowance[] = []): Promise<Result> {
  const table = tableOf(figures);
  const { comparisons, findings } = await compareTable(table, allRows(table), { from: 'first', to: 'last', allow: new Set(allow) });
  const differences = Object.fromEntries(comparisons.flatMap((comparison) => Array.from(comparison.fromRows, (_, i) => {
    const { difference } = comparison.change(i);
    const industry = memberAt(comparison.table.industry, namingRow(comparison, i));
    return [industry.code === '' ? industry.name : industry.code, difference.is === 'number' ? String(difference.exact.n) : difference.reason];
  })));
  return { differences, findings: [...findings, ...comparisons.flatMap(findingsOf)] };
}

const classification = (result: Result): Finding[] => result.findings.filter(({ code }) => code.startsWith('classification'));

describe('one code in two revisions of the classification', () => {
  it('56 before and after revision 12 is refused: it means another industry', async () => {
    const result = await compared([
      { ...H19, industry: ['56', '織物・衣服・身の回り品小売業'], value: '40' },
      { ...R3, industry: ['56', '各種商品小売業'], value: '4' },
    ]);
    expect(result.differences).toEqual({ 56: 'incomparable' });
    expect(classification(result)).toMatchObject([{ code: 'classification-differs', because: 'changed-meaning', industries: ['織物・衣服・身の回り品小売業（56）'], from: 11, to: 13, allowed: false }]);
  });

  it('so is 56 as a bare number', async () => {
    const result = await compared([{ ...H19, industry: ['56', ''], value: '40' }, { ...R3, industry: ['56', ''], value: '4' }]);
    expect(result.differences).toEqual({ 56: 'incomparable' });
    expect(classification(result)).toMatchObject([{ because: 'changed-meaning', industries: ['56'] }]);
  });

  it('where no correspondence is sourced it is refused too, and the user can insist', async () => {
    const figures = [{ ...H19, industry: ['I2', '小売業'], value: '340' }, { ...R3, industry: ['I2', '小売業'], value: '240' }] as const;
    const refused = await compared(figures);
    expect(refused.differences).toEqual({ I2: 'incomparable' });
    expect(classification(refused)).toMatchObject([{ code: 'classification-differs', because: 'unsourced', allowed: false }]);
    const allowed = await compared(figures, ['classification']);
    expect(allowed.differences).toEqual({ I2: '-100' });
    expect(classification(allowed)).toMatchObject([{ code: 'classification-differs', allowed: true }]);
  });

  it('names alone do not join two revisions, but do when the user insists', async () => {
    // Tables of revision 11 print 56 here; reading keeps such an industry by its name.
    const figures = [{ ...H19, industry: ['', '織物・衣服・身の回り品小売業'], value: '40' }, { ...R3, industry: ['57', '織物・衣服・身の回り品小売業'], value: '30' }] as const;
    const refused = await compared(figures);
    expect(refused.differences).toEqual({ '織物・衣服・身の回り品小売業': 'noCounterpart', 57: 'noCounterpart' });
    expect(classification(refused)).toMatchObject([{ code: 'classification-differs', because: 'unsourced' }]);
    expect((await compared(figures, ['classification'])).differences).toEqual({ 57: '-10' });
  });

  it('one row of one published table is the publisher’s own comparison: made, with a note', async () => {
    const result = await compared([
      { ...H19, source: 'plan.txt', industry: ['I', '卸売業、小売業'], value: '89909' },
      { ...R3, source: 'plan.txt', industry: ['I', '卸売・小売業'], value: '1' },
      { ...H19, source: 'plan.txt', industry: ['I2', '小売業'], value: '500' },
      { ...R3, source: 'plan.txt', industry: ['I2', '小売業'], value: '400' },
    ]);
    expect(result.differences).toMatchObject({ I2: '-100' });
    expect(classification(result).map(({ code }) => code)).toContain('classification-revised');
  });

  it('sections and divisions of revisions 12 and 13 are the same', async () => {
    const result = await compared([{ ...H24, industry: ['56', '各種商品小売業'], value: '5' }, { ...R3, industry: ['56', '各種商品小売業'], value: '4' }, { ...H24, industry: ['E', '製造業'], value: '50' }, { ...R3, industry: ['E', '製造業'], value: '40' }]);
    expect(result.differences).toEqual({ 56: '-1', E: '-10' });
    expect(classification(result)).toEqual([]);
  });

  it('totals are totals in every revision', async () => {
    const result = await compared([{ ...H19, value: '500' }, { ...R3, value: '400' }, { ...H19, industry: ['AS', '全産業'], value: '50' }, { ...R3, industry: ['AS', '全産業'], value: '40' }]);
    expect(result.differences).toEqual({ TOTAL: '-100', AS: '-10' });
  });

  it('nothing is claimed of surveys nobody states', async () => {
    const result = await compared([{ ...H19, survey: '', industry: ['56', '各種商品小売業'], value: '5' }, { ...R3, survey: '', industry: ['56', '各種商品小売業'], value: '4' }]);
    expect(result.differences).toEqual({ 56: '-1' });
  });

  it('a survey whose revision is not known is held to be of its time', async () => {
    const across = await compared([{ ...H19, industry: ['56', '各種商品小売業'], value: '5' }, { period: '平成26年', survey: 'commerce-2014', source: 'h26.csv', industry: ['56', '各種商品小売業'], value: '4' }]);
    expect(across.differences).toEqual({ 56: 'incomparable' });
    const near = await compared([{ period: '平成26年', survey: 'commerce-2014', source: 'h26.csv', industry: ['56', '各種商品小売業'], value: '4' }, { ...R3, industry: ['56', '各種商品小売業'], value: '3' }]);
    expect(near.differences).toEqual({ 56: '-1' });
  });
});

describe('a class that moved to another code', () => {
  it('ドラッグストア 6031 is 5641 in revision 14, and 5892 does not meet what has its number now', async () => {
    const figures = [
      { ...R3, industry: ['6031', 'ドラッグストア'], value: '12' }, { ...R3, industry: ['5892', '牛乳小売業'], value: '7' }, { ...R3, industry: ['5893', '飲料小売業（別掲を除く）'], value: '3' },
      { ...R6, industry: ['5641', 'ドラッグストア'], value: '15' }, { ...R6, industry: ['5891', '牛乳小売業'], value: '5' }, { ...R6, industry: ['5892', '飲料小売業（別掲を除く）'], value: '4' },
    ] as const;
    const result = await compared(figures, ['survey']);
    expect(result.differences).toEqual({ 5641: '3', 5891: '-2', 5892: '1' });
    expect(classification(result)).toMatchObject([{ code: 'classification-followed', from: 13, to: 14 }]);
  });

  it('56, which took in other shops, is refused', async () => {
    const result = await compared([{ ...R3, industry: ['56', '各種商品小売業'], value: '4' }, { ...R6, industry: ['56', '各種商品小売業'], value: '40' }], ['survey']);
    expect(result.differences).toEqual({ 56: 'incomparable' });
    expect(classification(result)).toMatchObject([{ because: 'changed-meaning' }]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { periodKey, type Period } from '../../src/model/period.ts';
import { isResaid, isSubtotalLabel, isTotalLabel, resolveIndustry } from '../../src/reference/industries.ts';
import { statusOfSymbol } from '../../src/reference/legends.ts';
import { measureById, resolveMeasure } from '../../src/reference/measures.ts';
import { parsePeriod } from '../../src/reference/periods.ts';
import { scopeOfLabel } from '../../src/reference/scopes.ts';
import { resolveSurvey, surveyForPeriod } from '../../src/reference/surveys.ts';
import { parseUnitLine } from '../../src/reference/unit-lines.ts';
import { SHARED, hasShared } from '../support/shared.ts';

const lines = (path: string, encoding = 'utf-8'): string[] =>
  new TextDecoder(encoding).decode(readFileSync(join(SHARED, path))).split(/\r?\n/);
const seed = (path: string, from: number, to: number): string[][] => lines(path).slice(from - 1, to).map((line) => line.split('\t'));
const codes = (labels: readonly string[]): string[] => labels.map((label) => {
  const member = resolveIndustry(label);
  return member === 'unknown' ? `? ${label}` : member.code;
});
const periodOf = (text: string): Period => {
  const period = parsePeriod(text);
  if (period === 'not-a-period') throw new Error(`not a period: ${text}`);
  return period;
};
const SECTIONS = ['AB', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R'];

describe.runIf(hasShared)('labels of published tables', () => {
  it('留萌: 図表1 and the commerce table', () => {
    const [head = [], measures = [], ...rows] = seed('seeds/001_290b882df87d1ac7.txt', 75, 94);
    expect(head.filter((text) => text !== '').slice(1).map((text) => surveyForPeriod('総務省統計局 経済センサス', periodOf(text)))).toEqual(
      ['economic-census-basic-2009', 'economic-census-basic-2014', 'economic-census-activity-2021'],
    );
    expect(new Set(measures.filter((text) => text !== '').map((text) => resolveMeasure(text).id))).toEqual(new Set(['establishments', 'small-establishments', 'persons']));
    expect(codes(rows.map(([label = '']) => label))).toEqual([...SECTIONS, 'TOTAL']);

    const [unitLine = ['']] = seed('seeds/001_290b882df87d1ac7.txt', 116, 116);
    const units = parseUnitLine(unitLine[0] ?? '');
    const [years = [], ...commerce] = seed('seeds/001_290b882df87d1ac7.txt', 118, 127);
    const source = lines('seeds/001_290b882df87d1ac7.txt')[128] ?? '';
    const surveys = years.slice(2).map((text) => surveyForPeriod(source, periodOf(text)));
    expect(surveys).toEqual(['commerce-2002', 'commerce-2004', 'commerce-2007', 'commerce-2014', 'economic-census-activity-2016', 'economic-census-activity-2021']);
    expect(codes(commerce.map(([label = '']) => label).filter((label) => label !== ''))).toEqual(['I1', 'I2', 'TOTAL']);
    expect(commerce.slice(0, 3).map(([, label = '']) => resolveMeasure(label, units === 'no-unit' ? [] : units)).map(({ id, unit }) => `${id} ${unit.label}`)).toEqual(['shops 店', 'persons 人', 'sales 百万円']);
  });

  it('釧路: 市民経済計算 and the tables of small establishments', () => {
    const path = 'seeds/002_e798be506cdc6081.txt';
    const units = parseUnitLine(lines(path)[85] ?? '');
    expect(units).toEqual(['百万円', '%']);
    const [groups = [], years = [], ...rows] = seed(path, 88, 115);
    expect(groups.slice(1).filter((text) => text !== '').map((text) => resolveMeasure(text, units === 'no-unit' ? [] : units)).map(({ id, unit }) => `${id} ${unit.label}`)).toEqual(
      ['金額 百万円', 'change 百万円', 'change-rate %', 'share %'],
    );
    expect(new Set(years.slice(1).map((text) => periodKey(periodOf(text))))).toEqual(new Set(['2020FY', '2021FY']));
    const labels = rows.map(([label = '']) => label);
    expect(labels.filter(isSubtotalLabel)).toEqual(['17 小計']);
    expect(labels.filter(isTotalLabel)).toEqual(['合計(17+18+19)']);
    expect(labels.filter(isResaid)).toEqual(['(再掲) 第1次産業']);
    expect(codes(labels).filter((code) => code.startsWith('?'))).toEqual(
      ['? (3) 水産業', '? 11 不動産業', '? 14 教育', '? 17 小計', '? 18 輸入品に課せられる税・関税', '? 19 総資本形成に係る消費税'],
    );

    for (const [from, to] of [[262, 279], [283, 300]] as const) {
      expect(codes(seed(path, from, to).map(([label = '']) => label))).toEqual(['AR', ...SECTIONS]);
    }
    expect(scopeOfLabel(seed(path, 262, 262)[0]?.[0] ?? '')).toBe('all-except-government');
    expect(['2014 (H26)', '2021 (R3)'].every((text) => (lines(path)[281] ?? '').includes(text))).toBe(true);
  });

  it.each([2019, 2020, 2022, 2023, 2024, 2026])('SSDSE-A-%i', (edition) => {
    const [, years = [], labels = []] = lines(`realdata/ssdse/SSDSE-A-${edition}.csv`, 'shift_jis').slice(0, 3).map((line) => line.split(','));
    expect(years.slice(3).filter((text) => parsePeriod(text) === 'not-a-period')).toEqual([]);
    const industries = labels.flatMap((label) => {
      const inside = /^(?:事業所|従業者)数(?:（民営）)?（(.+)）$/.exec(label)?.[1];
      return inside === undefined || inside === '民営' ? [] : [inside];
    });
    expect(industries.length).toBe(edition <= 2020 ? 34 : 36);
    expect(codes(industries).filter((code) => !/^[A-S]$/.test(code))).toEqual([]);
    expect(labels.filter((label) => scopeOfLabel(label) === 'private').length).toBe(edition <= 2020 ? 0 : 38);
    const totals = labels.filter((label) => /^(?:事業所|従業者)数(?:（民営）)?$/.test(label)).map((label) => resolveMeasure(label).id);
    expect(totals).toEqual(['establishments', 'persons']);
  });

  it('economic census files of e-Stat', () => {
    for (const [file, survey, measures] of [
      ['estat_H24katsudo_t2-3-2_000021963190_06_yamagata', 'economic-census-activity-2012', ['establishments 事業所', 'persons-at-site 人', 'value-added 百万円']],
      ['estat_H26kiso_t38-3_000031332636_01_hokkaido', 'economic-census-basic-2014', ['establishments 事業所', 'persons 人', 'turnover 百万円']],
    ] as const) {
      const text = lines(`realdata/excerpts/${file}.excerpt.csv`);
      const cells = (text.find((line) => line.includes('産業大分類"')) ?? '').split('","').map((cell) => cell.replace(/"/g, ''));
      expect(resolveSurvey(text[0] ?? '')).toMatchObject({ id: survey });
      expect(scopeOfLabel(text[1] ?? '')).toBe('private');
      expect(cells.slice(6, 9).map((label) => resolveMeasure(label)).map(({ id, unit }) => `${id} ${unit.label}`)).toEqual(measures);
      expect(codes(text.flatMap((line) => /"(A〜B[^"]*|C [^"]*)"/.exec(line)?.[1] ?? []))[0]).toBe('AB');
    }
  });

  it('the English tables of e-Stat', () => {
    for (const file of ['estat_census_industry_en', 'sample_estat_en']) {
      const rows = lines(`realdata/estat_db/${file}.csv`).filter((line) => line !== '').map((line) => line.slice(1, -1).split('","'));
      const column = rows[0]?.findIndex((heading) => heading.startsWith('Industry')) ?? -1;
      expect(codes(rows.slice(1).map((row) => row[column] ?? ''))).toEqual(['AR', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R']);
      expect(rows[0]?.filter((heading) => measureById(resolveMeasure(heading).id) !== 'unknown').map((heading) => resolveMeasure(heading).id) ?? []).toEqual(file === 'sample_estat_en' ? ['companies'] : []);
    }
  });

  it('industries of RESAS, 宮崎県 and 上富良野町', () => {
    const resas = lines('realdata/resas/resas_koyo_wage_zenkoku_daibunrui_2010-2020.csv', 'shift_jis').slice(1).map((line) => line.split(',')).filter((row) => row.length > 3);
    for (const key of new Set(resas.map((row) => `${row[1]}\t${row[2]}`))) {
      const [code = '', name = ''] = key.split('\t');
      expect(resolveIndustry(name, code)).toMatchObject({ code, name });
    }
    const miyazaki = (lines('realdata/derived/miyazaki_statbox2_jigyousyosuu.csv')[0] ?? '').split(',').map((cell) => cell.replace(/"/g, '').replace(/（所）$/, ''));
    expect(codes(miyazaki).filter((code) => !code.startsWith('?'))).toEqual(['C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R']);
    const town = lines('realdata/excerpts/municipal_kamifurano_tokei0501.excerpt.txt').slice(4).map((line) => line.split('\t')[0] ?? '').filter((label) => label !== '');
    expect(codes(town)).toEqual(['TOTAL', 'A', '01', '02', 'B', 'C', 'D', '06', '07', '08', 'E', '09', '10', '11', '12', '13', '14']);
  });

  it('every symbol in the tables of 宮崎県', () => {
    const cells = lines('realdata/derived/miyazaki_statbox2_seisankatudou.csv').slice(1).flatMap((line) => line.split(',').slice(2)).map((cell) => cell.replace(/"/g, ''));
    const symbols = cells.filter((cell) => cell !== '' && !/^[\d.]+$/.test(cell));
    const counts: Record<string, number> = {};
    for (const symbol of symbols) counts[statusOfSymbol(symbol)] = (counts[statusOfSymbol(symbol)] ?? 0) + 1;
    expect(counts).toEqual({ suppressed: 58, nil: 24 });
  });
});

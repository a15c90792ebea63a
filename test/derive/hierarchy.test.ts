import { describe, expect, it } from 'vitest';
import { placeAreas } from '../../src/derive/area-hierarchy.ts';
import { placeLabels, type Placed } from '../../src/derive/hierarchy.ts';
import type { Member } from '../../src/model/key.ts';
import { loadAreas } from '../../src/reference/areas.ts';
import { resolveIndustry } from '../../src/reference/industries.ts';

/** Labels as a table prints them; leading spaces are indentation. */
function members(labels: readonly string[]): Member[] {
  return labels.map((label) => {
    const depth = /^ */.exec(label)?.[0].length ?? 0;
    const known = resolveIndustry(label.trim());
    return known === 'unknown' ? { code: '', name: label.trim(), depth } : { ...known, depth };
  });
}

/** Role of each label, with the label it is added to. */
function placed(labels: readonly string[], place: (labels: readonly Member[]) => readonly Placed[] = placeLabels): string[] {
  return place(members(labels)).map(({ role, under }, i) => `${labels[i]?.trim()}: ${role}${under < 0 ? '' : ` of ${labels[under]?.trim()}`}`);
}

describe('the lines of a table', () => {
  it('sections are parts of 全産業, divisions details of their section', () => {
    expect(placed(['AR 全産業（S公務を除く）', 'A～B 農林漁業', 'D 建設業', 'E 製造業', '09 食料品製造業', 'I 卸売業、小売業', 'I1 卸売業', 'I2 小売業', '56 各種商品小売業'])).toEqual([
      'AR 全産業（S公務を除く）: total', 'A～B 農林漁業: part of AR 全産業（S公務を除く）', 'D 建設業: part of AR 全産業（S公務を除く）', 'E 製造業: part of AR 全産業（S公務を除く）',
      '09 食料品製造業: detail of E 製造業', 'I 卸売業、小売業: part of AR 全産業（S公務を除く）', 'I1 卸売業: detail of I 卸売業、小売業', 'I2 小売業: detail of I 卸売業、小売業', '56 各種商品小売業: detail of I2 小売業',
    ]);
  });

  it('a narrower total is a subtotal of the wider one', () => {
    expect(placed(['AS 全産業', 'AR 全産業（S公務を除く）', 'D 建設業', 'E 製造業', 'S 公務（他に分類されるものを除く）'])).toEqual([
      'AS 全産業: total', 'AR 全産業（S公務を除く）: subtotal of AS 全産業', 'D 建設業: part of AR 全産業（S公務を除く）', 'E 製造業: part of AR 全産業（S公務を除く）', 'S 公務（他に分類されるものを除く）: part of AS 全産業',
    ]);
  });

  it('the one line that holds all others is the total, whatever it is called', () => {
    expect(placed(['E 製造業', '09 食料品製造業', '10 飲料・たばこ・飼料製造業'])[0]).toBe('E 製造業: total');
    expect(placed(['卸売業', '小売業', '合計'])[2]).toBe('合計: total');
  });

  it('without a total all lines are parts', () => {
    expect(placed(['D 建設業', 'E 製造業'])).toEqual(['D 建設業: part', 'E 製造業: part']);
  });

  it('of accounts: 小計 sums the lines before it, taxes are added to the total, 再掲 is added to nothing', () => {
    expect(placed(['1 農林水産業', '(1) 農業', '(2) 林業', '(3) 水産業', '3 製造業', '17 小計', '18 輸入品に課せられる税・関税', '19 （控除）総資本形成に係る消費税', '合計(17+18+19)', '(再掲) 第1次産業', '第2次産業', '第3次産業'])).toEqual([
      '1 農林水産業: part of 17 小計', '(1) 農業: detail of 1 農林水産業', '(2) 林業: detail of 1 農林水産業', '(3) 水産業: detail of 1 農林水産業', '3 製造業: part of 17 小計', '17 小計: subtotal of 合計(17+18+19)',
      '18 輸入品に課せられる税・関税: adjustment of 合計(17+18+19)', '19 （控除）総資本形成に係る消費税: adjustment of 合計(17+18+19)', '合計(17+18+19): total', '(再掲) 第1次産業: regrouping', '第2次産業: regrouping', '第3次産業: regrouping',
    ]);
  });

  it('第1次・第2次・第3次産業 are parts where nothing finer is listed', () => {
    expect(placed(['総数', '第1次産業', '第2次産業', '第3次産業', '分類不能の産業'])).toEqual(['総数: total', '第1次産業: part of 総数', '第2次産業: part of 総数', '第3次産業: part of 総数', '分類不能の産業: part of 総数']);
  });

  it('indented lines belong to the line they stand below', () => {
    expect(placed(['総数', '会社', ' 株式会社', ' 合同会社', '個人'])).toEqual(['総数: total', '会社: part of 総数', '株式会社: detail of 会社', '合同会社: detail of 会社', '個人: part of 総数']);
    expect(placed(['総数', ' 会社', ' 個人'])).toEqual(['総数: total', '会社: part of 総数', '個人: part of 総数']);
  });

  it('うち stands for its own line only, 再掲 behind the total for all that follow', () => {
    expect(placed(['総数', '0～14歳', 'うち 0～4歳', '15～64歳', '65歳以上', '（再掲）75歳以上', '85歳以上']).map((line) => line.replace(/.*: /, ''))).toEqual(['total', 'part of 総数', 'regrouping', 'part of 総数', 'part of 総数', 'regrouping', 'regrouping']);
  });
});

describe('the areas of a table', () => {
  it('wards lie in their city, municipalities in their prefecture, 市部 beside them', async () => {
    const place = placeAreas(await loadAreas());
    const areas = (codes: readonly string[]): string[] => place(codes.map((code) => ({ code, name: code, depth: 0 }))).map(({ role, under }, i) => `${codes[i]} ${role} ${codes[under] ?? ''}`.trim());
    expect(areas(['01000', '01001', '01100', '01101', '01212'])).toEqual(['01000 total', '01001 regrouping', '01100 part 01000', '01101 detail 01100', '01212 part 01000']);
    expect(areas(['01212', '01214'])).toEqual(['01212 part', '01214 part']);
    expect(areas(['00000', '01000', '02000'])).toEqual(['00000 total', '01000 part 00000', '02000 part 00000']);
  });
});

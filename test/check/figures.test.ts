import { describe, expect, it } from 'vitest';
import type { CheckedDocument } from '../../src/check/document.ts';
import { figuresOf } from '../../src/check/figures/figure.ts';
import { plainText } from '../../src/check/figures/printed.ts';
import { repair } from '../../src/check/figures/repair.ts';

function paragraph(text: string): CheckedDocument {
  return { file: 'a.txt', blocks: [{ kind: 'paragraph', line: 1, text }] };
}

function read(text: string): readonly string[] {
  return figuresOf(paragraph(text)).map((figure) => `${plainText(figure.printed)}${figure.unit} ${figure.kind}`);
}

function quantities(text: string): readonly string[] {
  return figuresOf(paragraph(text)).filter((figure) => figure.kind === 'quantity').map((figure) => `${plainText(figure.printed)}${figure.unit}`);
}

describe('numerals as they are printed', () => {
  it.each([
    ['人口は約21万8千人', '218000人'],
    ['1万8898社から回答', '18898社'],
    ['会費は8.5万円', '85000円'],
    ['販売額37,993百万円', '37993000000円'],
    ['歳入1,234億5,600万円', '123456000000円'],
    ['２２．２％減少', '22.2%'],
    ['△ 4.6％', '-4.6%'],
    ['前年比▲3.8％', '-3.8%'],
    ['増加率−1.5%', '-1.5%'],
    ['DIは-12.4', '-12.4'],
    ['割合は22. 2%', '22.2%'],
    ['1, 234人', '1234人'],
    ['前年より%6.6増', '6.6%'],
    ['約6割を占める', '6割'],
    ['2.5倍', '2.5倍'],
    ['8.9ポイント上昇', '8.9ポイント'],
  ])('%s', (text, expected) => {
    expect(quantities(text)).toEqual([expected]);
  });

  it('keeps places in UTF-16 units, the end exclusive', () => {
    const [figure] = figuresOf(paragraph('宿泊・飲食業が22.2%減少'));
    expect(figure?.place).toEqual({ file: 'a.txt', line: 1, column: 8, endColumn: 13 });
    expect(figure?.text).toBe('22.2%');
  });

  it('does not take a range for a negative number', () => {
    expect(quantities('30～40件')).toEqual(['30', '40件']);
    expect(quantities('2回-3回程度')).toEqual(['2回', '3回']);
  });

  it('repairs radicals without moving anything', () => {
    const damaged = '産業⼤分類、⼩規模、⻄⻑⽣';
    expect(repair(damaged)).toBe('産業大分類、小規模、西長生');
    expect(repair(damaged)).toHaveLength(damaged.length);
  });
});

describe('what a numeral is', () => {
  it.each([
    ['平成21年から令和3年までの12年間', ['period', 'period', 'period']],
    ['2020年度、R7、H26', ['period', 'period', 'period']],
    ['6月1日現在', ['date', 'date']],
    ['図表1のとおり第3次産業は1位', ['ordinal', 'ordinal', 'ordinal']],
    ['(1) 現状 と 2. 目標', ['ordinal', 'ordinal']],
    ['〒077-0044 TEL 0164-42-2058', ['contact', 'contact', 'contact', 'contact', 'contact']],
    ['錦町1丁目1-15', ['contact', 'contact', 'contact']],
    ['法人番号4450005003156', ['identifier']],
    ['国道38号線、3C分析、ISO9001', ['identifier', 'identifier', 'identifier']],
    ['1人当たり所得', ['identifier']],
  ])('%s', (text, kinds) => {
    expect(figuresOf(paragraph(text)).map((figure) => figure.kind)).toEqual(kinds);
  });

  it('is a quantity where it counts or measures something', () => {
    expect(read('国道6路線、年4回、会員600件、回収率30%、67歳')).toEqual(['6路線 quantity', '4回 quantity', '600件 quantity', '30% quantity', '67歳 quantity']);
  });

  it('reads how literally a number is meant', () => {
    const kinds = figuresOf(paragraph('約600件、5割を下回る、3割強、2万人を超える、10件以上、7割程度')).map((figure) => figure.exactness);
    expect(kinds).toEqual(['about', 'less-than', 'slightly-more', 'more-than', 'at-least', 'about']);
  });
});

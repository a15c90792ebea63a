import { describe, expect, it } from 'vitest';
import { foldCharacters, foldLabel } from '../../src/reference/folding.ts';

describe('folding of labels', () => {
  it.each([
    ['the radicals that PDF files yield', '産業⼤分類', '産業大分類'],
    ['radicals that NFKC leaves', '⻄⻑⻘⻝⻨⻩⺠⻭⻲', '西長青食麦黄民歯亀'],
    ['the tilde family', 'A〜B', 'A～B'],
    ['the dash family', '経済センサス‐基礎調査', '経済センサス－基礎調査'],
    ['another dash', '経済センサス−基礎調査', '経済センサス―基礎調査'],
    ['the comma family', '鉱業，採石業，砂利採取業', '鉱業、採石業､砂利採取業'],
    ['full-width letters', 'Ｓ公務', 'S公務'],
    ['spaces inside labels', '年　次', '年次'],
    ['brackets', '人口【人】', '人口（人）'],
    ['middle dots', '医療･福祉', '医療・福祉'],
    ['decomposed kana', 'サービス業', 'サービス業'],
    ['variation selectors', '葛\u{e0100}飾区', '葛飾区'],
  ])('%s', (_, a, b) => {
    expect(foldLabel(a)).toBe(foldLabel(b));
  });

  it('leaves the long vowel mark and different words alone', () => {
    expect(foldLabel('サービス')).toBe('サービス');
    expect(foldLabel('卸売業')).not.toBe(foldLabel('小売業'));
  });

  it('keeps words apart when spaces matter', () => {
    expect(foldCharacters('　Scientific  Research')).toBe(' Scientific Research');
  });
});

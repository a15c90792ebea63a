import { describe, expect, it } from 'vitest';
import { foldSymbol, legendOf, statusOfMeaning, statusOfSymbol } from '../../src/reference/legends.ts';

describe('lone symbols without a legend', () => {
  it.each([
    ['nil', ['-', '－', '―', '‐', '−', '–', '—', '─', 'ー', ' － ', '　-　', '--', '***']],
    ['suppressed', ['X', 'x', 'ｘ', 'Ｘ', 'χ', ' X ', '秘匿']],
    ['notAvailable', ['…', '･･･', '...', '・・・', '‥', '・・', '……', '．．．', '⋯', 'n.a.', '不詳']],
    ['error', ['#NUM!', '#DIV/0!', '#N/A', '#REF!', '#VALUE!', '＃ＮＵＭ！']],
    ['blank', ['', ' ', '　']],
    ['zeroBase', ['皆増']],
    ['not-a-symbol', ['0', '0.0', '-3', '△12', '▲', '△', '※', '*', '・', '.', '12', '1,381', 'r123', 'XX', 'A', '計', '(注)']],
  ] as const)('%s', (status, symbols) => {
    expect(symbols.map((symbol) => statusOfSymbol(symbol))).toEqual(symbols.map(() => status));
  });
});

describe('the words of a legend', () => {
  it.each([
    ['nil', ['該当数字なし', '該当数値がないもの', '当該数値がないもの', '皆無', '皆無又は該当数字のないもの', '該当なし', '事実のないもの', '該当数字がないもの及び分母が0のため計算できないもの', '該当する数値がない', 'なし', '該当数無し']],
    ['suppressed', ['秘匿', '数値を秘匿', '数値が秘匿されているもの', '秘密保護のため公表しないもの', '１又は２の事業所に関する数値を秘匿したもの', '秘匿のため不詳']],
    ['notAvailable', ['不詳', '調査していない', '調査していないもの', '調査をしていないもの', '得られない', 'データが得られないもの又は未詳', '数値が得られないもの', '未詳', '不詳又は資料なし', '該当数値がない又は不詳', '当該数値が得られないもの', '比較できないもの', 'Not available']],
    ['notApplicable', ['統計項目のあり得ないもの', '該当しないもの', '対象外', 'Not applicable']],
    ['number', ['単位未満', '単位に満たないもの', '表章単位に満たないもの']],
    ['unknown-meaning', ['負数', '減少', '訂正値', '速報値', '', '四捨五入', '内数']],
  ] as const)('%s', (status, meanings) => {
    expect(meanings.map((meaning) => [meaning, statusOfMeaning(meaning)])).toEqual(meanings.map((meaning) => [meaning, status]));
  });
});

describe('a table with its own legend', () => {
  it('overrides the default meaning, whatever the glyph', () => {
    const legend = legendOf([['-', 'データが得られないもの'], ['…', '数値を秘匿'], ['△', '負数']]);
    expect(statusOfSymbol('－', legend)).toBe('notAvailable');
    expect(statusOfSymbol('･･･', legend)).toBe('suppressed');
    expect(statusOfSymbol('△', legend)).toBe('not-a-symbol');
    expect(statusOfSymbol('X', legend)).toBe('suppressed');
  });

  it('keeps two dashes apart where the table does', () => {
    const legend = legendOf([['−', '皆無'], ['…', '不詳'], ['―', '調査していない']]);
    expect(statusOfSymbol('−', legend)).toBe('nil');
    expect(statusOfSymbol('―', legend)).toBe('notAvailable');
    expect(statusOfSymbol('-', legend)).toBe('nil');
  });

  it('reads the legend rows of an e-Stat database download', () => {
    const legend = legendOf([['***', '当該数値がないもの'], ['-', '当該数値がないもの']]);
    expect([...legend]).toEqual([['***', 'nil'], ['-', 'nil']]);
  });
});

it('folds a symbol to itself', () => {
  for (const symbol of ['-', '…', 'x', '***', '#num!']) expect(foldSymbol(symbol)).toBe(symbol);
});

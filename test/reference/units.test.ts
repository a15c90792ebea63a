import { describe, expect, it } from 'vitest';
import { rational } from '../../src/model/rational.ts';
import { parseUnitLine } from '../../src/reference/unit-lines.ts';
import { unitFacts, unitOf } from '../../src/reference/units.ts';

describe('units', () => {
  it.each([
    ['人', 'count', 1n, 1n], ['千人', 'count', 1_000n, 1n], ['万人', 'count', 10_000n, 1n], ['事業所', 'count', 1n, 1n], ['社', 'count', 1n, 1n], ['千羽', 'count', 1_000n, 1n],
    ['円', 'amount', 1n, 1n], ['千円', 'amount', 1_000n, 1n], ['万円', 'amount', 10_000n, 1n], ['百万円', 'amount', 1_000_000n, 1n], ['億円', 'amount', 100_000_000n, 1n], ['兆円', 'amount', 1_000_000_000_000n, 1n],
    ['100万円', 'amount', 1_000_000n, 1n], ['千円/人', 'amount', 1_000n, 1n], ['人/㎢', 'amount', 1n, 1_000_000n], ['kg/10a', 'amount', 1n, 1_000_000n],
    ['t', 'amount', 1n, 1n], ['㎡', 'amount', 1n, 1n], ['ha', 'amount', 10_000n, 1n], ['坪', 'amount', 400n, 121n],
    ['%', 'ratio', 1n, 100n], ['ポイント', 'ratio', 1n, 100n], ['‰', 'ratio', 1n, 1_000n], ['倍', 'ratio', 1n, 1n],
    ['指数', 'index', 1n, 1n], ['2015年=100', 'index', 1n, 1n], ['℃', 'index', 1n, 1n],
  ] as const)('%s', (label, kind, n, d) => {
    expect(unitOf(label)).toEqual({ label, kind, factor: rational(n, d) });
  });

  it.each([
    ['%', ['％', 'パーセント', '㌫', 'percent']], ['t', ['トン', '㌧', 'ｔ']], ['㎡', ['m2', 'ｍ２', '平方メートル']], ['人', ['名', 'persons']], ['百万円', ['million yen', '百万円 ']],
    ['千円/人', ['千円／人']], ['か所', ['箇所', 'ヶ所', 'カ所']], ['企業等', ['number of enterprises, etc.']],
  ])('gives the spellings of %s one label', (label, spellings) => {
    expect(spellings.map((spelling) => unitOf(spelling).label)).toEqual(spellings.map(() => label));
  });

  it('keeps an unknown unit as it is printed', () => {
    expect(unitOf('反')).toEqual({ label: '反', kind: 'count', factor: rational(1n) });
    expect(unitFacts('百貨店')).toBe('not-a-unit');
    expect(unitFacts('a')).toBe('not-a-unit');
    expect(unitOf('－').label).toBe('');
  });
});

describe('unit lines', () => {
  it.each([
    ['(単位：百万円、%)', ['百万円', '%']],
    ['年間販売額単位：百万円', ['百万円']],
    ['表1 経済活動別市内総生産(名目) (単位:百万円、%)', ['百万円', '%']],
    ['● 魚種別漁獲高＜資料：市水産課＞(単位:t,千円,%)', ['t', '千円', '%']],
    ['(単位 千円)', ['千円']],
    ['財務内容 単位(千円)', ['千円']],
    ['（単位　千人） (In thousands)', ['千人']],
    ['<2024年(令和6年)・資料：気象統計情報>(単位:℃)', ['℃']],
    ['（単位：事業所・人・百万円）', ['事業所', '人', '百万円']],
    ['単位 事業所：所、従業者：人', ['所', '人']],
    ['（単位：百万円　令和3年）', ['百万円']],
    ['（単位：反）', ['反']],
    ['[単位：人、％]', ['人', '%']],
    ['Unit: persons', ['人']],
  ])('%s', (line, units) => {
    expect(parseUnitLine(line)).toEqual(units);
  });

  it.each(['企業単位で把握', '単位未満は四捨五入', '従業者数（企業単位）（人）', '1単位：45分', '単位が異なる', '図表1 資料：総務省統計局 経済センサス', ''])('none in %s', (line) => {
    expect(parseUnitLine(line)).toBe('no-unit');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCodeForm, checkDigit, normaliseAreaCode, type AreaCodeReading } from '../../src/reference/area-code.ts';

/** 全国地方公共団体コード as the ministry prints them: prefectures, 政令市, wards, 特別区, cities, towns, villages. */
const PRINTED = (
  '010006 020001 030007 470007 011002 011011 011029 011037 012122 013641 013676 013706 013714 013919 041009 072036 ' +
  '131016 131024 131032 131041 131059 131067 131075 131083 131091 131105 203050 212199'
).split(' ');

const codeOf = (reading: AreaCodeReading): string => (reading.is === 'code' ? reading.code : reading.is);

describe('the check digit', () => {
  it.each(PRINTED)('%s', (printed) => {
    expect(checkDigit(printed.slice(0, 5))).toBe(printed.slice(5));
    expect(normaliseAreaCode(printed)).toEqual({ is: 'code', code: printed.slice(0, 5), form: 'six', rest: '' });
  });

  it('refuses every other digit, and says which is right', () => {
    for (const printed of PRINTED) {
      for (const wrong of '0123456789'.replace(printed.slice(5), '')) {
        expect(normaliseAreaCode(printed.slice(0, 5) + wrong)).toEqual({ is: 'bad-check-digit', code: printed.slice(0, 5), given: wrong, expected: printed.slice(5) });
      }
    }
  });

  it('notices two neighbouring digits in each other’s place', () => {
    // 011002 typed as 011020 or 101002.
    expect(normaliseAreaCode('011020').is).toBe('bad-check-digit');
    expect(normaliseAreaCode('101002').is).toBe('bad-check-digit');
  });
});

describe('ways to write one code', () => {
  it.each([
    ['01100', ['01100', '1100', '011002', 'R01100', 'r01100', 'ti.01100', '【01100】', '【01100】札幌市', '[01100]札幌市', '01100_札幌市', '01100 札幌市', '01100　札幌市', '01100札幌市', '０１１００', ' 01100 ', '1100.0', '01100:札幌市']],
    ['01000', ['01', '1', '01000', '1000', '010006', 'R01000', '01_北海道', '01 北海道', '０１']],
    ['47000', ['47', '47000', '470007', '47_沖縄県']],
    ['00000', ['00', '0', '00000', '000000', 'R00000', '00_全国']],
    ['13100', ['13100', 'ti.13100', '13100_特別区部']],
    // Without its zero, and no municipality can have such a number: 000 to 099 after the prefecture.
    ['12203', ['12203', 'R12203', '122033']],
  ])('%s', (code, texts) => {
    expect(texts.map((text) => [text, codeOf(normaliseAreaCode(text))])).toEqual(texts.map((text) => [text, code]));
  });

  it('keeps the name that stands beside the code', () => {
    expect(normaliseAreaCode('01100_札幌市')).toMatchObject({ rest: '札幌市' });
    expect(normaliseAreaCode('【01100】札幌市')).toMatchObject({ rest: '札幌市' });
  });

  it.each(['', '-', '札幌市', '23区', '2021年', '3丁目', '48000', '99999', '48', '100', '1234567', '1-1', '01,100', '012122x', '12345人', '20000円', '１１月', 'R', 'ti.', 'A01100', '-1100', '1e5'])('%j is not a code', (text) => {
    expect(normaliseAreaCode(text)).toEqual({ is: 'not-a-code' });
  });
});

describe('five digits that may be six without their zero', () => {
  it('asks, where the standard has no municipality of that number', () => {
    expect(normaliseAreaCode('11002')).toEqual({ is: 'ambiguous', candidates: ['11002', '01100'] });
  });

  it('takes them as 標準地域コード where it has one', () => {
    // 012203 is 士別市; 12203 is 市川市 all the same.
    expect(codeOf(normaliseAreaCode('12203'))).toBe('12203');
    expect(codeOf(normaliseAreaCode('12203', 'six'))).toBe('01220');
  });

  it('takes them for what the column holds', () => {
    expect(areaCodeForm(['11002', '11011', '131016'])).toBe('six');
    expect(areaCodeForm(['11002', '13101'])).toBe('unknown');
    expect(areaCodeForm(['01100', 'R13101', '札幌市', ''])).toBe('unknown');
    expect(normaliseAreaCode('11002', 'six')).toMatchObject({ is: 'code', code: '01100' });
    expect(normaliseAreaCode('11003', 'six')).toMatchObject({ is: 'bad-check-digit', code: '01100', expected: '2' });
    expect(normaliseAreaCode('01100', 'six')).toMatchObject({ is: 'code', code: '01100' });
  });
});

it('answers any text without failing, and any code with one that reads the same again', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(R|ti\.|【)?\d{0,7}】?.{0,3}$/)), (text) => {
    const reading = normaliseAreaCode(text);
    if (reading.is === 'code') {
      expect(reading.code).toMatch(/^\d{5}$/);
      expect(normaliseAreaCode(reading.code + checkDigit(reading.code))).toMatchObject({ is: 'code', code: reading.code });
    }
  }));
});

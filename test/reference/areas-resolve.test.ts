import { describe, expect, it } from 'vitest';
import { loadAreas } from '../../src/reference/areas.ts';
import type { AreaDate } from '../../src/reference/area.ts';

const areas = await loadAreas();

/** The answer in one word: the code, the candidates, or why not. */
function meant(text: string, on?: AreaDate): string {
  const answer = areas.resolve(text, on);
  switch (answer.is) {
    case 'area':
      return `${answer.area.code} ${answer.area.name}${answer.historic ? ' (historic)' : ''}`;
    case 'ambiguous':
      return answer.candidates.map(({ code }) => `${code} ${areas.fullNameOf(code)}`).join(' / ');
    case 'unknown':
      return `${answer.because}: ${answer.near.map(({ name }) => name).join(' ')}`;
  }
}

describe('names', () => {
  it.each([
    ['01212 留萌市', ['留萌市', '留萌', '北海道留萌市', '北海道　留萌市', '留 萌 市', 'るもいし', '留萠市', '01212', '012122', 'R01212', '01212_留萌市']],
    ['01233 伊達市', ['北海道伊達市', '北海道 伊達市', '北海道伊達']],
    ['08208 龍ケ崎市', ['龍ケ崎市', '龍ヶ崎市', '竜ケ崎市', '竜が崎市', '龍ｹ崎市', '龍ケ﨑市', '茨城県龍ヶ崎']],
    ['37201 高松市', ['高松市', '髙松市', '香川県高松市']],
    ['04203 塩竈市', ['塩竈市', '塩釜市', '鹽竈市', '塩竃市']],
    ['29211 葛城市', ['葛城市', '葛󠄀城市', '奈良県葛󠄁城市']],
    ['01395 ニセコ町', ['ニセコ町', 'ﾆｾｺ町']],
    ['01362 上ノ国町', ['上ノ国町', '上の国町', '上之国町']],
    ['02411 六ヶ所村', ['六ヶ所村', '六ケ所村', '上北郡六ヶ所村', '青森県上北郡六ケ所村']],
    ['01101 中央区', ['札幌市中央区', '北海道札幌市中央区', '札幌市　中央区']],
    ['13102 中央区', ['東京都中央区']],
    ['22101 葵区', ['葵区', '静岡市葵区']],
    ['13100 特別区部', ['特別区部', '東京都特別区部', '東京23区', '２３区', '東京都区部']],
    ['01001 市部', ['北海道市部']],
    ['41207 鹿島市', ['鹿島市', '佐賀県鹿島']],
    ['08222 鹿嶋市', ['鹿嶋市', '茨城県鹿島市']],
    ['00000 全国', ['全国', '00', '0']],
    ['13000 東京都', ['東京都', '東京', '13', '130001']],
    ['36360 那賀郡', ['那賀郡', '徳島県那賀郡']],
    ['01480 留萌振興局', ['留萌振興局']],
  ])('%s', (area, texts) => {
    expect(texts.map((text) => [text, meant(text)])).toEqual(texts.map((text) => [text, area]));
  });

  it.each([
    ['伊達市', '01233 北海道伊達市 / 07213 福島県伊達市'],
    ['府中市', '13206 東京都府中市 / 34208 広島県府中市'],
    ['南部町', '02445 青森県南部町 / 19366 山梨県南部町 / 31389 鳥取県南部町'],
    ['泊村', '01403 北海道泊村 / 01696 北海道泊村'],
    ['大阪', '27000 大阪府 / 27100 大阪府大阪市'],
    ['釧路', '01206 北海道釧路市 / 01661 北海道釧路町'],
    ['中央', '13102 東京都中央区 / 19214 山梨県中央市'],
    ['11002', '11002 埼玉県郡部 / 01100 北海道札幌市'],
  ])('%s asks which one', (text, candidates) => {
    expect(meant(text)).toBe(candidates);
  });

  it('take the 郡 or 振興局 as an answer to that question', () => {
    expect(meant('古宇郡泊村')).toBe('01403 泊村');
    expect(meant('後志総合振興局泊村')).toBe('01403 泊村');
    expect(meant('国後郡泊村')).toBe('01696 泊村');
    expect(meant('三戸郡南部町')).toBe('02445 南部町');
    expect(meant('上北郡南部町')).toMatch(/^no-such-name/);
  });

  it('say by what they were recognised, so that a table can insist on whole names', () => {
    expect(areas.resolve('留萌')).toMatchObject({ by: 'short-name' });
    expect(areas.resolve('留萌市')).toMatchObject({ by: 'name' });
    expect(areas.resolve('るもいし')).toMatchObject({ by: 'reading' });
    expect(areas.resolve('01212')).toMatchObject({ by: 'code' });
  });

  it.each(['計', '総数', 'その他', '不詳', '北部', '東', '南', '市', '区', '', '　', '全産業', 'ABC', '2021年', '1,381'])('%j is no area', (text) => {
    expect(meant(text)).toMatch(/^no-such-name/);
  });

  it('suggest what may have been meant', () => {
    expect(meant('留明市')).toBe('no-such-name: 留萌市 豊明市');
    expect(meant('留萌町')).toBe('no-such-name: 留萌市');
    expect(meant('北海道福島市')).toMatch(/^no-such-name: 福島市/);
    expect(meant('岩舟')).toMatch(/^no-such-name: 岩舟町/);
    expect(meant('012123')).toBe('bad-check-digit: 留萌市');
    expect(meant('01999')).toBe('no-such-code: ');
  });

  it('of a code and a name that do not belong together are not decided between', () => {
    expect(meant('01100_函館市')).toBe('01100 北海道札幌市 / 01202 北海道函館市');
    expect(meant('28221_篠山市')).toBe('28221 丹波篠山市');
  });
});

describe('names in time', () => {
  it('of today go before those of the past', () => {
    expect(meant('那珂川町')).toBe('09411 那珂川町');
    expect(meant('相模原市')).toBe('14150 相模原市');
    expect(meant('富谷')).toBe('04216 富谷市');
  });

  it('of the past are found and marked', () => {
    expect(meant('富谷町')).toBe('04423 富谷町 (historic)');
    expect(meant('岩舟町')).toBe('09367 岩舟町 (historic)');
    expect(meant('篠山市')).toBe('28221 篠山市 (historic)');
    expect(meant('福岡県那珂川町')).toBe('40305 那珂川町 (historic)');
    expect(meant('浜松市中区')).toBe('22131 中区 (historic)');
    expect(meant('石狩支庁')).toBe('01300 石狩支庁 (historic)');
    // Twice renumbered, never anything but one place.
    expect(meant('稲武町')).toBe('23545 稲武町 (historic)');
  });

  it('mean what they meant on the day asked about', () => {
    const census = { year: 2009, month: 7, day: 1 };
    expect(meant('相模原市', census)).toBe('14209 相模原市');
    expect(meant('富谷町', census)).toBe('04423 富谷町');
    expect(meant('富谷市', census)).toBe('04216 富谷市 (historic)');
    expect(meant('篠山市', { year: 2019, month: 4 })).toBe('28221 篠山市');
    expect(meant('篠山市', { year: 2019 })).toBe('28221 篠山市 (historic)');
    expect(meant('28221', census)).toBe('28221 篠山市');
    expect(meant('那珂川町', census)).toBe('09411 栃木県那珂川町 / 40305 福岡県那珂川町');
  });
});

describe('what is known of an area', () => {
  it('has name, kind and place', () => {
    expect(areas.byCode('09364')).toEqual({ code: '09364', name: '野木町', reading: 'のぎまち', kind: 'town', prefecture: '栃木県', county: '09360', parent: '09000', from: '', to: '' });
    expect(areas.byCode('04216')).toMatchObject({ from: '2016-10-10', to: '' });
    expect(areas.byCode('04423')).toBeUndefined();
    expect(areas.byCode('04423', { year: 2016, month: 10, day: 9 })).toMatchObject({ name: '富谷町', to: '2016-10-10' });
    expect(areas.byCode('04423', { year: 2016, month: 10, day: 10 })).toBeUndefined();
    expect(areas.nameOf('01101')).toBe('中央区');
    expect(areas.fullNameOf('01101')).toBe('北海道札幌市中央区');
    expect(areas.fullNameOf('01001')).toBe('北海道市部');
    expect(areas.fullNameOf('99999')).toBe('99999');
  });

  it.each([
    ['00000', 'nation'], ['01000', 'prefecture'], ['01001', 'city-part'], ['01002', 'county-part'], ['01300', 'county'], ['36360', 'county'], ['13360', 'county'],
    ['13100', 'special-wards'], ['13101', 'special-ward'], ['01100', 'designated-city'], ['14150', 'designated-city'], ['01101', 'ward'], ['14151', 'ward'],
    ['01202', 'city'], ['01303', 'town'], ['01304', 'village'], ['99999', 'unknown'],
  ])('%s is a %s', (code, kind) => {
    expect(areas.kindOf(code)).toBe(kind);
  });

  it('knows what lies in what', () => {
    expect(areas.children('14100')).toHaveLength(18);
    expect(areas.children('14130').map(({ name }) => name)).toEqual(['川崎区', '幸区', '中原区', '高津区', '多摩区', '宮前区', '麻生区']);
    expect(areas.children('22130').map(({ name }) => name)).toEqual(['中央区', '浜名区', '天竜区']);
    expect(areas.children('22130', { year: 2021, month: 6, day: 1 })).toHaveLength(7);
    expect(areas.children('13100')).toHaveLength(23);
    expect(areas.children('00000')).toHaveLength(47);
    expect(areas.parent('27141')).toMatchObject({ code: '27140' });
    expect(areas.parent('13101')).toMatchObject({ code: '13100' });
    expect(areas.parent('01212')).toMatchObject({ code: '01000' });
    expect(areas.parent('00000')).toBeUndefined();
  });

  it('names what a sum would count twice', () => {
    const pairs = (codes: string[]): string[] => areas.overlaps(codes).map(({ whole, part }) => `${whole.code} ⊃ ${part.code}`);
    expect(pairs(['01100', '01101', '01102'])).toEqual(['01100 ⊃ 01101', '01100 ⊃ 01102']);
    expect(pairs(['13100', '13101', '13201'])).toEqual(['13100 ⊃ 13101']);
    expect(pairs(['00000', '01000', '01212'])).toEqual(['00000 ⊃ 01000', '00000 ⊃ 01212', '01000 ⊃ 01212']);
    expect(pairs(['01001', '01002', '01100', '01331'])).toEqual(['01001 ⊃ 01100', '01002 ⊃ 01331']);
    expect(pairs(['01330', '01331', '01303'])).toEqual(['01330 ⊃ 01331']);
    expect(pairs(['01206', '01212', '99999', '01206'])).toEqual([]);
    expect(pairs(areas.partition().map(({ code }) => code))).toEqual([]);
  });
});

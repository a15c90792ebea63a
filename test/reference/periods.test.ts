import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodKey, type Period } from '../../src/model/period.ts';
import { ERAS, eraYear, formatJapaneseYear, formatWesternYear, westernYear } from '../../src/reference/eras.ts';
import { parseElidedYears, parsePeriod } from '../../src/reference/periods.ts';

const key = (text: string): string => {
  const period = parsePeriod(text);
  return period === 'not-a-period' ? period : periodKey(period);
};
const keys = (texts: readonly string[]): string[] => texts.map(key);

describe('years', () => {
  it.each([
    ['2009', ['2009', '2009年', '平成21年', '平成２１年', '平成 21', 'H21', 'H21年', 'H.21', 'Ｈ２１年', '㍻21年', '平21', '2009年(平成21年)', '平成二十一年', '2009000000']],
    ['2019', ['2019', '令和元年', '令和元', '令和1年', '平成31年', 'R1', '2019(令和元)', '2019 (平成31)年', '令和元年(2019年)', '令和元年（2019）']],
    ['2021', ['2021年', '令和3年', '令和３年', '㋿3年', 'R3', 'R 3', 'R3年', '2021(令和3)年', '2021 (R3)', '2021年(令和3年)', '令和三年', '二〇二一年', '2021／令和3年', '西暦2021年']],
    ['2014', ['2014 (H26)', '平成26年(2014年)', '２０１４（平成２６）年', '平成26年']],
    ['1980', ['昭和55年', 'S55', 'Ｓ55年', '昭五十五年']],
    ['1989', ['昭和64年', '平成元年', '平成1年', 'H元']],
    ['1912', ['明治45年', '大正元年', 'M45年', 'T元年']],
    ['1868', ['明治元年', '1868']],
  ])('%s', (year, spellings) => {
    expect(keys(spellings)).toEqual(spellings.map(() => year));
  });

  it('keeps 年度 apart from 年', () => {
    expect(keys(['令和3年度', 'R3年度', '2021年度', '2021(令和3)年度', '2021年度（令和3年度）', '令和3年度(2021)', 'FY2021', '2021FY', 'Fiscal year 2021', '2021100000'])).toEqual(
      Array.from({ length: 10 }, () => '2021FY'),
    );
    expect(key('2021(令和3)年')).not.toBe(key('2021(令和3)年度'));
    expect(key('2021年(令和3年度)')).toBe('not-a-period');
  });

  it('keeps the printed text as the label', () => {
    expect(parsePeriod('　2021(令和3)年度 ')).toEqual({ kind: 'fiscal-year', year: 2021, label: '2021(令和3)年度' });
  });
});

describe('shorter periods', () => {
  it.each([
    ['2021-06', ['2021年6月', '2021年06月', '令和3年6月', 'R3.6', '2021-06', '2021/6', '２０２１年６月分', '2021000606', 'June 2021', 'Jun. 2021', 'R3.6月', '2021/6月']],
    ['2020-03', ['2020000303', '令和2年3月']],
    ['2021-06-01', ['令和3年6月1日', '2021-06-01', '2021/6/1', '2021.6.1', 'R3.6.1', '2021年6月1日現在', '2021年(令和3年)6月1日現在', '2021年6月1日（令和3年6月1日）', '令和三年六月一日']],
    ['2020-10-01', ['2020年10月1日現在', '令和2年10月1日時点']],
    ['2025-11-30', ['令和7年11月末', '令和7年11月末日現在']],
    ['2022-03-31', ['令和3年度末', '2021年度末']],
    ['2021-Q2', ['2021年第2四半期', '2021年第Ⅱ四半期', '2021年4～6月期', '2021年４〜６月期', '2021年4-6月', '2021Q2', '2021000406', '令和3年度第1四半期', '2021年第二四半期', '2021年Ⅱ期', 'R3.4-6月', '令和3.4～6月期', '2021/4-6月']],
    ['2022-Q1', ['2021年度第4四半期', '2021年度1～3月期', '2022年1～3月期', '2022000103']],
  ])('%s', (expected, spellings) => {
    expect(keys(spellings)).toEqual(spellings.map(() => expected));
  });
});

describe('what is not a period', () => {
  it.each([
    '', '21', '１２', '1867', '2101', '12345', '2021.6', '1,381', '20210601', '2020001301', '2020000508', '2020200000',
    '平成50年', '平成32年', '昭和65年', '令和0年', '大正16年', '2021(令和2)年', '2021(H26)', '令和3年13月', '2021年2月29日', '2021/13',
    'M2', 'T1', 'I2', 'R01100', 'AR', '2010-2019', '平成21年～令和3年', '2021年上半期', '2021年3～5月', 'R3.4-6', '2021.4-6', 'R3.3-5月', '総数', '計', '第1次産業', '三重県', '15歳未満人口', '令和3年度目標',
  ])('%s', (text) => {
    expect(key(text)).toBe('not-a-period');
  });
});

describe('both calendars', () => {
  const years = ERAS.flatMap((era) => Array.from({ length: Math.min(era.lastNumber, 82) }, (_, i) => ({ era, number: i + 1, year: era.firstYear + i })));

  it('agrees in every year of every era, alone and together', () => {
    for (const { era, number, year } of years) {
      expect(keys([`${era.name}${number}年`, `${year}年`, `${year}(${era.name}${number})年`, `${era.letter}${number}年`])).toEqual(Array.from({ length: 4 }, () => `${year}`));
      expect(westernYear(era.name, number)).toBe(year);
    }
    expect(years.length).toBe(45 + 15 + 64 + 31 + 82);
  });

  it('refuses two calendars that disagree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 31 }), (year, heisei) => {
        fc.pre(year !== 1988 + heisei);
        expect(key(`${year}(平成${heisei})年`)).toBe('not-a-period');
      }),
    );
  });

  it('reads back what it writes, in both calendars', () => {
    const period = fc.date({ min: new Date('1868-01-26T00:00Z'), max: new Date('2100-12-31T00:00Z'), noInvalidDate: true }).chain((day) => {
      const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + 1];
      return fc.constantFrom<Period>(
        { kind: 'year', year, label: '' },
        { kind: 'fiscal-year', year, label: '' },
        { kind: 'quarter', year, quarter: Math.ceil(month / 3), label: '' },
        { kind: 'month', year, month, label: '' },
        { kind: 'date', year, month, day: day.getUTCDate(), label: '' },
      );
    });
    fc.assert(
      fc.property(period, (each) => {
        expect(keys([formatJapaneseYear(each), formatWesternYear(each)])).toEqual([periodKey(each), periodKey(each)]);
      }),
    );
  });

  it('changes era on the day', () => {
    expect(eraYear(2019, 4, 30)).toEqual({ era: '平成', number: 31 });
    expect(eraYear(2019, 5, 1)).toEqual({ era: '令和', number: 1 });
    expect(eraYear(1989, 1, 7)).toEqual({ era: '昭和', number: 64 });
    expect(eraYear(1926, 12, 24)).toEqual({ era: '大正', number: 15 });
    expect(eraYear(1912, 7, 29)).toEqual({ era: '明治', number: 45 });
    expect(eraYear(1850)).toBe('before-meiji');
    expect(formatJapaneseYear({ kind: 'year', year: 2009, label: '' })).toBe('平成21年');
    expect(formatJapaneseYear({ kind: 'fiscal-year', year: 2019, label: '' })).toBe('令和元年度');
    expect(formatWesternYear({ kind: 'unstated', year: 0, label: '' })).toBe('');
  });
});

describe('elided years', () => {
  const elided = (labels: readonly string[]): string[] => parseElidedYears(labels).map((p) => (p === 'not-a-period' ? p : `${periodKey(p)} ${p.label}`));

  it('continues the era (令和 2, 3, 4)', () => {
    expect(elided(['令和 2', '3', '4'])).toEqual(['2020 令和 2', '2021 令和3', '2022 令和4']);
    expect(elided(['平成30年度', '令和元年度', '2', '３年度'])).toEqual(['2018FY 平成30年度', '2019FY 令和元年度', '2020FY 令和2', '2021FY 令和3年度']);
    expect(elided(['昭和60', '平成2', '7', '12', '', '17'])).toEqual(['1985 昭和60', '1990 平成2', '1995 平成7', '2000 平成12', 'not-a-period', '2005 平成17']);
    expect(elided(['2015', '16', '17'])).toEqual(['2015 2015', '2016 2016', '2017 2017']);
  });

  it('guesses nothing', () => {
    expect(elided(['2', '3'])).toEqual(['not-a-period', 'not-a-period']);
    expect(elided(['令和3', '2'])[1]).toBe('not-a-period');
    expect(elided(['平成30', '31', '32'])[2]).toBe('not-a-period');
    expect(elided(['令和2', '増減', '4'])[2]).toBe('not-a-period');
    expect(elided(['令和2年', '3年度'])[1]).toBe('not-a-period');
  });
});

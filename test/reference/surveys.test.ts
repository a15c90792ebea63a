import { describe, expect, it } from 'vitest';
import { monthsBetween, type Period } from '../../src/model/period.ts';
import { parsePeriod } from '../../src/reference/periods.ts';
import { compareSurveys, resolveSurvey, stageOf, surveyById, surveyForPeriod, SURVEYS } from '../../src/reference/surveys.ts';

const UNSTATED: Period = { kind: 'unstated', year: 0, label: '' };
const at = (text: string): Period => {
  const period = text === '' ? UNSTATED : parsePeriod(text);
  if (period === 'not-a-period') throw new Error(text);
  return period;
};
const survey = (title: string, period = ''): string => surveyForPeriod(title, at(period));

describe('which survey a title names', () => {
  it.each([
    ['economic-census-basic-2009', [['総務省統計局 経済センサス', '平成21年'], ['平成21年経済センサス‐基礎調査', ''], ['図表1 資料：総務省統計局 経済センサス', '2009']]],
    ['economic-census-activity-2012', [['平成24年経済センサス‐活動調査 事業所に関する集計−産業横断的集計(売上(収入)金額等)', ''], ['経済センサス', '2012年']]],
    ['economic-census-basic-2014', [['平成26年経済センサス‐基礎調査 確報集計 事業所に関する集計', ''], ['総務省統計局 経済センサス', '平成26年'], ['釧路市の小規模事業者数及び事業所総数（2014年経済センサス）', '2014 (H26)'], ['2014(平成26)年経済センサス', '']]],
    ['economic-census-activity-2016', [['経済センサス', '2016'], ['経済センサス活動調査（平成28年）', '']]],
    ['economic-census-basic-2019', [['令和元年経済センサス－基礎調査', '']]],
    ['economic-census-activity-2021', [['総務省統計局 経済センサス', '令和3年'], ['令和３年経済センサス‐活動調査', '2021年'], ['令和3年経済センサス－活動調査', '2020年'], ['経済センサス（活動調査）', '2021年6月1日'], ['2021 Economic Census for Business Activity', '']]],
    ['economic-census-basic-2024', [['令和６年経済センサス‐基礎調査', ''], ['令和６年経済センサス', '']]],
    ['commerce-2007', [['商業統計調査 統計表一覧 平成19年商業統計 確報', ''], ['商業統計', '平成19年']]],
    ['population-census-2020', [['令和２年国勢調査 人口等基本集計', ''], ['国勢調査', '2020年10月1日現在']]],
    ['establishment-census-2006', [['平成18年事業所・企業統計調査', ''], ['事業所･企業統計調査', '2006']]],
    ['manufacturing-2010', [['工業統計調査', '平成22年']]],
    ['accounts', [['2021(令和3)年度市民経済計算結果', '2020(令和2)年度'], ['県民経済計算', '令和3年度']]],
  ] as const)('%s', (id, titles) => {
    expect(titles.map(([title, period]) => [title, period, survey(title, period)])).toEqual(titles.map(([title, period]) => [title, period, id]));
    expect(surveyById(id)).toMatchObject({ id });
  });

  it('gives every stretch of years its own survey', () => {
    const source = '資料：商業統計（平成14年～26年）、経済センサス活動調査（平成28年～令和3年）';
    const years = ['平成14年', '平成16年', '平成19年', '平成26年', '平成28年', '令和3年'];
    expect(years.map((year) => survey(source, year))).toEqual(['commerce-2002', 'commerce-2004', 'commerce-2007', 'commerce-2014', 'economic-census-activity-2016', 'economic-census-activity-2021']);
    expect(survey(source, '平成24年')).toBe('');
    expect(survey('平成14年、平成19年は商業統計、経済センサス基礎調査（2009、2014年）', '2014')).toBe('economic-census-basic-2014');
    expect(survey('商業統計（平成14、16、19、26年）', '平成16年')).toBe('commerce-2004');
  });

  it('says nothing where the text does not', () => {
    expect(survey('資料：市企画課', '令和3年')).toBe('');
    expect(survey('経済センサス', '2020年')).toBe('');
    expect(survey('経済センサス‐活動調査', '平成26年')).toBe('');
    expect(survey('経済センサス')).toBe('');
    expect(survey('平成26年経済センサス‐基礎調査', '令和3年')).toBe('');
    expect(survey('商業統計、経済センサス', '2014')).toBe('');
    expect(resolveSurvey('工業統計調査 平成23年')).toBe('unknown');
    expect(survey('商業動態統計', '2014')).toBe('');
  });

  it('tells preliminary from final', () => {
    expect([stageOf('確報集計'), stageOf('速報'), stageOf('平成26年')]).toEqual(['final', 'preliminary', 'unstated']);
  });
});

describe('the catalogue', () => {
  it('counts the months between reference dates', () => {
    const dateOf = (id: string): { year: number; month: number } => {
      const edition = surveyById(id);
      if (edition === 'unknown' || typeof edition.referenceDate === 'string') throw new Error(id);
      return edition.referenceDate;
    };
    expect(monthsBetween(dateOf('economic-census-basic-2009'), dateOf('economic-census-activity-2021'))).toBe(143);
    expect(monthsBetween(dateOf('establishment-census-2004'), dateOf('establishment-census-2006'))).toBe(28);
  });

  it('finds every edition by its id and by its name', () => {
    for (const edition of SURVEYS) {
      expect(surveyById(edition.id)).toBe(edition);
      if (edition.year !== 'any') expect(resolveSurvey(edition.ja)).toMatchObject({ id: edition.id });
      if (edition.year !== 'any') expect(resolveSurvey(edition.en)).toMatchObject({ id: edition.id });
    }
    expect(new Set(SURVEYS.map((each) => each.id)).size).toBe(SURVEYS.length);
    expect(surveyById('economic-census-basic-2009')).toMatchObject({ ja: '平成21年経済センサス‐基礎調査', jsic: 12, year: 2009 });
    expect(['economic-census-basic-2010', 'manufacturing-2011', 'population-census-2021', 'nonsense', ''].map(surveyById)).toEqual(Array.from({ length: 5 }, () => 'unknown'));
  });
});

describe('comparing surveys', () => {
  it.each([
    ['economic-census-activity-2012', 'economic-census-activity-2016', 'same-kind'],
    ['economic-census-basic-2014', 'economic-census-activity-2021', 'different-kind'],
    ['economic-census-basic-2009', 'economic-census-basic-2014', 'same-kind'],
    ['commerce-2007', 'economic-census-activity-2016', 'different-kind'],
    ['establishment-census-2006', 'economic-census-basic-2009', 'different-kind'],
    ['economic-census-activity-2021', 'economic-census-basic-2024', 'refused'],
    ['economic-census-basic-2014', 'economic-census-basic-2024', 'refused'],
    ['economic-census-activity-2016', 'economic-census-basic-2019', 'refused'],
    ['economic-census-basic-2019', 'economic-census-basic-2024', 'refused'],
    ['', 'commerce-2007', 'unstated'],
    ['', '', 'unstated'],
    ['own-survey', 'own-survey', 'same-kind'],
    ['own-survey', 'commerce-2007', 'different-kind'],
  ] as const)('%s with %s', (a, b, is) => {
    expect(compareSurveys(a, b).is).toBe(is);
    expect(compareSurveys(b, a)).toEqual(compareSurveys(a, b));
  });

  it('gives the reason of a refusal', () => {
    expect(compareSurveys('economic-census-basic-2024', 'economic-census-activity-2021')).toEqual({ is: 'refused', reason: 'excludes-no-employee-sole' });
    expect(compareSurveys('economic-census-basic-2019', 'economic-census-basic-2014')).toEqual({ is: 'refused', reason: 'newly-found-only' });
  });
});

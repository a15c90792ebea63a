import { describe, expect, it } from 'vitest';
import { folder, run } from '../support/run.ts';
import { makeSite, sentencesOf, toldBy } from './support.ts';

const HEAD = 'area_code,area_name,industry_code,industry_name,measure,unit,scope,survey,year,period,value,status,text,decimals';

describe('the blocks of the page', () => {
  it('show the accounts of 釧路市, with the misprint of their source noted', async () => {
    const told = toldBy((await makeSite(['-a', '釧路市'])).site);
    const accounts = told.sections.find(({ id }) => id === 'accounts');
    // 607,123 → 574,543 is −5.4%, as the plan prints it; taxes and duties are no industries.
    expect(accounts?.sentences.map(({ text }) => text)).toEqual([
      '経済活動別市内総生産(名目)は、令和2年度の607,123百万円から令和3年度の574,543百万円へ、32,580百万円減りました（−5.4%）。',
      '8産業で減少し、8産業で増加しました。',
      '経済活動別市内総生産(名目)の減少が大きいのは、製造業（−35,369百万円）、建設業（−3,802百万円）、保健衛生・社会事業（−969百万円）です。',
      '増加が大きいのは、卸売・小売業（+4,094百万円）、専門・科学技術・業務支援サービス業（+719百万円）、運輸・郵便業（+559百万円）です。',
      '令和3年度に構成比が高いのは、卸売・小売業（14.7%）、保健衛生・社会事業（11.3%）、不動産業（10.3%）です。',
    ]);
    expect(told.sections.find(({ id }) => id === 'method')?.sentences.map(({ text }) => text).join('\n')).toContain('22,825');
  });

  it('show a diffusion index and its change in points, never a rate of it', async () => {
    const rows = [['2024', '令和6年', '-12.5'], ['2025', '令和7年', '-8.0'], ['2026', '令和8年', '3.5']].map(([year, period, value]) => `01212,留萌市,,全業種,業況DI,,unstated,,${year},${period},${value},number,,1`);
    const made = await makeSite([], folder({ 'chamber-stats.config.yaml': 'area: "01212"\ndata:\n  - file: di.csv\n', 'di.csv': [HEAD, ...rows, ''].join('\n') }));
    expect([made.code, made.stderr]).toEqual([0, expect.any(String)]);
    const section = toldBy(made.site).sections.find(({ id }) => id === 'diffusion');
    expect(section?.sentences.map(({ text }) => text)[1]).toBe('業況DIは令和8年に3.5で、令和7年から+11.5ポイント動きました。');
    expect(sentencesOf(toldBy(made.site)).map(({ text }) => text).join()).not.toContain('143.8');
  });

  it('name equals together', async () => {
    const values = { AS: [100, 100], D: [20, 25], E: [20, 25], I: [60, 50] };
    const names = { AS: '全産業', D: '建設業', E: '製造業', I: '卸売業，小売業' };
    const rows = Object.entries(values).flatMap(([code, pair]) => pair.map((value, i) => `01212,留萌市,${code},${names[code as keyof typeof names]},事業所数,事業所,private,,${2016 + 5 * i},${2016 + 5 * i}年,${value},number,,0`));
    const made = await makeSite([], folder({ 'chamber-stats.config.yaml': 'area: "01212"\ndata:\n  - file: census.csv\n', 'census.csv': [HEAD, ...rows, ''].join('\n') }));
    const section = toldBy(made.site).sections.find(({ id }) => id === 'structure');
    expect(section?.sentences.map(({ text }) => text).join('')).toContain('構成比が最も上がったのは建設業（+5.0ポイント）と製造業（+5.0ポイント）、最も下がったのは卸売業，小売業（−10.0ポイント）です。');
  });

  it('appear in the order the config asks for, and only those', async () => {
    const made = await makeSite([], folder({ 'chamber-stats.config.yaml': 'area: "01212"\nreport:\n  blocks: [sources, trend, summary]\n' }));
    expect(toldBy(made.site).sections.map(({ id }) => id)).toEqual(['sources', 'trend', 'summary']);
  });

  it.each([['ja', 'すべて一致しました'], ['en', 'all agree']])('are found in agreement by check, in %s', async (language, words) => {
    expect((await makeSite(['--lang', language])).stderr).toContain(words);
  });

  it('speak English with --lang en, with the same numbers', async () => {
    const [ja, en] = [toldBy((await makeSite([])).site), toldBy((await makeSite(['--lang', 'en'])).site)];
    expect(en.title.text).toBe('留萌市: Establishments down by 340 (−24.6%) from 2009 to 2021');
    const numbers = (told: typeof ja): string[] => told.sections.flatMap(({ keyFigures }) => keyFigures.map(({ value }) => value.text));
    expect(numbers(en)).toEqual(numbers(ja));
    const own = sentencesOf(en).filter(({ text }) => !text.includes('SHA-256')).map(({ text }) => text.replaceAll(/留萌[^ ,]*|経済[^ ,]*/g, ''));
    expect(own.filter((text) => /[ぁ-ん]/.test(text))).toEqual([]);
  });

  it('come as Markdown for a newsletter', async () => {
    const { code, stdout } = await run(['report', '--format', 'md']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# 留萌市の事業所数は平成21年から令和3年までに340事業所減（−24.6%）\n/);
    expect(stdout).toContain('- **事業所数（令和3年）** 1,041事業所 — 平成21年の1,381から−340（−24.6%）');
  });
});

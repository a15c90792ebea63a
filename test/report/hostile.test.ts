import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../support/run.ts';
import { census, elements, makeSite, pageOf, sentencesOf, textFile, textOf, toldBy, type Made } from './support.ts';

type Row = readonly [industry: string, year: string, establishments: string, persons: string];

async function siteOf(rows: readonly Row[], config = 'area: "01212"\ndata:\n  - file: census.csv\n', files: Readonly<Record<string, string>> = {}): Promise<Made> {
  return makeSite([], folder({ 'chamber-stats.config.yaml': config, 'census.csv': census(rows), ...files }));
}

/** The words of the page, without the small print on method and sources. */
const bodyText = (made: Made): string => elements(pageOf(made.site), 'main').map(textOf).join('');

const both = (industry: string, [e0, e1]: readonly [string, string], [p0, p1]: readonly [string, string] = [e0, e1]): readonly Row[] => [[industry, '平成21年', e0, p0], [industry, '令和3年', e1, p1]];

describe('hostile and unusual data', () => {
  it('shows markup, formulas and direction marks in labels as text', async () => {
    const made = await siteOf([...both('<script>alert(1)</script>', ['10', '12']), ...both('=cmd()', ['20', '15']), ...both('\u202eevil\u202c', ['5', '4']), ...both('"><img src=x onerror=y>'.replaceAll('"', '”'), ['9', '9'])]);
    expect([made.code, made.stderr]).toEqual([0, expect.any(String)]);
    const html = textFile(made.site, 'index.html');
    expect(elements(pageOf(made.site), 'script')).toEqual([]);
    expect(elements(pageOf(made.site), 'img')).toEqual([]);
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    expect(bodyText(made)).toContain('<script>alert(1)</script>');
    expect(readFileSync(join(made.site, 'data/fig1.csv'), 'utf8')).toContain("'=cmd()");
  });

  it('keeps very long labels readable: whole in the table, shortened in the chart', async () => {
    const long = `とても長い産業の名前${'（他に分類されないもの）'.repeat(40)}`;
    const made = await siteOf([...both(long, ['10', '12']), ...both('建設業', ['20', '15'])]);
    expect(made.code).toBe(0);
    expect(elements(pageOf(made.site), 'th').some((cell) => textOf(cell) === long)).toBe(true);
    for (const label of elements(pageOf(made.site), 'text')) expect([...textOf(label)].length).toBeLessThanOrEqual(80);
  });

  it('says what there is to say of one industry only', async () => {
    const made = await siteOf(both('建設業', ['119', '97'], ['1343', '971']));
    expect(made.code).toBe(0);
    expect(toldBy(made.site).title.text).toBe('留萌市の事業所数は平成21年から令和3年までに22事業所減（−18.5%）');
    expect(bodyText(made)).not.toMatch(/undefined|NaN|Infinity|null/);
  });

  it('states nothing of suppressed cells, and never their sum less the rest', async () => {
    const hidden = census([...both('建設業', ['X', 'X'], ['X', 'X']), ...both('製造業', ['X', 'X'], ['X', 'X']), ...both('計', ['X', 'X'], ['X', 'X'])]);
    const neighbour = census(both('計', ['100', '80'], ['1000', '900']), '01206,釧路市').split('\n').slice(1).join('\n');
    const made = await makeSite([], folder({ 'chamber-stats.config.yaml': 'area: "01212"\ndata:\n  - file: census.csv\n', 'census.csv': `${hidden}${neighbour}` }));
    expect(made.code).toBe(0);
    expect(toldBy(made.site).title.text).toBe('留萌市の経済統計');
    expect(bodyText(made)).toContain('秘匿（X）の値が12件あります');
    const partly = await siteOf([...both('建設業', ['70', '60']), ...both('製造業', ['X', 'X']), ...both('計', ['100', '77'])]);
    const told = toldBy(partly.site);
    // 100 − 70 = 30 and 77 − 60 = 17 would reveal the suppressed figures, −13 their change.
    const numbers = told.sections.flatMap(({ tables, figures }) => [...tables, ...figures].flatMap(({ data }) => data.rows.flat()));
    for (const secret of ['30', '17', '-13', '-43.3']) expect(numbers).not.toContain(secret);
    expect(sentencesOf(told).map(({ text }) => text).join()).toContain('増減が分からない産業が1あります');
  });

  it('calls a rise from nothing 皆増 and forms no rate of it', async () => {
    const made = await siteOf([...both('建設業', ['0', '7']), ...both('製造業', ['20', '15']), ...both('計', ['20', '22'])]);
    expect(made.code).toBe(0);
    const row = elements(pageOf(made.site), 'tr').find((each) => textOf(each).startsWith('建設業'));
    expect(row === undefined ? '' : textOf(row)).toContain('皆増');
    const nothing = await siteOf([...both('建設業', ['0', '7']), ...both('計', ['0', '7'])]);
    expect(toldBy(nothing.site).title.text).toBe('留萌市の事業所数は平成21年から令和3年までに7事業所増');
    expect(bodyText(nothing)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('has room for 60 industries', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => both(`業種その${i + 1}`, [`${1000 + i * 7}`, `${1000 + ((i * 37) % 61) * 5}`])).flat();
    const made = await siteOf(rows);
    expect(made.code).toBe(0);
    const chart = elements(pageOf(made.site), 'svg')[0];
    expect(chart === undefined ? 0 : elements(chart, 'rect').length).toBeGreaterThanOrEqual(55);
    expect(elements(pageOf(made.site), 'table').length).toBeGreaterThan(0);
  });

  it('appears without data for comparing, and with them compares', async () => {
    const rows = both('計', ['119', '97'], ['1343', '971']);
    const alone = await siteOf(rows);
    expect(toldBy(alone.site).sections.map(({ id }) => id)).not.toContain('compare');
    const two = `${census(rows)}${census(both('計', ['100', '80'], ['1000', '900']), '01206,釧路市').split('\n').slice(1).join('\n')}`;
    const made = await makeSite([], folder({ 'chamber-stats.config.yaml': 'area: "01212"\ncompare: ["01206"]\ndata:\n  - file: census.csv\n', 'census.csv': two }));
    expect(made.stderr).not.toContain('internal');
    const compare = toldBy(made.site).sections.find(({ id }) => id === 'compare');
    expect(compare?.sentences.map(({ text }) => text)).toEqual(['事業所数の増減率は、留萌市が−18.5%、釧路市が−20.0%です。', '従業者数の増減率は、留萌市が−27.7%、釧路市が−10.0%です。']);
  });
});

describe('a series with a break', () => {
  it('sets nothing before the break against anything behind it', async () => {
    const tidy = (year: string, period: string, scope: string, establishments: number): string => `01212,留萌市,TOTAL,計,事業所数,事業所,${scope},,${year},${period},${establishments},number,,0`;
    const data = ['area_code,area_name,industry_code,industry_name,measure,unit,scope,survey,year,period,value,status,text,decimals', tidy('2009', '平成21年', 'all', 1500), tidy('2014', '平成26年', 'private', 1200), tidy('2021', '令和3年', 'private', 1041), ''].join('\n');
    const made = await makeSite([], folder({ 'chamber-stats.config.yaml': 'area: "01212"\ndata:\n  - file: census.csv\n', 'census.csv': data }));
    expect([made.code, made.stderr]).toEqual([0, expect.any(String)]);
    const told = toldBy(made.site);
    expect(told.title.text).toBe('留萌市の事業所数は平成26年から令和3年までに159事業所減（−13.3%）');
    const numbers = [...sentencesOf(told).map(({ text }) => text), ...told.sections.flatMap(({ figures, tables }) => [...figures, ...tables].flatMap(({ data: { rows } }) => rows.flat()))].join(' ');
    // 1,500 → 1,041 would be −30.6%, 1,500 → 1,200 −20.0%, the index 69.4.
    expect(numbers).not.toMatch(/30\.6|20\.0|69\.4|459|−300/);
  });
});

describe('the comment of the analyst', () => {
  it('is printed as written, with no markup of its own', async () => {
    const comment = '## 背景\n\n**人口の減少**と<b onclick="x">駅の廃止</b>について、[当所](https://example.jp/a?b=1&c=2)と[悪い](javascript:alert(1))を参照。\n\n- 一つ目\n- 二つ目 <script>x</script>\n';
    const made = await siteOf(both('建設業', ['119', '97']), 'area: "01212"\nreport:\n  comment: comment.md\ndata:\n  - file: census.csv\n', { 'comment.md': comment });
    expect([made.code, made.stderr]).toEqual([0, expect.any(String)]);
    const page = pageOf(made.site);
    expect(elements(page, 'strong').map(textOf)).toContain('人口の減少');
    expect(elements(page, 'script')).toEqual([]);
    expect(elements(page, 'b')).toEqual([]);
    expect(textFile(made.site, 'index.html')).not.toMatch(/href="javascript/i);
    expect(bodyText(made)).toContain('[悪い](javascript:alert(1))');
    expect(elements(page, 'li').map(textOf)).toContain('二つ目 <script>x</script>');
  });
});

describe('next year', () => {
  it('tells what changed since the page whose record is given', async () => {
    const cwd = folder({ 'chamber-stats.config.yaml': 'area: "01212"\ndata:\n  - file: census.csv\n', 'census.csv': census(both('建設業', ['119', '97'])) });
    const last = await makeSite(['--as-of', '2025-02-20'], cwd);
    const made = await makeSite(['--as-of', '2026-02-20'], folder({
      'chamber-stats.config.yaml': 'area: "01212"\nreport:\n  previous: last.json\ndata:\n  - file: census.csv\n', 'census.csv': census(both('建設業', ['119', '98'])), 'last.json': textFile(last.site, 'report.lock.json'),
    }));
    expect([made.code, made.stderr]).toEqual([0, expect.any(String)]);
    const changes = toldBy(made.site).sections.find(({ id }) => id === 'changes');
    expect(changes?.sentences.map(({ text }) => text)).toEqual(['前回（2025-02-20）のページとの違いです。', '資料の内容が変わりました：census.csv', '事業所数（令和3年）：前回 97 → 今回 98', '従業者数（令和3年）：前回 97 → 今回 98']);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attribute, elements, figuresOf, makeSite, pageOf, rounded, sentencesOf, textOf, toldBy } from './support.ts';

interface Cell {
  readonly industry: string;
  readonly measure: string;
  readonly year: string;
  readonly value: bigint;
  readonly key: string;
}

/** The sample, read with nothing but split: its quoted fields stand behind the columns used here. */
function cellsOf(file: string): Cell[] {
  return readFileSync(`data/sample/${file}`, 'utf8').trim().split('\n').slice(1).map((line) => {
    const f = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1] ?? m[2] ?? '');
    return { industry: f[3] ?? '', measure: f[4] ?? '', year: f[8] ?? '', value: BigInt(f[10] ?? '0'), key: `${f[15] ?? ''} r${f[16] ?? ''}c${f[17] ?? ''}` };
  });
}

const census = cellsOf('rumoi-census.csv');
const commerce = cellsOf('rumoi-commerce.csv');
const byPlace = new Map([...census, ...commerce].map((cell) => [cell.key, cell]));
const value = (cells: readonly Cell[], industry: string, measure: string, year: string): bigint => {
  const found = cells.find((cell) => cell.industry === industry && cell.measure === measure && cell.year === year);
  if (found === undefined) throw new Error(`${industry} ${measure} ${year}`);
  return found.value;
};
const industries = [...new Set(census.map(({ industry }) => industry))];
const made = await makeSite([]);
const told = toldBy(made.site);
const tables = told.sections.flatMap((section) => section.tables);
const figures = told.sections.flatMap((section) => section.figures);
const tableNamed = (title: string): (typeof tables)[number]['data'] => {
  const found = tables.find((table) => table.title.includes(title));
  if (found === undefined) throw new Error(title);
  return found.data;
};

describe('the numbers of the sample report', () => {
  it('say what the plan says of 留萌市', () => {
    expect(made.code).toBe(0);
    expect(told.title.text).toBe('留萌市の事業所数は平成21年から令和3年までに340事業所減（−24.6%）');
    expect(told.sections[0]?.keyFigures.map(({ label, value: { text }, unit, note }) => `${label} ${text}${unit} ${note.text}`)).toEqual([
      '事業所数（令和3年） 1,041事業所 平成21年の1,381から−340（−24.6%）',
      '従業者数（令和3年） 7,759人 平成21年の9,759から−2,000（−20.5%）',
      '年間商品販売額（令和3年） 37,993百万円 平成14年の89,909から−51,916（−57.7%）',
      '事業所数を最も押し下げた産業 −7.8ポイント 宿泊業、飲食サービス業：244から136へ（−108事業所）',
    ]);
  });

  it('follow from the cells they name, each and every one', () => {
    const said = figuresOf(told).filter(({ number }) => number !== '');
    expect(said.length).toBeGreaterThan(100);
    const wrong = said.filter((figure) => {
      const cells = figure.cells.map(({ sheet, row, column }) => byPlace.get(`${sheet} r${row}c${column}`));
      if (cells.includes(undefined)) return true;
      const [a, b, c, d] = cells.map((cell) => cell?.value ?? 0n);
      if (a === undefined) return !/^(?:計|\d+)$/.test(figure.text);
      if (b === undefined) return figure.number !== a.toString();
      const change = b - a;
      // Two cells: levels, change and rate of one line; or a part and its total.
      const two = [a.toString(), b.toString(), change.toString(), (change < 0n ? -change : change).toString(), rounded(change * 100n, a, 1), rounded(a * 100n, b, 1)];
      if (c === undefined) return !two.includes(figure.number);
      // Three: a contribution, with the earlier total last. Four: the change of a share.
      if (d === undefined) return figure.number !== rounded(change * 100n, c, 1);
      return figure.number !== rounded((b * c - a * d) * 100n, c * d, 1);
    });
    expect(wrong).toEqual([]);
  });

  it('are the same on the page, in its sentences and its data elements', () => {
    const page = pageOf(made.site);
    const shown = elements(page, 'data').map((element) => `${textOf(element)} ${attribute(element, 'value')}`);
    const wanted = told.sections.flatMap(({ keyFigures, sentences }) => [...keyFigures.flatMap(({ value: own, note }) => [own, ...note.figures]), ...sentences.flatMap((sentence) => sentence.figures)]).concat(told.title.figures);
    expect([...shown].sort()).toEqual(wanted.filter(({ number }) => number !== '').map(({ text, number }) => `${text} ${number}`).sort());
  });

  it('name no industry while its equal is left out', () => {
    // 農林漁業 and 鉱業 both rose by 1: neither is among the largest rises.
    const rises = sentencesOf(told).find(({ text }) => text.startsWith('増加が大きいのは、医療、福祉（+13事業所）'));
    expect(rises?.text).toBe('増加が大きいのは、医療、福祉（+13事業所）、電気・ガス・熱供給・水道業（+2事業所）です。');
  });

  it.each([['事業所', 'table1', 2], ['従業員', 'table1', 6]])('of table 1 are recomputed: %s', (measure, id, column) => {
    const rows = elements(pageOf(made.site), 'section').filter((section) => attribute(section, 'aria-labelledby') === `${id}-caption`).flatMap((section) => elements(section, 'tr')).slice(2);
    expect(rows).toHaveLength(18);
    for (const row of rows) {
      const name = textOf(elements(row, 'th')[0] ?? row);
      const cells = elements(row, 'td').map((cell) => attribute(cell, 'data-value')).slice(column - 2, column + 2);
      const [from, to] = [value(census, name, measure, '2009'), value(census, name, measure, '2021')];
      expect([name, ...cells]).toEqual([name, `${from}`, `${to}`, `${to - from}`, rounded((to - from) * 100n, from, 1)]);
    }
  });

  it.each([['事業所数', '事業所'], ['従業者数', '従業員']])('of shares and contributions are recomputed: %s', (name, measure) => {
    const at = (industry: string, year: string): bigint => value(census, industry, measure, year);
    const shares = tableNamed(`${name}の産業別構成比`).rows;
    const contributions = tableNamed(`${name}の増減の内訳`).rows;
    const [T0, T1] = [at('計', '2009'), at('計', '2021')];
    for (const industry of industries) {
      const [from, to] = [at(industry, '2009'), at(industry, '2021')];
      expect(shares).toContainEqual([industry, rounded(from * 100n, T0, 1), rounded(to * 100n, T1, 1), rounded((to * T0 - from * T1) * 100n, T0 * T1, 1)]);
      expect(contributions).toContainEqual([industry, `${to - from}`, rounded((to - from) * 100n, from, 1), rounded((to - from) * 100n, T0, 1)]);
    }
  });

  it.each([['事業所数', '事業所'], ['従業者数', '従業員']])('of levels over time are those of the source: %s', (name, measure) => {
    const rows = tableNamed(`産業別 ${name}の推移`).rows;
    expect(rows).toEqual(industries.map((industry) => [industry, ...['2009', '2014', '2021'].map((year) => value(census, industry, measure, year).toString())]));
  });

  it('of commerce are those of the source', () => {
    const years = ['2002', '2004', '2007', '2014', '2016', '2021'];
    for (const [name, measure] of [['年間商品販売額', '年間販売額'], ['商店数', '商店数'], ['従業者数', '従業者数']] as const) {
      const rows = tableNamed(`留萌市 ${name}の推移`).rows;
      expect(rows).toEqual(['卸売業', '小売業', '合計'].map((industry) => [industry, ...years.map((year) => value(commerce, industry, measure, year).toString())]));
    }
  });

  it('of every chart are recomputed', () => {
    const of = (title: string): readonly (readonly string[])[] => figures.find((figure) => figure.title.includes(title))?.data.rows ?? [];
    const at = (industry: string, year: string, measure = '事業所'): bigint => value(census, industry, measure, year);
    const parts = industries.filter((industry) => industry !== '計');
    expect([...of('産業別 事業所数の増減')].sort()).toEqual(parts.map((industry) => [industry, `${at(industry, '2021') - at(industry, '2009')}`]).sort());
    expect(of('留萌市の推移')).toEqual([['事業所数', '事業所'], ['従業者数', '従業員']].flatMap(([name = '', measure = '']) =>
      [['平成21年', '2009'], ['平成26年', '2014'], ['令和3年', '2021']].map(([label = '', year = '']) => [name, label, rounded(at('計', year, measure) * 100n, at('計', '2009', measure), 1)])));
    const heat = of('産業別 事業所数の増減率').map((row) => row.join(' '));
    for (const industry of industries) {
      for (const [label, from, to] of [['平成21年→平成26年', '2009', '2014'], ['平成26年→令和3年', '2014', '2021']] as const) {
        expect(heat).toContain(`${industry} ${label} ${rounded((at(industry, to) - at(industry, from)) * 100n, at(industry, from), 1)}`);
      }
    }
    // The waterfall leads from the one total to the other.
    const steps = of('事業所数の増減の内訳').map(([, amount]) => BigInt(amount ?? '0'));
    expect(steps.slice(0, -1).reduce((sum, step) => sum + step, 0n)).toBe(steps.at(-1));
    expect([steps[0], steps.at(-1)]).toEqual([at('計', '2009'), at('計', '2021')]);
    expect(of('年間商品販売額の推移')).toHaveLength(18);
  });
});

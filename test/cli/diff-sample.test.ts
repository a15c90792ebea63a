import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';

interface Row {
  readonly area: { readonly code: string };
  readonly industry: { readonly code: string; readonly name: string };
  readonly measure: { readonly label: string };
  readonly from: { readonly period: string; readonly value: string | null; readonly status: string };
  readonly to: { readonly period: string; readonly value: string | null };
  readonly difference: string | null;
  readonly rate: { readonly numerator: string; readonly denominator: string } | null;
  readonly rateText: string;
  readonly notes: readonly string[];
}

async function rows(args: readonly string[]): Promise<Row[]> {
  const result = await run(['diff', ...args, '--format', 'json']);
  expect(result.stderr.includes('[')).toBe(false);
  expect(result.code).toBe(0);
  const parsed = JSON.parse(result.stdout) as { readonly schema: string; readonly rows: Row[] };
  expect(parsed.schema).toBe('chamber-stats/diff@1');
  return parsed.rows;
}

/** The sample read without the product: a plain split of the file, which holds no quotes that matter here. */
function sample(name: string): { industry: string; measure: string; year: string; value: bigint }[] {
  const [, ...lines] = readFileSync(`data/sample/${name}`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const cells = line.split(',');
    return { industry: cells[2] ?? '', measure: cells[4] ?? '', year: cells[8] ?? '', value: BigInt(cells[10] ?? '') };
  });
}

const find = (list: readonly Row[], industry: string, measure: string): Row | undefined => list.find((row) => row.industry.code === industry && row.measure.label === measure);

describe('留萌市 平成21年 → 令和3年', () => {
  it('has the figures of the published table and their rates', async () => {
    const list = await rows(['--area', '留萌市', '--from', '平成21年', '--to', '令和3年']);
    expect(find(list, 'TOTAL', '事業所')).toMatchObject({ from: { value: '1381' }, to: { value: '1041' }, difference: '-340', rateText: '-24.6', rate: { numerator: '-340', denominator: '1381' } });
    expect(find(list, 'TOTAL', '従業員')).toMatchObject({ from: { value: '9759' }, to: { value: '7759' }, difference: '-2000', rateText: '-20.5' });
    expect(find(list, 'M', '事業所')).toMatchObject({ from: { value: '244' }, to: { value: '136' }, rateText: '-44.3' });
  });

  it('compares every pair of years of every industry and measure exactly', async () => {
    const figures = sample('rumoi-census.csv');
    const value = (industry: string, measure: string, year: string): bigint | undefined =>
      figures.find((f) => f.industry === industry && f.measure === measure && f.year === year)?.value;
    let compared = 0;
    for (const [from, to] of [['2009', '2014'], ['2009', '2021'], ['2014', '2021']] as const) {
      const list = await rows(['--area', '01212', '--from', from, '--to', to]);
      for (const { industry, measure } of figures.filter((f) => f.year === from)) {
        const a = value(industry, measure, from);
        const b = value(industry, measure, to);
        if (a === undefined || b === undefined) continue;
        const row = find(list, industry, measure);
        expect(row, `${industry} ${measure} ${from}`).toBeDefined();
        expect(row?.difference).toBe(String(b - a));
        // The same ratio, whatever terms it was reduced to.
        expect(BigInt(row?.rate?.numerator ?? 0) * a).toBe((b - a) * BigInt(row?.rate?.denominator ?? 0));
        compared += 1;
      }
    }
    expect(compared).toBe(18 * (3 + 2 + 2));
  });

  it.each(['平成21', '平成21年', 'H21', '2009', '2009年'])('takes %s as the same year', async (from) => {
    const list = await rows(['--area', '留萌市', '--from', from, '--to', 'R3', '--measure', '事業所']);
    expect(find(list, 'TOTAL', '事業所')).toMatchObject({ rateText: '-24.6' });
  });

  it('says that 小規模 is missing in 令和3年 instead of leaving it out in silence', async () => {
    const { stderr } = await run(['diff', '--area', '留萌市', '--from', '平成21', '--to', '令和3']);
    expect(stderr).toContain('小規模');
    expect(stderr).toContain('対象範囲の記載がない');
    expect(stderr).toContain('見本データ');
  });
});

describe('釧路市 2014 → 2021', () => {
  it('gives all 36 published rates of change digit for digit', async () => {
    const list = await rows(['--area', '釧路市', '--from', '2014', '--to', '2021']);
    const [, ...published] = readFileSync('fixtures/cli/kushiro-published-rates.csv', 'utf8').trim().split('\n').map((line) => line.split(','));
    expect(published).toHaveLength(36);
    for (const [industry = '', measure = '', printed = ''] of published) expect([industry, measure, find(list, industry, measure)?.rateText]).toEqual([industry, measure, printed]);
  });
});

describe('年間商品販売額 平成14年 → 令和3年', () => {
  it('falls from 89,909 to 37,993 by 57.7%, with the note that the surveys differ', async () => {
    const list = await rows(['--area', '留萌市', '--from', '平成14', '--to', '令和3', '--measure', '年間販売額']);
    expect(find(list, 'I', '年間販売額')).toMatchObject({ from: { value: '89909' }, to: { value: '37993' }, rateText: '-57.7' });
    expect(list[0]?.notes).toContain('survey-kind-differs');
    const { stderr } = await run(['diff', '--area', '留萌市', '--from', '平成14', '--to', '令和3', '--measure', '年間販売額']);
    expect(stderr).toMatch(/平成14年は商業統計調査、令和3年は経済センサス/);
  });
});

describe('rates that are no numbers', () => {
  it('names bases below ten', async () => {
    const list = await rows(['--area', '留萌市', '--from', '2009', '--to', '2021', '--industry', '農林漁業', '--measure', '事業所']);
    expect(list[0]?.notes).toContain('small-base');
    const { stdout } = await run(['diff', '--area', '留萌市', '--from', '2009', '--to', '2021', '--industry', '農林漁業', '--measure', '事業所']);
    expect(stdout).toContain('+14.3 *');
    expect(stdout).toContain('* 基準の値が10未満（率は参考）');
  });
});

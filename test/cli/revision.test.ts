import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { revisionSchema, type RevisedFigureJson } from '../../src/write/schemas/revision.ts';
import { displayWidth } from '../../src/write/adapters/string-width.ts';
import { folder, run } from '../support/run.ts';
import { hasShared, SHARED } from '../support/shared.ts';

const HEAD = '時点,地域コード,地域,産業,事業所数（民営）\n';
const cwd = folder({
  'old.csv': `${HEAD}令和元年,01212,留萌市,建設業,100\n令和元年,01212,留萌市,製造業,X\n令和元年,01212,留萌市,計,1000\n令和元年,01206,釧路市,計,80.0\n平成30年,40305,那珂川町,計,50\n`,
  'new.csv': `${HEAD}令和元年,01212,留萌市,建設業,97\n令和元年,01212,留萌市,製造業,33\n令和元年,01212,留萌市,計,1000\n令和元年,01206,釧路市,計,80\n平成30年,40231,那珂川市,計,50\n令和2年,01212,留萌市,計,990\n`,
  'same.csv': `${HEAD}令和元年,01212,留萌市,建設業,100\n`,
});

async function figures(args: readonly string[]): Promise<{ readonly same: number; readonly figures: readonly RevisedFigureJson[] }> {
  const { stdout, code } = await run(['diff', '--revision', ...args, '--format', 'json'], { cwd });
  expect(code).toBe(0);
  const parsed: unknown = JSON.parse(stdout);
  expect(revisionSchema.safeParse(parsed).error).toBeUndefined();
  return parsed as { same: number; figures: RevisedFigureJson[] };
}

describe('diff --revision', () => {
  it('lists what was revised, by how much, and what appeared', async () => {
    const result = await figures(['old.csv', 'new.csv']);
    // 80.0 is 80, and 那珂川市 is 那珂川町.
    expect(result.same).toBe(3);
    expect(result.figures).toMatchObject([
      { kind: 'revised', industry: { name: '建設業' }, period: '2019', old: { value: '100' }, new: { value: '97' }, difference: '-3', rate: { numerator: '-3', denominator: '100' }, rateText: '-3.0', origin: [{ file: 'old.csv', row: 2 }, { file: 'new.csv', row: 2 }] },
      { kind: 'revised', industry: { name: '製造業' }, old: { value: null, status: 'suppressed' }, new: { value: '33' }, difference: null, rate: null },
      { kind: 'appeared', period: '2020', old: null, new: { value: '990' } },
    ]);
  });

  it('and the other way round what vanished', async () => {
    const result = await figures(['new.csv', 'old.csv']);
    expect(result.figures.map(({ kind, difference }) => [kind, difference])).toEqual([['revised', '3'], ['revised', null], ['vanished', null]]);
  });

  it('of the same edition twice says that nothing changed', async () => {
    expect(await figures(['old.csv', 'old.csv'])).toMatchObject({ same: 5, figures: [] });
    expect((await run(['diff', '--revision', 'old.csv', 'old.csv'], { cwd })).stdout).toContain('改定 0件');
  });

  it('can be narrowed to an area', async () => {
    expect((await figures(['old.csv', 'new.csv', '--area', '釧路市'])).figures).toEqual([]);
  });

  it('prints to a terminal of 80 columns and as CSV', async () => {
    const { stdout } = await run(['diff', '--revision', 'old.csv', 'new.csv', '--color', 'never'], { cwd, isTTY: true, columns: 80 });
    expect(stdout).toMatch(/建設業 +令和元年 +100 +97 +-3 +-3\.0/);
    expect(stdout).toContain('同じ値 3件、改定 2件、追加 1件、削除 0件');
    expect(Math.max(...stdout.split('\n').map((line) => displayWidth(line)))).toBeLessThanOrEqual(80);
    const csv = await run(['diff', '--revision', 'old.csv', 'new.csv', '--format', 'csv'], { cwd });
    expect(csv.stdout.trim().split('\n')).toHaveLength(4);
    expect(csv.stdout).toMatch(/\n改定,01212,留萌市,E,製造業,事業所数（民営）,事業所,民営事業所,2019,,33,,,秘匿\n/);
  });

  it('needs two files', async () => {
    const { code, stderr } = await run(['diff', '--revision', 'old.csv'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('--revision OLD NEW');
  });
});

describe.skipIf(!hasShared)('two editions of a RESAS table', () => {
  it('differ in 24 wages of 2019, and 2020 is new', async () => {
    const edition = (years: string): string => join(SHARED, `realdata/resas/resas_koyo_wage_zenkoku_daibunrui_${years}.csv`);
    const { stdout } = await run(['diff', '--revision', edition('2010-2019'), edition('2010-2020'), '--format', 'json']);
    const parsed = JSON.parse(stdout) as { revised: number; appeared: number; vanished: number; figures: RevisedFigureJson[] };
    expect([parsed.revised, parsed.appeared, parsed.vanished]).toEqual([24, 624, 0]);
    expect(new Set(parsed.figures.filter(({ kind }) => kind === 'revised').map(({ industry, period }) => `${industry.name} ${period}`))).toEqual(new Set(['運輸業，郵便業 2019']));
    expect(parsed.figures.filter(({ kind }) => kind === 'appeared').every(({ period }) => period === '2020')).toBe(true);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gridsOf } from '../../src/read/document.ts';
import { openDocument } from '../../src/read/open-document.ts';
import { bytesOf } from '../../src/model/bytes.ts';
import { diffSchema } from '../../src/write/schemas/diff.ts';
import { displayWidth } from '../../src/write/adapters/string-width.ts';
import { folder, run } from '../support/run.ts';

const RUMOI = ['diff', '--area', '留萌市', '--from', '平成21年', '--to', '令和3年'] as const;

describe('one comparison in every format', () => {
  it.each(['table', 'csv', 'tsv', 'json', 'jsonl', 'md', 'html'])('is the reviewed %s, byte for byte', async (format) => {
    const { stdout, code } = await run([...RUMOI, '--format', format]);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`../../fixtures/cli/rumoi-diff.${format === 'table' ? 'txt' : format}`);
  });

  it('is JSON of its schema', async () => {
    const { stdout } = await run([...RUMOI, '--format', 'json']);
    expect(diffSchema.safeParse(JSON.parse(stdout)).error).toBeUndefined();
  });

  it('is a workbook with cover, notes and the table, twice the same bytes', async () => {
    const [first, second] = [await run([...RUMOI, '--format', 'xlsx']), await run([...RUMOI, '--format', 'xlsx'])];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    const sheets = gridsOf(await openDocument(bytesOf('a.xlsx', first.bytes)));
    expect(sheets.map(({ name }) => name)).toEqual(['表紙', '注', '表1']);
    const cells = sheets[2]?.rows.map((row) => row.cells) ?? [];
    expect(cells.find((row) => row[0] === '計')?.slice(1, 5)).toEqual(['1381', '1041', '-340', '-24.6']);
  });

  it('takes the format from the ending of -o, and writes the file whole', async () => {
    const cwd = folder();
    const { code, stdout } = await run([...RUMOI, '-o', 'out/増減.csv', '--output-encoding', 'sjis'], { cwd });
    expect([code, stdout]).toEqual([0, '']);
    const text = new TextDecoder('shift_jis', { fatal: true }).decode(readFileSync(join(cwd, 'out/増減.csv')));
    expect(text).toContain('宿泊業、飲食サービス業');
    expect(text.split('\n')[0]).toBe('地域コード,地域名,産業コード,産業名,項目,単位,対象範囲,基準時点,比較時点,基準値,比較値,増減数,増減率（%）,端数処理,注');
  });

  it('does not overwrite a file of another format without --force', async () => {
    const cwd = folder({ 'plan.xlsx': 'kept' });
    const refused = await run([...RUMOI, '--format', 'csv', '-o', 'plan.xlsx'], { cwd });
    expect(refused.code).toBe(2);
    expect(readFileSync(join(cwd, 'plan.xlsx'), 'utf8')).toBe('kept');
    expect((await run([...RUMOI, '--format', 'csv', '-o', 'plan.xlsx', '--force'], { cwd })).code).toBe(0);
  });
});

describe('the terminal', () => {
  it.each([80, 100, 120])('of %i columns is never overrun, and nothing is cut', async (columns) => {
    const { stdout, stderr } = await run(RUMOI, { isTTY: true, columns, env: { NO_COLOR: '1' } });
    for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
    for (const figure of ['1,381', '1,041', '-340', '-24.6', '9,759', '7,759', '-20.5', 'サービス業（他に分類されないもの）']) expect(stdout).toContain(figure);
    if (columns === 80) expect(stderr).toContain('2段に分けて');
  });

  it('shows no colour with NO_COLOR, in a pipe, or with --color never', async () => {
    const escape = '\u001b[';
    expect((await run(RUMOI, { isTTY: true, columns: 120 })).stdout).toContain(escape);
    expect((await run(RUMOI, { isTTY: true, columns: 120, env: { NO_COLOR: '1' } })).stdout).not.toContain(escape);
    expect((await run([...RUMOI, '--color', 'never'], { isTTY: true, columns: 120 })).stdout).not.toContain(escape);
    expect((await run(RUMOI)).stdout).not.toContain(escape);
    expect((await run([...RUMOI, '--color', 'always'])).stdout).toContain(escape);
  });

  it('says the same with and without a terminal, but for colour and width', async () => {
    const [terminal, pipe] = [await run(RUMOI, { isTTY: true, columns: 120, env: { NO_COLOR: '1' } }), await run(RUMOI)];
    expect(terminal.stdout).toBe(pipe.stdout);
  });
});

describe('arrangement', () => {
  const names = (csv: string): string[] => csv.trim().split('\n').slice(1).map((line) => line.split(',')[2] ?? '');

  it('keeps JSIC order with the total last', async () => {
    const { stdout } = await run([...RUMOI, '--measure', '事業所', '--format', 'csv']);
    expect(names(stdout)).toEqual(['AB', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'TOTAL']);
  });

  it('sorts by rate or difference, from the largest rise down, the total still last', async () => {
    const { stdout } = await run([...RUMOI, '--measure', '従業員', '--sort', 'difference', '--top', '2', '--format', 'csv']);
    expect(names(stdout)).toEqual(['P', 'Q', 'TOTAL']);
  });

  it('leaves out small bases when asked', async () => {
    const { stdout } = await run([...RUMOI, '--measure', '事業所', '--min-base', '10', '--format', 'csv']);
    expect(names(stdout)).not.toContain('AB');
    expect(names(stdout)).toContain('TOTAL');
  });
});

describe('a further axis that stands at its total', () => {
  const LINES = ['集計年,市区町村コード,市区町村名,産業大分類コード,産業大分類名,経営組織,事業所数（事業所）'];
  const FIGURES: readonly (readonly [string, string, number, number])[] = [['AS', '全産業', 100, 80], ['A', '農業，林業', 10, 12], ['D', '建設業', 40, 20], ['E', '製造業', 50, 48]];
  for (const [year, at] of [[2016, 2], [2021, 3]] as const) {
    for (const figure of FIGURES) for (const [form, share] of [['総数', 1], ['法人', 2]] as const) LINES.push([year, '01212', '留萌市', figure[0], figure[1], form, Number(figure[at]) / share].join(','));
  }
  const cwd = folder({ 'a.csv': `${LINES.join('\n')}\n` });
  const names = async (...args: string[]): Promise<string[]> => {
    const { stdout } = await run(['diff', 'a.csv', '--from', '2016', '--to', '2021', '--format', 'csv', '--lang', 'ja', ...args], { cwd });
    return stdout.trim().split('\n').slice(1).map((line) => line.split(',')[3] ?? '');
  };

  it('makes no line a total: so many lines are kept as were asked for, and the total of the industries', async () => {
    expect(await names('--sort', 'rate', '--top', '1')).toEqual(['農業，林業', '全産業']);
    expect(await names('--sort', 'difference', '--top', '2', '--where', '経営組織=総数')).toEqual(['農業，林業', '製造業', '全産業']);
  });

  it('leaves the total of the industries last', async () => {
    expect(await names()).toEqual(['農業，林業', '建設業', '製造業', '全産業']);
  });
});

describe('measures that are the lines of a table', () => {
  const cwd = folder({ 'a.csv': '年,地域コード,地域名,出生数（人）,死亡数（人）,婚姻件数（件）,歳入額（千円）\n2020,01212,留萌市,100,320,80,1000\n2023,01212,留萌市,90,360,60,1300\n' });
  const measures = async (...args: string[]): Promise<string[]> => {
    const { stdout } = await run(['diff', 'a.csv', '--from', '2020', '--to', '2023', '--format', 'csv', '--lang', 'ja', ...args], { cwd });
    return stdout.trim().split('\n').slice(1).map((line) => line.split(',')[4] ?? '');
  };

  it('are sorted by rate, and so many are kept as were asked for', async () => {
    expect(await measures()).toEqual(['出生数', '死亡数', '婚姻件数', '歳入額']);
    expect(await measures('--sort', 'rate')).toEqual(['歳入額', '死亡数', '出生数', '婚姻件数']);
    expect(await measures('--sort', 'rate', '--top', '2')).toEqual(['歳入額', '死亡数']);
  });

  it('keep their order where differences of persons and of yen would be compared', async () => {
    expect(await measures('--sort', 'difference')).toEqual(['出生数', '死亡数', '婚姻件数', '歳入額']);
  });
});

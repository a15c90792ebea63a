import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../src/model/bytes.ts';
import { gridsOf } from '../../src/read/document.ts';
import { openDocument } from '../../src/read/open-document.ts';
import { displayWidth } from '../../src/write/adapters/string-width.ts';
import { analysisRowSchema, analysisSchema } from '../../src/write/schemas/analysis.ts';
import { run } from '../support/run.ts';

/** One run of each analysis on the sample. */
const RUNS = {
  trend: ['trend', '--area', '留萌市', '--measure', '従業員'],
  structure: ['structure', '--area', '留萌市', '--measure', '事業所'],
  decompose: ['decompose', '--area', '留萌市', '--measure', '事業所', '--from', '平成26', '--to', '令和3', '--gross'],
  accounts: ['accounts', '--area', '釧路市'],
} as const;
const COMMANDS = Object.keys(RUNS) as (keyof typeof RUNS)[];

/** What each must say of its main indicator in documents: formula, source and id. */
const FORMULAS = {
  trend: /年平均伸び率.*出典: .*\[?［annual-growth］/,
  structure: /構成比（%）＝ 内訳 ÷ 合計 × 100（出典: .*）［share］/,
  decompose: /寄与度（%）＝（後の内訳 − 前の内訳）÷ 前の合計 × 100（出典: 農林水産省.*）［contribution］/,
  accounts: /寄与度（%）＝（後の内訳 − 前の内訳）÷ 前の合計 × 100（出典: 農林水産省.*）［contribution］/,
} as const;

describe.each(COMMANDS)('%s', (command) => {
  const args = RUNS[command];

  it('prints the reviewed table', async () => {
    const { stdout, code } = await run(args);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`../../fixtures/cli/sample-${command}.txt`);
  });

  it('is JSON of its schema, and JSON Lines of its rows', async () => {
    const whole: unknown = JSON.parse((await run([...args, '-f', 'json'])).stdout);
    const parsed = analysisSchema.parse(whole);
    expect(parsed.schema).toBe(`chamber-stats/${command}@1`);
    expect(parsed.indicators.length).toBeGreaterThan(0);
    const lines = (await run([...args, '-f', 'jsonl'])).stdout.trim().split('\n').map((line) => analysisRowSchema.parse(JSON.parse(line)));
    expect(lines).toEqual(parsed.rows);
  });

  it('is rectangular as CSV and TSV: plain numbers, every line once', async () => {
    const csv = (await run([...args, '-f', 'csv'])).stdout.replace(/\n$/, '').split('\n');
    const tsv = (await run([...args, '-f', 'tsv'])).stdout.replace(/\n$/, '').split('\n').map((line) => line.split('\t'));
    expect(new Set(tsv.map((cells) => cells.length)).size).toBe(1);
    expect(tsv).toHaveLength(csv.length);
    const [headings = [], ...records] = tsv;
    const value = headings.findIndex((heading) => ['値', '比較値'].includes(heading));
    expect(records.every((cells) => /^-?\d+(\.\d+)?$/.test(cells[value] ?? ''))).toBe(true);
  });

  it('names its indicators with formula, source and id in Markdown, HTML and workbooks', async () => {
    for (const format of ['md', 'html']) expect((await run([...args, '-f', format])).stdout.replaceAll('\\', '')).toMatch(FORMULAS[command]);
    const sheets = gridsOf(await openDocument(bytesOf('a.xlsx', (await run([...args, '-f', 'xlsx'])).bytes)));
    expect(sheets[1]?.rows.some((row) => row.cells.some((cell) => FORMULAS[command].test(cell)))).toBe(true);
    expect((await run(args)).stdout).not.toMatch(/［[a-z-]+］/);
  });

  it.each([80, 100, 120])('never overruns a terminal of %i columns, in either language', async (columns) => {
    for (const lang of ['ja', 'en']) {
      const { stdout } = await run([...args, '--lang', lang], { isTTY: true, columns, env: { NO_COLOR: '1' } });
      for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
    }
  });

  it('speaks English with --lang en, but for names of the data', async () => {
    const { stdout } = await run([...args, '--lang', 'en', '-f', 'md']);
    const own = stdout.split('\n').filter((line) => line.startsWith('- ')).map((line) => line.replace(/\(source: .*|^- Source: .*|".*?"|[一-龠]{2}\d+年度?/gu, ''));
    for (const line of own) expect(line.replace(/16 その他のサービス|対前年度増減[額率]|17 小計|2 鉱業|構成比|\d{4}\\?\(令和\d\\?\)年度/g, '')).not.toMatch(/[ぁ-んァ-ヶ一-龠]/u);
  });

  it('gives the same bytes twice', async () => {
    for (const format of ['json', 'xlsx']) expect(Buffer.compare((await run([...args, '-f', format])).bytes, (await run([...args, '-f', format])).bytes)).toBe(0);
  });

  it('has a help page in both languages', async () => {
    const [ja, en] = [await run([command, '--help', '--lang', 'ja']), await run([command, '--help', '--lang', 'en'])];
    expect(ja.stdout).toContain(`chamber-stats ${command}`);
    expect(en.stdout).toMatch(/Examples:/);
  });
});

describe('unknown choices', () => {
  it.each([
    [['decompose', '--method', 'carlino'], /classic|esteban|dynamic/],
    [['decompose', '--method', 'dynamic'], /--method は --against と一緒に/],
    [['structure', '--self-sufficiency', 'a.csv'], /--self-sufficiency は --against と一緒に/],
    [['structure', '--at', '令和3年', '--to', '令和3年'], /--at と --to は一緒に指定できません/],
    [['trend', '--per', '屋台数'], /屋台数/],
    [['structure', '--against', '龍宮城'], /龍宮城/],
    [['structure', '--at', '令和3', '--from', '平成21'], /--at/],
    [['trend', '--years-by', 'moons'], /months/],
  ])('%j is refused with what there is', async (args, says) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
  });
});

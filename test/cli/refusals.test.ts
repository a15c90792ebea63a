import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from '../support/run.ts';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
const HEAD = '集計年,産業大分類コード,産業大分類名,値（人）\n';

const cwd = folder({
  'picture.csv': PNG,
  'empty.csv': '',
  'half.xlsx': Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3]),
  'ragged.csv': `${HEAD}2010,C,鉱業,1\n2010,D,建設業\n2011,C,鉱業,2\n`,
  'prose.txt': 'ただの文章です。\n表はありません。\n',
  'bad.yaml': 'area: 01212\n',
  'unknown-key.yaml': 'area: "01212"\nmesures: [事業所数]\n',
});

/** One clear message: what was seen and where, then what to do; nothing on stdout, nothing written. */
async function refused(args: readonly string[], code: 2 | 3, ...says: readonly (string | RegExp)[]): Promise<void> {
  const before = readdirSync(cwd);
  const result = await run(args, { cwd });
  expect([result.code, result.stdout]).toEqual([code, '']);
  for (const text of says) expect(result.stderr).toMatch(text);
  expect(result.stderr).toMatch(/\n {2}-> .+\n$/);
  expect(result.stderr).not.toMatch(/undefined|NaN|\[object/);
  expect(readdirSync(cwd)).toEqual(before);
}

describe('an input that cannot be read ends with 3', () => {
  it('a picture named .csv', () => refused(['diff', 'picture.csv'], 3, /picture\.csv/, /PNG/));
  it('an empty file', () => refused(['diff', 'empty.csv', '-o', 'out.csv'], 3, /empty\.csv: .*空/));
  it('a truncated workbook', () => refused(['inspect', 'half.xlsx'], 3, /half\.xlsx: .*壊れて/));
  it('a ragged record inside the data, with its line', () => refused(['diff', 'ragged.csv'], 3, /ragged\.csv:3: .*3列.*4列/));
  it('prose without a table', () => refused(['inspect', 'prose.txt'], 3, /prose\.txt/));
});

describe('a request that cannot be met ends with 2', () => {
  it('a missing file', () => refused(['diff', 'nowhere.csv'], 2, /nowhere\.csv/));
  it('a period that is none', () => refused(['diff', '--from', '平成99'], 2, /平成99/));
  it('a period the data do not have, with those they have', () => refused(['diff', '--from', '2005'], 2, /2005/, /平成21年/));
  it('the same period twice', () => refused(['diff', '--from', '令和3', '--to', '2021'], 2, /同じ時点/));
  it('an unknown area', () => refused(['diff', '--area', 'ほげ市'], 2, /ほげ市/));
  it('an area the sample lacks', () => refused(['diff', '--area', '札幌市'], 2, /札幌市/, /留萌市（01212）/));
  it('伊達市, which is two', () => refused(['diff', '--area', '伊達市'], 2, /北海道伊達市（01233）/, /福島県伊達市（07213）/));
  it('府中市, which is two', () => refused(['diff', '--area', '府中市'], 2, /東京都府中市/, /広島県府中市/));
  it('a six-digit code with a wrong check digit', () => refused(['diff', '--area', '012121'], 2, /012122/));
  it('an unknown measure, with those there are', () => refused(['diff', '--measure', 'ほげ'], 2, /事業所/));
  it('an unknown format', () => refused(['diff', '--format', 'pdf'], 2, /xlsx/));
  it('an unknown option, with the one that was meant', () => refused(['diff', '--frm', '2009'], 2, /--from/));
  it('an unknown command', () => refused(['dif'], 2, /diff/));
  it('an unknown code to explain', () => refused(['explain', 'scope-difers'], 2, /scope-differs/));
  it('a code without quotes in the config, with line and column', () => refused(['diff', '--config', 'bad.yaml'], 2, /bad\.yaml:1:7/, /"01212"/));
  it('an unknown key in the config', () => refused(['diff', '--config', 'unknown-key.yaml'], 2, /unknown-key\.yaml:2:1/, /mesures/));
});

describe('a cut-off download', () => {
  it('gives its complete records and one warning for the last', async () => {
    const where = folder({ 'cut.csv': `${HEAD}2010,C,鉱業,1\n2011,C,鉱業,2\n2011,D,建` });
    const { code, stderr, stdout } = await run(['diff', join(where, 'cut.csv'), '--format', 'csv']);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/cut\.csv:4: .*途中で切れている/);
  });
});

import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../src/model/bytes.ts';
import { readLong } from '../../src/read/bulk/read-long.ts';
import { loadAreas } from '../../src/reference/areas.ts';
import { folder, run } from '../support/run.ts';

const INDUSTRIES = [['A', '農業，林業', '01', '農業'], ['E', '製造業', '09', '食料品製造業'], ['I', '卸売業，小売業', '57', '織物・衣服・身の回り品小売業'], ['I', '卸売業，小売業', '58', '飲食料品小売業']] as const;
const SECTIONS = [['A', '農業，林業'], ['D', '建設業'], ['E', '製造業'], ['I', '卸売業，小売業']] as const;
const UNUSUAL = ['X', '-', '…', '△12', '1.5', '"1,234"', ''];

/** Every municipality of the country as it was on each census day, with those that were merged later. */
async function national(): Promise<string> {
  const areas = await loadAreas();
  const lines = ['集計年,都道府県コード,都道府県名,市区町村コード,市区町村名,産業大分類コード,産業大分類名,産業中分類コード,産業中分類名,事業所数（事業所）,従業者数（人）,年間商品販売額（百万円）'];
  let n = 0;
  for (const [year, month] of [[2009, 7], [2012, 2], [2016, 6], [2021, 6]] as const) {
    for (const { code, name, prefecture } of areas.partition({ year, month, day: 1 })) {
      for (const industry of INDUSTRIES) {
        const cells = Array.from({ length: 3 }, () => {
          n += 1;
          return n % 13 === 0 ? (UNUSUAL[n % UNUSUAL.length] ?? '') : String((n * 7919) % 20_011);
        });
        lines.push([year, code.slice(0, 2), prefecture, code, name, ...industry, ...cells].join(','));
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The same country across: years by legal forms, with their total; an edition states 2021 with other figures or together with 2016. */
async function across(years: readonly number[], seed: number): Promise<string> {
  const areas = await loadAreas();
  const columns = ['事業所数（事業所）', '年間商品販売額（百万円）'].flatMap((measure) => years.flatMap((year) => ['総数', '法人', '個人', '法人でない団体'].map((form) => ({ measure, label: `${year}年　${form}` }))));
  const labels = ['行番号', '地域コード', '地域階層', '地域名', '産業コード', '産業階層', '産業名'];
  const above = labels.map(() => '');
  const lines = [
    ',"令和３年経済センサス‐活動調査　産業別集計（卸売業，小売業に関する集計）"', ',"第１表　産業（小分類），地域（市区町村）別　事業所数"', '',
    [...above, ...columns.map((_, c) => `val.${String(c + 1).padStart(4, '0')}`)].join(','), [...above, ...columns.map(({ measure }) => measure)].join(','), [...labels, ...columns.map(({ label }) => label)].join(','),
  ];
  let n = seed;
  for (const { code, name, prefecture } of areas.partition({ year: 2021, month: 6, day: 1 })) {
    SECTIONS.forEach(([letter, industry], i) => {
      const cells = columns.map(() => {
        n += 1;
        return n % 13 === 0 ? (UNUSUAL[n % UNUSUAL.length] ?? '') : String((n * 7919) % 20_011);
      });
      lines.push([n, `ti.${code}`, 3, `${prefecture}${name}`, `nsanL.000${i + 1}`, 1, `${letter}　${industry}`, ...cells].join(','));
    });
  }
  return `${lines.join('\n')}\n`;
}

const text = await national();
const wide = await across([2016, 2021], 0);
const older = await across([2012, 2016], 5);
// What is not called CSV is read by the general path, whatever its size.
const cwd = folder({ 'national.csv': text, 'national.dat': text, 'wide.csv': wide, 'wide.dat': wide, 'older.csv': older, 'older.dat': older });

const FILES: Readonly<Record<string, string>> = { FILE: 'national', WIDE: 'wide', OLDER: 'older' };

/** The same question put to both ways of reading; the name of the file aside, the answers are the same. */
async function bothAnswers(args: readonly string[]): Promise<readonly [fast: object, general: object]> {
  const answer = async (ending: string): Promise<object> => {
    const { code, stdout, stderr } = await run(args.map((arg) => FILES[arg]?.concat(ending) ?? arg), { cwd });
    const anonymous = (output: string): string => Object.entries(FILES).reduce((told, [arg, file]) => told.replaceAll(file + ending, arg), output);
    return { code, stdout: anonymous(stdout), stderr: anonymous(stderr) };
  };
  return [await answer('.csv'), await answer('.dat')];
}

describe('questions to a long table are answered as they are to a short one', () => {
  it('the tables are long, and regular', async () => {
    for (const content of [text, wide, older]) {
      const bytes = new TextEncoder().encode(content);
      expect(bytes.length).toBeGreaterThan(1 << 20);
      expect(await readLong(bytesOf('national.csv', bytes), {})).not.toBe('not-regular');
    }
  });

  it.each(([
    [0, 'diff', 'FILE', '--format', 'csv'],
    [0, 'diff', 'FILE', '--format', 'tsv', '--lang', 'en', '--digits', '3', '--rounding', 'half-even'],
    [0, 'diff', 'FILE', '--format', 'csv', '-m', '従業者数', '--from', '2012', '--to', '2016'],
    [0, 'diff', 'FILE', '--format', 'jsonl'],
    [0, 'diff', 'FILE', '--area', '01212', '--format', 'csv'],
    [0, 'diff', 'FILE', '--area', '留萌市', '--area', '札幌市', '--industry', '58', '--format', 'table'],
    [0, 'diff', 'FILE', '--industry', '飲食料品小売業', '--sort', 'rate', '--top', '10', '--format', 'csv'],
    // Its predecessor is another row of the file, under another code.
    [0, 'diff', 'FILE', '--area', '滝沢市', '--from', '2009', '--to', '2021', '--format', 'jsonl'],
    [0, 'diff', 'FILE', '--area', '浜松市', '--format', 'json'],
    [2, 'diff', 'FILE', '--area', '存在しない町', '--format', 'csv'],
    [2, 'diff', 'FILE', '--area', '府中市', '--format', 'csv'],
    [2, 'diff', 'FILE', '--from', '2010', '--format', 'csv'],
    [0, 'ingest', 'FILE', '--format', 'csv'],
    [0, 'ingest', 'FILE', '--format', 'jsonl', '--area', '留萌市'],
    [0, 'ingest', 'FILE', '--format', 'csv', '--industry', '58', '-m', '事業所数'],
    [0, 'structure', 'FILE', '--area', '01100', '--format', 'csv'],
    [0, 'trend', 'FILE', '--area', '釧路市', '--format', 'csv'],
    [0, 'inspect', 'FILE'],
    // Of a further axis across the columns its total is compared, or what was chosen on it.
    [0, 'diff', 'WIDE', '-m', '年間商品販売額', '--format', 'csv'],
    [0, 'diff', 'WIDE', '--from', '2016', '--to', '2021', '--where', '列見出し3=個人', '--format', 'jsonl'],
    [2, 'diff', 'WIDE', '--from', '2016', '--to', '2021', '--where', '列見出し3=外国', '--format', 'csv'],
    [0, 'diff', 'WIDE', '-m', '事業所数', '--area', '01212', '--industry', 'I', '--format', 'table'],
    [0, 'structure', 'WIDE', '-m', '事業所数', '--area', '13101', '--format', 'csv'],
    [0, 'ingest', 'WIDE', '-m', '事業所数', '--where', '列見出し3=総数', '--format', 'csv'],
    [0, 'ingest', 'WIDE', '-m', '事業所数', '--format', 'csv'],
    // A newer edition replaces figures of an older one, whatever members they are of.
    [0, 'diff', 'WIDE', 'OLDER', '--from', '2012', '--to', '2021', '--format', 'csv'],
  ] as const).map(([code, ...args]) => ({ question: args.join(' '), args, code })))('$question', { timeout: 60_000 }, async ({ args, code }) => {
    const [fast, general] = await bothAnswers(args);
    expect(fast).toEqual(general);
    expect(fast).toHaveProperty('code', code);
  });
});

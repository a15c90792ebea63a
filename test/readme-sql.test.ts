import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { query, type Row } from './support/duckdb.ts';
import { folder, run } from './support/run.ts';

const [, SQL = ''] = /```sql\n([\s\S]*?);?\n```/.exec(readFileSync('README.md', 'utf8')) ?? [];
const [, INGEST = ''] = /npx chamber-stats (ingest .*--partition.*)/.exec(readFileSync('README.md', 'utf8')) ?? [];

/** A census of counts and amounts as they occur: ties of rounding, X, -, …, zeros, signs, decimals, rows of one year only, renamed areas. */
function census(): string {
  const lines = ['年,市区町村コード,市区町村名,産業大分類コード,産業大分類名,事業所数（事業所）,純移輸出額（百万円）,面積（㎢）'];
  const add = (year: number, area: number, name: string, code: string, ...cells: readonly (string | number)[]): void => {
    lines.push([year, String(area).padStart(5, '0'), name, code, `産業${code}`, ...cells].join(','));
  };
  const ends: readonly (readonly [string | number, string | number])[] = [
    [80, 29], [80, 131], [1381, 1041], [200, 199], [2000, 2001], [2000, 1999], [2000, 2003], [0, 5], [0, 0], ['-', 7], [7, '-'], ['-', '-'], ['X', 3], [3, 'X'], ['…', 3],
    [1, 9007199254740991], [3, 1], [3, 2], [7, 9], [8, 9],
  ];
  ends.forEach(([from, to], i) => {
    add(2009, 1202 + i, `前${i}`, 'A', from, `-${i}50`, `${i}.05`);
    add(2021, 1202 + i, `後${i}`, 'A', to, i * 100 - 850, `${i + 1}.4`);
    add(2016, 1202 + i, `中${i}`, 'A', 99999, 99999, 99999);
  });
  for (let i = 0; i < 800; i += 1) {
    const h = (i * 7919) % 1009;
    add(2009, 13101, '千代田区', `x${i}`, h, (h - 500) * 17, (h / 8).toFixed(3));
    add(2021, 13101, '千代田区', `x${i}`, (h * 31) % 997, (h * 13) % 911, ((h * 3) / 8).toFixed(3));
  }
  add(2009, 47201, '那覇市', 'A', 5, 5, 5);
  add(2021, 47207, '石垣市', 'B', 6, 6, 6);
  return `${lines.join('\n')}\n`;
}

const plain = (number: string): string => (number.includes('.') ? number.replace(/\.?0+$/, '') : number);
const NAMES = { area_code: '地域コード', area_name: '地域名', industry_code: '産業コード', industry_name: '産業名', measure: '項目', unit: '単位', from_value: '基準値', to_value: '比較値', difference: '増減数', rate_percent: '増減率（%）' } as const;
const NUMBERS: readonly string[] = ['from_value', 'to_value', 'difference', 'rate_percent'];

/** Records in an order of their own, numbers without the zeros that only say with how many decimals they were written. */
function comparable(records: readonly (Readonly<Record<string, string>> | Row)[], nameOf: (name: keyof typeof NAMES) => string): string[] {
  const names = Object.keys(NAMES) as (keyof typeof NAMES)[];
  return records.map((record) => JSON.stringify(names.map((name) => (NUMBERS.includes(name) ? plain(record[nameOf(name)] ?? '') : (record[nameOf(name)] ?? ''))))).sort();
}

async function bothWays(csv: string): Promise<{ sql: string[]; diff: string[] }> {
  const cwd = folder({ '経済センサス.csv': csv });
  expect((await run(INGEST.trim().split(' '), { cwd })).code).toBe(0);
  const rows = await query(SQL.replace('経済センサス/', `${cwd}/経済センサス/`));
  const { code, stderr } = await run(['diff', '経済センサス.csv', '--from', '2009', '--to', '2021', '--allow', 'boundary', '-o', 'diff.csv'], { cwd });
  expect([code, stderr]).toEqual([0, stderr]);
  const records = parse<Record<string, string>>(readFileSync(join(cwd, 'diff.csv'), 'utf8'), { columns: true });
  return { sql: comparable(rows, (name) => name), diff: comparable(records, (name) => NAMES[name]) };
}

describe('the SQL of README.md, run by DuckDB on what ingest writes', () => {
  it('is there, with the command that makes its table', () => {
    expect(INGEST).toContain('--partition year,prefecture');
    expect(SQL).toContain('read_parquet');
  });

  it('gives the values, 増減数 and 増減率 of `diff`, cell by cell', async () => {
    const { sql, diff } = await bothWays(census());
    expect(sql).toEqual(diff);
    expect(sql.length).toBeGreaterThan(2400);
    // 80 → 29 is −63.75 %, and rounds away from zero.
    expect(sql.join('\n')).toContain('"事業所数","事業所","80","29","-51","-63.8"');
  });

  it('gives them for the sample too', async () => {
    const { stdout } = await run(['ingest', join(process.cwd(), 'data/sample/rumoi-census.csv')]);
    const { sql, diff } = await bothWays(stdout);
    expect(sql).toEqual(expect.arrayContaining(diff));
    expect(diff.join('\n')).toContain('"1381","1041","-340","-24.6"');
  });
});

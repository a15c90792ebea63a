import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gridsOf, type SourceDocument } from '../../src/read/document.ts';
import type { Grid } from '../../src/read/grid.ts';
import { hasShared, SHARED } from '../support/shared.ts';
import { cellsOf, opened } from './opened.ts';

const files = hasShared ? ['realdata', 'seeds'].flatMap((folder) => readdirSync(join(SHARED, folder), { recursive: true }).map((name) => join(folder, String(name)))).filter((name) => statSync(join(SHARED, name)).isFile()) : [];
const bytesOfFile = (name: string): Uint8Array => new Uint8Array(readFileSync(join(SHARED, name)));

/** Files that hold no table, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  'realdata/excerpts/bodik_economic_census_keieisoshiki_ef53c8ac.excerpt.json': 'bad-json',
};

function textOfFile(name: string): string {
  const bytes = bytesOfFile(name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  }
}

/** Fields of one line, the plain way: none of these files has line feeds inside cells. */
function plainFields(line: string): string[] {
  if (line === '') return [];
  return `,${line}`.match(/,(?:"(?:[^"]|"")*"|[^,]*)/g)?.map((field) => field.replace(/^,/, '').replace(/^"(.*)"$/s, '$1').replace(/""/g, '"')) ?? [];
}

const documents = new Map<string, Promise<SourceDocument>>();

function openedFile(name: string): Promise<SourceDocument> {
  const known = documents.get(name) ?? opened(name, bytesOfFile(name));
  documents.set(name, known);
  return known;
}

async function gridsIn(name: string): Promise<readonly Grid[]> {
  return gridsOf(await openedFile(name));
}

describe.skipIf(!hasShared)('published files', () => {
  it.each(files)('%s opens, or is refused for the right reason', async (name) => {
    const reason = REFUSED[name];
    if (reason !== undefined) {
      await expect(opened(name, bytesOfFile(name))).rejects.toMatchObject({ code: reason });
      return;
    }
    const document = await openedFile(name);
    expect(document.blocks.length).toBeGreaterThan(0);
    expect(document.findings).toEqual([]);
    expect(gridsOf(document).flatMap(({ findings }) => findings)).toEqual([]);
  });

  it.each(files.filter((name) => name.endsWith('.csv') && !name.includes('excerpt')))('%s: every line and every field is where it was', async (name) => {
    const [grid] = await gridsIn(name);
    const lines = textOfFile(name).split(/\r?\n/);
    while (lines.at(-1) === '') lines.pop();
    expect(grid?.rows.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
    expect(grid && cellsOf(grid)).toEqual(lines.map(plainFields));
  });

  it('the excerpts of 経済センサス files keep 19 fields in every whole record, and no half field', async () => {
    for (const name of files.filter((file) => /excerpts\/estat.*\.csv$/.test(file))) {
      const [grid] = await gridsIn(name);
      const widths = grid?.rows.map(({ cells }) => cells.length) ?? [];
      expect(new Set(widths.slice(0, -1))).toEqual(new Set([19]));
      expect(widths.at(-1)).toBeLessThan(19);
      const last = textOfFile(name).trimEnd().split('\n').at(-1) ?? '';
      for (const cell of grid?.rows.at(-1)?.cells ?? []) expect(last).toContain(cell);
    }
  });

  it('the encodings are those of the provenance list', async () => {
    const encodingOf = async (name: string): Promise<string> => (await openedFile(name)).decoding.encoding;
    for (const name of files.filter((file) => /ssdse|resas_.*2010-20(?:19|20)\.csv|FEA_/.test(file))) expect([name, await encodingOf(name)]).toEqual([name, 'cp932']);
    for (const name of files.filter((file) => /estat_db|utf8bom|tokyo|LG_CODE/.test(file))) expect([name, await encodingOf(name)]).toEqual([name, 'utf-8']);
  });

  it('every code of 全国地方公共団体コード has its check digit, and no label its furigana', async () => {
    const codes: string[] = [];
    for (const grid of await gridsIn('realdata/area/000925835.xlsx')) {
      expect(grid.rows[0]?.cells[0]).toBe('団体コード');
      expect(JSON.stringify(grid.rows)).not.toContain('ダンタイ');
      codes.push(...grid.rows.slice(1).map(({ cells }) => cells[0] ?? ''));
    }
    expect(codes).toHaveLength(1985);
    for (const code of codes) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, check = 0] = [...code].map(Number);
      const sum = 6 * a + 5 * b + 4 * c + 3 * d + 2 * e;
      expect([code, check]).toEqual([code, sum >= 11 ? (11 - (sum % 11)) % 10 : 11 - sum]);
    }
  });

  it('a sheet that claims 65,536 rows has the 196 it holds', async () => {
    expect((await gridsIn('realdata/area/000730858.xlsx')).map(({ rows }) => rows.length)).toEqual([1795, 196]);
  });

  it('a sheet with merged headings keeps them as spans, and every digit of its figures', async () => {
    const [grid] = await gridsIn('realdata/other/ipss_1-1_merged_header.xlsx');
    expect(grid?.spans.slice(0, 3)).toEqual(
      expect.arrayContaining([{ row: 2, column: 0, rows: 2, columns: 2 }, { row: 2, column: 2, rows: 1, columns: 4 }, { row: 2, column: 6, rows: 1, columns: 3 }]),
    );
    expect(grid?.rows[4]?.cells).toEqual(['令和 2', '2020', '126146.099', '15031.602', '75087.865', '36026.632', '11.9', '59.5', '28.6']);
  });

  it('an answer of the e-Stat API has all its 5,895 values, the three dashes among them', async () => {
    const [grid] = await gridsIn('realdata/estat_api/getStatsData_0003433219.json');
    expect(grid?.rows[0]?.cells).toEqual(['tab_code', '表章事項', 'cat01_code', '男女', 'area_code', '全国，都道府県，市区町村', 'time_code', '時間軸（年次）', 'unit', 'value', 'annotation']);
    const values = grid?.rows.slice(1).map(({ cells }) => cells[9] ?? '') ?? [];
    expect([values.length, values.filter((value) => value === '-').length]).toEqual([5895, 3]);
    expect(grid?.rows[1]?.cells).toEqual(['2020_01', '人口', '0', '総数', '00000', '全国', '2020000000', '2020年', '人', '126226568', '']);
    const lines = textOfFile('realdata/estat_api/getStatsData_0003433219.json').split('\n');
    for (const row of [1, 1000, 5895]) expect(lines.slice((grid?.rows[row]?.line ?? 0) - 1, (grid?.rows[row]?.line ?? 0) + 6).join('')).toContain(`"$": "${values[row - 1]}"`);
  });

  it('the tables of published plans hold every tab-separated line, cell by cell', async () => {
    for (const name of files.filter((file) => /seeds\/.*\.txt$/.test(file))) {
      const { blocks } = await openedFile(name);
      const lines = textOfFile(name).split('\n');
      const seen = blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.line, block.text] as const] : block.grid.rows.map(({ line, cells }) => [line, cells.join('\t')] as const)));
      const expected = lines.flatMap((line, index) => (line.trim() === '' ? [] : [[index + 1, line.includes('\t') ? line.split('\t').map((cell) => cell.replace(/^ +| +$/g, '')).join('\t') : line] as const]));
      expect(seen).toEqual(expected);
    }
  });

  it('図表1 of 留萌 knows its caption', async () => {
    const grid = (await gridsIn('seeds/001_290b882df87d1ac7.txt')).find(({ rows }) => rows[0]?.line === 75);
    expect([grid?.rows.length, grid?.rows[19]?.cells]).toEqual([20, ['計', '1,381', '1,002', '9,759', '1,174', '827', '8,654', '1,041', '7,759']]);
    expect(grid?.before.length).toBeGreaterThan(0);
  });
});

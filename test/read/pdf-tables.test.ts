import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/read/grid.ts';
import { onlyGrid, opened } from './opened.ts';
import { pdfOf, row, type Placed, type Ruled, type Sheet } from './pdf-of.ts';

/** Rules around every cell between these places. */
function lattice(xs: readonly number[], ys: readonly number[], how?: 'filled'): readonly Ruled[] {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  const drawn = (x1: number, y1: number, x2: number, y2: number): Ruled => (how === undefined ? [x1, y1, x2, y2] : [x1, y1, x2, y2, how]);
  return [...ys.map((y) => drawn(left, y, right, y)), ...xs.map((x) => drawn(x, top, x, bottom))];
}

const cellsOf = ({ rows }: Grid): readonly (readonly string[])[] => rows.map(({ cells }) => cells);
const XS = [60, 110, 150, 190];
/** Cells as narrow as their texts: nothing but the rules parts them. */
const NARROW: readonly Placed[] = [
  ['産業', 61, 112, 9], ['平成26年', 111, 112, 9], ['令和3年度', 148.5, 112, 9],
  ['宿泊業飲食', 61, 128, 9], ['12,345', 122, 128, 9], ['98,765', 151, 128, 9],
  ['計', 61, 144, 9], ['12,345', 122, 144, 9], ['98,765', 151, 144, 9],
];
const CELLS = [['産業', '平成26年', '令和3年度'], ['宿泊業飲食', '12,345', '98,765'], ['計', '12,345', '98,765']];

describe('a table between rules in a PDF', () => {
  it.each(['stroked', 'filled'] as const)('has the cells its rules part, however near the texts stand: %s', async (how) => {
    const rules = lattice(XS, [100, 116, 132, 148], how === 'filled' ? how : undefined);
    expect(cellsOf(await onlyGrid('a.pdf', await pdfOf({ texts: NARROW, rules })))).toEqual(CELLS);
  });

  it('is read the same from a page that is turned, whether the page says so or not', async () => {
    for (const turned of ['page', 'texts'] as const) expect(cellsOf(await onlyGrid('a.pdf', await pdfOf({ texts: NARROW, rules: lattice(XS, [100, 116, 132, 148]), turned })))).toEqual(CELLS);
  });

  it('has merged cells where rules are missing, their text in the first', async () => {
    const rules: readonly Ruled[] = [[60, 100, 300, 100], [120, 116, 300, 116], ...lattice([60, 120, 180, 240, 300], [132, 148]), [60, 100, 60, 148], [120, 100, 120, 148], [300, 100, 300, 148], [180, 116, 180, 132], [240, 116, 240, 132]];
    const texts: readonly Placed[] = [['産業', 80, 120, 9], ['事業所数', 190, 112, 9], ['平成26年', 125, 128, 9], ['令和3年', 185, 128, 9], ['増減', 245, 128, 9], ['製造業', 62, 144, 9], ['46', 168, 144, 9], ['33', 228, 144, 9], ['△13', 280, 144, 9]];
    const grid = await onlyGrid('a.pdf', await pdfOf({ texts, rules }));
    expect(cellsOf(grid)).toEqual([['産業', '事業所数', '', ''], ['', '平成26年', '令和3年', '増減'], ['製造業', '46', '33', '△13']]);
    expect(grid.spans).toEqual([{ row: 0, column: 0, rows: 2, columns: 1 }, { row: 0, column: 1, rows: 1, columns: 3 }]);
  });

  it('has lines of a cell joined where they were full, and kept apart where its writer ended them', async () => {
    const texts: readonly Placed[] = [['サービス業（他', 62, 110, 9], ['に分類されない', 62, 121, 9], ['もの）', 62, 132, 9], ['①会社数', 132, 110, 9], ['②従業者数', 132, 121, 9], ['1,234', 240, 121, 9]];
    const grid = await onlyGrid('a.pdf', await pdfOf({ texts, rules: lattice([60, 128, 200, 266], [100, 138]) }));
    expect(cellsOf(grid)).toEqual([['サービス業（他に分類されないもの）', '①会社数\n②従業者数', '1,234']]);
    expect(grid.rows[0]?.runs?.[1]).toEqual([{ from: 0, line: 0, column: 1, at: 'p.1:1' }, { from: 5, line: 0, column: 1, at: 'p.1:2' }]);
  });

  it('has its rows told by their lines where only columns are ruled', async () => {
    const rules: readonly Ruled[] = [[60, 100, 240, 100], [60, 116, 240, 116], [60, 166, 240, 166], ...[60, 120, 180, 240].map((x): Ruled => [x, 100, x, 166])];
    const texts: readonly Placed[] = [['産業', 62, 112, 9], ['平成26年', 122, 112, 9], ['令和3年', 182, 112, 9], ...['建設業', '製造業', '計'].flatMap((label, at): readonly Placed[] => [[label, 62, 128 + 16 * at, 9], [`${95 + at}`, 160, 128 + 16 * at, 9], [`${97 + at}`, 220, 128 + 16 * at, 9]])];
    expect(cellsOf(await onlyGrid('a.pdf', await pdfOf({ texts, rules })))).toEqual([['産業', '平成26年', '令和3年'], ['建設業', '95', '97'], ['製造業', '96', '98'], ['計', '97', '99']]);
  });

  it('goes on over the page without its repeated title, unit and heading; both still stand before it', async () => {
    const page = (...rows: readonly (readonly [string, string, string])[]): Sheet => ({
      texts: [['表1　事業所数', 60, 60, 9], ['（単位：所）', 180, 72, 9], ...[['産業', '平成26年', '令和3年'], ...rows].flatMap((cells, at) => cells.map((text, column): Placed => [text, 62 + 60 * column, 92 + 16 * at, 9]))],
      rules: lattice([60, 120, 180, 240], Array.from({ length: rows.length + 2 }, (_, at) => 80 + 16 * at)),
    });
    const grid = await onlyGrid('a.pdf', await pdfOf(page(['建設業', '95', '97'], ['製造業', '46', '33']), page(['計', '141', '130'])));
    expect(grid.rows.map(({ at, cells }) => [at, ...cells])).toEqual([['p.1:3', '産業', '平成26年', '令和3年'], ['p.1:4', '建設業', '95', '97'], ['p.1:5', '製造業', '46', '33'], ['p.2:4', '計', '141', '130']]);
    expect(grid.before.map(({ text }) => text)).toEqual(['表1　事業所数', '（単位：所）']);
  });

  it('has a row that the page broke as one', async () => {
    const first: Sheet = { texts: [['目標', 62, 92, 9], ['経営分析と事業計画', 122, 92, 9]], rules: [[60, 80, 203, 80], [60, 80, 60, 96], [120, 80, 120, 96], [203, 80, 203, 96]] };
    const second: Sheet = { texts: [['の策定を支援する', 122, 52, 9], ['件数', 62, 68, 9], ['60', 122, 68, 9]], rules: [[60, 56, 203, 56], [60, 72, 203, 72], [60, 40, 60, 72], [120, 40, 120, 72], [203, 40, 203, 72]] };
    expect(cellsOf(await onlyGrid('a.pdf', await pdfOf(first, second)))).toEqual([['目標', '経営分析と事業計画の策定を支援する'], ['件数', '60']]);
  });

  it('is none where a frame holds running text', async () => {
    const { blocks } = await opened('a.pdf', await pdfOf({ texts: [['事業所数は1,041である。', 70, 112, 9]], rules: lattice([60, 300], [100, 120]) }));
    expect(blocks).toMatchObject([{ kind: 'paragraph', text: '事業所数は1,041である。' }]);
  });

  it('stays out of a frame around it and the words beside it', async () => {
    const { blocks } = await opened('a.pdf', await pdfOf({ texts: [['図表1', 60, 80, 9], ...NARROW, ['出典：経済センサス', 60, 162, 9]], rules: [...lattice([50, 400], [65, 170]), ...lattice(XS, [100, 116, 132, 148])] }));
    expect(blocks.map((block) => (block.kind === 'grid' ? cellsOf(block.grid) : block.text))).toEqual(['図表1', CELLS, '出典：経済センサス']);
  });
});

describe('a table without rules around its cells', () => {
  it('of a heading between two rules, as statistics print it, has lines of a heading on either side of a rule kept apart', async () => {
    const rules: readonly Ruled[] = [[60, 72, 340, 72], [60, 108, 340, 108], [60, 160, 340, 160]];
    const texts: readonly Placed[] = [['産業大分類', 60, 84, 9], ['事業所', 200, 84, 9], ['従業者', 270, 84, 9], ['数', 200, 95, 9], ['数（人）', 270, 95, 9], ...row(120, '建設業', '95', '1,216'), ...row(136, '製造業', '46', '885'), ...row(152, '計', '141', '2,101'), ['資料：経済センサス', 60, 172, 9]];
    const { blocks } = await opened('a.pdf', await pdfOf({ texts: texts.map(([text, x, y]): Placed => [text, /^[\d,]+$/.test(text) ? x - 20 : x, y, 9]), rules }));
    expect(blocks.map((block) => (block.kind === 'grid' ? cellsOf(block.grid) : block.text))).toEqual([[['産業大分類', '事業所数', '従業者数（人）'], ['建設業', '95', '1,216'], ['製造業', '46', '885'], ['計', '141', '2,101']], '資料：経済センサス']);
  });

  it('has columns as near as words told by the gaps that persist over its lines', async () => {
    const lines = [['1', '創業支援件数', '件', '40', '38'], ['2', '承継支援', '件', '15', '12'], ['3', '販路開拓支援者数', '者', '60', '66']];
    const edges = [60, 70, 145, 162, 178];
    const texts = lines.flatMap((cells, at) => cells.map((text, column): Placed => [text, edges[column] ?? 0, 100 + 14 * at, 9]));
    expect(cellsOf(await onlyGrid('a.pdf', await pdfOf(texts)))).toEqual(lines);
  });

  it('is not seen in what a program leaves between Japanese and figures, line after line', async () => {
    const lines = ['令和', '平成'].flatMap((era, at): readonly Placed[] => [[era, 60, 100 + 14 * at, 10], ['21', 82.2, 100 + 14 * at, 10], ['年度の事業所数は', 94.4, 100 + 14 * at, 10], ['41', 176.6, 100 + 14 * at, 10], ['である', 188.8, 100 + 14 * at, 10]]);
    const { blocks } = await opened('a.pdf', await pdfOf(lines));
    expect(blocks.map((block) => (block.kind === 'grid' ? 'a table' : block.text))).toEqual(['令和21年度の事業所数は41である平成21年度の事業所数は41である']);
  });

  it('keeps a sign and the space before its figure in one cell', async () => {
    expect(cellsOf(await onlyGrid('a.pdf', await pdfOf([...row(80, '産業', '増減', '増減率'), ...row(96, '建設業', '△ 340', '△ 4.6'), ...row(112, '製造業', '211', '△ 0.3'), ...row(128, '計', '△ 129', '2.1')])))).toEqual([['産業', '増減', '増減率'], ['建設業', '△ 340', '△ 4.6'], ['製造業', '211', '△ 0.3'], ['計', '△ 129', '2.1']]);
  });
});

describe('running text of a PDF', () => {
  it('has a character printed twice for boldness once, and a raised mark apart from the figure', async () => {
    const { blocks } = await opened('a.pdf', await pdfOf([['事業所数', 60, 80], ['事業所数', 60.3, 80], ['1,041', 105, 80], ['1)', 131, 76, 6]]));
    expect(blocks).toMatchObject([{ text: '事業所数 1,041¹⁾' }]);
  });

  it('goes on over the page where its sentence does not end, heads and page numbers left out, without a space', async () => {
    const full = ['事業所数は、平成21年から平成26年の5年間で、ほぼ全業種で減少しており、宿泊・飲食業が', '大きく減った。従業者数は、医療・福祉を除く業種で減り、製造業では27.9%減、卸小売業では'];
    const page = (lines: readonly string[], number: number): readonly Placed[] => [['経営発達支援計画', 60, 30, 8], ...lines.map((text, at): Placed => [text, 60, 80 + 16 * at]), [`- ${number} -`, 290, 815, 8]];
    const { blocks } = await opened('a.pdf', await pdfOf(page(full, 1), page(['16.2%減となった。', '以上である。'], 2)));
    expect(blocks).toMatchObject([{ at: 'p.1:1', text: `${full.join('')}16.2%減となった。` }, { text: '以上である。' }]);
  });

  it('is read without what a browser prints above every page, however near to a table', async () => {
    const page = (number: number, text: string): Sheet => ({ texts: [['11/20/26, 3:34 PM', 60, 92, 8], [`${number}/2`, 540, 815, 8], ...NARROW, [text, 60, 170]], rules: lattice(XS, [100, 116, 132, 148]) });
    const { blocks } = await opened('a.pdf', await pdfOf(page(1, '以上である。'), page(2, '以下である。')));
    expect(blocks.map((block) => (block.kind === 'grid' ? cellsOf(block.grid) : block.text))).toEqual([CELLS, '以上である。', CELLS, '以下である。']);
  });
});

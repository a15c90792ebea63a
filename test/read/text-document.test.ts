import { describe, expect, it } from 'vitest';
import { gridsOf } from '../../src/read/document.ts';
import { cellsOf, opened } from './opened.ts';

const PLAN = `図表1 産業別の事業所数
（単位：事業所）

産業大分類\t平成21年\t令和3年
　うち建設業 \t1,343\t△ 4.6
計\t\t1,041

資料：経済センサス

1. 目標
<p>小規模事業者</p>\t<p>支援</p>
`;

describe('running text with tables', () => {
  it('becomes paragraphs and grids in their order', async () => {
    const { blocks, format } = await opened('plan.txt', PLAN);
    expect(format).toBe('text');
    expect(blocks.map((block) => (block.kind === 'grid' ? `grid of ${block.grid.rows.length}` : `${block.line} ${block.text}`))).toEqual([
      '1 図表1 産業別の事業所数', '2 （単位：事業所）', 'grid of 3', '8 資料：経済センサス', '10 1. 目標', 'grid of 1',
    ]);
  });

  it('keeps the text of cells, full-width spaces and all, and where each begins', async () => {
    const [table, second] = gridsOf(await opened('plan.txt', PLAN));
    expect(table && cellsOf(table)).toEqual([['産業大分類', '平成21年', '令和3年'], ['　うち建設業', '1,343', '△ 4.6'], ['計', '', '1,041']]);
    expect(table?.rows.map(({ line, offsets }) => [line, offsets])).toEqual([[4, [1, 7, 13]], [5, [1, 9, 15]], [6, [1, 3, 4]]]);
    const lines = PLAN.split('\n');
    for (const { line, cells, offsets } of table?.rows ?? []) {
      cells.forEach((cell, column) => expect(lines[line - 1]?.startsWith(cell, (offsets?.[column] ?? 0) - 1)).toBe(true));
    }
    expect(second?.rows[0]?.cells).toEqual(['<p>小規模事業者</p>', '<p>支援</p>']);
  });

  it('tells a table its caption, unit and source', async () => {
    const [table, second] = gridsOf(await opened('plan.txt', PLAN));
    expect(table?.before.map(({ line, text }) => [line, text])).toEqual([[1, '図表1 産業別の事業所数'], [2, '（単位：事業所）']]);
    expect(table?.after[0]).toEqual({ line: 8, text: '資料：経済センサス' });
    expect(second?.before.at(-1)).toEqual({ line: 10, text: '1. 目標' });
  });

  it('takes tabs that only indent for text, and tabs alone for a row inside a table', async () => {
    expect((await opened('a.txt', 'あ\n\tい\n\tう。\n')).blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
    const [table] = gridsOf(await opened('a.txt', '題\n\na\tb\n\t\nc\td\n\t\n'));
    expect(table && cellsOf(table)).toEqual([['a', 'b'], ['', ''], ['c', 'd']]);
  });
});

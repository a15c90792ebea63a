import { describe, expect, it } from 'vitest';
import { gridsOf } from '../../src/read/document.ts';
import { cellsOf, onlyGrid, opened } from './opened.ts';

describe('Markdown tables', () => {
  it('are read with their captions, escaped bars, line breaks and emphasis', async () => {
    const text = '# 図表1\n\n| 産業 | 平成21年 | 令和3年 |\n|:--|--:|:-:|\n| 建設業 | 119 | `97` |\n| A\\|B<br>他 | **1,381** | *** |\n\n資料：経済センサス\n';
    const grid = await onlyGrid('a.md', text);
    expect(cellsOf(grid)).toEqual([['産業', '平成21年', '令和3年'], ['建設業', '119', '97'], ['A|B\n他', '1,381', '***']]);
    expect(grid.rows.map(({ line }) => line)).toEqual([3, 5, 6]);
    expect([grid.before[0]?.text, grid.after[0]?.text]).toEqual(['# 図表1', '資料：経済センサス']);
  });

  it('know where a figure stands in its line', async () => {
    const text = 'a | b\n--|--\n　計 | **1,041**\n';
    const grid = await onlyGrid('a.md', text);
    const row = grid.rows[1];
    expect(row?.cells).toEqual(['　計', '1,041']);
    expect(text.split('\n')[2]?.slice((row?.offsets?.[1] ?? 0) - 1)).toBe('1,041**');
  });

  it('end at a blank line or a heading, and stand outside code', async () => {
    const text = '```\n| a | b |\n|---|---|\n```\n\n|c|d|\n|-|-|\n|1|2|\n## 次\n\n|e|f|g|\n|-|-|\n';
    const document = await opened('a.md', text);
    expect(gridsOf(document).map(cellsOf)).toEqual([[['c', 'd'], ['1', '2']]]);
    expect(document.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(7);
  });

  it('keep empty cells and surplus cells', async () => {
    expect(cellsOf(await onlyGrid('a.md', '| 区分 | 値 |\n|--|--|\n| | 1 |\n| a | 2 | 3 |\n| b |\n'))).toEqual([['区分', '値'], ['', '1'], ['a', '2', '3'], ['b']]);
  });

  it('are found without the name .md, but a rule under a line with a bar is no table', async () => {
    expect((await opened('a.txt', '|a|b|\n|-|-|\n|1|2|\n')).format).toBe('markdown');
    expect((await opened('a.txt', '営業部|総務部\n---\n本文\n')).format).toBe('text');
  });
});

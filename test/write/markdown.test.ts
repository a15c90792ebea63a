import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdownDocument, writeMarkdown } from '../../src/write/markdown.ts';
import { TERMINAL_NUMBERS } from '../../src/write/numbers.ts';
import type { PrintedTable } from '../../src/write/presentation.ts';
import { rumoiTable } from './rumoi.ts';

const table = (labels: readonly string[]): PrintedTable => ({
  title: '',
  columns: [{ heading: ['産業'], align: 'left', unit: '', group: 0 }, { heading: ['事業所数', '令和3'], align: 'right', unit: '事業所', group: 1 }],
  rows: labels.map((text) => ({ kind: 'body', depth: 0, cells: [{ text }, { text: '1', number: '1' }] })),
  notes: [],
});

describe('a Markdown table', () => {
  it('prints 留萌市 as reviewed', () => {
    expect(writeMarkdown(rumoiTable({ ...TERMINAL_NUMBERS, symbols: 'document', minus: '△' }))).toBe(readFileSync('fixtures/write/rumoi.md', 'utf8'));
  });

  it('has one heading row that names the unit, and numbers aligned right', () => {
    expect(writeMarkdown(table(['建設業']))).toBe('| 産業   | 事業所数 令和3（事業所） |\n| ------ | -----------------------: |\n| 建設業 |                        1 |\n');
  });

  it('keeps every row on its line and every label as it is', () => {
    const lines = writeMarkdown(table(['a|b\nc', '<script>alert(1)</script>', '**x**[y](z)', '葛\u{e0100}城市'])).trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(3);
    expect(lines[3]).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(lines[4]).toContain('\\*\\*x\\*\\*\\[y\\](z)');
    expect(lines[5]).toContain('葛\u{e0100}城市');
  });

  it('escapes what would be markup', () => {
    expect(escapeMarkdown('a&b <i> `c` \\ ~d~ $e$ #f _g_')).toBe('a&amp;b &lt;i&gt; \\`c\\` \\\\ \\~d\\~ \\$e\\$ \\#f \\_g\\_');
  });

  it('puts common notes under all tables', () => {
    expect(markdownDocument({ tables: [table(['a']), table(['b'])], notes: ['出典: 経済センサス'] })).toMatch(/\n\n\| 産業[^]*\n\n- 出典: 経済センサス\n$/);
  });
});

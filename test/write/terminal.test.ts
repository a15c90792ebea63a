import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { painterFor, PLAIN } from '../../src/write/colour.ts';
import { displayText } from '../../src/write/display-text.ts';
import type { PrintedTable } from '../../src/write/presentation.ts';
import { renderTable } from '../../src/write/terminal.ts';
import { wrapText } from '../../src/write/wrap.ts';
import { relabelled, rumoiTable, RUMOI } from './rumoi.ts';

const AMBIGUOUS = ['narrow', 'wide'] as const;
type Ambiguous = (typeof AMBIGUOUS)[number];

const plain = (table: PrintedTable, width: number | 'unlimited', ambiguous: Ambiguous = 'narrow'): { text: string; blocks: number } =>
  renderTable(table, { width, ambiguous, colour: PLAIN });
const widthOf = (text: string, ambiguous: Ambiguous): number => stringWidth(text, { ambiguousIsNarrow: ambiguous === 'narrow' });

/** Which display columns of a line hold something, as a string of x and space; a character of two columns is xx. */
function ink(line: string, ambiguous: Ambiguous): string {
  return Array.from(new Intl.Segmenter('ja').segment(line), ({ segment }) => (segment === ' ' ? ' ' : 'x').repeat(widthOf(segment, ambiguous))).join('');
}

/** Blocks of a printed table: the lines between blank lines that hold a rule. */
function blocksOf(text: string): readonly (readonly string[])[] {
  return text.split('\n\n').map((part) => part.split('\n').filter((line) => line !== '')).filter((lines) => lines.some((line) => RULE.test(line)));
}

const RULE = /^-+(?: +-+)+$/;

/** Display columns between the columns of a block, as its rule shows them. */
function gapsOf(rule: string): readonly { readonly from: number; readonly to: number }[] {
  return Array.from(rule.matchAll(/(?<=-) +(?=-)/g), ({ index, 0: spaces }) => ({ from: index, to: index + spaces.length }));
}

/** Every figure ends at the right edge of its column, or leaves it to a footnote mark; nothing stands between columns. */
function expectAligned(text: string, ambiguous: Ambiguous): void {
  const blocks = blocksOf(text);
  expect(blocks.length).toBeGreaterThan(0);
  for (const lines of blocks) {
    const rule = lines.find((line) => RULE.test(line)) ?? '';
    const gaps = gapsOf(rule);
    const body = lines.slice(lines.findIndex((line) => line.includes('産業大分類')) + 1);
    for (const line of body) {
      const marks = ink(line, ambiguous).padEnd(rule.length);
      expect(marks.length, line).toBe(rule.length);
      for (const gap of gaps) expect(marks.slice(gap.from, gap.to).trim(), line).toBe('');
      const continues = marks.slice(gaps[0]?.to).trim() === '';
      if (continues) continue;
      for (const edge of [...gaps.slice(1).map((gap) => gap.from), rule.length]) expect(marks.slice(0, edge), line).toMatch(/x$|x {2}$/);
    }
  }
}

describe('a table on a terminal', () => {
  it.each([80, 100, 120])('prints 留萌市 as reviewed at %i columns', (width) => {
    expect(plain(rumoiTable(), width).text).toBe(readFileSync(`fixtures/write/rumoi-${width}.txt`, 'utf8'));
  });

  it('prints the figures of the published example', () => {
    const lines = plain(rumoiTable(), 'unlimited').text.split('\n');
    const row = (label: string): string[] => (lines.find((line) => line.startsWith(label)) ?? '').split(/ {2,}/).slice(1);
    expect(row('宿泊業、飲食サービス業')).toEqual(['190', '136', '-54', '-28.4', '740', '525', '-215', '-29.1']);
    expect(row('医療、福祉')).toEqual(['86', '86', '0', '0.0', '1,134', '1,096', '-38', '-3.4']);
    expect(row('農林漁業')).toEqual(['5', '8', '+3', '+60.0 *', '47', '67', '+20', '+42.6']);
    expect(row('計')).toEqual(['1,174', '1,041', '-133', '-11.3', '8,654', '7,759', '-895', '-10.3']);
  });

  it.each(AMBIGUOUS)('keeps columns aligned in terminals with %s ambiguous characters', (ambiguous) => {
    for (const width of [60, 80, 100, 120, 'unlimited'] as const) expectAligned(plain(rumoiTable(), width, ambiguous).text, ambiguous);
  });

  it.each(AMBIGUOUS)('keeps columns aligned for difficult labels (%s)', (ambiguous) => {
    const labels = [
      'サーヒ\u3099ス業', '葛\u{e0100}城市', 'ｻｰﾋﾞｽ業（他に分類されないもの）', '①②Ⅳ±△▲…―', '\u200b建\u200b設業', '\u202e逆\u202c', 'か\u309aき\u309a',
      '株式会社\n日本', '㈱留萌\t支店', '\u{20bb7}野家', '⚠\ufe0f注意', '👩‍👩‍👧家族', '\ud800孤立', '\u1112\u1161\u11ab', 'é\u0301', 'あ'.repeat(60), 'a'.repeat(200),
    ];
    for (const width of [80, 120, 'unlimited'] as const) expectAligned(plain(relabelled(labels), width, ambiguous).text, ambiguous);
  });

  it('is no wider than the terminal wherever the numbers fit', () => {
    for (let width = 40; width <= 130; width += 1) {
      for (const line of plain(rumoiTable(), width).text.split('\n')) expect(stringWidth(line), `${width}: ${line}`).toBeLessThanOrEqual(width);
    }
  });

  it('drops no column, no row and no digit, however narrow', () => {
    const figures = rumoiTable().rows.flatMap((row) => row.cells.slice(1).map((cell) => cell.text)).sort();
    for (const width of [1, 10, 24, 40, 80, 'unlimited'] as const) {
      const printed = blocksOf(plain(rumoiTable(), width).text).flatMap((lines) => lines.join('\n').match(/(?<=\s)[+-]?[\d,]+(?:\.\d)?(?=\s|$)/g) ?? []).sort();
      expect(printed, String(width)).toEqual(figures);
    }
  });

  it.each([40, 60, 80])('prints every label whole at %i columns', (width) => {
    for (const lines of blocksOf(plain(rumoiTable(), width).text)) {
      const labelWidth = gapsOf(lines.find((line) => RULE.test(line)) ?? '')[0]?.from ?? 0;
      const body = lines.slice(lines.findIndex((line) => line.includes('産業大分類')) + 1).filter((line) => !RULE.test(line));
      const labels: string[] = [];
      for (const line of body) {
        const label = line.trimEnd().replace(/ {2,}[-+\d].*$/, '');
        expect(stringWidth(label)).toBeLessThanOrEqual(labelWidth);
        if (/\d/.test(line)) labels.push(label);
        else labels.push((labels.pop() ?? '') + label);
      }
      expect(labels).toEqual(RUMOI.map(({ industry }) => industry));
    }
  });

  it('repeats the labels in every block and says how many blocks there are', () => {
    expect(plain(rumoiTable(), 120).blocks).toBe(1);
    const narrow = plain(rumoiTable(), 80);
    expect(narrow.blocks).toBe(2);
    expect(narrow.text.match(/^宿泊業、飲食サービス業/gm)).toHaveLength(2);
  });

  it('names the unit in every block, also where a group of columns is broken', () => {
    const { text } = plain(rumoiTable(), 40);
    expect(text.match(/従業者数\(人\)/g)).toHaveLength(2);
    expect(text).not.toContain('事業所数%');
  });

  it('gives a group of columns that must be broken blocks of its own', () => {
    const number = (heading: readonly string[], group: number): PrintedTable['columns'][number] => ({ heading, align: 'right', unit: '', group });
    const table: PrintedTable = {
      title: '', notes: [],
      columns: [{ heading: ['産業'], align: 'left', unit: '', group: 0 }, number(['甲', '値'], 1), ...['一', '二', '三'].map((name) => number(['乙', name], 2)), number(['丙', '値'], 3)],
      rows: [{ kind: 'body', depth: 0, cells: [{ text: '計' }, ...['1', '11111111', '22222222', '33333333', '4'].map((text) => ({ text, number: text }))] }],
    };
    const headings = plain(table, 26).text.split('\n\n').map((block) => block.split('\n')[0]?.trim().split(/ +/));
    expect(headings).toEqual([['甲'], ['乙'], ['乙'], ['丙']]);
  });

  it('uses no character of ambiguous width of its own', () => {
    const { text } = plain(rumoiTable(), 80);
    expect(stringWidth(text.replaceAll('\n', ''), { ambiguousIsNarrow: false })).toBe(stringWidth(text.replaceAll('\n', '')));
  });

  it('sets totals apart by a rule, above or below', () => {
    const table = rumoiTable();
    const totalFirst = { ...table, rows: [...table.rows.slice(-1), ...table.rows.slice(0, -1)] };
    const lines = plain(totalFirst, 120).text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('計'));
    expect(lines[at + 1]).toMatch(/^-+ /);
    expect(lines[at + 2]).toMatch(/^農林漁業/);
    expect(lines[at - 1]).toMatch(/^産業大分類/);
  });

  it('indents by depth and lets section rows run over the columns', () => {
    const table: PrintedTable = {
      title: '',
      columns: [{ heading: ['産業'], align: 'left', unit: '', group: 0 }, { heading: ['値'], align: 'right', unit: '', group: 1 }],
      rows: [
        { kind: 'section', depth: 0, cells: [{ text: '第三次産業のうち個人を相手とするもの' }] },
        { kind: 'body', depth: 1, cells: [{ text: '小売業' }, { text: '12', number: '12' }] },
      ],
      notes: [],
    };
    expect(plain(table, 'unlimited').text).toBe('産業      値\n第三次産業のうち個人を相手とするもの\n  小売業  12\n');
  });

  it('wraps text columns beside each other and prints a table without rows', () => {
    const text = { heading: ['説明'], align: 'left', unit: '', group: 1 } as const;
    const table: PrintedTable = {
      title: '', notes: [], columns: [{ ...text, heading: ['軸'], group: 0 }, text, text],
      rows: [{ kind: 'body', depth: 0, cells: [{ text: '産業' }, { text: 'あ'.repeat(30) }, { text: 'い'.repeat(5) }] }],
    };
    const lines = plain(table, 40).text.trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
    expect(lines.join('').match(/あ/g)).toHaveLength(30);
    expect(plain({ ...table, rows: [] }, 40).text).toBe('軸  説明  説明\n');
  });

  it('repeats in colour what the sign says, and nothing else changes', async () => {
    const coloured = renderTable(rumoiTable(), { width: 120, ambiguous: 'narrow', colour: await painterFor(1) }).text;
    expect(coloured).toContain('\u001b[31m-54\u001b[39m');
    expect(coloured).toContain('\u001b[36m+8\u001b[39m');
    expect(coloured.replace(/\u001b\[\d+m/g, '').split('\n').map((line) => line.trimEnd()).join('\n')).toBe(plain(rumoiTable(), 120).text);
  });

  it('survives a hostile table', () => {
    const label = `${'留'.repeat(3_000)}\u001b[31m${'\u0300'.repeat(5000)}${'<|>'.repeat(2000)}`;
    const { text } = plain(relabelled([label, 'x'.repeat(50), '']), 80);
    expect(text).not.toContain('\u001b');
    expect(text).toContain('1,041');
  });
});

describe('a label made ready for a terminal', () => {
  it.each([
    ['が', 'か\u3099'],
    ['葛城市', '葛\u{e0100}城市'],
    ['a b', 'a\r\nb'],
    ['〓', '\ud800'],
    ['\ufa19', '\ufa19'],
    ['ｶﾞ', 'ｶﾞ'],
  ])('%s', (shown, label) => {
    expect(displayText(label)).toBe(shown);
  });
});

describe('wrapping', () => {
  it('keeps 、） from starting and （ from ending a line, and Latin words whole', () => {
    expect(wrapText('サービス業（他に分類されないもの）', 12)).toEqual(['サービス業', '（他に分類さ', 'れないもの）']);
    expect(wrapText('鉱業、採石業、砂利採取業', 4)).toEqual(['鉱', '業、', '採石', '業、', '砂利', '採取', '業']);
    expect(wrapText('Accommodations, eating and drinking services', 16)).toEqual(['Accommodations,', 'eating and', 'drinking', 'services']);
    expect(wrapText('ab\ncd', 10)).toEqual(['ab', 'cd']);
  });

  it('counts ambiguous characters as the terminal does', () => {
    expect(wrapText('△△△△', 4, 'narrow')).toEqual(['△△△△']);
    expect(wrapText('△△△△', 4, 'wide')).toEqual(['△△', '△△']);
  });

  it('loses nothing, whatever the width, and takes long texts', () => {
    const text = 'Rumoi 留萌市の（㈱）ｻｰﾋﾞｽ葛\u{e0100}城、 x';
    for (let width = 1; width < 40; width += 1) expect(wrapText(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(wrapText('留'.repeat(100_000), 10)).toHaveLength(20_000);
  });
});

import { readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/write/html.ts';
import { htmlTable } from '../../src/write/html-fragment.ts';
import { htmlDocument } from '../../src/write/html-table.ts';
import { missingCell, TERMINAL_NUMBERS } from '../../src/write/numbers.ts';
import type { PrintedTable } from '../../src/write/presentation.ts';
import { RUMOI, rumoiTable } from './rumoi.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const STYLE = { ...TERMINAL_NUMBERS, symbols: 'document', minus: '△' } as const;

function elements(node: Node, name: string): readonly Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap((child) => elements(child, name)) : [];
  return 'tagName' in node && node.tagName === name ? [node, ...below] : below;
}

function textOf(node: Node): string {
  return 'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const attribute = (element: Element, name: string): string | undefined => element.attrs.find((attr) => attr.name === name)?.value;

const hostile: PrintedTable = {
  title: '"><script>alert(1)</script>',
  columns: [
    { heading: ['<b>産業</b>'], align: 'left', unit: '', group: 0 },
    { heading: ['値'], align: 'right', unit: '"onclick="x', group: 1 },
  ],
  rows: [
    { kind: 'section', depth: 0, cells: [{ text: "<img src=x onerror='y'>" }] },
    { kind: 'body', depth: 2, cells: [{ text: '</td></table>\u202e\u0000' }, { text: '1', number: '"><i>', mark: '<sup>' }] },
    { kind: 'total', depth: 0, cells: [{ text: '計' }, missingCell('suppressed', STYLE)] },
  ],
  notes: ['<!-- -->&amp;'],
};

describe('an HTML table', () => {
  it('prints 留萌市 as reviewed', () => {
    expect(htmlTable(rumoiTable(STYLE), { language: 'ja', id: 't1' }).toString()).toBe(readFileSync('fixtures/write/rumoi.html', 'utf8'));
  });

  it('names every row and column for a screen reader', () => {
    const page = parse(htmlTable(rumoiTable(STYLE), { language: 'ja', id: 't1' }).toString());
    const [region] = elements(page, 'section');
    expect(region && attribute(region, 'aria-labelledby')).toBe('t1-caption');
    expect(region && attribute(region, 'tabindex')).toBe('0');
    expect(elements(page, 'caption').map(textOf)).toEqual([rumoiTable(STYLE).title]);
    const headings = elements(page, 'th');
    expect(headings.every((heading) => ['col', 'colgroup', 'row'].includes(attribute(heading, 'scope') ?? ''))).toBe(true);
    expect(headings.filter((heading) => attribute(heading, 'scope') === 'colgroup').map((heading) => [textOf(heading), attribute(heading, 'colspan')])).toEqual([
      ['事業所数（事業所）', '4'], ['従業者数（人）', '4'],
    ]);
    expect(elements(page, 'colgroup').map((group) => attribute(group, 'span'))).toEqual(['1', '4', '4']);
    expect(headings.filter((heading) => attribute(heading, 'scope') === 'row').map(textOf)).toEqual(RUMOI.map(({ industry }) => industry));
  });

  it('gives every figure as a plain decimal in data-value', () => {
    const page = parse(htmlTable(rumoiTable(STYLE), { language: 'ja', id: 't1' }).toString());
    const cells = elements(page, 'td');
    expect(cells).toHaveLength(18 * 8);
    expect(cells.slice(-8).map((cell) => attribute(cell, 'data-value'))).toEqual(['1174', '1041', '-133', '-11.3', '8654', '7759', '-895', '-10.3']);
    expect(cells.slice(-8).map(textOf)).toEqual(['1,174', '1,041', '△133', '△11.3', '8,654', '7,759', '△895', '△10.3']);
  });

  it('escapes every text', () => {
    for (const markup of [htmlTable(hostile, { language: 'en', id: 'x' }).toString(), htmlDocument({ tables: [hostile], notes: ['<script>'], language: 'en' })]) {
      const page = parse(markup);
      expect(['script', 'img', 'b', 'i'].flatMap((name) => elements(page, name))).toEqual([]);
      expect(elements(page, 'table')).toHaveLength(1);
      expect(elements(page, 'td')).toHaveLength(2);
      expect(markup).not.toMatch(/[\u0000\u202e]/);
      expect(elements(page, 'td').flatMap((cell) => cell.attrs.map(({ name }) => name))).toEqual(['data-value', 'class']);
    }
  });

  it('says what a symbol means', () => {
    const [symbol] = elements(parse(htmlTable(hostile, { language: 'ja', id: 'x' }).toString()), 'abbr');
    expect(symbol && [textOf(symbol), attribute(symbol, 'title')]).toEqual(['X', '秘匿']);
  });
});

describe('an HTML page', () => {
  const page = htmlDocument({ tables: [rumoiTable(STYLE), rumoiTable(STYLE)], notes: ['出典: 経済センサス'], language: 'ja', title: '留萌市の事業所' });

  it('declares language, encoding and title, and numbers its tables', () => {
    const tree = parse(page);
    const [root] = elements(tree, 'html');
    expect(root && attribute(root, 'lang')).toBe('ja');
    expect(elements(tree, 'title').map(textOf)).toEqual(['留萌市の事業所']);
    expect(elements(tree, 'h1').map(textOf)).toEqual(['留萌市の事業所']);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page.startsWith('<!doctype html>\n')).toBe(true);
  });

  it('needs nothing from anywhere and runs no script', () => {
    expect(page).not.toMatch(/https?:|\bsrc=|\bhref=|url\(|@import|<script/);
    expect(page).toContain("default-src 'none'");
  });

  it('is the same for the same tables', () => {
    expect(htmlDocument({ tables: [rumoiTable(STYLE), rumoiTable(STYLE)], notes: ['出典: 経済センサス'], language: 'ja', title: '留萌市の事業所' })).toBe(page);
  });
});

describe('the html tag', () => {
  it('escapes contents, keeps markup, and takes lists', () => {
    expect(html`<p title="${'"'}">${['<', html`<b>${'&'}</b>`, 1]}</p>`.toString()).toBe('<p title="&quot;">&lt;<b>&amp;</b>1</p>');
  });
});

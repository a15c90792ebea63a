import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDocuments } from '../../src/check/check-documents.ts';
import type { Grid } from '../../src/read/grid.ts';
import { fixtureNames, fixtureText, seedText } from '../check/open.ts';
import { opened } from '../read/opened.ts';
import { drawnOnPages, gatheredByPackage } from '../read/pdf-text-content.ts';
import { executablePath, launch } from './chromium.ts';

/** How plans and reports print their tables. */
const STYLES = {
  'narrow cells between rules': 'body{font:11px sans-serif} table{border-collapse:collapse} td{border:1px solid;padding:1px}',
  'wide cells between fine rules': 'body{font:10.5pt serif;line-height:1.6} table{border-collapse:collapse} td{border:.5pt solid;padding:2pt 5pt}',
  'rules above, below and under the heading': 'body{font:10pt sans-serif} table{border-collapse:collapse;border:solid;border-width:1.5px 0} tr:first-child td{border-bottom:1px solid} td{padding:1px 6px}',
  'no rules': 'body{font:10pt sans-serif} td{padding:2px 8px}',
};

const escaped = (text: string): string => text.replace(/[&<>]/g, (character) => `&#${character.codePointAt(0) ?? 0};`).replace(/\n/g, '<br>');

function tableOf({ rows, spans }: Grid): string {
  const cell = (row: number, column: number, text: string): string => {
    const span = spans.find((each) => row >= each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns);
    if (span === undefined) return `<td>${escaped(text)}</td>`;
    return span.row === row && span.column === column ? `<td rowspan=${span.rows} colspan=${span.columns}>${escaped(text)}</td>` : '';
  };
  return `<table>${rows.map(({ cells }, row) => `<tr>${cells.map((text, column) => cell(row, column, text)).join('')}</tr>`).join('')}</table>`;
}

/** A document as a web page, its tables as they are in it. */
async function pageOf(name: string, text: string, style: string): Promise<string> {
  const { blocks } = await opened(name, text);
  const body = blocks.map((block) => (block.kind === 'grid' ? tableOf(block.grid) : `<p>${escaped(block.text)}</p>`)).join('\n');
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>文書</title><style>@page{size:A4}${style}</style><body>${body}</body></html>`;
}

interface Judged {
  readonly figures: number;
  readonly checked: number;
  readonly findings: readonly string[];
}

async function judged(name: string, content: string | Uint8Array): Promise<Judged> {
  const [report] = checkDocuments([await opened(name, content)]).documents;
  if (report === undefined) throw new Error('no report');
  return { figures: report.coverage.figures, checked: report.coverage.checked, findings: report.findings.map(({ code }) => code).sort() };
}

if (executablePath === undefined) console.warn('No Chromium is installed: no document is printed and read again. (apt-get install chromium)');

describe.skipIf(executablePath === undefined)('a document that was printed as PDF', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(executablePath ?? '');
  });
  afterAll(async () => {
    await browser.close();
  });

  const printed = async (html: string): Promise<Uint8Array> => {
    const page = await browser.newPage();
    await page.setContent(html);
    const bytes = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    return new Uint8Array(bytes);
  };

  describe.each(fixtureNames())('%s', (name) => {
    it.each(Object.entries(STYLES))('is judged as the page it was printed from, with %s', async (_, style) => {
      const html = await pageOf(name, fixtureText(name), style);
      const pdf = await printed(html);
      expect(await judged('a.pdf', pdf)).toEqual(await judged('a.html', html));
      expect(await drawnOnPages(pdf)).toEqual(await gatheredByPackage(pdf));
    });
  });

  const plans = ['001', '002'].flatMap((number) => {
    const text = seedText(number);
    return text === 'absent' ? [] : [[number, text] as const];
  });
  if (plans.length === 0) console.warn('published plans are absent; none was printed and read again');

  it.each(plans)('published plan %s between rules is judged as the page it was printed from', async (_, text) => {
    const html = await pageOf('a.txt', text, STYLES['narrow cells between rules']);
    const [page, pdf] = [await judged('a.html', html), await judged('a.pdf', await printed(html))];
    expect(pdf.findings).toEqual(page.findings);
    expect(pdf.checked).toBe(page.checked);
  });
});

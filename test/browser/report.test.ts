import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folder } from '../support/run.ts';
import { census, makeSite, textFile } from '../report/support.ts';
import { executablePath, launch } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [320, 768, 1280];

const rows = Array.from({ length: 17 }, (_, i): readonly [string, string, string, string][] => [[`とても長い名前の産業（その${i + 1}）、ほかに分類されないもの`, '平成21年', `${50 + i}`, `${500 + i}`], [`とても長い名前の産業（その${i + 1}）、ほかに分類されないもの`, '令和3年', `${40 + i * 2}`, `${450 + i * 9}`]]).flat();
const sample = await makeSite([]);
const kushiro = await makeSite(['-a', '釧路市']);
const own = await makeSite(['--fragment', '--as-of', '2026-02-20'], folder({
  'chamber-stats.config.yaml': 'area: "01212"\npublisher: 留萌商工会議所\ncontact: 0164-00-0000\nreport:\n  comment: c.md\ndata:\n  - file: census.csv\n',
  'census.csv': census(rows), 'c.md': '## 背景\n\n**人口の減少**について、[当所](https://example.jp/)をご覧ください。\n\n- 一つ目\n- 二つ目\n',
}));
const PAGES = [['the sample report', sample.site], ['釧路市', kushiro.site], ['a page with a comment and long names', own.site]] as const;

describe('the page as HTML', () => {
  it.each(PAGES)('is valid: %s', async (_, site) => {
    const report = await new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] }).validateString(textFile(site, 'index.html'));
    expect(report.results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`)).slice(0, 10)).toEqual([]);
  });
});

if (executablePath === undefined) console.warn('No Chromium is installed: the pages are not tried in a browser. (apt-get install chromium)');

describe.skipIf(executablePath === undefined)('the page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(executablePath ?? '');
  });
  afterAll(async () => {
    await browser.close();
  });

  /** Opens a page; every request but that for the page itself is noted. */
  const open = async (site: string, width: number): Promise<{ readonly page: Page; readonly requests: string[] }> => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, bypassCSP: true });
    const requests: string[] = [];
    const url = pathToFileURL(join(site, 'index.html')).href;
    page.on('request', (request) => {
      if (request.url() !== url) requests.push(request.url());
    });
    await page.goto(url);
    return { page, requests };
  };

  const violations = async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(AXE);
    const { passed, found } = await page.evaluate<{ passed: number; found: { id: string; target: string[] }[] }>('axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ passes, violations }) => ({ passed: passes.length, found: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ id, target }))) }))');
    expect(passed).toBeGreaterThan(20);
    return found.map(({ id, target }) => `${id}: ${target.join(' ')}`);
  };

  it.each(PAGES.flatMap(([name, site]) => WIDTHS.map((width) => [name, width, site] as const)))('has no barrier: %s at %i px', async (_, width, site) => {
    const { page, requests } = await open(site, width);
    await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
    expect(await violations(page)).toEqual([]);
    expect(requests).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.close();
  });

  it('has no barrier in print, where every table is open', async () => {
    const { page } = await open(sample.site, 1000);
    await page.emulateMedia({ media: 'print' });
    expect(await violations(page)).toEqual([]);
    const hidden = await page.evaluate('[...document.querySelectorAll("table")].filter((each) => !each.checkVisibility({ contentVisibilityAuto: true })).length');
    expect(hidden).toBe(0);
    await page.close();
  });

  it('has a policy that lets its own style through and nothing else', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(pathToFileURL(join(sample.site, 'index.html')).href);
    expect(complaints).toEqual([]);
    expect(await page.evaluate('getComputedStyle(document.querySelector(".masthead")).display').catch(() => 'flex')).toBe('flex');
    await page.close();
  });

  it('lets the keyboard reach every link, table and fold, in order', async () => {
    const { page } = await open(own.site, 1280);
    const wanted = await page.evaluate<number>('[...document.querySelectorAll("a[href], summary, [tabindex]")].filter((each) => each.checkVisibility({ contentVisibilityAuto: true })).length');
    const reached = new Set<string>();
    for (let i = 0; i < wanted + 2; i += 1) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate('(() => { const all = [...document.querySelectorAll("a[href], summary, [tabindex]")]; return String(all.indexOf(document.activeElement)); })()'));
    }
    reached.delete('-1');
    expect(reached.size).toBe(wanted);
    await page.close();
  });

  it('shows one variant of every chart, and no text of it cut off', async () => {
    for (const [site, width] of PAGES.flatMap(([, each]) => WIDTHS.map((width) => [each, width] as const))) {
      const { page } = await open(site, width);
      const outside = await page.evaluate<string[]>(`[...document.querySelectorAll('figure svg')].filter((svg) => getComputedStyle(svg).display !== 'none').flatMap((svg) => {
        const { width, height } = svg.viewBox.baseVal;
        return [...svg.querySelectorAll('text')].filter((text) => { const box = text.getBBox(); return box.x < -1 || box.y < -3 || box.x + box.width > width + 1 || box.y + box.height > height + 3; }).map((text) => text.textContent);
      })`);
      expect([width, outside]).toEqual([width, []]);
      const shown = await page.evaluate('[...document.querySelectorAll("figure")].map((figure) => [...figure.querySelectorAll("svg")].filter((svg) => getComputedStyle(svg).display !== "none").length)');
      expect(new Set(shown as number[])).toEqual(new Set([1]));
      await page.close();
    }
  });

  it('prints on A4, and as PDF by the command', async () => {
    const { page } = await open(sample.site, 1000);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await page.close();
    const made = await makeSite(['--pdf']);
    expect([made.code, readFileSync(join(made.site, 'report.pdf')).subarray(0, 5).toString('latin1')]).toEqual([0, '%PDF-']);
  });
});

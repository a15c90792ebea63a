import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../src/model/bytes.ts';
import { readTables } from '../../src/read/read-table.ts';
import { lockSchema, reportSchema } from '../../src/write/schemas/report.ts';
import { folder, run } from '../support/run.ts';
import { census, figuresOf, makeSite, sentencesOf, textFile, toldBy } from './support.ts';

const filesOf = (site: string): readonly string[] => [...readdirSync(site), ...readdirSync(join(site, 'data')).map((name) => `data/${name}`)].filter((name) => name !== 'data').sort();
const first = await makeSite([]);

describe('a report', () => {
  it('is the same, byte for byte, when it is made again', async () => {
    const second = await makeSite([]);
    expect(filesOf(second.site)).toEqual(filesOf(first.site));
    for (const name of filesOf(first.site)) expect([name, readFileSync(join(second.site, name)).equals(readFileSync(join(first.site, name)))]).toEqual([name, true]);
  });

  it('holds the data of every table and figure, in both encodings', () => {
    const told = toldBy(first.site);
    const ids = told.sections.flatMap(({ figures, tables }) => [...figures, ...tables].map(({ id }) => id));
    expect(filesOf(first.site)).toEqual([...ids.flatMap((id) => [`data/${id}.csv`, `data/${id}-sjis.csv`]), 'data/report.json', 'data/report.xlsx', 'index.html', 'report.lock.json'].sort());
    for (const id of ids) {
      const utf8 = readFileSync(join(first.site, `data/${id}.csv`));
      expect([...utf8.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const sjis = new TextDecoder('shift_jis', { fatal: true }).decode(readFileSync(join(first.site, `data/${id}-sjis.csv`)));
      expect(sjis.replaceAll('－', '−')).toBe(utf8.toString('utf8').replace(/^\ufeff/, '').replaceAll('－', '−'));
    }
  });

  it('states its JSON and its record as the schemas say', () => {
    expect(reportSchema.safeParse(JSON.parse(textFile(first.site, 'data/report.json'))).error).toBeUndefined();
    const lock = lockSchema.parse(JSON.parse(textFile(first.site, 'report.lock.json')));
    for (const { path, sha256, bytes } of lock.files) {
      const content = readFileSync(join(first.site, path));
      expect([path, createHash('sha256').update(content).digest('hex'), content.length]).toEqual([path, sha256, bytes]);
    }
    expect(lock.figures.map(({ text }) => text)).toEqual(['1,041', '7,759', '37,993', '−7.8', '340', '−24.6']);
  });

  it('has a workbook that our own reader reads, one table a sheet', async () => {
    const { document } = await readTables(bytesOf('report.xlsx', readFileSync(join(first.site, 'data/report.xlsx'))));
    const names = document.blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid.name] : []));
    expect(names.slice(0, 3)).toEqual(['表紙', '注', '表1']);
  });

  it('asks nothing of the world: no script, no request, no style attribute, a strict policy', () => {
    const html = textFile(first.site, 'index.html');
    expect(html).not.toMatch(/<script|\son\w+=|\sstyle=|<link|<img|<iframe|@import|url\(/i);
    expect([...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((m) => m[1] ?? '').filter((target) => !/^(?:#|data\/[\w.-]+$)/.test(target))).toEqual([]);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(html).toContain("default-src 'none'");
  });

  it('uses every id once and links to ids that are there', () => {
    const html = textFile(first.site, 'index.html');
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });
});

describe('an input cell that changes', () => {
  it('changes what rests on it and nothing else', async () => {
    const before = folder();
    const after = folder();
    for (const cwd of [before, after]) for (const name of ['rumoi-census.csv', 'rumoi-commerce.csv']) copyFileSync(join('data/sample', name), join(cwd, name));
    const path = join(after, 'rumoi-commerce.csv');
    // 小売業 年間販売額 令和3年: 27,648 → 27,649, and the total with it.
    const changed = readFileSync(path, 'utf8').replace('27648,number,"27,648"', '27649,number,"27,649"').replace('37993,number,"37,993"', '37994,number,"37,994"');
    expect(changed).not.toBe(readFileSync(path, 'utf8'));
    writeFileSync(path, changed);
    const args = ['--data', 'rumoi-census.csv,rumoi-commerce.csv'];
    const [a, b] = [toldBy((await makeSite(args, before)).site), toldBy((await makeSite(args, after)).site)];
    // The list of sources states the fingerprint of the file, which changes with every cell.
    const moved = sentencesOf(b).filter(({ text }, i) => sentencesOf(a)[i]?.text !== text && !text.includes('SHA-256'));
    expect(moved.length).toBeGreaterThan(0);
    for (const { figures } of moved) expect(figures.some(({ cells }) => cells.some(({ sheet }) => sheet === '年間販売額'))).toBe(true);
    const rests = figuresOf(b).filter(({ number }, i) => figuresOf(a)[i]?.number !== number);
    for (const { cells } of rests) expect(cells.every(({ sheet, column }) => sheet === '年間販売額' && [3, 8].includes(column))).toBe(true);
    const tablesOf = (told: typeof a): Map<string, string> => new Map(told.sections.flatMap(({ tables, figures }) => [...tables, ...figures].map(({ title, data }) => [title, JSON.stringify(data)])));
    const different = [...tablesOf(b)].filter(([title, data]) => tablesOf(a).get(title) !== data).map(([title]) => title);
    expect(different.every((title) => title.includes('販売額'))).toBe(true);
  });
});

describe('a run that fails', () => {
  const config = (text: string, files: Readonly<Record<string, string>> = {}): string => folder({ 'chamber-stats.config.yaml': text, 'census.csv': census([['建設業', '平成21年', '119', '1343'], ['建設業', '令和3年', '97', '971'], ['製造業', '平成21年', '56', '1226'], ['製造業', '令和3年', '33', '775']]), ...files });
  const DATA = 'data:\n  - file: census.csv\n';

  it('leaves the earlier page as it was', async () => {
    const cwd = config(`area: "01212"\n${DATA}`);
    expect((await run(['report', '-o', 'site'], { cwd })).code).toBe(0);
    const page = textFile(join(cwd, 'site'), 'index.html');
    writeFileSync(join(cwd, 'site', 'logo.txt'), 'ours');
    writeFileSync(join(cwd, 'census.csv'), '');
    expect((await run(['report', '-o', 'site'], { cwd })).code).toBe(3);
    expect(textFile(join(cwd, 'site'), 'index.html')).toBe(page);
    writeFileSync(join(cwd, 'census.csv'), census([['建設業', '平成21年', '120', '1343'], ['建設業', '令和3年', '97', '971']]));
    expect((await run(['report', '-o', 'site'], { cwd })).code).toBe(0);
    expect(textFile(join(cwd, 'site'), 'index.html')).not.toBe(page);
    // What others put beside the page stays, what the earlier page had and the new one has not goes.
    expect(textFile(join(cwd, 'site'), 'logo.txt')).toBe('ours');
    expect(existsSync(join(cwd, 'site', 'data', 'table9.csv'))).toBe(false);
    expect(readdirSync(cwd).filter((name) => name.includes('chamber-stats.new') || name.includes('chamber-stats.old'))).toEqual([]);
  });

  it('does not write into a folder that is not a report', async () => {
    const cwd = config(`area: "01212"\n${DATA}`);
    const before = readdirSync(cwd);
    expect((await run(['report', '-o', '.'], { cwd })).code).toBe(2);
    expect(readdirSync(cwd)).toEqual(before);
  });

  it('stops at a number in the comment that the data contradict', async () => {
    const cwd = config(`area: "01212"\nreport:\n  comment: comment.md\n${DATA}`, { 'comment.md': '建設業の事業所数は平成21年の119から令和3年の97へ、28.5%減少しました。\n' });
    const { code, stderr } = await run(['report', '-o', 'site'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('28.5');
    expect(existsSync(join(cwd, 'site'))).toBe(false);
  });

  it.each([
    ['an unknown key', `area: "01212"\nreport:\n  titel: x\n${DATA}`, 'chamber-stats.config.yaml:3:3'],
    ['a code without quotes', `area: 01212\n${DATA}`, 'chamber-stats.config.yaml:1:7'],
    ['a missing file', 'area: "01212"\ndata:\n  - file: nowhere.csv\n', 'chamber-stats.config.yaml:3:11'],
    ['an unknown area', `area: "99999"\n${DATA}`, 'chamber-stats.config.yaml:1:7'],
    ['an unknown area to compare with', `area: "01212"\ncompare: ["01206"]\n${DATA}`, 'chamber-stats.config.yaml:2:11'],
    ['an unknown block', `area: "01212"\nreport:\n  blocks: [summary, weather]\n${DATA}`, 'chamber-stats.config.yaml:3:21'],
    ['a day that is none', `area: "01212"\nreport:\n  as-of: 令和8年\n${DATA}`, 'chamber-stats.config.yaml:3:10'],
    ['a missing comment', `area: "01212"\nreport:\n  comment: nowhere.md\n${DATA}`, 'chamber-stats.config.yaml:3:12'],
  ])('tells the place of %s', async (_, text, place) => {
    const cwd = config(text);
    const { code, stderr } = await run(['report', '-o', 'site'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(place)]);
    expect(existsSync(join(cwd, 'site'))).toBe(false);
  });
});

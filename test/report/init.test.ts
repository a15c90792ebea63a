import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run } from '../support/run.ts';
import { census } from './support.ts';

const DATA = census([['建設業', '平成21年', '119', '1343'], ['建設業', '令和3年', '97', '971'], ['製造業', '平成21年', '56', '1226'], ['製造業', '令和3年', '33', '775']]);
const draft = (cwd: string): string => readFileSync(join(cwd, 'chamber-stats.config.yaml'), 'utf8');

describe('init', () => {
  it('drafts a config from the tables in the folder, with which the report runs', async () => {
    const cwd = folder({ '経済センサス.csv': DATA, 'メモ.txt': '来週までに\n' });
    const { code, stderr } = await run(['init', '--yes'], { cwd });
    expect([code, stderr]).toEqual([0, expect.stringContaining('使わないファイル: メモ.txt')]);
    expect(draft(cwd)).toContain('area: "01212"   # 北海道留萌市');
    expect((await run(['report', '-o', 'site'], { cwd })).code).toBe(0);
  });

  it('asks for what it cannot know', async () => {
    const cwd = folder({ '経済センサス.csv': DATA });
    const { code } = await run(['init'], { cwd, answers: ['', '釧路市 札幌市', '留萌商工会議所', '0164-00-0000'] });
    expect(code).toBe(0);
    expect(draft(cwd)).toContain('compare:\n  - "01206"   # 北海道釧路市\n  - "01100"   # 北海道札幌市\npublisher: "留萌商工会議所"\ncontact: "0164-00-0000"\n');
  });

  it('never overwrites a config, and does not wait where nobody is', async () => {
    const cwd = folder({ 'chamber-stats.config.yaml': 'area: "01212"\n' });
    expect((await run(['init', '--yes'], { cwd })).code).toBe(2);
    expect(draft(cwd)).toBe('area: "01212"\n');
    expect((await run(['init'], { cwd: folder() })).code).toBe(2);
  });

  it('takes an unknown area for a mistake', async () => {
    expect((await run(['init'], { cwd: folder({ 'a.csv': DATA }), answers: ['留萠市村'] })).code).toBe(2);
  });
});

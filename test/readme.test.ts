import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/cli/commands/index.ts';
import { folder, run } from './support/run.ts';

const README = readFileSync('README.md', 'utf8');

/** Commands of every block that a reader would copy into a shell. */
const commands = [...README.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((match) => (match[1] ?? '').trim().split('\n'));
const ours = commands.filter((command) => command.startsWith('npx chamber-stats '));

/** Small files under the names the README uses. */
const SSDSE = (edition: number, year: number, establishments: number): string =>
  [`SSDSE-A-${edition},Prefecture,Municipality,C2108,C210836,C2208`, `,,年度,${year},${year},${year}`, '地域コード,都道府県,市区町村,事業所数（民営）,事業所数（民営）（建設業）,従業者数（民営）', `R01212,北海道,留萌市,${establishments},97,7759`, ''].join('\n');
const cwd = folder({
  '経済センサス.csv': '市区町村コード,市区町村名,年,事業所数\n01212,留萌市,平成21年,"1,381"\n01212,留萌市,令和3年,"1,041"\n',
  '計画.txt': '令和3年の事業所数は1,041で、平成21年の1,381から24.6%減少した。\n',
  'SSDSE-A-2023.csv': SSDSE(2023, 2016, 1107),
  'SSDSE-A-2026.csv': SSDSE(2026, 2021, 1041),
});

/** Splits a command as a shell does, quotes included. */
const words = (command: string): string[] => [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');

describe('README.md', () => {
  it('sets up, runs and tests with the scripts of package.json', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect(commands).toContain('npm ci');
    expect(commands).toContain('npm test');
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['prepare', 'test']));
    expect(commands.filter((command) => !/^(npm ci|npm test|npm run bench|npx chamber-stats )/.test(command))).toEqual([]);
  });

  it.each(ours)('runs: %s', async (command) => {
    const { code, stderr } = await run(words(command).slice(2), { cwd });
    expect([code, stderr.includes('chamber-stats の内部で誤りが起きました')]).toEqual([0, false]);
  });

  const transcripts = [...README.matchAll(/<!-- transcript: npx chamber-stats (.*?) -->\n```text\n([\s\S]*?)```/g)].map(([, command = '', shown = '']) => [command, shown] as const);

  it.each(transcripts)('shows what is printed by: %s', async (command, shown) => {
    expect((await run(words(command))).stdout).toBe(shown);
  });

  it('names every command', () => {
    for (const { name } of COMMANDS) expect(README).toContain(`\`${name}\``);
  });

  it('has a main command that the built program runs', () => {
    const out = execFileSync(process.execPath, ['bin/chamber-stats.js', ...words(ours[0] ?? '').slice(2), '--lang', 'ja'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    expect(out).toContain('1,381    1,041  -340   -24.6');
  });
});

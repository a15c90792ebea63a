import { describe, expect, it } from 'vitest';
import { folder, run, type Circumstances } from '../support/run.ts';

const rows = Array.from({ length: 40_000 }, (_, i) => `${2009 + (i % 2) * 12},0${1101 + Math.floor(i / 20)},某市,${'ABCDEFGHIJ'[Math.floor(i / 2) % 10] ?? ''},産業,${i}`);
const cwd = folder({ 'long.csv': `集計年,市区町村コード,市区町村名,産業大分類コード,産業大分類名,事業所数（事業所）\n${rows.join('\n')}\n` });

const told = async (given: Circumstances, args: readonly string[] = []): Promise<string> => (await run(['diff', 'long.csv', '--area', '01101', '--format', 'csv', ...args], { cwd, ...given })).stderr;

/** What stands on a terminal after some text was written to it. */
function screen(text: string): string {
  return text.split('\n').map((line) => line.split('\r').reduce((shown, piece) => piece + shown.slice(piece.length), '').trimEnd()).join('\n');
}

describe('progress of long reading (読み込みの進み具合)', () => {
  it('is told to a person at a terminal after a second, and leaves nothing behind', async () => {
    const stderr = await told({ conversation: { columns: 80 }, pace: 600 });
    expect(stderr).toMatch(/読み込んでいます … \d+%（1 \/ 1 MB）/);
    expect(screen(stderr)).toBe(screen(await told({})));
  });

  it('in the language of the conversation', async () => {
    expect(await told({ conversation: { columns: 80 }, pace: 600 }, ['--lang', 'en'])).toMatch(/Reading … \d+% \(1 of 1 MB\)/);
  });

  it.each([
    ['in a pipe', { pace: 600 }, []], ['when it is over in a second', { conversation: { columns: 80 }, pace: 10 }, []], ['with --quiet', { conversation: { columns: 80 }, pace: 600 }, ['--quiet']],
    ['on a terminal too narrow for it', { conversation: { columns: 20 }, pace: 600 }, []],
  ] as const)('is not told %s', async (_when, given, args) => {
    expect(await told(given, args)).not.toContain('\r');
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSchema } from '../../src/write/schemas/check.ts';
import { folder, run } from '../support/run.ts';

const TABLE = '産業大分類\t平成21年\t平成26年\n建設業\t119\t95\n製造業\t56\t46\n宿泊業、飲食サービス業\t244\t190\n計\t419\t331\n';
const WRONG = `宿泊・飲食業が23.1%減少した（平成21年から平成26年の事業所数）。\n\n図表1 産業別事業所数\n${TABLE}`;
const RIGHT = WRONG.replace('23.1%', '22.1%');
const FLOORED = `事業所数は、平成21年から平成26年に宿泊・飲食業が22.2%、製造業が17.9%、建設業が20.2%、計が21.1%減少した。\n\n図表1 産業別事業所数\n${TABLE}`;
const NOTHING = '会議は年に12回開き、30人が出席した。\n';

const files = { 'wrong.txt': WRONG, 'right.txt': RIGHT, 'floored.txt': FLOORED, 'nothing.txt': NOTHING };

describe('check', () => {
  const cwd = folder(files);

  it('ends with 0 when every figure agrees and says how many were checked', async () => {
    const result = await run(['check', 'right.txt'], { cwd });
    expect([result.code, result.stderr]).toEqual([0, '']);
    expect(result.stdout).toContain('数値9件中9件を検査しました。');
    expect(result.stdout).toContain('食い違いはありません');
  });

  it('ends with 1 when a figure is wrong, in the user’s language', async () => {
    const ja = await run(['check', 'wrong.txt'], { cwd });
    expect(ja.code).toBe(1);
    expect(ja.stdout).toContain('1:8  誤り  増減率が合わない  rate-disagrees');
    const en = await run(['check', 'wrong.txt', '--lang', 'en'], { cwd });
    expect(en.code).toBe(1);
    expect(en.stdout).toContain('printed 23.1%, computed 22.1%');
  });

  it('prints the corrected sentence with --suggest', async () => {
    expect((await run(['check', 'wrong.txt'], { cwd })).stdout).not.toContain('文案');
    expect((await run(['check', 'wrong.txt', '--suggest'], { cwd })).stdout).toContain('文案: 宿泊・飲食業が22.1%減少した');
  });

  it('is never green when nothing was checked', async () => {
    const result = await run(['check', 'nothing.txt'], { cwd });
    expect(result.code).toBe(1);
    expect(result.stdout).toContain('nothing-checked');
    expect((await run(['check', 'nothing.txt', '--allow-empty'], { cwd })).code).toBe(0);
  });

  it('takes the rounding rule from the user', async () => {
    expect((await run(['check', 'floored.txt', '--rounding', 'floor'], { cwd })).code).toBe(0);
    const strict = await run(['check', 'floored.txt', '--rounding', 'half-up'], { cwd });
    expect(strict.code).toBe(1);
    expect(strict.stdout).toContain('rounded-otherwise');
  });

  it('needs a document, and one that is there', async () => {
    expect((await run(['check'], { cwd })).code).toBe(2);
    expect((await run(['check', 'nowhere.txt'], { cwd })).code).toBe(2);
  });

  it('selects findings by code and knows which codes there are', async () => {
    expect((await run(['check', 'wrong.txt', '--ignore', 'rate-disagrees'], { cwd })).code).toBe(0);
    expect((await run(['check', 'wrong.txt', '--only', 'total-disagrees,unit-mixed-up'], { cwd })).code).toBe(0);
    const unknown = await run(['check', 'wrong.txt', '--ignore', 'CS101'], { cwd });
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('rate-disagrees');
  });

  it('explains each of its codes', async () => {
    const result = await run(['explain', 'rate-disagrees'], { cwd });
    expect(result.code).toBe(0);
    expect(result.stdout).toContain('増減率');
  });

  it('reads any encoding, and standard formats by their content', async () => {
    const html = folder({ 'a.html': `<p>宿泊・飲食業が23.1%減少した（平成21年から平成26年の事業所数）。</p><table>${TABLE.trimEnd().split('\n').map((line) => `<tr>${line.split('\t').map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>` });
    expect((await run(['check', 'a.html'], { cwd: html })).stdout).toContain('rate-disagrees');
  });
});

describe('reports of a check', () => {
  it('go where --reporter says, several at once', async () => {
    const cwd = folder(files);
    const result = await run(['check', 'wrong.txt', '--reporter', 'junit:out/検査.xml', '--reporter', 'md:summary.md', '--reporter', 'github'], { cwd });
    expect(result.stdout).toMatch(/^::error file=wrong\.txt,line=1,col=8/);
    expect(readFileSync(join(cwd, 'out/検査.xml'), 'utf8')).toContain('<failure');
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toContain('| wrong.txt:1:8 | 誤り |');
  });

  it('are JSON with --format json', async () => {
    const cwd = folder(files);
    const result = await run(['check', 'wrong.txt', 'right.txt', '--format', 'json'], { cwd });
    expect(checkSchema.parse(JSON.parse(result.stdout)).documents.map(({ path, findings }) => [path, findings.length])).toEqual([['wrong.txt', 1], ['right.txt', 0]]);
  });

  it('become annotations by themselves in GitHub Actions', async () => {
    const cwd = folder(files);
    expect((await run(['check', 'wrong.txt'], { cwd, env: { GITHUB_ACTIONS: 'true' } })).stdout).toMatch(/\n::error file=wrong\.txt/);
    expect((await run(['check', 'wrong.txt', '--format', 'json'], { cwd, env: { GITHUB_ACTIONS: 'true' } })).stdout).not.toContain('::error');
  });

  it('are refused when two of them would spoil each other, or nobody knows them', async () => {
    const cwd = folder(files);
    expect((await run(['check', 'wrong.txt', '--reporter', 'json', '--reporter', 'sarif'], { cwd })).code).toBe(2);
    expect((await run(['check', 'wrong.txt', '--reporter', 'xml'], { cwd })).code).toBe(2);
    expect((await run(['check', 'wrong.txt', '--format', 'csv'], { cwd })).code).toBe(2);
  });
});

describe('supplied data', () => {
  it('are a second place to try claims on', async () => {
    const cwd = folder({ 'plan.txt': '平成21年から平成26年に、事業所数は宿泊業、飲食サービス業が22.1%、建設業が20.9%減少した。\n', '図表1 産業別事業所数.tsv': TABLE });
    expect((await run(['check', 'plan.txt'], { cwd })).code).toBe(1);
    const result = await run(['check', 'plan.txt', '--data', '図表1 産業別事業所数.tsv'], { cwd });
    expect(result.stdout).toContain('公表 20.9%、計算 20.2%');
    expect(result.stdout).toContain('数値2件中2件を検査しました');
  });
});

describe('findings under control', () => {
  it('are accepted with a reason and a last day, and come back after it', async () => {
    const cwd = folder(files);
    const accepted = await run(['check', 'wrong.txt', '--baseline', '承認.json', '--accept', '原本どおり', '--until', '2026-03-31'], { cwd });
    expect(accepted.code).toBe(0);
    expect(accepted.stderr).toContain('1件');
    expect(JSON.parse(readFileSync(join(cwd, '承認.json'), 'utf8'))).toMatchObject({ accepted: [{ code: 'rate-disagrees', claim: '23.1%', reason: '原本どおり', until: '2026-03-31' }] });
    expect((await run(['check', 'wrong.txt', '--baseline', '承認.json'], { cwd })).code).toBe(0);
    expect((await run(['check', 'wrong.txt', '--baseline', '承認.json'], { cwd, today: '2026-04-01' })).code).toBe(1);
    expect((await run(['check', 'wrong.txt', '--baseline', '承認.json', '--as-of', '2026-04-01'], { cwd })).stdout).toContain('acceptance-expired');
    expect((await run(['check', 'right.txt', '--baseline', '承認.json'], { cwd })).stdout).toContain('acceptance-unused');
  });

  it('need a reason, a file and a date that is one', async () => {
    const cwd = folder({ ...files, 'bad.json': '{"schema":"chamber-stats/acceptances@1","accepted":[{"fingerprint":"0123456789abcdef","code":"rate-disagrees","claim":"23.1%","reason":""}]}' });
    expect((await run(['check', 'wrong.txt', '--accept', '原本どおり'], { cwd })).code).toBe(2);
    expect((await run(['check', 'wrong.txt', '--baseline', 'none.json'], { cwd })).code).toBe(2);
    expect((await run(['check', 'wrong.txt', '--baseline', 'a.json', '--accept', 'x', '--until', '来年'], { cwd })).code).toBe(2);
    expect((await run(['check', 'wrong.txt', '--baseline', 'bad.json'], { cwd })).stderr).toContain('bad.json:1:');
    expect(existsSync(join(cwd, 'a.json'))).toBe(false);
  });

  it('stand in the config: ignored codes, weights, marked figures, baseline, rounding', async () => {
    const config = (check: string): string => folder({ ...files, 'chamber-stats.config.yaml': `check:\n${check}` });
    expect((await run(['check', 'wrong.txt'], { cwd: config('  ignore: [rate-disagrees]\n') })).code).toBe(0);
    expect((await run(['check', 'wrong.txt'], { cwd: config('  severity: { rate-disagrees: warning }\n') })).code).toBe(0);
    expect((await run(['check', 'floored.txt'], { cwd: config('  rounding: half-up\n') })).code).toBe(1);
    expect((await run(['check', 'right.txt'], { cwd: config('  claims: [宿泊・飲食業が22.1%]\n') })).code).toBe(0);
    expect((await run(['check', 'right.txt'], { cwd: config('  claims: [宿泊・飲食業が22.7%]\n') })).stdout).toContain('claim-vanished');
    const mistaken = await run(['check', 'right.txt'], { cwd: config('  ignore: [CS101]\n') });
    expect([mistaken.code, mistaken.stderr.includes('chamber-stats.config.yaml:2:')]).toEqual([2, true]);
  });
});

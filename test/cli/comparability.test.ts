import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diffSchema } from '../../src/write/schemas/diff.ts';
import { folder, run, type Run } from '../support/run.ts';
import { hasShared, SHARED } from '../support/shared.ts';

const HEAD = '時点,地域コード,地域,産業,事業所数（民営）\n';
const cwd = folder({
  'kushiro.csv': `${HEAD}平成16年,01206,釧路市,計,"9,000"\n平成16年,01666,阿寒町,計,400\n平成16年,01669,音別町,計,100\n平成16年,01212,留萌市,計,1500\n令和3年,01206,釧路市,計,"7,000"\n令和3年,01212,留萌市,計,1041\n`,
  'akan.csv': `${HEAD}平成16年,01206,釧路市,計,"9,000"\n平成16年,01666,阿寒町,計,400\n令和3年,01206,釧路市,計,"7,000"\n`,
  'tomiya.csv': `${HEAD}平成21年,04423,富谷町,計,1000\n平成21年,04202,石巻市,計,9000\n令和3年,04216,富谷市,計,1600\n令和3年,04202,石巻市,計,8000\n`,
  'wards.csv': `${HEAD}2021年,22131,中区,計,11000\n2021年,22137,天竜区,計,1100\n2024年,22138,中央区,計,27000\n2024年,22140,天竜区,計,1000\n`,
  'parts.csv': `${HEAD}平成28年,01206,釧路市,建設業,10\n平成28年,01206,釧路市,製造業,20\n平成28年,01206,釧路市,計,33\n令和3年,01206,釧路市,建設業,9\n令和3年,01206,釧路市,製造業,18\n令和3年,01206,釧路市,計,27\n`,
  'invented.csv': `${HEAD}平成28年,90001,駅前地区,計,10\n令和3年,90001,駅前地区,計,12\n平成28年,90002,港地区,計,8\n令和3年,90002,港地区,計,9\n`,
  'unlabelled.csv': '時点,地域コード,地域,産業,事業所数\n平成26年,01206,釧路市,計,8871\n令和3年,01206,釧路市,計,7918\n',
  'scope.yaml': 'data:\n  - file: unlabelled.csv\n    scope: private\n    survey: 平成26年経済センサス‐基礎調査\n',
  'survey.yaml': 'data:\n  - file: unlabelled.csv\n    survey: ほげ調査\n',
  'private.yaml': 'data:\n  - file: kushiro.csv\n    scope: all\n',
  'h28.csv': '第1表 事業所数（確報集計）\n時点,地域コード,地域,産業,事業所数（民営）\n平成28年,01212,留萌市,計,1107\n',
  'r3.csv': '第1表 事業所数（速報集計）\n時点,地域コード,地域,産業,事業所数（民営）\n令和3年,01212,留萌市,計,1040\n',
});

interface JsonRow {
  readonly area: { readonly code: string };
  readonly from: { readonly value: string | null; readonly status: string };
  readonly to: { readonly value: string | null };
  readonly difference: string | null;
  readonly notes: readonly string[];
  readonly origin: readonly { readonly row: number }[];
}

async function rows(args: readonly string[]): Promise<readonly JsonRow[]> {
  const result = await run(['diff', ...args, '--format', 'json'], { cwd });
  expect(result.code).toBe(0);
  const parsed: unknown = JSON.parse(result.stdout);
  expect(diffSchema.safeParse(parsed).error).toBeUndefined();
  return (parsed as { rows: JsonRow[] }).rows;
}

const diff = (...args: string[]): Promise<Run> => run(['diff', ...args], { cwd });

describe('areas in time, in every format', () => {
  it('釧路市 2004 and 2021 adds 阿寒町 and 音別町, with their cells as origin', async () => {
    expect(await rows(['kushiro.csv', '--area', '釧路市'])).toMatchObject([{ area: { code: '01206' }, from: { value: '9500' }, to: { value: '7000' }, difference: '-2500', notes: ['areas-merged'], origin: [{ row: 2 }, { row: 3 }, { row: 4 }, { row: 6 }] }]);
  });

  it.each(['csv', 'tsv', 'md', 'html', 'table'])('names the event in %s', async (format) => {
    const { stdout, stderr } = await diff('kushiro.csv', '--format', format);
    const where = format === 'table' ? stderr : stdout;
    expect(where).toContain('平成17年10月11日の新設合併（釧路市・阿寒町・音別町→釧路市）');
    expect(stdout).toContain(format === 'csv' || format === 'tsv' ? '9500' : '9,500');
    if (format === 'table') expect(stdout).toMatch(/釧路市 #.*\n[\s\S]*# 区域や産業分類の変更をはさむ比較/);
  });

  it('a name of either time finds the place', async () => {
    for (const name of ['富谷町', '富谷市', '04423', '04216']) expect(await rows(['tomiya.csv', '--area', name])).toMatchObject([{ area: { code: '04216' }, difference: '600', notes: ['area-renamed'] }]);
  });

  it('what was merged away is pointed to what it became', async () => {
    const { code, stderr } = await diff('kushiro.csv', '--area', '阿寒町');
    expect(code).toBe(2);
    expect(stderr).toMatch(/阿寒町.*平成17年10月11日の新設合併/);
    expect(stderr).toContain('「釧路市（01206）」を指定すると');
  });

  it('a missing part is refused, and compared when the user insists', async () => {
    const refused = await diff('akan.csv');
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toMatch(/音別町.*がありません/);
    expect(refused.stderr).toContain('--allow boundary');
    expect(await rows(['akan.csv', '--allow', 'boundary'])).toMatchObject([{ from: { value: '9400' }, notes: ['area-parts-missing'] }]);
  });

  it('redrawn wards are refused, a recoded one is compared', async () => {
    const { stdout, stderr, code } = await diff('wards.csv', '--format', 'csv');
    expect(code).toBe(0);
    expect(stdout).toMatch(/22140,天竜区,.*,-100,-9.1,/);
    expect(stderr).toMatch(/浜松市中央区.*区の再編.*増減は計算していません/);
    const alone = await diff('wards.csv', '--area', '22138');
    expect(alone.code).toBe(2);
    expect(alone.stderr).toContain('区の再編');
  });

  it('invented codes are used as they are, with one note', async () => {
    const { stdout, stderr, code } = await diff('invented.csv', '--format', 'csv');
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(3);
    expect(stderr.match(/標準地域コードの一覧にない/g)).toHaveLength(1);
  });

  it('trend stands in the areas of its last period', async () => {
    const { stdout, code } = await run(['trend', 'kushiro.csv', '--area', '釧路市', '--format', 'json'], { cwd });
    expect(code).toBe(0);
    const parsed = JSON.parse(stdout) as { rows: { figures: { value: { text: string } }; notes: string[]; origin: unknown[] }[] };
    expect(parsed.rows.map(({ figures, notes, origin }) => [figures.value.text, notes.includes('areas-merged'), origin.length])).toEqual([['9500', true, 3], ['7000', false, 1]]);
  });
});

describe('areas side by side and added up', () => {
  it('may overlap where they only stand side by side', async () => {
    const { code, stdout } = await diff('wards.csv', '--area', '22140,22137', '--format', 'csv');
    expect([code, stdout.trim().split('\n').length]).toEqual([0, 2]);
  });

  it('are refused as a reference that would count something twice', async () => {
    const where = folder({ 'a.csv': '地域コード,地域,産業,令和3年\n01100,札幌市,建設業,10\n01100,札幌市,製造業,20\n01101,中央区,建設業,3\n01101,中央区,製造業,4\n01212,留萌市,建設業,5\n01212,留萌市,製造業,6\n' });
    const { code, stderr } = await run(['structure', 'a.csv', '--area', '留萌市', '--against', '01100,01101'], { cwd: where });
    expect(code).toBe(2);
    expect(stderr).toMatch(/北海道札幌市中央区（01101）.*北海道札幌市（01100）.*の一部/);
  });
});

describe('scope and survey', () => {
  it('can be stated in the config, the survey by its name', async () => {
    const { stdout, stderr, code } = await diff('--config', 'scope.yaml', '--format', 'csv');
    expect(code).toBe(0);
    expect(stdout).toContain('民営事業所');
    expect(stderr).not.toContain('記載がない');
  });

  it('stated in the config correct what the labels say', async () => {
    expect((await diff('--config', 'private.yaml', '--format', 'csv')).stdout).toContain('全事業所（国・地方公共団体を含む）');
  });

  it('a survey nobody knows is a mistake in the config, with its place', async () => {
    const { code, stderr } = await diff('--config', 'survey.yaml');
    expect(code).toBe(2);
    expect(stderr).toMatch(/survey\.yaml:3:13: .*ほげ調査/);
  });

  it('preliminary figures are noted', async () => {
    const { stdout, stderr, code } = await diff('h28.csv', 'r3.csv', '--format', 'csv');
    expect(code).toBe(0);
    expect(stderr).toContain('令和3年」の値は速報です');
    expect(stdout).toContain('速報値');
  });
});

describe('totals and their parts', () => {
  it('what the total holds beyond them is told, and only where they do not add up', async () => {
    const { stdout, stderr } = await diff('parts.csv', '--format', 'md');
    expect(stderr).toContain('釧路市 平成28年 6、令和3年 0'.replace('6', '3'));
    expect(stdout).toContain('内訳のどれにも含まれない分');
    expect((await diff('parts.csv', '--industry', '建設業,計')).stderr).not.toContain('内訳');
  });
});

describe.skipIf(!hasShared)('釧路市 2014: 8,871 with 公務, 8,792 without', () => {
  const edition = join(SHARED, 'realdata/ssdse/SSDSE-A-2020.csv');
  const plan = join(SHARED, 'seeds/002_e798be506cdc6081.txt');

  it('are both kept', async () => {
    const { stdout } = await run(['ingest', edition, '--area', '釧路市', '--measure', '事業所数'], {});
    expect(stdout).toMatch(/01206,釧路市,AS,全産業,.*,all,economic-census-basic-2014,.*,8871,/);
    const read = await run(['ingest', plan]);
    expect(read.stdout).toMatch(/01206,釧路市,AR,全産業 \(S_公務を除く\),.*,all-except-government,.*,8792,/);
  });

  it('and never mixed', async () => {
    const { stdout, stderr } = await run(['diff', edition, plan, '--area', '釧路市', '--measure', '事業所数,事業所総数', '--from', '2014', '--to', '2021', '--format', 'csv']);
    expect(stdout).not.toContain('8871');
    expect(stdout).toMatch(/AR,.*,8792,7918,-874,-9\.9/);
    expect(stderr).not.toContain('8871');
  });
});

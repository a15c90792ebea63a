import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { hasShared, SHARED } from '../support/shared.ts';

const edition = (year: number): string => join(SHARED, `realdata/ssdse/SSDSE-A-${year}.csv`);

describe.skipIf(!hasShared)('SSDSE editions of different years', () => {
  it('compare all 1,741 municipalities, 留萌市 from 1,107 to 1,041', async () => {
    const { stdout, code } = await run(['diff', edition(2023), edition(2026), '--measure', '事業所数', '--industry', 'AR', '--format', 'csv']);
    expect(code).toBe(0);
    const [heading = '', ...lines] = stdout.trim().split('\n');
    expect(lines).toHaveLength(1741);
    const columns = heading.split(',');
    const rumoi = lines.find((line) => line.startsWith('01212,'))?.split(',') ?? [];
    const cell = (name: string): string => rumoi[columns.indexOf(name)] ?? '';
    expect([cell('基準時点'), cell('比較時点'), cell('基準値'), cell('比較値'), cell('増減数'), cell('増減率（%）'), cell('対象範囲')]).toEqual(['2016', '2021', '1107', '1041', '-66', '-6.0', '民営事業所']);
  });

  it('agree with the files themselves in every figure', async () => {
    const read = (year: number): Map<string, bigint> => {
      const [codes = '', , , ...rows] = new TextDecoder('shift_jis').decode(readFileSync(edition(year))).trim().split('\n');
      const at = codes.split(',').indexOf('C2108');
      return new Map(rows.map((row) => [row.slice(1, 6), BigInt(row.split(',')[at] ?? '')]));
    };
    const [earlier, later] = [read(2023), read(2026)];
    const { stdout } = await run(['diff', edition(2023), edition(2026), '--measure', '事業所数', '--industry', 'AR', '--format', 'jsonl']);
    const rows = stdout.trim().split('\n').map((line) => JSON.parse(line) as { area: { code: string }; from: { value: string }; to: { value: string }; rate: { numerator: string; denominator: string } | null });
    for (const { area, from, to, rate } of rows) {
      const [a = 0n, b = 0n] = [earlier.get(area.code), later.get(area.code)];
      expect([area.code, from.value, to.value]).toEqual([area.code, String(a), String(b)]);
      // 双葉町 had none in 2016: 皆増, never infinity.
      if (a === 0n) expect(rate).toBeNull();
      else expect(BigInt(rate?.numerator ?? 0) * a).toBe((b - a) * BigInt(rate?.denominator ?? 0));
    }
  });

  it('refuse 全事業所 of 2014 as a base for 民営 of 2016, with the reason', async () => {
    const { code, stdout, stderr } = await run(['diff', edition(2020), edition(2023), '--measure', '事業所数', '--area', '留萌市']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/全事業所.*民営事業所.*数えた範囲が違います/);
    expect(stderr).toContain('--allow scope');
  });

  it('compares across scopes when the analyst insists, and says so', async () => {
    const { code, stdout, stderr } = await run(['diff', edition(2020), edition(2023), '--measure', '事業所数', '--area', '留萌市', '--industry', 'D', '--allow', 'scope']);
    expect(code).toBe(0);
    expect(stdout).toContain('平成26年');
    expect(stderr).toContain('ご指定により比べました');
  });
});

describe.skipIf(!hasShared)('tables inside published plans', () => {
  it('reads 図表1 of 留萌 from the plan itself, area and surveys included', async () => {
    const { stdout } = await run(['diff', join(SHARED, 'seeds/001_290b882df87d1ac7.txt'), '--from', 'H21', '--to', 'R3', '--measure', '事業所', '--industry', '計', '--format', 'json']);
    const { rows } = JSON.parse(stdout) as { rows: { area: { code: string; name: string }; rateText: string; notes: string[]; origin: { row: number; column: number }[] }[] };
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ area: { code: '01212', name: '留萌市' }, rateText: '-24.6' });
    expect(rows[0]?.notes).toContain('survey-kind-differs');
    expect(rows[0]?.origin.map(({ row }) => row)).toEqual([94, 94]);
  });
});

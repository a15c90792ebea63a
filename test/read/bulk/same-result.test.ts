import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WINDOW_SIZE } from '../../../src/read/bulk/byte-window.ts';
import { HEAD_SIZE } from '../../../src/read/bulk/long-head.ts';
import { encodeText } from '../../../src/write/encode.ts';
import { hasShared, SHARED } from '../../support/shared.ts';
import { CELLS, FORMS, longTable, MEASURES, plainCells, wideTable, type Line } from './national.ts';
import { bothWays, differences, type Outcome } from './both-ways.ts';

/** What happens to files: between people, programs and disks. */
const MUTATIONS: Record<string, (rows: readonly Line[], at: number) => Line[]> = {
  nothing: (rows) => [...rows],
  'a note between records': (rows, at) => [...rows.slice(0, at), ['注：この行は注記である。'], ...rows.slice(at)],
  'notes below': (rows) => [...rows, ['注1：秘匿の数値は X とした。'], ['資料：経済センサス']],
  'blank lines': (rows, at) => [...rows.slice(0, at), [], ...rows.slice(at), [], []],
  'a row of commas': (rows, at) => [...rows.slice(0, at), (rows[at] ?? []).map(() => ''), ...rows.slice(at)],
  'the heading again': (rows, at) => [...rows.slice(0, at), rows[0] ?? [], ...rows.slice(at)],
  'a short record inside': (rows, at) => rows.map((row, r) => (r === at ? row.slice(0, -2) : row)),
  'a long record inside': (rows, at) => rows.map((row, r) => (r === at ? [...row, '99'] : row)),
  'a broken end': (rows) => [...rows.slice(0, -1), (rows.at(-1) ?? []).slice(0, -2)],
  'a record without figures': (rows, at) => rows.map((row, r) => (r === at ? row.map((cell, c) => (c >= row.length - 3 ? '' : cell)) : row)),
  'a label left out': (rows, at) => rows.map((row, r) => (r === at ? row.map((cell, c) => (c === 4 ? '' : cell)) : row)),
  'a line feed in a label': (rows, at) => rows.map((row, r) => (r === at ? row.map((cell, c) => (c === 6 ? `"${cell.replaceAll('"', '')}\nほか"` : cell)) : row)),
  'a line feed in a figure': (rows, at) => rows.map((row, r) => (r === at ? row.map((cell, c) => (c === row.length - 1 ? '"12\n34"' : cell)) : row)),
  'quotes within quotes': (rows, at) => rows.map((row, r) => (r === at ? row.map((cell, c) => (c === 6 ? `"いわゆる""${cell.replaceAll('"', '')}"""` : cell)) : row)),
  'a quote nobody closes': (rows, at) => rows.map((row, r) => (r === at ? row.map((cell, c) => (c === 6 ? `"${cell.replaceAll('"', '')}` : cell)) : row)),
  'all quoted': (rows) => rows.map((row) => row.map((cell) => (cell.startsWith('"') ? cell : `"${cell}"`))),
  'a record twice': (rows, at) => [...rows.slice(0, at), rows[at] ?? [], ...rows.slice(at)],
  'a record again with other figures': (rows, at) => [...rows, (rows[at] ?? []).map((cell, c, row) => (c === row.length - 1 ? '5' : cell))],
  'columns Excel added': (rows) => rows.map((row, r) => (r % 5 === 0 ? [...row, '', ''] : row)),
  'another unit': (rows, at) => rows.map((row, r) => (r === at ? row.map((cell, c) => (c === row.length - 1 ? '5千円' : cell)) : row)),
  'another code': (rows, at) => rows.map((row, r) => (r === at ? row.map((cell, c) => (c === 3 && /^\d{5}$/.test(cell) ? '012122' : cell)) : row)),
  'a name nobody knows': (rows, at) => rows.map((row, r) => (r === at ? row.map((cell, c) => (c === 4 ? '架空市' : c === 8 ? '架空業' : cell)) : row)),
  'sep= above': (rows) => [['sep=,'], ...rows],
};

async function bytesOf(rows: readonly Line[], encoding: 'utf8' | 'utf8-bom' | 'sjis', newline: string): Promise<Uint8Array> {
  return encodeText(rows.map((row) => row.join(',') + newline).join(''), encoding);
}

function expectSame(bulk: readonly (Outcome | 'not-regular')[], general: Outcome): void {
  for (const found of bulk) if (found !== 'not-regular') expect(differences(found, general)).toEqual([]);
  expect(differences(bulk[0], bulk[1])).toEqual([]);
}

describe('a long table is read as a short one is', () => {
  for (const form of ['long', 'wide'] as const) {
    it.each([['utf8', '\n'], ['utf8-bom', '\r\n'], ['sjis', '\r\n'], ['sjis', '\n']] as const)(`${form}, %s`, async (encoding, newline) => {
      const { general, bulk } = await bothWays('national.csv', await bytesOf(FORMS[form](plainCells), encoding, newline), { head: 14, window: 256 });
      expect(general).toHaveProperty('tables.length', 1);
      expect(bulk).toEqual([general, general]);
    });
  }

  it.each(Object.keys(MUTATIONS))('%s', async (name) => {
    let regular = 0;
    for (const form of ['long', 'wide'] as const) {
      const rows = FORMS[form]((i) => (i % 11 === 0 ? (CELLS[i % CELLS.length] ?? '') : plainCells(i)));
      for (const at of [24, 31, rows.length - 1]) {
        const { general, bulk } = await bothWays('national.csv', await bytesOf(MUTATIONS[name]?.(rows, at) ?? [], 'utf8', '\n'), { head: 16, window: 300 });
        expectSame(bulk, general);
        if (bulk[0] !== 'not-regular') regular += 1;
      }
    }
    // Where nothing was ever read by the scanner, nothing was compared.
    if (!['a quote nobody closes', 'a label left out', 'a short record inside', 'a long record inside'].includes(name)) expect(regular).toBeGreaterThan(0);
  });

  it('of two faults names the same one', async () => {
    const broken = (rows: Line[]): Line[] => MUTATIONS['a long record inside']?.(MUTATIONS['a quote nobody closes']?.(rows, 28) ?? [], 24) ?? [];
    const { general, bulk } = await bothWays('national.csv', await bytesOf(broken(longTable(plainCells)), 'utf8', '\n'), { head: 16, window: 300 });
    expect(JSON.stringify(general)).toContain('unclosed-quote');
    expectSame(bulk, general);
  });

  it('whatever cells it holds, wherever the window ends', { timeout: 60_000 }, async () => {
    const cell = fc.oneof({ weight: 3, arbitrary: fc.nat(2_000_000).map(String) }, { weight: 1, arbitrary: fc.constantFrom(...CELLS) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('long', 'wide'), fc.array(cell, { minLength: 40, maxLength: 160 }), fc.array(fc.tuple(fc.constantFrom(...Object.keys(MUTATIONS)), fc.nat(28)), { maxLength: 2 }), fc.constantFrom('utf8', 'utf8-bom', 'sjis'), fc.constantFrom('\n', '\r\n'), fc.integer({ min: 64, max: 700 }),
        async (form, cells, mutations, encoding, newline, window) => {
          const rows = mutations.reduce((altered, [name, at]) => MUTATIONS[name]?.(altered, 19 + at) ?? altered, FORMS[form as 'long' | 'wide']((i) => cells[i % cells.length] ?? ''));
          const { general, bulk } = await bothWays('national.csv', await bytesOf(rows, encoding as 'utf8', newline), { head: 16, window });
          expectSame(bulk, general);
        },
      ),
      { numRuns: 120 },
    );
  });

  describe('figures side by side', () => {
    const columns = MEASURES.flatMap((measure) => [2009, 2012, 2014, 2016, 2021].map((year) => [measure, `${year}年`, '総数'] as const));
    const groups = fc.tuple(fc.nat(9999), fc.array(fc.nat(1000), { maxLength: 4 })).map(([first, rest]) => [first, ...rest.map((each) => String(each).padStart(3, '0'))].join(','));
    const plain = fc.oneof(fc.nat(99).map(String), fc.nat(2_000_000).map(String), fc.nat(99_999).map((n) => `"${n}"`), fc.constantFrom('X', '-', '0', '"0"'), groups.map((text) => `"${text}"`));
    const withOneMore = fc.tuple(plain, fc.nat(12), fc.constantFrom(...'0",-X '.split(''))).map(([text, at, more]) => text.slice(0, at) + more + text.slice(at));
    const odd = fc.oneof(withOneMore, fc.string({ unit: fc.constantFrom(...'00123,-Xx."'), maxLength: 9 }), fc.bigInt({ min: 0n, max: 10n ** 19n }).map(String), fc.constantFrom(...CELLS));
    const bare = (cell: string): string => cell.replaceAll(/[",]/g, '');
    const forms = {
      'many of them': (cell: (i: number) => string) => wideTable(cell, columns),
      'with labels after them': (cell: (i: number) => string) => longTable(cell).map((row) => [...row.slice(9), ...row.slice(0, 9)]),
    };

    it.each(['many of them', 'with labels after them'] as const)('%s, however they are spelled and wherever one is odd', { timeout: 60_000 }, async (form) => {
      let regular = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(plain, { minLength: 60, maxLength: 160 }), fc.array(fc.tuple(fc.nat(500), odd), { maxLength: 4 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.constantFrom(300, 512, 1 << 12),
          async (cells, odds, newline, quoted, window) => {
            const spelled = new Map(odds);
            const usual = quoted ? cells : cells.map(bare);
            const rows = forms[form]((i) => spelled.get(i) ?? usual[i % usual.length] ?? '');
            const { general, bulk } = await bothWays('national.csv', await bytesOf(rows, 'utf8', newline), { head: 12, window });
            expectSame(bulk, general);
            if (bulk[0] !== 'not-regular') regular += 1;
          },
        ),
        { numRuns: 150 },
      );
      expect(regular).toBeGreaterThan(40);
    });

    it.each(['many of them', 'with labels after them'] as const)('%s, all symbols in a row', async (form) => {
      const rows = forms[form]((i) => (i % 45 < 15 ? 'X' : i % 45 < 30 ? '-' : plainCells(i)));
      const { general, bulk } = await bothWays('national.csv', await bytesOf(rows, 'utf8', '\n'), { head: 12, window: 1 << 12 });
      expect(bulk).toEqual([general, general]);
    });
  });

  it('across the borders of windows as large as they really are', async () => {
    const areas = ['01212,留萌市', '01206,釧路市', '13101,千代田区', '01202,函館市'];
    const rows = Array.from({ length: 30_000 }, (_, i) => [
      String(2009 + (i % 2) * 12), areas[Math.floor(i / 2) % 4] ?? '', String(Math.floor(i / 8)), `"第${Math.floor(i / 8)}号, ""特"" の店"`, i % 7 === 0 ? 'X' : String(i * 31), `"${i}.5"`,
    ]);
    const heading = ['集計年', '市区町村コード', '市区町村名', '産業中分類コード', '産業中分類名', '事業所数（事業所）', '年間商品販売額（百万円）'];
    const { general, bulk } = await bothWays('long.csv', await bytesOf([heading, ...rows], 'utf8', '\n'), { head: HEAD_SIZE.rows, window: WINDOW_SIZE });
    expect(bulk).not.toContain('not-regular');
    expectSame(bulk, general);
  });

  it('a six-digit code far below, in a row the scanner leaves to the general engine', async () => {
    const rows = longTable(plainCells);
    const at = rows.length - 9;
    const altered = MUTATIONS['another code']?.([...rows.slice(0, at), ['注：この行は注記である。'], ...rows.slice(at)], at + 1) ?? [];
    const { general, bulk } = await bothWays('national.csv', await bytesOf(altered, 'utf8', '\n'), { head: 16, window: 300 });
    expectSame(bulk, general);
  });

  it('bytes of no encoding are refused alike', async () => {
    const bytes = await bytesOf(longTable(plainCells), 'utf8', '\n');
    const broken = bytes.slice();
    broken[broken.length - 40] = 0xff;
    const { general, bulk } = await bothWays('national.csv', broken, { head: 14, window: 256 });
    expectSame(bulk, general);
  });

  it.each([['of no encoding', [0xff]], ['that quote a comma', [...Buffer.from('"1,2"')]], ['in full width', [...Buffer.from('１５０')]]])('bytes %s in the number of a row, amid plain ones', async (_, instead) => {
    const records = Array.from({ length: 200 }, (_record, i) => ({ area: ['01101', '01212', '13101', '47201'][Math.floor(i / 50)] ?? '', industry: ['A', 'E', 'I'][i % 3] ?? '' }));
    const bytes = await bytesOf(wideTable(plainCells, undefined, records), 'utf8', '\n');
    const at = Buffer.from(bytes).indexOf('\n150,') + 1;
    const altered = Buffer.concat([bytes.subarray(0, at), Uint8Array.from(instead), bytes.subarray(at + 3)]);
    const { general, bulk } = await bothWays('national.csv', altered, { head: 14, window: 1 << 14 });
    expectSame(bulk, general);
    expect((await bothWays('national.csv', bytes, { head: 14, window: 1 << 14 })).bulk).not.toContain('not-regular');
  });
});

const FIXTURES = 'fixtures/read/layouts';

/** A file's bytes with its last records many times over. */
function repeated(bytes: Uint8Array, times: number): Uint8Array {
  const lines: number[] = [];
  bytes.forEach((byte, at) => {
    if (byte === 10) lines.push(at + 1);
  });
  const from = lines.at(-5) ?? 0;
  const to = lines.at(-1) ?? 0;
  return Buffer.concat([bytes.subarray(0, to), ...Array.from({ length: times }, () => bytes.subarray(from, to))]);
}

describe('every published form is read alike both ways', () => {
  it.each(readdirSync(FIXTURES).filter((name) => name.endsWith('.csv')))('%s', async (name) => {
    const bytes = repeated(readFileSync(join(FIXTURES, name)), 8);
    const { general, bulk } = await bothWays(name, bytes, { head: 20, window: 400 });
    expectSame(bulk, general);
  });
});

function* delimitedFiles(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* delimitedFiles(path);
    else if (/\.(?:csv|tsv)$/i.test(name) && statSync(path).size < 700_000) yield path;
  }
}

describe.runIf(hasShared)('every published file is read alike both ways', () => {
  const files = hasShared ? [...delimitedFiles(join(SHARED, 'realdata'))] : [];
  let regular = 0;

  it.each(files.map((path) => path.slice(SHARED.length + 1)))('%s', { timeout: 60_000 }, async (path) => {
    const bytes = readFileSync(join(SHARED, path));
    const { general, bulk } = await bothWays(path.split('/').at(-1) ?? path, bytes, { head: 40, window: 1 << 12 });
    expectSame(bulk, general);
    if (bulk[0] !== 'not-regular') regular += 1;
  });

  it('and many of them by the scanner', () => {
    expect(regular).toBeGreaterThan(files.length / 4);
  });
});

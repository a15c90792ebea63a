import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wantedFor } from '../../../src/derive/wanted.ts';
import { parsePeriod } from '../../../src/reference/periods.ts';
import type { Period } from '../../../src/model/period.ts';
import { encodeText } from '../../../src/write/encode.ts';
import { bothWays, differences } from './both-ways.ts';

function year(text: string): Period {
  const period = parsePeriod(text);
  if (period === 'not-a-period') throw new Error(text);
  return period;
}

const HEADINGS = { year: '集計年', areaCode: '市区町村コード', area: '市区町村名', industryCode: '産業中分類コード', industry: '産業中分類名', row: '行番号' } as const;
type Column = keyof typeof HEADINGS;
type Labels = Readonly<Record<Column, string>>;

/** Columns before the figures: what changes from record to record stands last, in the middle, or is told by two columns apart. */
const ORDERS: Readonly<Record<string, readonly Column[]>> = {
  'industries within areas': ['year', 'areaCode', 'area', 'industryCode', 'industry'],
  'areas within industries': ['year', 'industryCode', 'industry', 'areaCode', 'area'],
  'rows numbered': ['row', 'areaCode', 'area', 'year', 'industryCode', 'industry'],
  'areas told by columns apart': ['areaCode', 'year', 'industryCode', 'industry', 'area'],
  'years last': ['areaCode', 'area', 'industryCode', 'industry', 'year'],
};

const AREAS = [['01212', '留萌市'], ['01206', '釧路市'], ['13101', '千代田区'], ['01202', '函館市'], ['47201', '那覇市']] as const;
const INDUSTRIES = [['01', '農業'], ['09', '食料品製造業'], ['57', '織物・衣服・身の回り品小売業'], ['58', '"飲食料品, 小売業"'], ['83', '医療業']] as const;
const YEARS = ['2009', '2012', '2016', '2021'];

/** What is out of the ordinary about some record. */
const ODDITIES: Readonly<Record<string, (row: Labels) => Labels>> = {
  'another name of its area': (row) => ({ ...row, area: `${row.area}（旧）` }),
  'an unknown industry': (row) => ({ ...row, industry: '架空業' }),
  'a label that is quoted': (row) => ({ ...row, industry: `"${row.industry.replaceAll('"', '')}"` }),
  'a number in quotes': (row) => ({ ...row, row: `"${row.row}"` }),
  'a number in full width': (row) => ({ ...row, row: '１２' }),
  'a comma in the number': (row) => ({ ...row, row: '"1,2"' }),
  'a label left out': (row) => ({ ...row, industry: '' }),
};

const oddity = fc.record({ at: fc.nat(120), is: fc.constantFrom(...Object.keys(ODDITIES)) });
const block = fc.record({ year: fc.nat(3), area: fc.nat(4), industries: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }), sorted: fc.boolean(), changing: fc.constantFrom('industry', 'industry', 'area', 'name'), nilFirst: fc.boolean() });
const figure = fc.oneof({ weight: 12, arbitrary: fc.nat(99_999).map(String) }, { weight: 4, arbitrary: fc.constantFrom('X', '-', '-', '0') }, fc.constantFrom('', '"1,234"', '007', '1.5', '…', '12,34', '123456789012', '"8'));
const file = fc.record({
  blocks: fc.array(block, { minLength: 12, maxLength: 40 }), order: fc.constantFrom(...Object.keys(ORDERS)), figures: fc.array(figure, { minLength: 30, maxLength: 90 }),
  oddities: fc.array(oddity, { maxLength: 3 }), newlines: fc.constantFrom('\n', '\n', '\r\n', 'mixed', 'one other', '\r'), length: fc.constantFrom(3, 3, 3, 3, 3, 2, 4),
});

type File = typeof file extends fc.Arbitrary<infer T> ? T : never;

async function bytesOf({ blocks, order, figures, oddities, newlines, length }: File): Promise<Uint8Array> {
  const columns = ORDERS[order] ?? [];
  const odd = new Map(oddities.map(({ at, is }) => [at, is]));
  const records = blocks.flatMap((each) => (each.sorted ? each.industries.toSorted() : each.industries).map((industry, i) => {
    const first = each.industries[0] ?? 0;
    const [a, b] = each.changing === 'industry' ? [each.area, industry] : [each.changing === 'area' ? (each.area + i) % AREAS.length : each.area, first];
    const [areaCode = '', area = ''] = AREAS[a] ?? [];
    const [industryCode = '', name = ''] = INDUSTRIES[b] ?? [];
    return { year: YEARS[each.year] ?? '', areaCode, area: each.changing === 'name' && i % 2 === 1 ? `${area}（旧）` : area, industryCode, industry: name, isNil: each.nilFirst && i < 3 };
  }));
  const rows = records.map((record, i) => {
    const { isNil, ...labels } = record;
    const numbered = { ...labels, row: String(i + 1) };
    const row = ODDITIES[odd.get(i) ?? '']?.(numbered) ?? numbered;
    // One record may have a field too few or too many.
    const count = i === records.length - 7 ? length : 3;
    return [...columns.map((column) => row[column]), ...Array.from({ length: count }, (_, k) => (isNil ? '-' : (figures[(i * 3 + k) % figures.length] ?? '')))].join(',');
  });
  const heading = [...columns.map((column) => HEADINGS[column]), '事業所数（事業所）', '従業者数（人）', '年間商品販売額（百万円）'].join(',');
  const end = (i: number): string => (newlines === 'mixed' ? (i % 9 === 4 ? '\r\n' : '\n') : newlines === 'one other' ? (i === rows.length - 5 ? '\r\n' : '\n') : newlines);
  return encodeText([heading, ...rows].map((row, i) => row + end(i)).join(''), 'utf8');
}

describe('records in whatever order', () => {
  it('are read as a short table is', { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(file, fc.constantFrom(700, 1 << 12, 1 << 14), async (given, window) => {
      const { general, bulk } = await bothWays('census.csv', await bytesOf(given), { head: 10, window });
      for (const found of bulk) if (found !== 'not-regular') expect(differences(found, general)).toEqual([]);
      expect(differences(bulk[0], bulk[1])).toEqual([]);
    }), { numRuns: 200 });
  });

  it.each([2, 4] as const)('one of %i figures amid others of three is no plain record', async (length) => {
    const blocks = Array.from({ length: 30 }, (_, i) => ({ year: i % 4, area: i % 5, industries: [0, 1, 2, 3, 4], sorted: true, changing: 'industry' as const, nilFirst: false }));
    const bytes = await bytesOf({ blocks, order: 'industries within areas', figures: ['12', '345', '6'], oddities: [], newlines: '\n', length });
    const { general, bulk } = await bothWays('census.csv', bytes, { head: 10, window: 1 << 14 });
    expect(general).toHaveProperty('refused');
    expect(bulk).toEqual(['not-regular', 'not-regular']);
  });

  it('an area that has its first figures far into a period that is not wanted is held there', async () => {
    const block = (year: number, nilFirst: boolean) => Array.from({ length: 5 }, (_, area) => ({ year, area, industries: [0, 1, 2, 3, 4], sorted: true, changing: 'industry' as const, nilFirst }));
    const bytes = await bytesOf({ blocks: [...block(0, false), ...block(1, true), ...block(3, false)], order: 'industries within areas', figures: ['12', '345', '6'], oddities: [], newlines: '\n', length: 3 });
    const wanted = await wantedFor({ areas: [], industries: [], measures: ['事業所数'], scopes: [], where: {} }, { from: year('2009'), to: year('2021') });
    const { bulk: [compiled, script] } = await bothWays('census.csv', bytes, { head: 10, window: 1 << 14 }, wanted === 'everything' ? {} : { wanted });
    expect(compiled).toHaveProperty('tables.length', 1);
    expect(differences(compiled, script)).toEqual([]);
  });

  it('and alike by both machines where only some are wanted', { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(file, fc.constantFrom('2009', '2016'), fc.boolean(), async (given, from, ofArea) => {
      const selection = { areas: ofArea ? ['01212'] : [], industries: [], measures: ['事業所数'], scopes: [], where: {} };
      const wanted = await wantedFor(selection, { from: year(from), to: year('2021') });
      const { bulk: [compiled, script] } = await bothWays('census.csv', await bytesOf(given), { head: 10, window: 1 << 13 }, wanted === 'everything' ? {} : { wanted });
      expect(differences(compiled, script)).toEqual([]);
    }), { numRuns: 200 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/cli/decomposition-blocks.ts';
import { printDecompositions } from '../../src/cli/large-decomposition.ts';
import type { WholesOfSeries } from '../../src/cli/wholes.ts';
import { references } from '../../src/derive/reference-figures.ts';
import type { Resolved } from '../../src/derive/selection.ts';
import { columnDecomposer } from '../../src/derive/decomposition-columns.ts';
import { wholesOf } from '../../src/derive/wholes.ts';
import { FACTORS_OF } from '../../src/model/decomposition.ts';
import { ROUNDING_RULES } from '../../src/model/rounding.ts';
import { loadAreas } from '../../src/reference/areas.ts';
import { decompositionFlat } from '../../src/write/decompose/flat.ts';
import type { FigureStyle } from '../../src/write/figures/figure.ts';
import { flatRecords } from '../../src/write/figures/flat-records.ts';
import { TERMINAL_NUMBERS } from '../../src/write/numbers.ts';
import { recordChunks, type Delimiter } from '../../src/write/records.ts';
import { madeUpSeries, type MadeUpLine } from '../derive/made-up.ts';

const ALL: Resolved = { areas: 'all', related: new Set(), industries: 'all', measures: 'all', scopes: 'all', where: {} };
const AREAS = ['01212', '01206', '13101'];
const INDUSTRIES = ['AR', 'AB', 'CR', 'E', '09', 'I', 'I1', 'P'];

/** Small numbers meet halves, large ones leave the doubles; symbols and negative figures stop or turn a formula. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 40 }).map(String) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3_000_000 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('X', '-', '…', '0', '-12', '7.5', '90071992547409931', '4000000000000') },
);
const plainCell = fc.integer({ min: 0, max: 5_000 }).map(String);
const pair = (each: fc.Arbitrary<string>): fc.Arbitrary<[string, string]> => fc.tuple(each, each);

/** A country and its places; each lists some of the industries. */
const country = fc.record({
  nation: fc.array(pair(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 60 }).map(String) }, { weight: 5, arbitrary: plainCell }, { weight: 1, arbitrary: cell })), { minLength: INDUSTRIES.length, maxLength: INDUSTRIES.length }),
  places: fc.array(fc.tuple(fc.subarray(INDUSTRIES, { minLength: 3 }), fc.array(pair(cell), { minLength: INDUSTRIES.length, maxLength: INDUSTRIES.length })), { minLength: 1, maxLength: AREAS.length }),
});

const style = fc.record({ rounding: fc.constantFrom(...ROUNDING_RULES), decimals: fc.constantFrom('own' as const, 0, 1, 3), language: fc.constantFrom('ja' as const, 'en' as const), grouping: fc.boolean(), minus: fc.constantFrom('-' as const, '△' as const), keepSign: fc.boolean() })
  .map((chosen): FigureStyle => ({ ...TERMINAL_NUMBERS, ...chosen }));

async function foundIn({ nation, places }: { readonly nation: readonly [string, string][]; readonly places: readonly (readonly [readonly string[], readonly [string, string][]])[] }, against: boolean, measure: string): Promise<WholesOfSeries> {
  const line = (area: string, industry: string, values: readonly [string, string] | undefined): MadeUpLine => ({ area, industry, values: values ?? ['0', '0'] });
  const lines = [
    ...INDUSTRIES.map((industry, i) => line('00000', industry, nation[i])),
    ...places.flatMap(([listed, figures], p) => listed.map((industry, i) => line(AREAS[p] ?? '', industry, figures[i]))),
  ];
  const series = await madeUpSeries(lines, ['2016年', '2021年'], 'every', measure);
  const all = references({ is: 'nation' }, [series], await loadAreas());
  return {
    series,
    wholes: wholesOf(series).filter((whole) => whole.parts.length > 0).map((whole) => {
      const reference = against ? all.of(whole) : 'not-in-data';
      return { whole, reference: reference === 'not-in-data' ? 'none' : reference };
    }),
  };
}

function general(found: WholesOfSeries, selection: Resolved, against: boolean, figureStyle: FigureStyle, delimiter: Delimiter): string {
  const flat = decompositionFlat(blocksOf([found], selection, { method: 'classic', bounds: false }, { sort: 'code', top: 'all', minBase: 'none' }), against ? FACTORS_OF.classic : []);
  const { headings, rows, numeric } = flatRecords(flat, figureStyle);
  return [...recordChunks(headings, rows, numeric, delimiter)].join('');
}

function large(found: WholesOfSeries, selection: Resolved, figureStyle: FigureStyle, delimiter: Delimiter): string {
  const pieces: Buffer[] = [];
  printDecompositions([found], selection, { style: figureStyle, delimiter }, { write: (bytes) => pieces.push(Buffer.from(bytes)) });
  return Buffer.concat(pieces).toString();
}

describe('very many decompositions', () => {
  it('are the same bytes from columns and one by one, whatever the figures', async () => {
    await fc.assert(fc.asyncProperty(country, style, fc.boolean(), fc.constantFrom<Delimiter>(',', '\t'), fc.constantFrom('従業者数', '年間商品販売額'), fc.constantFrom<Resolved['industries']>('all', new Set(['E', 'I', '09'])), async (made, figureStyle, against, delimiter, measure, industries) => {
      const found = await foundIn(made, against, measure);
      const selection = { ...ALL, industries };
      const isSplit = found.wholes.some(({ reference }) => reference !== 'none');
      expect(large(found, selection, figureStyle, delimiter)).toBe(general(found, selection, isSplit, figureStyle, delimiter));
    }), { numRuns: 300 });
  });

  it('are taken apart in columns wherever the figures are whole numbers', async () => {
    const figures = (...values: readonly [string, string][]): [readonly string[], [string, string][]] => [['AR', 'AB', 'E'], [...values]];
    const found = await foundIn({ nation: INDUSTRIES.map(() => ['900', '1000']), places: [figures(['30', '40'], ['10', 'X'], ['-', '5']), figures(['30', '40'], ['10', '7.5'], ['1', '5'])] }, true, '従業者数');
    const decomposer = columnDecomposer(20);
    expect(found.wholes.map(({ whole, reference }) => decomposer.fill(whole, reference))).toEqual([true, true, false]);
  });
});

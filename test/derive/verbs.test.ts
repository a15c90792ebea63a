import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { references } from '../../src/derive/reference-figures.ts';
import { decompose } from '../../src/derive/decompose.ts';
import { structureOf } from '../../src/derive/structure.ts';
import { trendOf } from '../../src/derive/trend.ts';
import { wholesOf } from '../../src/derive/wholes.ts';
import type { Derived } from '../../src/model/derived.ts';
import type { DecomposedLine, Decomposition } from '../../src/model/decomposition.ts';
import { add, divide, multiply, ONE, rational, subtract, sum, type Rational } from '../../src/model/rational.ts';
import { loadAreas } from '../../src/reference/areas.ts';
import { madeUpSeries, madeUpWhole, type MadeUpLine } from './made-up.ts';

const number = (derived: Derived | undefined): Rational => {
  if (derived?.is !== 'number') throw new Error(JSON.stringify(derived, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)));
  return derived.exact;
};

const SECTIONS = ['AB', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'];
const count = fc.integer({ min: 0, max: 100_000 });
/** Industries of one town at two periods, and a total that holds up to 50 more than they do. */
const town = fc.record({ industries: fc.array(fc.tuple(count, count), { minLength: 2, maxLength: SECTIONS.length }), beyond: fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 50 })) });

function linesOf({ industries, beyond }: { readonly industries: readonly (readonly [number, number])[]; readonly beyond: readonly [number, number] }, factor = 1): MadeUpLine[] {
  const total = [0, 1].map((k) => industries.reduce((all, pair) => all + (pair[k] ?? 0), beyond[k] ?? 0));
  return [{ industry: 'AR', values: total.map((value) => String(value * factor)) }, ...industries.map((pair, i) => ({ industry: SECTIONS[i] ?? '', values: pair.map((value) => String(value * factor)) }))];
}

const plain = { reference: 'none', method: 'classic', bounds: false } as const;
const adding = ({ lines }: Decomposition): readonly DecomposedLine[] => lines.filter(({ at }) => at === 'residual' || at.role === 'part');
const totalOf = ({ lines }: Decomposition): DecomposedLine | undefined => lines.find(({ at }) => at !== 'residual' && at.role === 'total');

describe('laws of the verbs', () => {
  it('contributions of the parts and the residual sum to the rate of the total', async () => {
    await fc.assert(fc.asyncProperty(town, async (made) => {
      const result = decompose(await madeUpWhole(linesOf(made)), plain);
      expect(sum(adding(result).map(({ contribution }) => number(contribution)))).toEqual(number(totalOf(result)?.rate));
    }), { numRuns: 60 });
  });

  it('shares sum to 1 with the share of the residual', async () => {
    await fc.assert(fc.asyncProperty(town, async (made) => {
      const whole = await madeUpWhole(linesOf(made));
      const { lines } = structureOf(whole, { reference: 'none', selfSufficiency: 'none', bounds: false });
      const parts = lines.filter(({ at }) => at.role === 'part');
      const total = made.industries.reduce((all, [earlier]) => all + earlier, made.beyond[0]);
      const rest = rational(BigInt(made.beyond[0]), BigInt(total));
      expect(add(sum(parts.map(({ shares }) => number(shares[0]))), rest)).toEqual(ONE);
    }), { numRuns: 60 });
  });

  it('gross rises and falls sum to the net change, and 寄与率 to 1 where it is given', async () => {
    await fc.assert(fc.asyncProperty(town, async (made) => {
      const result = decompose(await madeUpWhole(linesOf(made)), plain);
      expect(add(number(result.gross.rises), number(result.gross.falls))).toEqual(number(totalOf(result)?.change));
      const shares = adding(result).map(({ contributionShare }) => contributionShare);
      if (shares.every(({ is }) => is === 'number')) expect(sum(shares.map(number))).toEqual(ONE);
      else expect(new Set(shares.map((share) => (share.is === 'withheld' ? share.because : share.is))).size).toBe(1);
    }), { numRuns: 60 });
  });

  it('the factors of shift-share sum to the change, by industry, in total, and by every method', async () => {
    const areas = await loadAreas();
    const pair = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }));
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(pair, pair), { minLength: 2, maxLength: 6 }), fc.constantFrom('classic' as const, 'esteban' as const, 'dynamic' as const), async (industries, method) => {
      const lines = industries.flatMap(([own, nation], i): MadeUpLine[] => [{ area: '01999', industry: SECTIONS[i] ?? '', values: own.map(String) }, { area: '00000', industry: SECTIONS[i] ?? '', values: nation.map((value) => String(value * 1000)) }]);
      const series = await madeUpSeries(lines, ['2012年', '2016年', '2021年']);
      const [whole] = wholesOf(series);
      const reference = whole === undefined ? 'not-in-data' : references({ is: 'nation' }, [series], areas).of(whole);
      if (whole === undefined || reference === 'not-in-data') throw new Error('no reference');
      const result = decompose(whole, { reference, method, bounds: false });
      for (const line of result.lines) {
        expect(sum(line.factors.map(({ amount }) => number(amount)))).toEqual(number(line.change));
        expect(sum(line.factors.map(({ points }) => number(points)))).toEqual(number(line.contribution));
      }
    }), { numRuns: 60 });
  });

  it('swapping the periods inverts the ratio', async () => {
    await fc.assert(fc.asyncProperty(fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 })), async ([a, b]) => {
      const ratio = async (values: readonly number[]): Promise<Rational> => {
        const trend = trendOf(await madeUpSeries([{ industry: 'D', values: values.map(String) }, { industry: 'E', values: ['1', '1'] }]), 'label');
        return number(trend.line(0).points[1]?.index);
      };
      expect(multiply(await ratio([a, b]), await ratio([b, a]))).toEqual(ONE);
    }), { numRuns: 40 });
  });

  it('scaling the unit changes no rate, share or contribution', async () => {
    await fc.assert(fc.asyncProperty(town, fc.integer({ min: 2, max: 1000 }), async (made, factor) => {
      const [one, scaled] = [decompose(await madeUpWhole(linesOf(made)), plain), decompose(await madeUpWhole(linesOf(made, factor)), plain)];
      expect(scaled.lines.map(({ rate, contribution, contributionShare }) => [rate, contribution, contributionShare])).toEqual(one.lines.map(({ rate, contribution, contributionShare }) => [rate, contribution, contributionShare]));
      expect(number(totalOf(scaled)?.change)).toEqual(multiply(number(totalOf(one)?.change), rational(BigInt(factor))));
    }), { numRuns: 40 });
  });

  it('permuting the rows changes no figure', async () => {
    await fc.assert(fc.asyncProperty(town.chain((made) => fc.tuple(fc.constant(made), fc.shuffledSubarray(linesOf(made), { minLength: made.industries.length + 1 }))), async ([made, shuffled]) => {
      const byIndustry = async (lines: readonly MadeUpLine[]) => {
        const whole = await madeUpWhole(lines);
        return new Map(decompose(whole, plain).lines.map((line) => [line.at === 'residual' ? 'residual' : lines[line.at.line]?.industry, line.contribution]));
      };
      expect(await byIndustry(shuffled)).toEqual(new Map([...await byIndustry(linesOf(made))].sort(([a = ''], [b = '']) => [...shuffled.map(({ industry }) => industry), 'residual'].indexOf(a) - [...shuffled.map(({ industry }) => industry), 'residual'].indexOf(b))));
    }), { numRuns: 40 });
  });

  it('a quotient against oneself is 1', async () => {
    const areas = await loadAreas();
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 6 }), async (values) => {
      const series = await madeUpSeries(values.flatMap((value, i) => ['01999', '00000'].map((area) => ({ area, industry: SECTIONS[i] ?? '', values: [String(area === '00000' ? value * 7 : value), '1'] }))));
      const [whole] = wholesOf(series);
      const reference = whole === undefined ? 'not-in-data' : references({ is: 'nation' }, [series], areas).of(whole);
      if (whole === undefined || reference === 'not-in-data') throw new Error('no reference');
      const { lines, concentration } = structureOf(whole, { reference, selfSufficiency: 'none', bounds: false });
      expect(lines.filter(({ at }) => at.role === 'part').map(({ quotients }) => number(quotients[0]))).toEqual(values.map(() => ONE));
      expect(concentration[0]?.against === 'none' ? 'none' : number(concentration[0]?.against.krugman)).toEqual(rational(0n));
    }), { numRuns: 30 });
  });
});

describe('what a total holds beyond its parts', () => {
  const LINES: readonly MadeUpLine[] = [{ industry: 'AR', values: ['100', '90'] }, { industry: 'D', values: ['60', '50'] }, { industry: 'E', values: ['30', '35'] }];

  it('is a line of its own with its own contribution', async () => {
    const rest = decompose(await madeUpWhole(LINES), plain).lines.find(({ at }) => at === 'residual');
    expect([rest?.earlier, rest?.later]).toEqual([{ is: 'number', exact: rational(10n), decimals: 0 }, { is: 'number', exact: rational(5n), decimals: 0 }]);
    expect(number(rest?.contribution)).toEqual(rational(-5n, 100n));
  });

  it('is not there when there is nothing beyond the parts', async () => {
    const lines = [{ industry: 'AR', values: ['90', '85'] }, ...LINES.slice(1)];
    expect(decompose(await madeUpWhole(lines), plain).lines.some(({ at }) => at === 'residual')).toBe(false);
  });

  it('is withheld beside a suppressed part, whose value it would give away', async () => {
    const lines = LINES.map((line) => (line.industry === 'E' ? { ...line, values: ['X', '35'] } : line));
    const rest = decompose(await madeUpWhole(lines), plain).lines.find(({ at }) => at === 'residual');
    expect([rest?.earlier, rest?.contribution.is]).toEqual([{ is: 'missing', reason: 'suppressed' }, 'missing']);
  });

  it('a total that is not printed is the sum of its parts, and missing where a part is', async () => {
    const whole = await madeUpWhole(LINES.slice(1));
    expect(decompose(whole, plain).lines.at(-1)).toMatchObject({ earlier: { exact: rational(90n) }, later: { exact: rational(85n) } });
    const hidden = await madeUpWhole([{ industry: 'D', values: ['60', 'X'] }, { industry: 'E', values: ['30', '35'] }]);
    expect(decompose(hidden, plain).lines.at(-1)).toMatchObject({ earlier: { exact: rational(90n) }, later: { is: 'missing', reason: 'suppressed' } });
  });
});

describe('intervals beside suppressed values', () => {
  const bounded = { ...plain, bounds: true } as const;
  const industries = (e: string, h: string): readonly MadeUpLine[] => [{ industry: 'AR', values: ['160', '150'] }, { industry: 'D', values: ['100', '90'] }, { industry: 'E', values: [e, '40'] }, { industry: 'H', values: [h, '20'] }];

  it('two suppressed parts leave each from 0 to what the others leave', async () => {
    const whole = await madeUpWhole(industries('X', 'X'));
    const { lines } = structureOf(whole, { reference: 'none', selfSufficiency: 'none', bounds: true });
    expect(lines[2]?.shareBounds[0]).toEqual({ low: rational(0n), lowIncluded: true, high: rational(60n, 160n), highIncluded: true });
    const line = decompose(whole, bounded).lines[2];
    expect(line?.bounds === 'none' ? 'none' : line?.bounds.contribution).toEqual({ low: rational(-20n, 160n), lowIncluded: true, high: rational(40n, 160n), highIncluded: true });
  });

  it('one suppressed part is the total less the rest, so nothing is told', async () => {
    const whole = await madeUpWhole(industries('X', '20'));
    expect(structureOf(whole, { reference: 'none', selfSufficiency: 'none', bounds: true }).lines[2]?.shareBounds).toEqual(['none', 'none']);
    const line = decompose(whole, bounded).lines[2];
    expect(line?.bounds).toEqual({ change: 'none', rate: 'none', contribution: 'none' });
  });

  it('hold the true value, whatever was suppressed', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 4, maxLength: 8 }), async (values) => {
      const total = values.reduce((a, b) => a + b, 0);
      fc.pre(total > 0);
      const whole = await madeUpWhole([{ industry: 'AR', values: [String(total), '1'] }, ...values.map((value, i) => ({ industry: SECTIONS[i] ?? '', values: [i < 2 ? 'X' : String(value), '1'] }))]);
      const { lines } = structureOf(whole, { reference: 'none', selfSufficiency: 'none', bounds: true });
      for (const i of [0, 1]) {
        const bounds = lines[i + 1]?.shareBounds[0];
        if (bounds === 'none' || bounds === undefined) expect(values.slice(0, 2).reduce((a, b) => a + b, 0)).toBeLessThan(1);
        else {
          const truth = divide(rational(BigInt(values[i] ?? 0)), rational(BigInt(total)));
          expect(subtract(truth, bounds.low).n >= 0n && subtract(bounds.high, truth).n >= 0n).toBe(true);
        }
      }
    }), { numRuns: 40 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dynamicShiftShare } from '../../../src/derive/indicators/dynamic-shift-share.ts';
import { estebanMarquillas } from '../../../src/derive/indicators/esteban-marquillas.ts';
import { inPoints, shiftShare, totalsOf, type ShiftShareIndustry } from '../../../src/derive/indicators/shift-share.ts';
import { rational, sum, ZERO } from '../../../src/model/rational.ts';
import { missing, wholeNumber } from '../../../src/model/value.ts';
import { field, value } from '../../support/expected.ts';
import { oracleRows } from '../../support/oracle.ts';
import { hasShared } from '../../support/shared.ts';
import { cell, expectedOf, INDUSTRIES, industry, numberOf, SPANS } from './town.ts';

const townOf = (from: string, to: string): ShiftShareIndustry[] => INDUSTRIES.map((id) => industry(id, from, to));
const made = (id: string, r0: number, r1: number, n0: number, n1: number): ShiftShareIndustry => ({
  id, regionEarlier: wholeNumber(r0), regionLater: wholeNumber(r1), nationEarlier: wholeNumber(n0), nationLater: wholeNumber(n1),
});

describe('シフト・シェア分析', () => {
  it('of the fixture town, by industry, for what its totals hold beyond them, and in total', () => {
    for (const [from, to] of SPANS) {
      const result = shiftShare(townOf(from, to), industry('計', from, to));
      const lines = [...result.industries, { id: '残差', ...result.residual }, { id: '計', ...result.total }];
      for (const line of lines) {
        for (const factor of ['national', 'mix', 'regional'] as const) expect(numberOf(line[factor]), `${line.id} ${factor}`).toEqual(expectedOf(factor, line.id, from, to));
      }
    }
  });

  it('gives an industry new to the region the factors 0, 0 and all of it', () => {
    const result = shiftShare([made('新', 0, 25, 1000, 1200), made('旧', 100, 90, 5000, 5500)], totalsOf([made('新', 0, 25, 1000, 1200), made('旧', 100, 90, 5000, 5500)]));
    const [fresh] = result.industries;
    expect([fresh?.national, fresh?.mix, fresh?.regional].map(numberOf)).toEqual([ZERO, ZERO, rational(25n)]);
  });

  it('reports an industry the nation lacks at the start, and drops nothing', () => {
    const industries = [made('A', 10, 12, 0, 30), made('B', 100, 90, 5000, 5500)];
    const result = shiftShare(industries, totalsOf(industries));
    const stop = { is: 'missing', reason: 'zeroBase', input: 'nationEarlier', of: 'A' };
    expect(result.industries[0]).toMatchObject({ mix: stop, regional: stop });
    expect(numberOf(result.industries[0]?.change)).toEqual(rational(2n));
    expect(result.total).toMatchObject({ mix: stop, regional: stop });
    expect(numberOf(result.total.national)).toEqual(rational(110n * 530n, 5000n));
    expect(numberOf(result.total.change)).toEqual(rational(-8n));
  });

  it('stops what a suppressed value enters, names the industry, and gives no residual', () => {
    const industries = [{ ...made('A', 0, 12, 900, 930), regionEarlier: missing('suppressed') }, made('B', 100, 90, 5000, 5500)];
    const totals = made('計', 110, 102, 5900, 6430);
    const result = shiftShare(industries, totals);
    const stop = { is: 'missing', reason: 'suppressed', input: 'regionEarlier', of: 'A' };
    expect(result.industries[0]).toMatchObject({ national: stop, mix: stop, regional: stop, change: stop });
    expect(result.residual).toMatchObject({ national: stop, mix: stop, regional: stop, change: stop });
    expect(result.total).toMatchObject({ mix: stop, regional: stop });
    expect(numberOf(result.total.change)).toEqual(rational(-8n));
    expect(result.industries[1]?.regional.is).toBe('number');
  });

  const n = fc.integer({ min: 0, max: 500_000 });
  const positive = fc.integer({ min: 1, max: 5_000_000 });
  const many = fc.array(fc.tuple(n, n, positive, positive), { minLength: 1, maxLength: 12 });
  const industriesOf = (cells: readonly (readonly [number, number, number, number])[], scale = 1): ShiftShareIndustry[] =>
    cells.map(([r0, r1, n0, n1], i) => made(String(i), r0 * scale, r1 * scale, n0, n1));

  it('sums to the change by industry and in total, exactly, in any order and unit', () => {
    fc.assert(
      fc.property(many, n, positive, fc.integer({ min: 2, max: 50 }), (cells, restRegion, restNation, scale) => {
        const industries = industriesOf(cells);
        const named = totalsOf(industries);
        const rest = totalsOf([...industries, made('残差', restRegion, restRegion + 3, restNation, restNation + 7)]);
        for (const totals of [named, rest]) {
          const result = shiftShare(industries, totals);
          for (const line of [...result.industries, result.residual, result.total]) {
            expect(sum([numberOf(line.national), numberOf(line.mix), numberOf(line.regional)])).toEqual(numberOf(line.change));
          }
          for (const factor of ['national', 'mix', 'regional', 'change'] as const) {
            expect(sum([...result.industries, result.residual].map((line) => numberOf(line[factor])))).toEqual(numberOf(result.total[factor]));
          }
          expect(shiftShare([...industries].reverse(), totals).total).toEqual(result.total);
        }
        if (cells.some(([r0]) => r0 > 0)) {
          const once = shiftShare(industries, named).total;
          const scaled = industriesOf(cells, scale);
          expect(inPoints(shiftShare(scaled, totalsOf(scaled)).total, totalsOf(scaled).regionEarlier)).toEqual(inPoints(once, named.regionEarlier));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('extended after Esteban-Marquillas: competitive + allocation = 地域特殊要因', () => {
    for (const [from, to] of [['1', '2']] as const) {
      const result = estebanMarquillas(townOf(from, to), industry('計', from, to));
      const classic = shiftShare(townOf(from, to), industry('計', from, to));
      for (const line of [...result.industries, { id: '残差', ...result.residual }]) {
        expect(numberOf(line.competitive), line.id).toEqual(expectedOf('competitive', line.id, from, to));
        expect(numberOf(line.allocation), line.id).toEqual(expectedOf('allocation', line.id, from, to));
      }
      expect(sum([numberOf(result.total.competitive), numberOf(result.total.allocation)])).toEqual(numberOf(classic.total.regional));
    }
    const fresh = estebanMarquillas(townOf('0', '1'), industry('計', '0', '1')).industries.find(({ id }) => id === '宿泊業');
    expect(fresh?.competitive).toEqual({ is: 'missing', reason: 'zeroBase', input: 'regionEarlier', of: '宿泊業' });
    expect(fresh?.allocation).toEqual(fresh?.competitive);
  });

  it('extended: an industry that exists nowhere has no effect; one the region never had has no growth to compare', () => {
    const industries = [made('A', 100, 90, 1000, 1020), made('なし', 0, 0, 0, 40), made('区域になし', 0, 0, 300, 360)];
    const result = estebanMarquillas(industries, totalsOf(industries));
    expect(numberOf(result.industries[1]?.competitive)).toEqual(ZERO);
    expect(numberOf(result.industries[1]?.allocation)).toEqual(ZERO);
    expect(result.industries[2]?.competitive).toEqual({ is: 'missing', reason: 'zeroBase', input: 'regionEarlier', of: '区域になし' });
    expect(result.total.competitive).toEqual(result.industries[2]?.competitive);
  });

  it('dynamic: the sums of the steps, and still the whole change', () => {
    const periods = ['0', '1', '2'];
    const series = (id: string) => ({ id, region: periods.map((p) => cell(id, 'region', p)), nation: periods.map((p) => cell(id, 'nation', p)) });
    const { steps, sum: total } = dynamicShiftShare(INDUSTRIES.map(series), series('計'));
    expect(steps).toHaveLength(2);
    for (const line of [...total.industries, { id: '残差', ...total.residual }]) {
      for (const factor of ['national', 'mix', 'regional'] as const) expect(numberOf(line[factor])).toEqual(expectedOf(`dynamic-${factor}`, line.id, '0', '2'));
    }
    expect(sum([numberOf(total.total.national), numberOf(total.total.mix), numberOf(total.total.regional)])).toEqual(numberOf(total.total.change));
    expect(numberOf(total.total.change)).toEqual(rational(3164n - 3322n));
  });
});

describe.skipIf(!hasShared)('shift-share of zero bases, vanished and new industries', () => {
  it('keeps every row a number and the sums right', () => {
    const industries = oracleRows('input/case3_edges.csv').map((row) => ({
      id: field(row, 'industry_code'),
      regionEarlier: value(field(row, 'region_t1')), regionLater: value(field(row, 'region_t2')),
      nationEarlier: value(field(row, 'nation_t1')), nationLater: value(field(row, 'nation_t2')),
    }));
    const result = shiftShare(industries, totalsOf(industries));
    expect(result.industries).toHaveLength(5);
    for (const line of [...result.industries, result.total]) {
      expect(sum([numberOf(line.national), numberOf(line.mix), numberOf(line.regional)])).toEqual(numberOf(line.change));
    }
    expect(numberOf(result.total.change)).toEqual(rational(-25n));
    expect(result.industries.map((line) => numberOf(line.regional))).toEqual([rational(25n), rational(-25n), ZERO, ZERO, ZERO]);
  });
});

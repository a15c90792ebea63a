import { combineDerived, exactly, of, sumDerived, type Derived } from '../../model/derived.ts';
import { multiply, subtract, ZERO } from '../../model/rational.ts';
import { additive, sumValues, type Value } from '../../model/value.ts';
import { compute, quotient, relativeTo } from './compute.ts';
import { residual } from './share.ts';

/** A region and the nation (or another reference area) in two periods. */
export interface RegionAndNation {
  readonly regionEarlier: Value;
  readonly regionLater: Value;
  readonly nationEarlier: Value;
  readonly nationLater: Value;
}

/** One industry of a shift-share analysis. */
export interface ShiftShareIndustry extends RegionAndNation {
  readonly id: string;
}

/** The factors of a change (要因). national + mix + regional = change, exactly. */
export interface ShiftShareFactors {
  /** 全国成長要因: the change had the region grown as the nation's total did. */
  readonly national: Derived;
  /** 産業構造要因: what its industries add because the nation's industries grew differently from the nation's total. */
  readonly mix: Derived;
  /** 地域特殊要因: what nation and industry do not explain. */
  readonly regional: Derived;
  readonly change: Derived;
}

/** Factors of every industry, of what the totals hold beyond them, and in total: the columns add up exactly. */
export interface ShiftShare {
  readonly industries: readonly ({ readonly id: string } & ShiftShareFactors)[];
  readonly residual: ShiftShareFactors;
  readonly total: ShiftShareFactors;
}

const CELLS = ['regionEarlier', 'regionLater', 'nationEarlier', 'nationLater'] as const;

/** Sums over the listed industries: the totals of an analysis whose industries make up the whole. */
export function totalsOf(industries: readonly RegionAndNation[]): RegionAndNation {
  const total = (cell: (typeof CELLS)[number]): Value => sumValues(industries.map((industry) => industry[cell]));
  return { regionEarlier: total('regionEarlier'), regionLater: total('regionLater'), nationEarlier: total('nationEarlier'), nationLater: total('nationLater') };
}

/**
 * Shift-share analysis (シフト・シェア分析) by industry and in total. r region, n nation, N the nation's total, 0 earlier,
 * 1 later:
 *
 * 全国成長要因 r0 (N1/N0 − 1) · 産業構造要因 r0 (n1/n0 − N1/N0) · 地域特殊要因 r1 − r0 n1/n0.
 *
 * `totals` are the published totals the industries belong to (`totalsOf` where there are none); what they hold beyond
 * the industries is the residual, analysed as one more industry. An industry new to the region (r0 = 0) has the factors
 * 0, 0 and r1. Where the nation lacks an industry the region had (n0 = 0), mix and regional factor are `zeroBase` of
 * nationEarlier. A missing value stops its industry's factors, the residual's and those of the total that need it.
 *
 * @returns amounts in the unit of the region's values; `inPoints` relates them to the region's earlier total.
 */
export function shiftShare(industries: readonly ShiftShareIndustry[], totals: RegionAndNation): ShiftShare {
  const rest = beyondIndustries(industries, totals);
  const growth = compute({ nationLater: totals.nationLater, nationEarlier: totals.nationEarlier }, (x) => quotient(x.nationLater, x.nationEarlier, 'nationEarlier'));
  const expected = industries.map((industry) => of(industry.id, expectedOf(industry)));
  const expectedRest = rest.is === 'cells' ? expectedOf(rest.cells) : rest.stop;
  return {
    industries: industries.map((industry, i) => ({ id: industry.id, ...named(industry.id, factors(industry, expected[i] ?? expectedRest, growth)) })),
    residual: rest.is === 'cells' ? factors(rest.cells, expectedRest, growth) : { national: rest.stop, mix: rest.stop, regional: rest.stop, change: rest.stop },
    total: factors(totals, sumDerived([...expected, expectedRest]), growth),
  };
}

/** r0 n1/n0: what the industry would hold had it grown as in the nation. Nothing grows to nothing, whatever the nation did. */
function expectedOf(industry: RegionAndNation): Derived {
  const before = additive(industry.regionEarlier);
  if (before.is === 'number' && before.exact.n === 0n) return exactly(ZERO);
  return compute({ regionEarlier: industry.regionEarlier, nationEarlier: industry.nationEarlier, nationLater: industry.nationLater }, (x) =>
    quotient(multiply(x.regionEarlier, x.nationLater), x.nationEarlier, 'nationEarlier'),
  );
}

function factors(pair: RegionAndNation, expected: Derived, growth: Derived): ShiftShareFactors {
  const before = compute({ regionEarlier: pair.regionEarlier }, (x) => exactly(x.regionEarlier));
  const after = compute({ regionLater: pair.regionLater }, (x) => exactly(x.regionLater));
  const growing = combineDerived(before, growth, multiply);
  return {
    national: combineDerived(growing, before, subtract),
    mix: combineDerived(expected, growing, subtract),
    regional: combineDerived(after, expected, subtract),
    change: combineDerived(after, before, subtract),
  };
}

function named(id: string, f: ShiftShareFactors): ShiftShareFactors {
  return { national: of(id, f.national), mix: of(id, f.mix), regional: of(id, f.regional), change: of(id, f.change) };
}

type Rest = { readonly is: 'cells'; readonly cells: RegionAndNation } | { readonly is: 'stopped'; readonly stop: Derived };

/** What the totals hold beyond the industries, cell by cell. */
export function beyondIndustries(industries: readonly ShiftShareIndustry[], totals: RegionAndNation): Rest {
  const cells: Partial<Record<(typeof CELLS)[number], Value>> = {};
  for (const cell of CELLS) {
    const beyond = residual(totals[cell], industries.map((industry) => ({ id: industry.id, value: industry[cell] })));
    if (beyond.is !== 'number') return { is: 'stopped', stop: beyond.is === 'missing' ? { ...beyond, input: cell } : beyond };
    cells[cell] = { is: 'number', exact: beyond.exact, decimals: 0 };
  }
  return { is: 'cells', cells: cells as RegionAndNation };
}

/** Factors as points of the region's rate of change (ポイント): factor ÷ the region's earlier total, as a ratio. */
export function inPoints(f: ShiftShareFactors, regionTotalEarlier: Value): ShiftShareFactors {
  const points = (amount: Derived): Derived => relativeTo(amount, regionTotalEarlier, 'regionEarlier');
  return { national: points(f.national), mix: points(f.mix), regional: points(f.regional), change: points(f.change) };
}

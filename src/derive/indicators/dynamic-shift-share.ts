import { sumDerived, type Derived } from '../../model/derived.ts';
import { missing, type Value } from '../../model/value.ts';
import { shiftShare, type RegionAndNation, type ShiftShare, type ShiftShareFactors } from './shift-share.ts';

/** A region and the nation over three or more periods, oldest first; both lists have one value per period. */
export interface RegionAndNationSeries {
  readonly region: readonly Value[];
  readonly nation: readonly Value[];
}

export interface DynamicShiftShare {
  /** The analysis of each step from one period to the next. */
  readonly steps: readonly ShiftShare[];
  /** The sums of the steps: national + mix + regional = change over the whole span, exactly. */
  readonly sum: ShiftShare;
}

/**
 * Dynamic shift-share after Barff and Knight (動学的シフト・シェア分析): the components of every step between neighbouring
 * periods, summed, so that the structure is renewed at each step. A period an industry lacks stops its sums.
 */
export function dynamicShiftShare(industries: readonly ({ readonly id: string } & RegionAndNationSeries)[], totals: RegionAndNationSeries): DynamicShiftShare {
  const steps: ShiftShare[] = [];
  for (let later = 1; later < totals.region.length; later += 1) {
    steps.push(shiftShare(industries.map((industry) => ({ id: industry.id, ...stepOf(industry, later) })), stepOf(totals, later)));
  }
  return {
    steps,
    sum: {
      industries: industries.map(({ id }, i) => ({ id, ...added(steps.flatMap((step) => step.industries[i] ?? [])) })),
      residual: added(steps.map((step) => step.residual)),
      total: added(steps.map((step) => step.total)),
    },
  };
}

function stepOf(series: RegionAndNationSeries, later: number): RegionAndNation {
  const at = (values: readonly Value[], period: number): Value => values[period] ?? missing('noCounterpart');
  return {
    regionEarlier: at(series.region, later - 1),
    regionLater: at(series.region, later),
    nationEarlier: at(series.nation, later - 1),
    nationLater: at(series.nation, later),
  };
}

function added(steps: readonly ShiftShareFactors[]): ShiftShareFactors {
  const total = (factor: (f: ShiftShareFactors) => Derived): Derived => sumDerived(steps.map(factor));
  return { national: total((f) => f.national), mix: total((f) => f.mix), regional: total((f) => f.regional), change: total((f) => f.change) };
}

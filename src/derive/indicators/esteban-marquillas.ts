import { combineDerived, exactly, of, stoppedBy, sumDerived, type Derived } from '../../model/derived.ts';
import { divide, multiply, subtract, ZERO } from '../../model/rational.ts';
import type { Value } from '../../model/value.ts';
import { compute } from './compute.ts';
import { beyondIndustries, shiftShare, type RegionAndNation, type ShiftShareFactors, type ShiftShareIndustry } from './shift-share.ts';

/** Extended shift-share: national + mix + competitive + allocation = change, exactly. */
export interface EstebanFactors {
  /** 全国成長要因, as in shift-share. */
  readonly national: Derived;
  /** 産業構造要因, as in shift-share. */
  readonly mix: Derived;
  /** 競合効果: r′ (g − G), where r′ is what the industry would hold were the region built like the nation. */
  readonly competitive: Derived;
  /** 配分効果: (r0 − r′)(g − G): whether the region is specialised where it is strong. */
  readonly allocation: Derived;
}

export interface EstebanMarquillas {
  readonly industries: readonly ({ readonly id: string } & EstebanFactors)[];
  readonly residual: EstebanFactors;
  readonly total: EstebanFactors;
}

/**
 * Extended shift-share after Esteban-Marquillas (拡張シフト・シェア分析): splits 地域特殊要因 into 競合効果 and 配分効果 by the
 * homothetic value r′ = R0 n0/N0. An industry the region did not have has no growth rate g, hence neither effect:
 * `zeroBase` of regionEarlier, which stops both effects of the total too.
 */
export function estebanMarquillas(industries: readonly ShiftShareIndustry[], totals: RegionAndNation): EstebanMarquillas {
  const classic = shiftShare(industries, totals);
  const beyond = beyondIndustries(industries, totals);
  const split = industries.map((industry, i) => {
    const factors = classic.industries[i] ?? classic.residual;
    return { id: industry.id, ...splitRegional(factors, of(industry.id, competitiveOf(industry, totals))) };
  });
  const residual = splitRegional(classic.residual, beyond.is === 'cells' ? competitiveOf(beyond.cells, totals) : beyond.stop);
  const all = [...split, residual];
  return {
    industries: split,
    residual,
    total: {
      national: classic.total.national,
      mix: classic.total.mix,
      competitive: sumDerived(all.map(({ competitive }) => competitive)),
      allocation: sumDerived(all.map(({ allocation }) => allocation)),
    },
  };
}

function splitRegional(factors: ShiftShareFactors, competitive: Derived): EstebanFactors {
  return { national: factors.national, mix: factors.mix, competitive, allocation: combineDerived(factors.regional, competitive, subtract) };
}

function competitiveOf(industry: RegionAndNation, totals: { readonly regionEarlier: Value; readonly nationEarlier: Value }): Derived {
  const { regionEarlier, regionLater, nationEarlier, nationLater } = industry;
  return compute(
    { regionEarlier, regionLater, nationEarlier, nationLater, total: totals.regionEarlier, referenceTotal: totals.nationEarlier },
    (x) => {
      const absent = x.regionEarlier.n === 0n && x.nationEarlier.n === 0n && x.regionLater.n === 0n;
      if (absent) return exactly(ZERO);
      if (x.regionEarlier.n === 0n) return stoppedBy('zeroBase', 'regionEarlier');
      if (x.nationEarlier.n === 0n) return stoppedBy('zeroBase', 'nationEarlier');
      if (x.referenceTotal.n === 0n) return stoppedBy('zeroBase', 'referenceTotal');
      const homothetic = divide(multiply(x.total, x.nationEarlier), x.referenceTotal);
      const lead = subtract(divide(x.regionLater, x.regionEarlier), divide(x.nationLater, x.nationEarlier));
      return exactly(multiply(homothetic, lead));
    },
  );
}

import type { Factor, FactorId, ShiftShareMethod } from '../model/decomposition.ts';
import type { Derived } from '../model/derived.ts';
import type { ReferenceArea } from '../model/reference-area.ts';
import { missing, type Value } from '../model/value.ts';
import { wholeFigure, type Whole, type WholeLine } from '../model/whole.ts';
import { dynamicShiftShare, type RegionAndNationSeries } from './indicators/dynamic-shift-share.ts';
import { estebanMarquillas } from './indicators/esteban-marquillas.ts';
import { relativeTo } from './indicators/compute.ts';
import { shiftShare, type RegionAndNation } from './indicators/shift-share.ts';

/** Factors of every line of a whole, in its order, and of the residual. */
export interface FactorsOfWhole {
  readonly lines: readonly (readonly Factor[])[];
  readonly residual: readonly Factor[];
}

type Amounts = Partial<Readonly<Record<FactorId, Derived>>>;

interface Analysed {
  readonly industries: readonly ({ readonly id: string } & Amounts)[];
  readonly residual: Amounts;
  readonly total: Amounts;
}

type Industry = { readonly id: string } & RegionAndNationSeries;

/** Shift-share of the lines of a whole against its reference (シフト・シェア分析). Parts, residual and total add up; other lines stand beside them. */
export function factorsOf(whole: Whole, reference: ReferenceArea, method: ShiftShareMethod): FactorsOfWhole {
  const points = whole.series.points.map((_, point) => point);
  const seriesOf = (line: WholeLine, i: number): RegionAndNationSeries => ({
    region: points.map((point) => wholeFigure(whole, line, point)),
    nation: points.map((point) => reference.figures[i]?.[point] ?? missing('noCounterpart')),
  });
  const all = whole.lines.map((line, i): Industry => ({ id: String(line.line), ...seriesOf(line, i) }));
  const totals: RegionAndNationSeries = { region: points.map((point) => wholeFigure(whole, whole.total, point)), nation: reference.totals };
  const ids = new Set(whole.parts.map(({ line }) => String(line)));
  const exact = analyse(all.filter(({ id }) => ids.has(id)), totals, method);
  const beside = analyse(all.filter(({ id }) => !ids.has(id)), totals, method);
  const found = new Map([...exact.industries, ...beside.industries].map((industry) => [industry.id, industry]));
  const base = totals.region[0] ?? missing('noCounterpart');
  return {
    lines: whole.lines.map((line) => listed(line.role === 'total' ? exact.total : (found.get(String(line.line)) ?? {}), base)),
    residual: listed(exact.residual, base),
  };
}

function listed(amounts: Amounts, base: Value): Factor[] {
  return (Object.entries(amounts) as [FactorId, Derived][]).filter(([id]) => id in ORDER).sort(([a], [b]) => ORDER[a] - ORDER[b])
    .map(([id, amount]) => ({ id, amount, points: relativeTo(amount, base, 'regionEarlier') }));
}

const ORDER: Readonly<Record<FactorId, number>> = { 'national-growth': 0, 'industry-mix': 1, 'regional-factor': 2, 'competitive-effect': 3, 'allocation-effect': 4 };

function analyse(industries: readonly Industry[], totals: RegionAndNationSeries, method: ShiftShareMethod): Analysed {
  switch (method) {
    case 'classic': {
      const { industries: each, residual, total } = shiftShare(industries.map((industry) => ({ id: industry.id, ...ends(industry) })), ends(totals));
      return { industries: each.map((factors) => ({ id: factors.id, ...classic(factors) })), residual: classic(residual), total: classic(total) };
    }
    case 'dynamic': {
      const { sum } = dynamicShiftShare(industries, totals);
      return { industries: sum.industries.map((factors) => ({ id: factors.id, ...classic(factors) })), residual: classic(sum.residual), total: classic(sum.total) };
    }
    case 'esteban': {
      const { industries: each, residual, total } = estebanMarquillas(industries.map((industry) => ({ id: industry.id, ...ends(industry) })), ends(totals));
      return { industries: each.map((factors) => ({ id: factors.id, ...extended(factors) })), residual: extended(residual), total: extended(total) };
    }
  }
}

function classic(factors: { readonly national: Derived; readonly mix: Derived; readonly regional: Derived }): Amounts {
  return { 'national-growth': factors.national, 'industry-mix': factors.mix, 'regional-factor': factors.regional };
}

function extended(factors: { readonly national: Derived; readonly mix: Derived; readonly competitive: Derived; readonly allocation: Derived }): Amounts {
  return { 'national-growth': factors.national, 'industry-mix': factors.mix, 'competitive-effect': factors.competitive, 'allocation-effect': factors.allocation };
}

function ends({ region, nation }: RegionAndNationSeries): RegionAndNation {
  const none = missing('noCounterpart');
  return { regionEarlier: region[0] ?? none, regionLater: region.at(-1) ?? none, nationEarlier: nation[0] ?? none, nationLater: nation.at(-1) ?? none };
}

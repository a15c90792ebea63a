import { asValue, stoppedBy, type Derived, type DerivedReal } from '../model/derived.ts';
import type { ReferenceArea } from '../model/reference-area.ts';
import type { Interval } from '../model/rounding.ts';
import type { Concentration, Place, SelfSufficiency, Structure, StructureLine } from '../model/structure.ts';
import { missing, type Value } from '../model/value.ts';
import { wholeFigure, type Whole, type WholeLine } from '../model/whole.ts';
import type { Knowledge } from './indicators/bounds.ts';
import { gini, herfindahl, hoover, krugman, specializationGini, type ComparedPart } from './indicators/concentration.ts';
import { adjustedLocationQuotient, earningPower, locationQuotient } from './indicators/location-quotient.ts';
import { ranks } from './indicators/rank.ts';
import { share, shareChange } from './indicators/share.ts';
import { boundsOf, knownOf } from './suppressed.ts';
import { labelOn } from './wholes.ts';

export interface StructureContext {
  readonly reference: ReferenceArea | 'none';
  readonly selfSufficiency: SelfSufficiency | 'none';
  /** Whether to give intervals where suppressed values stop a figure. */
  readonly bounds: boolean;
}

/**
 * The structure of one whole (構成比・特化係数・集中度): every line as a share of the total, its rank, and, with a reference, its
 * location quotient. Shares are of the printed total where there is one; the indices of concentration are over the parts.
 */
export function structureOf(whole: Whole, { reference, selfSufficiency, bounds }: StructureContext): Structure {
  const points = whole.series.points.map((_, point) => point);
  const totals = points.map((point) => wholeFigure(whole, whole.total, point));
  const places = placesOf(whole);
  const lines = whole.lines.map((line, i): StructureLine => {
    const values = points.map((point) => wholeFigure(whole, line, point));
    const quotients = reference === 'none' || line.role === 'total' ? [] : points.map((point) => quotientOf(whole, i, point, values, totals, reference));
    const adjusted = quotients.map((quotient) => adjustedBy(quotient, sufficiencyOf(whole, line, selfSufficiency))).filter((each) => each !== 'not-given');
    return {
      at: line,
      values,
      shares: points.map((point) => share(at(values, point), at(totals, point))),
      shareBounds: bounds ? points.map((point) => boundsOf({ part: knownOf(whole, line, point), total: { is: 'value', value: at(totals, point) } }, (x) => share(x.part, x.total))) : [],
      quotientBounds: bounds && quotients.length > 0 ? points.map((point) => quotientBounds(whole, i, point, totals, reference)) : [],
      shareChange: points.length < 2 ? [] : [shareChange(pair(values, totals, points.length - 1), pair(values, totals, 0))],
      place: places.get(line.line) ?? { is: 'unranked' },
      quotients,
      adjusted,
      earningPower: adjusted.map((quotient): DerivedReal => (quotient.is === 'number' ? earningPower(asValue(quotient, 2)) : quotient)),
    };
  });
  return { whole, reference, lines, concentration: points.map((point) => concentrationAt(whole, point, reference)) };
}

function at(values: readonly Value[], point: number): Value {
  return values[point] ?? missing('noCounterpart');
}

function pair(values: readonly Value[], totals: readonly Value[], point: number): { readonly part: Value; readonly total: Value } {
  return { part: at(values, point), total: at(totals, point) };
}

/** Totals whose codes say that they are defined differently may not be compared; a total without a code states no definition. */
function definition(own: string, reference: string): readonly [own: string, reference: string] {
  const stated = (code: string): boolean => ['AS', 'AR', 'CS', 'CR'].includes(code);
  return stated(own) && stated(reference) ? [own, reference] : ['', ''];
}

function quotientOf(whole: Whole, i: number, point: number, values: readonly Value[], totals: readonly Value[], reference: ReferenceArea): Derived {
  const totalCode = whole.total.line < 0 ? '' : labelOn(whole.series, whole.axis, whole.total.line).code;
  const [own, other] = definition(totalCode, reference.totalIs);
  return locationQuotient(
    { ...pair(values, totals, point), totalIs: own },
    { part: at(reference.figures[i] ?? [], point), total: at(reference.totals, point), totalIs: other },
  );
}

function quotientBounds(whole: Whole, i: number, point: number, totals: readonly Value[], reference: ReferenceArea | 'none'): Interval | 'none' {
  const line = whole.lines[i];
  if (reference === 'none' || line === undefined) return 'none';
  const known = (value: Value): Knowledge => ({ is: 'value', value });
  const inputs = { part: knownOf(whole, line, point), total: known(at(totals, point)), referencePart: known(at(reference.figures[i] ?? [], point)), referenceTotal: known(at(reference.totals, point)) };
  return boundsOf(inputs, (x) => locationQuotient({ part: x.part, total: x.total, totalIs: '' }, { part: x.referencePart, total: x.referenceTotal, totalIs: '' }));
}

function sufficiencyOf(whole: Whole, line: WholeLine, selfSufficiency: SelfSufficiency | 'none'): Value | 'not-given' {
  return selfSufficiency === 'none' || line.line < 0 ? 'not-given' : selfSufficiency.of(labelOn(whole.series, whole.axis, line.line));
}

function adjustedBy(quotient: Derived, sufficiency: Value | 'not-given'): Derived | 'not-given' {
  if (sufficiency === 'not-given') return 'not-given';
  if (quotient.is === 'withheld') return quotient;
  if (quotient.is === 'missing') return stoppedBy(quotient.reason, 'locationQuotient', quotient.of);
  return adjustedLocationQuotient(asValue(quotient, 2), sufficiency);
}

function placesOf(whole: Whole): ReadonlyMap<number, Place> {
  const last = whole.series.points.length - 1;
  const parts = whole.parts.filter(({ role }) => role !== 'adjustment');
  const ranked = ranks(parts.map((part) => ({ id: String(part.line), value: wholeFigure(whole, part, last) })));
  return new Map(ranked.map((rank): [number, Place] => [Number(rank.id), rank.is === 'ranked' ? { is: 'ranked', rank: rank.rank, tied: rank.tied, of: rank.of } : { is: 'unranked' }]));
}

function concentrationAt(whole: Whole, point: number, reference: ReferenceArea | 'none'): Concentration {
  const industries = whole.parts.filter(({ role }) => role !== 'adjustment');
  const parts = industries.map((part) => ({ id: labelOn(whole.series, whole.axis, part.line).name, value: wholeFigure(whole, part, point) }));
  const inOrder = new Map(whole.lines.map((line, i) => [line.line, i]));
  const compared = (figures: readonly (readonly Value[])[]): ComparedPart[] =>
    industries.map((part, p) => ({ id: parts[p]?.id ?? '', own: parts[p]?.value ?? missing('noCounterpart'), reference: at(figures[inOrder.get(part.line) ?? 0] ?? [], point) }));
  const against = reference === 'none' ? 'none' as const : compared(reference.figures);
  return {
    herfindahl: herfindahl(parts),
    gini: gini(parts),
    against: against === 'none' ? 'none' : { krugman: krugman(against), hoover: hoover(against), specializationGini: specializationGini(against) },
  };
}

import { namingRows, type Comparison } from '../model/comparison.ts';
import { formatDecimal } from '../model/decimal.ts';
import type { Derived, DerivedNumber } from '../model/derived.ts';
import { finding, type Finding } from '../model/finding.ts';
import { absolute, compare, rational, ZERO, type Rational } from '../model/rational.ts';
import { roundTo } from '../model/rounding.ts';
import { LINKED, type Series } from '../model/series.ts';
import { memberAt } from '../model/table.ts';
import type { Value } from '../model/value.ts';
import { COMPUTED, wholeFigure, type Whole } from '../model/whole.ts';
import { residual } from './indicators/share.ts';
import { mayHaveTotal, placeLabels } from './hierarchy.ts';
import { lackTotals } from './without-total.ts';
import { axisOf, labelOn, wholesOf } from './wholes.ts';

/**
 * What the printed total of a whole holds beyond its parts, point by point (内訳にない分): a figure of its own, never spread
 * over the parts, and withheld when a part is suppressed.
 */
export function residualsOf(whole: Whole): readonly Derived[] {
  return whole.series.points.map((_, point) => residual(
    wholeFigure(whole, whole.total, point),
    whole.parts.map((part) => ({ id: String(part.line), value: wholeFigure(whole, part, point) })),
  ));
}

/** A comparison as a series of its two ends, so that its lines can be taken apart. */
function asSeries(comparison: Comparison): Series {
  const { table, measure, from, to, fromRows, toRows, bases } = comparison;
  const ends = [{ ...from, rows: fromRows }, { ...to, rows: toRows }];
  return {
    table,
    measure,
    points: ends.map((end) => ({ ...end, sincePrevious: LINKED, sinceFirst: LINKED })),
    names: namingRows(comparison),
    bases,
    findings: [],
  };
}

function decimalsOf(values: readonly Value[]): number {
  return Math.max(0, ...values.map((value) => (value.is === 'number' ? value.decimals : 0)));
}

/** How far a total may be from the sum of its parts because all of them were rounded; counts are not. */
function roundingOf({ series: { measure }, parts }: Whole, decimals: number): Rational {
  const { kind, factor } = measure.unit;
  return kind === 'count' && factor.n === factor.d ? ZERO : rational(BigInt(parts.length + 1), 2n * 10n ** BigInt(decimals));
}

/**
 * Totals of a comparison that are not the sum of the industries printed under them (計と内訳の不一致): censuses have
 * establishments that no industry of the table holds. Nothing is said of totals whose rest is within the rounding of the parts,
 * or would give a suppressed part away.
 *
 * @param beforeLooking called where totals have to be looked at one by one, which takes long in large tables
 */
export function beyondParts(comparison: Comparison, beforeLooking: () => void = () => undefined): Finding | 'nothing' {
  if (!mayHaveTotal(comparison.table.industry.members)) return 'nothing';
  const series = asSeries(comparison);
  if (comparison.measure.unit.kind === 'ratio' || comparison.measure.unit.kind === 'index' || axisOf(series) !== 'industry' || lackTotals(series)) return 'nothing';
  beforeLooking();
  const found = wholesOf(series, placeLabels, 'printed').flatMap((whole) => {
    if (whole.total.line === COMPUTED || whole.parts.length < 2) return [];
    const rests = residualsOf(whole);
    const numbers = rests.filter((rest): rest is DerivedNumber => rest.is === 'number');
    const decimals = decimalsOf([whole.total, ...whole.parts].flatMap((line) => rests.map((_, point) => wholeFigure(whole, line, point))));
    const rounding = roundingOf(whole, decimals);
    if (numbers.length < rests.length || numbers.every(({ exact }) => compare(absolute(exact), rounding) <= 0)) return [];
    const [from = '', to = ''] = numbers.map(({ exact }) => formatDecimal(roundTo(exact, decimals), true));
    return [{ total: labelOn(series, 'industry', whole.total.line).name, area: memberAt(series.table.area, series.names[whole.total.line] ?? 0).name, from, to }];
  });
  const [first] = found;
  if (first === undefined) return 'nothing';
  const { file } = memberAt(series.table.source, series.names[0] ?? 0);
  return finding('total-beyond-parts', { file }, {
    total: first.total, measure: comparison.measure.label, fromPeriod: comparison.from.period.label, toPeriod: comparison.to.period.label,
    places: found.map(({ area, from, to }) => ({ area, from, to })),
  });
}

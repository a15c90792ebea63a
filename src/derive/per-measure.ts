import { asValue } from '../model/derived.ts';
import type { Measure } from '../model/key.ts';
import { samePeriod } from '../model/period.ts';
import { figureAt, lineName, linesByName, type Series } from '../model/series.ts';
import { missing, type Value } from '../model/value.ts';
import { compareScopes } from '../reference/scopes.ts';
import { perUnit, unitPer } from './indicators/per-unit.ts';
import type { TrendSource } from './trend.ts';

/** Decimals a quotient is printed with unless asked otherwise. */
const DECIMALS = 1;

/**
 * The quotients of one measure per another that make sense in a table (1単位当たりの値): persons per establishment, sales per
 * establishment or person, anything per inhabitant. Ratios, indices and changes are no quantities; a measure is not
 * divided by one of its own unit, nor places by persons.
 */
export function perMeasure(all: readonly Series[], denominator: Series): readonly { readonly series: Series; readonly source: TrendSource }[] {
  return all.filter((numerator) => isQuotient(numerator.measure, denominator.measure)).map((series) => ({ series, source: quotientOf(series, denominator) }));
}

function isQuotient(numerator: Measure, denominator: Measure): boolean {
  const isQuantity = ({ id, unit }: Measure): boolean => (unit.kind === 'count' || unit.kind === 'amount') && id !== 'change';
  if (!isQuantity(numerator) || !isQuantity(denominator) || numerator.unit.label === denominator.unit.label) return false;
  if (numerator.unit.kind === 'amount') return true;
  // Of counts, people are counted per place; places per person say nothing.
  return denominator.unit.kind === 'count' && numerator.unit.label.endsWith('人') && !denominator.unit.label.endsWith('人');
}

function quotientOf(numerator: Series, denominator: Series): TrendSource {
  const below = linesByName(denominator);
  const lineOf = Array.from(numerator.names, (_, line) => below(lineName(numerator, line)) ?? -1);
  const points = numerator.points.map((point) => denominator.points.findIndex((other) => samePeriod(point.period, other.period)));
  const figure = (line: number, point: number): Value => {
    const own = numerator.points[point];
    const other = denominator.points[points[point] ?? -1];
    if (own === undefined || other === undefined) return missing('noCounterpart');
    if (compareScopes(own.scope, other.scope) === 'different') return missing('incomparable');
    const its = lineOf[line] ?? -1;
    const per = { value: its < 0 ? missing('noCounterpart') : figureAt(denominator, its, points[point] ?? 0), unit: denominator.measure.unit };
    return asValue(perUnit({ value: figureAt(numerator, line, point), unit: numerator.measure.unit }, per).derived, DECIMALS);
  };
  return {
    measure: { id: `${numerator.measure.id}-per-${denominator.measure.id}`, label: `${numerator.measure.label}/${denominator.measure.label}`, unit: unitPer(numerator.measure.unit, denominator.measure.unit) },
    per: { numerator: numerator.measure, denominator: denominator.measure },
    figure,
  };
}

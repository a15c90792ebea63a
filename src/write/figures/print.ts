import { formatDecimal } from '../../model/decimal.ts';
import { magnitude, type DerivedReal } from '../../model/derived.ts';
import { multiply, rational, type Rational } from '../../model/rational.ts';
import { roundTo, type Interval } from '../../model/rounding.ts';
import type { Value } from '../../model/value.ts';
import { INDICATORS, type Indicator, type IndicatorId } from '../../reference/indicators.ts';
import { missingCell, printChange, printExact, printRate, printValue, SMALL_BASE_MARK, isSmallBase } from '../numbers.ts';
import type { PrintedCell } from '../presentation.ts';
import type { Figure, FigureStyle } from './figure.ts';

const BLANK: PrintedCell = { text: '' };

/** A figure as a printed cell, rounded here and nowhere else. */
export function printFigure(figure: Figure, style: FigureStyle): PrintedCell {
  switch (figure.is) {
    case 'none':
      return BLANK;
    case 'text':
      return { text: figure.text };
    case 'place':
      return figure.place.is === 'ranked' ? { text: String(figure.place.rank), number: String(figure.place.rank) } : BLANK;
    case 'level':
      return figure.signed ? printChange(figure.value, style) : printValue(figure.value, style);
    case 'within':
      return { text: printInterval(figure.interval, figure.indicator, style) };
    case 'derived':
      return figure.ends === 'none' ? printDerived(figure, style) : printMarkedRate(figure, figure.ends, style);
  }
}

/** Decimals a figure of this indicator is printed with. */
export function decimalsOf(indicator: IndicatorId, style: FigureStyle): number {
  return style.decimals === 'own' ? INDICATORS[indicator].display.digits : style.decimals;
}

function scaled(exact: Rational, indicator: IndicatorId): Rational {
  const facts: Indicator = INDICATORS[indicator];
  return facts.display.times === 1 ? exact : multiply(exact, rational(BigInt(facts.display.times)));
}

function printDerived({ derived, indicator, signed, decimals }: Extract<Figure, { is: 'derived' }>, style: FigureStyle): PrintedCell {
  if (derived.is === 'missing') return missingCell(derived.reason, style);
  if (derived.is === 'withheld') return missingCell('notApplicable', style);
  return printExact(scaled(magnitude(derived), indicator), decimals === 'own' ? decimalsOf(indicator, style) : decimals, style, signed ? 'change' : 'level');
}

function printMarkedRate(figure: Extract<Figure, { is: 'derived' }>, ends: Exclude<typeof figure.ends, 'none'>, style: FigureStyle): PrintedCell {
  const cell = printRate(asRate(figure.derived), { ...style, digits: decimalsOf(figure.indicator, style) }, ends);
  return isSmallBase(ends.from, ends.kind) && cell.number !== undefined ? { ...cell, mark: SMALL_BASE_MARK } : cell;
}

function asRate(derived: DerivedReal): Value {
  if (derived.is === 'missing') return { is: 'missing', reason: derived.reason };
  if (derived.is === 'withheld') return { is: 'missing', reason: 'notApplicable' };
  return { is: 'number', exact: magnitude(derived), decimals: 0 };
}

/**
 * An interval that holds the true value when printed too: the lower end is rounded down, the upper end up.
 *
 * @example '[0.1, 3.9)'
 */
export function printInterval(interval: Interval, indicator: IndicatorId, style: FigureStyle): string {
  const digits = decimalsOf(indicator, style);
  const end = (exact: Rational, rule: 'floor' | 'ceil'): string => formatDecimal(roundTo(scaled(exact, indicator), digits, rule));
  return `${interval.lowIncluded ? '[' : '('}${end(interval.low, 'floor')}, ${end(interval.high, 'ceil')}${interval.highIncluded ? ']' : ')'}`;
}

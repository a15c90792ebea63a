import { exactly, stoppedBy, type Derived } from '../../model/derived.ts';
import type { IndicatorInput } from '../../model/indicator-input.ts';
import { divide, ZERO, type Rational } from '../../model/rational.ts';
import { strongerReason, type MissingReason, type Value } from '../../model/value.ts';

/** Named inputs of one indicator. */
export type Inputs<K extends IndicatorInput> = Readonly<Record<K, Value>>;

/** The same inputs once all of them are numbers. */
export type Numbers<K extends IndicatorInput> = Readonly<Record<K, Rational>>;

/**
 * What `nil` (「-」該当数字なし) is among the inputs: an exact zero in counts and amounts, no number in ratios and
 * indices.
 */
export type NilMeans = 'zero' | 'missing';

/**
 * Computes an indicator from its inputs (指標の計算): applies `formula` once every input is a number, and otherwise
 * names the input that stopped it, the one whose reason says most.
 *
 * @example compute({ part, total }, (x) => quotient(x.part, x.total, 'total'))
 */
export function compute<K extends IndicatorInput>(inputs: Inputs<K>, formula: (numbers: Numbers<K>) => Derived, nil: NilMeans = 'zero'): Derived {
  const numbers: Partial<Record<IndicatorInput, Rational>> = {};
  let stop: { input: K; reason: MissingReason } | undefined;
  for (const input of Object.keys(inputs) as K[]) {
    const value = inputs[input];
    if (value.is === 'number') numbers[input] = value.exact;
    else if (value.reason === 'nil' && nil === 'zero') numbers[input] = ZERO;
    else if (stop === undefined || strongerReason(value.reason, stop.reason) !== stop.reason) stop = { input, reason: value.reason };
  }
  return stop === undefined ? formula(numbers as Numbers<K>) : stoppedBy(stop.reason, stop.input);
}

/** n ÷ d, or `zeroBase` naming the input that is zero (分母が0). */
export function quotient(n: Rational, d: Rational, divisor: IndicatorInput): Derived {
  return d.n === 0n ? stoppedBy('zeroBase', divisor) : exactly(divide(n, d));
}

/** A derived amount ÷ an input (対する比), with the rules of `quotient`. */
export function relativeTo(amount: Derived, divisor: Value, name: IndicatorInput): Derived {
  if (amount.is !== 'number') return amount;
  return compute({ [name]: divisor } as Inputs<IndicatorInput>, (x) => quotient(amount.exact, x[name], name));
}

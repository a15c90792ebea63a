import { add, compare, divide, multiply, rational, sign, subtract, type Rational } from '../../model/rational.ts';
import type { Interval } from '../../model/rounding.ts';
import { addRanges, exactly } from '../figures/printed.ts';

/**
 * How one figure follows from others (算式). Every formula can be computed exactly, bounded when its inputs are only
 * known as intervals, and solved for each of its inputs.
 */
export type FormulaKind =
  | 'sum' // 合計 = a + b + …
  | 'difference' // 増減 = b − a
  | 'rate' // 増減率 = (b − a) / a × 100
  | 'rate-from-change' // 増減率 = d / (b − d) × 100, where the earlier value is not printed
  | 'percent' // 構成比・割合・達成率・前年比 = b / a × 100
  | 'quotient' // 倍・1人当たり・平均 = b / a
  | 'product' // b × a: 月平均 × 月数
  | 'balance' // DI = (b − a) / c × 100
  | 'balance-of-answers' // DI = (b − a) / (a + b + …) × 100, where the number of answers is not printed
  | 'percent-difference' // ポイント = share(d/c) − share(b/a)
  | 'same'; // the same figure printed elsewhere

export interface Formula {
  readonly kind: FormulaKind;
  readonly exact: (inputs: readonly Rational[]) => Rational | 'undefined';
  /** The value of input `k` that gives `result`, the others being as they are. */
  readonly solve: (k: number, result: Rational, inputs: readonly Rational[]) => Rational | 'undefined';
}

const HUNDRED = rational(100n);

function over(a: Rational, b: Rational): Rational | 'undefined' {
  return sign(b) === 0 ? 'undefined' : divide(a, b);
}

function times(a: Rational | 'undefined', b: Rational): Rational | 'undefined' {
  return a === 'undefined' ? a : multiply(a, b);
}

function pick(inputs: readonly Rational[], k: number): Rational {
  const value = inputs[k];
  if (value === undefined) throw new RangeError(`a formula was given ${inputs.length} inputs and asked for the one at ${k}`);
  return value;
}

export const FORMULAS: { readonly [K in FormulaKind]: Formula } = {
  sum: {
    kind: 'sum',
    exact: (inputs) => inputs.reduce(add, rational(0n)),
    solve: (k, result, inputs) => inputs.reduce((left, value, index) => (index === k ? left : subtract(left, value)), result),
  },
  difference: {
    kind: 'difference',
    exact: (inputs) => subtract(pick(inputs, 1), pick(inputs, 0)),
    solve: (k, result, inputs) => (k === 0 ? subtract(pick(inputs, 1), result) : add(pick(inputs, 0), result)),
  },
  rate: {
    kind: 'rate',
    exact: (inputs) => times(over(subtract(pick(inputs, 1), pick(inputs, 0)), pick(inputs, 0)), HUNDRED),
    solve: (k, result, inputs) => {
      const factor = add(divide(result, HUNDRED), rational(1n));
      return k === 0 ? over(pick(inputs, 1), factor) : multiply(pick(inputs, 0), factor);
    },
  },
  'rate-from-change': {
    kind: 'rate-from-change',
    exact: (inputs) => times(over(pick(inputs, 0), subtract(pick(inputs, 1), pick(inputs, 0))), HUNDRED),
    solve: (k, result, inputs) => {
      const ratio = divide(result, HUNDRED);
      if (k === 0) return over(multiply(ratio, pick(inputs, 1)), add(ratio, rational(1n)));
      const earlier = over(pick(inputs, 0), ratio);
      return earlier === 'undefined' ? earlier : add(earlier, pick(inputs, 0));
    },
  },
  percent: {
    kind: 'percent',
    exact: (inputs) => times(over(pick(inputs, 1), pick(inputs, 0)), HUNDRED),
    solve: (k, result, inputs) => (k === 0 ? times(over(pick(inputs, 1), result), HUNDRED) : divide(multiply(result, pick(inputs, 0)), HUNDRED)),
  },
  quotient: {
    kind: 'quotient',
    exact: (inputs) => over(pick(inputs, 1), pick(inputs, 0)),
    solve: (k, result, inputs) => (k === 0 ? over(pick(inputs, 1), result) : multiply(result, pick(inputs, 0))),
  },
  product: {
    kind: 'product',
    exact: (inputs) => multiply(pick(inputs, 0), pick(inputs, 1)),
    solve: (k, result, inputs) => over(result, pick(inputs, 1 - k)),
  },
  balance: {
    kind: 'balance',
    exact: (inputs) => times(over(subtract(pick(inputs, 1), pick(inputs, 0)), pick(inputs, 2)), HUNDRED),
    solve: (k, result, inputs) => {
      const spread = divide(multiply(result, pick(inputs, 2)), HUNDRED);
      if (k === 0) return subtract(pick(inputs, 1), spread);
      return k === 1 ? add(pick(inputs, 0), spread) : times(over(subtract(pick(inputs, 1), pick(inputs, 0)), result), HUNDRED);
    },
  },
  'balance-of-answers': {
    kind: 'balance-of-answers',
    exact: (inputs) => times(over(subtract(pick(inputs, 1), pick(inputs, 0)), inputs.reduce(add, rational(0n))), HUNDRED),
    solve: (k, result, inputs) => {
      // (b − a) = r × (a + b + rest), solved for one of them.
      const ratio = divide(result, HUNDRED);
      const others = inputs.filter((_, index) => index !== k).reduce(add, rational(0n));
      if (k === 0) return over(subtract(pick(inputs, 1), multiply(ratio, others)), add(rational(1n), ratio));
      if (k === 1) return over(add(pick(inputs, 0), multiply(ratio, others)), subtract(rational(1n), ratio));
      return times(over(subtract(subtract(pick(inputs, 1), pick(inputs, 0)), multiply(ratio, others)), ratio), rational(1n));
    },
  },
  'percent-difference': {
    kind: 'percent-difference',
    exact: (inputs) => {
      const [earlier, later] = [over(pick(inputs, 1), pick(inputs, 0)), over(pick(inputs, 3), pick(inputs, 2))];
      return earlier === 'undefined' || later === 'undefined' ? 'undefined' : multiply(subtract(later, earlier), HUNDRED);
    },
    solve: () => 'undefined',
  },
  same: {
    kind: 'same',
    exact: (inputs) => pick(inputs, 0),
    solve: (_k, result) => result,
  },
};

/**
 * The values the formula can take when its inputs lie in intervals. Sums add their ends; the other formulas are
 * monotone in each input as long as no denominator changes sign, so their ends are reached at corners.
 *
 * @returns 'undefined' where a denominator may be zero.
 */
export function bounds(formula: Formula, ranges: readonly Interval[]): Interval | 'undefined' {
  if (formula.kind === 'sum') return ranges.reduce(addRanges, exactly(rational(0n)));
  if (ranges.every((range) => compare(range.low, range.high) === 0)) {
    const value = formula.exact(ranges.map((range) => range.low));
    return value === 'undefined' ? value : exactly(value);
  }
  if (!safe(formula.kind, ranges)) return 'undefined';
  return corners(ranges, (inputs) => formula.exact(inputs));
}

function safe(kind: FormulaKind, ranges: readonly Interval[]): boolean {
  const clear = (range: Interval | undefined): boolean => range === undefined || sign(range.low) * sign(range.high) > 0;
  switch (kind) {
    case 'rate':
    case 'percent':
    case 'quotient':
      return clear(ranges[0]);
    case 'balance':
      return clear(ranges[2]);
    case 'balance-of-answers':
      return ranges.every((range) => sign(range.low) >= 0) && ranges.some(clear);
    case 'percent-difference':
      return clear(ranges[0]) && clear(ranges[2]);
    case 'rate-from-change': {
      const [change, later] = ranges;
      return change !== undefined && later !== undefined && sign(subtract(later.low, change.high)) * sign(subtract(later.high, change.low)) > 0;
    }
    default:
      return true;
  }
}

interface End {
  readonly value: Rational;
  readonly included: boolean;
}

function corners(ranges: readonly Interval[], at: (inputs: readonly Rational[]) => Rational | 'undefined'): Interval | 'undefined' {
  const choices = ranges.map((range): readonly End[] =>
    compare(range.low, range.high) === 0
      ? [{ value: range.low, included: range.lowIncluded && range.highIncluded }]
      : [{ value: range.low, included: range.lowIncluded }, { value: range.high, included: range.highIncluded }],
  );
  let low: End | undefined;
  let high: End | undefined;
  for (const combination of product(choices)) {
    const value = at(combination.map((end) => end.value));
    if (value === 'undefined') return 'undefined';
    const included = combination.every((end) => end.included);
    const below = low === undefined ? -1 : compare(value, low.value);
    const above = high === undefined ? 1 : compare(value, high.value);
    if (below < 0 || (below === 0 && included)) low = { value, included };
    if (above > 0 || (above === 0 && included)) high = { value, included };
  }
  if (low === undefined || high === undefined) return 'undefined';
  return { low: low.value, lowIncluded: low.included, high: high.value, highIncluded: high.included };
}

function product(choices: readonly (readonly End[])[]): readonly (readonly End[])[] {
  return choices.reduce<readonly (readonly End[])[]>((all, ends) => all.flatMap((each) => ends.map((end) => [...each, end])), [[]]);
}

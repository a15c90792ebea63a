import { magnitude, type DerivedReal } from '../../model/derived.ts';
import type { IndicatorInput } from '../../model/indicator-input.ts';
import { add, compare, divide, multiply, rational, subtract, ZERO, type Rational } from '../../model/rational.ts';
import type { Interval } from '../../model/rounding.ts';
import { additive, sumValues, type Value } from '../../model/value.ts';
import type { Inputs } from './compute.ts';

/** What is known about one input (入力について分かること). */
export type Knowledge =
  /** The value itself, or the reason it is missing. */
  | { readonly is: 'value'; readonly value: Value }
  /** It lies in an interval: a rounded figure, or a suppressed one bounded by its total. */
  | { readonly is: 'within'; readonly interval: Interval }
  /** A bound exists but would single out a suppressed value. */
  | { readonly is: 'undisclosed' };

/** Where an indicator must lie (指標が取りうる範囲), or why no range is given and which input stopped it. */
export type Bounds =
  | { readonly is: 'exact'; readonly derived: DerivedReal }
  | { readonly is: 'within'; readonly interval: Interval }
  | { readonly is: 'none'; readonly because: 'would-disclose' | 'unknown-input' | 'unbounded'; readonly input: IndicatorInput };

/** What is known about the values a total is the sum of. */
export interface PartsRule {
  /** The smallest value a suppressed part can have, e.g. 1 for persons engaged. */
  readonly least: Rational;
  /** The distance between possible values: 1 for counts, one printed unit for amounts. */
  readonly step: Rational;
  /** Whether total and parts were rounded to a step, so that their sum may miss by half a step each. */
  readonly rounded: boolean;
}

/**
 * What the published total says about its suppressed parts (秘匿値の範囲): each lies between the least and the total minus
 * the parts that are known, and leaves room for the others. Nothing is said (`undisclosed`) where that would single a
 * value out: fewer than two suppressed parts (total minus the rest is the value), or so little room that one possible
 * value is left. `parts` are all parts the total is the sum of.
 */
export function suppressedPart(total: Value, parts: readonly Value[], { least, step, rounded }: PartsRule): Knowledge {
  const suppressed = parts.filter((value) => value.is === 'missing' && value.reason === 'suppressed').length;
  if (suppressed < 2) return { is: 'undisclosed' };
  const shown = parts.filter((value) => value.is === 'number');
  const known = sumValues(shown);
  const whole = additive(total);
  if (whole.is === 'missing' || known.is === 'missing') return { is: 'value', value: whole };
  const others = multiply(least, rational(BigInt(suppressed - 1)));
  const most = subtract(subtract(whole.exact, known.exact), others);
  const room = divide(subtract(most, least), step);
  if (room.n < room.d) return { is: 'undisclosed' };
  const slack = rounded ? multiply(step, rational(BigInt(shown.length + 1), 2n)) : ZERO;
  return { is: 'within', interval: { low: least, lowIncluded: true, high: add(most, slack), highIncluded: true } };
}

/**
 * The interval an indicator must lie in when some inputs are known only to an interval (指標の範囲), by evaluating it at
 * every corner of the box of inputs. Right for indicators that rise or fall steadily with each input taken by itself
 * and whose divisors are single inputs: change, rate, index, share, contribution, location quotient, per-unit figures,
 * the rates of circulation, trade, turnover, retail and surveys, growth.
 *
 * Gives nothing when an input is `undisclosed` or unknown, or when a divisor may be zero (`unbounded`).
 *
 * @example indicatorBounds({ part: …[1, 40], total: …1041 }, ({ part, total }) => share(part, total)) // [1/1041, 40/1041]
 */
export function indicatorBounds<K extends IndicatorInput>(known: Readonly<Record<K, Knowledge>>, indicator: (inputs: Inputs<K>) => DerivedReal): Bounds {
  const axes: AxisOfBox<K>[] = [];
  for (const name of Object.keys(known) as K[]) {
    const about = known[name];
    if (about.is === 'undisclosed') return { is: 'none', because: 'would-disclose', input: name };
    if (about.is === 'within') axes.push({ name, ends: endsOf(about.interval) });
    else if (additive(about.value).is === 'missing') return { is: 'none', because: 'unknown-input', input: name };
    else axes.push({ name, ends: [{ value: about.value, attained: true }] });
  }
  const corners = cornersOf(axes).map((choice) => ({ choice, result: indicator(inputsAt(axes, choice)) }));
  const uncertain = axes.find(({ ends }) => ends.length > 1);
  const [only] = corners;
  if (uncertain === undefined && only !== undefined) return { is: 'exact', derived: only.result };
  const values = new Map<string, Rational>();
  for (const { choice, result } of corners) {
    if (result.is !== 'number' && result.is !== 'irrational') {
      return { is: 'none', because: 'unbounded', input: result.is === 'missing' ? result.input : (uncertain?.name ?? 'value') };
    }
    values.set(choice.join(), magnitude(result));
  }
  const low = extreme(axes, values, -1);
  const high = extreme(axes, values, 1);
  return { is: 'within', interval: { low: low.at, lowIncluded: low.included, high: high.at, highIncluded: high.included } };
}

/** One end of an input's interval; the interval may or may not include it. */
interface End {
  readonly value: Value;
  readonly attained: boolean;
}

interface AxisOfBox<K> {
  readonly name: K;
  readonly ends: readonly End[];
}

const number = (exact: Rational): Value => ({ is: 'number', exact, decimals: 0 });

/** Both ends, and zero where it lies between them, so that a divisor that may be zero is noticed. */
function endsOf(within: Interval): readonly End[] {
  const ends = [{ value: number(within.low), attained: within.lowIncluded }, { value: number(within.high), attained: within.highIncluded }];
  const crossesZero = within.low.n < 0n && within.high.n > 0n;
  return crossesZero ? [...ends, { value: number(ZERO), attained: true }] : ends;
}

/** Every choice of one end per axis, as indexes into `ends`. */
function cornersOf(axes: readonly AxisOfBox<unknown>[]): readonly (readonly number[])[] {
  return axes.reduce<readonly (readonly number[])[]>((choices, { ends }) => choices.flatMap((choice) => ends.map((_, end) => [...choice, end])), [[]]);
}

function inputsAt<K extends IndicatorInput>(axes: readonly AxisOfBox<K>[], choice: readonly number[]): Inputs<K> {
  return Object.fromEntries(axes.map(({ name, ends }, i) => [name, ends[choice[i] ?? 0]?.value])) as Inputs<K>;
}

function extreme(axes: readonly AxisOfBox<unknown>[], values: ReadonlyMap<string, Rational>, beyond: -1 | 1): { readonly at: Rational; readonly included: boolean } {
  let at: Rational | undefined;
  for (const value of values.values()) if (at === undefined || compare(value, at) === beyond) at = value;
  const best = at ?? ZERO;
  return { at: best, included: [...values].some(([corner, value]) => compare(value, best) === 0 && isAttained(axes, values, corner, value)) };
}

/** Whether every end that makes this corner extreme belongs to its interval; an end that changes nothing does not count. */
function isAttained(axes: readonly AxisOfBox<unknown>[], values: ReadonlyMap<string, Rational>, corner: string, value: Rational): boolean {
  const choice = corner.split(',').map(Number);
  return axes.every(({ ends }, axis) => {
    if (ends[choice[axis] ?? 0]?.attained === true) return true;
    return ends.some((_, end) => {
      const other = values.get(choice.map((chosen, i) => (i === axis ? end : chosen)).join());
      return end !== choice[axis] && other !== undefined && compare(other, value) === 0;
    });
  });
}

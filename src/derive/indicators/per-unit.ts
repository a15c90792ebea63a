import { exactly, type Derived } from '../../model/derived.ts';
import { divide, multiply } from '../../model/rational.ts';
import type { Unit } from '../../model/unit.ts';
import type { Value } from '../../model/value.ts';
import { compute, quotient } from './compute.ts';

/** A value with its unit. */
export interface Quantity {
  readonly value: Value;
  readonly unit: Unit;
}

/** A derived value with its unit. */
export interface PerUnit {
  readonly derived: Derived;
  readonly unit: Unit;
}

/**
 * One quantity per another (1事業所当たり従業者数, 1事業所当たり・従業者1人当たり販売額 …): numerator ÷ denominator, in the unit
 * 百万円/事業所, 人/事業所 … A zero or nil denominator gives `zeroBase`. Both must be of one scope: a sales total that leaves out
 * establishments must not be divided by all of them.
 *
 * @example perUnit({ value: wholeNumber(37993), unit: millionYen }, { value: wholeNumber(239), unit: shops }) // 37993/239 百万円/店
 */
export function perUnit(numerator: Quantity, denominator: Quantity): PerUnit {
  return {
    derived: compute({ numerator: numerator.value, denominator: denominator.value }, (x) => quotient(x.numerator, x.denominator, 'denominator')),
    unit: unitPer(numerator.unit, denominator.unit),
  };
}

/** The unit of a quotient (単位の商): label 百万円/人, factor the quotient of the factors; its change is a rate. */
export function unitPer(numerator: Unit, denominator: Unit): Unit {
  return { label: `${numerator.label}/${denominator.label}`, kind: 'amount', factor: divide(numerator.factor, denominator.factor) };
}

/** The same quantity in another unit of its kind (単位の換算), exactly: 1.5 百万円/人 is 150 万円/人. */
export function inUnit(quantity: PerUnit, unit: Unit): PerUnit {
  const { derived } = quantity;
  const factor = divide(quantity.unit.factor, unit.factor);
  return { unit, derived: derived.is === 'number' ? exactly(multiply(derived.exact, factor)) : derived };
}

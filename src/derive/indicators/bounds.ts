import { magnitude, type DerivedReal } from '../../model/derived.ts';
import type { IndicatorInput } from '../../model/indicator-input.ts';
import { compare, ONE, subtract, ZERO, multiply, rational, type Rational } from '../../model/rational.ts';
import type { Interval } from '../../model/rounding.ts';
import { additive, sumValues, type Value } from '../../model/value.ts';
import type { Inputs } from './compute.ts';

import { formatDecimal } from '../model/decimal.ts';
import { compare, divide, type Rational } from '../model/rational.ts';
import { roundTo } from '../model/rounding.ts';
import { decimalsOf, plainText, type Printed } from './figures/printed.ts';
import { exactOf, type Relation, type Term } from './relations/relation.ts';

/** How many operands a line of arithmetic spells out before it says how many there are. */
const SPELLED = 4;

/**
 * A relation as one line a reader can follow (検算の一行): `(190 − 244) / 244 = −22.13…%`. Cut after two more digits than
 * were printed; … says that more follow. After ≠ stands what was printed.
 */
export function arithmetic(printed: Relation): string {
  const relation = inCommonUnit(printed);
  return `${computation(relation)} ≠ ${spaced(relation.result.printed)}${IN_PERCENT.has(relation.formula) ? '%' : ''}`;
}

const IN_PERCENT: ReadonlySet<Relation['formula']> = new Set(['rate', 'rate-from-change', 'percent', 'balance', 'balance-of-answers']);

/** The same without what was printed. */
export function computation(printed: Relation): string {
  const relation = inCommonUnit(printed);
  const exact = exactOf(relation);
  const texts = relation.inputs.map((input) => spaced(input.printed));
  const [a = '', b = '', c = '', d = ''] = texts;
  const decimals = decimalsOf(relation.result.printed);
  const plain = cut(exact, decimals + 2);
  switch (relation.formula) {
    case 'sum':
      return `${sumText(texts)} = ${plain}`;
    case 'difference':
      return `${b} − ${bracketed(a)} = ${plain}`;
    case 'rate':
      return `(${b} − ${bracketed(a)}) / ${a} = ${plain}%`;
    case 'rate-from-change':
      return `${a} / (${b} − ${bracketed(a)}) = ${plain}%`;
    case 'percent':
      return `${b} / ${a} = ${plain}%`;
    case 'quotient':
      return `${b} / ${a} = ${plain}`;
    case 'product':
      return `${a} × ${b} = ${plain}`;
    case 'balance':
      return `(${b} − ${bracketed(a)}) / ${c} = ${plain}%`;
    case 'balance-of-answers':
      return `(${b} − ${bracketed(a)}) / (${sumText(texts)}) = ${plain}%`;
    case 'percent-difference':
      return `${d} / ${c} − ${b} / ${a} = ${plain}`;
    case 'same':
      return plain;
  }
}

/** 13,580百万円 / 27,088百万円 as 13,580 / 27,088: what all terms are multiplied by says nothing. */
function inCommonUnit(relation: Relation): Relation {
  const levels = LEVELS.has(relation.formula);
  const steps = [...relation.inputs, ...(levels ? [relation.result] : [])].map(({ printed: { step } }) => (step.d === 1n ? step.n : 1n));
  const factor = steps.reduce((least, step) => (step < least ? step : least), steps[0] ?? 1n);
  if (factor < 1000n || !/^10*$/.test(factor.toString())) return relation;
  const scaled = (term: Term): Term => ({ ...term, printed: { ...term.printed, step: divide(term.printed.step, { n: factor, d: 1n }) } });
  return { ...relation, inputs: relation.inputs.map(scaled), result: levels ? scaled(relation.result) : relation.result };
}

const LEVELS: ReadonlySet<Relation['formula']> = new Set(['sum', 'difference', 'same', 'product']);

function sumText(texts: readonly string[]): string {
  const shown = texts.filter((text) => text !== '0');
  const joined = (part: readonly string[]): string => part.map((text, index) => (index === 0 ? text : text.startsWith('−') ? ` − ${text.slice(1)}` : ` + ${text}`)).join('');
  return shown.length <= SPELLED + 1 ? joined(shown) : `${joined(shown.slice(0, 2))} + … + ${shown[shown.length - 1] ?? ''} (${shown.length})`;
}

/** With thousands separators and a real minus sign. */
function spaced(printed: Printed): string {
  return grouped(plainText(printed));
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.replace('-', '−').split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}

/** The value towards zero, with … where digits follow. */
export function cut(exact: Rational, decimals: number): string {
  const shown = roundTo(exact, decimals, 'trunc');
  const all = compare({ n: shown.units, d: 10n ** BigInt(decimals) }, exact) === 0;
  const text = formatDecimal(shown);
  const trimmed = text.includes('.') && all ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
  const signed = exact.n < 0n && !trimmed.startsWith('-') ? `-${trimmed}` : trimmed;
  return grouped(signed) + (all ? '' : '…');
}

import { compare, ONE, toNumber, type Rational } from '../../model/rational.ts';
import type { UnitFamily } from '../figures/units.ts';
import type { FormulaKind } from '../relations/formula.ts';
import { numberAt, type Entry } from '../relations/matrix.ts';
import { fitOf, type Relation } from '../relations/relation.ts';
import { namesRate } from '../tables/label.ts';
import { nameOfLine, type Line } from '../tables/table.ts';
import type { Claim } from './claim.ts';
import { groupsOfLines, groupsOfUnit } from './counted.ts';
import { inputsOf, near, nearValue, scaledTerm, type Form } from './forms.ts';
import type { Library } from './library.ts';

/** One claim tried with one form on one line (主張と導出の照合). */
export interface Attempt {
  readonly claim: Claim;
  readonly form: Form;
  readonly line: Line;
  /** Made when it is asked for: most attempts are thrown away. */
  readonly relation: () => Relation;
  /** It fits: exactly, within the rounding of the inputs, or as loosely as its words (約, 以上) say. */
  readonly fits: boolean;
  /** It would fit with the other sign, or with another multiple of its unit. */
  readonly slip: 'none' | 'sign' | 'factor';
}

/** @returns undefined where the form gives no value for the line, or the kinds of number do not go together. */
export function attempt(claim: Claim, line: Line, form: Form, library: Library): Attempt | undefined {
  const entries = inputsOf(form, line.index);
  if (entries === undefined || entries.some((entry) => entry.term.figure === claim.figure)) return undefined;
  if (!suits(claim, form, line, entries) || !sameThings(claim, form, line, entries, library)) return undefined;
  const levels = form.formula === 'same' || form.formula === 'difference';
  const inputs = entries.map((entry) => (levels ? scaledTerm(entry, factorOf(claim, entry, form, line, library)) : entry.term));
  const value = nearValue(form.formula, inputs.map(near));
  if (!Number.isFinite(value)) return undefined;
  const printed = oriented(claim, form.formula, value);
  let made: Relation | undefined;
  const relation = (): Relation =>
    (made ??= {
      formula: form.formula,
      result: { figure: claim.figure, printed, exact: isExact(claim, printed) },
      inputs,
      group: `paragraph ${claim.source.document} ${claim.source.site.block}`,
      subject: subjectOf(form, line),
      origin: 'sentence',
    });
  const holds = fits(claim, printed, relation, value, entries);
  return { claim, form, line, relation, fits: holds, slip: holds ? 'none' : slipOf(claim, printed, value) };
}

/** 3.1%増加 where the value fell; 27,264百万円 printed as 27,264億円. Only numbers with enough digits tell. */
function slipOf(claim: Claim, printed: Claim['printed'], value: number): Attempt['slip'] {
  const step = toNumber(printed.step);
  const reading = Number(printed.units) * step;
  if (reading === 0 || value === 0 || claim.digits < 1.3) return 'none';
  if (claim.predicate.direction !== 'none' && Math.abs(value + reading) < step) return 'sign';
  const ratio = Math.log10(Math.abs(value / reading));
  const whole = Math.round(ratio);
  const scaled = claim.source.family === 'amount' && claim.digits >= 2.3 && whole !== 0 && Math.abs(value / reading - 10 ** whole) < 10 ** (whole - claim.digits + 0.5);
  return scaled ? 'factor' : 'none';
}

function fits(claim: Claim, printed: Claim['printed'], relation: () => Relation, value: number, entries: readonly Entry[]): boolean {
  const tenths = claim.source.family === 'tenths';
  const step = toNumber(printed.step) * (tenths ? 10 : 1);
  const reading = Number(printed.units) * step;
  if (tenths) return Math.abs(value - reading) <= step / 2 || loosely(claim, value, reading);
  if (loosely(claim, value, reading)) return true;
  const room = step * 2 + Math.abs(value) * 0.02 + entries.reduce((all, entry) => all + entry.slack, 0);
  return Math.abs(value - reading) <= room && fitOf(relation()).is !== 'differs';
}

/** 約, 以上, 超 … widen what a figure claims. */
function loosely(claim: Claim, value: number, reading: number): boolean {
  const room = Math.abs(reading) * 0.1;
  switch (claim.source.exactness) {
    case 'about':
      return Math.abs(value - reading) <= room / 2;
    case 'at-least':
    case 'more-than':
    case 'slightly-more':
      return value >= reading && value - reading <= room;
    case 'at-most':
    case 'less-than':
    case 'slightly-less':
      return value <= reading && reading - value <= room;
    default:
      return false;
  }
}

/** 340減少 states a fall without a sign; a level stays as it is. */
function oriented(claim: Claim, formula: FormulaKind, value: number): Claim['printed'] {
  if (formula === 'difference' && claim.predicate.direction === 'down' && claim.printed.units > 0n) return { ...claim.printed, units: -claim.printed.units };
  return formula === 'same' && claim.printed.units < 0n && value > 0 && claim.source.printed.units > 0n ? claim.source.printed : claim.printed;
}

function isExact(claim: Claim, printed: Claim['printed']): boolean {
  return claim.source.family === 'count' && claim.source.exactness === 'stated' && printed.step.n === 1n && printed.step.d === 1n;
}

/** Whether the kinds of number go together: a count is never a cell of percentages. */
function suits(claim: Claim, form: Form, line: Line, entries: readonly Entry[]): boolean {
  const family: UnitFamily = claim.source.family;
  const rates = entries.map((entry, index) => {
    const position = form.matrix.positions[form.positions[index] ?? -1];
    const named = namesRate(position?.path ?? []) || namesRate(line.path) || entry.term.printed.step.d !== 1n;
    return entry.family === 'percent' || entry.family === 'point' || (entry.family === 'bare' && named && !isAverage(line, position));
  });
  const level = family === 'count' || family === 'amount';
  switch (form.formula) {
    case 'same':
      if (family === 'point') return entries.every((entry, index) => entry.family === 'point' || /ポイント|差/.test(headingOf(form.matrix.positions[form.positions[index] ?? -1], line)));
      // A number without a unit repeats a figure with its decimals: -47 is no rounded -47.8.
      if (family === 'bare') return !entries.some(({ term }) => compare(term.printed.step, claim.source.printed.step) < 0);
      return level ? !rates.includes(true) : family === 'multiple' || !rates.includes(false);
    case 'difference':
      return level || family === 'bare' ? !rates.includes(true) : !rates.includes(false);
    default:
      return !rates.includes(true);
  }
}

function headingOf(...lines: readonly (Line | undefined)[]): string {
  return lines.flatMap((line) => line?.path.map((label) => label.text) ?? []).join(' ');
}

/** 1世帯当たり人員 is a level of its own kind: 2.22人. */
function isAverage(...lines: readonly (Line | undefined)[]): boolean {
  return lines.some((line) => line?.path.some((label) => /当たり|あたり|平均|単価/.test(label.text)));
}

/** 20件 is not the 2回 of a table, and 人 are not 事業所. */
function sameThings(claim: Claim, form: Form, line: Line, entries: readonly Entry[], library: Library): boolean {
  if (form.formula !== 'same' && form.formula !== 'difference') return true;
  const own = groupsOfUnit(claim.source.unit);
  if (own.length === 0 || claim.source.family !== 'count') return true;
  return entries.every((entry, index) => {
    const printed = entry.term.figure === 'none' ? '' : (library.figures[entry.term.figure]?.unit ?? '');
    const position = form.matrix.positions[form.positions[index] ?? -1];
    const units = [printed, ...[position, line].map((each) => (each === undefined || each.unit === 'none' ? '' : each.unit.label))].filter((unit) => unit !== '');
    const theirs = units.length > 0 ? groupsOfUnit(units[0] ?? '') : groupsOfLines([line, ...(position === undefined ? [] : [position])]);
    return theirs.length === 0 || theirs.some((group) => own.includes(group));
  });
}

/** What one printed unit of a cell stands for: 1,000,000 in a column of 百万円. */
function factorOf(claim: Claim, entry: Entry, form: Form, line: Line, library: Library): Rational {
  const figure = entry.term.figure === 'none' ? undefined : library.figures[entry.term.figure];
  // A table that states no unit is taken to be in the claim's own.
  if (entry.family === 'bare' && claim.source.family === 'amount') return claim.multiple;
  if (figure === undefined || figure.family !== 'bare' || (entry.family !== 'amount' && entry.family !== 'count')) return ONE;
  const position = form.matrix.positions.find((each) => numberAt(form.matrix, line.index, each.index)?.term.figure === entry.term.figure);
  for (const unit of [position?.unit, line.unit, form.matrix.table.unit]) {
    if (unit !== undefined && unit !== 'none' && (unit.family === entry.family || (unit.family === 'count' && entry.family === 'amount'))) return unit.factor;
  }
  return ONE;
}

function subjectOf(form: Form, line: Line): string {
  const at = [...new Set(form.positions)].flatMap((index) => form.matrix.positions[index] ?? []);
  return [nameOfLine(line), at.map(nameOfLine).join(' → ')].filter((text) => text !== '').join(' ');
}

import { namesRate } from '../tables/label.ts';
import { nameOfLine, type Line } from '../tables/table.ts';
import { evidence, holds, type Try } from './evidence.ts';
import type { FormulaKind } from './formula.ts';
import { named } from './formula-words.ts';
import { hypotheses, type Hypothesis } from './hypotheses.ts';
import { numberAt, type Entry, type Matrix } from './matrix.ts';
import { fitOf, type Relation } from './relation.ts';

interface Tried {
  readonly hypothesis: Hypothesis;
  readonly held: readonly number[];
  readonly failed: readonly number[];
  readonly digits: number;
  readonly complete: boolean;
  readonly named: number;
}

interface Believed extends Tried {
  /** Other formulas for the same line that fail no more often. */
  readonly others: readonly Tried[];
}

/** Finds the lines of a table that follow from other lines, and states what they follow from at every position. */
export function betweenLines(matrix: Matrix): readonly Relation[] {
  const tried = matrix.lines.flatMap((line) => {
    const known = matrix.positions.filter((position) => numberAt(matrix, line.index, position.index) !== undefined);
    if (known.length === 0) return [];
    const found = hypotheses(matrix, line, known)
      .filter((hypothesis) => promising(matrix, hypothesis, known))
      .map((hypothesis) => tryOut(matrix, hypothesis, known))
      .filter((each) => believed(each, matrix))
      .sort((a, b) => score(b) - score(a));
    const [best] = found;
    if (best === undefined) return [];
    const complete = found.filter((each) => each.complete && each.named >= best.named && each.held.length >= best.held.length);
    const kept = (complete.length > 0 ? complete : found.filter((each) => each.digits * 5 >= best.digits * 3)).slice(0, 4);
    return kept.map((each) => ({ ...each, others: kept.filter((other) => other !== each && other.failed.length <= each.failed.length) }));
  });
  const best = new Map<string, Believed>();
  for (const each of tried) {
    const key = linesOf(each.hypothesis);
    const other = best.get(key);
    if (other === undefined || other.named < each.named || (other.named === each.named && score(other) < score(each))) best.set(key, each);
  }
  return [...best.values()].flatMap((each) => relationsOf(matrix, each));
}

/** 増減 / 今年 comes near 増減 / 前年: where another formula holds, missing by the last digits is no contradiction. */
function nearMiss(matrix: Matrix, { hypothesis, others }: Believed, position: number): boolean {
  const result = numberAt(matrix, hypothesis.result, position);
  const inputs = inputsAt(matrix, hypothesis, position);
  if (result === undefined || inputs === undefined) return false;
  const value = compute(hypothesis.formula, inputs.map((input) => input.near));
  const unit = Number(result.term.printed.step.n) / Number(result.term.printed.step.d);
  if (Math.abs(value - result.near) > unit * 4 + Math.abs(result.near) * 0.03) return false;
  return others.some((other) => {
    const relation = relationAt(matrix, other.hypothesis, position);
    return relation !== undefined && fitOf(relation).is !== 'differs';
  });
}

/** b − a = c and c + a = b are one relation. */
function linesOf({ formula, result, inputs, reach }: Hypothesis): string {
  const lines = formula === 'difference' ? [result, ...inputs].sort((a, b) => a - b) : [result, ...inputs];
  return `${formula === 'quotient' ? 'percent' : formula} ${reach.is} ${lines.join(' ')}`;
}

function score(each: Tried): number {
  return each.digits + each.named * 2 - each.failed.length * 2;
}

function inputsAt(matrix: Matrix, hypothesis: Hypothesis, position: number): readonly Entry[] | undefined {
  const [a, b, c] = hypothesis.inputs;
  if (a === undefined || b === undefined) return undefined;
  const { reach } = hypothesis;
  if (c !== undefined) {
    const entries = hypothesis.inputs.map((line) => numberAt(matrix, line, position));
    return entries.every((entry) => entry !== undefined) ? entries : undefined;
  }
  const first = numberAt(matrix, a, reach.is === 'total' ? reach.position : reach.is === 'before' ? position - 1 : position);
  const second = numberAt(matrix, b, position);
  return first === undefined || second === undefined ? undefined : [first, second];
}

function compute(formula: FormulaKind, [a = NaN, b = NaN, ...rest]: readonly number[]): number {
  switch (formula) {
    case 'difference':
      return b - a;
    case 'rate':
      return ((b - a) / a) * 100;
    case 'percent':
      return (b / a) * 100;
    case 'quotient':
      return b / a;
    case 'rate-from-change':
      return (a / (b - a)) * 100;
    case 'balance':
      return ((b - a) / (rest[0] ?? NaN)) * 100;
    case 'balance-of-answers':
      return ((b - a) / rest.reduce((all, each) => all + each, a + b)) * 100;
    default:
      return NaN;
  }
}

/** How many positions a quick look takes in. */
const GLANCE = 5;

/** A quick look at a few positions: most of them must come near, whatever the rounding. */
function promising(matrix: Matrix, { formula, result, inputs, reach }: Hypothesis, known: readonly Line[]): boolean {
  const rows = inputs.map((line) => matrix.doubles[line]);
  const own = matrix.doubles[result];
  if (own === undefined) return false;
  let seen = 0;
  let near = 0;
  for (const { index } of known) {
    const begin = reach.is === 'total' ? reach.position : reach.is === 'before' ? index - 1 : index;
    const value = compute(formula, rows.map((row, at) => row?.[at === 0 ? begin : index] ?? NaN));
    const printed = own[index] ?? NaN;
    if (!Number.isFinite(value) || Number.isNaN(printed)) continue;
    seen += 1;
    if (Math.abs(value - printed) <= Math.abs(printed) * 0.25 + 2) near += 1;
    if (seen === GLANCE) break;
  }
  return seen > 0 && near * 5 >= seen * 2;
}

/** Rates and shares are made of levels, never of other rates. */
function isRate(matrix: Matrix, entry: Entry, line: number | undefined, position: Line): boolean {
  if (entry.family === 'percent' || entry.family === 'point' || entry.family === 'multiple') return true;
  const own = line === undefined ? undefined : matrix.lines[line];
  const decimals = entry.term.printed.step.d !== 1n;
  return namesRate(own?.path ?? []) || (decimals && (entry.family === 'count' || (entry.family === 'bare' && namesRate(position.path))));
}

/** How far the result may be off for its inputs' rounding, by the first derivatives. */
function slack(formula: FormulaKind, inputs: readonly Entry[], value: number): number {
  const [a, b, c] = inputs;
  if (a === undefined || b === undefined) return 0;
  if (formula === 'difference') return a.slack + b.slack;
  if (formula === 'balance-of-answers') {
    const all = inputs.reduce((sum, input) => sum + input.near, 0);
    return all === 0 ? 0 : (inputs.reduce((sum, input) => sum + input.slack, 0) * (100 + Math.abs(value))) / all;
  }
  if (c !== undefined) return c.near === 0 ? 0 : (100 * (a.slack + b.slack) + Math.abs(value) * c.slack) / Math.abs(c.near);
  const scale = formula === 'quotient' ? 1 : 100;
  const base = formula === 'rate-from-change' ? Math.abs(b.near - a.near) : Math.abs(a.near);
  return base === 0 ? 0 : (scale * (a.slack + b.slack) + Math.abs(value) * (a.slack + (formula === 'rate-from-change' ? b.slack : 0))) / base;
}

function tryOut(matrix: Matrix, hypothesis: Hypothesis, known: readonly Line[]): Tried {
  const tries: Try[] = [];
  for (const position of known) {
    const result = numberAt(matrix, hypothesis.result, position.index);
    const inputs = inputsAt(matrix, hypothesis, position.index);
    if (result === undefined || inputs === undefined || result.term.figure === 'none' || inputs.some((input) => input.term.figure === result.term.figure)) continue;
    if (hypothesis.formula !== 'difference' && inputs.some((input, index) => isRate(matrix, input, hypothesis.inputs[index], position))) continue;
    const value = compute(hypothesis.formula, inputs.map((input) => input.near));
    if (!Number.isFinite(value)) continue;
    const room = slack(hypothesis.formula, inputs, value);
    const unit = Number(result.term.printed.step.n) / Number(result.term.printed.step.d);
    const reach = (result.term.exact ? 0.5 : unit * 1.000001) + room;
    // A share of itself, and a change of nothing, prove nothing.
    const trivial = value === 0 || (hypothesis.reach.is === 'total' && hypothesis.reach.position === position.index) || inputs[0]?.near === 0 || inputs[1]?.near === 0;
    tries.push({ position: position.index, value, printed: result.near, unit, room, reach, trivial, same: `${inputs.map((input) => input.near).join(' ')} ${result.near}` });
    const failed = tries.filter((each) => !holds(each)).length;
    if (failed > 3 && failed * 2 > tries.length) break;
  }
  const held = tries.filter(holds);
  const failed = tries.filter((each) => !holds(each));
  return { hypothesis, held: held.map(({ position }) => position), failed: failed.map(({ position }) => position), ...evidence(tries), named: Math.max(named(matrix, hypothesis), isHundred(matrix, hypothesis) ? 1 : 0) };
}

/** 100.0 beside a total says 構成比 as a heading would. */
function isHundred(matrix: Matrix, { reach, result }: Hypothesis): boolean {
  return reach.is === 'total' && numberAt(matrix, result, reach.position)?.near === 100;
}

/** Digits of agreement that convince: with words in the heading that say so, one or two figures do. */
function believed(each: Tried, matrix: Matrix): boolean {
  // Where figures are alike, words and one rounding rule everywhere say what the figures cannot.
  if (each.named >= 2 && each.complete) return true;
  if (each.held.length === 0 || each.digits <= 0) return false;
  const search = Math.log10(matrix.lines.length + 1) * 2;
  const needed = each.named >= 2 ? 1.5 : each.named === 1 ? 2.5 : 3 + search;
  if (each.named === 0 && each.held.length < 3) return false;
  return each.digits >= needed && each.failed.length * 7 <= (each.failed.length + each.held.length) * (each.named > 0 ? 3 : 2);
}

function relationsOf(matrix: Matrix, each: Believed): readonly Relation[] {
  return [...each.held, ...each.failed].flatMap((position): readonly Relation[] => {
    const relation = relationAt(matrix, each.hypothesis, position);
    return relation === undefined || (fitOf(relation).is === 'differs' && nearMiss(matrix, each, position)) ? [] : [relation];
  });
}

function relationAt(matrix: Matrix, hypothesis: Hypothesis, position: number): Relation | undefined {
  const line = matrix.lines[hypothesis.result];
  const result = numberAt(matrix, hypothesis.result, position);
  const inputs = inputsAt(matrix, hypothesis, position);
  const at = matrix.positions[position];
  if (line === undefined || result === undefined || inputs === undefined || at === undefined) return undefined;
  if (hypothesis.reach.is === 'total' && hypothesis.reach.position === position && inputs[0]?.term.figure === inputs[1]?.term.figure) return undefined;
  return {
    formula: hypothesis.formula,
    result: result.term,
    inputs: inputs.map((input) => input.term),
    group: `${matrix.table.id} ${hypothesis.formula === 'difference' ? 'difference' : 'ratio'}`,
    subject: [nameOfLine(at), nameOfLine(line)].filter((text) => text !== '').join(' '),
    origin: 'table',
  };
}

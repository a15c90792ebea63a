import type { Line } from '../tables/table.ts';
import type { FormulaKind } from './formula.ts';
import { BALANCE, namesFormula, textOf } from './formula-words.ts';
import { numberAt, type Matrix } from './matrix.ts';

/**
 * A line that follows from others by one formula at every position (列どうし・行どうしの関係): 増減, 増減率, 構成比, 割合,
 * 達成率, 倍率, 平均. Candidates are tried with doubles; what is believed is compared exactly later.
 */
export interface Hypothesis {
  readonly formula: FormulaKind;
  readonly result: number;
  /** Lines of the inputs; `within` says how an input is taken from its line. */
  readonly inputs: readonly number[];
  /** 'here': the same position. 'total': the second input's position is fixed (share of a total). 'before': the first input is one position earlier. */
  readonly reach: { readonly is: 'here' } | { readonly is: 'total'; readonly position: number } | { readonly is: 'before' };
}

/** Tables wider than this are searched only among neighbouring lines. */
const WIDE = 26;
const NEIGHBOURS = 7;
/** In tables with more lines than this a heading has to say that its numbers follow from others. */
const MANY = 12;

function* hypothesisPairs(matrix: Matrix, result: Line): Generator<readonly [number, number]> {
  const others = matrix.lines.filter((line) => line.index !== result.index && (matrix.lines.length <= WIDE || Math.abs(line.index - result.index) <= NEIGHBOURS));
  for (const a of others) for (const b of others) if (a.index !== b.index) yield [a.index, b.index];
}

/** Everything that a line might be, by the kind of its numbers and the words of its heading. */
export function hypotheses(matrix: Matrix, result: Line, known: readonly Line[]): readonly Hypothesis[] {
  const found: Hypothesis[] = [];
  if (matrix.lines.length > MANY && !namesFormula(result.path)) return found;
  const sample = known.slice(0, 4).map((position) => numberAt(matrix, result.index, position.index)).find((entry) => entry !== undefined);
  const ratio = sample !== undefined && ((sample.family !== 'count' && sample.family !== 'amount') || sample.term.printed.step.d !== 1n);
  for (const [a, b] of hypothesisPairs(matrix, result)) {
    const kinds: readonly FormulaKind[] = ratio ? ['rate', 'percent', 'rate-from-change', 'quotient', 'difference'] : ['difference', 'quotient'];
    for (const formula of kinds) found.push({ formula, result: result.index, inputs: [a, b], reach: { is: 'here' } });
  }
  if (BALANCE.test(textOf(result.path))) {
    const whole = matrix.lines.filter((line) => line.index !== result.index && (line.role !== 'part' || /計|回答|総|^n$/i.test(textOf(line.path))));
    const answers = answersFor(matrix, result);
    for (const a of answers) for (const b of answers) if (a !== b) found.push({ formula: 'balance-of-answers', result: result.index, inputs: [a, b, ...answers.filter((each) => each !== a && each !== b)], reach: { is: 'here' } });
    for (const [a, b] of hypothesisPairs(matrix, result)) for (const c of whole) if (c.index !== a && c.index !== b) found.push({ formula: 'balance', result: result.index, inputs: [a, b, c.index], reach: { is: 'here' } });
  }
  for (const other of matrix.lines) {
    if (other.index === result.index || (matrix.lines.length > WIDE && Math.abs(other.index - result.index) > NEIGHBOURS)) continue;
    if (ratio) for (const position of totals(matrix, result)) found.push({ formula: 'percent', result: result.index, inputs: [other.index, other.index], reach: { is: 'total', position } });
    const lagged: readonly FormulaKind[] = ratio ? ['rate', 'percent', 'difference'] : ['difference'];
    if (known.length >= 3) for (const formula of lagged) found.push({ formula, result: result.index, inputs: [other.index, other.index], reach: { is: 'before' } });
  }
  return found;
}

/** 増加, 不変, 減少 before a balance: three to five lines of parts right beside it. */
function answersFor(matrix: Matrix, result: Line): readonly number[] {
  const before = matrix.lines.slice(0, result.index).reverse();
  const end = before.findIndex((line) => line.role !== 'part' || BALANCE.test(textOf(line.path)));
  const run = before.slice(0, end < 0 ? before.length : end).map(({ index }) => index).reverse();
  return run.length >= 3 && run.length <= 5 ? run : [];
}

/** Positions whose share is the whole: totals by name, or printed as 100. */
function totals(matrix: Matrix, result: Line): readonly number[] {
  return matrix.positions.filter((position) => position.role === 'total' || numberAt(matrix, result.index, position.index)?.near === 100).map((position) => position.index).slice(0, 3);
}

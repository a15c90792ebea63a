import { namesRate, type Label } from '../tables/label.ts';
import { nameOfLine, type Line } from '../tables/table.ts';
import type { FormulaKind } from './formula.ts';
import { numberAt, type Entry, type Matrix } from './matrix.ts';
import type { Relation } from './relation.ts';

/**
 * A line that follows from others by one formula at every position (列どうし・行どうしの関係): 増減, 増減率, 構成比, 割合,
 * 達成率, 倍率, 平均. Candidates are tried with doubles; what is believed is compared exactly later.
 */
interface Hypothesis {
  readonly formula: FormulaKind;
  readonly result: number;
  /** Lines of the inputs; `within` says how an input is taken from its line. */
  readonly inputs: readonly number[];
  /** 'here': the same position. 'total': the second input's position is fixed (share of a total). 'before': the first input is one position earlier. */
  readonly reach: { readonly is: 'here' } | { readonly is: 'total'; readonly position: number } | { readonly is: 'before' };
}

interface Tried {
  readonly hypothesis: Hypothesis;
  readonly held: readonly number[];
  readonly failed: readonly number[];
  readonly digits: number;
  readonly named: number;
}

/** Tables wider than this are searched only among neighbouring lines. */
const WIDE = 26;
const NEIGHBOURS = 7;

export function betweenLines(matrix: Matrix): readonly Relation[] {
  const tried = matrix.lines.flatMap((line) => {
    const known = matrix.positions.filter((position) => numberAt(matrix, line.index, position.index) !== undefined);
    if (known.length === 0) return [];
    const found = hypotheses(matrix, line, known)
      .map((hypothesis) => tryOut(matrix, hypothesis, known))
      .filter((each) => believed(each, matrix))
      .sort((a, b) => score(b) - score(a));
    const [best] = found;
    return best === undefined ? [] : found.filter((each) => each.digits * 5 >= best.digits * 3).slice(0, 4);
  });
  const best = new Map<string, Tried>();
  for (const each of tried) {
    const key = linesOf(each.hypothesis);
    const other = best.get(key);
    if (other === undefined || other.named < each.named || (other.named === each.named && score(other) < score(each))) best.set(key, each);
  }
  return [...best.values()].flatMap((each) => {
    const line = matrix.lines[each.hypothesis.result];
    return line === undefined ? [] : relationsOf(matrix, line, each);
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

function* hypothesisPairs(matrix: Matrix, result: Line): Generator<readonly [number, number]> {
  const others = matrix.lines.filter((line) => line.index !== result.index && (matrix.lines.length <= WIDE || Math.abs(line.index - result.index) <= NEIGHBOURS));
  for (const a of others) for (const b of others) if (a.index !== b.index) yield [a.index, b.index];
}

function hypotheses(matrix: Matrix, result: Line, known: readonly Line[]): readonly Hypothesis[] {
  const found: Hypothesis[] = [];
  const sample = known.slice(0, 4).map((position) => numberAt(matrix, result.index, position.index)).find((entry) => entry !== undefined);
  const ratio = sample !== undefined && ((sample.family !== 'count' && sample.family !== 'amount') || sample.term.printed.step.d !== 1n);
  for (const [a, b] of hypothesisPairs(matrix, result)) {
    const kinds: readonly FormulaKind[] = ratio ? ['rate', 'percent', 'rate-from-change', 'quotient', 'difference'] : ['difference', 'quotient'];
    for (const formula of kinds) found.push({ formula, result: result.index, inputs: [a, b], reach: { is: 'here' } });
  }
  if (BALANCE.test(textOf(result.path))) {
    const whole = matrix.lines.filter((line) => line.index !== result.index && (line.role !== 'part' || /計|回答|総|^n$/i.test(textOf(line.path))));
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

/** Positions whose share is the whole: totals by name, or printed as 100. */
function totals(matrix: Matrix, result: Line): readonly number[] {
  return matrix.positions.filter((position) => position.role === 'total' || numberAt(matrix, result.index, position.index)?.near === 100).map((position) => position.index).slice(0, 3);
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

function compute(formula: FormulaKind, [a, b, c]: readonly Entry[]): number {
  if (a === undefined || b === undefined) return NaN;
  switch (formula) {
    case 'difference':
      return b.near - a.near;
    case 'rate':
      return ((b.near - a.near) / a.near) * 100;
    case 'percent':
      return (b.near / a.near) * 100;
    case 'quotient':
      return b.near / a.near;
    case 'rate-from-change':
      return (a.near / (b.near - a.near)) * 100;
    case 'balance':
      return c === undefined ? NaN : ((b.near - a.near) / c.near) * 100;
    default:
      return NaN;
  }
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
  if (c !== undefined) return c.near === 0 ? 0 : (100 * (a.slack + b.slack) + Math.abs(value) * c.slack) / Math.abs(c.near);
  const scale = formula === 'quotient' ? 1 : 100;
  const base = formula === 'rate-from-change' ? Math.abs(b.near - a.near) : Math.abs(a.near);
  return base === 0 ? 0 : (scale * (a.slack + b.slack) + Math.abs(value) * (a.slack + (formula === 'rate-from-change' ? b.slack : 0))) / base;
}

function tryOut(matrix: Matrix, hypothesis: Hypothesis, known: readonly Line[]): Tried {
  const held: number[] = [];
  const failed: number[] = [];
  const distinct = new Map<string, number>();
  for (const position of known) {
    const result = numberAt(matrix, hypothesis.result, position.index);
    const inputs = inputsAt(matrix, hypothesis, position.index);
    if (result === undefined || inputs === undefined || result.term.figure === 'none' || inputs.some((input) => input.term.figure === result.term.figure)) continue;
    if (hypothesis.formula !== 'difference' && inputs.some((input, index) => isRate(matrix, input, hypothesis.inputs[index], position))) continue;
    const value = compute(hypothesis.formula, inputs);
    if (!Number.isFinite(value)) continue;
    // A share of itself, and a change of nothing, prove nothing.
    const trivial = value === 0 || (hypothesis.reach.is === 'total' && hypothesis.reach.position === position.index) || inputs[0]?.near === 0 || inputs[1]?.near === 0;
    const room = slack(hypothesis.formula, inputs, value);
    const unit = Number(result.term.printed.step.n) / Number(result.term.printed.step.d);
    const fits = Math.abs(value - result.near) < (result.term.exact ? 0.5 : unit * 1.000001) + room;
    if (fits) {
      held.push(position.index);
      if (!trivial) distinct.set(`${inputs.map((input) => input.near).join(' ')} ${result.near}`, Math.max(0, Math.log10(Math.abs(result.near) / (unit + 2 * room) + 1)));
    } else failed.push(position.index);
    if (failed.length > 3 && failed.length > held.length) break;
  }
  return { hypothesis, held, failed, digits: [...distinct.values()].reduce((all, each) => all + each, 0), named: named(matrix, hypothesis) };
}

/** Digits of agreement that convince: with words in the heading that say so, one or two figures do. */
function believed(each: Tried, matrix: Matrix): boolean {
  if (each.held.length === 0) return false;
  const search = Math.log10(matrix.lines.length + 1) * 2;
  const needed = each.named >= 2 ? 1.5 : each.named === 1 ? 2.5 : 3 + search;
  if (each.named === 0 && each.held.length < 3) return false;
  return each.digits >= needed && each.failed.length * 7 <= (each.failed.length + each.held.length) * (each.named > 0 ? 3 : 2);
}

const CHANGE = /増減|増加|減少|前年差|差引|差額|純増|伸び|変化|過不足|残高|収支|差$/;
const RATE = /率|比$|比[(（]|[%％]|増減|伸び/;
const BALANCE = /D\.?I\.?|ＤＩ|景況|判断指数/;
const SHARE = /割合|構成|シェア|比率|占め|率$|率[(（]|[%％]/;
const ACHIEVED = /達成|進捗|執行|消化|回収|回答|稼働|利用率|前年比|前年度比|対前年|対比|充足|率|割合|[%％]/;
const PER = /当たり|あたり|平均|倍|単価|1人|一人|1日|月平均|比/;

/** How strongly headings name the formula: 0 not at all, 1 by the result's words, 2 also by its inputs. */
function named(matrix: Matrix, { formula, result, inputs, reach }: Hypothesis): number {
  const line = matrix.lines[result];
  const words = textOf(line?.path ?? []);
  const [a, b] = inputs.map((index) => matrix.lines[index]);
  const says =
    formula === 'difference' ? CHANGE.test(words) : formula === 'rate' || formula === 'rate-from-change' ? RATE.test(words) : formula === 'quotient' ? PER.test(words) : formula === 'balance' ? BALANCE.test(words) : reach.is === 'total' ? SHARE.test(words) : ACHIEVED.test(words);
  if (!says || a === undefined || b === undefined) return 0;
  if (reach.is === 'total' || formula === 'balance') return 2;
  if (reach.is === 'before') return 1;
  const sameMeasure = measureOf(a) === measureOf(b);
  const inTime = a.period !== 'none' && b.period !== 'none' && (a.period.year < b.period.year || (a.period.year === b.period.year && a.index < b.index));
  if (formula === 'rate' || formula === 'difference') return sameMeasure && inTime && sharesGroup(line, a) ? 2 : 1;
  const goal = /目標|計画|予算|配布|対象|総数|全体|計|定員|事業所/.test(textOf(a.path)) || a.role === 'total';
  return goal ? 2 : 1;
}

function textOf(path: readonly Label[]): string {
  return path.map((label) => label.text).join(' ');
}

/** A line's labels without its period. */
function measureOf(line: Line): string {
  return line.path.filter((label) => label.period === 'none').map((label) => label.name).join(' ');
}

/** The result stands under the same outer heading as its inputs, or no outer heading separates them. */
function sharesGroup(result: Line | undefined, input: Line): boolean {
  const outer = result?.path[0]?.text;
  return outer === undefined || (result?.path.length ?? 0) < 2 || input.path.length < 2 || input.path[0]?.text === outer || CHANGE.test(outer);
}

function relationsOf(matrix: Matrix, line: Line, { hypothesis, held, failed }: Tried): readonly Relation[] {
  return [...held, ...failed].flatMap((position): readonly Relation[] => {
    const result = numberAt(matrix, line.index, position);
    const inputs = inputsAt(matrix, hypothesis, position);
    const at = matrix.positions[position];
    if (result === undefined || inputs === undefined || at === undefined) return [];
    if (hypothesis.reach.is === 'total' && hypothesis.reach.position === position && inputs[0]?.term.figure === inputs[1]?.term.figure) return [];
    return [
      {
        formula: hypothesis.formula,
        result: result.term,
        inputs: inputs.map((input) => input.term),
        group: `${matrix.table.id} ${hypothesis.formula === 'difference' ? 'difference' : 'ratio'}`,
        subject: [nameOfLine(at), nameOfLine(line)].filter((text) => text !== '').join(' '),
        origin: 'table',
      },
    ];
  });
}

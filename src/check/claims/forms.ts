import { comparePeriods, type Period } from '../../model/period.ts';
import { toNumber, type Rational } from '../../model/rational.ts';
import type { FormulaKind } from '../relations/formula.ts';
import { numberAt, type Entry, type Matrix } from '../relations/matrix.ts';
import type { Term } from '../relations/relation.ts';
import type { Line } from '../tables/table.ts';

/**
 * A way in which figures of a sentence may follow from a table (導出のしかた): one formula over fixed columns, applied to
 * the row that each figure's words name. The members of a list share one form.
 */
export interface Form {
  readonly matrix: Matrix;
  readonly formula: FormulaKind;
  /** Positions (columns, when members are rows) the inputs are taken from. */
  readonly positions: readonly number[];
  /** For shares: the line that is the whole. */
  readonly whole: number | 'none';
}

/** Whole-table limits: beyond them only forms with named years are tried. */
const MAX_POSITIONS = 40;

/** Every form a table offers for figures of one family. `matrix.lines` are the members, `matrix.positions` what is combined. */
export function formsOf(matrix: Matrix, ratio: boolean, years: ReadonlySet<number>, compares: boolean): readonly Form[] {
  if (matrix.positions.length > MAX_POSITIONS) return makeForms(matrix, ratio, years, compares);
  const made = MADE.get(matrix) ?? new Map<string, readonly Form[]>();
  MADE.set(matrix, made);
  const key = `${ratio} ${compares}`;
  const forms = made.get(key) ?? makeForms(matrix, ratio, years, compares);
  made.set(key, forms);
  return forms;
}

const MADE = new WeakMap<Matrix, Map<string, readonly Form[]>>();

function makeForms(matrix: Matrix, ratio: boolean, years: ReadonlySet<number>, compares: boolean): readonly Form[] {
  const usable = matrix.positions.length <= MAX_POSITIONS ? matrix.positions : matrix.positions.filter((position) => position.period !== 'none' && years.has(position.period.year));
  const forms: Form[] = usable.map((position) => ({ matrix, formula: 'same', positions: [position.index], whole: 'none' }));
  const wholes = matrix.lines.filter((line) => line.role === 'total').slice(0, 4);
  for (const a of usable) {
    if (ratio) for (const whole of wholes) forms.push({ matrix, formula: 'percent', positions: [a.index, a.index], whole: whole.index });
    for (const b of usable) {
      if (a.index === b.index) continue;
      const later = isLater(a, b);
      if (later) forms.push({ matrix, formula: ratio ? 'rate' : 'difference', positions: [a.index, b.index], whole: 'none' });
      if (ratio && (isWhole(a, b) || (later && compares))) forms.push({ matrix, formula: 'percent', positions: [a.index, b.index], whole: 'none' });
      if (ratio && later) for (const whole of wholes) forms.push({ matrix, formula: 'percent-difference', positions: [a.index, a.index, b.index, b.index], whole: whole.index });
      if (!ratio) continue;
      if (later) forms.push({ matrix, formula: 'difference', positions: [a.index, b.index], whole: 'none' });
    }
  }
  return forms;
}

/** The multiples a sentence may state: 2.5倍. */
export function multiplesOf(matrix: Matrix): readonly Form[] {
  return matrix.positions.flatMap((a) => matrix.positions.filter((b) => b.index !== a.index && isLater(a, b)).map((b): Form => ({ matrix, formula: 'quotient', positions: [a.index, b.index], whole: 'none' })));
}

/** The first position is a whole of which the second may be a part: 総数, 計, 対象, 目標 at the same time. */
function isWhole(a: Line, b: Line): boolean {
  const together = a.period === 'none' || b.period === 'none' || a.period.year === b.period.year;
  const name = a.path.map((label) => label.name).join(' ');
  return together && (a.role === 'total' || /総|計$|全体|対象|配布|目標|計画|予算|定員/.test(name) || /うち|内/.test(b.path.map((label) => label.text).join(' ')));
}

/** The second position is the same measure at a later time: 平成28年, 令和3年; 前年度, 本年度. */
function isLater(a: Line, b: Line): boolean {
  if (a.period === 'none' && b.period === 'none') {
    const [before, now] = [headingText(a), headingText(b)];
    return BEFORE.test(before) && NOW.test(now) && before.replace(BEFORE, '') === now.replace(NOW, '');
  }
  return a.period !== 'none' && b.period !== 'none' && isEarlier(a.period, b.period) && measureText(a) === measureText(b);
}

/** Quarters and months of one year follow one another; a year and a quarter of it do not. */
function isEarlier(a: Period, b: Period): boolean {
  return a.year === b.year ? a.kind === b.kind && comparePeriods(a, b) < 0 : a.year < b.year;
}

const BEFORE = /(?:前|昨)(?:年度?|期|回)/;
const NOW = /(?:本|当|今)(?:年度?|期|回)/;

function headingText(line: Line): string {
  return line.path.map((label) => label.name).join(' ');
}

/** A line's labels without its period. */
export function measureText(line: Line): string {
  return line.path.filter((label) => label.period === 'none').map((label) => label.name).join(' ');
}

/** The cells a form combines for one line. */
export function inputsOf(form: Form, line: number): readonly Entry[] | undefined {
  const { positions, whole, matrix } = form;
  const entries = positions.map((position, index) => numberAt(matrix, whole !== 'none' && index % 2 === 0 ? whole : line, position));
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

/** A cell's value in the base unit, where the table says which multiple it prints. */
export function scaledTerm(entry: Entry, factor: Rational): Term {
  const { printed } = entry.term;
  const step = { n: printed.step.n * factor.n, d: printed.step.d * factor.d };
  return factor.n === 1n && factor.d === 1n ? entry.term : { ...entry.term, printed: { units: printed.units, step } };
}

/** The form's value for one line, as a double. */
export function nearValue(formula: FormulaKind, [a, b, c, d]: readonly number[]): number {
  switch (formula) {
    case 'same':
      return a ?? NaN;
    case 'difference':
      return (b ?? NaN) - (a ?? NaN);
    case 'rate':
      return (((b ?? NaN) - (a ?? NaN)) / (a ?? NaN)) * 100;
    case 'percent':
      return ((b ?? NaN) / (a ?? NaN)) * 100;
    case 'quotient':
      return (b ?? NaN) / (a ?? NaN);
    case 'rate-from-change':
      return ((a ?? NaN) / ((b ?? NaN) - (a ?? NaN))) * 100;
    case 'percent-difference':
      return ((d ?? NaN) / (c ?? NaN) - (b ?? NaN) / (a ?? NaN)) * 100;
    default:
      return NaN;
  }
}

export function near(term: Term): number {
  return Number(term.printed.units) * toNumber(term.printed.step);
}

import type { Cause } from '../../model/findings/check.ts';
import { nameOfLine } from '../tables/table.ts';
import { formsOf, measureText, near, nearValue, type Form } from './forms.ts';
import type { Library } from './library.ts';
import { attempt, type Attempt } from './tie.ts';

/** Figures with fewer digits fit something by chance too easily. */
const TELLING = 2;

/**
 * What else in the same table a contradicted claim would be right about (別の導出): other periods, the neighbouring
 * series, another row, the inverse base. Only exact fits of figures with enough digits count.
 */
export function alternativeOf(failed: Attempt, library: Library): Cause | undefined {
  const { claim, form, line } = failed;
  if (failed.slip === 'factor') return { kind: 'unit-slip', factor: factorOf(failed) };
  if (failed.slip === 'sign') return { kind: 'sign' };
  if (claim.digits < TELLING) return undefined;
  const ratio = claim.source.family === 'percent';
  const years = new Set(form.matrix.positions.flatMap((position) => (position.period === 'none' ? [] : [position.period.year])));
  const others = formsOf(form.matrix, ratio, years, false).filter((other) => other.formula === form.formula && other.whole === form.whole && other.positions.join() !== form.positions.join());
  const fitting = others.filter((other) => attempt(claim, line, other, library)?.fits === true);
  const samePeriods = fitting.find((other) => measureOf(other) !== measureOf(form) && periodsOf(other) === periodsOf(form));
  if (samePeriods !== undefined) return { kind: 'other-series', uses: describe(samePeriods) };
  const sameMeasure = fitting.find((other) => measureOf(other) === measureOf(form));
  if (sameMeasure !== undefined) return { kind: 'other-period', uses: describe(sameMeasure) };
  const inverse: Form | undefined = form.formula === 'rate' ? { ...form, positions: [...form.positions].reverse() } : undefined;
  if (inverse !== undefined && attempt({ ...claim, printed: { ...claim.printed, units: -claim.printed.units } }, line, inverse, library)?.fits === true) return { kind: 'inverse-base' };
  const rows = form.matrix.lines.filter((other) => other.index !== line.index && other.index !== form.whole && attempt(claim, other, form, library)?.fits === true);
  const [row] = rows;
  return rows.length === 1 && row !== undefined && claim.digits >= TELLING + 0.5 ? { kind: 'other-series', uses: nameOfLine(row) } : undefined;
}

/** How many times too large or small the printed figure is: 1,000 or 1/1,000. */
function factorOf(failed: Attempt): string {
  const { inputs, result } = failed.relation();
  const value = nearValue(failed.form.formula, inputs.map(near));
  const power = Math.round(Math.log10(Math.abs(near(result) / value)));
  const factor = `1${'0'.repeat(Math.abs(power))}`.replace(/\B(?=(\d{3})+$)/g, ',');
  return power > 0 ? factor : `1/${factor}`;
}

function measureOf(form: Form): string {
  return form.positions.map((index) => form.matrix.positions[index]).map((position) => (position === undefined ? '' : measureText(position))).join('|');
}

function periodsOf(form: Form): string {
  return form.positions.map((index) => form.matrix.positions[index]?.period).map((period) => (period === undefined || period === 'none' ? '' : String(period.year))).join('|');
}

function describe(form: Form): string {
  return [...new Set(form.positions)].flatMap((index) => form.matrix.positions[index] ?? []).map(nameOfLine).join(' → ');
}

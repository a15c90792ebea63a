import type { Comparison } from '../../model/comparison.ts';
import { rational } from '../../model/rational.ts';
import { roundTo } from '../../model/rounding.ts';
import type { Value } from '../../model/value.ts';
import { pairFigures, type PairFigures } from '../bulk/pair-figures.ts';
import { remarks } from '../diff/records.ts';
import { dimColumns } from '../lines/keys.ts';
import type { LineLabel } from '../lines/line.ts';
import type { NumberStyle } from '../numbers.ts';
import type { Columns } from './column.ts';
import { GrowingFigures, GrowingTexts } from './growing.ts';
import { KeyColumns, PeriodColumns } from './key-columns.ts';

/** One record of a comparison: a pair, and the line it stands in. */
export interface DiffEntry {
  readonly comparison: Comparison;
  readonly pair: number;
  readonly label: LineLabel;
}

/** More than `PairFigures.kind` can tell apart. */
const KINDS = 1 << 12;

/**
 * A comparison as columns (対比の列): the records of its CSV, names in English, every figure with a column that says why it is missing. The
 * rate is the number that the CSV prints, in per cent, rounded once.
 */
export function diffColumns(comparisons: readonly Comparison[], entries: Iterable<DiffEntry>, style: NumberStyle): Columns {
  const keys = new KeyColumns(dimColumns(comparisons.map(({ table }) => table)));
  const [from, to] = [new PeriodColumns('from_'), new PeriodColumns('to_')];
  const [earlier, later, difference, rate] = [new GrowingFigures('from_value'), new GrowingFigures('to_value'), new GrowingFigures('difference'), new GrowingFigures('rate_percent')];
  const rounding = new GrowingTexts('rounding');
  const notes = new GrowingTexts('notes');
  const known = new Map(comparisons.map((comparison, number) => [comparison, { quick: pairFigures(comparison, style), notesOf: rememberedNotes(comparison, style), number }]));
  let rows = 0;
  for (const { comparison, pair, label } of entries) {
    const own = known.get(comparison);
    if (own === undefined) continue;
    const { table, measure, from: { period: before }, to: { period: after } } = comparison;
    keys.push(label, table, measure, scopes(comparison));
    from.push(before);
    to.push(after);
    const { figures } = own.quick;
    if (own.quick.fill(pair)) {
      const isWhole = figures.earlier === figures.earlier && figures.later === figures.later && figures.rate === figures.rate;
      if (isWhole) {
        earlier.push(figures.earlier, figures.earlierDecimals);
        later.push(figures.later, figures.laterDecimals);
        difference.push(figures.difference, figures.differenceDecimals);
        rate.push(figures.rate, style.digits);
      } else pushChange(comparison, pair);
      notes.push(own.notesOf(pair, figures));
    } else {
      pushChange(comparison, pair);
      notes.push(remarks(comparison, pair, style));
    }
    rounding.push(measure.unit.kind === 'ratio' || measure.unit.kind === 'index' ? '' : style.rounding);
    rows += 1;
  }
  function pushChange(comparison: Comparison, pair: number): void {
    const change = comparison.change(pair);
    pushValue(earlier, change.earlier);
    pushValue(later, change.later);
    pushValue(difference, change.difference);
    if (change.rate.is === 'missing') rate.pushMissing(change.rate.reason);
    else rate.pushDecimal(roundTo(rational(change.rate.exact.n * 100n, change.rate.exact.d), style.digits, style.rounding));
  }
  const figures = [earlier, later, difference, rate].flatMap((each) => [each.column(), each.statusColumn()]);
  return { rows, columns: [...keys.columns(), ...from.columns(), ...to.columns(), ...figures, rounding.column(), notes.column()] };
}

function pushValue(into: GrowingFigures, value: Value): void {
  if (value.is === 'missing') into.pushMissing(value.reason);
  else into.pushDecimal(roundTo(value.exact, value.decimals));
}

function scopes({ from, to }: Comparison): string {
  return from.scope === to.scope ? to.scope : `${from.scope}→${to.scope}`;
}

/** What is said of a pair, said once for all pairs of one kind. */
function rememberedNotes(comparison: Comparison, style: NumberStyle): (pair: number, figures: PairFigures) => string {
  const known = new Map<number, string>();
  return (pair, { kind, reasons }) => {
    const key = reasons * KINDS + kind;
    const said = known.get(key) ?? remarks(comparison, pair, style);
    known.set(key, said);
    return said;
  };
}

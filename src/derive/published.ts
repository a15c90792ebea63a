import { finding, type Finding } from '../model/finding.ts';
import { formatDecimal, type Decimal } from '../model/decimal.ts';
import type { Derived } from '../model/derived.ts';
import { overlaps, scaleInterval } from '../model/interval.ts';
import { samePeriod } from '../model/period.ts';
import { divide, rational, subtract } from '../model/rational.ts';
import { interval, roundTo, type Interval, type RoundingRule } from '../model/rounding.ts';
import { figureAt, lineName, linesByName, type Series } from '../model/series.ts';
import { memberAt } from '../model/table.ts';
import { missing, type Value } from '../model/value.ts';
import { wholeFigure, type Whole, type WholeLine } from '../model/whole.ts';
import { indicatorBounds, type Bounds, type Knowledge } from './indicators/bounds.ts';
import { change, rateOfChange } from './indicators/change.ts';
import { compute, quotient } from './indicators/compute.ts';
import { contribution } from './indicators/contribution.ts';
import { share } from './indicators/share.ts';
import { labelOn } from './wholes.ts';

/** Measures a table of accounts prints beside its amounts. */
const PUBLISHED = ['change', 'change-rate', 'share', 'contribution'] as const;
type Published = (typeof PUBLISHED)[number];

/** One published figure, what the published amounts allow it to be, and what they give as they stand. */
interface Recomputed {
  readonly row: number;
  readonly label: string;
  readonly printed: Decimal;
  readonly bounds: Interval;
  readonly from: Derived;
}

/**
 * Published changes, rates, shares and contributions that cannot come out of the amounts of their own table (再計算と合わない公表値),
 * whatever those were before they were rounded. A figure without its inputs is not judged.
 *
 * @param all series of the same table
 */
export function publishedDiscrepancies(whole: Whole, all: readonly Series[]): readonly Finding[] {
  const beside = all.filter((series) => series.table === whole.series.table && series !== whole.series);
  return beside.flatMap((series) => {
    const id = PUBLISHED.find((each) => each === series.measure.id);
    if (id === undefined) return [];
    const figures = recomputedFigures(whole, series, id, beside.find(({ measure }) => measure.id === 'change'));
    // A table may cut its figures off instead of rounding them: the rule that explains most of them is taken.
    const [rounded, cut] = (['half-up', 'trunc'] as const).map((rule) => figures.filter((figure) => !fits(figure, series, rule)));
    const wrong = cut !== undefined && rounded !== undefined && cut.length < rounded.length ? cut : (rounded ?? []);
    return wrong.map((figure) => asFinding(figure, series));
  });
}

function fits({ printed, bounds }: Recomputed, { measure }: Series, rule: RoundingRule): boolean {
  return overlaps(bounds, scaleInterval(interval(printed, rule), measure.unit.kind === 'ratio' ? measure.unit.factor : rational(1n)));
}

function asFinding({ row, label, printed, from }: Recomputed, { table, measure }: Series): Finding {
  const source = memberAt(table.source, row);
  const scaled = from.is !== 'number' ? undefined : measure.unit.kind === 'ratio' ? divide(from.exact, measure.unit.factor) : from.exact;
  return finding('published-figure-differs', { file: source.file, sheet: source.sheet, line: table.row[row] ?? 0, column: table.column[row] ?? 0 }, {
    label, what: measure.label, period: memberAt(table.period, row).label, printed: formatDecimal(printed),
    recomputed: scaled === undefined ? '' : formatDecimal(roundTo(scaled, printed.decimals)),
  });
}

function recomputedFigures(whole: Whole, series: Series, id: Published, changes: Series | undefined): readonly Recomputed[] {
  const line = linesByName(series);
  const inChanges = changes === undefined ? undefined : linesByName(changes);
  return whole.lines.flatMap((own) => {
    if (own.line < 0) return [];
    const name = lineName(whole.series, own.line);
    const found = line(name);
    if (found === undefined) return [];
    return whole.series.points.flatMap(({ period }, k): Recomputed[] => {
      const at = series.points.findIndex((point) => samePeriod(point.period, period));
      const printed = at < 0 ? missing('noCounterpart') : figureAt(series, found, at);
      if (printed.is === 'missing') return [];
      const change = changes === undefined ? missing('noCounterpart') : figureAt(changes, inChanges?.(name) ?? -1, changes.points.findIndex((point) => samePeriod(point.period, period)));
      const { bounds, from } = recompute(whole, own, k, id, change);
      if (bounds.is !== 'within') return [];
      const label = labelOn(whole.series, whole.axis, own.line).name;
      return [{ row: series.points[at]?.rows[found] ?? 0, label, printed: roundTo(printed.exact, printed.decimals), bounds: bounds.interval, from }];
    });
  });
}

/** What a figure must lie within and what it is, from the amounts; of the first period, from its amount and published change. */
function recompute(whole: Whole, line: WholeLine, k: number, id: Published, published: Value): { readonly bounds: Bounds; readonly from: Derived } {
  const later = wholeFigure(whole, line, k);
  const earlier = k === 0 ? missing('noCounterpart') : wholeFigure(whole, line, k - 1);
  const total = wholeFigure(whole, whole.total, k);
  const before = k === 0 ? missing('noCounterpart') : wholeFigure(whole, whole.total, k - 1);
  switch (id) {
    case 'share':
      return { bounds: indicatorBounds({ part: rounded(later), total: rounded(total) }, (x) => share(x.part, x.total)), from: share(later, total) };
    case 'change':
      return { bounds: indicatorBounds({ later: rounded(later), earlier: rounded(earlier) }, (x) => change(x.later, x.earlier, 'amount')), from: change(later, earlier, 'amount') };
    case 'contribution':
      return {
        bounds: indicatorBounds({ partLater: rounded(later), partEarlier: rounded(earlier), totalEarlier: rounded(before) }, (x) => contribution({ earlier: x.partEarlier, later: x.partLater }, x.totalEarlier)),
        from: contribution({ earlier, later }, before),
      };
    case 'change-rate':
      if (k > 0) return { bounds: indicatorBounds({ later: rounded(later), earlier: rounded(earlier) }, (x) => rateOfChange(x.later, x.earlier, 'amount')), from: rateOfChange(later, earlier, 'amount') };
      return { bounds: indicatorBounds({ later: rounded(later), value: rounded(published) }, rateByChange), from: rateByChange({ later, value: published }) };
  }
}

/** The rate of a year whose year before is not in the table: change ÷ (amount − change). */
function rateByChange(inputs: { readonly later: Value; readonly value: Value }): Derived {
  return compute(inputs, ({ later, value }) => quotient(value, subtract(later, value), 'earlier'));
}

/** A published amount stands for every amount that rounds to it. */
function rounded(value: Value): Knowledge {
  return value.is === 'missing' ? { is: 'value', value } : { is: 'within', interval: interval(roundTo(value.exact, value.decimals)) };
}

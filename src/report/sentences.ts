import type { Measure } from '../model/key.ts';
import type { Whole } from '../model/whole.ts';
import type { Prose } from '../write/prose.ts';
import type { MoveWords, Named } from '../write/wording/report/words.ts';
import { measureName, periodName, seriesName, unitName, type ReportContext } from './context.ts';
import { byDifference, figuresOfMove, leading, sameDifference, type Move } from './moves.ts';
import type { Item } from './page.ts';

/** A move of one measure in the words of the page. */
export function moveWords(context: ReportContext, whole: Whole, move: Move, what = seriesName(context, whole.series)): MoveWords {
  const [first] = whole.series.points;
  const last = whole.series.points.at(-1);
  return {
    what,
    unit: unitName(context, whole.series.measure),
    from: first === undefined ? '' : periodName(context, first.period),
    to: last === undefined ? '' : periodName(context, last.period),
    direction: move.direction,
    ...figuresOfMove(move, context.style),
  };
}

/** A name with the signed difference of its move. */
export function namedDifference(context: ReportContext, move: Move): Named {
  return { name: move.name, figure: figuresOfMove(move, context.style).difference };
}

export function namedRate(context: ReportContext, move: Move): Named {
  return { name: move.name, figure: figuresOfMove(move, context.style).rate };
}

const MOST_NAMED = 3;

/** Which parts fell and rose most, and how many did, a sentence each (増減の大きい産業). */
export function partsInWords(context: ReportContext, measure: Measure, moves: readonly Move[], name = measureName(context, measure)): readonly Prose[] {
  const { words } = context;
  const ordered = byDifference(moves);
  const falls = ordered.filter(({ direction }) => direction === 'fall');
  const rises = ordered.filter(({ direction }) => direction === 'rise').toReversed();
  const unit = unitName(context, measure);
  const hidden = moves.length - ordered.length;
  const named = (some: readonly Move[]): readonly Named[] => leading(some, MOST_NAMED, sameDifference).map((move) => namedDifference(context, move));
  const [onlyRise] = named(rises);
  if (moves.length < 2) return [];
  return [
    words.counts(falls.length, rises.length, ordered.length - falls.length - rises.length),
    falls.length > 0 ? (named(falls).length === 0 ? [] : words.falls(name, named(falls), unit)) : hidden === 0 ? words.noFall(name) : [],
    rises.length === 1 && hidden === 0 && onlyRise !== undefined ? words.onlyRise(onlyRise, unit) : rises.length > 0 ? (named(rises).length === 0 ? [] : words.rises(name, named(rises), unit)) : hidden === 0 ? words.noRise(name) : [],
    hidden > 0 ? words.hidden(hidden) : [],
  ];
}

/** A list of the sentences that have something to say; a single one is a paragraph. */
export function listOf(...sentences: readonly Prose[]): readonly Item[] {
  const items = sentences.filter((sentence) => sentence.length > 0);
  return items.length < 2 ? paragraphOf(...items) : [{ is: 'list', items }];
}

/** A paragraph, unless there is nothing to say. */
export function paragraphOf(...sentences: readonly Prose[]): readonly Item[] {
  const text = sentences.flat();
  return text.length === 0 ? [] : [{ is: 'paragraph', text }];
}

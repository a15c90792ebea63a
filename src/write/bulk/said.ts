import { exactly, stoppedBy, withheld, type Derived } from '../../model/derived.ts';
import { saidOf, type Said } from '../../model/decomposition-columns.ts';
import { negate, ONE } from '../../model/rational.ts';
import { missing, STATUSES, wholeNumber, type Value } from '../../model/value.ts';
import { derivedFigure, level, NO_FIGURE, rateFigure, type Figure, type FigureStyle } from '../figures/figure.ts';
import type { FlatColumn } from '../figures/flat.ts';
import { remarks } from '../figures/flat-records.ts';
import { printFigure } from '../figures/print.ts';

/** The remark on a record of which something is said (備考): that on any record with such figures. */
export function remarkOf(number: number, columns: readonly FlatColumn[], style: FigureStyle): string {
  const figures = columns.map(({ id }) => figuresOf(saidOf(number))[id] ?? NO_FIGURE);
  return remarks(figures, figures.map((figure) => printFigure(figure, style)), columns, style);
}

/** Figures of which this is to be said. */
function figuresOf({ earlier, later, word, share, ofNet, ofGross }: Said): Readonly<Record<string, Figure>> {
  const valueOf = (status: number): Value => {
    const reason = STATUSES[status] ?? 'unreadable';
    return reason === 'number' ? wholeNumber(1) : missing(reason);
  };
  const given = (is: 'given' | 'no-total-change' | 'mixed-signs'): Derived => (is === 'given' ? exactly(ONE) : withheld(is));
  return {
    earlier: level(valueOf(earlier)),
    later: level(valueOf(later)),
    ...(word === 'none' ? {} : { rate: rateFigure(word === 'appeared' ? stoppedBy('zeroBase', 'earlier') : exactly(negate(ONE)), { from: wholeNumber(1), to: word === 'appeared' ? wholeNumber(1) : missing('nil'), kind: 'count' }) }),
    'contribution-share': derivedFigure('contribution-share', given(share)),
    'share-of-net': derivedFigure('contribution-share', given(ofNet)),
    'share-of-gross': derivedFigure('share-of-gross', given(ofGross)),
  };
}

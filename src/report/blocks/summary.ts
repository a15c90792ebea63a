import { paragraphOf, moveWords, partsInWords } from '../sentences.ts';
import { moveOf, partMoves } from '../moves.ts';
import type { Item } from '../page.ts';
import { sectionOf, type Block } from './block.ts';
import { headlines, keyFiguresOf } from './key-figures.ts';

/** 要点: three to five headline figures, each with its base period, difference and rate. */
export const summary: Block = {
  id: 'summary',
  build: (context) => {
    const figures = keyFiguresOf(context);
    const items: Item[] = figures.length === 0 ? [] : [{ is: 'key-figures', figures }];
    const [main] = headlines(context);
    if (main !== undefined && main.ends.series.points.length > 1) {
      const total = moveWords(context, main.ends, moveOf(context, main.ends, main.ends.total));
      items.push(...paragraphOf(context.words.totalMove(total), partsInWords(context, main.measure, partMoves(context, main.ends))));
    }
    return sectionOf(context, 'summary', items);
  },
};

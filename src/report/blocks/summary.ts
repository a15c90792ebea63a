import { moveOf } from '../moves.ts';
import { moveWords } from '../sentences.ts';
import { contributionsOf } from './contribution.ts';
import type { Item } from '../page.ts';
import { sectionOf, type Block } from './block.ts';
import { headlines, keyFiguresOf } from './key-figures.ts';

/** 要点: three to five headline figures, each with its base period, difference and rate. */
export const summary: Block = {
  id: 'summary',
  build: (context) => {
    const figures = keyFiguresOf(context);
    const items: Item[] = figures.length === 0 ? [] : [{ is: 'key-figures', figures }];
    const heads = headlines(context).filter(({ ends }) => ends.series.points.length > 1);
    const sentences = heads.flatMap((view, i) => {
      const total = context.words.totalMove(moveWords(context, view.ends, moveOf(context, view.ends, view.ends.total)));
      return i === 0 ? [total, contributionsOf(context, view)] : [total];
    }).filter((sentence) => sentence.length > 0);
    if (sentences.length > 0) items.push({ is: 'list', items: sentences });
    return sectionOf(context, 'summary', items);
  },
};

import { BLOCK_IDS, type BlockId } from '../write/wording/report/words.ts';
import { prose } from '../write/prose.ts';
import { BLOCKS } from './blocks/index.ts';
import { headlines } from './blocks/key-figures.ts';
import type { ReportContext } from './context.ts';
import { moveOf } from './moves.ts';
import type { Page } from './page.ts';
import { moveWords } from './sentences.ts';

/**
 * Makes the page out of its blocks (ページの組み立て). A block whose data are not there does not appear.
 *
 * @param wanted blocks in the order they are to appear
 */
export function buildPage(context: ReportContext, wanted: readonly BlockId[] = BLOCK_IDS): Page {
  const sections = wanted.flatMap((id) => {
    const section = BLOCKS.find((block) => block.id === id)?.build(context) ?? 'no-data';
    return section === 'no-data' ? [] : [section];
  });
  const { area, words } = context;
  const main = headlines(context).find(({ ends }) => ends.series.points.length > 1);
  const move = main === undefined ? undefined : moveOf(context, main.ends, main.ends.total);
  const title = main === undefined || move === undefined || move.direction === 'unknown' ? prose`${words.plainTitle(area.name)}` : words.title(area.name, moveWords(context, main.ends, move));
  return { title, subtitle: words.subtitle, area: { code: area.code, name: area.name }, sections, publisher: context.publisher, contact: context.contact, asOf: context.asOf };
}

import type { Finding } from '../../model/finding.ts';
import type { BlockId } from '../../write/wording/report/words.ts';
import type { ReportContext } from '../context.ts';
import type { Item, Section } from '../page.ts';

/** A block makes one section of the page out of the data, or none where its data are not there (ページの節). */
export interface Block {
  readonly id: BlockId;
  build(context: ReportContext): Section | 'no-data';
}

/** A section without items does not appear. */
export function sectionOf(context: ReportContext, id: BlockId, items: readonly Item[], findings: readonly Finding[] = []): Section | 'no-data' {
  return items.length === 0 ? 'no-data' : { id, title: context.words.blocks[id], items, findings };
}

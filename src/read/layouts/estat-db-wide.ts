import { Refusal } from '../../model/refusal.ts';
import { longHeading } from '../estat-long.ts';
import { estatWidePlan, slashHeading } from '../estat-wide.ts';
import type { Grid } from '../grid.ts';
import type { Layout } from '../layout.ts';
import type { Plan } from '../plan.ts';

/**
 * e-Stat database, cross-tab with metadata (統計表表示・ダウンロード クロス集計表形式): 「統計名：」 … , the file's own legend, then
 * heading rows that begin with 「/表章事項」 and the like. Also after Excel has padded every row with commas.
 *
 * @throws Refusal 'heading-incomplete' when the metadata are there and the heading is not.
 */
export const estatDbWide: Layout = {
  id: 'estat-db-wide',
  plan(grid: Grid): Plan | 'not-this' {
    const heading = slashHeading(grid);
    if (heading === 'metadata-only' && longHeading(grid) >= 0) return 'not-this';
    if (heading === 'metadata-only') throw new Refusal('heading-incomplete', { layout: 'estat-db-wide', missing: '/…' }, grid.place);
    return heading === 'no-heading' || !heading.hasMetadata ? 'not-this' : estatWidePlan(grid, heading, 'estat-db-wide');
  },
};

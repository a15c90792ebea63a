import type { ReportWords } from '../write/wording/report/words.ts';
import type { Item, Page, Section } from './page.ts';

/** An item with the name it has on the page and in the file names: fig1 図1, table1 表1; '' where it has none. */
export interface Numbered<I extends Item = Item> {
  readonly item: I;
  readonly id: string;
  readonly label: string;
}

export interface NumberedSection {
  readonly section: Section;
  readonly items: readonly Numbered[];
}

/** Counts figures and tables through the page (図表の番号). */
export function numbered(page: Page, words: ReportWords): readonly NumberedSection[] {
  let figures = 0;
  let tables = 0;
  return page.sections.map((section) => ({
    section,
    items: section.items.map((item): Numbered => {
      if (item.is === 'chart') {
        figures += 1;
        return { item, id: `fig${figures}`, label: words.figure(figures) };
      }
      if (item.is === 'table') {
        tables += 1;
        return { item, id: `table${tables}`, label: words.table(tables) };
      }
      return { item, id: '', label: '' };
    }),
  }));
}

import { sectionOf, type Block } from './block.ts';

/** データ: every table and chart of the page as files. */
export const downloads: Block = {
  id: 'downloads',
  build: (context) => sectionOf(context, 'downloads', [{ is: 'downloads' }]),
};

import { accounts } from './accounts.ts';
import type { Block } from './block.ts';
import { changes } from './changes.ts';
import { comment } from './comment.ts';
import { commerce } from './commerce.ts';
import { compare } from './compare.ts';
import { contribution } from './contribution.ts';
import { diffusion } from './diffusion.ts';
import { downloads } from './downloads.ts';
import { industries } from './industries.ts';
import { method } from './method.ts';
import { sources } from './sources.ts';
import { structure } from './structure.ts';
import { summary } from './summary.ts';
import { trend } from './trend.ts';

/** All blocks in the order of the page (節の並び). A new block is one file and one line here. */
export const BLOCKS: readonly Block[] = [
  summary, industries, trend, structure, contribution, commerce, compare, accounts, diffusion, comment, downloads, method, sources, changes,
];

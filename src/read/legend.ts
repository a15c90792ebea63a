import type { Status } from '../model/value.ts';
import { statusOfMeaning } from '../reference/legends.ts';
import type { Grid } from './grid.ts';
import type { Legend } from './plan.ts';

/** 「X」は秘匿、「-」：該当数字なし … : a symbol in brackets or alone, then what it means. */
const DECLARATION = /[「『"“]?([-－―‐−–—XxＸｘ*＊…‥・･.]{1,3}|0|０)[」』"”]?\s*(?:は|：|:|…+|＝|=)\s*([^、。，「」『』]{2,30})/gu;

/**
 * The legend a file states itself (凡例), from the running text around its table and from its note rows.
 *
 * @example legendOf(grid) // Map { 'x' → 'suppressed' } for 「x」は秘匿した数値
 */
export function legendOf(grid: Grid): Legend {
  const legend = new Map<string, Status>();
  const texts = [...grid.before, ...grid.after].map(({ text }) => text);
  for (const text of texts) {
    for (const [, symbol = '', meaning = ''] of text.matchAll(DECLARATION)) {
      const status = statusOfMeaning(meaning);
      if (status !== 'unknown-meaning') legend.set(symbol, status);
    }
  }
  return legend;
}

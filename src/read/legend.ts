import type { Status } from '../model/value.ts';
import { statusOfMeaning } from '../reference/legends.ts';
import type { Grid } from './grid.ts';
import type { Legend } from './plan.ts';

/** 「X」は秘匿、「-」：該当数字なし … : a symbol in brackets or alone, then what it means. */
const DECLARATION = /[「『"“]?([-－―‐−–—XxＸｘ*＊…‥・･.]{1,3}|0|０)[」』"”]?\s*(?:は|：|:|…+|＝|=)\s*([^、。，「」『』]{2,30})/gu;

/** Rows of text this near the top or the bottom may hold the legend. */
const EDGE = 40;

/**
 * The legend a file states itself (凡例): in the running text around its table, in rows above and below its data, as a
 * sentence (「x」は秘匿) or as a symbol beside its meaning.
 *
 * @example legendOf(grid) // Map { 'x' → 'suppressed' } for 「x」は秘匿した数値
 */
export function legendOf(grid: Grid): Legend {
  const legend = new Map<string, Status>();
  const edges = [...new Set([...grid.rows.slice(0, EDGE), ...grid.rows.slice(-EDGE)])].map(({ cells }) => cells.map((text) => text.trim()).filter((text) => text !== ''));
  for (const cells of edges) {
    const [symbol = '', meaning = ''] = cells;
    if (cells.length !== 2 || symbol.length > 4 || /[\p{Letter}\d]{2,}|^\d$/u.test(symbol)) continue;
    const status = statusOfMeaning(meaning);
    if (status !== 'unknown-meaning') legend.set(symbol, status);
  }
  const texts = [...grid.before, ...grid.after].map(({ text }) => text).concat(edges.flatMap((cells) => (cells.length <= 2 ? cells : [])));
  for (const text of texts) {
    for (const [, symbol = '', meaning = ''] of text.matchAll(DECLARATION)) {
      const status = statusOfMeaning(meaning);
      if (status !== 'unknown-meaning') legend.set(symbol, status);
    }
  }
  return legend;
}

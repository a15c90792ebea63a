import type { Table } from '../model/table.ts';
import { STATUSES } from '../model/value.ts';

/** What a side states for an area: figures, nil throughout, or cells that hold a place and nothing else. */
export type Holding = 'figures' | 'nil' | 'empty';

const HOLDINGS: readonly Holding[] = ['empty', 'nil', 'figures'];
/** What a cell of each status holds: nothing, nil, or a figure. */
const RANKS = Uint8Array.from(STATUSES, (status) => (status === 'blank' || status === 'notAvailable' || status === 'notApplicable' ? 0 : status === 'nil' ? 1 : 2));

/** The area codes among some rows, and what they hold (地域コードごとの値の有無). */
export function holdingsOf(table: Table, lists: readonly (Uint32Array | readonly number[])[]): ReadonlyMap<string, Holding> {
  const best = new Int8Array(table.area.members.length).fill(-1);
  for (const rows of lists) {
    for (const row of rows) {
      const area = table.area.codes[row] ?? 0;
      const status = table.status[row] ?? 0;
      const rank = RANKS[status] ?? 0;
      if (rank > (best[area] ?? -1)) best[area] = rank;
    }
  }
  const ranks = new Map<string, number>();
  table.area.members.forEach(({ code }, area) => {
    const rank = best[area] ?? -1;
    if (code !== '' && rank >= 0) ranks.set(code, Math.max(rank, ranks.get(code) ?? 0));
  });
  return new Map([...ranks].map(([code, rank]) => [code, HOLDINGS[rank] ?? 'empty']));
}

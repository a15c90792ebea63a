import { passesOver } from '../model/kernel/row-passes.ts';
import type { Rows } from '../model/kept-rows.ts';
import type { Codes, Table } from '../model/table.ts';
import { STATUSES } from '../model/value.ts';

/** What a side states for an area: figures, nil throughout, or cells that hold a place and nothing else. */
export type Holding = 'figures' | 'nil' | 'empty';

const HOLDINGS: readonly Holding[] = ['empty', 'nil', 'figures'];
/** What a cell of each status holds: nothing, nil, or a figure. */
const RANKS = Uint8Array.from(STATUSES, (status) => (status === 'blank' || status === 'notAvailable' || status === 'notApplicable' ? 0 : status === 'nil' ? 1 : 2));

/** The area codes among some rows, and what they hold (地域コードごとの値の有無). */
export function holdingsOf(table: Table, lists: readonly Rows[]): ReadonlyMap<string, Holding> {
  const best = new Uint8Array(table.area.members.length);
  for (const rows of lists) {
    if (rows instanceof Uint32Array) noteBest(rows, table.area.codes, table.status, best);
    else rows.stretches((some) => noteBest(some, table.area.codes, table.status, best));
  }
  const holdings = new Map<string, Holding>();
  table.area.members.forEach(({ code }, area) => {
    const holding = HOLDINGS[(best[area] ?? 0) - 1];
    if (code === '' || holding === undefined) return;
    const known = holdings.get(code);
    if (known === undefined || HOLDINGS.indexOf(known) < HOLDINGS.indexOf(holding)) holdings.set(code, holding);
  });
  return holdings;
}

/** Whether two sides state the same for the same areas, in the same order. */
export function isSameHoldings(a: ReadonlyMap<string, Holding>, b: ReadonlyMap<string, Holding>): boolean {
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [code, holding] of a) {
    const other = others.next();
    if (other.done === true || other.value[0] !== code || other.value[1] !== holding) return false;
  }
  return true;
}

/** Notes the highest rank of every area, from 1; 0 stays where it has no row. */
function noteBest(rows: Uint32Array, areas: Codes, status: Uint8Array, best: Uint8Array): void {
  const here = passesOver(rows.length, rows, areas, status);
  if (typeof here !== 'string') {
    here.memory.temporarily(() => {
      const [ranks, into] = [here.addressOf(RANKS), here.addressOf(best)];
      here.stretches(rows.length, (from, count) => here.run('noteBest', rows.byteOffset + from * 4, count, areas.byteOffset, areas.BYTES_PER_ELEMENT, status.byteOffset, ranks, into));
      best.set(here.memory.bytes.subarray(into, into + best.length));
    });
    return;
  }
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0;
    const area = areas[row] ?? 0;
    const rank = 1 + (RANKS[status[row] ?? 0] ?? 0);
    if (rank > (best[area] ?? 0)) best[area] = rank;
  }
}

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
export interface Holdings {
  /** Codes of the list of areas. */
  readonly listed: ReadonlyMap<string, Holding>;
  /** Codes that were never in it. */
  readonly unlisted: ReadonlyMap<string, Holding>;
  /** Whether every area of the table has figures. */
  readonly isFull: boolean;
}

/**
 * Tells what the areas among rows of a table hold. Lists of rows of which the same is to be said, as of most measures and periods, share one answer.
 *
 * @param isListed whether a code was ever in the list of areas
 */
export function holdingsFinder(table: Table, isListed: (code: string) => boolean): (lists: readonly Rows[]) => Holdings {
  const told: { readonly best: Uint8Array; readonly holdings: Holdings }[] = [];
  return (lists) => {
    const best = bestOf(table, lists);
    const same = told.find((other) => other.best.every((rank, area) => rank === best[area]));
    if (same !== undefined) return same.holdings;
    const made = named(table, best, isListed);
    // A code may stand beside several names.
    const holdings = told.find((other) => isSameHoldings(other.holdings.listed, made.listed) && isSameHoldings(other.holdings.unlisted, made.unlisted))?.holdings ?? made;
    told.push({ best, holdings });
    return holdings;
  };
}

/** The highest rank of every area among some rows, from 1; 0 where it has no row. */
function bestOf(table: Table, lists: readonly Rows[]): Uint8Array {
  const best = new Uint8Array(table.area.members.length);
  for (const rows of lists) {
    if (rows instanceof Uint32Array) noteBest(rows, table.area.codes, table.status, best);
    else rows.stretches((some) => noteBest(some, table.area.codes, table.status, best));
  }
  return best;
}

function named(table: Table, best: Uint8Array, isListed: (code: string) => boolean): Holdings {
  const listed = new Map<string, Holding>();
  const unlisted = new Map<string, Holding>();
  table.area.members.forEach(({ code }, area) => {
    const holding = HOLDINGS[(best[area] ?? 0) - 1];
    if (code === '' || holding === undefined) return;
    const holdings = isListed(code) ? listed : unlisted;
    const known = holdings.get(code);
    if (known === undefined || HOLDINGS.indexOf(known) < HOLDINGS.indexOf(holding)) holdings.set(code, holding);
  });
  return { listed, unlisted, isFull: best.every((rank) => HOLDINGS[rank - 1] === 'figures') };
}

/** Whether two sides state the same for the same areas, in the same order. */
function isSameHoldings(a: ReadonlyMap<string, Holding>, b: ReadonlyMap<string, Holding>): boolean {
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [code, holding] of a) {
    const other = others.next();
    if (other.done === true || other.value[0] !== code || other.value[1] !== holding) return false;
  }
  return true;
}

/** Notes the highest ranks among further rows. */
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

import { STATUS } from '../../model/value.ts';
import type { Wanted } from '../../model/wanted.ts';
import type { Observations } from '../engine.ts';
import { dimsOf } from '../figure-keys.ts';
import type { Plan } from '../plan.ts';
import type { ReadOptions } from '../read-result.ts';
import type { CellStore } from './cell-store.ts';
import type { PeriodWitnesses } from './period-witnesses.ts';

/** What is wanted of a table; periods only where one record stands for all that is known of its period. */
export function wantedOf(options: ReadOptions, plan: Plan): Wanted | 'everything' {
  if (options.wanted === undefined) return 'everything';
  const simple = dimsOf(plan).length === 0 && !plan.columns.some((role) => role.role === 'key' && role.part !== 'level' && !['area', 'industry', 'period'].includes(role.dimension));
  return simple ? options.wanted : { ...options.wanted, period: () => true };
}

const HOLDS_NOTHING: ReadonlySet<number> = new Set([STATUS.nil, STATUS.notAvailable, STATUS.notApplicable, STATUS.blank]);

/**
 * The store for rows that the general engine reads (絞り込んだ格納): as the scanner does, it keeps what is wanted, one record of every
 * other period, and one figure of every other area and period.
 */
export function wantedOnly(store: CellStore, wanted: Wanted | 'everything', witnesses: PeriodWitnesses): Observations {
  if (wanted === 'everything') return store;
  const held = new Set<string>();
  return {
    add: (key, cell, source, row, column) => {
      const [area = 0, , , , , period = 0] = store.dictionaries.codesOf(key, source);
      const isWanted = wanted.area(key.area) && wanted.industry(key.industry) && wanted.measure(key.measure) && wanted.scope(key.scope);
      const isNew = !HOLDS_NOTHING.has(cell.status) && !held.has(`${area} ${period}`);
      if (isNew) held.add(`${area} ${period}`);
      if ((isWanted && (wanted.period(key.period) || witnesses.isWitness(period, row))) || isNew) store.add(key, cell, source, row, column);
    },
  };
}

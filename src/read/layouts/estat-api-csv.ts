import { Refusal } from '../../model/refusal.ts';
import { longHeading, estatLongPlan } from '../estat-long.ts';
import { metadataAbove } from '../estat-metadata.ts';
import { findRow } from '../find-row.ts';
import { placeOf, type Grid } from '../grid.ts';
import type { Layout } from '../layout.ts';
import type { Plan } from '../plan.ts';

const isAlone = (cells: readonly string[], word: string): boolean => {
  const filled = cells.map((text) => text.trim()).filter((text) => text !== '');
  return filled.length === 1 && filled[0] === word;
};

/**
 * An answer of the e-Stat API, `getSimpleStatsData` (CSV) with its section header: RESULT, PARAMETER, … and, after a line
 * that only says VALUE, the column-oriented table.
 *
 * @throws Refusal 'bad-json' with the API's own message when it answered with an error, 'heading-incomplete' when the
 *   heading below VALUE is gone.
 */
export const estatApiCsv: Layout = {
  id: 'estat-api-csv',
  plan(grid: Grid): Plan | 'not-this' {
    const result = findRow(grid, (cells) => isAlone(cells, 'RESULT'));
    const value = grid.rows.findIndex(({ cells }) => isAlone(cells, 'VALUE'));
    if (value < 0) {
      if (result < 0) return 'not-this';
      const of = (key: string): string => grid.rows.find(({ cells }) => cells[0]?.trim() === key)?.cells[1]?.trim() ?? '';
      if (of('STATUS') === '' || longHeading(grid) >= 0) return 'not-this';
      if (of('STATUS') === '0') throw new Refusal('heading-incomplete', { layout: 'estat-api-csv', missing: 'VALUE' }, grid.place);
      throw new Refusal('bad-json', { reason: `e-Stat API STATUS ${of('STATUS')}: ${of('ERROR_MSG')}` }, grid.place);
    }
    const below = { ...grid, rows: grid.rows.slice(value + 1) };
    if (longHeading(below) !== 0) {
      if (result < 0) return 'not-this';
      throw new Refusal('heading-incomplete', { layout: 'estat-api-csv', missing: 'tab_code … value' }, placeOf(grid, value));
    }
    const plan = estatLongPlan(grid, value + 1, 'estat-api-csv', metadataAbove(grid, value));
    return { ...plan, seen: ['VALUE', ...plan.seen] };
  },
};

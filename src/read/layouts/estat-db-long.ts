import { longHeading, estatLongPlan } from '../estat-long.ts';
import { metadataAbove } from '../estat-metadata.ts';
import type { Grid } from '../grid.ts';
import type { Layout } from '../layout.ts';
import type { Plan } from '../plan.ts';

/** e-Stat database, column-oriented (列指向形式), also what the API's CSV is without its section header. */
export const estatDbLong: Layout = {
  id: 'estat-db-long',
  plan(grid: Grid): Plan | 'not-this' {
    const heading = longHeading(grid);
    return heading < 0 || grid.kind === 'json' ? 'not-this' : estatLongPlan(grid, heading, 'estat-db-long', metadataAbove(grid, heading));
  },
};

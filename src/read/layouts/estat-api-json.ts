import { longHeading, estatLongPlan } from '../estat-long.ts';
import { metadataBefore } from '../estat-metadata.ts';
import type { Grid } from '../grid.ts';
import type { Layout } from '../layout.ts';
import type { Plan } from '../plan.ts';

/** An answer of the e-Stat API, `getStatsData` as JSON, in the column-oriented form its grid already has. */
export const estatApiJson: Layout = {
  id: 'estat-api-json',
  plan(grid: Grid): Plan | 'not-this' {
    const heading = grid.kind === 'json' ? longHeading(grid) : -1;
    if (heading < 0 || !(grid.rows[heading]?.cells ?? []).some((name) => name.endsWith('_code'))) return 'not-this';
    return estatLongPlan(grid, heading, 'estat-api-json', metadataBefore(grid));
  },
};

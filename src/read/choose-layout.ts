import { Refusal } from '../model/refusal.ts';
import type { Grid } from './grid.ts';
import type { Layout, LayoutContext } from './layout.ts';
import { LAYOUTS } from './layouts/index.ts';
import { mapped } from './layouts/mapped.ts';
import type { Plan } from './plan.ts';
import type { ReadOptions } from './read-result.ts';

/** The layouts a file may have: all, the one the user insists on, or the columns the config names. @throws Refusal 'unknown-option-value' */
export function layoutsFor(options: ReadOptions): readonly Layout[] {
  if (options.mapping && Object.keys(options.mapping).length > 0) return [mapped];
  if (options.layout === undefined) return LAYOUTS;
  const chosen = LAYOUTS.find((layout) => layout.id === options.layout);
  if (!chosen) throw new Refusal('unknown-option-value', { option: '--layout', value: options.layout, choices: LAYOUTS.map(({ id }) => id) });
  return [chosen];
}

/** Forms that somebody published, as opposed to any table with labelled columns. */
export function publishedForms(layouts: readonly Layout[]): readonly Layout[] {
  return layouts.filter(({ id }) => id !== 'generic');
}

export function anyTable(layouts: readonly Layout[]): readonly Layout[] {
  return layouts.filter(({ id }) => id === 'generic');
}

export interface ChosenLayout {
  readonly layout: Layout;
  readonly plan: Plan;
}

/** The first layout that recognises a grid, and its plan. */
export function chooseLayout(layouts: readonly Layout[], grid: Grid, context: LayoutContext): ChosenLayout | 'not-this' {
  for (const layout of layouts) {
    const plan = layout.plan(grid, context);
    if (plan !== 'not-this') return { layout, plan };
  }
  return 'not-this';
}

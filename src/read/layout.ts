import type { Grid } from './grid.ts';
import type { Coordinates, Plan } from './plan.ts';
import type { SourceDocument } from './document.ts';

/** What a layout may know besides the grid: the document around it and what the user or the config stated. */
export interface LayoutContext {
  readonly document: SourceDocument;
  /** From the config or the command line: scope, survey, period, area that the file itself does not state. */
  readonly stated: Coordinates;
  /** Column mapping from the config: heading → axis id, measure or '(skip)'. */
  readonly mapping: Readonly<Record<string, string>>;
}

/**
 * One published form of table (表の様式). `plan` answers 'not-this' when the grid is of another form; the first
 * layout of the list that answers with a plan reads the grid.
 */
export interface Layout {
  readonly id: string;
  plan(grid: Grid, context: LayoutContext): Plan | 'not-this';
}

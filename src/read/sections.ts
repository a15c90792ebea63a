import type { TableBody } from './body.ts';
import { filledColumns, isNote } from './body-shape.ts';
import { cellAt, type Grid } from './grid.ts';
import { kindOfLabels } from './heading-axes.ts';

/** Rows that head the rows below them inside one table (表の中の区切り見出し): 函館市 / 建設業 … / 留萌市 / 建設業 …. */
export interface Sections {
  /** The axis the sections name, or a dim of their own. */
  readonly dimension: string;
  /** Label of the section each row stands in, by row; rows above the first section have none. */
  readonly labelOf: ReadonlyMap<number, string>;
}

/** The text of a row that holds one label and no figures, in the first naming column. */
function sectionLabel(grid: Grid, r: number, body: TableBody): string {
  const filled = filledColumns(grid, r);
  const text = cellAt(grid, r, filled[0] ?? 0);
  return filled.length === 1 && filled[0] === (body.stubs[0] ?? 0) && !isNote(text) && text.trim().length <= 30 ? text.trim() : '';
}

/**
 * Finds sections whose rows repeat the same labels: only then is a row's label not enough to tell it from another. A
 * heading above rows that are all different (工業 above 製造業) adds nothing and stays a remark.
 */
export function sectionsOf(grid: Grid, body: TableBody): Sections | 'no-sections' {
  const labelOf = new Map<number, string>();
  const rowsOf = new Map<string, string[]>();
  let section = '';
  for (let r = body.from; r < body.to; r += 1) {
    if (body.skipRows.has(r)) {
      section = sectionLabel(grid, r, body) || section;
      continue;
    }
    if (section === '') continue;
    labelOf.set(r, section);
    rowsOf.set(section, [...(rowsOf.get(section) ?? []), body.stubs.map((c) => cellAt(grid, r, c).trim()).join('\u0000')]);
  }
  const labels = [...rowsOf.values()].flat();
  if (rowsOf.size < 2 || new Set(labels).size === labels.length) return 'no-sections';
  const kind = kindOfLabels([...rowsOf.keys()]);
  return { dimension: kind === 'area' || kind === 'industry' || kind === 'period' || kind === 'measure' ? kind : '区分', labelOf };
}

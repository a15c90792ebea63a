import type { Grid, GridRow } from './grid.ts';
import type { FoundTable } from './text-blocks.ts';

/**
 * Tables of tab-separated lines inside running text (本文中のタブ区切りの表): consecutive lines with tabs make a table,
 * any other line ends it; a run whose tabs only indent its lines is text. A cell keeps its text and its UTF-16
 * column; only ASCII spaces around it fall away, because a leading full-width space is a level of the hierarchy.
 * Quotes mean nothing here.
 *
 * @example tabTables(['図表1', '産業\t平成21年', '建設業\t119'], 'a.txt') // one table of lines 2 and 3
 */
export function tabTables(lines: readonly string[], file: string): readonly FoundTable[] {
  const tables: FoundTable[] = [];
  let from = 0;
  while (from < lines.length) {
    if (!hasCells(lines[from])) {
      from += 1;
      continue;
    }
    let to = from + 1;
    while (to < lines.length && lines[to]?.includes('\t') === true) to += 1;
    const next = to;
    while (!hasCells(lines[to - 1])) to -= 1;
    if (lines.slice(from, to).some((line) => line.trimStart().includes('\t'))) tables.push({ from, to, grid: tableOf(lines, from, to, file) });
    from = next;
  }
  return tables;
}

/** Tabs alone are a blank line, or inside a table an empty row. */
function hasCells(line: string | undefined): boolean {
  return line !== undefined && line.includes('\t') && line.trim() !== '';
}

function tableOf(lines: readonly string[], from: number, to: number, file: string): Grid {
  return {
    kind: 'text-table',
    place: { file, line: from + 1 },
    name: '',
    rows: lines.slice(from, to).map((line, index) => rowOf(line, from + index + 1)),
    spans: [],
    hiddenColumns: [],
    before: [],
    after: [],
    findings: [],
  };
}

function rowOf(line: string, number: number): GridRow {
  const cells: string[] = [];
  const offsets: number[] = [];
  let start = 0;
  for (const field of line.split('\t')) {
    const lead = /^ */.exec(field)?.[0].length ?? 0;
    cells.push(field.replace(/^ +| +$/g, ''));
    offsets.push(start + (lead === field.length ? 0 : lead) + 1);
    start += field.length + 1;
  }
  return { line: number, cells, offsets };
}

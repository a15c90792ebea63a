import { joinedWidth, type PlacedCell } from './adapters/cli-table3.ts';
import { displayText } from './display-text.ts';
import { headingRows, withShortUnit, type Heading, type HeadingUnit } from './headings.ts';
import type { PrintedColumn } from './presentation.ts';
import type { TextMeasure } from './text-measure.ts';

/** Headings are wrapped rather than given more room than this. */
export const LONGEST_WORD = 14;

/** A heading as the terminal prints it: 従業者数(人), 増減率%, and 事業所数 alone, which names its unit. */
export function terminalHeading(heading: Heading): string {
  return withShortUnit(displayText(heading.text), displayText(heading.unit));
}

/** Widens columns until the merged headings over them fit; a long heading is wrapped rather than given all the room. */
export function fitHeadings(columns: readonly PrintedColumn[], units: readonly HeadingUnit[], widths: readonly number[], measure: TextMeasure, wrap: boolean): readonly number[] {
  const fitted = [...widths];
  for (const heading of headingRows(columns, units).flat()) {
    if (heading.leaf) continue;
    const span = joinedWidth(fitted.slice(heading.column, heading.column + heading.span));
    const text = terminalHeading(heading);
    const lines = wrap ? measure.wrap(text, Math.max(span, LONGEST_WORD)) : [text];
    const missing = Math.max(...lines.map(measure.width)) - span;
    if (missing > 0) fitted[heading.column] = (fitted[heading.column] ?? 0) + missing;
  }
  return fitted;
}

/** The heading lines: merged headings centred over their columns, the others over their own column at the bottom. */
export function headingLines(
  columns: readonly PrintedColumn[], units: readonly HeadingUnit[], widths: readonly number[], measure: TextMeasure,
): readonly (readonly PlacedCell[])[] {
  const rows = headingRows(columns, units);
  const leaves = rows.flatMap((row) => row.filter((heading) => heading.leaf));
  return [...rows.map((row) => row.filter((heading) => !heading.leaf)), leaves].flatMap((row) => placeHeadings(row, columns, widths, measure));
}

function placeHeadings(row: readonly Heading[], columns: readonly PrintedColumn[], widths: readonly number[], measure: TextMeasure): readonly (readonly PlacedCell[])[] {
  const wrapped = new Map(
    row.map((heading) => [heading.column, { heading, lines: measure.wrap(terminalHeading(heading), joinedWidth(widths.slice(heading.column, heading.column + heading.span))) }]),
  );
  const height = Math.max(0, ...[...wrapped.values()].map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const cells: PlacedCell[] = [];
    for (let at = 0; at < columns.length; ) {
      const found = wrapped.get(at);
      const text = found?.lines[line - height + found.lines.length] ?? '';
      const align = found !== undefined && !found.heading.leaf ? 'center' : (columns[at]?.align ?? 'left');
      cells.push({ text, width: measure.width(text), span: found?.heading.span ?? 1, align });
      at += found?.heading.span ?? 1;
    }
    return cells;
  });
}

import { finding, type Finding } from '../../model/finding.ts';
import { parseElidedYears } from '../../reference/periods.ts';
import { bodyOf, type TableBody } from '../body.ts';
import { columnCoordinates, type HeadingReading } from '../column-coordinates.ts';
import { cellAt, placeOf, widthOf, type Grid } from '../grid.ts';
import { alignedHeading } from '../heading-alignment.ts';
import { kindOfLabels, type LabelKind } from '../heading-axes.ts';
import { datedHeadings } from '../dated-headings.ts';
import { headingStacks } from '../heading-stack.ts';
import { industryHeadings } from '../industry-heading.ts';
import type { Layout } from '../layout.ts';
import { legendOf } from '../legend.ts';
import { PLAIN_PLAN, type ColumnRole, type Plan } from '../plan.ts';
import { sectionsOf } from '../sections.ts';
import { stubsOf, type Stub } from '../stubs.ts';
import { surroundings, type Surroundings } from '../surroundings.ts';
import { periodInTitle } from '../title-facts.ts';
import { totalRowScope } from '../total-row-scope.ts';

/** The measure stands in the level that names measures, else in the innermost level that names nothing else. */
function headingReading(kinds: readonly LabelKind[], stubs: readonly Stub[], around: Surroundings, labels: readonly string[]): HeadingReading {
  const inRows = stubs.some((stub) => stub.role.role === 'key' && stub.role.dimension === 'measure');
  const named = kinds.lastIndexOf('measure');
  return {
    kinds,
    measureLevel: named >= 0 ? named : inRows ? -1 : kinds.lastIndexOf('other'),
    fallbackMeasure: inRows ? '' : around.measureText,
    units: around.units,
    industries: industryHeadings(labels),
  };
}

/** Texts that rows leave out: the era of a year, the section a row stands in. */
function completedTexts(grid: Grid, body: TableBody, sectionColumn: number, sections: ReturnType<typeof sectionsOf>): Map<number, Map<number, string>> {
  const completed = new Map<number, Map<number, string>>();
  const complete = (row: number, column: number, text: string): void => {
    completed.set(row, (completed.get(row) ?? new Map<number, string>()).set(column, text));
  };
  const rows = Array.from({ length: body.to - body.from }, (_, i) => body.from + i).filter((r) => !body.skipRows.has(r));
  for (const column of body.elided) {
    parseElidedYears(rows.map((r) => cellAt(grid, r, column))).forEach((period, i) => {
      if (period !== 'not-a-period') complete(rows[i] ?? 0, column, period.label);
    });
  }
  if (sections !== 'no-sections') for (const r of rows) complete(r, sectionColumn, sections.labelOf.get(r) ?? '');
  return completed;
}

/**
 * Any rectangular table with labelled columns (一般の表): stacked headings, naming columns, notes around it. What it had
 * to assume is reported as a guess. The last layout of the list.
 */
export const generic: Layout = {
  id: 'generic',
  plan(grid: Grid): Plan | 'not-this' {
    const legend = legendOf(grid);
    const body = bodyOf(grid, legend);
    if (typeof body === 'string') return 'not-this';
    const width = widthOf(grid);
    const aligned = alignedHeading(grid, headingStacks(grid, body.headingFrom, body.from, width, body.values[0] ?? 0), body.values);
    const stacks = datedHeadings(aligned.stacks, body.values);
    const headings = stacks.map((stack) => stack.filter((text) => text !== '').at(-1) ?? '');
    const around = surroundings(grid, body.titleRows, body.notes);
    const stubs = stubsOf(grid, body, headings);
    const kinds = Array.from({ length: stacks[0]?.length ?? 0 }, (_, level) => kindOfLabels(body.values.map((c) => stacks[c]?.[level] ?? '')));
    const reading = headingReading(kinds, stubs, around, body.values.flatMap((c) => stacks[c] ?? []));
    const findings: Finding[] = [...aligned.lost.map((labels) => finding('heading-not-aligned', placeOf(grid, body.headingFrom), { labels })), ...body.findings];
    const columns: ColumnRole[] = Array.from({ length: width }, () => ({ role: 'skip' }));
    for (const stub of stubs) {
      columns[stub.column] = stub.role;
      if (stub.guessed) findings.push(finding('guess', placeOf(grid, body.from - 1, stub.column), { what: 'axis', text: stub.heading === '' ? `項目${stub.column + 1}` : stub.heading }));
    }
    const repeats = new Map<string, number>();
    for (const column of body.values) {
      const stack = stacks[column] ?? [];
      const text = stack.filter((label) => label !== '').join('／');
      const repeat = (repeats.get(text) ?? 0) + 1;
      repeats.set(text, repeat);
      const at = columnCoordinates(stack, reading, repeat);
      if (repeat > 1) findings.push(finding('duplicate-column', placeOf(grid, body.from - 1, column), { label: text, renamed: `${at.measure?.label ?? ''} ${at.measure?.unit.label ?? ''}`.trim() }));
      columns[column] = { role: 'value', at };
    }
    if (reading.measureLevel < 0 && reading.fallbackMeasure !== '' && body.values.some((c) => !reading.industries.has(headings[c] ?? ''))) {
      findings.push(finding('guess', placeOf(grid, body.headingFrom), { what: 'measure', text: reading.fallbackMeasure }));
    }
    const sections = sectionsOf(grid, body);
    if (sections !== 'no-sections') columns.push({ role: 'key', dimension: freeDimension(columns, sections.dimension), part: 'label' });
    const period = stubs.some(({ role }) => role.role === 'key' && role.dimension === 'period') || columns.some((role) => role.role === 'value' && role.at.period !== undefined) ? 'no-period' : periodInTitle(around.title);
    if (period !== 'no-period') findings.push(finding('guess', placeOf(grid, body.headingFrom), { what: 'period', text: period.label }));
    const scope = around.scope === 'unstated' ? totalRowScope(grid, body, stubs, columns) : around.scope;
    return {
      ...PLAIN_PLAN,
      layout: 'generic',
      seen: [headings[stubs[0]?.column ?? 0] ?? '', ...(stacks[body.values[0] ?? 0] ?? [])].filter((text) => text !== ''),
      title: around.title,
      columns,
      from: body.from,
      to: body.to,
      end: body.end,
      skipRows: body.skipRows,
      fillDown: body.fillDown,
      completed: completedTexts(grid, body, width, sections),
      constant: { ...(scope === 'unstated' ? {} : { scope }), ...(period === 'no-period' ? {} : { period }) },
      surveyText: around.surveyText,
      headings: Object.fromEntries(stubs.flatMap(({ role, heading }) => (role.role === 'key' && role.part === 'label' ? [[role.dimension, heading]] : []))),
      legend,
      units: around.units,
      findings,
    };
  },
};

/** An axis is taken once. */
function freeDimension(columns: readonly ColumnRole[], dimension: string): string {
  return columns.some((role) => role.role === 'key' && role.dimension === dimension) ? '区分' : dimension;
}

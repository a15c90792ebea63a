import { finding, type Finding } from '../../model/finding.ts';
import { bodyOf } from '../body.ts';
import { columnCoordinates, type HeadingReading } from '../column-coordinates.ts';
import { placeOf, widthOf, type Grid } from '../grid.ts';
import { kindOfLabels, type LabelKind } from '../heading-axes.ts';
import { headingStacks } from '../heading-stack.ts';
import type { Layout } from '../layout.ts';
import { legendOf } from '../legend.ts';
import type { ColumnRole, Plan } from '../plan.ts';
import { stubsOf, type Stub } from '../stubs.ts';
import { surroundings, type Surroundings } from '../surroundings.ts';

/** The measure stands in the level that names measures, else in the innermost level that names nothing else. */
function headingReading(kinds: readonly LabelKind[], stubs: readonly Stub[], around: Surroundings): HeadingReading {
  const inRows = stubs.some((stub) => stub.role.role === 'key' && stub.role.dimension === 'measure');
  const named = kinds.lastIndexOf('measure');
  return {
    kinds,
    measureLevel: named >= 0 ? named : inRows ? -1 : kinds.lastIndexOf('other'),
    fallbackMeasure: inRows ? '' : around.measureText,
    units: around.units,
  };
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
    if (body === 'no-body') return 'not-this';
    const width = widthOf(grid);
    const stacks = headingStacks(grid, body.headingFrom, body.from, width, body.values[0] ?? 0);
    const headings = stacks.map((stack) => stack.filter((text) => text !== '').at(-1) ?? '');
    const around = surroundings(grid, body.titleRows);
    const kinds = Array.from({ length: body.from - body.headingFrom }, (_, level) => kindOfLabels(body.values.map((c) => stacks[c]?.[level] ?? '')));
    const stubs = stubsOf(grid, body, headings, around.measureText === '' && !kinds.includes('measure') && !kinds.includes('other'));
    const reading = headingReading(kinds, stubs, around);
    const findings: Finding[] = [...body.findings];
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
    if (reading.measureLevel < 0 && reading.fallbackMeasure !== '') {
      findings.push(finding('guess', placeOf(grid, body.headingFrom), { what: 'measure', text: reading.fallbackMeasure }));
    }
    return {
      layout: 'generic',
      seen: [headings[stubs[0]?.column ?? 0] ?? '', ...(stacks[body.values[0] ?? 0] ?? [])].filter((text) => text !== ''),
      title: around.title,
      edition: '',
      columns,
      from: body.from,
      to: body.to,
      skipRows: body.skipRows,
      fillDown: body.fillDown,
      constant: around.scope === 'unstated' ? {} : { scope: around.scope },
      surveyText: around.surveyText,
      headings: Object.fromEntries(stubs.flatMap(({ role, heading }) => (role.role === 'key' && role.part === 'label' ? [[role.dimension, heading]] : []))),
      legend,
      units: around.units,
      own: false,
      findings,
    };
  },
};

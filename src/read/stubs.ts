import { parseElidedYears } from '../reference/periods.ts';
import { meaningOfHeading } from './axis.ts';
import type { TableBody } from './body.ts';
import type { Grid } from './grid.ts';
import { kindOfLabels, type LabelKind } from './heading-axes.ts';
import { periodOf } from './members.ts';
import type { ColumnRole } from './plan.ts';

/** A naming column (表側) and the axis it names. */
export interface Stub {
  readonly column: number;
  readonly heading: string;
  readonly role: ColumnRole;
  /** True where neither heading nor labels say which axis it is. */
  readonly guessed: boolean;
}

const AXIS_OF: Partial<Record<LabelKind, string>> = { period: 'period', area: 'area', industry: 'industry', measure: 'measure' };
const FISCAL = /年度|fiscal/i;

function stubOf(column: number, heading: string, labels: readonly string[], free: (dimension: string, part: string) => boolean): Stub {
  const meaning = meaningOfHeading(heading);
  const key = (dimension: string, part: 'code' | 'label' | 'prefecture', guessed = false): Stub => {
    const fiscal = dimension === 'period' && FISCAL.test(heading) ? { fiscal: true as const } : {};
    return { column, heading, role: { role: 'key', dimension, part, ...fiscal }, guessed };
  };
  if (meaning.is === 'unit') return { column, heading, role: { role: 'unit' }, guessed: false };
  if (meaning.is === 'note') return { column, heading, role: { role: 'note' }, guessed: false };
  const kind = kindOfLabels(labels);
  if (meaning.is === 'key' && free(meaning.dimension, meaning.part)) {
    const contradicted = meaning.part === 'label' && meaning.dimension !== 'area' && kind !== 'other' && kind !== 'none' && kind !== meaning.dimension;
    if (!contradicted || (meaning.dimension === 'period' && kind === 'area')) return key(meaning.dimension, meaning.part);
  }
  const axis = AXIS_OF[kind];
  if (axis !== undefined && free(axis, 'label')) return key(axis, 'label');
  return key(heading === '' ? `項目${column + 1}` : heading, 'label', true);
}

/** The axis of every naming column; an axis is taken once, a second column of its kind becomes a dim of its own. */
export function stubsOf(grid: Grid, body: TableBody, headings: readonly string[]): Stub[] {
  const taken = new Set<string>();
  const labelsOf = (column: number): string[] => grid.rows.slice(body.from, body.to).flatMap((row, i) => (body.skipRows.has(body.from + i) ? [] : [row.cells[column] ?? '']));
  let years: string | undefined;
  return body.stubs.map((column) => {
    const printed = labelsOf(column);
    const labels = body.elided.has(column) ? parseElidedYears(printed).map((period, i) => (period === 'not-a-period' ? (printed[i] ?? '') : period.label)) : printed;
    const own = labels.map((label) => periodOf(label).year).join();
    // The same years once more, in the other calendar: 令和元 beside 2019.
    if (years !== undefined && own === years) return { column, heading: headings[column] ?? '', role: { role: 'key', dimension: 'period', part: 'level' }, guessed: false };
    const stub = stubOf(column, headings[column] ?? '', labels, (dimension, part) => !taken.has(`${dimension} ${part}`));
    if (stub.role.role === 'key') {
      taken.add(`${stub.role.dimension} ${stub.role.part}`);
      if (stub.role.dimension === 'period') years = own;
    }
    return stub;
  });
}

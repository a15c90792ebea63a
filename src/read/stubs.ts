import { STATUSES } from '../model/value.ts';
import { meaningOfHeading } from './axis.ts';
import type { TableBody } from './body.ts';
import { readCell } from './cell.ts';
import type { Grid } from './grid.ts';
import { kindOfLabels, type LabelKind } from './heading-axes.ts';
import type { ColumnRole } from './plan.ts';

/** A naming column (表側) and the axis it names. */
export interface Stub {
  readonly column: number;
  readonly heading: string;
  readonly role: ColumnRole;
  /** True where neither heading nor labels say which axis it is. */
  readonly guessed: boolean;
}

const NO_LEGEND = new Map();

const AXIS_OF: Partial<Record<LabelKind, string>> = { period: 'period', industry: 'industry', measure: 'measure' };

function stubOf(column: number, heading: string, labels: readonly string[], free: (dimension: string, part: string) => boolean): Stub {
  const meaning = meaningOfHeading(heading);
  const key = (dimension: string, part: 'code' | 'label' | 'prefecture', guessed = false): Stub => ({ column, heading, role: { role: 'key', dimension, part }, guessed });
  if (meaning.is === 'unit') return { column, heading, role: { role: 'unit' }, guessed: false };
  const kind = kindOfLabels(labels);
  if (meaning.is === 'key' && free(meaning.dimension, meaning.part)) {
    const contradicted = meaning.part === 'label' && meaning.dimension !== 'area' && kind !== 'other' && kind !== 'none' && kind !== meaning.dimension;
    if (!contradicted) return key(meaning.dimension, meaning.part);
  }
  const axis = AXIS_OF[kind];
  if (axis !== undefined && free(axis, 'label')) return key(axis, 'label');
  return key(heading === '' ? `項目${column + 1}` : heading, 'label', true);
}

/** Whether the figures carry units of their own (45件, 1回): then the rows, not the headings, say what is counted. */
function rowsCarryUnits(grid: Grid, body: TableBody): boolean {
  let withUnit = 0;
  let figures = 0;
  for (let r = body.from; r < body.to; r += 1) {
    if (body.skipRows.has(r)) continue;
    for (const column of body.values) {
      const cell = readCell(grid.rows[r]?.cells[column] ?? '', NO_LEGEND);
      if (STATUSES[cell.status] !== 'number') continue;
      figures += 1;
      if (cell.unit !== '' && cell.unit !== '%') withUnit += 1;
    }
  }
  return withUnit * 2 > figures;
}

/**
 * The axis of every naming column; an axis is taken once, a second column of its kind becomes a dim of its own.
 *
 * @param nameless nothing else says what is counted: then the rows do
 */
export function stubsOf(grid: Grid, body: TableBody, headings: readonly string[], nameless: boolean): Stub[] {
  const taken = new Set<string>();
  const stubs = body.stubs.map((column) => {
    const labels = grid.rows.slice(body.from, body.to).flatMap((row, i) => (body.skipRows.has(body.from + i) ? [] : [row.cells[column] ?? '']));
    const stub = stubOf(column, headings[column] ?? '', labels, (dimension, part) => !taken.has(`${dimension} ${part}`));
    if (stub.role.role === 'key') taken.add(`${stub.role.dimension} ${stub.role.part}`);
    return stub;
  });
  const last = stubs.at(-1);
  if (!last?.guessed || taken.has('measure label') || !(nameless || rowsCarryUnits(grid, body))) return stubs;
  return [...stubs.slice(0, -1), { ...last, role: { role: 'key', dimension: 'measure', part: 'label' }, guessed: false }];
}

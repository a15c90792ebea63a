import { finding, type Finding } from '../model/finding.ts';
import { unguardFormula } from '../model/formula-guard.ts';
import type { Key } from '../model/key.ts';
import type { Place, Source } from '../model/origin.ts';
import { FLAG } from '../model/table.ts';
import type { CellValue } from '../model/table-builder.ts';
import { STATUS, STATUSES } from '../model/value.ts';
import { readCell, type ReadCell } from './cell.ts';
import { figureKeys } from './figure-keys.ts';
import { placeInRow, type Grid, type GridRow } from './grid.ts';
import type { KnownAreas } from './members.ts';
import type { ColumnRole, Coordinates, Plan } from './plan.ts';
import { memo } from './row-keys.ts';

/** What is known beside grid and plan: the source, what the user stated, areas looked up by name, sources of a tidy file. */
export interface Circumstances {
  readonly source: Source;
  readonly made: readonly Source[];
  readonly stated: Coordinates;
  readonly areas: KnownAreas;
}

/** Where observations go. */
export interface Observations {
  add(key: Key, cell: CellValue, source: Source, row: number, column: number): void;
}

/**
 * Carries a plan out (設計に従って読む): every data cell of the body becomes one observation with its key, value and
 * place. Nothing is dropped: what cannot be read keeps its text, and is reported.
 */
export function carryOut(grid: Grid, plan: Plan, circumstances: Circumstances, into: Observations): Finding[] {
  const reader = rowReader(plan, circumstances, grid.place, into);
  for (let r = plan.from; r < plan.to; r += 1) {
    const row = grid.rows[r];
    if (row !== undefined && !plan.skipRows.has(r)) reader.read(row, r);
  }
  return reader.findings();
}

/** Reads the rows of a body one after the other. */
export interface RowReader {
  /** @param r its index in the grid */
  read(row: GridRow, r: number): void;
  /** What the cells read so far gave rise to. */
  findings(): Finding[];
}

type StatedField = Extract<ColumnRole, { role: 'stated' }>['field'];

/** The source a table states for a figure, as read from the table at hand; the digest is taken only when it is asked for. */
function statedSource(read: Source, file: string, sheet: string): Source {
  const { title, layout, encoding, edition } = read;
  return {
    file, sheet, title, layout, encoding, edition,
    get sha256() {
      return read.sha256;
    },
  };
}

export function rowReader(plan: Plan, circumstances: Circumstances, place: Place, into: Observations): RowReader {
  const { source } = circumstances;
  const keys = figureKeys(plan, circumstances.stated, circumstances.areas);
  const origin = memo((file = '', sheet = '') => circumstances.made.find((s) => s.file === file && s.sheet === sheet) ?? statedSource(source, file, sheet));
  const values = plan.columns.flatMap((role, column) => (role.role === 'value' ? [column] : []));
  const notes = plan.columns.flatMap((role, column) => (role.role === 'note' ? [column] : []));
  const stated = new Map<StatedField, number>(plan.columns.flatMap((role, column) => (role.role === 'stated' ? [[role.field, column] as const] : [])));
  const unreadable = new Map<string, { count: number; readonly at: Place }>();
  const errors: Finding[] = [];
  let above: readonly string[] = [];

  return {
    read(row, r) {
      const filled = plan.fillDown.size === 0 ? row.cells : fillDown(row.cells, above, plan.fillDown);
      above = filled;
      const cells = completed(filled, plan.completed.get(r));
      const field = (name: StatedField): string => {
        const text = cells[stated.get(name) ?? -1] ?? '';
        return plan.own ? unguardFormula(text) : text;
      };
      const rowKeys = keys.ofRow(cells);
      const noted = notes.some((column) => (cells[column] ?? '').trim() !== '');
      for (const column of values) {
        const printed = row.cells[column] ?? '';
        let cell: ReadCell = readCell(printed, plan.legend);
        if (noted) cell = { ...cell, flags: cell.flags | FLAG.noted };
        if (row.marks?.get(column) === 'formula-without-value') cell = { ...cell, status: STATUS.error, flags: FLAG.text, text: printed };
        const key = keys.ofFigure(column, rowKeys, cell.unit);
        if (stated.size > 0) {
          const tidy = statedCell(cell, field('status'), field('text'), field('decimals'), plan);
          const from = field('file') === '' ? source : origin(field('file'), field('sheet'));
          into.add(key, tidy, from, Number(field('row')) || row.line, Number(field('column')) || column + 1);
          continue;
        }
        const status = STATUSES[cell.status];
        if (status === 'unreadable') {
          const seen = unreadable.get(cell.text);
          if (seen) seen.count += 1;
          else unreadable.set(cell.text, { count: 1, at: placeInRow(place, row, column) });
        }
        if (status === 'error') errors.push(finding('error-cell', placeInRow(place, row, column), { text: cell.text }));
        into.add(key, cell, source, row.line, column + 1);
      }
    },
    findings() {
      const texts = [...unreadable].map(([text, { count, at }]) => (count === 1 ? finding('unreadable-cell', at, { text }) : finding('unreadable-cells', at, { text, count })));
      return [...errors, ...texts];
    },
  };
}

function fillDown(cells: readonly string[], above: readonly string[], columns: ReadonlySet<number>): readonly string[] {
  if (![...columns].some((column) => (cells[column] ?? '').trim() === '')) return cells;
  return cells.map((cell, column) => (columns.has(column) && cell.trim() === '' ? (above[column] ?? '') : cell));
}

function completed(cells: readonly string[], texts: ReadonlyMap<number, string> | undefined): readonly string[] {
  if (texts === undefined) return cells;
  const whole = [...cells];
  for (const [column, text] of texts) whole[column] = text;
  return Array.from(whole, (cell) => cell ?? '');
}

/** The cell of a tidy record: its status, printed text and decimals are stated in columns of their own. */
function statedCell(value: ReadCell, status: string, text: string, decimals: string, plan: Plan): CellValue {
  const byte = STATUSES.findIndex((name) => name === status);
  const printed = text === '' ? undefined : readCell(text, plan.legend);
  const isNumber = byte <= 0;
  const same = printed !== undefined && printed.status === (isNumber ? STATUS.number : byte);
  return {
    status: isNumber ? value.status : byte,
    units: value.units,
    decimals: isNumber && decimals !== '' ? Number(decimals) : value.decimals,
    flags: same ? printed.flags : text === '' ? 0 : FLAG.text,
    text: same ? printed.text : text,
  };
}

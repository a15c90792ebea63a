import type { Finding } from '../../model/finding.ts';
import { readsAsFigure } from '../cell.ts';
import type { Grid, GridRow } from '../grid.ts';
import type { Layout, LayoutContext } from '../layout.ts';
import type { Plan } from '../plan.ts';
import { NotRegular } from './not-regular.ts';

/** Rows of the head that keep a doubtful row company. */
const COMPANY = 20;

/** What a layout says of some rows without figures that stand one after another. */
export interface RunVerdict {
  readonly findings: readonly Finding[];
  /** Those that it calls rows of the body without data. */
  readonly skipped: readonly GridRow[];
}

/**
 * Judges single rows far below the head (行の判定) by asking the layout itself: it is given its heading, a few rows it knows,
 * and the rows in question.
 */
export class BodyJudge {
  readonly #layout: Layout;
  readonly #head: Grid;
  readonly #plan: Plan;
  readonly #context: LayoutContext;
  readonly #values: readonly number[];
  /** Fields that every record has at least, and after which nothing may stand. */
  readonly #fields: number;
  readonly #company: readonly GridRow[];
  readonly #decided: string;
  readonly #dataShapes = new Set<string>();
  readonly #filling = new Map<string, boolean>();

  constructor(layout: Layout, head: Grid, plan: Plan, context: LayoutContext) {
    this.#layout = layout;
    this.#head = head;
    this.#plan = plan;
    this.#context = context;
    this.#decided = decisions(plan);
    this.#values = plan.columns.flatMap((role, c) => (role.role === 'value' || role.role === 'stated' ? [c] : []));
    const headed = (head.rows[plan.from - 1]?.cells ?? []).findLastIndex((text) => text.trim() !== '') + 1;
    this.#fields = Math.max(headed, plan.columns.findLastIndex(({ role }) => role !== 'skip') + 1);
    const known = head.rows.filter((_, r) => r >= plan.from && !plan.skipRows.has(r)).slice(0, COMPANY);
    this.#company = [...head.rows.slice(0, plan.from), ...known];
  }

  /** The last row of the head that keeps others company. */
  get lastKnown(): GridRow {
    return this.#company.at(-1) ?? { line: 0, cells: [] };
  }

  /** Columns beyond this one must be blank. */
  get fields(): number {
    return this.#fields;
  }

  /** Whether a row is evidently one of figures. */
  isEvident(cells: readonly string[]): boolean {
    if (cells.length < this.#plan.columns.length) return false;
    for (let c = this.#fields; c < cells.length; c += 1) if ((cells[c] ?? '').trim() !== '') return false;
    return this.#values.some((c) => readsAsFigure(cells[c] ?? '', this.#plan.legend));
  }

  /**
   * Whether a row holds data although it has no evident figure: all its figures are blank, or it is short.
   *
   * @throws Refusal 'ragged-record'
   */
  isData(row: GridRow, previous: GridRow, last: boolean): boolean {
    if (this.isEvident(row.cells)) return true;
    const shape = shapeOf(row);
    const blank = this.#values.every((c) => (row.cells[c] ?? '').trim() === '');
    if (blank && !last && this.#dataShapes.has(shape)) return true;
    const plan = this.#planWith(previous, last ? [row] : [row, this.lastKnown]);
    const at = this.#company.length + 1;
    const isData = plan.to > at && !plan.skipRows.has(at);
    if (isData && blank && !last) this.#dataShapes.add(shape);
    return isData;
  }

  /** Whether blank labels of a row of data repeat the label above them. */
  fillsDown(row: GridRow, previous: GridRow): boolean {
    const shape = shapeOf(row);
    const known = this.#filling.get(shape);
    if (known !== undefined) return known;
    const fills = this.#planWith(previous, [row, this.lastKnown]).fillDown.size > 0;
    this.#filling.set(shape, fills);
    return fills;
  }

  /**
   * What the layout says of rows without data between two rows of data, or at the end of the file.
   *
   * @throws NotRegular when they head another table or name what follows
   */
  run(rows: readonly GridRow[], previous: GridRow, next: GridRow | 'end of file'): RunVerdict {
    const plan = this.#planWith(previous, next === 'end of file' ? rows : [...rows, next]);
    const known = this.#company.length + 1;
    const lines = new Set(rows.map(({ line }) => line));
    if (plan.end < known + rows.length) throw new NotRegular('another table');
    if (plan.completed.size > 0) throw new NotRegular('sections');
    // Lines below a table may say what it is about.
    if (next === 'end of file' && decisions(plan) !== this.#decided) throw new NotRegular('told below');
    return { findings: plan.findings.filter(({ at }) => at.line !== undefined && lines.has(at.line)), skipped: rows.filter((_, i) => plan.skipRows.has(known + i)) };
  }

  /** Whether rows from all over the body lead to the same plan as the head. */
  agrees(rows: readonly GridRow[]): boolean {
    const decided = (from: readonly GridRow[]): boolean => {
      const plan = this.#layout.plan({ ...this.#head, rows: [...from, ...rows] }, this.#context);
      return plan !== 'not-this' && decisions(plan) === this.#decided;
    };
    // A few rows mostly tell; where they do not, all of the head is asked once more.
    return decided(this.#company) || decided(this.#head.rows);
  }

  #planWith(previous: GridRow, rows: readonly GridRow[]): Plan {
    const plan = this.#layout.plan({ ...this.#head, rows: [...this.#company, previous, ...rows] }, this.#context);
    if (plan === 'not-this') throw new NotRegular('not this layout');
    return plan;
  }
}

/** Which cells of a row are blank. */
function shapeOf({ cells }: GridRow): string {
  return cells.map((text) => (text.trim() === '' ? '-' : 'x')).join('');
}

/** What a plan decided, apart from single rows. */
function decisions(plan: Plan): string {
  const { from, columns, constant, fillDown, completed, surveyText, headings, legend, units, own, title, edition, seen } = plan;
  const findings = plan.findings.filter(({ at }) => at.line === undefined || at.line <= from);
  return JSON.stringify([from, columns, constant, [...fillDown], completed.size, surveyText, headings, [...legend], units, own, title, edition, seen, findings], (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}

import { finding, type Finding } from '../model/finding.ts';
import { NO_MEMBER, type Key, type Measure, type Member, type SurveyId } from '../model/key.ts';
import { unguardFormula } from '../model/formula-guard.ts';
import type { Source } from '../model/origin.ts';
import { periodKey, type Period } from '../model/period.ts';
import { FLAG } from '../model/table.ts';
import { STATUS, STATUSES } from '../model/value.ts';
import type { TableBuilder, CellValue } from '../model/table-builder.ts';
import { surveyForPeriod } from '../reference/surveys.ts';
import { unitOf } from '../reference/units.ts';
import { readCell, type ReadCell } from './cell.ts';
import { placeOf, type Grid } from './grid.ts';
import { areaMember, measureOf, type KnownAreas } from './members.ts';
import type { ColumnRole, Coordinates, Plan } from './plan.ts';
import { memo, rowKeyReader } from './row-keys.ts';

const AXES = new Set(['area', 'industry', 'measure', 'scope', 'survey', 'period']);
const UNSTATED_PERIOD: Period = { kind: 'unstated', year: 0, label: '' };

type Role<R extends ColumnRole['role']> = Extract<ColumnRole, { role: R }>;
interface Numbered<R> { readonly column: number; readonly role: R }

function columnsOf<R extends ColumnRole['role']>(plan: Plan, kind: R): Numbered<Role<R>>[] {
  return plan.columns.flatMap((role, column) => (role.role === kind ? [{ column, role: role as Role<R> }] : []));
}

/** Names of the dims a plan produces, with their printed headings. */
export function dimsOf(plan: Plan): { id: string; label: string }[] {
  const ids = new Set<string>();
  for (const role of plan.columns) {
    if (role.role === 'key' && role.part !== 'level' && !AXES.has(role.dimension)) ids.add(role.dimension);
    if (role.role === 'value') for (const id of Object.keys(role.at.dims ?? {})) ids.add(id);
  }
  for (const id of Object.keys(plan.constant.dims ?? {})) ids.add(id);
  return [...ids].map((id) => ({ id, label: plan.headings[id] ?? id }));
}

/** What is known beside grid and plan: the source, what the user stated, areas looked up by name, sources of a tidy file. */
export interface Circumstances {
  readonly source: Source;
  readonly made: readonly Source[];
  readonly stated: Coordinates;
  readonly areas: KnownAreas;
}

/**
 * Carries a plan out (設計に従って読む): every data cell of the body becomes one observation with its key, value and
 * place. Nothing is dropped: what cannot be read keeps its text, and is reported.
 */
export function carryOut(grid: Grid, plan: Plan, circumstances: Circumstances, into: TableBuilder): Finding[] {
  const { source, stated, areas } = circumstances;
  const origin = memo((file = '', sheet = '') => circumstances.made.find((s) => s.file === file && s.sheet === sheet) ?? { ...source, file, sheet });
  const values = columnsOf(plan, 'value');
  const notes = columnsOf(plan, 'note');
  const statedFields = new Map(columnsOf(plan, 'stated').map(({ column, role }) => [role.field, column]));
  const dimIds = dimsOf(plan).map((dim) => dim.id);
  const keysOf = rowKeyReader(plan, dimIds, areas);
  const noMeasure = measureOf('', '', plan.units);
  const surveys = new Map<string, SurveyId>();
  const survey = (of: Period): SurveyId => {
    const key = periodKey(of);
    const known = surveys.get(key) ?? surveyForPeriod(plan.surveyText, of);
    surveys.set(key, known);
    return known;
  };
  const withUnit = new Map<string, Measure>();
  const columnAreas = new Map(values.flatMap(({ column, role }) => (role.at.area === undefined ? [] : [[column, headingArea(role.at.area, areas)] as const])));

  const unreadable = new Map<string, { count: number; row: number; column: number }>();
  const findings: Finding[] = [];
  let above: readonly string[] = [];

  for (let r = plan.from; r < plan.to; r += 1) {
    const row = grid.rows[r];
    if (row === undefined || plan.skipRows.has(r)) continue;
    const filled = plan.fillDown.size === 0 ? row.cells : fillDown(row.cells, above, plan.fillDown);
    above = filled;
    const cells = completed(filled, plan.completed.get(r));
    const text = (column: number): string => (column < 0 ? '' : plan.own ? unguardFormula(cells[column] ?? '') : (cells[column] ?? ''));
    const keys = keysOf(cells);
    const noted = notes.some(({ column }) => (cells[column] ?? '').trim() !== '');

    for (const { column, role } of values) {
      const printed = row.cells[column] ?? '';
      let cell: ReadCell = readCell(printed, plan.legend);
      if (noted) cell = { ...cell, flags: cell.flags | FLAG.noted };
      if (row.marks?.get(column) === 'formula-without-value') cell = { ...cell, status: STATUS.error, flags: FLAG.text, text: printed };
      const c = role.at;
      const keyPeriod = c.period ?? keys.period ?? plan.constant.period ?? stated.period ?? UNSTATED_PERIOD;
      let keyMeasure = c.measure ?? keys.measure ?? plan.constant.measure ?? stated.measure ?? noMeasure;
      const unit = cell.unit === '' ? (keys.measure === keyMeasure ? '' : keys.unit) : cell.unit;
      if (unit !== '' && unit !== keyMeasure.unit.label && (keyMeasure.unit.label === '' || cell.unit !== '')) {
        keyMeasure = measureInUnit(keyMeasure, unit, withUnit);
      }
      const key: Key = {
        area: columnAreas.get(column) ?? keys.area ?? plan.constant.area ?? stated.area ?? NO_MEMBER,
        industry: c.industry ?? keys.industry ?? plan.constant.industry ?? stated.industry ?? NO_MEMBER,
        period: keyPeriod,
        measure: keyMeasure,
        // What the user states of scope and survey corrects what was read from title and labels.
        scope: stated.scope ?? c.scope ?? keys.scope ?? plan.constant.scope ?? 'unstated',
        survey: stated.survey ?? c.survey ?? keys.survey ?? plan.constant.survey ?? survey(keyPeriod),
        dims: Object.fromEntries(dimIds.map((id, i) => [id, c.dims?.[id] ?? keys.dims[i] ?? plan.constant.dims?.[id] ?? NO_MEMBER])),
      };
      if (statedFields.size > 0) {
        const field = (name: 'status' | 'text' | 'decimals' | 'file' | 'sheet' | 'row' | 'column'): string => text(statedFields.get(name) ?? -1);
        const tidy = statedCell(cell, field('status'), field('text'), field('decimals'), plan);
        const from = field('file') === '' ? source : origin(field('file'), field('sheet'));
        into.add(key, tidy, from, Number(field('row')) || row.line, Number(field('column')) || column + 1);
        continue;
      }
      if (STATUSES[cell.status] === 'unreadable') {
        const seen = unreadable.get(cell.text);
        unreadable.set(cell.text, { count: (seen?.count ?? 0) + 1, row: seen?.row ?? r, column: seen?.column ?? column });
      }
      if (STATUSES[cell.status] === 'error') findings.push(finding('error-cell', placeOf(grid, r, column), { text: cell.text }));
      into.add(key, cell, source, row.line, column + 1);
    }
  }
  for (const [text, { count, row, column }] of unreadable) {
    const place = placeOf(grid, row, column);
    findings.push(count === 1 ? finding('unreadable-cell', place, { text }) : finding('unreadable-cells', place, { text, count }));
  }
  return findings;
}

/** An area that stands in a column heading; its code was looked up by its name. */
function headingArea(area: Member, areas: KnownAreas): Member {
  return area.code === '' ? areaMember('', area.name, '', areas) : area;
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

function measureInUnit(measure: Measure, unit: string, known: Map<string, Measure>): Measure {
  const key = `${measure.id}\u0000${measure.label}\u0000${unit}`;
  const found = known.get(key);
  if (found) return found;
  const made = { ...measure, unit: unitOf(unit) };
  known.set(key, made);
  return made;
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

import { finding, type Finding } from '../model/finding.ts';
import { NO_MEMBER, type Key, type Measure, type Member, type Scope, type SurveyId } from '../model/key.ts';
import { unguardFormula } from '../model/formula-guard.ts';
import type { Source } from '../model/origin.ts';
import { periodKey, type Period } from '../model/period.ts';
import { FLAG } from '../model/table.ts';
import { STATUS, STATUSES } from '../model/value.ts';
import type { TableBuilder} from '../model/table-builder.ts';
import { type CellValue } from '../model/table-builder.ts';
import { surveyForPeriod } from '../reference/surveys.ts';
import { unitOf } from '../reference/units.ts';
import { readCell, type ReadCell } from './cell.ts';
import { placeOf, type Grid } from './grid.ts';
import { areaMember, industryMember, measureOf, periodOf, plainMember, scopeOf, type KnownAreas } from './members.ts';
import type { ColumnRole, Coordinates, Plan } from './plan.ts';

const AXES = new Set(['area', 'industry', 'measure', 'scope', 'survey', 'period']);
const UNSTATED_PERIOD: Period = { kind: 'unstated', year: 0, label: '' };

type Role<R extends ColumnRole['role']> = Extract<ColumnRole, { role: R }>;
interface Numbered<R> { readonly column: number; readonly role: R }

function columnsOf<R extends ColumnRole['role']>(plan: Plan, kind: R): Numbered<Role<R>>[] {
  return plan.columns.flatMap((role, column) => (role.role === kind ? [{ column, role: role as Role<R> }] : []));
}

/** Remembers what a text was resolved to, so that every distinct label is understood once. */
function memo<T>(resolve: (...texts: string[]) => T): (...texts: string[]) => T {
  const known = new Map<string, T>();
  return (...texts) => {
    const key = texts.join('\u0000');
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = resolve(...texts);
    known.set(key, made);
    return made;
  };
}

/** Names of the dims a plan produces, with their printed headings. */
export function dimsOf(plan: Plan): { id: string; label: string }[] {
  const ids = new Set<string>();
  for (const role of plan.columns) {
    if (role.role === 'key' && !AXES.has(role.dimension)) ids.add(role.dimension);
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
  const keys = columnsOf(plan, 'key');
  const values = columnsOf(plan, 'value');
  const units = columnsOf(plan, 'unit');
  const statedFields = new Map(columnsOf(plan, 'stated').map(({ column, role }) => [role.field, column]));
  const dimIds = dimsOf(plan).map((dim) => dim.id);
  const part = (dimension: string, name: string): number => keys.find(({ role }) => role.dimension === dimension && role.part === name)?.column ?? -1;
  const at = Object.fromEntries(
    [...AXES, ...dimIds].map((id) => [id, { code: part(id, 'code'), label: part(id, 'label'), prefecture: part(id, 'prefecture') }]),
  );
  const area = memo((code = '', label = '', prefecture = '') => areaMember(code, label, prefecture, areas));
  const industry = memo((code = '', label = '') => (plan.own ? plainMember(code, label) : industryMember(code, label)));
  const plain = memo((code = '', label = '') => plainMember(code, label));
  const period = memo((code = '', label = '') => {
    const parsed = periodOf(label === '' ? code : label);
    return parsed.kind === 'unstated' && code !== '' ? periodOf(code) : parsed;
  });
  const measure = memo((label = '', unit = '') => measureOf(label, unit, plan.units));
  const scopeOfText = memo((text = '') => scopeOf(text));
  const surveys = new Map<string, SurveyId>();
  const survey = (of: Period): SurveyId => {
    const key = periodKey(of);
    const known = surveys.get(key) ?? surveyForPeriod(plan.surveyText, of);
    surveys.set(key, known);
    return known;
  };
  const withUnit = new Map<string, Measure>();

  const unreadable = new Map<string, { count: number; row: number; column: number }>();
  const findings: Finding[] = [];
  let above: readonly string[] = [];

  for (let r = plan.from; r < plan.to; r += 1) {
    const row = grid.rows[r];
    if (row === undefined || plan.skipRows.has(r)) continue;
    const cells = plan.fillDown.size === 0 ? row.cells : fillDown(row.cells, above, plan.fillDown);
    above = cells;
    const text = (column: number): string => (column < 0 ? '' : plan.own ? unguardFormula(cells[column] ?? '') : (cells[column] ?? ''));
    const has = (id: string): boolean => (at[id]?.code ?? -1) >= 0 || (at[id]?.label ?? -1) >= 0 || (at[id]?.prefecture ?? -1) >= 0;
    const code = (id: string): string => text(at[id]?.code ?? -1).trim();
    const label = (id: string): string => text(at[id]?.label ?? -1);
    const rowUnit = units.map(({ column }) => text(column)).find((unit) => unit.trim() !== '')?.trim() ?? '';

    const rowArea: Member | undefined = has('area') ? area(code('area'), label('area'), text(at['area']?.prefecture ?? -1)) : undefined;
    const rowIndustry: Member | undefined = has('industry') ? industry(code('industry'), label('industry')) : undefined;
    const rowPeriod: Period | undefined = has('period') ? period(code('period'), label('period')) : undefined;
    const rowMeasureLabel = label('measure').trim() === '' ? code('measure') : label('measure');
    const rowMeasure: Measure | undefined = has('measure') ? measure(rowMeasureLabel, rowUnit) : undefined;
    const rowScope: Scope | undefined = has('scope') ? scopeOfText(label('scope')) : undefined;
    const rowSurvey: SurveyId | undefined = has('survey') ? label('survey').trim() : undefined;
    const rowDims = dimIds.map((id) => (has(id) ? plain(code(id), label(id)) : undefined));

    for (const { column, role } of values) {
      const printed = row.cells[column] ?? '';
      let cell: ReadCell = readCell(printed, plan.legend);
      if (row.marks?.get(column) === 'formula-without-value') cell = { ...cell, status: STATUS.error, flags: FLAG.text, text: printed };
      const c = role.at;
      const keyPeriod = c.period ?? rowPeriod ?? plan.constant.period ?? stated.period ?? UNSTATED_PERIOD;
      let keyMeasure = c.measure ?? rowMeasure ?? plan.constant.measure ?? stated.measure ?? measure('', '');
      const unit = cell.unit === '' ? (rowMeasure === keyMeasure ? '' : rowUnit) : cell.unit;
      if (unit !== '' && unit !== keyMeasure.unit.label && (keyMeasure.unit.label === '' || cell.unit !== '')) {
        keyMeasure = measureInUnit(keyMeasure, unit, withUnit);
      }
      const key: Key = {
        area: c.area ?? rowArea ?? plan.constant.area ?? stated.area ?? NO_MEMBER,
        industry: c.industry ?? rowIndustry ?? plan.constant.industry ?? stated.industry ?? NO_MEMBER,
        period: keyPeriod,
        measure: keyMeasure,
        scope: c.scope ?? rowScope ?? plan.constant.scope ?? stated.scope ?? 'unstated',
        survey: c.survey ?? rowSurvey ?? plan.constant.survey ?? stated.survey ?? survey(keyPeriod),
        dims: Object.fromEntries(dimIds.map((id, i) => [id, c.dims?.[id] ?? rowDims[i] ?? plan.constant.dims?.[id] ?? NO_MEMBER])),
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

function fillDown(cells: readonly string[], above: readonly string[], columns: ReadonlySet<number>): readonly string[] {
  if (![...columns].some((column) => (cells[column] ?? '').trim() === '')) return cells;
  return cells.map((cell, column) => (columns.has(column) && cell.trim() === '' ? (above[column] ?? '') : cell));
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

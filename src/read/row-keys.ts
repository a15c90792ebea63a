import type { Measure, Member, Scope, SurveyId } from '../model/key.ts';
import { unguardFormula } from '../model/formula-guard.ts';
import type { Period } from '../model/period.ts';
import { splitMeasureLabel } from '../reference/measure-labels.ts';
import { codedLabel } from './coded-label.ts';
import { areaMember, industryMember, measureOf, periodOf, plainMember, scopeOf, type KnownAreas } from './members.ts';
import type { KeyRole, Plan } from './plan.ts';

/** What the naming cells of one row say (表側の読み取り); an axis without a column is undefined. */
export interface RowKeys {
  readonly area: Member | undefined;
  readonly industry: Member | undefined;
  readonly period: Period | undefined;
  readonly measure: Measure | undefined;
  readonly scope: Scope | undefined;
  readonly survey: SurveyId | undefined;
  /** In the order of the dims asked for. */
  readonly dims: readonly (Member | undefined)[];
  /** Unit of the row's measure, from a column of units or from a label such as 総数【人】; '' where none is stated. */
  readonly unit: string;
}

/** Remembers what texts were resolved to, so that every distinct label is understood once. */
export function memo<T>(resolve: (...texts: string[]) => T): (...texts: string[]) => T {
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

type Cells = readonly string[];

/** Understands what the columns of one axis say. */
type Resolve<T> = (code: string, label: string, prefecture: string) => T;

/** The columns that together name one axis; −1 where there is none. */
interface AxisColumns {
  readonly code: number;
  readonly label: number;
  readonly coded: number;
  readonly prefecture: number;
  readonly holdsUnit: boolean;
  readonly fiscal: boolean;
}

function columnsOfAxis(plan: Plan, dimension: string): AxisColumns | 'no-column' {
  const own = plan.columns.flatMap((role, column) => (role.role === 'key' && role.dimension === dimension && role.part !== 'level' ? [{ role, column }] : []));
  if (own.length === 0) return 'no-column';
  const part = (name: KeyRole['part']): number => own.find(({ role }) => role.part === name)?.column ?? -1;
  return {
    code: part('code'), label: part('label'), coded: part('coded'), prefecture: part('prefecture'),
    holdsUnit: own.some(({ role }) => role.holdsUnit === true), fiscal: own.some(({ role }) => role.fiscal === true),
  };
}

/** Reads naming cells: all they say, every distinct text being resolved once; or what they say on one axis, for callers who ask about no text twice. */
export interface RowKeyReader {
  readonly all: (cells: Cells) => RowKeys;
  readonly area: (cells: Cells) => Member | undefined;
  readonly industry: (cells: Cells) => Member | undefined;
}

/** Prepares the reading of naming cells for one plan. */
export function rowKeyReader(plan: Plan, dims: readonly string[], areas: KnownAreas): RowKeyReader {
  const text = (cells: Cells, column: number): string => (column < 0 ? '' : plan.own ? unguardFormula(cells[column] ?? '') : (cells[column] ?? ''));
  const parted = memo(codedLabel);
  const labelled = memo(splitMeasureLabel);
  const unitAxes = [...new Set(plan.columns.flatMap((role) => (role.role === 'key' && role.holdsUnit === true ? [role.dimension] : [])))].map((id) => columnsOfAxis(plan, id));
  const unitColumns = plan.columns.flatMap((role, column) => (role.role === 'unit' ? [column] : []));

  const printed = (cells: Cells, axis: AxisColumns): { readonly code: string; readonly label: string } =>
    axis.coded < 0 ? { code: text(cells, axis.code).trim(), label: text(cells, axis.label) } : { code: parted(text(cells, axis.coded)).code, label: parted(text(cells, axis.coded)).name };
  const withoutUnit = (label: string, axis: AxisColumns): string => (axis.holdsUnit ? labelled(label).name : label);
  function unitOfRow(cells: Cells): string {
    for (const column of unitColumns) {
      const unit = text(cells, column).trim();
      if (unit !== '') return unit;
    }
    for (const axis of unitAxes) {
      const unit = axis === 'no-column' ? 'no-unit' : labelled(printed(cells, axis).label).unit;
      if (unit !== 'no-unit') return unit.unit.label;
    }
    return '';
  }

  /** How the columns of one axis are resolved; an axis without columns stays undefined. */
  function reader<T>(id: string, resolve: Resolve<T>): (cells: Cells) => T | undefined {
    const axis = columnsOfAxis(plan, id);
    if (axis === 'no-column') return () => undefined;
    return (cells) => {
      const { code, label } = printed(cells, axis);
      return resolve(code, withoutUnit(label, axis), text(cells, axis.prefecture));
    };
  }
  const remembering = <T>(id: string, resolve: Resolve<T>): ((cells: Cells) => T | undefined) => reader(id, memo((code = '', label = '', prefecture = '') => resolve(code, label, prefecture)));
  const fiscal = plan.columns.some((role) => role.role === 'key' && role.dimension === 'period' && role.fiscal === true);
  const readPeriod = (code: string, label: string): Period => {
    const parsed = periodOf(label === '' ? code : label, fiscal);
    return parsed.kind === 'unstated' && code !== '' ? periodOf(code, fiscal) : parsed;
  };
  const readArea = (code: string, label: string, prefecture: string): Member => areaMember(code, label, prefecture, areas);
  const readIndustry = plan.own ? plainMember : industryMember;
  const area = remembering('area', readArea);
  const industry = remembering('industry', readIndustry);
  const period = remembering('period', readPeriod);
  const scope = remembering('scope', (_, label) => scopeOf(label));
  const survey = remembering('survey', (_, label) => label.trim());
  const ofDims = dims.map((id) => remembering(id, plainMember));
  const measureAxis = columnsOfAxis(plan, 'measure');
  const readMeasure = memo((label = '', unit = '') => measureOf(label, unit, plan.units));
  const measure = (cells: Cells, unit: string): Measure | undefined => {
    if (measureAxis === 'no-column') return undefined;
    const { code, label } = printed(cells, measureAxis);
    const name = withoutUnit(label, measureAxis);
    return readMeasure(name.trim() === '' ? code : name, unit);
  };
  const all = (cells: Cells): RowKeys => {
    const unit = unitOfRow(cells);
    return { area: area(cells), industry: industry(cells), period: period(cells), measure: measure(cells, unit), scope: scope(cells), survey: survey(cells), dims: ofDims.map((read) => read(cells)), unit };
  };
  return { all, area: reader('area', readArea), industry: reader('industry', readIndustry) };
}

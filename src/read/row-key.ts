import { AXES, NO_MEMBER, type Key, type Measure, type Member, type Scope, type SurveyId } from '../model/key.ts';
import { periodKey, type Period } from '../model/period.ts';
import { surveyForPeriod } from '../reference/surveys.ts';
import { unitOf } from '../reference/units.ts';
import { areaMember, industryMember, measureOf, periodOf, plainMember, scopeOf, type KnownAreas } from './members.ts';
import type { Coordinates, Plan } from './plan.ts';

const UNSTATED_PERIOD: Period = { kind: 'unstated', year: 0, label: '' };

/** Remembers what a text was resolved to, so that every distinct label is understood once. */
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

/** Names of the dims a plan produces, with their printed headings. */
export function dimsOf(plan: Plan): { id: string; label: string }[] {
  const ids = new Set<string>();
  for (const role of plan.columns) {
    if (role.role === 'key' && !isAxis(role.dimension)) ids.add(role.dimension);
    if (role.role === 'value') for (const id of Object.keys(role.at.dims ?? {})) ids.add(id);
  }
  for (const id of Object.keys(plan.constant.dims ?? {})) ids.add(id);
  return [...ids].map((id) => ({ id, label: plan.headings[id] ?? id }));
}

export function isAxis(id: string): boolean {
  return AXES.some((axis) => axis === id);
}

/** Columns that together name a row's member of one axis; −1 where the axis has no such column. */
export interface AxisColumns {
  readonly code: number;
  readonly label: number;
  readonly prefecture: number;
}

/** The naming columns of every axis and dim that has any; of two columns for the same part the first counts. */
export function axisColumns(plan: Plan): ReadonlyMap<string, AxisColumns> {
  const part = (dimension: string, name: string): number => plan.columns.findIndex((role) => role.role === 'key' && role.dimension === dimension && role.part === name);
  const columns = new Map<string, AxisColumns>();
  for (const id of [...AXES, ...dimsOf(plan).map((dim) => dim.id)]) {
    const found = { code: part(id, 'code'), label: part(id, 'label'), prefecture: part(id, 'prefecture') };
    if (found.code >= 0 || found.label >= 0 || found.prefecture >= 0) columns.set(id, found);
  }
  return columns;
}

export function unitColumns(plan: Plan): readonly number[] {
  return plan.columns.flatMap((role, column) => (role.role === 'unit' ? [column] : []));
}

/** What the labels of one row say; undefined where the table has no such column. */
export interface RowCoordinates {
  readonly area: Member | undefined;
  readonly industry: Member | undefined;
  readonly period: Period | undefined;
  readonly measure: Measure | undefined;
  readonly scope: Scope | undefined;
  readonly survey: SurveyId | undefined;
  readonly dims: readonly (Member | undefined)[];
  readonly unit: string;
}

/** Turns the label texts of rows into the keys of their figures. */
export interface KeyReader {
  /** @param text printed text of a column, '' for column −1 */
  coordinates(text: (column: number) => string): RowCoordinates;
  /** The key of one figure: what its column fixes, else what its row says, else what holds for the whole table. */
  key(at: Coordinates, row: RowCoordinates, cellUnit: string): Key;
}

export function keyReader(plan: Plan, stated: Coordinates, areas: KnownAreas): KeyReader {
  const columns = axisColumns(plan);
  const units = unitColumns(plan);
  const dimIds = dimsOf(plan).map((dim) => dim.id);
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
  const inUnit = new Map<string, Measure>();
  const measureInUnit = (of: Measure, unit: string): Measure => {
    const key = `${of.id}\u0000${of.label}\u0000${unit}`;
    const found = inUnit.get(key);
    if (found) return found;
    const made = { ...of, unit: unitOf(unit) };
    inUnit.set(key, made);
    return made;
  };

  return {
    coordinates(text) {
      const of = <T>(id: string, resolve: (code: string, label: string, prefecture: string) => T): T | undefined => {
        const at = columns.get(id);
        return at === undefined ? undefined : resolve(text(at.code).trim(), text(at.label), text(at.prefecture));
      };
      const unit = units.map(text).find((printed) => printed.trim() !== '')?.trim() ?? '';
      return {
        area: of('area', area),
        industry: of('industry', (code, label) => industry(code, label)),
        period: of('period', (code, label) => period(code, label)),
        measure: of('measure', (code, label) => measure(label.trim() === '' ? code : label, unit)),
        scope: of('scope', (_code, label) => scopeOfText(label)),
        survey: of('survey', (_code, label) => label.trim()),
        dims: dimIds.map((id) => of(id, (code, label) => plain(code, label))),
        unit,
      };
    },
    key(at, row, cellUnit) {
      const keyPeriod = at.period ?? row.period ?? plan.constant.period ?? stated.period ?? UNSTATED_PERIOD;
      let keyMeasure = at.measure ?? row.measure ?? plan.constant.measure ?? stated.measure ?? measure('', '');
      const unit = cellUnit === '' ? (row.measure === keyMeasure ? '' : row.unit) : cellUnit;
      if (unit !== '' && unit !== keyMeasure.unit.label && (keyMeasure.unit.label === '' || cellUnit !== '')) keyMeasure = measureInUnit(keyMeasure, unit);
      return {
        area: at.area ?? row.area ?? plan.constant.area ?? stated.area ?? NO_MEMBER,
        industry: at.industry ?? row.industry ?? plan.constant.industry ?? stated.industry ?? NO_MEMBER,
        period: keyPeriod,
        measure: keyMeasure,
        scope: at.scope ?? row.scope ?? plan.constant.scope ?? stated.scope ?? 'unstated',
        survey: at.survey ?? row.survey ?? plan.constant.survey ?? stated.survey ?? survey(keyPeriod),
        dims: Object.fromEntries(dimIds.map((id, i) => [id, at.dims?.[id] ?? row.dims[i] ?? plan.constant.dims?.[id] ?? NO_MEMBER])),
      };
    },
  };
}

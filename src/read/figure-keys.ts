import { AXES, NO_MEMBER, type Key, type Measure, type Member, type SurveyId } from '../model/key.ts';
import { periodKey, type Period } from '../model/period.ts';
import { surveyForPeriod } from '../reference/surveys.ts';
import { unitOf } from '../reference/units.ts';
import { areaMember, measureOf, type KnownAreas } from './members.ts';
import type { Coordinates, Plan } from './plan.ts';
import { rowKeyReader, type RowKeys } from './row-keys.ts';

const UNSTATED_PERIOD: Period = { kind: 'unstated', year: 0, label: '' };

export function isAxis(id: string): boolean {
  return AXES.some((axis) => axis === id);
}

/** Names of the dims a plan produces, with their printed headings. */
export function dimsOf(plan: Plan): { id: string; label: string }[] {
  const ids = new Set<string>();
  for (const role of plan.columns) {
    if (role.role === 'key' && role.part !== 'level' && !isAxis(role.dimension)) ids.add(role.dimension);
    if (role.role === 'value') for (const id of Object.keys(role.at.dims ?? {})) ids.add(id);
  }
  for (const id of Object.keys(plan.constant.dims ?? {})) ids.add(id);
  return [...ids].map((id) => ({ id, label: plan.headings[id] ?? id }));
}

/** Makes the keys of the figures of a table (数値の鍵). */
export interface FigureKeys {
  /** What the naming cells of a row say. */
  ofRow(cells: readonly string[]): RowKeys;
  /**
   * The key of one figure: what its column fixes, else what its row says, else what holds for the whole table.
   *
   * @param cellUnit unit printed in the cell itself, or ''
   */
  ofFigure(column: number, row: RowKeys, cellUnit: string): Key;
  /** The area or the industry that `ofFigure` gives, without the rest of the key; nothing is remembered of the cells. */
  memberOf(axis: 'area' | 'industry', column: number, cells: readonly string[]): Member;
}

export function figureKeys(plan: Plan, stated: Coordinates, areas: KnownAreas): FigureKeys {
  const dimIds = dimsOf(plan).map((dim) => dim.id);
  const at = new Map(plan.columns.flatMap((role, column) => (role.role === 'value' ? [[column, withArea(role.at, areas)] as const] : [])));
  const noMeasure = measureOf('', '', plan.units);
  const surveys = new Map<string, SurveyId>();
  const surveyOf = (period: Period): SurveyId => {
    const key = periodKey(period);
    const known = surveys.get(key) ?? surveyForPeriod(plan.surveyText, period);
    surveys.set(key, known);
    return known;
  };
  const inUnit = new Map<string, Measure>();
  const measureInUnit = (measure: Measure, unit: string): Measure => {
    const key = `${measure.id}\u0000${measure.label}\u0000${unit}`;
    const known = inUnit.get(key) ?? { ...measure, unit: unitOf(unit) };
    inUnit.set(key, known);
    return known;
  };

  const rows = rowKeyReader(plan, dimIds, areas);

  return {
    ofRow: rows.all,
    memberOf: (axis, column, cells) => at.get(column)?.[axis] ?? rows[axis](cells) ?? plan.constant[axis] ?? stated[axis] ?? NO_MEMBER,
    ofFigure(column, row, cellUnit) {
      const fixed = at.get(column) ?? {};
      const period = fixed.period ?? row.period ?? plan.constant.period ?? stated.period ?? UNSTATED_PERIOD;
      const measure = fixed.measure ?? row.measure ?? plan.constant.measure ?? stated.measure ?? noMeasure;
      const unit = cellUnit === '' ? (row.measure === measure ? '' : row.unit) : cellUnit;
      const inOwnUnit = unit === '' || unit === measure.unit.label || (measure.unit.label !== '' && cellUnit === '');
      return {
        area: fixed.area ?? row.area ?? plan.constant.area ?? stated.area ?? NO_MEMBER,
        industry: fixed.industry ?? row.industry ?? plan.constant.industry ?? stated.industry ?? NO_MEMBER,
        period,
        measure: inOwnUnit ? measure : measureInUnit(measure, unit),
        // What the user states of scope and survey corrects what was read from title and labels.
        scope: stated.scope ?? fixed.scope ?? row.scope ?? plan.constant.scope ?? 'unstated',
        survey: stated.survey ?? fixed.survey ?? row.survey ?? plan.constant.survey ?? surveyOf(period),
        dims: Object.fromEntries(dimIds.map((id, i) => [id, fixed.dims?.[id] ?? row.dims[i] ?? plan.constant.dims?.[id] ?? NO_MEMBER])),
      };
    },
  };
}

/** An area that stands in a column heading has the code that was looked up by its name. */
function withArea(at: Coordinates, areas: KnownAreas): Coordinates {
  return at.area?.code === '' ? { ...at, area: headingArea(at.area, areas) } : at;
}

function headingArea(area: Member, areas: KnownAreas): Member {
  return areaMember('', area.name, '', areas);
}

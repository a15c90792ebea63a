import { memberKey } from '../../model/key.ts';
import { monthsBetween, samePeriod } from '../../model/period.ts';
import { divide, multiply } from '../../model/rational.ts';
import { figureAt, lineName, linesByName, type Series } from '../../model/series.ts';
import { memberAt } from '../../model/table.ts';
import { missing, sumValues, type Value } from '../../model/value.ts';
import { isTotalLabel } from '../../reference/industries.ts';
import { foldLabel } from '../../reference/folding.ts';
import { roleOfMeasure, type MeasureRole } from '../../reference/measure-roles.ts';
import type { ReferenceKeys } from '../against.ts';
import { referenceDate } from '../trend.ts';

/** The measures of one table by their roles. */
export type Roles = ReadonlyMap<MeasureRole, Series>;

/** A heading that stands in a table more than once, with the number it was told apart by. */
const headingOf = ({ measure }: Series): string => foldLabel(measure.label).replace(/\(\d+\)$/, '');

/**
 * Series of each table by role; of two with one role the first is taken. Two columns under one heading have none: 従業者数 of factories
 * must not be taken for that of shops.
 */
export function rolesByTable(all: readonly Series[]): readonly Roles[] {
  const tables = new Map<Series['table'], Map<MeasureRole, Series>>();
  for (const series of all) {
    const isAmbiguous = all.some((other) => other !== series && other.table === series.table && headingOf(other) === headingOf(series));
    const role = isAmbiguous ? 'none' : roleOfMeasure(series.measure);
    const roles = tables.get(series.table) ?? new Map<MeasureRole, Series>();
    tables.set(series.table, roles);
    if (role !== 'none' && !roles.has(role)) roles.set(role, series);
  }
  return [...tables.values()];
}

/** The inputs of indicators for one line at one period (指標の入力値). */
export interface RoleValues {
  /** The value of a role, in the unit of the first role where both are amounts of money. */
  value(role: MeasureRole): Value;
  /** The value of a role at the period before. */
  before(role: MeasureRole): Value;
  /** Months since the period before, as the surveys or --months tell. */
  readonly months: number;
  /** The value of a role in the reference areas together; missing without a reference. */
  reference(role: MeasureRole): Value;
}

export interface RoleContext {
  readonly roles: Roles;
  readonly months: number | 'by-survey';
  /** What an area is compared with; 'none' without a reference. */
  referenceOf(area: string): ReferenceKeys | 'none';
  /** Keys of the areas that others are compared with. */
  readonly comparedWith: ReadonlySet<string>;
}

/** Whether a line is about its area as a whole. */
export function isAreaLine({ table, names }: Series, line: number): boolean {
  const industry = memberAt(table.industry, names[line] ?? 0);
  return memberKey(industry) === '=' || isTotalLabel(industry.name);
}

/**
 * Finds the lines of another series that may have a figure for a line: the same in all; and the area's own line, for a line about the whole
 * area and for what no industry has, its population.
 */
function lineFinder(series: Series, role: MeasureRole): (own: Series, line: number, area: string) => readonly number[] {
  const byName = linesByName(series);
  const byArea = new Map<string, number>();
  series.names.forEach((row, line) => {
    if (isAreaLine(series, line)) byArea.set(memberKey(memberAt(series.table.area, row)), line);
  });
  return (own, line, area) => {
    const same = byName(areaName(own, line, area));
    const whole = role === 'population' || isAreaLine(own, line) ? byArea.get(area) : undefined;
    return [same, whole].flatMap((found) => found ?? []);
  };
}

function areaName(series: Series, line: number, area: string): string {
  return [area, ...lineName(series, line).split('\u0000').slice(1)].join('\u0000');
}

/** Reads roles for lines and periods of a first role. */
export function roleReader({ roles, months, referenceOf }: RoleContext, first: Series): (line: number, point: number) => RoleValues {
  const finders = new Map([...roles].map(([role, series]) => [role, lineFinder(series, role)]));
  const read = (role: MeasureRole, line: number, point: number, area: string): Value => {
    const series = roles.get(role);
    const period = first.points[point]?.period;
    if (series === undefined || period === undefined) return missing('noCounterpart');
    const found = finders.get(role)?.(first, line, area) ?? [];
    const at = series.points.findIndex((candidate) => samePeriod(candidate.period, period));
    if (at < 0) return missing('noCounterpart');
    const values = found.map((each) => figureAt(series, each, at));
    const value = values.find((each) => each.is === 'number' || (each.reason !== 'blank' && each.reason !== 'noCounterpart')) ?? values[0] ?? missing('noCounterpart');
    return inUnitOf(value, series, first);
  };
  // Regions that share a reference share its sums.
  const sums = new Map<ReferenceKeys, Map<string, Value>>();
  const together = (found: ReferenceKeys, role: MeasureRole, line: number, point: number): Value => {
    const key = `${role} ${areaName(first, line, '')} ${point}`;
    const own = sums.get(found) ?? new Map<string, Value>();
    sums.set(found, own);
    const value = own.get(key) ?? sumValues(found.keys.map((each) => read(role, line, point, each)));
    own.set(key, value);
    return value;
  };
  return (line, point) => {
    const area = memberKey(memberAt(first.table.area, first.names[line] ?? 0));
    return {
      value: (role) => read(role, line, point, area),
      before: (role) => (point === 0 ? missing('noCounterpart') : read(role, line, point - 1, area)),
      months: months === 'by-survey' ? monthsSince(first, point) : months,
      reference: (role) => {
        const found = referenceOf(area);
        return found === 'none' ? missing('noCounterpart') : together(found, role, line, point);
      },
    };
  };
}

function inUnitOf(value: Value, from: Series, to: Series): Value {
  const [own, wanted] = [from.measure.unit, to.measure.unit];
  const convertible = value.is === 'number' && own.kind === 'amount' && wanted.kind === 'amount' && own.label.endsWith('円') && wanted.label.endsWith('円');
  return convertible ? { ...value, exact: multiply(value.exact, divide(own.factor, wanted.factor)) } : value;
}

/** 0 where the dates are not known. */
function monthsSince(series: Series, point: number): number {
  const [from, to] = [series.points[point - 1], series.points[point]].map((each) => (each === undefined ? undefined : referenceDate(each)));
  const isDated = (period: typeof from): period is Extract<NonNullable<typeof from>, { month: number }> => period !== undefined && 'month' in period;
  return isDated(from) && isDated(to) ? monthsBetween(from, to) : 0;
}

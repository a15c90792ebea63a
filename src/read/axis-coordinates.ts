import type { Axis, Measure } from '../model/key.ts';
import { splitMeasureLabel } from '../reference/measure-labels.ts';
import { areaMember, industryMember, measureOf, NO_KNOWN_AREAS, periodOf, plainMember } from './members.ts';
import type { Coordinates } from './plan.ts';

/** One label of one axis that stands in a column heading. */
export interface AxisLabel {
  readonly axis: Axis | 'dim';
  /** Id of the dim. */
  readonly dim: string;
  readonly code: string;
  readonly label: string;
}

/**
 * Coordinates of a figure column from the labels above it (列見出しの座標). A unit that stands in a label of another axis
 * (総数【人】) is the unit of the measure.
 *
 * @param fallback the measure of a table whose headings and rows name none, by its unit; 'no-measure' where rows name it
 */
export function coordinatesOfLabels(labels: readonly AxisLabel[], fallback: (unit: string) => Measure | 'no-measure'): Coordinates {
  const parted = labels.map((each) => ({ ...each, ...(each.axis === 'measure' ? { name: each.label, unit: 'no-unit' as const } : splitMeasureLabel(each.label)) }));
  const units = parted.flatMap(({ unit }) => (unit === 'no-unit' ? [] : [unit.unit.label]));
  const of = (axis: Axis): (typeof parted)[number] | undefined => parted.find((each) => each.axis === axis);
  const area = of('area');
  const industry = of('industry');
  const period = of('period');
  const measure = of('measure');
  const dims = parted.filter(({ axis }) => axis === 'dim').map(({ dim, code, name }) => [dim, plainMember(code, name)] as const);
  const own = measure === undefined ? fallback(units[0] ?? '') : measureOf(measure.label, '', units);
  return {
    ...(area === undefined ? {} : { area: areaMember(area.code, area.name, '', NO_KNOWN_AREAS) }),
    ...(industry === undefined ? {} : { industry: industryMember(industry.code, industry.name) }),
    ...(period === undefined ? {} : { period: readPeriod(period.label, period.code) }),
    ...(own === 'no-measure' ? {} : { measure: own }),
    ...(dims.length === 0 ? {} : { dims: Object.fromEntries(dims) }),
  };
}

function readPeriod(label: string, code: string): ReturnType<typeof periodOf> {
  const printed = periodOf(label);
  return printed.kind === 'unstated' && code !== '' ? periodOf(code) : printed;
}

import type { Measure, Member } from '../model/key.ts';
import type { Period } from '../model/period.ts';
import { parsePeriod } from '../reference/periods.ts';
import { scopeOfLabel } from '../reference/scopes.ts';
import type { LabelKind } from './heading-axes.ts';
import { industryMember, measureOf, plainMember } from './members.ts';
import type { Coordinates } from './plan.ts';

export interface HeadingReading {
  /** What each heading level names. */
  readonly kinds: readonly LabelKind[];
  /** The level that names the measure, −1 where the measure is named elsewhere. */
  readonly measureLevel: number;
  /** Measure of a table whose headings name none; '' when its rows name it. */
  readonly fallbackMeasure: string;
  readonly units: readonly string[];
}

/**
 * Coordinates of a figure column from its stacked heading. `repeat` counts columns with this same heading: where the
 * table states several units, a repeated group takes the last of them (金額 … 金額 in %), else the measure is numbered.
 */
export function columnCoordinates(stack: readonly string[], reading: HeadingReading, repeat: number): Coordinates {
  let period: Period | undefined;
  let industry: Member | undefined;
  const dims: Record<string, Member> = {};
  const measureTexts: string[] = [];
  stack.forEach((text, level) => {
    if (text === '') return;
    const asPeriod = parsePeriod(text);
    const kind = reading.kinds[level];
    if (asPeriod !== 'not-a-period') period = asPeriod;
    // 現状, 計画 … among years: a period the table does not name.
    else if (kind === 'period') period = { kind: 'unstated', year: 0, label: text };
    else if (kind === 'industry') industry = industryMember('', text);
    else if (kind === 'measure' || level === reading.measureLevel) measureTexts.push(text);
    else dims[`列見出し${level + 1}`] = plainMember('', text);
  });
  // A derived column keeps the name of what it is derived from: 小規模事業者数 増減.
  const label = measureTexts.length === 0 ? reading.fallbackMeasure : [...new Set(measureTexts)].join(' ');
  const scope = scopeOfLabel(stack.join(' '));
  return {
    ...(period === undefined ? {} : { period }),
    ...(industry === undefined ? {} : { industry }),
    ...(label === '' ? {} : { measure: repeatedMeasure(label, reading.units, repeat) }),
    ...(scope === 'unstated' ? {} : { scope }),
    ...(Object.keys(dims).length === 0 ? {} : { dims }),
  };
}

function repeatedMeasure(label: string, units: readonly string[], repeat: number): Measure {
  const first = measureOf(label, '', units);
  if (repeat === 1) return first;
  const other = units.at(-1);
  if (repeat === 2 && other !== undefined && other !== first.unit.label) return measureOf(label, other, [other]);
  return { ...measureOf(`${first.label}（${repeat}）`, '', []), unit: first.unit };
}

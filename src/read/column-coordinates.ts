import type { Measure, Member } from '../model/key.ts';
import type { Period } from '../model/period.ts';
import { resolveIndustry } from '../reference/industries.ts';
import { parsePeriod } from '../reference/periods.ts';
import { scopeOfLabel } from '../reference/scopes.ts';
import { unitLabel, type LabelKind } from './heading-axes.ts';
import type { IndustryHeading } from './industry-heading.ts';
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
  /** Headings that name an industry although they carry a unit. */
  readonly industries: ReadonlyMap<string, IndustryHeading>;
}

/**
 * Coordinates of a figure column from its stacked heading. `repeat` counts columns with this same heading: where the
 * table states several units, a repeated group takes the last of them (金額 … 金額 in %), else the measure is numbered.
 */
export function columnCoordinates(stack: readonly string[], reading: HeadingReading, repeat: number): Coordinates {
  let period: Period | undefined;
  let industry: Member | undefined;
  let area: Member | undefined;
  let known: Measure | undefined;
  let unit = '';
  const dims: Record<string, Member> = {};
  const measureTexts: string[] = [];
  stack.forEach((text, level) => {
    if (text === '') return;
    const asPeriod = parsePeriod(text);
    const kind = reading.kinds[level];
    const both = reading.industries.get(text);
    if (asPeriod !== 'not-a-period') period = asPeriod;
    else if (both !== undefined) ({ industry, measure: known } = both);
    else if (kind === 'unit') unit = unitLabel(text);
    else if (kind === 'industry') industry = industryMember('', text);
    else if (kind === 'area') area = { code: '', name: text, depth: 0 };
    else if (kind === 'measure' || kind === 'period' || level === reading.measureLevel) measureTexts.push(text);
    else dims[`列見出し${level + 1}`] = plainMember('', text);
  });
  const label = measureTexts.at(-1) ?? (known === undefined ? reading.fallbackMeasure : '');
  const measure = label === '' ? known : repeatedMeasure(label, unit, reading.units, repeat);
  // 全産業（S公務を除く） names an industry; it does not narrow what one column counts.
  const scope = scopeOfLabel(stack.filter((text) => resolveIndustry(text) === 'unknown').join(' '));
  return {
    ...(area === undefined ? {} : { area }),
    ...(period === undefined ? {} : { period }),
    ...(industry === undefined ? {} : { industry }),
    ...(measure === undefined ? {} : { measure }),
    ...(scope === 'unstated' ? {} : { scope }),
    ...(Object.keys(dims).length === 0 ? {} : { dims }),
  };
}

function repeatedMeasure(label: string, unit: string, units: readonly string[], repeat: number): Measure {
  const first = measureOf(label, unit, units);
  if (repeat === 1) return first;
  const other = units.at(-1);
  if (repeat === 2 && other !== undefined && other !== first.unit.label) return measureOf(label, other, [other]);
  const numbered = `${first.label}（${repeat}）`;
  return { id: measureOf(numbered, first.unit.label, []).id, label: numbered, unit: first.unit };
}

import { resolveIndustry } from '../reference/industries.ts';
import { measureById, resolveMeasure } from '../reference/measures.ts';
import { parsePeriod } from '../reference/periods.ts';

/** What the labels of one heading level, or of one stub column, name. */
export type LabelKind = 'period' | 'industry' | 'measure' | 'other' | 'none';

/** A label of the catalogue of measures, or one that carries its unit in brackets. */
function isMeasureLabel(label: string): boolean {
  const measure = resolveMeasure(label);
  return measureById(measure.id) !== 'unknown' || (measure.unit.label !== '' && measure.label !== label.trim());
}

/** A level names what most of its distinct labels are; a level of blanks names nothing. */
export function kindOfLabels(labels: readonly string[]): LabelKind {
  const distinct = [...new Set(labels.map((label) => label.trim()).filter((label) => label !== ''))];
  if (distinct.length === 0) return 'none';
  // Periods stand beside other headings (2014, 2021, 増減); the others say what the level names.
  const others = distinct.filter((label) => parsePeriod(label) === 'not-a-period');
  if (others.length === 0) return 'period';
  const share = (test: (label: string) => boolean): number => others.filter(test).length / others.length;
  if (others.length < distinct.length && !others.some(isMeasureLabel)) return 'period';
  if (share(isMeasureLabel) >= 0.6) return 'measure';
  if (share((label) => resolveIndustry(label) !== 'unknown') >= 0.6) return 'industry';
  return 'other';
}

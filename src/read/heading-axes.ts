import { resolveIndustry } from '../reference/industries.ts';
import { measureById, resolveMeasure } from '../reference/measures.ts';
import { parsePeriod } from '../reference/periods.ts';
import { unitFacts } from '../reference/units.ts';

/** What the labels of one heading level, or of one stub column, name. */
export type LabelKind = 'period' | 'area' | 'industry' | 'measure' | 'unit' | 'other' | 'none';

const BRACKETED = /^[(（［[【〔]([^()（）]+)[)）］\]】〕]$/;
const AREA_NAME = /^(?:全国|.{1,8}[都道府県]|.{1,12}[市区町村]|.{2,8}(?:振興局|管内))(?:計)?$/;
const NOT_AREA = /^(?:市区町村|市町村|都道府県|市|区|町|村|.*(?:区分|地区))$/;

/** A label of the catalogue of measures, or one that carries its unit in brackets. */
function isMeasureLabel(label: string): boolean {
  const measure = resolveMeasure(label);
  return measureById(measure.id) !== 'unknown' || (measure.unit.label !== '' && measure.label !== label.trim());
}

/** The unit a heading cell states and nothing else: 百万円, （人）; '' for anything else. */
export function unitLabel(label: string): string {
  const text = label.trim();
  const facts = unitFacts(BRACKETED.exec(text)?.[1] ?? text);
  if (facts === 'not-a-unit') return '';
  return BRACKETED.test(text) || !facts.wordLike ? facts.unit.label : '';
}

function isAreaName(label: string): boolean {
  const text = label.replace(/[\s　]+/g, '');
  return AREA_NAME.test(text) && !NOT_AREA.test(text);
}

/** A level names what most of its distinct labels are; a level of blanks names nothing. */
export function kindOfLabels(labels: readonly string[]): LabelKind {
  const distinct = [...new Set(labels.map((label) => label.trim()).filter((label) => label !== ''))];
  if (distinct.length === 0) return 'none';
  const share = (test: (label: string) => boolean): number => distinct.filter(test).length / distinct.length;
  if (share((label) => parsePeriod(label) !== 'not-a-period') === 1) return 'period';
  if (share((label) => unitLabel(label) !== '') === 1) return 'unit';
  if (share(isMeasureLabel) >= 0.6) return 'measure';
  if (share((label) => resolveIndustry(label) !== 'unknown') >= 0.6) return 'industry';
  if (share(isAreaName) >= 0.8) return 'area';
  return 'other';
}

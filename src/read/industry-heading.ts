import { TOTAL_INDUSTRY, type Measure, type Member } from '../model/key.ts';
import { foldLabel } from '../reference/folding.ts';
import { resolveIndustry } from '../reference/industries.ts';
import { splitMeasureLabel } from '../reference/measure-labels.ts';
import { measureById, resolveMeasure } from '../reference/measures.ts';
import { industryMember } from './members.ts';

/** A heading that names an industry and, where it can be told, what was counted there. */
export interface IndustryHeading {
  readonly industry: Member;
  readonly measure: Measure;
}

const INDUSTRY_END = /(?:業|産業|事業|福祉|公務|サービス|もの[)）]|除く[)）])$/;
const SHARE = /(?:割合|構成比)$/;

/** 第1次産業事業所数: an industry and a measure written together. */
function joined(label: string): IndustryHeading | 'not-joined' {
  const { name } = splitMeasureLabel(label);
  if (measureById(resolveMeasure(name).id) !== 'unknown') return 'not-joined';
  for (let at = name.length - 2; at > 1; at -= 1) {
    const head = name.slice(0, at);
    const tail = label.slice(at);
    if (!INDUSTRY_END.test(head) || resolveIndustry(head) === 'unknown') continue;
    const measure = resolveMeasure(tail);
    if (measureById(measure.id) !== 'unknown' || SHARE.test(splitMeasureLabel(tail).name)) return { industry: industryMember('', head), measure };
  }
  return 'not-joined';
}

/**
 * Reads headings that stand for industries although each carries a unit, as in a table of one measure by industry
 * (産業名の列見出し): 事業所総数（所）, 建設業（所）, 製造業（所） …, 第2次産業事業所割合（％）. What was counted is told by the only measure
 * of the catalogue that another column of the table shows in the same unit; otherwise a heading stays a measure of its own.
 *
 * @returns by heading; headings that name no industry are left out.
 */
export function industryHeadings(labels: readonly string[]): ReadonlyMap<string, IndustryHeading> {
  const found = new Map<string, IndustryHeading>();
  const bare = labels.filter((label) => resolveIndustry(splitMeasureLabel(label).name) !== 'unknown' && splitMeasureLabel(label).unit !== 'no-unit');
  for (const label of new Set(labels)) {
    const both = joined(label);
    if (both !== 'not-joined') found.set(label, both);
  }
  if (bare.length < 2) return bare.length === 0 && found.size > 1 ? found : new Map();
  const totals = [...new Set(labels)].map((label) => ({ label, measure: resolveMeasure(label) })).filter(({ label, measure }) => !found.has(label) && !bare.includes(label) && measureById(measure.id) !== 'unknown');
  for (const label of bare) {
    const unit = splitMeasureLabel(label).unit;
    const counted = totals.filter(({ measure }) => unit !== 'no-unit' && sameUnit(measure, label));
    const [only] = counted;
    if (only === undefined || counted.length > 1) continue;
    found.set(label, { industry: industryMember('', splitMeasureLabel(label).name), measure: only.measure });
    found.set(only.label, { industry: { code: TOTAL_INDUSTRY, name: '総数', depth: 0 }, measure: only.measure });
  }
  return found;
}

/** 所 beside 事業所総数 counts what 事業所 counts. */
function sameUnit(measure: Measure, label: string): boolean {
  const inUnit = resolveMeasure(`${foldLabel(measure.label)}${label.slice(splitMeasureLabel(label).name.length)}`);
  return inUnit.unit.label === measure.unit.label && inUnit.id === measure.id;
}

import { TOTAL_INDUSTRY } from '../model/key.ts';
import { INDUSTRIES, type Industry } from './industry-list.ts';

const BY_CODE: ReadonlyMap<string, Industry> = new Map(INDUSTRIES.map((industry) => [industry.code, industry]));

/** @example industryByCode('E') // { code: 'E', ja: '製造業', … } */
export function industryByCode(code: string): Industry | 'unknown' {
  return BY_CODE.get(code) ?? 'unknown';
}

/**
 * The next wider industry (上位の産業): a group's division, a division's census aggregate or section, a section's total.
 *
 * @example parentOf('561') // '56'
 * @example parentOf('56') // 'I2'
 * @returns 'none' for 全産業 and for codes that are not JSIC's.
 */
export function parentOf(code: string): string {
  if (code.length > 2 && /^\d{3,4}$/.test(code)) return BY_CODE.has(code.slice(0, 2)) ? code.slice(0, -1) : 'none';
  return BY_CODE.get(code)?.parent ?? 'none';
}

/** All wider industries, the nearest first: 56 → I2, I, CR, AR, AS. AS also holds CS, which holds CR and S. */
export function ancestorsOf(code: string): readonly string[] {
  const parent = parentOf(code);
  if (parent === 'none') return [];
  const wider = ancestorsOf(parent);
  return parent === 'CR' ? ['CR', 'CS', ...wider] : [parent, ...wider];
}

/** Whether one industry is contained in another (包含). @example isPartOf('56', 'AR') // true */
export function isPartOf(part: string, whole: string): boolean {
  return ancestorsOf(part).includes(whole);
}

/**
 * The JSIC section a code belongs to (大分類).
 *
 * @example sectionOf('091') // 'E'
 * @returns 'none' for totals over sections and for codes that are not JSIC's.
 */
export function sectionOf(code: string): string {
  return [code, ...ancestorsOf(code)].find((each) => /^[A-T]$/.test(each) && BY_CODE.has(each)) ?? 'none';
}

const SECTION_WIDTH = 100_000;
const TOTALS: Readonly<Record<string, number>> = { [TOTAL_INDUSTRY]: 0, AS: 1, AR: 2, AB: 3, CS: 3 * SECTION_WIDTH - 2, CR: 3 * SECTION_WIDTH - 1 };

function firstDivision(code: string): number {
  const divisions = INDUSTRIES.filter((industry) => industry.parent === code && /^\d\d$/.test(industry.code));
  return Math.min(...divisions.map((industry) => Number(industry.code)));
}

/**
 * Where an industry stands in a published table (産業の並び順): totals first, AB before A and B, CS and CR before C, divisions
 * and groups within their section, and what is not JSIC's last.
 *
 * @example ['P', 'AR', '56', 'AB', 'I', 'I2'].sort((a, b) => jsicOrder(a) - jsicOrder(b)) // AR, AB, I, I2, 56, P
 */
export function jsicOrder(code: string): number {
  const total = TOTALS[code];
  if (total !== undefined) return total;
  const section = sectionOf(code);
  if (section === 'none') return /^(?:SNA|SEC)\d+$/.test(code) ? (code.startsWith('SNA') ? 30 : 31) * SECTION_WIDTH + Number(code.slice(3)) : Number.MAX_SAFE_INTEGER;
  const start = (section.charCodeAt(0) - 64) * SECTION_WIDTH;
  if (/^\d+$/.test(code)) return start + Number(code.padEnd(4, '0')) * 10 + code.length - 2;
  return code === section ? start : start + firstDivision(code) * 1_000 - 1;
}

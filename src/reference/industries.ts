import { TOTAL_INDUSTRY, type Member } from '../model/key.ts';
import { foldLabel } from './folding.ts';
import { INDUSTRIES, OTHER_CLASSES, type Industry } from './industry-list.ts';
import { industryByCode } from './industry-order.ts';
import { withoutNoteMarks } from './measure-labels.ts';
import { isSubtotalLabel, isTotalLabel, withoutResaid } from './totals.ts';

export { ancestorsOf, industryByCode, isPartOf, jsicOrder, parentOf, sectionOf } from './industry-order.ts';
export { isResaid, isSubtotalLabel, isTotalLabel } from './totals.ts';

/** Names that mean these aggregates only beside their code: alone 宿泊業 is division 75, 不動産業 could be three things. */
const ONLY_WITH_CODE: ReadonlyMap<string, string> = new Map([['AS', '全産業'], ['K1', '不動産業'], ['K2', '物品賃貸業'], ['M1', '宿泊業']]);

/** Commas, middle dots and spaces do not tell industries apart (医療、福祉 = 医療・福祉 = 医療福祉). */
function nameKey(name: string): string {
  return foldLabel(name).toLowerCase().replace(/[、・]/g, '').replace(/s_?公務/, '公務');
}

const BY_NAME: ReadonlyMap<string, readonly Industry[]> = (() => {
  const map = new Map<string, Industry[]>();
  for (const industry of [...INDUSTRIES, ...OTHER_CLASSES]) {
    const names = [industry.ja, industry.en, ...industry.aliases.split(' ')].filter((name) => name !== '').map(nameKey);
    for (const key of new Set(names)) map.set(key, [...(map.get(key) ?? []), industry]);
  }
  return map;
})();

type Prefix =
  | { readonly kind: 'none' }
  /** 1., (3), 【10】: the place in a list, not a code. */
  | { readonly kind: 'numbering'; readonly rest: string }
  | { readonly kind: 'number' | 'letter'; readonly code: string; readonly rest: string }
  /** A～S and the like; a range no census of revisions 12 to 14 uses has no code. */
  | { readonly kind: 'range'; readonly code: string | 'older'; readonly rest: string };

const RANGES: Readonly<Record<string, string>> = { 'A~S': 'AS', 'A~R': 'AR', 'A~B': 'AB', 'C~S': 'CS', 'C~R': 'CR' };
const QUANTITY = /^(?:[百千万億]*(?:人(?!形)|円|名)|[万億](?![^円人])|歳|年|月|日(?![用本])|㎡|m2|以上|以下|未満|[~%/-])/;

function prefixOf(folded: string): Prefix {
  const numbering = /^\(\d{1,4}\)_?(.+)$/.exec(folded);
  if (numbering) return { kind: 'numbering', rest: numbering[1] ?? '' };
  const range = /^([A-T]~[A-T])_?(.+)$/.exec(folded);
  if (range) return { kind: 'range', code: RANGES[range[1] ?? ''] ?? 'older', rest: range[2] ?? '' };
  const letter = /^(AS|AR|AB|CR|CS|[A-T]\d?)_?(?![A-Za-z])(.+)$/.exec(folded);
  if (letter) return { kind: 'letter', code: letter[1] ?? '', rest: letter[2] ?? '' };
  const number = /^(\d{1,4})[_.、:]?(?!\d)(.+)$/.exec(folded);
  if (number && !QUANTITY.test(number[2] ?? '')) return { kind: 'number', code: (number[1] ?? '').padStart(2, '0'), rest: number[2] ?? '' };
  return { kind: 'none' };
}

const PRINTED_PREFIX = /^(?:[A-TＡ-Ｔ](?:\s*[~～〜−－-]\s*[A-TＡ-Ｔ]|[A-TＡ-Ｔ]?[\d０-９]?)|[（(【]?[\d０-９]{1,4}[）)】]?|[①-⑳])[\s_＿.．:：]*/u;

function givenCode(code: string | undefined): string {
  const folded = foldLabel(code ?? '');
  if (/^\d$/.test(folded)) return `0${folded}`;
  return /^(?:AS|AR|AB|CR|CS|[A-T]\d?|\d{2,4})$/.test(folded) ? folded : '';
}

/** The longest industry names have fewer than 80 characters. */
const LONGEST = 200;

/** Detailed groups (小分類・細分類) are known by their division; their names are not held here. */
function isGroupCode(code: string): boolean {
  return /^\d{3,4}$/.test(code) && industryByCode(code.slice(0, 2)) !== 'unknown';
}

function choose(words: string, candidates: readonly Industry[], prefix: Prefix, given: string): string | 'contradiction' | 'unknown' {
  const stated = prefix.kind === 'letter' || prefix.kind === 'range' || prefix.kind === 'number' ? prefix.code : given;
  if (candidates.some((industry) => industry.code === stated)) return stated;
  const usual = candidates.find((industry) => ONLY_WITH_CODE.get(industry.code) !== words);
  if (usual === undefined) return candidates.length > 0 && /^[A-T]/.test(stated) ? 'contradiction' : 'unknown';
  // A number beside a section, or a single digit, is a place in a list; two digits beside a division are a code.
  const listed = /^\d/.test(stated) && (!/^\d/.test(usual.code) || stated.startsWith('0'));
  return stated === '' || listed ? usual.code : 'contradiction';
}

/**
 * The industry a label names (産業名の解決): by exact name or alias, whatever the commas, with or without its code in front
 * (A～B 農林漁業, AR_全産業（S_公務を除く）, 6総合工事業, Manufacturing). Never a likeness.
 *
 * A name whose code says something else comes from an older revision of the classification (55 各種商品小売業 before 2008):
 * it is kept by name, without a code, so that it is never joined with what the code means now.
 *
 * @param code the code of a column of its own; codes that are not JSIC's (nsanL.0001) do not matter.
 * @example resolveIndustry('I_卸売業、小売業') // { code: 'I', name: '卸売業、小売業', depth: 0 }
 * @example resolveIndustry('計') // { code: 'TOTAL', name: '計', depth: 0 }
 * @returns 'unknown' for sub-totals, older classes (飲食店、宿泊業) and every other name.
 */
export function resolveIndustry(label: string, code?: string): Member | 'unknown' {
  if (label.length > LONGEST) return 'unknown';
  const given = givenCode(code);
  const printed = withoutNoteMarks(withoutResaid(label.replace(/\s*\n\s*/g, '')));
  if (printed === '') {
    const known = given === '' ? 'unknown' : industryByCode(given);
    return known === 'unknown' ? known : { code: known.code, name: known.ja, depth: 0 };
  }
  const whole = BY_NAME.get(nameKey(printed));
  const prefix: Prefix = whole === undefined ? prefixOf(foldLabel(printed)) : { kind: 'none' };
  const words = prefix.kind === 'none' ? foldLabel(printed) : prefix.rest;
  const name = prefix.kind === 'none' ? printed : printed.replace(PRINTED_PREFIX, '').trim();
  const candidates = whole ?? BY_NAME.get(nameKey(words)) ?? [];
  const chosen = prefix.kind === 'range' && prefix.code === 'older' ? 'contradiction' : choose(words, candidates, prefix, given);
  if (chosen !== 'unknown' && (chosen !== 'contradiction' || candidates.length > 0)) {
    const isOldTotal = chosen === 'contradiction' && /^全産業/.test(words);
    return { code: isOldTotal ? TOTAL_INDUSTRY : chosen === 'contradiction' ? '' : chosen, name, depth: 0 };
  }
  if (isSubtotalLabel(printed)) return 'unknown';
  if (isTotalLabel(words) || /^全(?:産業|業種)計?$/.test(words)) {
    const range = prefix.kind === 'letter' || prefix.kind === 'range' ? prefix.code : given;
    return { code: ['AS', 'AR', 'CS', 'CR'].includes(range) ? range : TOTAL_INDUSTRY, name, depth: 0 };
  }
  const group = prefix.kind === 'number' ? prefix.code : given;
  return isGroupCode(group) ? { code: group, name, depth: 0 } : 'unknown';
}

import { TOTAL_INDUSTRY, type Member } from '../model/key.ts';
import { once } from '../model/once.ts';
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
  const folded = foldLabel(name);
  // Most names are nothing but kanji and kana.
  if (!/[A-Za-z、・]/.test(folded)) return folded;
  const key = folded.toLowerCase().replaceAll('、', '').replaceAll('・', '');
  return key.includes('s') ? key.replace(/s_?公務/, '公務') : key;
}

/** English names, and codes: their keys are ASCII too. Most tables name their industries in Japanese, and folding costs most where words are many. */
const ASCII = /^[\0-\x7f]*$/;

function indexOfNames(inAscii: boolean): ReadonlyMap<string, readonly Industry[]> {
  const index = new Map<string, Industry[]>();
  for (const industry of [...INDUSTRIES, ...OTHER_CLASSES]) {
    for (const name of [industry.ja, industry.en, ...industry.aliases.split(' ')]) {
      if (name === '' || ASCII.test(name) !== inAscii) continue;
      const key = nameKey(name);
      const known = index.get(key) ?? [];
      if (!known.includes(industry)) index.set(key, [...known, industry]);
    }
  }
  return index;
}

const english = once(() => indexOfNames(true));
const japanese = once(() => indexOfNames(false));

/** The industries a name may mean: 宿泊業 is a division and an aggregate of the census. */
function namesakesOf(name: string): readonly Industry[] {
  const key = nameKey(name);
  return (ASCII.test(key) ? english() : japanese()).get(key) ?? [];
}

/** What stands in front of a name, folded, and the name. */
interface Prefix {
  /** `place`: 1., (3), 【10】, the place in a list. `code`: one of this classification. `older`: a range of sections no later census uses. */
  readonly kind: 'none' | 'place' | 'code' | 'older';
  readonly code: string;
  readonly rest: string;
}

const RANGES: Readonly<Record<string, string>> = { 'A~S': 'AS', 'A~R': 'AR', 'A~B': 'AB', 'C~S': 'CS', 'C~R': 'CR' };
/** 300人以上, 100円: a number that counts something. */
const QUANTITY = /^(?:[百千万億]*(?:人(?!形)|円|名)|[万億](?![^円人])|歳|年|月|日(?![用本])|㎡|m2|以上|以下|未満|[~%/-])/;

/** 091畜産食料品製造業, 561 百貨店: a long number is a code only in front of such a name (200カイリ, 2021年国勢調査). */
const GROUP_NAME = /業|店|スーパー|[^査]所$|学校|病院|幼稚園|組合|機関|団体|郵便局|施設/;

function prefixOf(folded: string): Prefix {
  const [, inBrackets] = /^\(\d{1,4}\)_?(.+)$/.exec(folded) ?? [];
  if (inBrackets !== undefined) return { kind: 'place', code: '', rest: inBrackets };
  const [, sections, ofSections] = /^([A-T]~[A-T])_?(.+)$/.exec(folded) ?? [];
  if (sections !== undefined && ofSections !== undefined) return { kind: RANGES[sections] === undefined ? 'older' : 'code', code: RANGES[sections] ?? '', rest: ofSections };
  const [, letters, ofLetters] = /^(AS|AR|AB|CR|CS|[A-T]\d?)_?(?![A-Za-z])(.+)$/.exec(folded) ?? [];
  if (letters !== undefined && ofLetters !== undefined) return { kind: 'code', code: letters, rest: ofLetters };
  const [, digits, ofDigits] = /^(\d{1,4})[_.、:]?(?![\d(])(.+)$/.exec(folded) ?? [];
  if (digits !== undefined && ofDigits !== undefined && (digits.length < 3 ? !QUANTITY.test(ofDigits) : GROUP_NAME.test(ofDigits))) return { kind: 'code', code: digits.padStart(2, '0'), rest: ofDigits };
  return { kind: 'none', code: '', rest: folded };
}

const PRINTED_PREFIX = /^(?:[A-TＡ-Ｔ](?:\s*[~～〜−－-]\s*[A-TＡ-Ｔ]|[A-TＡ-Ｔ]?[\d０-９]?)|[（(【]?[\d０-９]{1,4}[）)】]?|[①-⑳])[\s_＿.．:：]*/u;

function givenCode(code: string | undefined): string {
  const folded = foldLabel(code ?? '');
  if (/^\d$/.test(folded)) return `0${folded}`;
  return /^(?:AS|AR|AB|CR|CS|[A-T]\d?|\d{2,4})$/.test(folded) ? folded : '';
}

/** Of the industries of one name, the one its code means; 'by-name' where the code belongs to an older revision. */
function amongNamesakes(words: string, namesakes: readonly Industry[], code: string): string | 'by-name' | 'unknown' {
  if (namesakes.some((industry) => industry.code === code)) return code;
  const usual = namesakes.find((industry) => ONLY_WITH_CODE.get(industry.code) !== words)?.code;
  if (usual === undefined) return /^[A-T]/.test(code) ? 'by-name' : 'unknown';
  if (code === '') return usual;
  // A number beside a section, and a single digit, is a place in a list; two digits beside a division are a code.
  if (/^\d/.test(code) && !/^\d/.test(usual)) return usual;
  if (/^\d{3}/.test(code)) return code.startsWith(usual) ? code : usual;
  return code.startsWith('0') ? usual : 'by-name';
}

/** The longest industry names have fewer than 80 characters. */
const LONGEST = 200;
const WHOLE_RANGES: readonly string[] = ['AS', 'AR', 'CS', 'CR'];

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
  const printed = withoutNoteMarks(withoutResaid(label.includes('\n') ? label.replace(/\s*\n\s*/g, '') : label));
  if (printed === '') {
    const known = industryByCode(given);
    return known === 'unknown' ? known : { code: known.code, name: known.ja, depth: 0 };
  }
  const folded = foldLabel(printed);
  const prefix = namesakesOf(printed).length > 0 ? { kind: 'none' as const, code: '', rest: folded } : prefixOf(folded);
  const found = codeOf(prefix, prefix.code === '' ? given : prefix.code);
  const name = prefix.kind === 'none' ? printed : printed.replace(PRINTED_PREFIX, '').trim();
  return found === 'unknown' || isSubtotalLabel(printed) ? 'unknown' : { code: found === 'by-name' ? '' : found, name, depth: 0 };
}

function codeOf(prefix: Prefix, stated: string): string | 'by-name' | 'unknown' {
  const words = prefix.rest;
  const isTotal = isTotalLabel(words) || /^全(?:産業|業種)計?$/.test(words);
  const namesakes = namesakesOf(words);
  if (prefix.kind === 'older') return isTotal ? TOTAL_INDUSTRY : namesakes.length > 0 ? 'by-name' : 'unknown';
  const named = amongNamesakes(words, namesakes, stated);
  if (named !== 'unknown' && namesakes.length > 0) return named;
  if (isTotal) return WHOLE_RANGES.includes(stated) ? stated : TOTAL_INDUSTRY;
  // Groups (小分類・細分類) are known by their division; their names are not held here.
  return stated.length > 2 && /^\d{3,4}$/.test(stated) && industryByCode(stated.slice(0, 2)) !== 'unknown' ? stated : 'unknown';
}

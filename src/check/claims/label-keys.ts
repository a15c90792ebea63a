import { foldLabel } from '../../reference/folding.ts';
import { INDUSTRIES, OTHER_CLASSES } from '../../reference/industry-list.ts';
import { resolveIndustry } from '../../reference/industries.ts';
import { MEASURES, measureById, resolveMeasure } from '../../reference/measures.ts';
import { nameOf, type Label } from '../tables/label.ts';

/**
 * What a label means, so that labels of different wording can be matched (見出しの同一視): the industry or measure it
 * resolves to by name or alias, else its own folded name. Never a likeness.
 */
export type LabelKey = string;

/** @example labelKey('卸・小売業') === labelKey('卸売業，小売業') // true */
export function labelKey(name: string): LabelKey {
  const cached = KEYS.get(name);
  if (cached !== undefined) return cached;
  const key = resolveKey(name);
  KEYS.set(name, key);
  return key;
}

const KEYS = new Map<string, LabelKey>();

function resolveKey(name: string): LabelKey {
  const industry = resolveIndustry(name);
  if (industry !== 'unknown' && industry.code !== '') return `i:${industry.code}`;
  const measure = resolveMeasure(name).id;
  return measureById(measure) === 'unknown' ? `n:${foldLabel(name)}` : `m:${measure}`;
}

/** Keys of a line's labels, the innermost first. */
export function keysOfPath(path: readonly Label[]): readonly LabelKey[] {
  const known = PATH_KEYS.get(path);
  if (known !== undefined) return known;
  const keys = [...new Set([...path].reverse().map((label) => labelKey(label.name)))];
  PATH_KEYS.set(path, keys);
  return keys;
}

const PATH_KEYS = new WeakMap<readonly Label[], readonly LabelKey[]>();

/**
 * Spellings under which running text may name a label: its own, those of the industry or measure it resolves to, and
 * those that leave out repeated 業 and サービス (宿泊業、飲食サービス業 → 宿泊・飲食業).
 */
export function spellings(label: Label): readonly string[] {
  const own = nameOf(label.text.replace(/^[\d(（①-⑳・\s.)）]+/, '')) || label.name;
  const key = labelKey(label.name);
  const known = key.startsWith('i:') ? namesOfIndustry(key.slice(2)) : key.startsWith('m:') ? namesOfMeasure(key.slice(2)) : [];
  return [...new Set([own, label.name, ...known].flatMap((name) => [name, ...shorter(name), name.replace(/当たり(?!の)/, '当たりの'), name.replace(/あたり(?!の)/, 'あたりの')]).map(foldSeparators))].filter((name) => name.length >= 2 && !/^[\d\s.,%]+$/.test(name));
}

function namesOfIndustry(code: string): readonly string[] {
  return [...INDUSTRIES, ...OTHER_CLASSES].filter((industry) => industry.code === code).flatMap((industry) => [industry.ja, ...industry.aliases.split(' ')]).map(nameOf);
}

function namesOfMeasure(id: string): readonly string[] {
  return MEASURES.filter((measure) => measure.id === id).flatMap((measure) => [measure.ja, ...measure.aliases.split(' ')]);
}

const SHORTENABLE = /(?:サービス)?業$|売業$|事業$/;

/** 卸売業、小売業 → 卸・小売業; 生活関連サービス業、娯楽業 → 生活関連サービス・娯楽業. At most two dozen forms. */
function shorter(name: string): readonly string[] {
  const tokens = name.split(/[、，,・･]/).filter((token) => token !== '');
  if (tokens.length < 2 || tokens.length > 4 || !/業$/.test(name)) return [];
  const forms = tokens.map((token, index) => {
    const last = index === tokens.length - 1;
    const bare = token.replace(/業$/, '');
    const stem = token.replace(SHORTENABLE, '');
    return [...new Set(last ? [token, stem === '' || !SHORTENABLE.test(token) ? token : `${stem}業`] : [token, bare, stem])].filter((form) => form !== '');
  });
  return forms.reduce<readonly string[]>((all, each) => all.flatMap((head) => each.map((form) => (head === '' ? form : `${head}・${form}`))), ['']).slice(0, 24);
}

/** One separator for commas and dots, so that 医療、福祉 and 医療・福祉 are one text; every character keeps its place. */
export function foldSeparators(text: string): string {
  return text.replace(/[、，,･·]/g, '・');
}

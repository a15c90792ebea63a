import type { Scope } from '../model/key.ts';
import { foldLabel } from './folding.ts';

/**
 * Words that state over whom a figure was counted (対象範囲), the narrowest first: a table 「民営事業所数（Ｓ公務を除く）」 is of
 * private establishments.
 */
const STATEMENTS: readonly (readonly [RegExp, Scope])[] = [
  [/新規把握/, 'newly-found'],
  [/雇用者の?(?:い)?な(?:い|し)?(?:の)?個人(?:経営)?(?:の事業所|事業所)?を?除/, 'excludes-no-employee-sole'],
  [/事業内容等(?:の)?不詳(?:の事業所)?を?含/, 'private-with-unknown'],
  [/必要な事項の数値が得られた|産業横断的集計\(売上/, 'sales-items'],
  [/民営(?!(?:及び|・|と)公営|化|以外|鉄道|放送|バス|墓地|住宅|借家)|privatelyowned|privateestablishments/, 'private'],
  [/(?:国|公営|公務)[^、。()]{0,12}(?:を|も)?含(?!ま(?:ない|ず))|全事業所|民営(?:及び|・|と)公営/, 'all'],
  [/公務を?除|公務(?:を)?含ま(?:ない|ず)|excluding(?:s_)?government/, 'all-except-government'],
];

/**
 * The scope a title, label or note states (対象範囲の記載): 民営, 全事業所, 公務を除く, 事業内容等不詳を含む … A title that
 * names 全事業所 and 民営 both states neither for its figures.
 *
 * @example scopeOfLabel('事業所数（民営）') // 'private'
 * @example scopeOfLabel('AR_全産業（S_公務を除く）') // 'all-except-government'
 */
export function scopeOfLabel(text: string): Scope {
  const folded = foldLabel(text).toLowerCase();
  const [first = 'unstated', ...others] = STATEMENTS.flatMap(([pattern, scope]) => (pattern.test(folded) ? [scope] : []));
  return first === 'private' && others.includes('all') ? 'unstated' : first;
}

/**
 * Whether two figures count the same population (対象範囲の比較). Where either says nothing, nobody can know.
 *
 * @example compareScopes('private', 'all') // 'different'
 */
export function compareScopes(a: Scope, b: Scope): 'same' | 'unstated' | 'different' {
  if (a === 'unstated' || b === 'unstated') return 'unstated';
  return a === b ? 'same' : 'different';
}

import { parsePeriod } from '../reference/periods.ts';

const YEAR = String.raw`(?:(?:令和|平成|昭和)\s*(?:元|[\d０-９]{1,2})年?度?|(?:西暦)?[\d０-９]{4}年?度?|[RHSＲＨＳ][\d０-９]{1,2}年?度?)`;
const BEFORE = new RegExp(String.raw`^(${YEAR})[\s　_＿／/の]+(\S.*)$`);
const BEHIND = new RegExp(String.raw`^(.*\S)[\s　]*[(（](${YEAR})[)）]$`);
const AFTER_SPACE = new RegExp(String.raw`^(\S.*?)[\s　_＿／/]+(${YEAR})$`);

/** Period and rest of a label that names both, or 'undated'. */
function parted(label: string): readonly [period: string, rest: string] | 'undated' {
  const before = BEFORE.exec(label);
  const behind = BEHIND.exec(label) ?? AFTER_SPACE.exec(label);
  const [period, rest] = before ? [before[1] ?? '', before[2] ?? ''] : [behind?.[2] ?? '', behind?.[1] ?? ''];
  return period === '' || parsePeriod(period) === 'not-a-period' || parsePeriod(label) !== 'not-a-period' ? 'undated' : [period, rest];
}

/**
 * Parts headings that name the year and the measure in one (年と項目の分離): 平成24年 事業所数, 事業所数（令和3年）, 事業所数_2021 become a
 * level of years above a level of measures. Only where every heading of the level is of that kind.
 *
 * @param values columns of figures
 */
export function datedHeadings(stacks: readonly (readonly string[])[], values: readonly number[]): readonly (readonly string[])[] {
  const depth = stacks[0]?.length ?? 0;
  const dated = Array.from({ length: depth }, (_, level) => level).filter((level) => {
    const labels = values.map((c) => stacks[c]?.[level] ?? '');
    return labels.some((label) => label !== '') && labels.every((label) => label === '' || parted(label) !== 'undated');
  });
  if (dated.length === 0) return stacks;
  return stacks.map((stack, c) => stack.flatMap((label, level) => {
    if (!dated.includes(level)) return [label];
    const parts = values.includes(c) ? parted(label) : 'undated';
    return parts === 'undated' ? ['', label] : parts;
  }));
}

import { foldCharacters } from '../../reference/folding.ts';
import { westernYear } from '../../reference/eras.ts';

/** A year named in running text (文中の時点). Months and days are not kept: tables of these documents are yearly. */
export interface PeriodMention {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  /** 年度 was written. */
  readonly fiscal: boolean;
  /** Counted from another year: 前年, 9年前. */
  readonly relative: boolean;
}

const ERA = '令和|平成|昭和|大正|明治|R|H|S';
const PATTERN = new RegExp(
  `(?<western>(?:18|19|20)\\d\\d)(?: ?年(?<westernFiscal>度)?)?(?: ?[(（/](?:${ERA}) ?(?:元|\\d{1,2}) ?年?(?<innerFiscal>度)?[)）]? ?年?(?<outerFiscal>度)?)?` +
    `|(?<![A-Za-z])(?<era>${ERA}) ?(?<number>元|\\d{1,2})(?: ?[(（/](?<gloss>(?:19|20)\\d\\d) ?年?度?[)）])? ?(?:年(?<eraFiscal>度)?)?` +
    `|同 ?(?<same>元|\\d{1,2}) ?年(?<sameFiscal>度)?` +
    `|(?<ago>\\d{1,2}) ?年前` +
    `|(?<relative>前年度?|昨年度?|対前年度?|前年同月|前回)`,
  'g',
);

/**
 * Years a text names: 平成21年, 2012(平成24)年, 令和2(2020)年, 同27年 (the era before it), 9年前 and 前年 (counted from
 * the latest year named before them).
 *
 * @param last the latest year known from the text before
 */
export function periodsIn(text: string, last: number | 'none'): readonly PeriodMention[] {
  const found: PeriodMention[] = [];
  let era = '平成';
  let latest = last;
  for (const hit of foldSame(text).matchAll(PATTERN)) {
    const groups = hit.groups ?? {};
    const fiscal = [groups['westernFiscal'], groups['innerFiscal'], groups['outerFiscal'], groups['eraFiscal'], groups['sameFiscal']].some((mark) => mark !== undefined) || /年度$/.test(groups['relative'] ?? '');
    const year = yearOf(groups, era, latest);
    if (groups['era'] !== undefined) era = groups['era'];
    if (year === 'none' || (groups['western'] !== undefined && !plausible(text, hit.index, hit[0]))) continue;
    if (groups['era'] !== undefined && groups['era'].length === 1 && !/年|度/.test(hit[0]) && /^[\d.%]/.test(text.slice(hit.index + hit[0].length))) continue;
    const relative = groups['relative'] !== undefined || groups['ago'] !== undefined;
    found.push({ start: hit.index, end: hit.index + hit[0].length, year, fiscal, relative });
    if (!relative) latest = latest === 'none' ? year : Math.max(latest, year);
  }
  return found;
}

function yearOf(groups: Record<string, string | undefined>, era: string, latest: number | 'none'): number | 'none' {
  const number = (text: string): number => (text === '元' ? 1 : Number(text));
  if (groups['western'] !== undefined) return Number(groups['western']);
  if (groups['era'] !== undefined) {
    const year = westernYear(groups['era'], number(groups['number'] ?? ''));
    return year === 'no-such-year' ? 'none' : year;
  }
  if (groups['same'] !== undefined) {
    const year = westernYear(era, number(groups['same']));
    return year === 'no-such-year' ? 'none' : year;
  }
  if (latest === 'none') return 'none';
  return groups['ago'] === undefined ? latest - 1 : latest - Number(groups['ago']);
}

/** A bare four-digit number is a year only with 年 or in brackets; 2,019 and 2019人 are not. */
function plausible(text: string, at: number, found: string): boolean {
  return /年|[(（/]/.test(found) || /^ ?[-~〜～()（）、年]/.test(text.slice(at + found.length)) || /[(（~〜～-]$/.test(text.slice(0, at));
}

/** Odd kinds of space and dash become ASCII; whatever would change the length stays. */
function foldSame(text: string): string {
  if (/^[\n\x20-\x7e\u3000-\u30ff\u4e00-\u9fff]*$/.test(text)) return text;
  return Array.from(text, (character) => {
    const folded = foldCharacters(character);
    return folded.length === character.length ? folded : character;
  }).join('');
}

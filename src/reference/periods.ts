import type { Period } from '../model/period.ts';
import { daysIn, FIRST_YEAR, LAST_YEAR, westernYear } from './eras.ts';
import { foldLabel } from './folding.ts';
import { kanjiNumerals } from './kanji-numerals.ts';

type Span = 'year' | 'fiscal-year';
type Undated = Period extends infer P ? (P extends { readonly label: string } ? Omit<P, 'label'> : never) : never;
type Reading = Undated | 'not-a-period';

const ERA_NAME = '令和|平成|昭和|大正|明治';
/** One-letter eras stand without 年 only where they cannot be taken for anything else: M2 is an industry, T1 a table. */
const BARE_ERA = `(?:${ERA_NAME}|[令平昭]|[RHS]\\.?)`;
const MARKED_ERA = `(?:${ERA_NAME}|[令平昭大明]|[RHSTM]\\.?)`;
const YEAR_MARK = '年度|年分|年';
const NUMBER = '元|\\d{1,2}';
const ONE_YEAR = new RegExp(
  `^(?:(?:西暦)?(?<western>\\d{4})(?!\\d)(?<westernMark>${YEAR_MARK})?` +
    `|(?<era>${MARKED_ERA})(?<number>${NUMBER})(?<eraMark>${YEAR_MARK})` +
    `|(?<bareEra>${BARE_ERA})(?<bareNumber>${NUMBER})(?!\\d))`,
);
const TIME_CODE = /^(\d{4})(00|10)(\d{2})(\d{2})$/;
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH_MONTH = /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,?(\d{4})$/i;
const QUARTERS: Readonly<Record<string, number>> = { '1': 1, I: 1, '2': 2, II: 2, '3': 3, III: 3, '4': 4, IV: 4 };

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function monthOf(year: number, month: number): Reading {
  return month >= 1 && month <= 12 ? { kind: 'month', year, month } : 'not-a-period';
}

function dateOf(year: number, month: number, day: number): Reading {
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return real ? { kind: 'date', year, month, day } : 'not-a-period';
}

/** Folds a label and writes its kanji numerals (vertical writing: 平成二十一年) in digits. */
function normalised(text: string): string {
  const folded = foldLabel(text);
  if (!/[〇一二三四五六七八九十]/.test(folded)) return folded;
  return folded
    .replace(/・?四半期/g, 'Q期')
    .replace(/[〇一二三四五六七八九十]+/g, kanjiNumerals)
    .replace(/Q期/g, '四半期');
}

interface YearPart {
  readonly year: number;
  readonly span: Span | 'unmarked';
  readonly western: boolean;
  readonly rest: string;
}

function takeYear(text: string): YearPart | 'no-year' {
  const match = ONE_YEAR.exec(text);
  const found = match?.groups;
  if (!found) return 'no-year';
  const era = found.era ?? found.bareEra;
  const number = found.number ?? found.bareNumber;
  const year = era === undefined ? Number(found.western) : westernYear(era.replace('.', ''), number === '元' ? 1 : Number(number));
  if (year === 'no-such-year' || !isYear(year)) return 'no-year';
  const mark = found.westernMark ?? found.eraMark ?? '';
  return { year, span: spanOf(mark), western: era === undefined, rest: text.slice(match[0].length) };
}

function spanOf(mark: string): Span | 'unmarked' {
  return mark === '' ? 'unmarked' : mark === '年度' ? 'fiscal-year' : 'year';
}

/** The same year in the other calendar, in brackets or after a slash, and the mark that may follow it. */
function takeOtherCalendar(first: YearPart): YearPart | 'no-year' {
  const opened = /^[(/・]/.test(first.rest);
  if (!opened) return first;
  const second = takeYear(first.rest.slice(1));
  if (second === 'no-year') return first;
  const bracketed = first.rest.startsWith('(');
  if (bracketed !== second.rest.startsWith(')')) return first;
  if (second.year !== first.year || second.western === first.western) return 'no-year';
  const after = bracketed ? second.rest.slice(1) : second.rest;
  const mark = /^(年度|年分|年)/.exec(after)?.[0] ?? '';
  const spans = new Set([first.span, second.span, spanOf(mark)].filter((span) => span !== 'unmarked'));
  if (spans.size > 1) return 'no-year';
  const [span = 'unmarked'] = spans;
  return { ...first, span, rest: after.slice(mark.length) };
}

function quarterOf(part: YearPart, quarter: number): Reading {
  if (part.span !== 'fiscal-year') return { kind: 'quarter', year: part.year, quarter };
  return quarter === 4 ? { kind: 'quarter', year: part.year + 1, quarter: 1 } : { kind: 'quarter', year: part.year, quarter: quarter + 1 };
}

function readQuarter(part: YearPart): Reading {
  const numbered = /^(?:第?([1-4]|I{1,3}|IV)・?四半期|第?(I{1,3}|IV)期|-?Q([1-4]))$/.exec(part.rest);
  if (numbered) return quarterOf(part, QUARTERS[numbered[1] ?? numbered[2] ?? numbered[3] ?? ''] ?? 1);
  // R6.4-6月: a point stands for 年 where the months are marked.
  const months = /^(?:[./](?=.*月$|.*月期$))?(\d{1,2})月?[~-](\d{1,2})月期?$/.exec(part.rest);
  if (!months) return 'not-a-period';
  const from = Number(months[1]);
  if (Number(months[2]) !== from + 2 || from % 3 !== 1 || from > 10) return 'not-a-period';
  const year = part.span === 'fiscal-year' && from === 1 ? part.year + 1 : part.year;
  return { kind: 'quarter', year, quarter: (from + 2) / 3 };
}

function readMonthOrDate(part: YearPart): Reading {
  if (part.span === 'fiscal-year') return 'not-a-period';
  const { year, rest } = part;
  const words = /^([./])?(\d{1,2})月(?:分|(末)日?|(\d{1,2})日)?$/.exec(rest);
  if (words && part.span === (words[1] === undefined ? 'year' : 'unmarked')) {
    const month = Number(words[2]);
    if (words[3] !== undefined) return month >= 1 && month <= 12 ? dateOf(year, month, daysIn(year, month)) : 'not-a-period';
    return words[4] === undefined ? monthOf(year, month) : dateOf(year, month, Number(words[4]));
  }
  const numbers = /^([-/.])(\d{1,2})(?:\1(\d{1,2}))?$/.exec(rest);
  if (!numbers || part.span !== 'unmarked') return 'not-a-period';
  if (numbers[3] !== undefined) return dateOf(year, Number(numbers[2]), Number(numbers[3]));
  // 2021.6 is a number; 令和3.6 is a month. 2020-21 is a range of years.
  if (part.western && numbers[1] === '.') return 'not-a-period';
  return monthOf(year, Number(numbers[2]));
}

/** Most texts asked about are plain numbers, and of those only years and time codes are periods. */
const DIGITS = /^\d+$/;

function readDigits(text: string): Reading {
  if (text.length === 10) return timeCode(text);
  return text.length === 4 && isYear(Number(text)) ? { kind: 'year', year: Number(text) } : 'not-a-period';
}

function readFolded(text: string): Reading {
  if (DIGITS.test(text)) return readDigits(text);
  const fiscal = /^(?:FY|Fiscalyear)(\d{4})$/i.exec(text) ?? /^(\d{4})FY$/i.exec(text);
  if (fiscal) return isYear(Number(fiscal[1])) ? { kind: 'fiscal-year', year: Number(fiscal[1]) } : 'not-a-period';
  const english = ENGLISH_MONTH.exec(text);
  if (english) {
    const month = ENGLISH_MONTHS.indexOf((english[1] ?? '').slice(0, 3).toLowerCase()) + 1;
    return isYear(Number(english[2])) ? monthOf(Number(english[2]), month) : 'not-a-period';
  }
  const first = takeYear(text);
  if (first === 'no-year') return 'not-a-period';
  const part = takeOtherCalendar(first);
  if (part === 'no-year') return 'not-a-period';
  const rest = part.rest.replace(/(?:現在|時点|\(現在\))$/, '');
  const stated = { ...part, rest };
  if (rest === '') return part.span === 'fiscal-year' ? { kind: 'fiscal-year', year: part.year } : { kind: 'year', year: part.year };
  if (rest === '末' && part.span === 'year') return dateOf(part.year, 12, 31);
  if (rest === '末' && part.span === 'fiscal-year') return dateOf(part.year + 1, 3, 31);
  const quarter = readQuarter(stated);
  if (quarter !== 'not-a-period') return quarter;
  const month = readMonthOrDate(stated);
  return month === 'not-a-period' ? sameTwice(text) : month;
}

/** 2021年6月1日(令和3年6月1日): a whole period written in both calendars. */
function sameTwice(text: string): Reading {
  const parts = /^([^()]+)\(([^()]+)\)(?:現在|時点)?$/.exec(text);
  if (!parts) return 'not-a-period';
  const first = readFolded(parts[1] ?? '');
  const second = readFolded(parts[2] ?? '');
  return JSON.stringify(first) === JSON.stringify(second) ? first : 'not-a-period';
}

function timeCode(text: string): Reading {
  const code = TIME_CODE.exec(text);
  if (!code) return 'not-a-period';
  const year = Number(code[1]);
  const [from, to] = [Number(code[3]), Number(code[4])];
  if (!isYear(year)) return 'not-a-period';
  if (from === 0 && to === 0) return { kind: code[2] === '10' ? 'fiscal-year' : 'year', year };
  if (code[2] === '10') return 'not-a-period';
  if (from === to) return monthOf(year, from);
  return to === from + 2 && from % 3 === 1 && from <= 10 ? { kind: 'quarter', year, quarter: to / 3 } : 'not-a-period';
}

/**
 * Reads a printed period (時点・期間の読み取り): 和暦 and 西暦, both at once, 年 and 年度, months, quarters, dates, and the
 * ten-digit time codes of e-Stat. The label keeps the printed text, trimmed.
 *
 * Strict: a plain number is a period only when it is a four-digit year from 1868 to 2100, an era year only when the
 * era had it, and a text in two calendars only when both agree.
 *
 * @example parsePeriod('2021(令和3)年度') // { kind: 'fiscal-year', year: 2021, label: '2021(令和3)年度' }
 * @example parsePeriod('平成21年') // { kind: 'year', year: 2009, label: '平成21年' }
 * @returns 'not-a-period' for anything else, also for spans such as 平成21年～令和3年.
 */
export function parsePeriod(text: string): Period | 'not-a-period' {
  const label = text.trim();
  if (label === '' || label.length > 60 || !/[\d０-９〇一二三四五六七八九十元]/.test(label)) return 'not-a-period';
  const reading = DIGITS.test(label) ? readDigits(label) : readFolded(normalised(label));
  return reading === 'not-a-period' ? reading : { ...reading, label };
}

const ELIDED = /^(元|\d{1,2})(年度|年分|年)?$/;

/**
 * Reads a row or column of years in which the era stands only once (令和 2, 3, 4) or the century (2015, 16, 17). A bare
 * number continues the era before it as long as the years go up; an empty cell keeps the era, any other text ends it.
 * The label of a continued year is completed with its era.
 *
 * @example parseElidedYears(['平成 30', '令和元', '2', '3']) // … labels 平成 30, 令和元, 令和2, 令和3
 * @returns one reading per label, 'not-a-period' where there is none.
 */
export function parseElidedYears(labels: readonly string[]): (Period | 'not-a-period')[] {
  let before: { readonly year: number; readonly kind: Span; readonly era: string } | 'none' = 'none';
  return labels.map((text) => {
    const stated = parsePeriod(text);
    if (stated !== 'not-a-period') {
      const part = takeYear(normalised(stated.label));
      const era = part === 'no-year' || part.western ? '' : (/^\D+/.exec(normalised(stated.label).replace('元', '1'))?.[0] ?? '');
      before = stated.kind === 'year' || stated.kind === 'fiscal-year' ? { year: stated.year, kind: stated.kind, era } : 'none';
      return stated;
    }
    const elided = ELIDED.exec(normalised(text));
    if (!elided || before === 'none') {
      if (text.trim() !== '') before = 'none';
      return 'not-a-period';
    }
    const number = elided[1] === '元' ? 1 : Number(elided[1]);
    const year = before.era === '' ? before.year - (before.year % 100) + number : westernYear(before.era.replace('.', ''), number);
    const kind = elided[2] === undefined ? before.kind : elided[2] === '年度' ? 'fiscal-year' : 'year';
    if (year === 'no-such-year' || year <= before.year || kind !== before.kind) {
      before = 'none';
      return 'not-a-period';
    }
    const label = before.era === '' ? `${year}${elided[2] ?? ''}` : `${before.era}${elided[0]}`;
    before = { ...before, year };
    return { kind, year, label };
  });
}

import { STATUSES } from '../model/value.ts';
import { parsePeriod } from '../reference/periods.ts';
import { meaningOfHeading } from './axis.ts';
import { readCell } from './cell.ts';
import { cellAt, widthOf, type Grid } from './grid.ts';
import type { Legend } from './plan.ts';

/** What the cells of one column look like, whatever its heading says. */
export interface ColumnContent {
  readonly filled: number;
  readonly numbers: number;
  /** Cells that are neither numbers nor symbols. */
  readonly words: number;
  readonly periods: number;
  /** Whether it holds digits only, some with leading zeros: codes, not counts. */
  readonly coded: boolean;
  readonly distinct: number;
}

const SAMPLE = 400;
const MONTH = /^(?:[1-9１-９]|[1１][0-2０-２])月$/;
/** Headings of columns that only count the rows. */
const NUMBERING = /^(?:№|No\.?|番号|項番|連番|行番号|整理番号|#)$/i;

/** What one text looks like, whatever column it stands in. */
interface TextLook {
  readonly number: boolean;
  readonly word: boolean;
  readonly period: boolean;
  readonly digits: boolean;
  readonly zero: boolean;
}

function lookAt(text: string, legend: Legend): TextLook {
  const digits = /^\d+$/.test(text);
  const status = STATUSES[readCell(text, legend).status];
  // 1月, 2月 name rows; they are no figures in months.
  const month = text.endsWith('月') && MONTH.test(text);
  return {
    number: !month && status === 'number', word: month || status === 'unreadable', period: parsePeriod(text) !== 'not-a-period',
    digits, zero: digits && text.startsWith('0') && text.length > 1,
  };
}

/** Looks at the cells of each column (列の中身) in the given rows; at most a few hundred of them, spread over the body. */
export function columnContents(grid: Grid, rows: readonly number[], legend: Legend): ColumnContent[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const looks = new Map<string, TextLook>();
  return Array.from({ length: widthOf(grid) }, (_, column) => {
    let filled = 0, numbers = 0, words = 0, periods = 0, digits = 0, zeros = 0;
    const seen = new Set<string>();
    for (let i = 0; i < rows.length; i += step) {
      const text = cellAt(grid, rows[i] ?? 0, column).trim();
      if (text === '') continue;
      filled += 1;
      seen.add(text);
      const look = looks.get(text) ?? lookAt(text, legend);
      looks.set(text, look);
      if (look.number) numbers += 1;
      else if (look.word) words += 1;
      if (look.period) periods += 1;
      if (look.digits) digits += 1;
      if (look.zero) zeros += 1;
    }
    return { filled, numbers, words, periods, coded: zeros > 0 && digits === filled, distinct: seen.size };
  });
}

export type ColumnKind = 'key' | 'code' | 'period' | 'value' | 'numbering' | 'empty';

/**
 * Whether a column names things or holds figures. The heading decides where it says so; else the cells do:
 * mostly words, or codes with leading zeros, are keys.
 */
export function columnKind(heading: string, content: ColumnContent): ColumnKind {
  const meaning = meaningOfHeading(heading);
  if (NUMBERING.test(heading.normalize('NFKC').trim()) && content.numbers === content.filled) return 'numbering';
  if (content.filled === 0) return meaning.is === 'key' ? 'key' : 'empty';
  if (meaning.is === 'key' && meaning.part === 'code') return 'code';
  if (meaning.is === 'key' && meaning.dimension === 'period' && content.periods * 2 >= content.filled) return 'period';
  if (meaning.is === 'key' && content.words * 2 >= content.filled) return 'key';
  if (content.words * 2 > content.filled) return content.periods * 2 > content.filled ? 'period' : 'key';
  if (content.coded || (/(?:コード|ＣＤ|CD|code)\)?$/i.test(heading) && content.distinct > 1)) return 'code';
  return 'value';
}

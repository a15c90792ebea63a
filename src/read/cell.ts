import { parseDecimal, formatDecimal } from '../model/decimal.ts';
import { FLAG } from '../model/table.ts';
import { STATUS, type Status } from '../model/value.ts';
import type { CellValue } from '../model/table-builder.ts';
import { statusOfSymbol } from '../reference/legends.ts';
import { unitFacts } from '../reference/units.ts';
import type { Legend } from './plan.ts';

/** A cell read as a figure (セルの数値): the value and, where the cell itself names one, its unit. */
export interface ReadCell extends CellValue {
  /** Unit printed inside the cell (「45件」「69.3%」), or ''. */
  readonly unit: string;
}

/** How each status is spelled when nothing special was printed; other spellings keep their text. */
const PLAIN_SYMBOL: { readonly [S in Status]?: string } = { suppressed: 'X', nil: '-', notAvailable: '…', blank: '' };

const PLAIN_INTEGER = /^(?:0|[1-9]\d{0,14})$/;
const ERROR = /^#(?:NUM!|DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NULL!|SPILL!|CALC!)$/i;
/** Marks that hang on a figure: ¹ ① * ※ † (注) 注1) and the like. They never become digits. */
const TRAILING_MARK = /(?:[¹²³⁰⁴-⁹₀-₉①-⑳*＊※†‡]+|[(（]\s*(?:注|※)\s*\d*\s*[)）]|注\s*\d*[)）]?)$/;
const LEADING_MARK = /^(?:[(（]\s*注\s*\d*\s*[)）]|[*＊※†‡]+)\s*/;
const EDITION_MARK = /^([rpｒｐ])\s*(?=[\d△▲－−-])/i;
const SIGN = /^([+＋]|[△▲▽▼−－‐‑–—-])[\s　]*(?=[\d.])/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const UNGROUPED = /^\d+(?:\.\d+)?$/;
/** Digits first, then letters that may name a unit. */
const WITH_UNIT = /^([\d,.]+)\s*([^\d\s,.].{0,11})$/;

function symbol(raw: string, status: Status): ReadCell {
  const plain = PLAIN_SYMBOL[status] === raw;
  return { status: STATUS[status], units: 0, decimals: 0, flags: plain ? 0 : FLAG.text, text: plain ? '' : raw, unit: '' };
}

/**
 * Reads one printed cell (印刷されたセルを読む). The file's own legend comes first, then the usual symbols
 * (X 秘匿, － 該当なし, … 不詳, △▲ negative …). Footnote marks are split off before anything is normalised, so
 * `119①` is 119, never 1191. What is neither a number nor a known symbol is `unreadable` and keeps its text.
 *
 * @param printed text of the cell as decoded; white space at the ends (also 全角) does not matter
 * @param legend meanings the file itself declares
 * @example readCell('△ 4.6', new Map()) // −4.6 with one decimal, printed text kept
 * @example readCell('x', new Map()) // suppressed
 */
export function readCell(printed: string, legend: Legend): ReadCell {
  if (PLAIN_INTEGER.test(printed)) return { status: STATUS.number, units: Number(printed), decimals: 0, flags: 0, text: '', unit: '' };
  const raw = printed.trim();
  if (raw === '') return symbol('', legend.get('') ?? 'blank');
  const declared = legend.get(raw);
  if (declared !== undefined && declared !== 'number') return symbol(raw, declared);
  if (raw.startsWith('#') && ERROR.test(raw)) return symbol(raw, 'error');
  const usual = statusOfSymbol(raw);
  if (usual !== 'not-a-symbol') return symbol(raw, usual);
  return readNumber(raw) ?? symbol(raw, 'unreadable');
}

const STARTS_WITH_DIGIT = /^\d[\d,.]*$/;

/** Whether a cell holds a figure or a symbol that stands for one; blank cells and words do not. */
export function readsAsFigure(printed: string, legend: Legend): boolean {
  if (STARTS_WITH_DIGIT.test(printed)) return true;
  const { status } = readCell(printed, legend);
  return status !== STATUS.unreadable && status !== STATUS.blank;
}

/** Kanji, kana, commas and brackets: no digit in any of its forms, so nothing to look for. */
const WORDS = /^[\u3001-\u30ff\u3400-\u9fff（），．・]*$/;

function readNumber(raw: string): ReadCell | undefined {
  if (WORDS.test(raw)) return undefined;
  let flags = 0;
  let rest = raw;
  const unmarked = rest.replace(TRAILING_MARK, '').replace(LEADING_MARK, '').trimEnd();
  if (unmarked !== rest) {
    flags |= FLAG.noted;
    rest = unmarked;
  }
  const edition = EDITION_MARK.exec(rest);
  if (edition) {
    flags |= /[pｐ]/i.test(edition[1] ?? '') ? FLAG.provisional : FLAG.revised;
    rest = rest.slice(edition[0].length);
  }
  const sign = SIGN.exec(rest);
  if (sign) rest = rest.slice(sign[0].length);
  const negative = sign !== null && !/[+＋]/.test(sign[1] ?? '');
  // Only now, with signs and marks gone, is it safe to fold full-width digits, commas and units.
  rest = rest.normalize('NFKC');
  let unit = '';
  const withUnit = WITH_UNIT.exec(rest);
  if (withUnit) {
    unit = (withUnit[2] ?? '').trim();
    if (unitFacts(unit) === 'not-a-unit') return undefined;
    rest = withUnit[1] ?? '';
  }
  if (GROUPED.test(rest)) flags |= FLAG.grouped;
  else if (!UNGROUPED.test(rest)) return undefined;
  const size = parseDecimal(rest.replaceAll(',', ''));
  if (size === 'not-a-decimal') return undefined;
  const value = { units: negative ? -size.units : size.units, decimals: size.decimals };
  if (value.decimals > 255) return undefined;
  const plain = formatDecimal(value, (flags & FLAG.grouped) !== 0) === raw;
  const safe = value.units >= -9007199254740991n && value.units <= 9007199254740991n;
  return {
    status: STATUS.number,
    units: safe ? Number(value.units) : value.units,
    decimals: value.decimals,
    flags: plain ? flags : flags | FLAG.text,
    text: plain ? '' : raw,
    unit,
  };
}

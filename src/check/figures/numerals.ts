import { parseDecimal, powerOfTen } from '../../model/decimal.ts';
import { rational, type Rational } from '../../model/rational.ts';
import type { Printed } from './printed.ts';

/** A numeral in a text (数字の並び): UTF-16 offsets of sign, digits and multipliers, and the number they print. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly sign: 'none' | 'minus' | 'plus';
  /** With its sign. */
  readonly printed: Printed;
}

const DIGITS = /\d{1,3}(?:, ?\d{3})+(?!\d)|\d+/y;
const FRACTION = /\.\d+/y;
/** A point that went astray in conversion, believed only before a unit of rates. */
const LOOSE_FRACTION = / ?\. ?(?=\d+ ?(?:%|ポイント|倍))(\d+)/y;
const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['兆', 12], ['千億', 11], ['百億', 10], ['十億', 9], ['億', 8], ['千万', 7], ['百万', 6], ['十万', 5], ['万', 4], ['千', 3], ['百', 2],
];
/** 千 and 百 are also parts of names (千歳, 百貨店): as multipliers they stand before a digit, a unit or another multiplier. */
const AFTER_SMALL = /^(?:\d|[万億]| ?(?:円|人|名|社|件|者|店|戸|世帯|台|本|個|枚|頭|トン|ドル|t\b|㎡|m|ha|k[lLgW]|箱|食|席|室|便|隻|余|弱|強|超|以上|以下|前後|程度|事業|か所|ヵ所|カ所|ヶ所|組|票|部|回)|$|[\s)」、。])/;

/**
 * Finds every numeral of a repaired text: 1,234 · 22.2 · ▲3.8 · △ 4.6 · 21万8千 · 1万8898 · 37,993百万 · 22. 2%.
 * Years, codes and ordinals are numerals too; what each one is, is decided by `kindOf`.
 *
 * @example numerals('約21万8千人').map((n) => plainText(n.printed)) // ['218000']
 */
export function numerals(text: string): readonly Numeral[] {
  const found: Numeral[] = [];
  const digit = /\d/g;
  for (let hit = digit.exec(text); hit !== null; hit = digit.exec(text)) {
    const numeral = readNumeral(text, hit.index);
    found.push(numeral);
    digit.lastIndex = numeral.end;
  }
  return found;
}

function readNumeral(text: string, at: number): Numeral {
  let end = at;
  let value = 0n;
  let step: Rational = rational(1n);
  let ceiling = Infinity;
  for (;;) {
    const part = readDecimal(text, end);
    const power = readPower(text, part.end, ceiling);
    const scaled = rational(powerOfTen(power?.power ?? 0), powerOfTen(part.decimals));
    value = (value * step.n * scaled.d) / (step.d * scaled.n) + part.units;
    step = scaled;
    end = power?.end ?? part.end;
    if (power === undefined || !/\d/.test(text.charAt(end)) || part.decimals > 0) break;
    ceiling = power.power;
  }
  const sign = signBefore(text, at, end);
  return { start: sign.start, end, sign: sign.sign, printed: { units: sign.sign === 'minus' ? -value : value, step } };
}

function readDecimal(text: string, at: number): { readonly end: number; readonly units: bigint; readonly decimals: number } {
  DIGITS.lastIndex = at;
  const whole = DIGITS.exec(text)?.[0] ?? '0';
  let end = at + whole.length;
  FRACTION.lastIndex = end;
  LOOSE_FRACTION.lastIndex = end;
  const fraction = FRACTION.exec(text) ?? LOOSE_FRACTION.exec(text);
  if (fraction !== null) end += fraction[0].length;
  const digits = fraction === null ? '' : `.${fraction[0].replace(/[^\d]/g, '')}`;
  const decimal = parseDecimal(`${whole.replace(/[, ]/g, '')}${digits}`);
  return decimal === 'not-a-decimal' ? { end, units: 0n, decimals: 0 } : { end, ...decimal };
}

function readPower(text: string, at: number, below: number): { readonly power: number; readonly end: number } | undefined {
  for (const [word, power] of MULTIPLIERS) {
    if (!text.startsWith(word, at) || power >= below) continue;
    const end = at + word.length;
    return (word === '千' || word === '百') && !AFTER_SMALL.test(text.slice(end, end + 4)) ? undefined : { power, end };
  }
  return undefined;
}

const MINUS_MARK = /[▲△▼] ?$/;
/** A dash is a minus where a value may begin; between digits, letters or dates it is a range or a code. */
const DASH = /(?:^|[\s(「、,:=比率数額差量は】|])[-‐‑–]$/;

function signBefore(text: string, at: number, end: number): { readonly start: number; readonly sign: Numeral['sign'] } {
  const before = text.slice(Math.max(0, at - 3), at);
  const mark = MINUS_MARK.exec(before);
  if (mark !== null) return { start: at - mark[0].length, sign: 'minus' };
  const last = before.charAt(before.length - 1);
  if (last === '+' && !/\d\+$/.test(before)) return { start: at - 1, sign: 'plus' };
  const rate = /^ ?(?:%|ポイント)/.test(text.slice(end, end + 5)) && !/[\dA-Za-z~][-‐‑–]$/.test(before);
  if (DASH.test(before) || (/[-‐‑–]$/.test(last) && rate)) return { start: at - 1, sign: 'minus' };
  return { start: at, sign: 'none' };
}

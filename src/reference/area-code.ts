/** How an area code was written, and what it says (地域コードの読み取り). Nothing is guessed: what reads two ways is ambiguous. */
export type AreaCodeReading =
  | { readonly is: 'code'; readonly code: string; readonly form: AreaCodeForm; /** Text that stood beside the code, e.g. 札幌市; '' if none. */ readonly rest: string }
  | { readonly is: 'bad-check-digit'; readonly code: string; readonly given: string; readonly expected: string }
  | { readonly is: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly is: 'not-a-code' };

/** `prefecture` 01 or 1 · `five` 標準地域コード · `six` 全国地方公共団体コード with its check digit (検査数字). */
export type AreaCodeForm = 'prefecture' | 'five' | 'six';

const ZERO = '0'.charCodeAt(0);

/**
 * Check digit of a 全国地方公共団体コード (検査数字): S = 6a+5b+4c+3d+2e; 11 − S mod 11, its last digit; 11 − S where S < 11.
 *
 * @example checkDigit('01100') // '2'
 */
export function checkDigit(code: string): string {
  const digit = (i: number): number => (code.charCodeAt(i) || ZERO) - ZERO;
  const sum = 6 * digit(0) + 5 * digit(1) + 4 * digit(2) + 3 * digit(3) + 2 * digit(4);
  return String(sum < 11 ? 11 - sum : (11 - (sum % 11)) % 10).slice(-1);
}

// R01100 (SSDSE), ti.01100 (e-Stat), 【01100】札幌市, 01100_札幌市, 01100 札幌市, 1100.0 (a number saved as text).
// Without a mark between them it takes five or six digits and the name of an area: 23区, 2021年 and 12345人 are no codes.
const WRITTEN = /^(?:R|ti\.|【|\[)?(\d{1,6})(?:\.0+)?(?:(?:[】\]_:]|\s)[\s_:]*([^\d\s_].*)?|(?<=\d{5})([^\d\s].*[国都道府県市部区郡庁局町村]))?$/i;

/** As nearly all tables write it. */
const PLAIN = /^\d{5}$/;

/** Numbers that the standard gives to prefectures and municipalities. */
const STANDARD = /^\d\d([1-7]\d\d|000)$/;

/**
 * Reads an area code as tables and people write it: 5 and 6 digits, lost leading zeros, R, ti., 【】 and NN_ forms, two-digit prefectures.
 * A sixth digit is verified. `form` says what the column the code stands in is known to hold: 12203 is 市川市, but in a column of
 * six-digit codes it is 012203, 士別市, without its zero (see `areaCodeForm`).
 *
 * @example normaliseAreaCode('012122') // { is: 'code', code: '01212', form: 'six', rest: '' }
 * @example normaliseAreaCode('11002') // ambiguous: 埼玉県郡部 11002, or 札幌市 01100 + 2 without its zero
 */
export function normaliseAreaCode(raw: string, form: 'six' | 'unknown' = 'unknown'): AreaCodeReading {
  if (PLAIN.test(raw)) return fiveDigits(raw, form, '');
  const parts = WRITTEN.exec(raw.normalize('NFKC').trim());
  const digits = parts?.[1] ?? '';
  const rest = (parts?.[2] ?? parts?.[3] ?? '').trim();
  const code = (text: string, as: AreaCodeForm): AreaCodeReading => (isPlace(text) ? { is: 'code', code: text, form: as, rest } : { is: 'not-a-code' });
  switch (digits.length) {
    case 1:
    case 2:
      return code(`${digits.padStart(2, '0')}000`, 'prefecture');
    case 4:
      return code(digits.padStart(5, '0'), 'five');
    case 5:
      return fiveDigits(digits, form, rest);
    case 6:
      return sixDigits(digits, rest);
    default:
      return { is: 'not-a-code' };
  }
}

function sixDigits(digits: string, rest: string): AreaCodeReading {
  const code = digits.slice(0, 5);
  if (digits === '000000') return { is: 'code', code, form: 'six', rest };
  if (!isPlace(code)) return { is: 'not-a-code' };
  const expected = checkDigit(code);
  const given = digits.slice(5);
  return given === expected ? { is: 'code', code, form: 'six', rest } : { is: 'bad-check-digit', code, given, expected };
}

function fiveDigits(digits: string, form: 'six' | 'unknown', rest: string): AreaCodeReading {
  const short: AreaCodeReading = isPlace(digits) ? { is: 'code', code: digits, form: 'five', rest } : { is: 'not-a-code' };
  if (digits.startsWith('0')) return short;
  // Five digits are the standard; only where the standard has no municipality under such a number is it open.
  if (form === 'unknown' && short.is === 'code' && STANDARD.test(digits)) return short;
  const long = sixDigits(`0${digits}`, rest);
  if (form === 'six') return long;
  if (long.is !== 'code') return short;
  return short.is === 'code' ? { is: 'ambiguous', candidates: [digits, long.code] } : long;
}

/** 00 nation, 01–47 prefectures. */
function isPlace(code: string): boolean {
  return code === '00000' || (code >= '01000' && code <= '47999');
}

/**
 * Whether a column of codes holds six-digit ones (団体コード), so that its shorter numbers are those that lost their zero.
 *
 * @example areaCodeForm(['11002', '131016']) // 'six': 11002 is 011002, 札幌市
 */
export function areaCodeForm(codes: Iterable<string>): 'six' | 'unknown' {
  for (const raw of codes) {
    if (PLAIN.test(raw)) continue;
    const reading = normaliseAreaCode(raw);
    if (reading.is === 'code' && reading.form === 'six' && /\d{6}/.test(raw.normalize('NFKC'))) return 'six';
  }
  return 'unknown';
}

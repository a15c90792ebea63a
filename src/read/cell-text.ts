import { numberFormat } from './number-format.ts';

/** Digits of a number without exponent: sign, then digits left and right of the point. */
interface Digits {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/**
 * The written form of a number in a workbook (セルの数値の表記): every digit it has, and at least the digits its
 * format prints, so 12.3 under `0.00` is 12.30 and 12.345 under `0.0` stays 12.345. Percentages and formats in
 * thousands are scaled as a reader sees them, exactly: 0.24637 under `0.0%` is 24.637%. A zero that its format
 * draws as a dash is still 0. Grouping, signs of the format and units are left out.
 *
 * @param date1904 whether day 0 is 1904-01-01
 */
export function numberText(value: number, format: string, date1904: boolean): string {
  if (!Number.isFinite(value)) return String(value);
  const shape = numberFormat(format, value);
  if (shape.kind === 'date') {
    const date = serialDate(value, date1904);
    return date === 'no-date' ? numberText(value, '', date1904) : dateText(date, format);
  }
  const shown = shifted(digitsOf(value), shape.shift);
  const whole = shown.whole.padStart(shape.integers, '0');
  const fraction = shown.fraction.padEnd(shape.decimals, '0');
  const zero = /^0*$/.test(whole + fraction);
  return `${shape.before}${shown.negative && !zero ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}${shape.after}`;
}

/**
 * A date in the spelling of its precision (日付): 2021-06-01, 2021年6月 under a format without days, 2021年 under one
 * of years only, with the time of day only where the format shows one.
 */
export function dateText(date: Date, format: string): string {
  const shown = numberFormat(format, 1);
  const parts = shown.kind === 'date' ? shown : { year: true, month: true, day: true, time: false };
  const iso = date.toISOString();
  const year = String(date.getUTCFullYear());
  const time = iso.slice(11, 19).replace(/:00$/, '');
  if (parts.time && date.getTime() < Date.UTC(1900, 0, 1)) return time;
  if (!parts.day && !parts.time && parts.year) return parts.month ? `${year}年${date.getUTCMonth() + 1}月` : `${year}年`;
  return parts.time && !iso.endsWith('T00:00:00.000Z') ? `${iso.slice(0, 10)} ${time}` : iso.slice(0, 10);
}

const DAY = 86_400_000;
/** 9999-12-31 in either system. */
const LAST_SERIAL = 2_958_465;

function serialDate(serial: number, date1904: boolean): Date | 'no-date' {
  if (serial < 0 || serial > LAST_SERIAL) return 'no-date';
  // Excel's 1900 has a 29 February that never was: days before it count from one day later.
  const origin = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(origin + Math.floor(serial * DAY + 0.5));
}

/**
 * Workbooks store binary fractions, so 0.246 may come as 0.24600000000000002. Excel itself shows fifteen digits;
 * where these are much shorter than the seventeen of the binary number, they are what was meant.
 */
function digitsOf(value: number): Digits {
  const exact = plain(String(value));
  const meant = plain(value.toPrecision(15));
  const significant = ({ whole, fraction }: Digits): number => (whole + fraction).replace(/^0+|0+$/g, '').length;
  return significant(exact) > 15 && significant(meant) <= 12 ? { ...meant, fraction: meant.fraction.replace(/0+$/, '') } : exact;
}

function plain(text: string): Digits {
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text) ?? [];
  return shifted({ negative: sign === '-', whole, fraction }, Number(exponent));
}

function shifted({ negative, whole, fraction }: Digits, places: number): Digits {
  const left = places < 0 ? whole.padStart(1 - places, '0') : whole;
  const right = places > 0 ? fraction.padEnd(places, '0') : fraction;
  const all = left + right;
  const point = left.length + places;
  return { negative, whole: all.slice(0, point).replace(/^0+(?=\d)/, ''), fraction: places < 0 ? all.slice(point).replace(/0+$/, '') : all.slice(point) };
}

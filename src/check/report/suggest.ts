import { formatDecimal, powerOfTen } from '../../model/decimal.ts';
import { divide } from '../../model/rational.ts';
import { roundTo } from '../../model/rounding.ts';
import type { Figure } from '../figures/figure.ts';
import { valueOf, type Printed } from '../figures/printed.ts';
import { repair } from '../figures/repair.ts';

const MULTIPLIERS: Readonly<Record<string, number>> = { 兆: 12, 億: 8, 千万: 7, 百万: 6, 万: 4, 千: 3, 百: 2 };

/**
 * A value in the figure's own style (著者の書き方のままの数値): its sign mark, separators, decimals, multiplier, full-width
 * digits and unit.
 *
 * @example inStyleOf(figureOf('▲3.8%'), { units: -39n, step: 0.1 }) // '▲3.9%'
 * @example inStyleOf(figureOf('−47'), { units: -48n, step: 1 }) // '−48'
 */
export function inStyleOf(figure: Figure, value: Printed): string {
  const clean = repair(figure.text);
  const mark = /^([▲△▼+＋\-‐‑–−－] ?)/.exec(figure.text)?.[1] ?? '';
  const body = /[\d,.]+/.exec(clean)?.[0] ?? '';
  const multiplier = /^(兆|億|千万|百万|万|千|百)/.exec(clean.slice(mark.length + body.length))?.[1];
  const compound = multiplier !== undefined && /^\d/.test(clean.slice(mark.length + body.length + multiplier.length));
  const decimals = body.includes('.') ? body.length - body.indexOf('.') - 1 : 0;
  const exact = valueOf(value);
  const scaled = multiplier === undefined || compound ? exact : divide(exact, { n: powerOfTen(MULTIPLIERS[multiplier] ?? 0), d: 1n });
  const rounded = roundTo(scaled, decimals);
  const signed = mark.trim() !== '' && !isPlus(mark);
  const grouped = body.includes(',') || (Math.abs(Number(rounded.units)) >= 1000 && !/\d{4,}/.test(body) && decimals === 0);
  const digits = formatDecimal({ units: rounded.units < 0n ? -rounded.units : rounded.units, decimals }, grouped);
  // In a sentence the words say which way; in a cell only the sign does.
  const sign = rounded.units < 0n ? (signed ? mark : figure.printed.units < 0n || figure.site.in === 'cell' ? '▲' : '') : isPlus(mark) ? mark : '';
  const wide = /[０-９]/.test(figure.text);
  if (compound) return `${sign}${compoundText(rounded.units < 0n ? -rounded.units : rounded.units, clean)}${figure.unit}`;
  const unit = figure.text.slice(mark.length + body.length);
  return `${sign}${wide ? toWide(digits) : digits}${unit}`;
}

/** 152000 as 15万2千 where the figure was written 15万1千; 18898 as 1万8898. */
function compoundText(value: bigint, style: string): string {
  const tenThousands = value / 10_000n;
  const rest = value % 10_000n;
  const tail = /千\D*$/.test(style) ? `${rest / 1000n}千` : style.includes(',') ? formatDecimal({ units: rest, decimals: 0 }, true) : `${rest}`;
  return rest === 0n ? `${tenThousands}万` : `${tenThousands}万${tail}`;
}

function toWide(text: string): string {
  return text.replace(/[0-9.,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** 22.2%減少 is written without a sign. */
export function withoutSign(figure: Figure, value: Printed): Printed {
  return figure.printed.units > 0n && value.units < 0n ? { ...value, units: -value.units } : value;
}

/** The sentence of the first figure with all figures that stand in it replaced (文案). */
export function correctedSentence(text: string, replacements: readonly { readonly figure: Figure; readonly text: string }[]): string {
  const [first] = replacements;
  if (first === undefined) return '';
  const { start, end } = first.figure.site;
  const from = text.lastIndexOf('。', start - 1) + 1;
  const stop = text.indexOf('。', end);
  const to = stop < 0 ? text.length : stop + 1;
  const inside = replacements.filter(({ figure: { site } }) => site.start >= from && site.end <= to).sort((a, b) => b.figure.site.start - a.figure.site.start);
  return inside.reduce((sentence, each) => sentence.slice(0, each.figure.site.start - from) + each.text + sentence.slice(each.figure.site.end - from), text.slice(from, to)).trim();
}

const isPlus = (mark: string): boolean => mark.trim() === '+' || mark.trim() === '＋';

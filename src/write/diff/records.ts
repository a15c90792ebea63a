import { reasonsOf, type Comparison } from '../../model/comparison.ts';
import { formatDecimal } from '../../model/decimal.ts';
import { rational, type Rational } from '../../model/rational.ts';
import { roundTo } from '../../model/rounding.ts';
import type { Value } from '../../model/value.ts';
import { isNew, isVanished } from '../change-words.ts';
import { isSmallBase, SMALL_BASE, type NumberStyle } from '../numbers.ts';
import type { PrintedRecords } from '../presentation.ts';
import type { Language } from '../wording/language.ts';
import { SCOPE_NAMES, ROUNDING_NAMES, MISSING_MEANINGS } from '../wording/names.ts';
import { COLUMN_NAMES, PHRASES, sentences } from '../wording/phrases.ts';
import { shortNote } from '../wording/short-notes.ts';
import { dimColumns, keyCells, keyHeadings, plainPeriod, type DimColumn } from '../lines/keys.ts';
import type { LineLabel } from '../lines/line.ts';
import type { DiffBlock } from './lines.ts';

export function plainNumber(value: Value): string {
  if (value.is !== 'number') return '';
  return formatDecimal(roundTo(value.exact, value.decimals));
}

/** A rate in per cent, rounded once; '' where there is none. */
export function percentText(rate: Value, style: NumberStyle): string {
  return rate.is === 'number' ? percentOf(rate.exact, style) : '';
}

function percentOf(exact: Rational, style: NumberStyle): string {
  const rounded = roundTo(rational(exact.n * 100n, exact.d), style.digits, style.rounding);
  const text = formatDecimal(rounded);
  return rounded.units === 0n && style.keepSign && exact.n < 0n ? `-${text}` : text;
}

/** What a reader must know of one figure, in words: 皆増, 秘匿, 基準10未満 … */
export function remarks(comparison: Comparison, pair: number, style: NumberStyle, change = comparison.change(pair)): string {
  const language = style.language;
  const notes: string[] = [];
  if (isNew(change)) notes.push(PHRASES.appeared[language]);
  if (isVanished(change, comparison.measure.unit.kind)) notes.push(PHRASES.vanished[language]);
  for (const side of [change.earlier, change.later]) {
    if (side.is === 'missing') notes.push(MISSING_MEANINGS[side.reason][language]);
  }
  if (isSmallBase(change.earlier, comparison.measure.unit.kind)) notes.push(sentences(language).smallBase('', SMALL_BASE).trim());
  notes.push(...[...comparison.findings, ...reasonsOf(comparison, pair)].map((finding) => shortNote(finding, language)).filter((note) => note !== ''));
  return [...new Set(notes)].join(language === 'ja' ? '、' : '; ');
}

/** Over whom it was counted; where the two periods differ and the user insisted, both. */
export function scopeText({ from, to }: Comparison, language: Language): string {
  return [...new Set([from.scope, to.scope])].map((scope) => SCOPE_NAMES[scope][language]).join('→');
}

/** The heading row of flat records of a comparison, and which columns hold numbers. */
export function diffHeadings(dims: readonly DimColumn[], language: Language): Pick<PrintedRecords, 'headings' | 'numeric'> {
  const name = (key: keyof typeof COLUMN_NAMES): string => COLUMN_NAMES[key][language];
  const headings = [
    ...keyHeadings(dims, language), name('measure'), name('unit'), name('scope'),
    name('fromPeriod'), name('toPeriod'), name('fromValue'), name('toValue'), name('difference'), name('rate'), name('rounding'), name('notes'),
  ];
  const numbers = new Set([name('fromValue'), name('toValue'), name('difference'), name('rate')]);
  return { headings, numeric: headings.map((heading) => numbers.has(heading)) };
}

/** A comparison as flat records: one heading row, one figure pair a record, numbers as plain decimals. */
export function diffRecords(blocks: readonly DiffBlock[], style: NumberStyle): PrintedRecords {
  const dims = dimColumns(blocks.flatMap((block) => block.members.map(({ table }) => table)));
  const rows = blocks.flatMap((block) => block.members.flatMap((comparison, at) => block.lines.flatMap((line) => {
    const pair = line.at[at] ?? -1;
    return pair < 0 ? [] : [diffRecord(comparison, line, pair, dims, style)];
  })));
  return { ...diffHeadings(dims, style.language), rows };
}

export function diffRecord(comparison: Comparison, line: LineLabel, pair: number, dims: readonly DimColumn[], style: NumberStyle): string[] {
  const change = comparison.change(pair);
  const { table, measure, from, to } = comparison;
  const isRatio = measure.unit.kind === 'ratio' || measure.unit.kind === 'index';
  return [
    ...keyCells(line, table, dims), measure.label, measure.unit.label, scopeText(comparison, style.language),
    plainPeriod(from.period), plainPeriod(to.period),
    plainNumber(change.earlier), plainNumber(change.later), plainNumber(change.difference), percentText(change.rate, style),
    isRatio ? '' : ROUNDING_NAMES[style.rounding][style.language], remarks(comparison, pair, style, change),
  ];
}

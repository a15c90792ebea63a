import type { Line } from '../tables/table.ts';
import { sectorParts } from './sectors.ts';

/** Lines that may be the parts of a total, and how strongly words or numbering say so (合計の内訳の候補). */
export interface PartSet {
  readonly parts: readonly number[];
  readonly ground: 'formula' | 'hierarchy' | 'group' | 'label' | 'position';
}

/** Every set of lines that line `t` may be the sum of. */
export function partSets(lines: readonly Line[], t: number): readonly PartSet[] {
  const total = lines[t];
  if (total === undefined) return [];
  const sets: PartSet[] = [];
  const add = (parts: readonly number[], ground: PartSet['ground']): void => {
    if (parts.length >= 2 && !parts.includes(t) && !sets.some((set) => same(set.parts, parts))) sets.push({ parts, ground });
  };
  add(byFormula(lines, total), 'formula');
  add(children(lines, t), 'hierarchy');
  add(sameNameElsewhere(lines, t), 'group');
  add(sectorParts(lines, t), 'group');
  const labelled = total.role === 'total' || total.role === 'subtotal';
  if (labelled) {
    add(siblings(lines, t), 'group');
    for (const span of spans(lines, t)) for (const parts of variants(lines, span)) add(parts, 'label');
  } else if (total.role === 'part' && total.period === 'none' && (t === 0 || t === lines.length - 1 || lines[t - 1]?.section !== total.section || lines[t + 1]?.section !== total.section)) {
    const rest = lines.filter((line) => line.index !== t && (line.section === total.section || total.section === -1)).map((line) => line.index);
    for (const parts of variants(lines, rest)) add(parts, 'position');
    const after = lines.filter((line) => line.index > t && line.section === total.section).map((line) => line.index);
    add(after, 'position');
  }
  return sets;
}

/** 合計(17+18+19), 計(①＋②), (A)+(B) */
function byFormula(lines: readonly Line[], total: Line): readonly number[] {
  const text = total.path[total.path.length - 1]?.text ?? '';
  const formula = /[(（]?([0-9０-９A-ZＡ-Ｚア-ン①-⑳Ⅰ-Ⅻ]{1,3}[)）]?(?:[+＋][(（]?[0-9０-９A-ZＡ-Ｚア-ン①-⑳Ⅰ-Ⅻ]{1,3}[)）]?)+)[)）]?/.exec(text)?.[1];
  if (formula === undefined) return [];
  const numbers = formula.split(/[+＋]/).map((part) => part.replace(/[()（）]/g, '').normalize('NFKC'));
  const found = numbers.map((number) => lines.find((line) => line !== total && (line.path[line.path.length - 1]?.number ?? '').normalize('NFKC') === number)?.index);
  return found.every((index) => index !== undefined) ? found : [];
}

/** The lines one level deeper that follow. */
function children(lines: readonly Line[], t: number): readonly number[] {
  const level = lines[t]?.level ?? 0;
  const below: Line[] = [];
  for (const line of lines.slice(t + 1)) {
    if (line.level <= level || line.section !== lines[t]?.section) break;
    below.push(line);
  }
  const next = topLevel(below);
  return below.filter((line) => line.level === next && line.role !== 'aside').map((line) => line.index);
}

/** 合計/商店数 = 卸売業/商店数 + 小売業/商店数 */
function sameNameElsewhere(lines: readonly Line[], t: number): readonly number[] {
  const total = lines[t];
  const name = total?.path[total.path.length - 1]?.name;
  if (total === undefined || total.path.length < 2 || !total.path.slice(0, -1).some((label) => label.role === 'total' || label.role === 'subtotal')) return [];
  return lines.filter((line) => line.index !== t && line.path.length >= 2 && line.path[line.path.length - 1]?.name === name && line.role === 'part').map((line) => line.index);
}

/** 男, 女, 計 under one group heading. */
function siblings(lines: readonly Line[], t: number): readonly number[] {
  const total = lines[t];
  if (total === undefined || total.path.length < 2) return [];
  const outer = (line: Line): string => line.path.slice(0, -1).map((label) => label.text).join('/');
  return lines.filter((line) => line.index !== t && line.path.length === total.path.length && outer(line) === outer(total) && line.role === 'part').map((line) => line.index);
}

/** How many stops before and after a total a run may begin or end at, besides the ends of the table. */
const STOPS = 8;
/** A table with more totals than this has them for their neighbours; only its first and last line are of everything. */
const MANY_TOTALS = 40;

/** Runs of lines before and after a total, cut at other totals and at sections. */
function spans(lines: readonly Line[], t: number): readonly (readonly number[])[] {
  const indexes = (from: number, to: number): readonly number[] => lines.slice(from, to).map((line) => line.index);
  const stops = (line: Line | undefined): boolean => line === undefined || line.role === 'total' || line.role === 'subtotal';
  const ofAll = t === 0 || t === lines.length - 1 || (lines[t]?.role === 'total' && !hasManyTotals(lines));
  const found: (readonly number[])[] = [];
  for (let from = t - 1, met = 0; from >= 0 && met < STOPS; from -= 1) {
    if (!stops(lines[from - 1]) && from > 0 && lines[from - 1]?.section === lines[from]?.section) continue;
    met += 1;
    found.push(indexes(from, t));
  }
  if (ofAll && t > 0) found.push(indexes(0, t));
  for (let to = t + 2, met = 0; to <= lines.length && met < STOPS; to += 1) {
    if (to < lines.length && !stops(lines[to]) && lines[to]?.section === lines[to - 1]?.section && lines[to]?.role !== 'aside') continue;
    met += 1;
    found.push(indexes(t + 1, to));
  }
  if (ofAll && t < lines.length - 1) found.push(indexes(t + 1, lines.length));
  if (ofAll) found.push(lines.filter((line) => line.index !== t).map((line) => line.index));
  return found;
}

function hasManyTotals(lines: readonly Line[]): boolean {
  return lines.filter((line) => line.role === 'total').length > MANY_TOTALS;
}

/** The ways a run of lines can be read as parts: without deeper lines and asides, only its sub-totals, sub-totals and the rest. */
function variants(lines: readonly Line[], span: readonly number[]): readonly (readonly number[])[] {
  const own = span.flatMap((index) => lines[index] ?? []).filter((line) => line.role !== 'aside');
  const top = topLevel(own);
  const outer = own.filter((line) => line.level === top);
  const isTotal = (line: Line): boolean => line.role === 'total' || line.role === 'subtotal';
  const lastTotal = outer.map(isTotal).lastIndexOf(true);
  const firstTotal = outer.findIndex(isTotal);
  return [
    outer.filter((line) => !isTotal(line)),
    outer.filter(isTotal),
    [...outer.slice(0, lastTotal).filter(isTotal), ...outer.slice(Math.max(lastTotal, 0))],
    [...outer.slice(0, firstTotal < 0 ? 0 : firstTotal), ...outer.filter(isTotal)],
    own.filter((line) => !isTotal(line)),
    own,
  ].map((set) => set.map((line) => line.index));
}

function topLevel(lines: readonly Line[]): number {
  return lines.reduce((least, { level }) => Math.min(least, level), Infinity);
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

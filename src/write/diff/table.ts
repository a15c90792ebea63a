import type { Change, Comparison } from '../../model/comparison.ts';
import type { Period } from '../../model/period.ts';
import { eraLabel } from '../period-label.ts';
import { printChange, printRate, printValue, type NumberStyle } from '../numbers.ts';
import type { PrintedCell, PrintedColumn, PrintedRow, PrintedTable } from '../presentation.ts';
import { COLUMN_NAMES, PHRASES, sentences } from '../wording/phrases.ts';
import { namedBy, type DiffBlock, type DiffLine, type LineAxis } from './lines.ts';

/** Rates on bases below this are for reference only (率は参考). */
export const SMALL_BASE = 10;
const MARK = '*';
const BLANK: PrintedCell = { text: '' };

export function isSmallBase(change: Change, comparison: Comparison): boolean {
  const base = change.earlier;
  return comparison.measure.unit.kind === 'count' && base.is === 'number' && base.exact.n > 0n && base.exact.n < BigInt(SMALL_BASE) * base.exact.d;
}

function cellsOf(comparison: Comparison, pair: number, style: NumberStyle): PrintedCell[] {
  const isRatio = comparison.measure.unit.kind === 'ratio' || comparison.measure.unit.kind === 'index';
  if (pair < 0) return Array.from({ length: isRatio ? 3 : 4 }, () => BLANK);
  const change = comparison.change(pair);
  const levels = [printValue(change.earlier, style), printValue(change.later, style), printChange(change.difference, style)];
  if (isRatio) return levels;
  const rate = printRate(change.rate, style, { from: change.earlier, to: change.later, kind: comparison.measure.unit.kind });
  return [...levels, isSmallBase(change, comparison) && rate.number !== undefined ? { ...rate, mark: MARK } : rate];
}

function columnsOf(comparison: Comparison, group: number, style: NumberStyle): PrintedColumn[] {
  const { measure, from, to } = comparison;
  const language = style.language;
  const isRatio = measure.unit.kind === 'ratio' || measure.unit.kind === 'index';
  const column = (heading: string, unit: string): PrintedColumn => ({ heading: [measure.label, heading], align: 'right', unit, group });
  const period = (p: Period): string => eraLabel(p, language);
  const levels = [column(period(from.period), measure.unit.label), column(period(to.period), measure.unit.label)];
  const difference = column(PHRASES.difference[language], isRatio ? PHRASES.points[language] : measure.unit.label);
  return isRatio ? [...levels, difference] : [...levels, difference, column(PHRASES.rate[language], '%')];
}

function labelOf(line: DiffLine, by: LineAxis): string {
  const member = namedBy(line, by);
  return member.name === '' ? member.code : member.name;
}

/** A block of a comparison as a table to print: label, then per measure earlier, later, 増減, 増減率. */
export function diffTable(block: DiffBlock, style: NumberStyle): PrintedTable {
  return block.by === 'measure' ? measureTable(block, style) : lineTable(block, style);
}

/** One line of many measures, turned round: a row a measure, with its unit. */
function measureTable(block: DiffBlock, style: NumberStyle): PrintedTable {
  const language = style.language;
  const [line] = block.lines;
  const first = block.comparisons[0];
  if (!line || !first) return { title: '', columns: [], rows: [], notes: [] };
  const rows = block.comparisons.map((comparison, at): PrintedRow => {
    const cells = cellsOf(comparison, line.pairs[at] ?? -1, style);
    return { kind: 'body', depth: 0, cells: [{ text: comparison.measure.label }, { text: unitText(comparison, language) }, ...cells, ...(cells.length === 3 ? [BLANK] : [])] };
  });
  const column = (heading: string, align: 'left' | 'right', unit = ''): PrintedColumn => ({ heading: [heading], align, unit, group: align === 'left' ? 0 : 1 });
  return {
    title: titleOf(block, style),
    columns: [
      column(COLUMN_NAMES.measure[language], 'left'), column(PHRASES.unit[language], 'left'),
      column(eraLabel(first.from.period, language), 'right'), column(eraLabel(first.to.period, language), 'right'),
      column(PHRASES.difference[language], 'right'), column(PHRASES.rate[language], 'right', '%'),
    ],
    rows,
    notes: notesOf(rows, block, style),
  };
}

/** The unit of a measure's row; a ratio changes in points. */
function unitText({ measure }: Comparison, language: NumberStyle['language']): string {
  const isRatio = measure.unit.kind === 'ratio' || measure.unit.kind === 'index';
  return [measure.unit.label, ...(isRatio ? [PHRASES.points[language]] : [])].filter((text) => text !== '').join('・');
}

function notesOf(rows: readonly PrintedRow[], block: DiffBlock, style: NumberStyle): string[] {
  const words = sentences(style.language);
  const small = rows.some((row) => row.cells.some((cell) => cell.mark === MARK));
  const hasRate = block.comparisons.some(({ measure }) => measure.unit.kind === 'count' || measure.unit.kind === 'amount');
  return [
    ...(small ? [words.smallBase(MARK, SMALL_BASE)] : []),
    ...(hasRate ? [words.rounding(PHRASES.rate[style.language], style.rounding, style.digits)] : []),
  ];
}

function lineTable(block: DiffBlock, style: NumberStyle): PrintedTable {
  const language = style.language;
  const first = block.comparisons[0];
  const rows = block.lines.map((line): PrintedRow => ({
    kind: line.total && block.by !== 'area' ? 'total' : 'body',
    depth: namedBy(line, block.by).depth,
    cells: [{ text: labelOf(line, block.by) }, ...block.comparisons.flatMap((comparison, at) => cellsOf(comparison, line.pairs[at] ?? -1, style))],
  }));
  return {
    title: titleOf(block, style),
    columns: [
      { heading: [headingOf(first, block.by, language)], align: 'left', unit: '', group: 0 },
      ...block.comparisons.flatMap((comparison, at) => columnsOf(comparison, at + 1, style)),
    ],
    rows,
    notes: notesOf(rows, block, style),
  };
}

/** The printed heading of the lines' axis in Japanese; a fixed word where the source has none, or for readers of English. */
function headingOf(comparison: Comparison | undefined, by: LineAxis, language: NumberStyle['language']): string {
  if (by === 'area') return COLUMN_NAMES.areaName[language];
  if (typeof by === 'number') return comparison?.table.dims[by]?.label ?? '';
  const printed = comparison?.table.industry.label ?? '';
  return printed === '' || language === 'en' ? COLUMN_NAMES.industryDivision[language] : printed;
}

function titleOf(block: DiffBlock, style: NumberStyle): string {
  const first = block.comparisons[0];
  const line = block.lines[0];
  if (!first || !line) return '';
  const arrow = style.symbols === 'terminal' ? ' -> ' : '→';
  const periods = `${eraLabel(first.from.period, style.language, 'both')}${arrow}${eraLabel(first.to.period, style.language, 'both')}`;
  const what = block.by === 'measure' ? first.table.source.members[0]?.title ?? '' : changeIn([...new Set(block.comparisons.map(({ measure }) => measure.label))], style.language);
  const subject = block.by === 'area' ? line.industry : line.area;
  const lineDim = typeof block.by === 'number' ? block.by : -1;
  const code = subject.code === '' || block.by === 'area' ? '' : style.language === 'ja' ? `（${subject.code}）` : ` (${subject.code})`;
  const dims = line.dims.filter((member, d) => d !== lineDim && member.name !== '').map((member) => member.name);
  return [subject.name === '' ? '' : `${subject.name}${code}`, ...dims, what, periods].filter((text) => text !== '').join('  ');
}

function changeIn(measures: readonly string[], language: NumberStyle['language']): string {
  return language === 'ja' ? `${measures.join('・')}の増減` : `Change in ${measures.join(', ')}`;
}

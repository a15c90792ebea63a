import { reasonsOf, type Comparison } from '../../model/comparison.ts';
import type { Period } from '../../model/period.ts';
import { STATUSES, type MissingReason } from '../../model/value.ts';
import { eraLabel } from '../period-label.ts';
import { isSmallBase, printChange, printRate, printValue, SMALL_BASE, SMALL_BASE_MARK, type NumberStyle } from '../numbers.ts';
import type { PrintedCell, PrintedColumn, PrintedRow, PrintedTable } from '../presentation.ts';
import { COLUMN_NAMES, PHRASES, sentences } from '../wording/phrases.ts';
import { axisHeading, nameOf, namedBy, subjectOf } from '../lines/line.ts';
import type { DiffBlock } from './lines.ts';

/** Marks lines whose figures were made of others or are not compared; the notes say why. */
const REASON_MARK = '#';
const BLANK: PrintedCell = { text: '' };

function cellsOf(comparison: Comparison, pair: number, style: NumberStyle): PrintedCell[] {
  const isRatio = comparison.measure.unit.kind === 'ratio' || comparison.measure.unit.kind === 'index';
  if (pair < 0) return Array.from({ length: isRatio ? 3 : 4 }, () => BLANK);
  const change = comparison.change(pair);
  const levels = [printValue(change.earlier, style), printValue(change.later, style), printChange(change.difference, style)];
  if (isRatio) return levels;
  const rate = printRate(change.rate, style, { from: change.earlier, to: change.later, kind: comparison.measure.unit.kind });
  return [...levels, isSmallBase(change.earlier, comparison.measure.unit.kind) && rate.number !== undefined ? { ...rate, mark: SMALL_BASE_MARK } : rate];
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

/** A block of a comparison as a table to print: label, then per measure earlier, later, 増減, 増減率. */
export function diffTable(block: DiffBlock, style: NumberStyle): PrintedTable {
  return block.by === 'measure' ? measureTable(block, style) : lineTable(block, style);
}

/** One line of many measures, turned round: a row a measure, with its unit. */
function measureTable(block: DiffBlock, style: NumberStyle): PrintedTable {
  const language = style.language;
  const [line] = block.lines;
  const first = block.members[0];
  if (!line || !first) return { title: '', columns: [], rows: [], notes: [] };
  const rows = block.members.map((comparison, at): PrintedRow => {
    const cells = cellsOf(comparison, line.at[at] ?? -1, style);
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

/** Lines that come with a reason of their own. Where all of them do, it is the whole table's, and none is marked. */
function reasonedLines(block: DiffBlock): { readonly lines: ReadonlySet<DiffBlock['lines'][number]>; readonly marked: boolean } {
  const lines = block.lines.filter((line) => block.members.some((comparison, at) => {
    const pair = line.at[at] ?? -1;
    return pair >= 0 && reasonsOf(comparison, pair).length > 0;
  }));
  return { lines: new Set(lines), marked: lines.length < block.lines.length };
}

function notesOf(rows: readonly PrintedRow[], block: DiffBlock, style: NumberStyle): string[] {
  const words = sentences(style.language);
  const reasoned = reasonedLines(block);
  const small = rows.some((row) => row.cells.some((cell) => cell.mark === SMALL_BASE_MARK));
  const hasRate = block.members.some(({ measure }) => measure.unit.kind === 'count' || measure.unit.kind === 'amount');
  const missing = STATUSES.filter((status): status is MissingReason => status !== 'number' && rows.some((row) => row.cells.some((cell) => cell.missing === status && cell.text !== '')));
  const legend = words.symbolLegend(missing, style.symbols);
  return [
    ...(legend === '' ? [] : [legend]),
    ...(small ? [words.smallBase(SMALL_BASE_MARK, SMALL_BASE)] : []),
    ...(reasoned.lines.size > 0 ? [words.reasoned(reasoned.marked ? REASON_MARK : '')] : []),
    ...(hasRate ? [words.rounding(PHRASES.rate[style.language], style.rounding, style.digits)] : []),
  ];
}

function lineTable(block: DiffBlock, style: NumberStyle): PrintedTable {
  const language = style.language;
  const first = block.members[0];
  const reasoned = reasonedLines(block);
  const rows = block.lines.map((line): PrintedRow => ({
    kind: line.place === 'total' && block.by !== 'area' ? 'total' : 'body',
    depth: namedBy(line, block.by).depth,
    cells: [{ text: nameOf(line, block.by, language), ...(reasoned.marked && reasoned.lines.has(line) ? { mark: REASON_MARK } : {}) }, ...block.members.flatMap((comparison, at) => cellsOf(comparison, line.at[at] ?? -1, style))],
  }));
  return {
    title: titleOf(block, style),
    columns: [
      { heading: [axisHeading(first?.table, block.by, language)], align: 'left', unit: '', group: 0 },
      ...block.members.flatMap((comparison, at) => columnsOf(comparison, at + 1, style)),
    ],
    rows,
    notes: notesOf(rows, block, style),
  };
}

function titleOf(block: DiffBlock, style: NumberStyle): string {
  const first = block.members[0];
  const line = block.lines[0];
  if (!first || !line) return '';
  const arrow = style.symbols === 'terminal' ? ' -> ' : '→';
  const periods = `${eraLabel(first.from.period, style.language, 'both')}${arrow}${eraLabel(first.to.period, style.language, 'both')}`;
  const what = block.by === 'measure' ? first.table.source.members[0]?.title ?? '' : changeIn([...new Set(block.members.map(({ measure }) => measure.label))], style.language);
  return [...subjectOf(line, block.by, style.language), what, periods].filter((text) => text !== '').join('  ');
}

function changeIn(measures: readonly string[], language: NumberStyle['language']): string {
  return language === 'ja' ? `${measures.join('・')}の増減` : `Change in ${measures.join(', ')}`;
}

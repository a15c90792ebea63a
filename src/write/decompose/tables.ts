import type { DecomposedLine, Decomposition } from '../../model/decomposition.ts';
import { asValue, type Derived } from '../../model/derived.ts';
import { COMPUTED } from '../../model/whole.ts';
import { eraLabel } from '../period-label.ts';
import { boundedFigure, derivedFigure, difference, level, NO_FIGURE, rateFigure, type Figure, type FigureStyle } from '../figures/figure.ts';
import { printFigure } from '../figures/print.ts';
import { column, figureTable, type FigureColumn } from '../figures/table.ts';
import type { Block } from '../lines/blocks.ts';
import type { PrintedTable } from '../presentation.ts';
import { blockTitle } from '../titles.ts';
import { againstNote } from '../wholes/against.ts';
import { firstEntry } from '../wholes/sheet.ts';
import { ANALYSIS_PHRASES, ANALYSIS_SENTENCES, ANALYSIS_TITLES, indicatorName } from '../wording/analysis.ts';
import { INDICATOR_TEXTS } from '../wording/indicators.ts';
import { PHRASES } from '../wording/phrases.ts';
import type { DecompositionSheet } from './sheet.ts';

/** What to show of a decomposition beside contributions. */
export interface DecompositionView {
  readonly gross: boolean;
}

/** The tables of one block: changes and contributions, then, with a reference, the factors of the change. */
export function decompositionTables(block: Block<DecompositionSheet>, view: DecompositionView, style: FigureStyle): PrintedTable[] {
  const sheet = block.members[0];
  const entry = firstEntry(block);
  if (sheet === undefined || entry === undefined) return [];
  const { result } = entry;
  const periods = sheet.series.points.map(({ period }) => period);
  const title = (what: string): string => blockTitle(block.lines[0], block.by, what, periods, style);
  const titles = { contributions: title(ANALYSIS_TITLES.contributions[style.language](sheet.series.measure.label)), factors: title(ANALYSIS_TITLES.factors[style.language](sheet.series.measure.label)) };
  const hasRest = block.lines.some(({ place }) => place === 'rest');
  const words = ANALYSIS_SENTENCES[style.language];
  const notes = [...(block.by === 'area' ? [] : totalNotes(result, style)), ...(hasRest ? [words.restIs] : [])];
  const contributions = figureTable(block, (member) => contributionColumns(member, view, style), {
    title: titles.contributions, table: sheet.series.table, notes: [...notes, ...(view.gross && block.by !== 'area' ? [grossNote(result, style)] : [])],
  }, style);
  if (result.reference === 'none') return [contributions];
  const steps = result.method === 'dynamic' ? [words.dynamicSteps(periods.map((period) => eraLabel(period, style.language)))] : [];
  const factors = figureTable(block, (member) => factorColumns(member, result, style), { title: titles.factors, table: sheet.series.table, notes: [againstNote(result.reference, style), ...steps, ...notes] }, style);
  return [contributions, factors];
}

function totalNotes({ whole }: Decomposition, style: FigureStyle): string[] {
  return whole.total.line === COMPUTED ? [ANALYSIS_SENTENCES[style.language].computedTotal] : [];
}

function grossNote({ gross, whole }: Decomposition, style: FigureStyle): string {
  const shown = (derived: Derived): string => printFigure(difference(asValue(derived, whole.series.measure.unit.kind === 'count' ? 0 : decimals(whole))), style).text;
  return ANALYSIS_SENTENCES[style.language].grossChanges(shown(gross.rises), shown(gross.falls), shown(gross.net));
}

function decimals(whole: Decomposition['whole']): number {
  const row = whole.series.names[whole.lines[0]?.line ?? 0] ?? 0;
  return whole.series.table.decimals[row] ?? 0;
}

/** The figures of one line, by the column they stand in. */
export function changeFigure(line: DecomposedLine): Figure {
  const places = Math.max(...[line.earlier, line.later].map((value) => (value.is === 'number' ? value.decimals : 0)));
  if (line.bounds !== 'none' && line.bounds.change !== 'none') return boundedFigure(derivedFigure('change', line.change, true), line.bounds.change);
  return difference(asValue(line.change, places));
}

export function rateFigureOf(line: DecomposedLine, sheet: DecompositionSheet): Figure {
  const figure = rateFigure(line.rate, { from: line.earlier, to: line.later, kind: sheet.series.measure.unit.kind });
  return line.bounds === 'none' ? figure : boundedFigure(figure, line.bounds.rate);
}

export function contributionFigure(line: DecomposedLine): Figure {
  const figure = derivedFigure('contribution', line.contribution, true);
  return line.bounds === 'none' ? figure : boundedFigure(figure, line.bounds.contribution);
}

function contributionColumns(sheet: DecompositionSheet, { gross }: DecompositionView, style: FigureStyle): FigureColumn[] {
  const { language } = style;
  const { measure, points } = sheet.series;
  const lineAt = (at: number): DecomposedLine | undefined => sheet.entry(at)?.line;
  const of = (make: (line: DecomposedLine) => Figure) => (at: number): Figure => {
    const line = lineAt(at);
    return line === undefined ? NO_FIGURE : make(line);
  };
  const period = (point: number): string => {
    const found = points.at(point)?.period;
    return found === undefined ? '' : eraLabel(found, language);
  };
  return [
    column([measure.label, period(0)], measure.unit.label, 1, of((line) => level(line.earlier))),
    column([measure.label, period(-1)], measure.unit.label, 1, of((line) => level(line.later))),
    column([measure.label, PHRASES.difference[language]], measure.unit.label, 1, of(changeFigure)),
    column([measure.label, PHRASES.rate[language]], '%', 1, of((line) => rateFigureOf(line, sheet))),
    column([PHRASES.contribution[language]], '%', 2, of(contributionFigure)),
    column([indicatorName('contribution-share', language)], '%', 2, of((line) => derivedFigure('contribution-share', line.contributionShare))),
    ...(gross ? [
      column([ANALYSIS_PHRASES.ofNet[language]], '%', 3, of((line) => (line.gross === 'beside' ? NO_FIGURE : derivedFigure('contribution-share', line.gross.ofNet)))),
      column([ANALYSIS_PHRASES.ofGross[language]], '%', 3, of((line) => (line.gross === 'beside' ? NO_FIGURE : derivedFigure('share-of-gross', line.gross.ofGross)))),
    ] : []),
  ];
}

function factorColumns(sheet: DecompositionSheet, { lines }: Decomposition, style: FigureStyle): FigureColumn[] {
  const { language } = style;
  const ids = [...new Set(lines.flatMap(({ factors }) => factors.map(({ id }) => id)))];
  const unit = sheet.series.measure.unit.label;
  const factor = (at: number, id: (typeof ids)[number], of: 'amount' | 'points'): Derived | undefined => sheet.entry(at)?.line.factors.find((each) => each.id === id)?.[of];
  const heading = ANALYSIS_PHRASES.factors[language];
  return [
    column([PHRASES.difference[language]], unit, 1, (at) => {
      const line = sheet.entry(at)?.line;
      return line === undefined ? NO_FIGURE : changeFigure(line);
    }),
    ...ids.map((id) => column([heading, INDICATOR_TEXTS[id][language].name], unit, 1, (at) => {
      const derived = factor(at, id, 'amount');
      return derived === undefined ? NO_FIGURE : derivedFigure(id, derived, true);
    })),
    ...ids.map((id) => column([indicatorName('factor-points', language), INDICATOR_TEXTS[id][language].name], '', 2, (at) => {
      const derived = factor(at, id, 'points');
      return derived === undefined ? NO_FIGURE : derivedFigure('factor-points', derived, true);
    })),
  ];
}

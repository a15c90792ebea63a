import type { Period } from '../../model/period.ts';
import type { Concentration, Structure, StructureLine } from '../../model/structure.ts';
import { COMPUTED } from '../../model/whole.ts';
import { eraLabel } from '../period-label.ts';
import { boundedFigure, derivedFigure, first, level, NO_FIGURE, type Figure, type FigureStyle } from '../figures/figure.ts';
import { column, figureTable, turnedTable, type FigureColumn } from '../figures/table.ts';
import type { Block } from '../lines/blocks.ts';
import type { PrintedTable } from '../presentation.ts';
import { blockTitle } from '../titles.ts';
import { againstNotes } from '../wholes/against.ts';
import { firstEntry } from '../wholes/sheet.ts';
import { ANALYSIS_PHRASES, ANALYSIS_SENTENCES, ANALYSIS_TITLES, indicatorName } from '../wording/analysis.ts';
import { PHRASES } from '../wording/phrases.ts';
import type { StructureSheet } from './sheet.ts';

/** The tables of one block: shares and quotients, then how concentrated each structure is. */
export function structureTables(block: Block<StructureSheet>, style: FigureStyle): PrintedTable[] {
  const sheet = block.members[0];
  const result = firstEntry(block)?.result;
  if (sheet === undefined || result === undefined) return [];
  const { series } = sheet;
  const { language } = style;
  const periods = series.points.map(({ period }) => period);
  const sideBySide = block.members.length > 1;
  const title = (what: string): string => blockTitle(block.lines[0], block.by, what, periods, style);
  const words = ANALYSIS_SENTENCES[language];
  const computed = block.by !== 'area' && result.whole.total.line === COMPUTED ? [words.computedTotal] : [];
  const reference = againstNotes(resultsOf(block).map((each) => ({ name: areaName(each), reference: each.reference })), style);
  const adjusted = isAdjusted(result) ? [words.adjustedBy] : [];
  const structure = figureTable(block, (member, m) => {
    const its = firstEntry(block, m)?.result ?? result;
    return sideBySide ? areaColumns(member, its, m, style) : columns(member, its, style);
  }, {
    title: title(ANALYSIS_TITLES.structure[language](series.measure.label)), table: series.table, notes: [...computed, ...reference, ...adjusted],
  }, style);
  if (block.by === 'area') return [structure];
  const concentration = concentrationTable(block, title(ANALYSIS_TITLES.concentration[language](series.measure.label)), reference, style);
  return [structure, concentration];
}

function of(sheet: StructureSheet, make: (line: StructureLine) => Figure): (at: number) => Figure {
  return (at) => {
    const line = sheet.entry(at)?.line;
    return line === undefined ? NO_FIGURE : make(line);
  };
}

const isAdjusted = ({ lines }: Structure): boolean => lines.some(({ adjusted }) => adjusted.length > 0);

const valueAt = (line: StructureLine, point: number): Figure => first(line.values.slice(point, point + 1), level);
/** The share of a line at a point, or its bounds. */
export const shareAt = (line: StructureLine, point: number): Figure => first(line.shares.slice(point, point + 1), (share) => boundedFigure(derivedFigure('share', share), line.shareBounds[point]));
export const quotientAt = (line: StructureLine, point: number): Figure => first(line.quotients.slice(point, point + 1), (quotient) => boundedFigure(derivedFigure('location-quotient', quotient), line.quotientBounds[point]));
const adjustedAt = (line: StructureLine, point: number): Figure => first(line.adjusted.slice(point, point + 1), (quotient) => derivedFigure('adjusted-location-quotient', quotient));
const powerAt = (line: StructureLine, point: number): Figure => first(line.earningPower.slice(point, point + 1), (power) => derivedFigure('earning-power', power, true));
const changeOfShare = (line: StructureLine): Figure => first(line.shareChange, (change) => derivedFigure('share-change', change, true));
/** A part without a value has no place, and the others' places do not count it. */
const placeOf = (line: StructureLine): Figure => (line.place.is === 'ranked' || (line.at.role === 'part' && line.values.at(-1)?.is === 'missing') ? { is: 'place', place: line.place } : NO_FIGURE);

/** Columns of one area: values and shares of both periods, rank, and quotients where there is a reference. */
function columns(sheet: StructureSheet, result: Structure, style: FigureStyle): FigureColumn[] {
  const { language } = style;
  const { measure, points } = sheet.series;
  const at = points.map((point, k) => ({ k, period: eraLabel(point.period, language) }));
  const last = points.length - 1;
  const quotients = result.reference !== 'none';
  const adjusted = isAdjusted(result);
  return [
    ...at.map(({ k, period }) => column([measure.label, period], measure.unit.label, 1, of(sheet, (line) => valueAt(line, k)))),
    ...at.map(({ k, period }) => column([PHRASES.share[language], period], '%', 2, of(sheet, (line) => shareAt(line, k)))),
    ...(last > 0 ? [column([PHRASES.share[language], ANALYSIS_PHRASES.shareChange[language]], PHRASES.points[language], 2, of(sheet, changeOfShare))] : []),
    column([ANALYSIS_PHRASES.place[language]], '', 2, of(sheet, placeOf)),
    ...(quotients ? at.map(({ k, period }) => column([indicatorName('location-quotient', language), period], '', 3, of(sheet, (line) => quotientAt(line, k)))) : []),
    ...(adjusted ? [
      column([indicatorName('adjusted-location-quotient', language)], '', 4, of(sheet, (line) => adjustedAt(line, last))),
      column([indicatorName('earning-power', language)], '', 4, of(sheet, (line) => powerAt(line, last))),
    ] : []),
  ];
}

/** Columns of one area among several: of its last period, with the change of shares since the first. */
function areaColumns(sheet: StructureSheet, result: Structure, m: number, style: FigureStyle): FigureColumn[] {
  const { language } = style;
  const area = areaName(result);
  const last = sheet.series.points.length - 1;
  const quotients = result.reference !== 'none';
  return [
    column([area, sheet.series.measure.label], sheet.series.measure.unit.label, m + 1, of(sheet, (line) => valueAt(line, last))),
    column([area, PHRASES.share[language]], '%', m + 1, of(sheet, (line) => shareAt(line, last))),
    ...(last > 0 ? [column([area, ANALYSIS_PHRASES.shareChange[language]], PHRASES.points[language], m + 1, of(sheet, changeOfShare))] : []),
    column([area, ANALYSIS_PHRASES.place[language]], '', m + 1, of(sheet, placeOf)),
    ...(quotients ? [column([area, indicatorName('location-quotient', language)], '', m + 1, of(sheet, (line) => quotientAt(line, last)))] : []),
    ...(isAdjusted(result) ? [
      column([area, indicatorName('adjusted-location-quotient', language)], '', m + 1, of(sheet, (line) => adjustedAt(line, last))),
      column([area, indicatorName('earning-power', language)], '', m + 1, of(sheet, (line) => powerAt(line, last))),
    ] : []),
  ];
}

function areaName({ whole }: Structure): string {
  const { table, names } = whole.series;
  const row = names[whole.lines[0]?.line ?? 0] ?? 0;
  const area = table.area.members[table.area.codes[row] ?? 0];
  return area === undefined ? '' : area.name === '' ? area.code : area.name;
}

/** The indices of concentration of a structure at one point, by the names they are listed under. */
export function concentrationFigures({ herfindahl, gini, against }: Concentration): readonly { readonly id: ConcentrationId; readonly figure: Figure }[] {
  return [
    { id: 'herfindahl' as const, figure: derivedFigure('herfindahl', herfindahl) },
    { id: 'gini' as const, figure: derivedFigure('gini', gini) },
    ...(against === 'none' ? [] : [
      { id: 'krugman' as const, figure: derivedFigure('krugman', against.krugman) },
      { id: 'hoover' as const, figure: derivedFigure('hoover', against.hoover) },
      { id: 'specialization-gini' as const, figure: derivedFigure('specialization-gini', against.specializationGini) },
    ]),
  ];
}

export type ConcentrationId = 'herfindahl' | 'gini' | 'krugman' | 'hoover' | 'specialization-gini';

function resultsOf(block: Block<StructureSheet>): readonly Structure[] {
  return block.members.flatMap((_, m) => firstEntry(block, m)?.result ?? []);
}

/** One row an index; a column a period, or an area where several stand side by side. */
function concentrationTable(block: Block<StructureSheet>, title: string, notes: readonly string[], style: FigureStyle): PrintedTable {
  const { language } = style;
  const sideBySide = block.members.length > 1;
  const shown = resultsOf(block);
  const headings = sideBySide ? shown.map(areaName) : (block.members[0]?.series.points ?? []).map(({ period }: { readonly period: Period }) => eraLabel(period, language));
  const cells = sideBySide ? shown.flatMap(({ concentration }) => concentration.slice(-1)) : (shown[0]?.concentration ?? []);
  const ids = cells[0] === undefined ? [] : concentrationFigures(cells[0]).map(({ id }) => id);
  const rows = ids.map((id) => ({
    name: indicatorName(id, language), unit: '',
    figures: cells.map((cell) => concentrationFigures(cell).find((each) => each.id === id)?.figure ?? NO_FIGURE),
  }));
  return turnedTable(rows, headings, ANALYSIS_PHRASES.indicator[language], { title, notes }, style);
}

import type { Structure, StructureLine } from '../../model/structure.ts';
import { rowsFrom, type Flat, type FlatColumn, type FlatRow } from '../figures/flat.ts';
import { derivedFigure, first, level, type Figure } from '../figures/figure.ts';
import type { Block } from '../lines/blocks.ts';
import { notesOf, roleOf, rowsOf } from '../wholes/labels.ts';
import { rowsOfBlocks, type Entry } from '../wholes/sheet.ts';
import { indicatorHeading } from '../wording/analysis.ts';
import { COLUMN_NAMES } from '../wording/phrases.ts';
import type { StructureSheet } from './sheet.ts';
import { concentrationFigures, quotientAt, shareAt } from './tables.ts';

const COLUMNS: readonly FlatColumn[] = [
  { id: 'value-earlier', heading: COLUMN_NAMES.fromValue, unit: 'none' },
  { id: 'value', heading: COLUMN_NAMES.value, unit: 'none' },
  { id: 'share-earlier', heading: indicatorHeading('share', 'earlier'), unit: 'percent' },
  { id: 'share', heading: indicatorHeading('share'), unit: 'percent' },
  { id: 'share-change', heading: indicatorHeading('share-change'), unit: 'points' },
  { id: 'rank', heading: indicatorHeading('rank'), unit: 'none' },
  { id: 'location-quotient-earlier', heading: indicatorHeading('location-quotient', 'earlier'), unit: 'none' },
  { id: 'location-quotient', heading: indicatorHeading('location-quotient'), unit: 'none' },
  { id: 'adjusted-location-quotient', heading: indicatorHeading('adjusted-location-quotient'), unit: 'none' },
  { id: 'earning-power', heading: indicatorHeading('earning-power'), unit: 'none' },
  ...(['herfindahl', 'gini', 'krugman', 'hoover', 'specialization-gini'] as const).map((id): FlatColumn => ({ id, heading: indicatorHeading(id), unit: 'none' })),
  ...(['herfindahl', 'gini', 'krugman', 'hoover', 'specialization-gini'] as const).map((id): FlatColumn => ({ id: `${id}-earlier`, heading: indicatorHeading(id, 'earlier'), unit: 'none' })),
];

/** Columns that need a reference area, and those that need self-sufficiency as well. */
const AGAINST = /^(?:location-quotient|krugman|hoover|specialization-gini)/;
const ADJUSTED = /^(?:adjusted-location-quotient|earning-power)/;

/** Structures as flat records; the total's record also has the indices of concentration. */
export function structureFlat(blocks: readonly Block<StructureSheet>[], { quotients, adjusted }: { readonly quotients: boolean; readonly adjusted: boolean }): Flat {
  const sheets = [...new Set(blocks.flatMap(({ members }) => members))];
  const spans = sheets.some(({ series }) => series.points.length > 1);
  const columns = COLUMNS.filter(({ id }) => (spans || !(id.endsWith('-earlier') || id === 'share-change')) && (quotients || !AGAINST.test(id)) && (adjusted || !ADJUSTED.test(id)));
  return { columns, tables: [...new Set(sheets.map(({ series }) => series.table))], spans, rows: rowsFrom(() => rowsOfBlocks(blocks, rowOf)) };
}

function rowOf(sheet: StructureSheet, { label, result, line }: Entry<Structure, StructureLine>): FlatRow {
  const { series } = sheet;
  const last = series.points.at(-1);
  const earliest = series.points[0];
  if (last === undefined || earliest === undefined) throw new RangeError('a structure has a point');
  const two = series.points.length > 1;
  const figures: Record<string, Figure> = {
    value: first(line.values.slice(-1), level),
    share: shareAt(line, series.points.length - 1),
    ...(line.place.is === 'ranked' ? { rank: { is: 'place' as const, place: line.place } } : {}),
    'location-quotient': quotientAt(line, series.points.length - 1),
    'adjusted-location-quotient': first(line.adjusted.slice(-1), (quotient) => derivedFigure('adjusted-location-quotient', quotient)),
    'earning-power': first(line.earningPower.slice(-1), (power) => derivedFigure('earning-power', power, true)),
    ...(two ? {
      'value-earlier': first(line.values, level),
      'share-earlier': shareAt(line, 0),
      'share-change': first(line.shareChange, (change) => derivedFigure('share-change', change, true)),
      'location-quotient-earlier': quotientAt(line, 0),
    } : {}),
    ...(line.at.role === 'total' ? concentrations(result, two) : {}),
  };
  return {
    table: series.table, label, role: roleOf(line.at), measure: series.measure, scope: last.scope,
    from: two ? earliest.period : 'none', to: last.period, figures,
    notes: notesOf(result.whole, line.at),
    rows: rowsOf(result.whole, line.at),
  };
}

function concentrations({ concentration }: Structure, two: boolean): Record<string, Figure> {
  const latest = concentration.at(-1);
  const [earliest] = concentration;
  return Object.fromEntries([
    ...(latest === undefined ? [] : concentrationFigures(latest).map(({ id, figure }) => [id, figure] as const)),
    ...(two && earliest !== undefined ? concentrationFigures(earliest).map(({ id, figure }) => [`${id}-earlier`, figure] as const) : []),
  ]);
}

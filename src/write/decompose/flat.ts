import { asValue, type Derived } from '../../model/derived.ts';
import type { DecomposedLine, Decomposition, FactorId } from '../../model/decomposition.ts';
import { rowsFrom, type Flat, type FlatColumn, type FlatRow } from '../figures/flat.ts';
import { derivedFigure, difference, level, type Figure } from '../figures/figure.ts';
import type { Block } from '../lines/blocks.ts';
import { notesOf, roleOf, rowsOf } from '../wholes/labels.ts';
import { rowsOfBlocks, type Entry } from '../wholes/sheet.ts';
import { ANALYSIS_PHRASES } from '../wording/analysis.ts';
import { INDICATOR_TEXTS } from '../wording/indicators.ts';
import { COLUMN_NAMES, PHRASES } from '../wording/phrases.ts';
import type { DecompositionSheet } from './sheet.ts';
import { changeFigure, contributionFigure, rateFigureOf } from './tables.ts';

const named = (id: keyof typeof INDICATOR_TEXTS): FlatColumn['heading'] => ({ ja: INDICATOR_TEXTS[id].ja.name, en: INDICATOR_TEXTS[id].en.name });
const inPoints = (id: FactorId): FlatColumn['heading'] => ({ ja: `${INDICATOR_TEXTS[id].ja.name} ${PHRASES.points.ja}`, en: `${INDICATOR_TEXTS[id].en.name}, ${PHRASES.points.en}` });

/**
 * Decompositions as flat records; the total's record also has all rises and all falls.
 *
 * @param factors those that changes were split into; none without a reference
 */
export function decompositionFlat(blocks: readonly Block<DecompositionSheet>[], factors: readonly FactorId[]): Flat {
  const sheets = [...new Set(blocks.flatMap(({ members }) => members))];
  const columns: FlatColumn[] = [
    { id: 'earlier', heading: COLUMN_NAMES.fromValue, unit: 'none' },
    { id: 'later', heading: COLUMN_NAMES.toValue, unit: 'none' },
    { id: 'change', heading: COLUMN_NAMES.difference, unit: 'none' },
    { id: 'rate', heading: PHRASES.rate, unit: 'percent' },
    { id: 'contribution', heading: named('contribution'), unit: 'percent' },
    { id: 'contribution-share', heading: named('contribution-share'), unit: 'percent' },
    { id: 'share-of-net', heading: ANALYSIS_PHRASES.ofNet, unit: 'percent' },
    { id: 'share-of-gross', heading: ANALYSIS_PHRASES.ofGross, unit: 'percent' },
    { id: 'rises', heading: ANALYSIS_PHRASES.rises, unit: 'none' },
    { id: 'falls', heading: ANALYSIS_PHRASES.falls, unit: 'none' },
    ...factors.flatMap((id): FlatColumn[] => [{ id, heading: named(id), unit: 'none' }, { id: `${id}-points`, heading: inPoints(id), unit: 'none' }]),
  ];
  return { columns, tables: [...new Set(sheets.map(({ series }) => series.table))], spans: true, rows: rowsFrom(() => rowsOfBlocks(blocks, rowOf)) };
}

function rowOf(sheet: DecompositionSheet, { label, result, line }: Entry<Decomposition, DecomposedLine>): FlatRow {
  const { series } = sheet;
  const [first] = series.points;
  const last = series.points.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('a decomposition has two points');
  const amount = (derived: Derived): Figure => difference(asValue(derived, line.later.is === 'number' ? line.later.decimals : 0));
  const isTotal = line.at !== 'residual' && line.at.role === 'total';
  return {
    table: series.table, label, role: roleOf(line.at), measure: series.measure, scope: last.scope, from: first.period, to: last.period,
    figures: {
      earlier: level(line.earlier),
      later: level(line.later),
      change: changeFigure(line),
      rate: rateFigureOf(line, sheet),
      contribution: contributionFigure(line),
      'contribution-share': derivedFigure('contribution-share', line.contributionShare),
      ...(line.gross === 'beside' ? {} : { 'share-of-net': derivedFigure('contribution-share', line.gross.ofNet), 'share-of-gross': derivedFigure('share-of-gross', line.gross.ofGross) }),
      ...(isTotal ? { rises: amount(result.gross.rises), falls: amount(result.gross.falls) } : {}),
      ...Object.fromEntries(line.factors.flatMap(({ id, amount: derived, points }) => [[id, derivedFigure(id, derived, true)], [`${id}-points`, derivedFigure('factor-points', points, true)]])),
    },
    notes: notesOf(result.whole, line.at),
    rows: rowsOf(result.whole, line.at),
  };
}

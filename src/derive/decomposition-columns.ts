import { saidNumber, type DecompositionColumns } from '../model/decomposition-columns.ts';
import type { ReferenceArea } from '../model/reference-area.ts';
import { STATUS } from '../model/value.ts';
import { COMPUTED, type Whole } from '../model/whole.ts';
import { factorsOfSize, putFactors, putNoFactors, referenceColumns, type ReferenceColumns } from './factor-columns.ts';
import { putExact, quotients } from './quotients.ts';
import { putResidual, putSum, readEnds, wholeEnds, type WholeEnds } from './whole-ends.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Takes wholes apart into columns that are filled again and again. */
export interface ColumnDecomposer {
  readonly columns: DecompositionColumns;
  /** Whether it could: not for figures that whole doubles do not hold. */
  fill(whole: Whole, reference: ReferenceArea | 'none'): boolean;
}

/**
 * `decompose` for very many wholes (大量の要因分解): the same figures by the classic method, in columns and without an object a line. A test
 * holds the two equal.
 *
 * @param most lines of a whole at most
 */
export function columnDecomposer(most: number): ColumnDecomposer {
  const size = most + 2;
  const column = (): Float64Array => new Float64Array(size);
  const columns: Mutable<DecompositionColumns> = {
    lines: 0, hasResidual: false, earlier: column(), later: column(), change: column(), rises: column(), falls: column(),
    rate: quotients(size), contribution: quotients(size), share: quotients(size), ofNet: quotients(size), ofGross: quotients(size),
    factors: factorsOfSize(size),
    said: new Int32Array(size),
  };
  const ends = wholeEnds(size);
  const references = new Map<ReferenceArea, ReferenceColumns | 'unusual'>();
  const referenceOf = (whole: Whole, area: ReferenceArea): ReferenceColumns | 'unusual' => {
    const known = references.get(area) ?? referenceColumns(whole, area);
    references.set(area, known);
    return known;
  };
  return {
    columns,
    fill(whole, area) {
      const reference = area === 'none' ? 'none' : referenceOf(whole, area);
      if (reference === 'unusual' || whole.lines.length > most || !readEnds(whole, ends)) return false;
      const { lines, total } = gathered(whole, ends);
      columns.hasResidual = whole.total.line !== COMPUTED && (ends.x[lines] !== 0 || ends.y[lines] !== 0);
      columns.lines = columns.hasResidual ? lines + 1 : lines;
      putChanges(columns, ends, total);
      putShares(columns, whole, ends, total);
      if (reference === 'none') putNoFactors(columns);
      else putFactors(columns, whole, ends, total, reference);
      return true;
    },
  };
}

/** Adds the figures that are not printed: a computed total, and what the total holds beyond its parts (behind the last line). */
function gathered({ lines, total, shape: { parts, total: printed } }: Whole, ends: WholeEnds): { readonly lines: number; readonly total: number } {
  const at = total.line === COMPUTED ? lines.length - 1 : printed;
  if (total.line === COMPUTED) putSum(ends, parts, at);
  putResidual(ends, parts, at, lines.length);
  return { lines: lines.length, total: at };
}

/** Values, 増減, 増減率 and 寄与度. */
function putChanges(columns: DecompositionColumns, { x, y, earlier, later }: WholeEnds, total: number): void {
  const base = x[total] ?? NaN;
  for (let i = 0; i < columns.lines; i += 1) {
    const from = x[i] ?? NaN;
    const to = y[i] ?? NaN;
    const change = to - from;
    columns.earlier[i] = earlier[i] === STATUS.number ? from : NaN;
    columns.later[i] = later[i] === STATUS.number ? to : NaN;
    columns.change[i] = change;
    putExact(columns.rate, i, change, from);
    putExact(columns.contribution, i, change, base);
  }
}

const GIVEN = 0;
const NO_TOTAL_CHANGE = 1;
const MIXED_SIGNS = 2;

/** 寄与率, shares of the net and of the gross changes, and what is to be said of every line. */
function putShares(columns: DecompositionColumns, { series, shape: { parts } }: Whole, ends: WholeEnds, total: number): void {
  const { change, lines, hasResidual, share, ofNet, ofGross, said } = columns;
  const residual = ends.residual;
  const net = change[total] ?? NaN;
  const rest = (ends.y[residual] ?? NaN) - (ends.x[residual] ?? NaN);
  let rises = Math.max(rest, 0);
  let falls = Math.min(rest, 0);
  for (const part of parts) {
    const own = change[part] ?? NaN;
    rises += Math.max(own, 0);
    falls += Math.min(own, 0);
  }
  columns.rises.fill(NaN, 0, lines)[total] = rises;
  columns.falls.fill(NaN, 0, lines)[total] = falls;
  const known = !Number.isNaN(rises) && !Number.isNaN(net);
  const withheld = !known ? GIVEN : net === 0 ? NO_TOTAL_CHANGE : rises > 0 && falls < 0 ? MIXED_SIGNS : GIVEN;
  const isCount = series.measure.unit.kind === 'count';
  const isPart = ends.isPart.fill(0);
  for (const part of parts) isPart[part] = 1;
  for (let i = 0; i < lines; i += 1) {
    const own = change[i] ?? NaN;
    const among = isPart[i] === 1 || (hasResidual && i === residual);
    const shown = withheld !== GIVEN ? withheld : !among && own === own && net === 0 ? NO_TOTAL_CHANGE : GIVEN;
    // Parts share the fate of all parts, what stands beside them has its own.
    putExact(share, i, shown !== GIVEN || (among && !known) ? NaN : own, net);
    const gross = own < 0 || (own === 0 && rises === 0) ? falls : rises;
    putExact(ofNet, i, among ? own : NaN, net);
    putExact(ofGross, i, among ? own : NaN, gross);
    const isWithheldNet = isPart[i] === 1 && own === own && net === 0;
    const isWithheldGross = isPart[i] === 1 && own === own && gross === 0;
    const from = ends.x[i] ?? NaN;
    const word = from === 0 && (columns.later[i] ?? NaN) > 0 ? 1 : from !== 0 && own === -from && (ends.later[i] === STATUS.nil || isCount) ? 2 : 0;
    said[i] = saidNumber(ends.earlier[i] ?? 0, ends.later[i] ?? 0, word, shown, isWithheldNet ? 1 : 0, isWithheldGross ? 1 : 0);
  }
}

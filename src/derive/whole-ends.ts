import { STATUS, STRENGTH } from '../model/value.ts';
import { COMPUTED, type Whole } from '../model/whole.ts';

/** The first and the last figure of every line of a whole in columns (両端の値): what they count as, NaN where that is unknown, and their status bytes. */
export interface WholeEnds {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly earlier: Uint8Array;
  readonly later: Uint8Array;
  /** Marks of parts; for the use of whoever goes through the lines. */
  readonly isPart: Uint8Array;
  /** The place of what the total holds beyond its parts. */
  residual: number;
}

/** Whole doubles below this can be added up a thousand times without care. */
const SAFE = 2 ** 42;

export function wholeEnds(size: number): WholeEnds {
  return { x: new Float64Array(size), y: new Float64Array(size), earlier: new Uint8Array(size), later: new Uint8Array(size), isPart: new Uint8Array(size), residual: 0 };
}

/** Reads the figures of all lines. @returns whether all are whole numbers that doubles hold */
export function readEnds({ series: { table, points }, lines }: Whole, ends: WholeEnds): boolean {
  const from = points[0]?.rows;
  const to = points.at(-1)?.rows;
  if (from === undefined || to === undefined) return false;
  const { units, decimals, status, wide } = table;
  const { x, y, earlier, later } = ends;
  const side = (rows: Int32Array, values: Float64Array, statuses: Uint8Array): boolean => {
    for (let i = 0; i < lines.length; i += 1) {
      const line = lines[i]?.line ?? COMPUTED;
      const row = rows[line] ?? -1;
      const is = row < 0 ? STATUS.noCounterpart : (status[row] ?? 0);
      const value = is === STATUS.number ? (units[row] ?? 0) : is === STATUS.nil ? 0 : NaN;
      if (is === STATUS.number && (decimals[row] !== 0 || wide.has(row) || !(Math.abs(value) < SAFE))) return false;
      values[i] = value;
      statuses[i] = is;
    }
    return true;
  };
  ends.residual = lines.length;
  return side(from, x, earlier) && side(to, y, later);
}

/** Puts the sum of the parts as the figures of a line; a missing part makes it missing, for the reason that says most. */
export function putSum({ x, y, earlier, later }: WholeEnds, parts: readonly number[], at: number): void {
  putSide(x, earlier, parts, at);
  putSide(y, later, parts, at);
}

function putSide(values: Float64Array, statuses: Uint8Array, parts: readonly number[], at: number): void {
  values[at] = sumOf(values, parts);
  statuses[at] = Number.isNaN(values[at]) ? strongest(statuses, parts) : STATUS.number;
}

/** Puts what the total holds beyond its parts, under the rules of `residual`. */
export function putResidual({ x, y, earlier, later }: WholeEnds, parts: readonly number[], total: number, at: number): void {
  residualSide(x, earlier, parts, total, at);
  residualSide(y, later, parts, total, at);
}

function residualSide(values: Float64Array, statuses: Uint8Array, parts: readonly number[], total: number, at: number): void {
  const named = sumOf(values, parts);
  const rest = (values[total] ?? NaN) - named;
  values[at] = rest;
  if (!Number.isNaN(rest)) statuses[at] = STATUS.number;
  else if (!Number.isNaN(named)) statuses[at] = statuses[total] ?? 0;
  else statuses[at] = parts.some((part) => statuses[part] === STATUS.suppressed) ? STATUS.suppressed : strongest(statuses, parts);
}

function sumOf(values: Float64Array, parts: readonly number[]): number {
  let sum = 0;
  for (const part of parts) sum += values[part] ?? NaN;
  return sum;
}

/** Of the missing parts the status that says most. */
function strongest(statuses: Uint8Array, parts: readonly number[]): number {
  let found: number = STATUS.number;
  for (const part of parts) {
    const status = statuses[part] ?? 0;
    if (status !== STATUS.number && status !== STATUS.nil && (found === STATUS.number || (STRENGTH[status] ?? 0) < (STRENGTH[found] ?? 0))) found = status;
  }
  return found;
}

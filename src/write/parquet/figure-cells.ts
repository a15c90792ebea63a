import { powerOfTen } from '../../model/decimal.ts';
import { Refusal } from '../../model/refusal.ts';
import { STATUS } from '../../model/value.ts';
import type { ParquetCells, ParquetType } from '../adapters/hyparquet-writer.ts';
import type { FigureColumn, Figures, PlaceColumn } from './column.ts';
import type { Encoder } from './encoder.ts';

/** Whole doubles up to here are exact. */
const SAFE = 2 ** 53;
const WORD = 2 ** 32;
/** Most digits of a decimal in Parquet that engines agree on. */
const MOST_DIGITS = 38;

const magnitude = (units: bigint): bigint => (units < 0n ? -units : units);

function unitsAt({ units, wide }: Figures, row: number): bigint {
  return wide.get(row) ?? BigInt(units[row] ?? 0);
}

/** The largest units among the figures, by how many decimals they have. */
function largestByDecimals(figures: Figures, rows: number): Map<number, bigint> {
  const { units, decimals, status, wide } = figures;
  const doubles: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (status[row] !== STATUS.number || (wide.size > 0 && wide.has(row))) continue;
    const size = Math.abs(units[row] ?? 0);
    const places = decimals[row] ?? 0;
    if (size > (doubles[places] ?? -1)) doubles[places] = size;
  }
  const largest = new Map<number, bigint>();
  doubles.forEach((size, places) => largest.set(places, BigInt(size)));
  for (const [row, value] of wide) {
    if (status[row] !== STATUS.number) continue;
    const places = decimals[row] ?? 0;
    const known = largest.get(places) ?? 0n;
    if (magnitude(value) > known) largest.set(places, magnitude(value));
  }
  return largest;
}

/**
 * The type that holds every figure of a column exactly: whole numbers where none has decimals, else decimals with as many places as the
 * figure that has most.
 *
 * @throws Refusal 'too-large' for figures of more digits than any engine reads
 */
export function figureType(column: FigureColumn, rows: number): ParquetType {
  const largest = largestByDecimals(column, rows);
  const scale = Math.max(0, ...largest.keys());
  const most = [...largest].reduce((size, [places, units]) => {
    const scaled = units * powerOfTen(scale - places);
    return scaled > size ? scaled : size;
  }, 0n);
  if (scale === 0 && most < 2n ** 63n) return { is: 'int64' };
  if (most < powerOfTen(18) && scale <= 18) return { is: 'decimal', digits: 18, scale };
  if (most < powerOfTen(MOST_DIGITS) && scale <= MOST_DIGITS) return { is: 'decimal', digits: MOST_DIGITS, scale };
  throw new Refusal('too-large', { what: 'digits', limit: `${MOST_DIGITS} digits` });
}

/** Figures as whole numbers of the smallest place of their column. */
export function figureEncoder(column: FigureColumn, rows: number): Encoder {
  const type = figureType(column, rows);
  const scale = type.is === 'decimal' ? type.scale : 0;
  const width = type.is === 'decimal' && type.digits === 38 ? 16 : 8;
  const factors = Array.from({ length: scale + 1 }, (_, places) => 10 ** (scale - places));
  const { units, decimals, status, wide } = column;
  return {
    field: { name: column.name, type, nullable: true },
    encode: (of): ParquetCells => {
      const bytes = new Uint8Array(of.length * width);
      const view = new DataView(bytes.buffer);
      const marks = new Uint8Array(of.length);
      const ends = new Ends();
      let count = 0;
      for (let i = 0; i < of.length; i += 1) {
        const row = of[i] ?? 0;
        if (status[row] !== STATUS.number) continue;
        marks[i] = 1;
        const at = count * width;
        count += 1;
        const places = decimals[row] ?? 0;
        const scaled = (units[row] ?? 0) * (factors[places] ?? 1);
        if (width === 8 && scaled < SAFE && scaled > -SAFE && !(wide.size > 0 && wide.has(row))) {
          view.setInt32(at, scaled, true);
          view.setInt32(at + 4, Math.floor(scaled / WORD), true);
          ends.double(scaled);
        } else {
          const exact = unitsAt(column, row) * powerOfTen(scale - places);
          if (width === 8) view.setBigInt64(at, exact, true);
          else {
            view.setBigInt64(at, exact >> 64n);
            view.setBigUint64(at + 8, BigInt.asUintN(64, exact));
          }
          ends.integer(exact);
        }
      }
      return { are: 'plain', present: count === of.length ? 'all' : { marks, count }, bytes: bytes.subarray(0, count * width), ...ends.ends() };
    },
  };
}

/** The smallest and largest of numbers that are met one by one. */
class Ends {
  #least = Infinity;
  #most = -Infinity;
  #leastInteger: bigint | undefined;
  #mostInteger: bigint | undefined;

  double(value: number): void {
    if (value < this.#least) this.#least = value;
    if (value > this.#most) this.#most = value;
  }

  integer(value: bigint): void {
    if (this.#leastInteger === undefined || value < this.#leastInteger) this.#leastInteger = value;
    if (this.#mostInteger === undefined || value > this.#mostInteger) this.#mostInteger = value;
  }

  ends(): Pick<ParquetCells, 'least' | 'most'> {
    if (this.#least <= this.#most) {
      this.integer(BigInt(this.#least));
      this.integer(BigInt(this.#most));
    }
    return { least: this.#leastInteger, most: this.#mostInteger };
  }
}

/** Numbers of rows and lines as they are. */
export function placeEncoder(column: PlaceColumn): Encoder {
  return {
    field: { name: column.name, type: { is: 'int32' }, nullable: false },
    encode: (rows): ParquetCells => {
      const bytes = new Uint8Array(rows.length * 4);
      const view = new DataView(bytes.buffer);
      let [least, most] = [Infinity, -Infinity];
      for (let i = 0; i < rows.length; i += 1) {
        const number = column.numbers[rows[i] ?? 0] ?? 0;
        view.setInt32(i * 4, number, true);
        if (number < least) least = number;
        if (number > most) most = number;
      }
      return { are: 'plain', present: 'all', bytes, ...(rows.length === 0 ? { least: undefined, most: undefined } : { least, most }) };
    },
  };
}

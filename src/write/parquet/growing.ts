import type { Decimal } from '../../model/decimal.ts';
import { STATUS, STATUSES, type MissingReason } from '../../model/value.ts';
import type { FigureColumn, LabelColumn, TextColumn } from './column.ts';

const FEW = 1024;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Numbers put one behind the other, in room that doubles when it is full. */
class Growing {
  #numbers: Float64Array | Int32Array | Uint8Array;
  length = 0;

  constructor(kind: 'doubles' | 'whole' | 'bytes') {
    this.#numbers = kind === 'doubles' ? new Float64Array(FEW) : kind === 'whole' ? new Int32Array(FEW) : new Uint8Array(FEW);
  }

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const wider = this.#numbers instanceof Float64Array ? new Float64Array(this.length * 2) : this.#numbers instanceof Int32Array ? new Int32Array(this.length * 2) : new Uint8Array(this.length * 2);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  numbers(): ArrayLike<number> {
    return this.#numbers.subarray(0, this.length);
  }
}

/** A column of texts that grows record by record; each distinct text is kept once. */
export class GrowingTexts {
  readonly name: string;
  readonly #numberOf = new Map<string, number>();
  readonly #codes = new Growing('whole');

  constructor(name: string) {
    this.name = name;
  }

  push(text: string): void {
    const number = this.#numberOf.get(text) ?? this.#numberOf.size;
    if (number === this.#numberOf.size) this.#numberOf.set(text, number);
    this.#codes.push(number);
  }

  column(): TextColumn {
    return { is: 'text', name: this.name, texts: [...this.#numberOf.keys()], codes: this.#codes.numbers() };
  }
}

/** A column of small whole numbers that grows record by record. */
export class GrowingLabels {
  readonly name: string;
  readonly #numberOf = new Map<number | 'none', number>();
  readonly #codes = new Growing('bytes');

  constructor(name: string) {
    this.name = name;
  }

  push(label: number | 'none'): void {
    const number = this.#numberOf.get(label) ?? this.#numberOf.size;
    if (number === this.#numberOf.size) this.#numberOf.set(label, number);
    this.#codes.push(number);
  }

  column(): LabelColumn {
    return { is: 'label', name: this.name, numbers: [...this.#numberOf.keys()], codes: this.#codes.numbers() };
  }
}

/** A column of figures that grows record by record, with a column that says why figures are missing. */
export class GrowingFigures {
  readonly name: string;
  readonly #units = new Growing('doubles');
  readonly #decimals = new Growing('bytes');
  readonly #status = new Growing('bytes');
  readonly #wide = new Map<number, bigint>();

  constructor(name: string) {
    this.name = name;
  }

  /** @param units whole and safe */
  push(units: number, decimals: number): void {
    this.#put(units, decimals, STATUS.number);
  }

  pushDecimal({ units, decimals }: Decimal): void {
    if (units > SAFE || units < -SAFE) this.#wide.set(this.#units.length, units);
    this.#put(Number(units), decimals, STATUS.number);
  }

  pushMissing(reason: MissingReason): void {
    this.#put(0, 0, STATUS[reason]);
  }

  column(): FigureColumn {
    return { is: 'figure', name: this.name, units: this.#units.numbers(), decimals: this.#decimals.numbers(), status: this.#status.numbers(), wide: this.#wide };
  }

  /** Why each figure is missing: `number` where it is not. */
  statusColumn(): TextColumn {
    return { is: 'text', name: `${this.name}_status`, texts: STATUSES, codes: this.#status.numbers() };
  }

  #put(units: number, decimals: number, status: number): void {
    this.#units.push(units);
    this.#decimals.push(decimals);
    this.#status.push(status);
  }
}

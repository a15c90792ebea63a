import { NO_MEMBER, measureKey, memberKey, type Key, type Measure, type Member, type Scope, type SurveyId } from './key.ts';
import type { Source } from './origin.ts';
import { periodKey, type Period } from './period.ts';
import { codesFor, FLAG, type Codes, type Dimension, type Table } from './table.ts';

/** A dictionary that grows: equal keys share one code. */
export class Dictionary<M> {
  readonly members: M[] = [];
  readonly #codeByKey = new Map<string, number>();
  readonly #keyOf: (member: M) => string;

  constructor(keyOf: (member: M) => string) {
    this.#keyOf = keyOf;
  }

  /** The code of a member, adding it when it is new. */
  code(member: M): number {
    const key = this.#keyOf(member);
    const known = this.#codeByKey.get(key);
    if (known !== undefined) return known;
    const code = this.members.length;
    this.members.push(member);
    this.#codeByKey.set(key, code);
    return code;
  }
}

/** Members that mean the same but are printed differently stay apart, so that nothing printed is lost. */
const printedMember = (member: Member): string => `${memberKey(member)}\u0000${member.name}\u0000${member.depth}`;

const GROWTH = 1024;

/** A growing column of numbers. */
class Column<A extends Float64Array | Uint32Array | Uint8Array> {
  #data: A;
  readonly #make: (length: number) => A;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.#data = make(GROWTH);
  }

  set(index: number, value: number): void {
    if (index >= this.#data.length) {
      const larger = this.#make(this.#data.length * 2);
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[index] = value;
  }

  done(length: number): A {
    const exact = this.#make(length);
    exact.set(this.#data.subarray(0, length) as A);
    return exact;
  }
}

/** The cell part of an observation: what `read/cell` makes of one printed text. */
export interface CellValue {
  readonly status: number;
  readonly units: number | bigint;
  readonly decimals: number;
  readonly flags: number;
  /** Printed text, '' unless FLAG.text is set. */
  readonly text: string;
}

/** Builds a columnar table row by row. Dims named in the constructor exist in every row; a row that lacks one gets NO_MEMBER. */
export class TableBuilder {
  readonly area = new Dictionary<Member>(printedMember);
  readonly industry = new Dictionary<Member>(printedMember);
  readonly measure = new Dictionary<Measure>((m) => `${measureKey(m)}\u0000${m.label}`);
  readonly scope = new Dictionary<Scope>((s) => s);
  readonly survey = new Dictionary<SurveyId>((s) => s);
  readonly period = new Dictionary<Period>((p) => `${periodKey(p)}\u0000${p.label}`);
  readonly source = new Dictionary<Source>((s) => `${s.file}\u0000${s.sheet}\u0000${s.title}\u0000${s.sha256}`);
  readonly #dims: readonly { readonly id: string; readonly label: string; readonly dictionary: Dictionary<Member>; readonly codes: Column<Uint32Array> }[];
  readonly #labels: Readonly<Record<string, string>>;
  readonly #codes = Array.from({ length: 7 }, () => new Column((n) => new Uint32Array(n)));
  readonly #units = new Column((n) => new Float64Array(n));
  readonly #decimals = new Column((n) => new Uint8Array(n));
  readonly #status = new Column((n) => new Uint8Array(n));
  readonly #flags = new Column((n) => new Uint8Array(n));
  readonly #row = new Column((n) => new Uint32Array(n));
  readonly #column = new Column((n) => new Uint32Array(n));
  readonly #wide = new Map<number, bigint>();
  readonly #texts = new Map<number, string>();
  #length = 0;

  /**
   * @param dims names of the further axes, with their printed headings
   * @param labels printed headings of the six axes, where the source has them
   */
  constructor(dims: readonly { readonly id: string; readonly label: string }[] = [], labels: Readonly<Record<string, string>> = {}) {
    this.#dims = dims.map((dim) => ({ ...dim, dictionary: new Dictionary<Member>(printedMember), codes: new Column((n) => new Uint32Array(n)) }));
    this.#labels = labels;
  }

  get length(): number {
    return this.#length;
  }

  add(key: Key, cell: CellValue, source: Source, row: number, column: number): void {
    const at = this.#length;
    const codes = [
      this.area.code(key.area), this.industry.code(key.industry), this.measure.code(key.measure),
      this.scope.code(key.scope), this.survey.code(key.survey), this.period.code(key.period), this.source.code(source),
    ];
    codes.forEach((code, axis) => this.#codes[axis]?.set(at, code));
    for (const dim of this.#dims) dim.codes.set(at, dim.dictionary.code(key.dims[dim.id] ?? NO_MEMBER));
    if (typeof cell.units === 'bigint') this.#wide.set(at, cell.units);
    this.#units.set(at, Number(cell.units));
    this.#decimals.set(at, cell.decimals);
    this.#status.set(at, cell.status);
    this.#flags.set(at, cell.flags);
    if ((cell.flags & FLAG.text) !== 0) this.#texts.set(at, cell.text);
    this.#row.set(at, row);
    this.#column.set(at, column);
    this.#length = at + 1;
  }

  build(): Table {
    const n = this.#length;
    const narrow = (column: Column<Uint32Array> | undefined, size: number): Codes => {
      const wide = column?.done(n) ?? new Uint32Array(n);
      const codes = codesFor(size, n);
      codes.set(wide);
      return codes;
    };
    const dimension = <M>(id: string, dictionary: Dictionary<M>, axis: number): Dimension<M> => ({
      id,
      label: this.#labels[id] ?? '',
      members: dictionary.members,
      codes: narrow(this.#codes[axis], dictionary.members.length),
    });
    return {
      length: n,
      area: dimension('area', this.area, 0),
      industry: dimension('industry', this.industry, 1),
      measure: dimension('measure', this.measure, 2),
      scope: dimension('scope', this.scope, 3),
      survey: dimension('survey', this.survey, 4),
      period: dimension('period', this.period, 5),
      source: dimension('source', this.source, 6),
      dims: this.#dims.map(({ id, label, dictionary, codes }) => ({ id, label, members: dictionary.members, codes: narrow(codes, dictionary.members.length) })),
      units: this.#units.done(n),
      decimals: this.#decimals.done(n),
      status: this.#status.done(n),
      flags: this.#flags.done(n),
      row: this.#row.done(n),
      column: this.#column.done(n),
      wide: this.#wide,
      texts: this.#texts,
    };
  }
}

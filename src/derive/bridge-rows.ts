import { appendRows, type NewRow } from '../model/append-rows.ts';
import { finding, type Finding } from '../model/finding.ts';
import { memberKey } from '../model/key.ts';
import { canonicalIds } from '../model/match.ts';
import type { Place } from '../model/origin.ts';
import type { RowBasis } from '../model/row-basis.ts';
import { FLAG, memberAt, valueAt, type Codes, type Table } from '../model/table.ts';
import { missing, sumValues, type Value } from '../model/value.ts';
import type { AreaBridge, Into } from './bridge-areas.ts';
import type { IndustryBridge } from './bridge-industries.ts';
import type { Slice } from './slices.ts';

export interface RemakeOptions {
  /** Sums that lack a part are made all the same. */
  readonly allowed: boolean;
  readonly at: Place;
}

/** Rows that become one: the same later area and industry, and the same of everything else. */
interface Group {
  readonly area: number;
  readonly industry: number;
  /** The first row of every part, by area code. */
  readonly parts: Map<string, number>;
  readonly into: Into | undefined;
  readonly because: Finding[];
  /** Rows that state a part again. */
  repeated: number;
}

/** Whether a bridge has anything to say of a key. */
function isMentioned({ into, refused, noted }: Pick<AreaBridge | IndustryBridge, 'into' | 'refused' | 'noted'>, key: string): boolean {
  return into.has(key) || refused.has(key) || noted.has(key);
}

function isTouched(areas: AreaBridge, code: string): boolean {
  return isMentioned(areas, code) || areas.placeholders.earlier.has(code);
}

/** A growing list of rows. */
class RowList {
  #rows: Uint32Array;
  #length = 0;

  constructor(expected: number) {
    this.#rows = new Uint32Array(expected + 16);
  }

  push(row: number): void {
    if (this.#length === this.#rows.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    this.#rows[this.#length] = row;
    this.#length += 1;
  }

  all(): Uint32Array {
    return this.#rows.slice(0, this.#length);
  }
}

/** Makes the rows a bridge asks for, behind those of one table. */
export class RowMaker {
  readonly bases = new Map<number, RowBasis>();
  readonly #table: Table;
  readonly #added: NewRow[] = [];
  readonly #industryKeys: readonly string[];
  readonly #dimIds: readonly Uint32Array[];

  constructor(table: Table) {
    this.#table = table;
    this.#industryKeys = table.industry.members.map(memberKey);
    this.#dimIds = table.dims.map(canonicalIds);
  }

  table(): Table {
    return appendRows(this.#table, this.#added);
  }

  /** The rows of an earlier slice in terms of the later one; `own` are rows of areas that only serve as parts. */
  remake(slice: Slice, own: Uint32Array, later: Slice, areas: AreaBridge | 'not-needed', industries: IndustryBridge | 'not-needed', options: RemakeOptions): Uint32Array {
    const table = this.#table;
    const laterArea = firstCodes(table.area.codes, later.rows, table.area.members.map(({ code }) => code));
    const laterIndustry = firstCodes(table.industry.codes, later.rows, this.#industryKeys);
    // Most rows are of areas and industries of which nothing is to be said.
    const isPlainArea = Uint8Array.from(table.area.members, ({ code }) => (areas !== 'not-needed' && isTouched(areas, code) ? 0 : 1));
    const isPlainIndustry = Uint8Array.from(this.#industryKeys, (key) => (industries !== 'not-needed' && isMentioned(industries, key) ? 0 : 1));
    const rows = new RowList(slice.rows.length + own.length);
    const groups = new Map<string, Group>();
    const visit = (row: number, isOwn: boolean): void => {
      const areaCode = table.area.codes[row] ?? 0;
      const industryCode = table.industry.codes[row] ?? 0;
      const area = table.area.members[areaCode]?.code ?? '';
      const industry = this.#industryKeys[industryCode] ?? '';
      if (areas !== 'not-needed' && areas.placeholders.earlier.has(area)) return;
      const into = areas === 'not-needed' ? undefined : areas.into.get(area);
      if (isOwn && into === undefined) return;
      const moved = industries === 'not-needed' ? undefined : industries.into.get(industry);
      const refusal = (areas === 'not-needed' ? undefined : areas.refused.get(area)) ?? (industries === 'not-needed' ? undefined : industries.refused.get(industry));
      const notes = [areas, industries].flatMap((each) => (each === 'not-needed' ? [] : (each.noted.get(each === areas ? area : industry) ?? [])));
      if (refusal !== undefined && into === undefined) {
        rows.push(this.#add({ like: row, area: areaCode, industry: industryCode, value: missing('incomparable'), flags: 0 }, [row], [refusal, ...notes]));
        return;
      }
      if (into === undefined && moved === undefined) {
        rows.push(row);
        if (notes.length > 0) this.bases.set(row, { rows: [row], because: notes });
        return;
      }
      const target = {
        area: into === undefined ? areaCode : (laterArea.get(into.code) ?? areaCode),
        industry: moved === undefined ? industryCode : (laterIndustry.get(moved.key) ?? industryCode),
      };
      const key = [target.area, this.#industryKeys[target.industry], ...table.dims.map((dim, d) => this.#dimIds[d]?.[dim.codes[row] ?? 0] ?? 0)].join(' ');
      const group = groups.get(key) ?? { ...target, parts: new Map<string, number>(), into, because: [], repeated: 0 };
      groups.set(key, group);
      for (const reason of [refusal, into?.because, moved?.because, ...notes]) if (reason !== undefined && !group.because.includes(reason)) group.because.push(reason);
      if (group.parts.has(area)) group.repeated += 1;
      else group.parts.set(area, row);
    };
    for (const row of slice.rows) {
      if (isPlainArea[table.area.codes[row] ?? 0] === 1 && isPlainIndustry[table.industry.codes[row] ?? 0] === 1) rows.push(row);
      else visit(row, false);
    }
    for (const row of own) visit(row, true);
    for (const group of groups.values()) {
      const made = this.#made(group, slice, options);
      // Named again for every part that is stated again, so that whoever lines rows up counts it.
      for (let n = 0; n <= group.repeated; n += 1) rows.push(made);
    }
    return rows.all();
  }

  #add(row: NewRow, from: readonly number[], because: readonly Finding[]): number {
    const at = this.#table.length + this.#added.length;
    this.#added.push(row);
    this.bases.set(at, { rows: from, because });
    return at;
  }

  #made(group: Group, slice: Slice, { allowed, at }: RemakeOptions): number {
    const table = this.#table;
    const rows = [...group.parts.values()].sort((a, b) => a - b);
    const like = rows[0] ?? 0;
    const flags = rows.reduce((all, row) => all | (table.flags[row] ?? 0), 0) & (FLAG.provisional | FLAG.revised | FLAG.noted);
    const place = { like, area: group.area, industry: group.industry, flags };
    const refused = group.because.some((reason) => 'allowed' in reason && !reason.allowed);
    const absent = (group.into?.parts ?? []).filter((code) => !group.parts.has(code));
    const evidence = group.into?.because;
    if (refused) return this.#add({ ...place, value: missing('incomparable') }, rows, group.because);
    if (rows.length === 1 && absent.length === 0) return this.#add({ ...place, value: 'as-printed' }, rows, group.because);
    if (evidence !== undefined && (evidence.code === 'areas-merged' || evidence.code === 'area-parts-missing')) {
      const { area, areaCode, period, events } = evidence;
      const kind = slice.measure.unit.kind;
      if (kind === 'ratio' || kind === 'index') {
        const parts = rows.map((row) => memberAt(table.area, row).name);
        return this.#add({ ...place, value: missing('incomparable') }, rows, [finding('ratio-across-merger', at, { area, areaCode, parts, measure: slice.measure.label, period, events })]);
      }
      if (absent.length > 0 && !allowed) {
        // A part without this very line: what it would add is not known.
        const nameOf = (code: string): string => table.area.members.find((member) => member.code === code)?.name ?? code;
        const present = [...group.parts.keys()].map(nameOf);
        return this.#add({ ...place, value: missing('incomparable') }, rows, [finding('area-parts-missing', at, { area, areaCode, absent: absent.map(nameOf), present, period, events, allowed })]);
      }
    }
    return this.#add({ ...place, value: sumOf(rows.map((row) => valueAt(table, row))) }, rows, group.because);
  }
}

/** The sum of the parts; where all say the same of why there is no number, so does the sum (皆無と皆無は皆無). */
function sumOf(values: readonly Value[]): Value {
  const [first] = values;
  if (first?.is === 'missing' && values.every((value) => value.is === 'missing' && value.reason === first.reason)) return first;
  return sumValues(values);
}

/** For every key among some rows, the first code it has there. */
function firstCodes(codes: Codes, rows: Uint32Array, keys: readonly string[]): ReadonlyMap<string, number> {
  const seen = new Uint8Array(keys.length);
  const first = new Map<string, number>();
  for (let i = 0; i < rows.length; i += 1) {
    const code = codes[rows[i] ?? 0] ?? 0;
    if (seen[code] === 1) continue;
    seen[code] = 1;
    const key = keys[code] ?? '';
    if (!first.has(key)) first.set(key, code);
  }
  return first;
}

import { appendRows, type NewRow } from '../model/append-rows.ts';
import { finding, type Finding } from '../model/finding.ts';
import { memberKey } from '../model/key.ts';
import { usedCodes, type Kept } from '../model/kept-rows.ts';
import { canonicalIds } from '../model/match.ts';
import type { Place } from '../model/origin.ts';
import { RowBasisBook } from '../model/row-bases.ts';
import { FLAG, memberAt, valueAt, type Dimension, type Table } from '../model/table.ts';
import { missing, sumValues, type Value } from '../model/value.ts';
import type { AreaBridge, Into } from './bridge-areas.ts';
import type { IndustryBridge } from './bridge-industries.ts';
import { RowList } from './row-list.ts';
import type { Slice } from './slices.ts';

/** An earlier slice, and how its areas and industries become those of a later one. */
export interface Remaking {
  readonly slice: Slice;
  /** Rows of areas that only serve as parts. */
  readonly parts: Uint32Array;
  readonly latest: Slice;
  readonly areas: AreaBridge | 'not-needed';
  readonly industries: IndustryBridge | 'not-needed';
  readonly at: Place;
  /** Whether the user insists on what boundaries forbid. */
  readonly allowed: boolean;
}

/** The codes that the later side's areas and industries have in the dictionaries, by key. */
interface Targets {
  readonly area: ReadonlyMap<string, number>;
  readonly industry: ReadonlyMap<string, number>;
}

/** Rows that become one: the same later area and industry, and the same of everything else. */
interface Group {
  readonly area: number;
  readonly industry: number;
  /** The first row of every part, by area code. */
  readonly parts: Map<string, number>;
  readonly into: Into | undefined;
  readonly because: Finding[];
  /** Places in the list of rows: of the first part, and of each that states a part again. */
  readonly places: number[];
}

/** What is to become of one row. */
interface Verdict {
  readonly into: Into | undefined;
  /** Key of the later industry, where it is another one. */
  readonly industry: string | undefined;
  readonly refusal: Finding | undefined;
  readonly because: readonly Finding[];
}

const UNMADE = 0;

/** Whether a bridge has anything to say of a key. */
function isMentioned({ into, refused, noted }: Pick<AreaBridge | IndustryBridge, 'into' | 'refused' | 'noted'>, key: string): boolean {
  return into.has(key) || refused.has(key) || noted.has(key);
}

/** Makes the rows a bridge asks for, behind those of one table. */
export class RowMaker {
  readonly bases = new RowBasisBook();
  /** What was said before, so that rows of which the same is to be said share it. */
  #said = new Map<string, Verdict>();
  readonly #table: Table;
  readonly #added: NewRow[] = [];
  readonly #industryKeys: readonly string[];
  /** The first name of every area by its code, once it is asked for. */
  #areaNames: ReadonlyMap<string, string> | undefined;
  readonly #dimIds: readonly Uint32Array[];
  /** Marks of the areas of which a bridge has nothing to say: measures share bridges. */
  readonly #plain = new Map<AreaBridge, Uint8Array>();

  constructor(table: Table) {
    this.#table = table;
    this.#industryKeys = table.industry.members.map(memberKey);
    this.#dimIds = table.dims.map(canonicalIds);
  }

  table(): Table {
    return appendRows(this.#table, this.#added);
  }

  /** Rows of the later side without those of codes that only hold a place there. */
  withoutPlaceholders(rows: Uint32Array, { placeholders: { later } }: AreaBridge): Uint32Array {
    return later.size === 0 ? rows : rows.filter((row) => !later.has(this.#areaCode(row)));
  }

  /** The rows of an earlier slice in terms of the later one, in their order. */
  remake(remaking: Remaking): Uint32Array {
    const { slice, parts, areas } = remaking;
    this.#said = new Map();
    const rows = new RowList(slice.rows.length + parts.length, slice.rows);
    const groups = new Map<string, Group>();
    let targets: Targets | undefined;
    const target = (): Targets => (targets ??= this.#targets(remaking.latest));
    const copyPlain = this.#plainRows(remaking, rows);
    for (let i = copyPlain(0); i < slice.rows.length; i = copyPlain(i + 1)) {
      const row = slice.rows[i] ?? 0;
      const verdict = this.#verdict(row, remaking);
      if (areas !== 'not-needed' && areas.placeholders.earlier.has(this.#areaCode(row))) continue;
      if (verdict.into === undefined && verdict.industry === undefined) rows.push(this.#unmoved(row, verdict));
      else this.#join(groups, rows, row, verdict, target());
    }
    for (const row of parts) {
      const verdict = this.#verdict(row, remaking);
      if (verdict.into !== undefined) this.#join(groups, rows, row, verdict, target());
    }
    for (const group of groups.values()) {
      const made = this.#made(group, remaking);
      for (const place of group.places) rows.set(place, made);
    }
    return rows.all();
  }

  /** Copies the rows of areas and industries of which nothing is to be said: nearly all, in a large table. @returns what copies up to the next other one */
  #plainRows({ areas, industries }: Remaking, into: RowList): (from: number) => number {
    const { area, industry } = this.#table;
    const axes: Kept[] = [];
    if (areas !== 'not-needed') axes.push({ codes: area.codes, marks: this.#plainAreas(areas) });
    if (industries !== 'not-needed') axes.push({ codes: industry.codes, marks: Uint8Array.from(this.#industryKeys, (key) => (isMentioned(industries, key) ? 0 : 1)) });
    return into.copier(axes);
  }

  #plainAreas(areas: AreaBridge): Uint8Array {
    const known = this.#plain.get(areas);
    if (known !== undefined) return known;
    const marks = Uint8Array.from(this.#table.area.members, ({ code }) => (isMentioned(areas, code) || areas.placeholders.earlier.has(code) ? 0 : 1));
    this.#plain.set(areas, marks);
    return marks;
  }

  #nameOf(areaCode: string): string {
    this.#areaNames ??= new Map(this.#table.area.members.map(({ code, name }) => [code, name] as const).reverse());
    return this.#areaNames.get(areaCode) ?? areaCode;
  }

  #areaCode(row: number): string {
    return memberAt(this.#table.area, row).code;
  }

  #verdict(row: number, { areas, industries }: Remaking): Verdict {
    const area = this.#areaCode(row);
    const industry = this.#industryKeys[this.#table.industry.codes[row] ?? 0] ?? '';
    // Most industries have no say.
    const key = industries !== 'not-needed' && isMentioned(industries, industry) ? `${area} ${industry}` : area;
    const known = this.#said.get(key);
    if (known !== undefined) return known;
    const ofArea = areas === 'not-needed' ? undefined : { into: areas.into.get(area), refused: areas.refused.get(area), noted: areas.noted.get(area) };
    const ofIndustry = industries === 'not-needed' ? undefined : { into: industries.into.get(industry), refused: industries.refused.get(industry), noted: industries.noted.get(industry) };
    const refusal = ofArea?.refused ?? ofIndustry?.refused;
    const said: Verdict = {
      into: ofArea?.into,
      industry: ofIndustry?.into?.key,
      refusal,
      because: [refusal, ofArea?.into?.because, ofIndustry?.into?.because, ofArea?.noted, ofIndustry?.noted].filter((each) => each !== undefined),
    };
    this.#said.set(key, said);
    return said;
  }

  /** A row that stays what it is, is refused, or comes with a note. */
  #unmoved(row: number, { refusal, because }: Verdict): number {
    const table = this.#table;
    if (refusal !== undefined) {
      return this.#add({ like: row, area: table.area.codes[row] ?? 0, industry: table.industry.codes[row] ?? 0, value: missing('incomparable'), flags: 0 }, [row], because);
    }
    if (because.length > 0) this.bases.note(row, because);
    return row;
  }

  #targets(latest: Slice): Targets {
    const { area, industry } = this.#table;
    return {
      area: firstCodes(area, latest.rows, area.members.map(({ code }) => code)),
      industry: firstCodes(industry, latest.rows, this.#industryKeys),
    };
  }

  #join(groups: Map<string, Group>, rows: RowList, row: number, { into, industry, because }: Verdict, target: Targets): void {
    const table = this.#table;
    const place = {
      area: (into === undefined ? undefined : target.area.get(into.code)) ?? table.area.codes[row] ?? 0,
      industry: (industry === undefined ? undefined : target.industry.get(industry)) ?? table.industry.codes[row] ?? 0,
    };
    const key = [place.area, this.#industryKeys[place.industry], ...table.dims.map((dim, d) => this.#dimIds[d]?.[dim.codes[row] ?? 0] ?? 0)].join(' ');
    const group = groups.get(key) ?? { ...place, parts: new Map<string, number>(), into, because: [], places: [] };
    groups.set(key, group);
    for (const reason of because) if (!group.because.includes(reason)) group.because.push(reason);
    const part = this.#areaCode(row);
    // A part that is stated again takes a place of its own, so that whoever lines rows up counts it.
    if (group.parts.size === 0 || group.parts.has(part)) group.places.push(rows.push(UNMADE));
    if (!group.parts.has(part)) group.parts.set(part, row);
  }

  #add(row: NewRow, rests: readonly number[], because: readonly Finding[]): number {
    const at = this.#table.length + this.#added.length;
    this.#added.push(row);
    this.bases.make(at, { rows: rests, because });
    return at;
  }

  #made(group: Group, remaking: Remaking): number {
    const table = this.#table;
    const rows = [...group.parts.values()].sort((a, b) => a - b);
    const flags = rows.reduce((all, row) => all | (table.flags[row] ?? 0), 0) & (FLAG.provisional | FLAG.revised | FLAG.noted);
    const because = [...group.because, ...this.#shortcomings(group, remaking)];
    const refused = because.some((reason) => reason.code === 'ratio-across-merger' || ('allowed' in reason && !reason.allowed));
    const value = refused ? missing('incomparable') : rows.length === 1 ? 'as-printed' : sumOf(rows.map((row) => valueAt(table, row)));
    return this.#add({ like: rows[0] ?? 0, area: group.area, industry: group.industry, flags, value }, rows, because);
  }

  /** Why the parts of a merger cannot simply be added up: ratios never can, and a part may lack this very line. */
  #shortcomings({ into, parts }: Group, { slice: { measure }, at, allowed }: Remaking): readonly Finding[] {
    const merger = into?.because;
    if (into === undefined || into.parts.length < 2 || (merger?.code !== 'areas-merged' && merger?.code !== 'area-parts-missing')) return [];
    const { area, areaCode, period, events } = merger;
    const present = [...parts.keys()].map((code) => this.#nameOf(code));
    if (measure.unit.kind === 'ratio' || measure.unit.kind === 'index') return [finding('ratio-across-merger', at, { area, areaCode, parts: present, measure: measure.label, period, events })];
    const absent = into.parts.filter((code) => !parts.has(code)).map((code) => this.#nameOf(code));
    return absent.length === 0 || merger.code === 'area-parts-missing' ? [] : [finding('area-parts-missing', at, { area, areaCode, absent, present, period, events, allowed })];
  }
}

/** The sum of the parts; where all say the same of why there is no number, so does the sum (皆無と皆無は皆無). */
function sumOf(values: readonly Value[]): Value {
  const [first] = values;
  if (first?.is === 'missing' && values.every((value) => value.is === 'missing' && value.reason === first.reason)) return first;
  return sumValues(values);
}

/** For every key among some rows, the first code it has there. */
function firstCodes(dimension: Dimension<unknown>, rows: Uint32Array, keys: readonly string[]): ReadonlyMap<string, number> {
  const { codes } = dimension;
  const used = usedCodes(rows, dimension);
  const found = keys.flatMap((key, code) => (used[code] === 1 ? [[key, code] as const] : []));
  const only = new Map(found);
  if (only.size === found.length) return only;
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

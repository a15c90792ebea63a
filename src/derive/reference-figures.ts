import { memberKey, NO_MEMBER, type Member } from '../model/key.ts';
import { samePeriod } from '../model/period.ts';
import type { ReferenceArea } from '../model/reference-area.ts';
import { figureAt, type Series } from '../model/series.ts';
import { memberAt } from '../model/table.ts';
import { missing, sumValues, type Value } from '../model/value.ts';
import { COMPUTED, type Whole, type WholeLine, type WholeShape } from '../model/whole.ts';
import { isTotalLabel } from '../reference/industries.ts';
import { compareScopes } from '../reference/scopes.ts';
import type { Areas } from '../reference/areas.ts';
import { referenceFinder, type Against, type ReferenceFinder, type ReferenceKeys } from './against.ts';
import { labelOn } from './wholes.ts';

/** Finds the figures of reference areas; the data are indexed once for all regions. */
export interface References {
  /** The reference of one whole, from its own series or another of the same measure; 'not-in-data' where there is none. */
  of(whole: Whole): ReferenceArea | 'not-in-data';
}

/** Everything but the area that a line is known by; totals of further axes are no restriction. */
function lineName(series: Series, line: number): string {
  const row = series.names[line] ?? 0;
  const dims = series.table.dims.map((dim) => [dim.id, memberAt(dim, row)] as const).filter(([, member]) => memberKey(member) !== '=' && !isTotalLabel(member.name));
  return [memberKey(memberAt(series.table.industry, row)), ...dims.map(([id, member]) => `${id}=${memberKey(member)}`).sort()].join('\u0000');
}

interface Indexed {
  readonly series: Series;
  readonly find: ReferenceFinder;
  /** Figures of reference areas that were needed before: of a line by its name, and of the lines of a shape. */
  readonly sums: Map<ReferenceKeys, Map<string, readonly Value[]>>;
  readonly areas: Map<ReferenceKeys, Map<WholeShape, Map<string, ReferenceArea>>>;
  readonly members: ReadonlyMap<string, Member>;
  line(area: string, name: string): number | undefined;
  /** The total line of an area, whatever its code. */
  total(area: string): { readonly line: number; readonly code: string } | undefined;
}

/** The lines of one area. */
interface LinesOfArea {
  readonly byName: ReadonlyMap<string, number>;
  readonly total: { readonly line: number; readonly code: string } | undefined;
}

function indexed(series: Series, against: Against, areas: Areas): Indexed {
  const { members, linesOf } = linesByArea(series);
  const known = new Map<string, LinesOfArea>();
  const of = (area: string): LinesOfArea => {
    const found = known.get(area) ?? named(series, linesOf(area));
    known.set(area, found);
    return found;
  };
  return {
    series, find: referenceFinder(against, new Set(members.keys()), areas), sums: new Map(), areas: new Map(), members,
    line: (area, name) => of(area).byName.get(name),
    total: (area) => of(area).total,
  };
}

/** The areas of a series by their keys, and the lines of each in their order. */
function linesByArea({ table: { area }, names }: Series): { readonly members: ReadonlyMap<string, Member>; linesOf(key: string): Int32Array } {
  const sizes = new Uint32Array(area.members.length);
  for (const row of names) sizes[area.codes[row] ?? 0] = (sizes[area.codes[row] ?? 0] ?? 0) + 1;
  const lines = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Uint32Array(sizes.length);
  names.forEach((row, line) => {
    const code = area.codes[row] ?? 0;
    const list = lines[code];
    if (list !== undefined) list[filled[code] ?? 0] = line;
    filled[code] = (filled[code] ?? 0) + 1;
  });
  const codes = new Map<string, number[]>();
  area.members.forEach((member, code) => {
    if ((sizes[code] ?? 0) > 0) codes.set(memberKey(member), [...(codes.get(memberKey(member)) ?? []), code]);
  });
  return {
    members: new Map([...codes].map(([key, own]) => [key, area.members[own.at(-1) ?? 0] ?? NO_MEMBER])),
    linesOf: (key) => Int32Array.from((codes.get(key) ?? []).flatMap((code) => [...(lines[code] ?? [])])).sort(),
  };
}

function named(series: Series, lines: Int32Array): LinesOfArea {
  const byName = new Map<string, number>();
  let total: LinesOfArea['total'];
  for (const line of lines) {
    const name = lineName(series, line);
    if (!byName.has(name)) byName.set(name, line);
    const industry = memberAt(series.table.industry, series.names[line] ?? 0);
    if (total === undefined && (['AS', 'TOTAL', 'AR', 'CS', 'CR'].includes(industry.code) || isTotalLabel(industry.name))) total = { line, code: industry.code };
  }
  return { byName, total };
}

/** Per point of the own series the point of the other at the same period over the same population; −1 where there is none. */
function pointsOf(own: Series, other: Series): readonly number[] {
  return own.points.map((point) => other.points.findIndex((candidate) => samePeriod(point.period, candidate.period) && compareScopes(point.scope, candidate.scope) !== 'different'));
}

/** Makes references out of all series at hand (比較地域の値). */
export function references(against: Against, all: readonly Series[], areas: Areas): References {
  const index = new Map<Series, Indexed>();
  const indexOf = (series: Series): Indexed => {
    const known = index.get(series) ?? indexed(series, against, areas);
    index.set(series, known);
    return known;
  };
  const of = (whole: Whole): ReferenceArea | 'not-in-data' => {
    const { series } = whole;
    const own = memberAt(series.table.area, series.names[whole.lines[0]?.line ?? 0] ?? 0);
    const candidates = [series, ...all.filter((other) => other !== series && other.measure.id === series.measure.id && other.measure.unit.kind === series.measure.unit.kind)];
    for (const candidate of candidates) {
      const found = indexOf(candidate);
      const points = pointsOf(series, candidate);
      const wanted = found.find(memberKey(own));
      if (wanted !== 'not-in-data' && points.every((point) => point >= 0)) return sharedFigures(whole, found, points, wanted);
    }
    return 'not-in-data';
  };
  return { of };
}

/** Wholes of one shape have the same reference, but for their further axes. */
function sharedFigures(whole: Whole, found: Indexed, points: readonly number[], wanted: ReferenceKeys): ReferenceArea {
  const { series, shape, lines, axis } = whole;
  const ofKeys = found.areas.get(wanted) ?? new Map<WholeShape, Map<string, ReferenceArea>>();
  const ofShape = ofKeys.get(shape) ?? new Map<string, ReferenceArea>();
  const beside = axis === 'industry' && series.table.dims.length === 0 ? '' : lineName(series, lines[0]?.line ?? 0);
  const key = `${points.join()} ${beside}`;
  const reference = ofShape.get(key) ?? figures(whole, found, points, wanted);
  found.areas.set(wanted, ofKeys);
  ofKeys.set(shape, ofShape);
  ofShape.set(key, reference);
  return reference;
}

function figures(whole: Whole, found: Indexed, points: readonly number[], wanted: ReferenceKeys): ReferenceArea {
  const { series } = whole;
  const { keys, assembled } = wanted;
  const sums = found.sums.get(wanted) ?? new Map<string, readonly Value[]>();
  found.sums.set(wanted, sums);
  const valueOf = (line: number | undefined, point: number): Value => (line === undefined ? missing('noCounterpart') : figureAt(found.series, line, point));
  const together = (what: string, lineIn: (area: string) => number | undefined): readonly Value[] => {
    const key = `${what} ${points.join()}`;
    const known = sums.get(key);
    if (known !== undefined) return known;
    const lines = keys.map(lineIn);
    const values = points.map((point) => {
      const each = lines.map((line) => valueOf(line, point));
      const [only] = each;
      return each.length === 1 && only !== undefined ? only : sumValues(each);
    });
    sums.set(key, values);
    return values;
  };
  const rows = whole.lines.map(({ line }) => {
    if (line === COMPUTED) return [];
    const name = lineName(series, line);
    return together(name, (area) => found.line(area, name));
  });
  const total = totalFigures(whole, found, keys, together, rows);
  return {
    areas: keys.flatMap((key) => found.members.get(key) ?? []),
    assembled,
    sides: points.flatMap((point) => found.series.points[point] ?? []),
    totalIs: total.is,
    figures: whole.lines.map((line, i) => (line.line === whole.total.line ? total.values : (rows[i] ?? []))),
    totals: total.values,
  };
}

/** The reference's own total: the same line as the region's, else its total under another code, else the sum of the region's parts. */
function totalFigures(
  whole: Whole, found: Indexed, keys: readonly string[], together: (what: string, lineIn: (area: string) => number | undefined) => readonly Value[], rows: readonly (readonly Value[])[],
): { readonly is: string; readonly values: readonly Value[] } {
  const { total, series } = whole;
  if (total.line !== COMPUTED) {
    const name = lineName(series, total.line);
    if (keys.every((key) => found.line(key, name) !== undefined)) return { is: labelOn(series, whole.axis, total.line).code, values: together(name, (area) => found.line(area, name)) };
    const totals = keys.flatMap((key) => found.total(key) ?? []);
    const codes = new Set(totals.map(({ code }) => code));
    if (totals.length === keys.length && codes.size === 1) return { is: [...codes][0] ?? '', values: together('its own total', (area) => found.total(area)?.line) };
  }
  const parts = whole.lines.flatMap((line: WholeLine, i) => (whole.parts.includes(line) ? [rows[i] ?? []] : []));
  return { is: '', values: series.points.map((_, point) => sumValues(parts.map((values) => values[point] ?? missing('noCounterpart')))) };
}

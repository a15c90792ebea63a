import { concatTables } from '../model/concat.ts';
import { finding, type Finding } from '../model/finding.ts';
import { measureKey, memberKey, type Member } from '../model/key.ts';
import { periodKey } from '../model/period.ts';
import { compare } from '../model/rational.ts';
import type { RevisedFigure, Revision } from '../model/revision.ts';
import { memberAt, valueAt, type Dimension, type Table } from '../model/table.ts';
import { loadAreas } from '../reference/areas.ts';
import { tableSignature } from './datasets.ts';

/** The tables of two files that are editions of one another: by title and columns, then by their place in the file (版の対応づけ). */
export function pairEditions(older: readonly Table[], newer: readonly Table[]): readonly (readonly [older: Table, newer: Table])[] {
  const open = [...newer];
  const paired = older.map((table) => {
    const at = open.findIndex((other) => tableSignature(other) === tableSignature(table));
    return [table, at < 0 ? undefined : open.splice(at, 1)[0]] as const;
  });
  return paired.flatMap(([table, partner]) => {
    const other = partner ?? open.shift();
    return other === undefined ? [] : [[table, other] as const];
  });
}

/** Text that is equal for rows that state the same thing, in whatever edition; areas by the code they have in the newer one. */
function keysOf(table: Table, places: ReadonlyMap<string, string>): (row: number) => string {
  const keys = (dimension: Dimension<Member>): string[] => dimension.members.map(memberKey);
  const area = keys(table.area).map((key) => places.get(key) ?? key);
  const industry = keys(table.industry);
  const measure = table.measure.members.map(measureKey);
  const period = table.period.members.map(periodKey);
  const dims = table.dims.map((dim) => ({ id: dim.id, codes: dim.codes, keys: keys(dim) }));
  return (row) => [
    area[table.area.codes[row] ?? 0], industry[table.industry.codes[row] ?? 0], measure[table.measure.codes[row] ?? 0], period[table.period.codes[row] ?? 0],
    table.scope.codes[row], ...dims.map(({ codes, keys: of }) => of[codes[row] ?? 0]),
  ].join('\u0000');
}

/** Codes of the older edition under which the newer one lists the same places (那珂川町 40305 → 那珂川市 40231). */
async function renamedPlaces(table: Table, boundary: number): Promise<ReadonlyMap<string, string>> {
  const codesIn = (from: number, to: number): Set<string> => {
    const used = new Set<number>();
    for (let row = from; row < to; row += 1) used.add(table.area.codes[row] ?? 0);
    return new Set([...used].map((code) => table.area.members[code]?.code ?? '').filter((code) => code !== ''));
  };
  const [before, after] = [codesIn(0, boundary), codesIn(boundary, table.length)];
  const gone = [...before].filter((code) => !after.has(code));
  const came = [...after].filter((code) => !before.has(code));
  if (gone.length === 0 || came.length === 0) return new Map();
  const areas = await loadAreas();
  return new Map(gone.flatMap((code) => {
    const same = areas.samePlace(code).filter((other) => came.includes(other));
    return same.length === 1 ? [[code, same[0] ?? code] as const] : [];
  }));
}

function sameFigure(table: Table, a: number, b: number): boolean {
  const [left, right] = [valueAt(table, a), valueAt(table, b)];
  if (left.is === 'number' && right.is === 'number') return compare(left.exact, right.exact) === 0;
  return left.is === 'missing' && right.is === 'missing' && left.reason === right.reason;
}

/**
 * Compares two editions of one table (新旧の版の照合): which figures were revised, which appeared and which vanished. A figure is the
 * same where it has the same size, however many decimals are written; that X became a number is a revision.
 */
export async function revisionOf(older: Table, newer: Table): Promise<Revision> {
  const table = concatTables([older, newer]);
  const boundary = older.length;
  const places = await renamedPlaces(table, boundary);
  const keyOf = keysOf(table, places);
  const old = new Map<string, number>();
  let repeated = 0;
  for (let row = 0; row < boundary; row += 1) {
    const key = keyOf(row);
    if (old.has(key)) repeated += 1;
    else old.set(key, row);
  }
  const figures: RevisedFigure[] = [];
  const met = new Set<string>();
  let same = 0;
  for (let row = boundary; row < table.length; row += 1) {
    const key = keyOf(row);
    if (met.has(key)) {
      repeated += 1;
      continue;
    }
    met.add(key);
    const before = old.get(key) ?? -1;
    if (before < 0) figures.push({ kind: 'appeared', old: -1, new: row });
    else if (sameFigure(table, before, row)) same += 1;
    else figures.push({ kind: 'revised', old: before, new: row });
  }
  for (const [key, row] of old) if (!met.has(key)) figures.push({ kind: 'vanished', old: row, new: -1 });
  return { table, figures, same, findings: repeated === 0 ? [] : repeatedKeys(table, repeated) };
}

function repeatedKeys(table: Table, count: number): readonly Finding[] {
  const { file } = memberAt(table.source, table.length - 1);
  return [finding('repeated-keys', { file }, { count, measure: [...new Set(table.measure.members.map(({ label }) => label))].join('・') })];
}

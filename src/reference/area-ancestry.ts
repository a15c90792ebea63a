import type { AreaChange } from './area-change.ts';

/** Codes of all areas whose ground, or a part of it, became part of an area since a day, followed back step by step (合併前の市町村). */
export function ancestryOf(code: string, changes: readonly AreaChange[], since: string): readonly string[] {
  const codes = new Set([code]);
  for (const change of changes.toReversed()) {
    if (change.date <= since) break;
    if (change.to.some((area) => codes.has(area.code))) for (const area of change.from) codes.add(area.code);
  }
  return [...codes];
}

import { NO_MEMBER, type Measure, type Member, type Scope } from '../model/key.ts';
import { SCOPES } from '../model/key.ts';
import type { Period } from '../model/period.ts';
import { normaliseAreaCode } from '../reference/area-code.ts';
import { resolveIndustry } from '../reference/industries.ts';
import { resolveMeasure } from '../reference/measures.ts';
import { parsePeriod } from '../reference/periods.ts';
import { scopeOfLabel } from '../reference/scopes.ts';
import { unitOf } from '../reference/units.ts';

/** Area names that were looked up before reading, by the text they are printed as. */
export type KnownAreas = ReadonlyMap<string, Member>;

const INDENT = /^[\s　]+/;
const NUMBERED_NAME = /^[【[]?([A-Z0-9]+)[】\]]?[_\s　](.+)$/;

export function depthOf(printed: string): number {
  return INDENT.exec(printed)?.[0].length ?? 0;
}

export function trimmed(printed: string): string {
  return printed.replace(/^[\s　]+|[\s　]+$/g, '');
}

/** Area (地域) from its code, name and prefecture as printed; an unknown code or name is kept as it is. */
export function areaMember(code: string, label: string, prefecture: string, known: KnownAreas): Member {
  const name = trimmed(label) === '' ? trimmed(prefecture) : trimmed(label);
  const depth = depthOf(label);
  const normal = code === '' ? undefined : normaliseAreaCode(code);
  if (normal?.is === 'code') return { code: normal.code, name, depth };
  if (code !== '') return { code, name, depth };
  const looked = known.get(areaText(label, prefecture));
  if (looked) return { code: looked.code, name: looked.name, depth };
  const prefixed = NUMBERED_NAME.exec(name) ?? /^[【[](\d+)[】\]](.+)$/.exec(name);
  const inName = prefixed ? normaliseAreaCode(prefixed[1] ?? '') : undefined;
  if (prefixed && inName?.is === 'code') return { code: inName.code, name: trimmed(prefixed[2] ?? ''), depth };
  return { code: '', name, depth };
}

/** The text an area name is looked up by: prefecture and name together, so that 伊達市 is one place. */
export function areaText(label: string, prefecture: string): string {
  const name = trimmed(label);
  const pref = trimmed(prefecture);
  return pref === '' || name === pref || name.startsWith(pref) ? name : `${pref}${name}`;
}

const LIST_NUMBER = /^[(（]?(\d{1,2})[)）]?[.．\s　]*(?=\D)/;

/** Industry (産業): the code from the alias table or as printed; the name as printed, without a code in front of it. */
export function industryMember(code: string, label: string): Member {
  const name = trimmed(label);
  const known = resolveIndustry(name, code === '' ? undefined : code);
  const depth = depthOf(label);
  if (known === 'unknown') return { code, name, depth };
  const number = LIST_NUMBER.exec(name)?.[1];
  const numbered = number !== undefined && number.padStart(2, '0') !== known.code;
  return { code: known.code, name: numbered ? name : known.name, depth };
}

export function plainMember(code: string, label: string): Member {
  if (code === '' && label === '') return NO_MEMBER;
  return { code, name: trimmed(label), depth: depthOf(label) };
}

export function periodOf(printed: string): Period {
  const text = trimmed(printed);
  const parsed = parsePeriod(text);
  return parsed === 'not-a-period' ? { kind: 'unstated', year: 0, label: text } : parsed;
}

export function measureOf(label: string, unit: string, tableUnits: readonly string[]): Measure {
  const measure = resolveMeasure(label, unit === '' ? tableUnits : [unit]);
  return unit === '' || measure.unit.label !== '' ? measure : { ...measure, unit: unitOf(unit) };
}

/** Scope (対象範囲) from a stated id or from the words of a label. */
export function scopeOf(text: string): Scope {
  return SCOPES.find((scope) => scope === text) ?? scopeOfLabel(text);
}

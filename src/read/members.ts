import { NO_MEMBER, type Measure, type Member, type Scope } from '../model/key.ts';
import { SCOPES } from '../model/key.ts';
import type { Period } from '../model/period.ts';
import { normaliseAreaCode } from '../reference/area-code.ts';
import { resolveIndustry } from '../reference/industries.ts';
import { resolveMeasure } from '../reference/measures.ts';
import { parsePeriod } from '../reference/periods.ts';
import { scopeOfLabel } from '../reference/scopes.ts';
import { unitOf } from '../reference/units.ts';
import { codedLabel } from './coded-label.ts';

/** What was found out about the areas of one table before reading it: names without codes, codes without names. */
export interface KnownAreas {
  /** The code of the only area a text stands for, see `areaText`; '' for none or several. */
  readonly codeOf: (text: string) => string;
  readonly nameOf: (code: string) => string;
  /** Whether the column of codes holds six-digit ones, some of which lost their leading zero. */
  readonly codeForm: 'six' | 'unknown';
}

export const NO_KNOWN_AREAS: KnownAreas = { codeOf: () => '', nameOf: () => '', codeForm: 'unknown' };

const INDENT = /^[\s　]+/;
export function depthOf(printed: string): number {
  return INDENT.exec(printed)?.[0].length ?? 0;
}

export function trimmed(printed: string): string {
  return printed.trim();
}

/** Area (地域) from its code, name and prefecture as printed; an unknown code or name is kept as it is. */
export function areaMember(code: string, label: string, prefecture: string, known: KnownAreas): Member {
  const depth = depthOf(label);
  const printed = trimmed(label) === '' ? trimmed(prefecture) : trimmed(label);
  const own = code === '' ? codedArea(printed) : { code, name: printed };
  if (own.code === '') return { ...own, code: known.codeOf(areaText(label, prefecture)), depth };
  const normal = normaliseAreaCode(own.code, known.codeForm);
  if (normal.is !== 'code') return { ...own, depth };
  // Its own code once more before the name: 【01100】札幌市 beside 01100.
  const repeated = codedArea(own.name);
  const again = repeated.code === '' ? undefined : normaliseAreaCode(repeated.code, known.codeForm);
  const name = again?.is === 'code' && again.code === normal.code ? repeated.name : own.name;
  return { code: normal.code, name: name || normal.rest || known.nameOf(normal.code), depth };
}

/** 01100_札幌市, 【01100】札幌市, 01 北海道: a label that carries its code. A name that only begins with digits (23区) has none. */
function codedArea(label: string): { readonly code: string; readonly name: string } {
  // Nearly all names begin with a kanji, and no code does.
  if (label >= '\u4e00' && label < '\ua000') return { code: '', name: label };
  const coded = codedLabel(label);
  if (coded.code !== '' && normaliseAreaCode(coded.code).is === 'code') return { code: coded.code, name: trimmed(coded.name) };
  const reading = /^(?:[\s\d０-９RＲ]|ti\.)/.test(label) ? normaliseAreaCode(label) : undefined;
  return reading?.is === 'code' ? { code: reading.code, name: reading.rest } : { code: '', name: label };
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

/** @param fiscal whether the heading says 年度, so that a bare 2019 or 令和元 is a fiscal year */
export function periodOf(printed: string, fiscal = false): Period {
  const text = trimmed(printed);
  const parsed = parsePeriod(text);
  if (parsed === 'not-a-period') return { kind: 'unstated', year: 0, label: text };
  // The label is completed, so that it says by itself what it is.
  return fiscal && parsed.kind === 'year' && !parsed.label.includes('年') ? { ...parsed, kind: 'fiscal-year', label: `${parsed.label}年度` } : parsed;
}

export function measureOf(label: string, unit: string, tableUnits: readonly string[]): Measure {
  const measure = resolveMeasure(label, unit === '' ? tableUnits : [unit]);
  return unit === '' || measure.unit.label !== '' ? measure : { ...measure, unit: unitOf(unit) };
}

/** Scope (対象範囲) from a stated id or from the words of a label. */
export function scopeOf(text: string): Scope {
  return SCOPES.find((scope) => scope === text) ?? scopeOfLabel(text);
}

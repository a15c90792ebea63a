import { Refusal } from '../../model/refusal.ts';
import { hasNoStatistics, isValidOn, type Area, type AreaDate, type AreaKind } from '../../reference/area.ts';
import type { AreaChange } from '../../reference/area-change.ts';
import { checkDigit, normaliseAreaCode } from '../../reference/area-code.ts';
import { loadAreas, type Areas } from '../../reference/areas.ts';
import type { AreaEntry } from '../../write/schemas/codes.ts';

/** What has a 団体コード: prefectures, municipalities and the wards of designated cities. */
const WITH_SIX_DIGITS: ReadonlySet<AreaKind> = new Set(['prefecture', 'designated-city', 'ward', 'special-ward', 'city', 'town', 'village']);

export interface AreaQuery {
  readonly texts: readonly string[];
  /** 'today' is the day of the lists. */
  readonly on: AreaDate | 'today';
  readonly history: boolean;
}

/**
 * Looks areas up by code or name (地域の照会); without any, the prefectures.
 *
 * @throws Refusal for wrong check digits, unknown and ambiguous names, with the candidates.
 */
export async function lookUpAreas({ texts, on, history }: AreaQuery): Promise<{ readonly asOf: string; readonly entries: readonly AreaEntry[] }> {
  const areas = await loadAreas();
  const day = on === 'today' ? undefined : on;
  const entryOf = (query: string, area: Area): AreaEntry => {
    const at = on === 'today' ? areas.today : iso(on);
    return {
      query,
      code: area.code,
      code6: WITH_SIX_DIGITS.has(area.kind) ? `${area.code}${checkDigit(area.code)}` : null,
      name: area.name,
      fullName: fullName(area, areas),
      reading: area.reading,
      kind: area.kind,
      county: area.county === '' ? null : namedOn(area.county, at, areas),
      parent: area.parent === '' ? null : namedOn(area.parent, at, areas),
      from: area.from === '' ? null : area.from,
      to: area.to === '' ? null : area.to,
      on: at,
      valid: isValidOn(area, at),
      statistics: !hasNoStatistics(area.code),
      parts: areas.children(area.code, day).map(({ code, name }) => ({ code, name })),
      became: areas.history(area.code).filter(({ date, from }) => date === area.to && from.some(({ code }) => code === area.code)).map(told)[0] ?? null,
      history: history ? areas.history(area.code).map(told) : null,
    };
  };
  const all = texts.length > 0 ? texts.map((text) => entryOf(text, resolved(text, day, areas))) : areas.children('00000', day).map((area) => entryOf('', area));
  return { asOf: areas.today, entries: all };
}

const named = ({ code, name }: Area): { code: string; name: string } => ({ code, name });

const told = ({ date, kind, from, to }: AreaChange): NonNullable<AreaEntry['became']> => ({ date, kind, from: from.map(named), to: to.map(named) });

const two = (n: number): string => String(n).padStart(2, '0');

function iso({ year, month = 12, day = 31 }: AreaDate): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function namedOn(code: string, day: string, areas: Areas): { code: string; name: string } {
  const then = areas.versions(code).find((area) => isValidOn(area, day));
  return { code, name: then?.name ?? areas.nameOf(code) };
}

function fullName(area: Area, areas: Areas): string {
  const above = area.kind === 'ward' ? areas.nameOf(area.parent) : '';
  return area.kind === 'prefecture' ? area.name : `${area.prefecture}${above}${area.name}`;
}

function resolved(text: string, day: AreaDate | undefined, areas: Areas): Area {
  const reading = normaliseAreaCode(text);
  const listed = (candidates: readonly Area[]): string[] => candidates.map((area) => `${fullName(area, areas)}（${area.code}）`);
  if (reading.is === 'bad-check-digit') {
    const known = areas.kindOf(reading.code) === 'unknown' ? '' : areas.fullNameOf(reading.code);
    throw new Refusal('bad-check-digit', { text, expected: `${reading.code}${reading.expected}`, name: known });
  }
  const found = areas.resolve(text, day);
  if (found.is === 'ambiguous') throw new Refusal('ambiguous-area', { text, candidates: listed(found.candidates) });
  if (found.is === 'unknown') throw new Refusal('unknown-area', { text, candidates: listed(found.near) });
  return found.area;
}

import { finding, type Finding } from '../model/finding.ts';
import type { AreaEvent } from '../model/findings/compare.ts';
import type { Place } from '../model/origin.ts';
import type { Period } from '../model/period.ts';
import type { Area, AreaDate } from '../reference/area.ts';
import { dayText, isValidOn } from '../reference/area.ts';
import type { AreaChange } from '../reference/area-change.ts';
import type { AreaRelation } from '../reference/area-relation.ts';
import type { Areas } from '../reference/areas.ts';
import { areaName, eventsOf } from './area-events.ts';
import type { Holding } from './area-holdings.ts';

/** The areas of one side of a comparison. */
export interface AreaSide {
  readonly period: Period;
  readonly day: AreaDate;
  readonly held: ReadonlyMap<string, Holding>;
  /** Whether the source states all of this period for areas of a later day. */
  readonly rebased: boolean;
}

/** An earlier area's way into a later one. */
export interface Into {
  readonly code: string;
  /** All the codes that are added up, or the single one that is followed. */
  readonly parts: readonly string[];
  readonly because: Finding;
}

/** How the areas of an earlier side become those of a later one (地域の組替え). */
export interface AreaBridge {
  /** By earlier code. */
  readonly into: ReadonlyMap<string, Into>;
  /** Codes whose figures are not compared, with the reason. */
  readonly refused: ReadonlyMap<string, Finding>;
  /** Codes that are compared as they are, with what must be known. */
  readonly noted: ReadonlyMap<string, Finding>;
  /** Codes that stand for nothing on their day and only hold a place in the table. */
  readonly placeholders: { readonly earlier: ReadonlySet<string>; readonly later: ReadonlySet<string> };
  /** Refusals of areas that the earlier side does not have at all. */
  readonly findings: readonly Finding[];
}

type Decision =
  | { readonly is: 'as-coded' }
  | { readonly is: 'noted'; readonly because: Finding }
  | { readonly is: 'rebased' }
  | { readonly is: 'into'; readonly parts: readonly string[]; readonly because: Finding }
  | { readonly is: 'refused'; readonly because: Finding };

const AS_CODED: Decision = { is: 'as-coded' };

/**
 * Decides for every area of the later side which figures of the earlier one it is compared with. Renames and new codes are
 * followed, the parts of a merger are added up; what was divided is refused, unless the user insists. Where the source has
 * done that work already is decided by which codes are there.
 */
export function bridgeAreas(earlier: AreaSide, later: AreaSide, areas: Areas, allowed: boolean, at: Place): AreaBridge {
  const into = new Map<string, Into>();
  const refused = new Map<string, Finding>();
  const noted = new Map<string, Finding>();
  const findings: Finding[] = [];
  const rebased: string[] = [];
  const decide = deciderFor(earlier, later, areas, allowed, at);
  for (const code of later.held.keys()) {
    if (!isHeld(later, code, areas)) continue;
    const decision = decide(code);
    if (decision.is === 'rebased') rebased.push(code);
    else if (decision.is === 'noted') noted.set(code, decision.because);
    else if (decision.is === 'into') for (const part of decision.parts) into.set(part, { code, parts: decision.parts, because: decision.because });
    else if (decision.is === 'refused') {
      if (earlier.held.has(code)) refused.set(code, decision.because);
      else findings.push(decision.because);
    }
  }
  if (rebased.length > 0) {
    const because = finding('areas-rebased', at, { period: earlier.period.label, areas: rebased.map((code) => areas.nameOf(code)) });
    for (const code of rebased) noted.set(code, because);
  }
  const placeholders = (side: AreaSide): Set<string> => new Set([...side.held.keys()].filter((code) => areas.versions(code).length > 0 && !isHeld(side, code, areas)));
  const targets = new Set([...into.values()].map(({ code }) => code));
  return {
    into, refused, noted, findings,
    placeholders: {
      earlier: new Set([...placeholders(earlier)].filter((code) => targets.has(code) && !into.has(code))),
      later: new Set([...placeholders(later)].filter((code) => into.has(code))),
    },
  };
}

/** Whether a side really states something for a code: nil counts while the code is valid, and is a mere filler when it is not. */
function isHeld(side: AreaSide, code: string, areas: Areas): boolean {
  const holding = side.held.get(code);
  if (holding === undefined || holding === 'empty') return false;
  return holding === 'figures' || areas.byCode(code, side.day) !== undefined;
}

function deciderFor(earlier: AreaSide, later: AreaSide, areas: Areas, allowed: boolean, at: Place): (code: string) => Decision {
  const has = (code: string): boolean => isHeld(earlier, code, areas);
  const label = earlier.period.label;
  const nameOf = (area: Area): string => areaName(area, areas);
  const events = (changes: readonly AreaChange[]): readonly AreaEvent[] => eventsOf(changes, areas);

  function ofRenamed({ earlier: was, later: is, changes }: Extract<AreaRelation, { is: 'renamed' }>): Decision {
    const because = finding('area-renamed', at, {
      area: nameOf(is), areaCode: is.code, earlier: nameOf(was), earlierCode: was.code, period: label, events: events(changes),
    });
    if (was.code === is.code) return { is: 'noted', because };
    if (has(is.code)) return { is: 'rebased' };
    return has(was.code) ? { is: 'into', parts: [was.code], because } : AS_CODED;
  }

  function ofMerged({ earlier: were, later: is, changes }: Extract<AreaRelation, { is: 'merged' }>): Decision {
    const goesOn = were.some(({ code }) => code === is.code);
    const held = were.filter(({ code }) => has(code));
    const absent = were.filter(({ code }) => !has(code));
    const evidence = { area: nameOf(is), areaCode: is.code, period: label, events: events(changes) };
    if (!goesOn && has(is.code)) return { is: 'rebased' };
    if (absent.length === 0) return { is: 'into', parts: held.map(({ code }) => code), because: finding('areas-merged', at, { ...evidence, parts: held.map(nameOf) }) };
    if (held.length === 0) return AS_CODED;
    const [only] = held;
    if (held.length === 1 && only !== undefined && areas.samePlace(is.code).includes(only.code)) {
      if (only.code === is.code && earlier.rebased) return { is: 'rebased' };
      const because = finding('area-taken-as-rebased', at, { ...evidence, absent: absent.map(nameOf) });
      return only.code === is.code ? { is: 'noted', because } : { is: 'into', parts: [only.code], because };
    }
    const because = finding('area-parts-missing', at, { ...evidence, absent: absent.map(nameOf), present: held.map(nameOf), allowed });
    return allowed ? { is: 'into', parts: held.map(({ code }) => code), because } : { is: 'refused', because };
  }

  function ofDivided(code: string, { later: are, changes }: Extract<AreaRelation, { is: 'divided' }>): Decision {
    const is = are.find((area) => area.code === code);
    if (is === undefined) return AS_CODED;
    const wasThere = areas.versions(code).some((area) => isValidOn(area, dayText(earlier.day)));
    if (has(code) && (!wasThere || earlier.rebased)) return { is: 'rebased' };
    const because = finding('area-divided', at, {
      area: nameOf(is), areaCode: code, fromPeriod: label, toPeriod: later.period.label, events: events(changes), allowed,
    });
    return allowed && has(code) ? { is: 'noted', because } : { is: 'refused', because };
  }

  return (code) => {
    const relation = areas.relate(code, earlier.day, later.day);
    switch (relation.is) {
      case 'renamed':
        return relation.later.code === code ? ofRenamed(relation) : AS_CODED;
      case 'merged':
        return relation.later.code === code ? ofMerged(relation) : AS_CODED;
      case 'divided':
        return ofDivided(code, relation);
      case 'same':
        if (relation.changes.length === 0 || relation.area.kind !== 'prefecture') return AS_CODED;
        return { is: 'noted', because: finding('area-border-moved', at, { area: relation.area.name, areaCode: code, fromPeriod: label, toPeriod: later.period.label, events: events(relation.changes) }) };
      case 'unknown':
        return has(code) && areas.versions(code).length > 0 && areas.byCode(code, earlier.day) === undefined ? { is: 'rebased' } : AS_CODED;
    }
  };
}

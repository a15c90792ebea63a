import { dayText, type AreaDate } from './area.ts';

/**
 * What can be said of area codes without reading the whole list (地域コードの索引): whether there ever was such a code, and
 * whether it stood for the same area under the same name on another day.
 */
export interface AreaIndex {
  /** Whether the code was ever in the list (一覧にあるコード). */
  isKnown(code: string): boolean;
  /**
   * Whether a code came, went, or went on with other ground or under another name between two days, in either order.
   *
   * @example index.hasChanged('01206', { year: 2004, month: 6, day: 1 }, { year: 2021 }) // true: 釧路市 took in two towns
   */
  hasChanged(code: string, from: AreaDate, to: AreaDate): boolean;
}

interface IndexData {
  /** By prefecture, the last three digits of every code there was, one behind the other. */
  readonly codes: readonly string[];
  /** 'YYYYMMDD code code …' */
  readonly changed: readonly string[];
}

/** 市部 and 郡部: hardly a year goes by in which neither gains or loses a town. */
const CITY_OR_COUNTY_PART = /^\d\d00[12]$/;

export function createAreaIndex(data: IndexData): AreaIndex {
  const known = new Set(['00000']);
  data.codes.forEach((digits, i) => {
    const prefecture = String(i + 1).padStart(2, '0');
    for (let at = 0; at < digits.length; at += 3) known.add(prefecture + digits.slice(at, at + 3));
  });
  const datesOf = new Map<string, string[]>();
  for (const line of data.changed) {
    const [date = '', ...codes] = line.split(' ');
    for (const code of codes) datesOf.set(code, [...(datesOf.get(code) ?? []), date]);
  }
  const compact = (on: AreaDate): string => dayText(on).replaceAll('-', '');
  return {
    isKnown: (code) => known.has(code),
    hasChanged: (code, a, b) => {
      const [from, to] = [compact(a), compact(b)].sort() as [string, string];
      if (CITY_OR_COUNTY_PART.test(code)) return from !== to;
      return (datesOf.get(code) ?? []).some((date) => from < date && date <= to);
    },
  };
}

let loading: Promise<AreaIndex> | undefined;

/** Reads the index when it is first asked for, once (地域コードの索引を読み込む). */
export function loadAreaIndex(): Promise<AreaIndex> {
  loading ??= import('../../data/area-index.json', { with: { type: 'json' } }).then((module) => createAreaIndex(module.default));
  return loading;
}

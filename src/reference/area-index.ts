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

/** Built without tables of its own: a command asks about a handful of codes, or about all of them once. */
export function createAreaIndex(data: IndexData): AreaIndex {
  const compact = (on: AreaDate): string => dayText(on).replaceAll('-', '');
  const changedBetween = new Map<string, ReadonlySet<string>>();
  const between = (from: string, to: string): ReadonlySet<string> => {
    const known = changedBetween.get(`${from} ${to}`);
    if (known !== undefined) return known;
    const codes = new Set(data.changed.filter((line) => from < line.slice(0, 8) && line.slice(0, 8) <= to).flatMap((line) => line.split(' ').slice(1)));
    changedBetween.set(`${from} ${to}`, codes);
    return codes;
  };
  return {
    isKnown: (code) => {
      if (!/^\d{5}$/.test(code)) return false;
      const digits = data.codes[Number(code.slice(0, 2)) - 1] ?? '';
      const wanted = code.slice(2);
      for (let at = digits.indexOf(wanted); at >= 0; at = digits.indexOf(wanted, at + 1)) if (at % 3 === 0) return true;
      return code === '00000';
    },
    hasChanged: (code, a, b) => {
      const [from, to] = [compact(a), compact(b)].sort() as [string, string];
      return CITY_OR_COUNTY_PART.test(code) ? from !== to : between(from, to).has(code);
    },
  };
}

let loading: Promise<AreaIndex> | undefined;

/** Reads the index when it is first asked for, once (地域コードの索引を読み込む). */
export function loadAreaIndex(): Promise<AreaIndex> {
  loading ??= import('../../data/area-index.json', { with: { type: 'json' } }).then((module) => createAreaIndex(module.default));
  return loading;
}

import { dayText, type AreaDate } from './area.ts';

/**
 * What can be said of area codes without reading the whole list (地域コードの索引): whether there ever was such a code, and
 * whether it stood for the same area under the same name on another day.
 */
export interface AreaIndex {
  /** Whether the code was ever in the list (一覧にあるコード). */
  isKnown(code: string): boolean;
  /**
   * Tells of a code whether it came, went, or went on with other ground or under another name between two days, in either order.
   *
   * @example index.changed({ year: 2004, month: 6, day: 1 }, { year: 2021 })('01206') // true: 釧路市 took in two towns
   */
  changed(from: AreaDate, to: AreaDate): (code: string) => boolean;
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
  return {
    isKnown: (code) => {
      if (!/^\d{5}$/.test(code)) return false;
      const digits = data.codes[Number(code.slice(0, 2)) - 1] ?? '';
      const wanted = code.slice(2);
      for (let at = digits.indexOf(wanted); at >= 0; at = digits.indexOf(wanted, at + 1)) if (at % 3 === 0) return true;
      return code === '00000';
    },
    changed: (a, b) => {
      const [from, to] = [compact(a), compact(b)].sort() as [string, string];
      const codes = new Set(data.changed.filter((line) => from < line.slice(0, 8) && line.slice(0, 8) <= to).flatMap((line) => line.split(' ').slice(1)));
      return (code) => (CITY_OR_COUNTY_PART.test(code) ? from !== to : codes.has(code));
    },
  };
}

let loading: Promise<AreaIndex> | undefined;

/** Reads the index when it is first asked for, once (地域コードの索引を読み込む). */
export function loadAreaIndex(): Promise<AreaIndex> {
  loading ??= import('../../data/area-index.json', { with: { type: 'json' } }).then((module) => createAreaIndex(module.default));
  return loading;
}

import type { Area } from './area.ts';

/** Two areas that would be counted twice in one sum (重複): `part` lies within `whole`. */
export interface AreaOverlap {
  readonly whole: Area;
  readonly part: Area;
}

const URBAN: readonly Area['kind'][] = ['city', 'designated-city', 'ward', 'special-wards', 'special-ward'];
const RURAL: readonly Area['kind'][] = ['county', 'town', 'village'];

/** Whether one area lies within another, other, one (包含). Both are taken as of one time. */
export function contains(whole: Area, part: Area): boolean {
  switch (whole.kind) {
    case 'nation':
      return part.kind !== 'nation';
    case 'prefecture':
      return part.prefecture === whole.prefecture && part.kind !== 'prefecture';
    case 'city-part':
      return part.prefecture === whole.prefecture && URBAN.includes(part.kind);
    case 'county-part':
      return part.prefecture === whole.prefecture && RURAL.includes(part.kind);
    case 'county':
      return part.county === whole.code;
    case 'special-wards':
    case 'designated-city':
      return part.parent === whole.code;
    default:
      return false;
  }
}

/** Every pair of a selection that counts something twice: 全国 and 県, a city and its ward, 13100 and 千代田区 (重複計上). */
export function overlapsAmong(areas: readonly Area[]): readonly AreaOverlap[] {
  return areas.flatMap((whole) => areas.filter((part) => part !== whole && contains(whole, part)).map((part) => ({ whole, part })));
}

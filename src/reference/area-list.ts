import { isValidOn, type Area, type AreaKind } from './area.ts';

/** data/areas.json as it is stored; data/README.md says what each column is. */
export interface AreaData {
  /** First and last day the lists speak for, YYYYMMDD. */
  readonly since: string;
  readonly asOf: string;
  readonly prefectures: readonly string[];
  readonly areas: readonly string[];
  readonly changes: readonly string[];
}

/** Every area there is or was (地域の一覧), by code; versions of one code in order of time. */
export interface AreaList {
  readonly all: readonly Area[];
  readonly byCode: ReadonlyMap<string, readonly Area[]>;
  /** The day the list speaks for, 'YYYY-MM-DD': what "today" means here. */
  readonly today: string;
}

const NATION: Area = { code: '00000', name: '全国', reading: 'ぜんこく', kind: 'nation', prefecture: '', county: '', parent: '', from: '', to: '' };

/** @example isoDay('20140405') // '2014-04-05' */
export function isoDay(compact: string): string {
  return compact === '' ? '' : `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6, 8)}`;
}

export function readAreaList(data: AreaData): AreaList {
  const all = [NATION, ...data.prefectures.flatMap(prefectureAreas), ...municipalAreas(data)];
  const byCode = new Map<string, Area[]>();
  all.forEach((area) => {
    const versions = byCode.get(area.code);
    if (versions) versions.push(area);
    else byCode.set(area.code, [area]);
  });
  return { all, byCode, today: isoDay(data.asOf) };
}

/**
 * The lines are in order of code, and codes go in blocks: a county's own code, then its towns (01300 石狩振興局, 01303 当別町);
 * a designated city's own, then its wards. So the last county and the last city seen are the ones a line belongs to.
 */
function municipalAreas(data: AreaData): readonly Area[] {
  const prefectureNames = data.prefectures.map((line) => line.split(',')[0] ?? '');
  let city = '';
  let county = '';
  return data.areas.map((line) => {
    const fields = line.split(',');
    const code = fields[0] ?? '';
    const name = fields[3] ?? '';
    const kind = kindOfCode(code, name);
    if (kind === 'designated-city') city = code;
    if (kind === 'county') county = code;
    const prefecture = code.slice(0, 2);
    const hasCounty = (kind === 'town' || kind === 'village') && county.startsWith(prefecture);
    return {
      code,
      name,
      reading: fields[4] ?? '',
      kind,
      prefecture: prefectureNames[Number(prefecture) - 1] ?? '',
      county: hasCounty ? county : '',
      parent: kind === 'special-ward' ? '13100' : kind === 'ward' ? city : `${prefecture}000`,
      from: isoDay(fields[1] ?? ''),
      to: isoDay(fields[2] ?? ''),
    };
  });
}

function prefectureAreas(line: string, index: number): Area[] {
  const [name = '', reading = ''] = line.split(',');
  const digits = String(index + 1).padStart(2, '0');
  const shared = { prefecture: name, county: '', from: '', to: '' };
  const part = (code: string, kind: AreaKind, suffix: string): Area => ({ ...shared, code, name: suffix, reading: '', kind, parent: `${digits}000` });
  return [
    { ...shared, code: `${digits}000`, name, reading, kind: 'prefecture', parent: '00000' },
    part(`${digits}001`, 'city-part', '市部'),
    part(`${digits}002`, 'county-part', '郡部'),
  ];
}

function kindOfCode(code: string, name: string): AreaKind {
  if (code === '13100') return 'special-wards';
  if (name.endsWith('区')) return code.startsWith('131') ? 'special-ward' : 'ward';
  if (name.endsWith('市')) return code[2] === '1' ? 'designated-city' : 'city';
  if (name.endsWith('町')) return 'town';
  return name.endsWith('村') ? 'village' : 'county';
}

/** The version of a code valid on a day. */
export function versionOn(list: AreaList, code: string, day: string): Area | undefined {
  return list.byCode.get(code)?.find((area) => isValidOn(area, day));
}

/** The version valid on a day or, if there is none, the one nearest to it in time. */
export function versionNear(list: AreaList, code: string, day: string): Area | undefined {
  const versions = list.byCode.get(code) ?? [];
  return versions.find((area) => isValidOn(area, day)) ?? versions.findLast((area) => area.to !== '' && area.to <= day) ?? versions[0];
}

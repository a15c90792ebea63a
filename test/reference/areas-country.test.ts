import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDigit, normaliseAreaCode } from '../../src/reference/area-code.ts';
import type { Area, AreaDate, AreaKind } from '../../src/reference/area.ts';
import { loadAreas } from '../../src/reference/areas.ts';
import { hasShared, SHARED } from '../support/shared.ts';

const areas = await loadAreas();
const on = (year: number, month: number, day: number): AreaDate => ({ year, month, day });

/** 市・町・村 as 総務省 counts them (市町村数の推移); 23 special wards come on top. */
describe('the number of municipalities', () => {
  it.each([
    [on(1970, 4, 1), 564, 2027, 689],
    [on(1975, 4, 1), 643, 1974, 640],
    [on(1980, 4, 1), 646, 1991, 618],
    [on(1985, 4, 1), 651, 2001, 601],
    [on(1995, 4, 1), 663, 1994, 577],
    [on(1999, 4, 1), 671, 1990, 568],
    [on(2002, 4, 1), 675, 1981, 562],
    [on(2004, 5, 1), 695, 1872, 533],
    [on(2005, 4, 1), 739, 1317, 339],
    [on(2006, 3, 31), 777, 846, 198],
    [on(2010, 4, 1), 786, 757, 184],
    [on(2014, 4, 5), 790, 745, 183],
    [on(2016, 10, 10), 791, 744, 183],
    [on(2018, 10, 1), 792, 743, 183],
  ])('%o: %i 市, %i 町, %i 村', (date, cities, towns, villages) => {
    const partition = areas.partition(date);
    const count = (...kinds: AreaKind[]): number => partition.filter(({ kind }) => kinds.includes(kind)).length;
    expect([count('city', 'designated-city'), count('town'), count('village'), count('special-ward')]).toEqual([cities, towns, villages, 23]);
  });
});

describe('between any two censuses the areas of one day are exactly those of the other', () => {
  const CENSUSES = [on(2009, 7, 1), on(2012, 2, 1), on(2014, 7, 1), on(2016, 6, 1), on(2021, 6, 1), on(2024, 6, 1)];
  const FURTHER = [on(1980, 10, 1), on(2004, 6, 1)];
  const codes = (some: readonly Area[]): string[] => some.map(({ code }) => code).sort();

  /** Both sides of the relation of a code, whatever it is called. */
  function sides(code: string, from: AreaDate, to: AreaDate): readonly [readonly Area[], readonly Area[]] {
    const relation = areas.relate(code, from, to);
    switch (relation.is) {
      case 'same':
        return [[relation.area], [relation.area]];
      case 'renamed':
        return [[relation.earlier], [relation.later]];
      case 'merged':
        return [relation.earlier, [relation.later]];
      case 'divided':
        return [relation.earlier, relation.later];
      case 'unknown':
        throw new Error(`${code} ${relation.because}`);
    }
  }

  const pairs = [...FURTHER, ...CENSUSES].flatMap((from, i, all) => all.slice(i + 1).map((to) => [`${from.year} → ${to.year}`, from, to] as const));
  it.each(pairs)('%s', (_, from, to) => {
    const earlier = codes(areas.partition(from));
    const later = codes(areas.partition(to));
    const groups = new Map<string, readonly [string[], string[]]>();
    for (const code of earlier) {
      const [before, after] = sides(code, from, to).map(codes);
      expect(before).toContain(code);
      groups.set(JSON.stringify([before, after]), [before ?? [], after ?? []]);
    }
    for (const code of later) {
      const [before, after] = sides(code, to, from).map(codes);
      if (areas.byCode(code, from) === undefined) expect(after).toContain(code);
      expect(groups.has(JSON.stringify([before, after]))).toBe(true);
    }
    // No gap, no overlap: each area of either day stands in one group, and in one only.
    expect([...groups.values()].flatMap(([before]) => before).sort()).toEqual(earlier);
    expect([...groups.values()].flatMap(([, after]) => after).sort()).toEqual(later);
  });

  it('nothing was divided since 2009, so every later municipality is a sum of earlier ones', () => {
    for (const [i, from] of CENSUSES.entries()) {
      for (const to of CENSUSES.slice(i + 1)) for (const { code } of areas.partition(to)) expect(areas.relate(code, from, to).is).not.toBe('divided');
    }
  });
});

it('every code there ever was reads back from its six-digit form, and nothing but its own check digit fits', () => {
  for (const code of new Set([on(1971, 1, 1), on(1980, 10, 1), on(2000, 10, 1), on(2024, 6, 1)].flatMap((date) => areas.partition(date)).map((area) => area.code))) {
    const right = checkDigit(code);
    expect(normaliseAreaCode(code + right)).toMatchObject({ is: 'code', code });
    expect(normaliseAreaCode(code)).toMatchObject({ is: 'code', code });
    for (const wrong of '0123456789'.replace(right, '')) expect(normaliseAreaCode(code + wrong)).toMatchObject({ is: 'bad-check-digit', expected: right });
  }
});

it('every municipality is found by its code, by its full name, and by its name unless others share it', () => {
  const partition = areas.partition();
  for (const area of partition) {
    expect(areas.resolve(area.code)).toEqual({ is: 'area', area, historic: false, by: 'code' });
    expect(areas.resolve(area.prefecture + area.name)).toMatchObject(area.code === '01403' ? { is: 'ambiguous' } : { is: 'area', area });
    const answer = areas.resolve(area.name);
    if (answer.is === 'area') expect(answer.area).toBe(area);
    else expect(answer).toMatchObject({ is: 'ambiguous', candidates: expect.arrayContaining([area]) });
  }
});

const text = (path: string, encoding: string): string => new TextDecoder(encoding).decode(readFileSync(`${SHARED}/realdata/${path}`));

describe('published lists', () => {
  it('SSDSE: 1,741 codes of every edition, under the names printed there', () => {
    for (const file of hasShared ? readdirSync(`${SHARED}/realdata/ssdse`).filter((name) => name.startsWith('SSDSE-A')) : []) {
      const rows = text(`ssdse/${file}`, 'shift_jis').split('\n').filter((line) => /^R\d{5},/.test(line)).map((line) => line.split(','));
      expect(rows).toHaveLength(1741);
      for (const [code = '', prefecture = '', name = ''] of rows) {
        expect(areas.resolve(code)).toMatchObject({ is: 'area', area: { code: code.slice(1), prefecture } });
        if (code !== 'R01403') expect(areas.resolve(prefecture + name)).toMatchObject({ is: 'area', area: { code: code.slice(1) } });
      }
    }
  });

  it('localgovjp: the check digits of 1,916 団体コード', () => {
    const codes = hasShared ? [...text('area/localgovjp-utf8.csv', 'utf-8').matchAll(/,(\d{5,6})\r?$/gm)].map(([, code = '']) => code.padStart(6, '0')) : [];
    for (const code of codes) expect(normaliseAreaCode(code)).toMatchObject({ is: 'code', code: code.slice(0, 5), form: 'six' });
    if (hasShared) expect(codes).toHaveLength(1916);
  });

  it('昭和55年国勢調査: all areas of 1980-10-01, but 仙台市 under the code it got in 1989', () => {
    if (!hasShared) return;
    const day = on(1980, 10, 1);
    const table = text('estat_db/population_census_1980_muni_total_excel_resaved.csv', 'utf-8');
    const printed = [...table.matchAll(/^00700,全域,000,[^,]*,[^,]*,[^,]*,(\d\d[1-7]\d\d),([^,]*),/gm)].map(([, code = '', name = '']) => ({ code, name }));
    const municipal = printed.filter(({ code }) => !['ward', 'county', 'special-wards'].includes(areas.byCode(code, day)?.kind ?? ''));
    expect(municipal.map(({ code }) => code)).toEqual(areas.partition(day).map(({ code }) => (code === '04201' ? '04100' : code)).sort());
    // Printed with other shapes of characters here and there: 櫻井市, 眞備町, 鰺ケ沢町. Some names stood twice in a prefecture then: 東村 in three 郡 of 群馬県.
    const twice = new Set<string>();
    for (const { code, name } of municipal.filter((area) => area.code !== '04100')) {
      const prefecture = areas.nameOf(`${code.slice(0, 2)}000`);
      const answer = areas.resolve(prefecture + name, day);
      if (answer.is === 'ambiguous') twice.add(prefecture + name);
      const found = answer.is === 'ambiguous' ? answer.candidates : answer.is === 'area' ? [answer.area] : [];
      expect(found).toContain(areas.byCode(code, day));
    }
    expect([...twice]).toEqual(['群馬県東村', '兵庫県一宮町', '広島県三和町']);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/model/refusal.ts';
import { decodeText } from '../../src/read/text.ts';
import { hasShared, SHARED } from '../support/shared.ts';
import { observed, type Observed } from './observed.ts';
import { excelSaved, fullWidth, lastColumnFirst, padded, recordsOf, swapColumns, textOf, widthOf, without, type Records } from './records.ts';

/** A published file, cut to its heading, its first records and its last ones. */
interface Sample {
  readonly name: string;
  readonly records: Records;
  /** Rows up to the last heading row. */
  readonly heading: number;
}

const FILES: readonly (readonly [path: string, heading: number])[] = [
  ['ssdse/SSDSE-A-2019.csv', 3], ['ssdse/SSDSE-A-2022.csv', 3], ['ssdse/SSDSE-A-2026.csv', 3],
  ['estat_db/population_census_2020_muni_total.csv', 13], ['estat_db/population_census_1980_muni_total_excel_resaved.csv', 11], ['estat_db/population_census_1980_age_sex.csv', 11],
  ['estat_db/estat_census_industry_en.csv', 1], ['estat_db/sample_estat_en.csv', 1],
  ['resas/resas_koyo_wage_zenkoku_daibunrui_2010-2020.csv', 1], ['resas/resas_koyo_wage_todofuken_zensangyo_2010-2020.csv', 1], ['resas/resas_koyo_wage_zenkoku_zensangyo_2010-2020.csv', 1],
  ['resas/resas_koyo_wage_todofuken_zensangyo_2010-2019_utf8bom_resaved.csv', 1],
  ['municipal/tokyo_toukei_nenkan_tn23qv040800.csv', 1],
  ['derived/miyazaki_statbox2_jigyousyosuu.csv', 1], ['derived/miyazaki_statbox2_seisankatudou.csv', 1], ['derived/miyazaki_statbox2_shicyousonmin.csv', 1],
  ['excerpts/estat_H24katsudo_t2-3-2_000021963190_06_yamagata.excerpt.csv', 10], ['excerpts/estat_H26kiso_t38-3_000031333464_25_shiga.excerpt.csv', 11],
];

/** Forms of which no whole real file is at hand. */
const FIXTURES: readonly (readonly [path: string, heading: number])[] = [
  ['estat-file-a-2012.csv', 10], ['estat-file-a-2014.csv', 11], ['estat-db-wide.csv', 13], ['estat-db-wide-excel.csv', 13], ['estat-db-wide-nohdr.csv', 1],
  ['estat-db-long.csv', 1], ['estat-api-simple.csv', 18], ['shogyo-2007.csv', 4], ['kogyo-2014.csv', 4], ['tblT001167C01.txt', 2],
  ['ssdse-a-2026.csv', 3], ['resas.csv', 1], ['tokyo-yearbook.csv', 1],
];

async function sampleOf(folder: string, path: string, heading: number): Promise<Sample> {
  const { text } = await decodeText(new Uint8Array(readFileSync(join(folder, path))), path);
  // The last record of an excerpt is cut off.
  const all = recordsOf(text).slice(0, path.includes('excerpt') ? -1 : undefined);
  const records = all.length > 60 ? [...all.slice(0, heading + 24), ...all.slice(-14)] : all;
  // Its name settles that a file with a title above is still delimited text.
  return { name: (path.split('/').at(-1) ?? path).replace(/\.txt$/, '.csv'), records, heading };
}

const samples = [
  ...(await Promise.all(FIXTURES.map(([path, heading]) => sampleOf('fixtures/read/layouts', path, heading)))),
  ...(hasShared ? await Promise.all(FILES.map(([path, heading]) => sampleOf(join(SHARED, 'realdata'), path, heading))) : []),
];

/** An altered file, with the way back: which row and column of the original each of its places is. */
interface Altered {
  readonly content: string | Uint8Array;
  readonly row?: (line: number) => number;
  readonly column?: (column: number) => number;
  /** Trailing zeros of decimals are gone. */
  readonly exactOnly?: boolean;
  /** How often every figure must be there. */
  readonly times?: number;
}

/** What a figure says of itself that is not what the original says: an axis on which both speak and disagree. */
function contradictions(found: Observed, original: Observed, exactOnly: boolean): string[] {
  const differ = (axis: string, a: string, b: string, silent: readonly string[] = ['']): string[] => (a.normalize('NFKC') === b.normalize('NFKC') || silent.includes(a) ? [] : [`${axis}: ${b} became ${a}`]);
  const value = (o: Observed): string => (exactOnly && o.value !== '' ? String(Number(o.value)) : o.value);
  return [
    ...differ('value', value(found), value(original), []),
    ...differ('status', found.status, original.status, []),
    ...differ('area', found.area, original.area),
    ...differ('industry', found.industry, original.industry),
    ...differ('measure', found.measure, original.measure),
    ...differ('unit', found.unit, original.unit),
    ...differ('period', found.period, original.period),
    ...differ('scope', found.scope, original.scope, ['unstated']),
    ...differ('survey', found.survey, original.survey),
    ...Object.entries(original.dims).flatMap(([id, name]) => differ(id, found.dims[id] ?? '', name)),
  ];
}

/** The same, and nothing of what the original says is lost. */
function losses(found: Observed, original: Observed): string[] {
  const lost = (axis: string, a: string, b: string): string[] => (a === '' && b !== '' ? [`${axis} ${b} is lost`] : []);
  return [
    ...lost('area', found.area, original.area), ...lost('industry', found.industry, original.industry), ...lost('period', found.period, original.period),
    ...lost('unit', found.unit, original.unit), ...lost('survey', found.survey, original.survey),
    ...(found.scope === 'unstated' && original.scope !== 'unstated' ? [`scope ${original.scope} is lost`] : []),
    ...Object.entries(original.dims).flatMap(([id, name]) => lost(id, found.dims[id] ?? '', name)),
  ];
}

async function compare(sample: Sample, altered: Altered): Promise<{ readonly wrong: string[]; readonly lost: string[] }> {
  const before = new Map((await observed(sample.name, textOf(sample.records))).map((o) => [`${o.line}:${o.column}`, o]));
  const after = await observed(sample.name, altered.content);
  const seen = new Map<string, number>();
  const wrong: string[] = [];
  const lost: string[] = [];
  for (const figure of after) {
    const place = `${altered.row?.(figure.line) ?? figure.line}:${altered.column?.(figure.column) ?? figure.column}`;
    const original = before.get(place);
    if (original === undefined) {
      if (figure.status !== 'blank') wrong.push(`${figure.line}:${figure.column} ${figure.value}${figure.status} was no figure`);
      continue;
    }
    seen.set(place, (seen.get(place) ?? 0) + 1);
    wrong.push(...contradictions(figure, original, altered.exactOnly ?? false).map((text) => `${place} ${text}`));
    lost.push(...losses(figure, original).map((text) => `${place} ${text}`));
  }
  for (const place of before.keys()) if (seen.get(place) !== (altered.times ?? 1)) lost.push(`${place} is there ${seen.get(place) ?? 0} times`);
  return { wrong: wrong.slice(0, 6), lost: lost.slice(0, 6) };
}

const upTo = (n: number, shift: number): ((line: number) => number) => (line) => (line <= n ? line : line - shift);

/** Alterations after which every figure is still there with all that was known of it. */
const HARMLESS: Readonly<Record<string, (sample: Sample) => Altered>> = {
  'as it is': ({ records }) => ({ content: textOf(records) }),
  'with a byte-order mark': ({ records }) => ({ content: `\ufeff${textOf(records)}` }),
  'with CRLF': ({ records }) => ({ content: textOf(records, '\r\n') }),
  'with CRLF and LF mixed': ({ records }) => ({ content: records.map((row, r) => textOf([row], r % 3 === 0 ? '\r\n' : '\n')).join('') }),
  'saved by Excel': ({ records }) => ({ content: textOf(excelSaved(records), '\r\n'), exactOnly: true }),
  'with title rows above': ({ records }) => ({ content: textOf([['○○商工会議所 統計資料'], ['作成: 調査課 2024年3月'], [], ...records]), row: (line) => line - 3 }),
  'with title rows above, padded': ({ records }) => ({ content: textOf(padded([['○○商工会議所 統計資料'], [], ...records])), row: (line) => line - 2 }),
  'with footnotes below': ({ records }) => ({ content: textOf([...records, [], ['注）端数処理のため合計と内訳は一致しないことがある。'], ['資料：総務省']]) }),
  'with footnotes below, padded': ({ records }) => ({ content: textOf(padded([...records, ['※ 2023年4月1日に修正した。'], ['資料：総務省']])) }),
  'with a footnote amid the data': ({ records, heading }) => ({ content: textOf([...records.slice(0, heading + 3), ['※ 以下は再集計した値である。'], ...records.slice(heading + 3)]), row: upTo(heading + 3, 1) }),
  'with an empty line amid the data': ({ records, heading }) => ({ content: textOf([...records.slice(0, heading + 2), [], ...records.slice(heading + 2)]), row: upTo(heading + 2, 1) }),
  'in full-width digits': ({ records, heading }) => ({ content: textOf(records.map((cells, r) => (r < heading ? cells : cells.map(fullWidth)))) }),
  'stacked on itself': ({ records }) => ({ content: textOf([...records, [], ...records]), row: (line) => (line > records.length ? line - records.length - 1 : line), times: 2 }),
  'stacked on itself with a title': ({ records }) => ({ content: textOf([...records, [], ['再掲の表'], ...records]), row: (line) => (line > records.length ? line - records.length - 2 : line), times: 2 }),
  'with its last columns swapped': ({ records }) => {
    const last = widthOf(records) - 1;
    return { content: textOf(swapColumns(records, last, last - 1)), column: (c) => (c === last + 1 ? last : c === last ? last + 1 : c) };
  },
  'with its last column first': ({ records }) => ({ content: textOf(lastColumnFirst(records)), column: (c) => (c === 1 ? widthOf(records) : c - 1) }),
};

describe('published files as people alter them', () => {
  describe.each(samples)('$name', (sample) => {
    it.each(Object.entries(HARMLESS))('%s', async (_, alter) => {
      expect(await compare(sample, alter(sample))).toEqual({ wrong: [], lost: [] });
    });

    it.each(Array.from({ length: sample.heading }, (_, row) => row))('without line %i of its heading it is refused, or no figure is taken for another', async (row) => {
      const altered = { content: textOf(without(sample.records, row)), row: (line: number) => (line > row ? line + 1 : line) };
      try {
        expect((await compare(sample, altered)).wrong).toEqual([]);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        expect(['heading-incomplete', 'no-table-found', 'layout-does-not-fit', 'not-a-table']).toContain(error.code);
      }
    });
  });
});

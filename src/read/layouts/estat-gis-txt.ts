import { finding } from '../../model/finding.ts';
import { Refusal } from '../../model/refusal.ts';
import { resolveIndustry } from '../../reference/industries.ts';
import { findRow } from '../find-row.ts';
import { cellAt, placeOf, type Grid } from '../grid.ts';
import type { Layout } from '../layout.ts';
import { industryMember, measureOf, plainMember } from '../members.ts';
import { PLAIN_PLAN, type ColumnRole, type Coordinates, type Plan } from '../plan.ts';
import { regularBody } from '../regular-body.ts';

const LAYOUT = 'estat-gis-txt';
const ITEM = /^(T\d{6})(\d{3})$/;

/** Tables whose items are known: labels repeat the industries once for every measure. */
const KNOWN_TABLES: Readonly<Record<string, { readonly title: string; readonly year: string; readonly groups: () => readonly Coordinates[] }>> = {
  T001167: {
    title: '令和3年経済センサス‐活動調査 産業（大分類）別民営事業所数及び男女別従業者数（町丁・大字別）',
    year: '2021',
    groups: () => [
      { measure: measureOf('事業所数', '', []) },
      ...['総数', '男', '女'].map((sex) => ({ measure: measureOf('従業者数', '', []), dims: { 男女: plainMember('', sex) } })),
    ],
  },
};

/**
 * 統計GIS text (小地域・メッシュ): a record of column codes that begins with KEY_CODE, a record of labels, then one small area
 * a record. KEY_CODE holds the 標準地域コード and the code of the 町丁・大字.
 *
 * @throws Refusal 'heading-incomplete' when the record of labels is gone.
 */
export const estatGisTxt: Layout = {
  id: LAYOUT,
  plan(grid: Grid): Plan | 'not-this' {
    const heading = findRow(grid, (cells) => cells.some((text) => text.trim() === 'KEY_CODE'));
    const codes = (grid.rows[heading]?.cells ?? []).map((text) => text.trim());
    const key = codes.indexOf('KEY_CODE');
    if (heading < 0 || !codes.some((code) => ITEM.test(code))) {
      if (heading < 0 && lostHeading(grid)) throw new Refusal('heading-incomplete', { layout: LAYOUT, missing: 'KEY_CODE' }, placeOf(grid, 0));
      return 'not-this';
    }
    const labels = (grid.rows[heading + 1]?.cells ?? []).map((text) => text.trim());
    if (/^\d/.test(labels[key] ?? '')) throw new Refusal('heading-incomplete', { layout: LAYOUT, missing: '項目名' }, placeOf(grid, heading));
    const items = codes.flatMap((code, c) => (ITEM.test(code) ? [c] : [])).sort((a, b) => ((codes[a] ?? '') < (codes[b] ?? '') ? -1 : 1));
    const table = ITEM.exec(codes[items[0] ?? 0] ?? '')?.[1] ?? '';
    const { coordinates, findings } = coordinatesOf(items, codes, labels, table);
    const columns = codes.map((code, c): ColumnRole => {
      if (code === 'KEY_CODE') return { role: 'key', dimension: 'area', part: 'code' };
      if (code === 'CITY_NAME') return { role: 'key', dimension: 'area', part: 'prefecture' };
      if (/^(?:AZA_NAME|NAME|S_NAME)$/.test(code)) return { role: 'key', dimension: 'area', part: 'label' };
      const at = coordinates.get(c);
      return at === undefined ? { role: 'key', dimension: 'area', part: 'level' } : { role: 'value', at };
    });
    const body = regularBody(grid, heading + 2, columns);
    const known = KNOWN_TABLES[table];
    return {
      ...PLAIN_PLAN,
      layout: LAYOUT,
      seen: ['KEY_CODE', codes[items[0] ?? 0] ?? ''],
      title: known?.title ?? table,
      columns,
      from: heading + 2,
      to: body.to,
      end: body.end,
      skipRows: body.skipRows,
      completed: codes.includes('CITY_NAME') ? paddedKeys(grid, heading + 2, body.to, key) : new Map(),
      constant: known === undefined ? {} : { scope: 'private', period: { kind: 'year', year: Number(known.year), label: known.year } },
      surveyText: known?.title ?? '',
      headings: { area: 'KEY_CODE' },
      findings: [...findings.map((text) => finding('guess', placeOf(grid, heading + 1), { what: 'measure', text })), ...body.findings],
    };
  },
};

/** Keys of small areas under a heading that does not name them: the record of column codes is gone. */
function lostHeading(grid: Grid): boolean {
  const [heading, ...rows] = grid.rows.map(({ cells }) => cells.map((text) => text.trim()));
  const keys = rows.map(([key = '']) => key).filter((key) => /^\d{5}(?:\d{4}(?:\d{2})?)?$/.test(key));
  return heading?.[0] === '' && heading[1] === '' && keys.length > 1 && keys.length === rows.length && keys.some((key) => key.length > 5);
}

/** Keys of small areas have 5, 9 or 11 digits; one that saving in Excel cost its leading zero has one less. */
function paddedKeys(grid: Grid, from: number, to: number, key: number): Map<number, ReadonlyMap<number, string>> {
  const padded = new Map<number, ReadonlyMap<number, string>>();
  for (let r = from; r < to; r += 1) {
    const text = cellAt(grid, r, key).normalize('NFKC').trim();
    if (/^(?:\d{4}|\d{8}|\d{10})$/.test(text)) padded.set(r, new Map([[key, `0${text}`]]));
    else if (text !== cellAt(grid, r, key)) padded.set(r, new Map([[key, text]]));
  }
  return padded;
}

/**
 * What each item counts. The labels of a known table name industries, once for each of its measures; otherwise a label
 * is the measure, told from its namesakes by the code of its column.
 */
function coordinatesOf(items: readonly number[], codes: readonly string[], labels: readonly string[], table: string): { readonly coordinates: ReadonlyMap<number, Coordinates>; readonly findings: readonly string[] } {
  const seen = new Map<string, number>();
  const nth = items.map((c) => {
    const label = labels[c] ?? '';
    const before = seen.get(label) ?? 0;
    seen.set(label, before + 1);
    return before;
  });
  const groups = KNOWN_TABLES[table]?.groups() ?? [];
  const repeats = Math.max(...seen.values());
  const byIndustry = groups.length > 0 && repeats <= groups.length && items.every((c) => resolveIndustry(labels[c] ?? '') !== 'unknown');
  const coordinates = new Map(items.map((c, i): [number, Coordinates] => {
    const label = labels[c] ?? '';
    if (byIndustry) return [c, { ...groups[nth[i] ?? 0], industry: industryMember('', label) }];
    const name = label === '' ? (codes[c] ?? '') : (seen.get(label) ?? 0) > 1 ? `${label}（${codes[c] ?? ''}）` : label;
    return [c, { measure: measureOf(name, '', []) }];
  }));
  return { coordinates, findings: byIndustry && repeats > 1 ? ['事業所数、従業者数'] : [] };
}

import { finding, type Finding } from '../../model/finding.ts';
import { columnContents, columnKind } from '../columns.ts';
import { findRow } from '../find-row.ts';
import { cellAt, placeOf, type Grid } from '../grid.ts';
import type { Layout } from '../layout.ts';
import { measureOf, periodOf } from '../members.ts';
import { PLAIN_PLAN, type ColumnRole, type Plan } from '../plan.ts';
import { regularBody } from '../regular-body.ts';

const CODE_SUFFIX = /(?:コード|CD|ＣＤ)$/;

/** @example withoutName('市区町村名') // '市区町村' */
function withoutName(heading: string): string {
  return heading.endsWith('名') ? heading.slice(0, -1) : heading;
}
/** RESAS holds the censuses to this year; what its population menu shows for later ones was projected by 社人研. */
const LAST_CENSUS = 2020;
const AGE_CLASS = /^\d+[〜～~]\d+歳|^\d+歳以上/;

/**
 * RESAS site data (地域経済分析システム): one heading record with 集計年, code/name pairs of axes (コード or CD), further axes
 * such as 年齢 or 男女区分, then one column a measure with its unit in parentheses.
 */
export const resas: Layout = {
  id: 'resas-csv',
  plan(grid: Grid): Plan | 'not-this' {
    const heading = findRow(grid, (cells) => cells.some((text) => text.trim() === '集計年') && cells.length >= 3);
    const header = (grid.rows[heading]?.cells ?? []).map((cell) => cell.trim());
    const named = header.filter((name) => name !== '');
    if (heading < 0 || new Set(named).size !== named.length) return 'not-this';
    const contents = columnContents(grid, grid.rows.flatMap((_, r) => (r > heading ? [r] : [])), new Map());
    // Of nested columns the finest is the industry, or the area.
    const finest = finestOf(header, /^(?:産業|業種)[大中小]/);
    const finestArea = finestOf(header, /^(?:都道府県|市区町村|市町村)/);
    const axisCodes = header.filter((name) => CODE_SUFFIX.test(name)).map((name) => name.replace(CODE_SUFFIX, ''));
    const columns = header.map((name, c): ColumnRole => {
      const content = contents[c];
      if (name === '') return { role: 'skip' };
      if (name === '集計年') return { role: 'key', dimension: 'period', part: 'label' };
      const base = withoutName(name.replace(CODE_SUFFIX, ''));
      const part = CODE_SUFFIX.test(name) ? 'code' : 'label';
      if (base === finest) return { role: 'key', dimension: 'industry', part };
      if (base === finestArea) return { role: 'key', dimension: 'area', part };
      // The coarser columns follow from the finer code; the prefecture's name helps to tell areas apart.
      if (base.startsWith('都道府県') && part === 'label') return { role: 'key', dimension: 'area', part: 'prefecture' };
      if (axisCodes.includes(base)) return { role: 'key', dimension: /^(?:産業|業種)/.test(base) ? 'industry' : 'area', part: 'level' };
      const kind = content === undefined ? 'value' : columnKind(name, content);
      return kind === 'key' ? { role: 'key', dimension: name, part: 'label' } : { role: 'value', at: { measure: measureOf(name, '', []) } };
    });
    const { to, end, skipRows, findings } = regularBody(grid, heading + 1, columns);
    return {
      ...PLAIN_PLAN,
      layout: 'resas-csv',
      seen: header.slice(0, 3),
      title: 'RESAS（地域経済分析システム）',
      columns,
      from: heading + 1,
      to,
      end,
      skipRows,
      constant: { survey: 'resas' },
      headings: { period: '集計年', ...(finest === undefined ? {} : { industry: finest }), ...(finestArea === undefined ? {} : { area: finestArea }) },
      findings: [...findings, ...projected(grid, heading, header, to)],
    };
  },
};

/** The finest of nested axes, wherever its column stands: 業種中分類 before 産業大分類, 市区町村 before 都道府県. */
function finestOf(header: readonly string[], axis: RegExp): string | undefined {
  const names = header.filter((name) => CODE_SUFFIX.test(name) && axis.test(name)).map((name) => name.replace(CODE_SUFFIX, ''));
  return ['小分類', '中分類', '大分類', '市区町村', '市町村', '都道府県'].flatMap((level) => names.filter((name) => name.includes(level)))[0] ?? names[0];
}

/** The population menu goes on into years yet to come, without a mark (将来推計). */
function projected(grid: Grid, heading: number, header: readonly string[], to: number): Finding[] {
  if (!header.some((name) => AGE_CLASS.test(name.normalize('NFKC')))) return [];
  const column = header.indexOf('集計年');
  const years = new Set(Array.from({ length: to - heading - 1 }, (_, i) => cellAt(grid, heading + 1 + i, column).trim()));
  const later = [...years].filter((text) => periodOf(text).year > LAST_CENSUS);
  return later.length === 0 ? [] : [finding('projected-periods', placeOf(grid, heading, column), { periods: later })];
}

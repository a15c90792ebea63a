import { cellAt, type Grid } from '../grid.ts';
import { columnContents, columnKind } from '../columns.ts';
import type { Layout } from '../layout.ts';
import { measureOf } from '../members.ts';
import type { ColumnRole, Plan } from '../plan.ts';
import { regularBody } from '../regular-body.ts';

const CODE_SUFFIX = /(?:コード|CD|ＣＤ)$/;

/**
 * RESAS site data (地域経済分析システム): one heading record beginning with 集計年, code/name pairs of axes (コード or CD),
 * further axes such as 年齢 or 男女区分, then one column a measure with its unit in parentheses.
 */
export const resas: Layout = {
  id: 'resas-csv',
  plan(grid: Grid): Plan | 'not-this' {
    const header = (grid.rows[0]?.cells ?? []).map((cell) => cell.trim());
    if (header[0] !== '集計年' || header.length < 3 || new Set(header).size !== header.length) return 'not-this';
    const body = regularBody(grid, 1);
    const contents = columnContents(grid, 1, body.to, new Map());
    // Of nested columns the finest is the industry, or the area.
    const industryHeadings = header.filter((name) => CODE_SUFFIX.test(name) && /^(?:産業|業種)/.test(name));
    const finest = industryHeadings.at(-1)?.replace(CODE_SUFFIX, '');
    const areaHeadings = header.filter((name) => CODE_SUFFIX.test(name) && /^(?:都道府県|市区町村|市町村)/.test(name));
    const finestArea = areaHeadings.at(-1)?.replace(CODE_SUFFIX, '');
    const columns = header.map((name, c): ColumnRole => {
      const content = contents[c];
      if (c === 0) return { role: 'key', dimension: 'period', part: 'label' };
      const base = name.replace(CODE_SUFFIX, '').replace(/名$/, '');
      const part = CODE_SUFFIX.test(name) ? 'code' : 'label';
      if (base === finest) return { role: 'key', dimension: 'industry', part };
      if (base === finestArea) return { role: 'key', dimension: 'area', part };
      // The coarser columns follow from the finer code; the prefecture's name helps to tell areas apart.
      if (areaHeadings.some((heading) => heading.replace(CODE_SUFFIX, '') === base)) {
        return part === 'label' ? { role: 'key', dimension: 'area', part: 'prefecture' } : { role: 'skip' };
      }
      if (industryHeadings.some((heading) => heading.replace(CODE_SUFFIX, '') === base)) return { role: 'skip' };
      const kind = content === undefined ? 'value' : columnKind(name, content);
      return kind === 'key' ? { role: 'key', dimension: name, part: 'label' } : { role: 'value', at: { measure: measureOf(name, '', []) } };
    });
    return {
      layout: 'resas-csv',
      seen: header.slice(0, 3),
      title: 'RESAS（地域経済分析システム）',
      edition: '',
      columns,
      from: 1,
      to: body.to,
      skipRows: body.skipRows,
      fillDown: new Set(),
      constant: { survey: 'resas' },
      surveyText: '',
      headings: { period: cellAt(grid, 0, 0), ...(finest === undefined ? {} : { industry: finest }), ...(finestArea === undefined ? {} : { area: finestArea }) },
      legend: new Map(),
      units: [],
      own: false,
      findings: body.findings,
    };
  },
};

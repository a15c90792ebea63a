import type { Scope } from '../../model/key.ts';
import { finding, type Finding } from '../../model/finding.ts';
import { resolveMeasure } from '../../reference/measures.ts';
import { scopeOfLabel } from '../../reference/scopes.ts';
import { surveyForPeriod } from '../../reference/surveys.ts';
import { cellAt, placeOf, type Grid } from '../grid.ts';
import type { Layout } from '../layout.ts';
import { industryMember, periodOf } from '../members.ts';
import type { ColumnRole, Coordinates, Plan } from '../plan.ts';
import { regularBody } from '../regular-body.ts';

const FIRST_CELL = /^(?:code|SSDSE-A-(\d{4}))$/i;
/** Items of the economic census: C2107* and C2207* of all establishments, C2108* and C2208* of private ones. */
const CENSUS_ITEM = /^C2[12]0([78])\d*$/;

/** The outermost parts in full-width parentheses: 「事業所数（民営）（農業、林業）」 → 民営, 農業、林業. */
function parenthesised(label: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  for (const char of label) {
    if (char === '（' && depth++ === 0) parts.push('');
    else if (char === '）') depth -= 1;
    if (depth > 0 && !(char === '（' && depth === 1)) parts.push(`${parts.pop() ?? ''}${char}`);
  }
  return parts;
}

/** What one item counts; the scope follows from the item code even where the label of an edition is silent. */
function itemCoordinates(code: string, label: string): Coordinates {
  const census = CENSUS_ITEM.exec(code);
  if (!census) return { measure: resolveMeasure(label, []) };
  const scope: Scope = census[1] === '8' ? 'private' : 'all';
  const industry = parenthesised(label).filter((text) => scopeOfLabel(text) === 'unstated').at(-1);
  return {
    measure: resolveMeasure(label.split('（')[0] ?? label, []),
    scope,
    industry: industry === undefined ? { code: scope === 'all' ? 'AS' : 'AR', name: '全産業', depth: 0 } : industryMember('', industry),
  };
}

/** SSDSE-市区町村 (SSDSE-A), all editions: three heading records (item codes, years, labels), one municipality a record. */
export const ssdse: Layout = {
  id: 'ssdse-a',
  plan(grid: Grid): Plan | 'not-this' {
    const first = FIRST_CELL.exec(cellAt(grid, 0, 0));
    if (!first || !cellAt(grid, 2, 0).startsWith('地域コード')) return 'not-this';
    const codes = grid.rows[0]?.cells ?? [];
    const years = grid.rows[1]?.cells ?? [];
    const labels = grid.rows[2]?.cells ?? [];
    const findings: Finding[] = [];
    const columns = labels.map((label, c): ColumnRole => {
      if (c === 0) return { role: 'key', dimension: 'area', part: 'code' };
      if (c === 1) return { role: 'key', dimension: 'area', part: 'prefecture' };
      if (c === 2) return { role: 'key', dimension: 'area', part: 'label' };
      const period = periodOf(years[c] ?? '');
      if (period.kind === 'unstated') findings.push(finding('period-unstated', placeOf(grid, 1, c), {}));
      const coordinates = itemCoordinates(codes[c] ?? '', label);
      const survey = coordinates.scope === undefined ? '' : surveyForPeriod('経済センサス', period);
      return { role: 'value', at: { ...coordinates, period, ...(survey === '' ? {} : { survey }) } };
    });
    const body = regularBody(grid, 3);
    return {
      layout: 'ssdse-a',
      seen: [cellAt(grid, 0, 0), cellAt(grid, 2, 0)],
      title: 'SSDSE-市区町村（SSDSE-A）',
      edition: first[1] ?? '',
      columns,
      from: 3,
      to: body.to,
      skipRows: body.skipRows,
      fillDown: new Set(),
      constant: {},
      surveyText: '',
      headings: { area: '市区町村' },
      legend: new Map(),
      units: [],
      own: false,
      findings: [...findings, ...body.findings],
    };
  },
};

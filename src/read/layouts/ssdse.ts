import type { Scope } from '../../model/key.ts';
import { finding, type Finding } from '../../model/finding.ts';
import { Refusal } from '../../model/refusal.ts';
import { resolveMeasure } from '../../reference/measures.ts';
import { scopeOfLabel } from '../../reference/scopes.ts';
import { surveyForPeriod } from '../../reference/surveys.ts';
import { findRow } from '../find-row.ts';
import { cellAt, placeOf, type Grid } from '../grid.ts';
import type { Layout } from '../layout.ts';
import { industryMember, periodOf } from '../members.ts';
import { PLAIN_PLAN, type ColumnRole, type Coordinates, type Plan } from '../plan.ts';
import { regularBody } from '../regular-body.ts';

const EDITION = /^SSDSE-A-(\d{4})$/i;
const ITEM = /^[A-Z]\d{4,6}$/;
const AREA_CODE = /^R\d{5}$/;

const isAreaCode = (text: string): boolean => /^\s*[RＲ]/.test(text) && AREA_CODE.test(text.normalize('NFKC').trim());
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

/**
 * SSDSE-市区町村 (SSDSE-A), all editions: three heading records (item codes, years, labels), one municipality a record.
 *
 * @throws Refusal 'heading-incomplete' when the codes, the years or the labels were lost: they alone tell what and when.
 */
export const ssdse: Layout = {
  id: 'ssdse-a',
  plan(grid: Grid): Plan | 'not-this' {
    const data = findRow(grid, (cells) => cells.some(isAreaCode));
    if (data < 0) return 'not-this';
    const head = grid.rows.slice(0, data);
    const codeRow = head.findLastIndex(({ cells }) => cells.filter((text) => ITEM.test(text.trim())).length > 1);
    const yearRow = head.findLastIndex(({ cells }, r) => r !== codeRow && cells.filter((text) => /^\d{4}$/.test(text.normalize('NFKC').trim())).length > 1);
    const labelRow = head.findLastIndex(({ cells }) => cells.some((text) => text.trim() === '市区町村') && cells.some((text) => text.trim() === '都道府県'));
    if ([codeRow, yearRow, labelRow].filter((row) => row >= 0).length < 2) return 'not-this';
    const missing = [codeRow < 0 ? '項目コード' : '', yearRow < 0 ? '年度' : '', labelRow < 0 ? '項目名' : ''].filter((name) => name !== '');
    if (missing.length > 0) throw new Refusal('heading-incomplete', { layout: 'ssdse-a', missing: missing.join('、') }, placeOf(grid, Math.max(0, data - 1)));

    const codes = (grid.rows[codeRow]?.cells ?? []).map((text) => text.trim());
    const findings: Finding[] = [];
    const columns = (grid.rows[labelRow]?.cells ?? []).map((text, c): ColumnRole => {
      const label = text.trim();
      if (isAreaCode(cellAt(grid, data, c))) return { role: 'key', dimension: 'area', part: 'code' };
      if (label === '都道府県') return { role: 'key', dimension: 'area', part: 'prefecture' };
      if (label === '市区町村') return { role: 'key', dimension: 'area', part: 'label' };
      if (label === '' && (codes[c] ?? '') === '') return { role: 'skip' };
      const period = periodOf(cellAt(grid, yearRow, c));
      if (period.kind === 'unstated') findings.push(finding('period-unstated', placeOf(grid, yearRow, c), {}));
      const coordinates = itemCoordinates(codes[c] ?? '', label);
      const survey = coordinates.scope === undefined ? '' : surveyForPeriod('経済センサス', period);
      return { role: 'value', at: { ...coordinates, period, ...(survey === '' ? {} : { survey }) } };
    });
    const { to, end, skipRows, findings: found } = regularBody(grid, data, columns);
    const edition = codes.map((text) => EDITION.exec(text)?.[1]).find((year) => year !== undefined) ?? '';
    return {
      ...PLAIN_PLAN,
      layout: 'ssdse-a',
      seen: [codes[0] ?? '', cellAt(grid, labelRow, 0)],
      title: 'SSDSE-市区町村（SSDSE-A）',
      edition,
      columns,
      from: data,
      to,
      end,
      skipRows,
      headings: { area: '市区町村' },
      findings: [...findings, ...found],
    };
  },
};

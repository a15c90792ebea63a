import type { MeasuredFigure, MeasuredKey, MeasuredRow } from '../../model/measured.ts';
import { lineName, type Series } from '../../model/series.ts';
import { memberAt } from '../../model/table.ts';
import { foldLabel } from '../../reference/folding.ts';
import { unitPer } from '../indicators/per-unit.ts';
import { MEASURED, type MeasuredDefinition } from './definitions.ts';
import { isAreaLine, roleReader, type RoleContext, type RoleValues } from './role-values.ts';

/**
 * The indicators that the measures of one table can give (項目から求める指標), line by line and period by period: 循環率 from 生産 and 分配, 域際収支
 * from 移出入 and 輸出入, 開業率 from 新設 and the stock, and so on. An indicator whose measures the table lacks is not there;
 * one whose figures are missing says which stopped it.
 */
export function measuredIndicators(context: RoleContext, withReference: boolean): readonly MeasuredRow[] {
  const rows = new Map<string, { readonly series: Series; readonly line: number; readonly point: number; readonly figures: Map<MeasuredKey, MeasuredFigure> }>();
  for (const definition of MEASURED) {
    const first = context.roles.get(definition.needs[0]);
    if (first === undefined || !definition.needs.every((role) => context.roles.has(role)) || (definition.reference && !withReference)) continue;
    const read = roleReader(context, first);
    const unit = unitOf(definition, first, context);
    first.names.forEach((_, line) => first.points.forEach((point, k) => {
      if ((definition.sincePrevious && k === 0) || (definition.retail && !isRetail(first, line))) return;
      const key = `${lineName(first, line)}\u0001${point.period.label}`;
      const figure = figureOf(definition, read(line, k), unit);
      // An industry that another measure does not have is no gap in the data.
      if (figure.derived.is === 'missing' && figure.derived.reason === 'noCounterpart') return;
      const row = rows.get(key) ?? { series: first, line, point: k, figures: new Map<MeasuredKey, MeasuredFigure>() };
      rows.set(key, row);
      if (!row.figures.has(definition.key)) row.figures.set(definition.key, figure);
    }));
  }
  const order = new Map([...new Set([...rows.values()].map(({ series }) => series))].map((series, at) => [series, at]));
  const inOrder = [...rows.values()].sort((a, b) => (order.get(a.series) ?? 0) - (order.get(b.series) ?? 0) || a.line - b.line || a.point - b.point);
  return inOrder.map(({ series, line, point, figures }) => ({ series, line, point, figures: [...figures.values()] }));
}

/** Whether a line is about retail trade (小売業): by its industry, or by its measure where it is about the whole area. */
function isRetail(series: Series, line: number): boolean {
  const industry = memberAt(series.table.industry, series.names[line] ?? 0);
  return industry.code === 'I2' || /^小売業?計?$/.test(foldLabel(industry.name)) || (isAreaLine(series, line) && series.measure.label.includes('小売'));
}

function figureOf({ key, needs, unit: kind, compute }: MeasuredDefinition, values: RoleValues, unit: string): MeasuredFigure {
  const decimals = needs.map((role) => values.value(role)).map((value) => (value.is === 'number' ? value.decimals : 0));
  return { key, derived: compute(values), unit, decimals: kind === 'first' ? Math.max(...decimals) : 'own' };
}

function unitOf({ unit, needs: [, second] }: MeasuredDefinition, first: Series, { roles }: RoleContext): string {
  if (unit === 'first') return first.measure.unit.label;
  const below = second === undefined ? undefined : roles.get(second);
  if (unit === 'second') return below?.measure.unit.label ?? '';
  return unit === 'quotient' && below !== undefined ? unitPer(first.measure.unit, below.measure.unit).label : '';
}

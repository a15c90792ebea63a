import type { MeasuredFigure, MeasuredKey, MeasuredRow } from '../../model/measured.ts';
import { lineName, type Series } from '../../model/series.ts';
import { unitPer } from '../indicators/per-unit.ts';
import { MEASURED, type MeasuredDefinition } from './definitions.ts';
import { roleReader, type RoleContext, type RoleValues } from './role-values.ts';

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
      if (definition.sincePrevious && k === 0) return;
      const key = `${lineName(first, line)}\u0001${point.period.label}`;
      const row = rows.get(key) ?? { series: first, line, point: k, figures: new Map<MeasuredKey, MeasuredFigure>() };
      rows.set(key, row);
      if (!row.figures.has(definition.key)) row.figures.set(definition.key, figureOf(definition, read(line, k), unit));
    }));
  }
  return [...rows.values()].map(({ series, line, point, figures }) => ({ series, line, point, figures: [...figures.values()] }));
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

import { periodKey } from '../../model/period.ts';
import { memberAt } from '../../model/table.ts';
import type { Value } from '../../model/value.ts';
import { percentText, plainNumber } from '../diff/records.ts';
import { dimsJson, memberJson, originJson } from '../lines/keys.ts';
import type { NumberStyle } from '../numbers.ts';
import type { RevisedFigureJson } from '../schemas/revision.ts';
import type { ShownRevision } from './figure.ts';

const orNull = (value: Value): string | null => (value.is === 'number' ? plainNumber(value) : null);

/** Figures of two editions as `diff --revision --format json` states them. */
export function revisionJson(figures: readonly ShownRevision[], style: NumberStyle): RevisedFigureJson[] {
  return figures.map(({ figure, revision: { table }, label, measure, period, change }) => {
    const row = figure.new < 0 ? figure.old : figure.new;
    const side = (at: number, value: Value): RevisedFigureJson['old'] =>
      at < 0 ? null : { value: orNull(value), status: value.is === 'number' ? 'number' : value.reason, text: table.texts.get(at) ?? '' };
    return {
      kind: figure.kind,
      area: memberJson(label.area),
      industry: memberJson(label.industry),
      measure: { id: measure.id, label: measure.label },
      unit: measure.unit.label,
      scope: memberAt(table.scope, row),
      dims: dimsJson(label, table),
      period: periodKey(period),
      old: side(figure.old, change.earlier),
      new: side(figure.new, change.later),
      difference: orNull(change.difference),
      rate: change.rate.is === 'number' ? { numerator: change.rate.exact.n.toString(), denominator: change.rate.exact.d.toString() } : null,
      rateText: percentText(change.rate, style),
      origin: [...originJson(table, figure.old), ...originJson(table, figure.new)],
    };
  });
}

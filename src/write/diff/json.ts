import { namingRow, originsOf, reasonsOf, type Comparison } from '../../model/comparison.ts';
import { memberAt } from '../../model/table.ts';
import type { Value } from '../../model/value.ts';
import { periodKey } from '../../model/period.ts';
import { isNew, isVanished } from '../change-words.ts';
import { isSmallBase, type NumberStyle } from '../numbers.ts';
import { PHRASES } from '../wording/phrases.ts';
import type { z } from '../adapters/zod.ts';
import type { diffRowSchema } from '../schemas/diff.ts';
import { memberJson, originJson } from '../lines/keys.ts';
import type { DiffBlock } from './lines.ts';
import { percentText, plainNumber } from './records.ts';

/** One compared figure as `diff --format json` states it; the schema is the source of truth. */
export type DiffJsonRow = z.infer<typeof diffRowSchema>;

const orNull = (value: Value): string | null => (value.is === 'number' ? plainNumber(value) : null);
const statusOf = (value: Value): string => (value.is === 'number' ? 'number' : value.reason);

export function diffJsonRow(comparison: Comparison, pair: number, style: NumberStyle): DiffJsonRow {
  const { table, measure, from, to } = comparison;
  const change = comparison.change(pair);
  const row = namingRow(comparison, pair);
  const kind = measure.unit.kind;
  const rateText = change.rate.is === 'number' ? percentText(change.rate, style) : isNew(change) ? PHRASES.appeared[style.language] : '';
  return {
    area: memberJson(memberAt(table.area, row)),
    industry: memberJson(memberAt(table.industry, row)),
    measure: { id: measure.id, label: measure.label },
    unit: measure.unit.label,
    scope: to.scope,
    dims: Object.fromEntries(table.dims.map((dim) => [dim.id, memberJson(memberAt(dim, row))])),
    from: { period: periodKey(from.period), label: from.period.label, value: orNull(change.earlier), status: statusOf(change.earlier) },
    to: { period: periodKey(to.period), label: to.period.label, value: orNull(change.later), status: statusOf(change.later) },
    difference: orNull(change.difference),
    rate: change.rate.is === 'number' ? { numerator: change.rate.exact.n.toString(), denominator: change.rate.exact.d.toString() } : null,
    rateText,
    notes: [
      ...(isNew(change) ? ['new'] : []),
      ...(isVanished(change, kind) ? ['vanished'] : []),
      ...(isSmallBase(change.earlier, comparison.measure.unit.kind) ? ['small-base'] : []),
      ...[...comparison.findings, ...reasonsOf(comparison, pair)].map(({ code }) => code),
    ],
    origin: originsOf(comparison, pair).flatMap((printed) => originJson(table, printed)),
  };
}

export function diffJsonRows(blocks: readonly DiffBlock[], style: NumberStyle): DiffJsonRow[] {
  return blocks.flatMap((block) =>
    block.members.flatMap((comparison, at) =>
      block.lines.flatMap((line) => {
        const pair = line.at[at] ?? -1;
        return pair < 0 ? [] : [diffJsonRow(comparison, pair, style)];
      }),
    ),
  );
}

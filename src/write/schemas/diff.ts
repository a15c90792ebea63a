import { z } from '../adapters/zod.ts';

export const named = z.strictObject({ code: z.string(), name: z.string() });
export const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/).nullable();
export const ratio = z.strictObject({ numerator: z.string().regex(/^-?\d+$/), denominator: z.string().regex(/^\d+$/) });
export const cell = z.strictObject({ file: z.string(), sheet: z.string(), row: z.int(), column: z.int() });
const side = z.strictObject({ period: z.string(), label: z.string(), value: decimal, status: z.string() });

/** One compared figure; `value` and `difference` are decimal strings, or null with a status; `rate` is the exact ratio. */
export const diffRowSchema = z.strictObject({
  area: named,
  industry: named,
  measure: z.strictObject({ id: z.string(), label: z.string() }),
  unit: z.string(),
  scope: z.string(),
  dims: z.record(z.string(), named),
  from: side,
  to: side,
  difference: decimal,
  rate: ratio.nullable(),
  /** Rounded, in per cent without the sign %; 皆増 on a base of nothing; '' where there is no rate. */
  rateText: z.string(),
  notes: z.array(z.string()),
  origin: z.array(cell),
});

export const sourceSchema = z.strictObject({ file: z.string(), sheet: z.string(), title: z.string(), sha256: z.string(), layout: z.string(), encoding: z.string() });

/** A finding as JSON states it: code, place, and the evidence of its code. */
export const findingSchema = z.looseObject({ code: z.string(), at: z.looseObject({ file: z.string() }) });

/** `diff --format json`. */
export const diffSchema = z.strictObject({
  schema: z.literal('chamber-stats/diff@1'),
  rows: z.array(diffRowSchema),
  notes: z.array(findingSchema),
  sources: z.array(sourceSchema),
});

import { z } from '../adapters/zod.ts';
import { REVISION_KINDS } from '../../model/revision.ts';
import { findingSchema, sourceSchema } from './diff.ts';

const named = z.strictObject({ code: z.string(), name: z.string() });
const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/).nullable();
const side = z.strictObject({ value: decimal, status: z.string(), text: z.string() });

/** One figure that is not the same in both editions; a side that lacks it is null. */
export const revisedFigureSchema = z.strictObject({
  kind: z.enum(REVISION_KINDS),
  area: named,
  industry: named,
  measure: z.strictObject({ id: z.string(), label: z.string() }),
  unit: z.string(),
  scope: z.string(),
  dims: z.record(z.string(), named),
  period: z.string(),
  old: side.nullable(),
  new: side.nullable(),
  difference: decimal,
  rate: z.strictObject({ numerator: z.string().regex(/^-?\d+$/), denominator: z.string().regex(/^\d+$/) }).nullable(),
  rateText: z.string(),
  origin: z.array(z.strictObject({ file: z.string(), sheet: z.string(), row: z.int(), column: z.int() })),
});
export type RevisedFigureJson = z.infer<typeof revisedFigureSchema>;

/** `diff --revision --format json`. */
export const revisionSchema = z.strictObject({
  schema: z.literal('chamber-stats/revision@1'),
  same: z.int(),
  revised: z.int(),
  appeared: z.int(),
  vanished: z.int(),
  figures: z.array(revisedFigureSchema),
  notes: z.array(findingSchema),
  sources: z.array(sourceSchema),
});

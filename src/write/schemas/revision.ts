import { z } from '../adapters/zod.ts';
import { REVISION_KINDS } from '../../model/revision.ts';
import { cell, decimal, findingSchema, named, ratio, sourceSchema } from './diff.ts';

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
  rate: ratio.nullable(),
  rateText: z.string(),
  origin: z.array(cell),
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

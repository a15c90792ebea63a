import { REASONS, VERDICTS } from '../../model/check-report.ts';
import { z } from '../adapters/zod.ts';
import { findingSchema } from './diff.ts';

const inText = { line: z.int(), column: z.int(), endColumn: z.int() };
const what = {
  text: z.string(),
  value: z.string().regex(/^-?\d+(?:\.\d+)?$/),
  unit: z.string(),
  verdict: z.enum(VERDICTS),
  code: z.string().optional(),
  reason: z.enum(REASONS).optional(),
  recomputed: z.string().optional(),
  subject: z.string().optional(),
};

/** One numeral: in text its line and columns (1-based, UTF-16, the end exclusive), elsewhere its address. */
export const checkedFigureSchema = z.union([z.strictObject({ ...inText, ...what }), z.strictObject({ at: z.string(), ...what })]);

/** `check --format json`. */
export const checkSchema = z.strictObject({
  schema: z.literal('chamber-stats/check@1'),
  documents: z.array(
    z.strictObject({
      path: z.string(),
      figures: z.array(checkedFigureSchema),
      findings: z.array(findingSchema),
      coverage: z.strictObject({ figures: z.int(), derivable: z.int(), checked: z.int(), byReason: z.partialRecord(z.enum(REASONS), z.int()) }),
      rounding: z.array(z.strictObject({ at: z.looseObject({ file: z.string() }), rule: z.string(), fits: z.int(), of: z.int(), halfUp: z.int() })),
    }),
  ),
});

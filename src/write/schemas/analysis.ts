import { z } from '../adapters/zod.ts';
import { findingSchema, sourceSchema } from './diff.ts';

const named = z.strictObject({ code: z.string(), name: z.string() });
const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/);
const ratio = z.strictObject({ numerator: z.string().regex(/^-?\d+$/), denominator: z.string().regex(/^\d+$/) });

/**
 * One figure. `text` is the rounded number as printed, sign first, without unit; `exact` the number itself, of a percentage the
 * ratio; null where it is irrational (then `decimal` has 30 decimals) or missing (then `status` says why, `input` and `of` what stopped it).
 */
export const figureSchema = z.strictObject({
  indicator: z.string(),
  status: z.string(),
  text: z.string(),
  exact: ratio.nullable(),
  decimal: decimal.optional(),
  input: z.string().optional(),
  of: z.string().optional(),
  bounds: z.strictObject({ low: ratio, lowIncluded: z.boolean(), high: ratio, highIncluded: z.boolean() }).optional(),
});

export const analysisRowSchema = z.strictObject({
  area: named,
  industry: named,
  /** total, subtotal, part, adjustment, detail, regrouping or residual. */
  role: z.string(),
  measure: z.strictObject({ id: z.string(), label: z.string() }),
  unit: z.string(),
  scope: z.string(),
  dims: z.record(z.string(), named),
  from: z.string().nullable(),
  to: z.string(),
  figures: z.record(z.string(), figureSchema),
  notes: z.array(z.string()),
  origin: z.array(z.strictObject({ file: z.string(), sheet: z.string(), row: z.int(), column: z.int() })),
});

export const indicatorSchema = z.strictObject({ id: z.string(), name: z.string(), formula: z.string(), sources: z.array(z.string()), forReference: z.boolean() });

export const ANALYSIS_COMMANDS = ['trend', 'structure', 'decompose', 'accounts'] as const;
export type AnalysisCommand = (typeof ANALYSIS_COMMANDS)[number];

/** `trend`, `structure`, `decompose` and `accounts` with `--format json`. */
export const analysisSchema = z.strictObject({
  schema: z.enum(ANALYSIS_COMMANDS.map((command) => `chamber-stats/${command}@1` as const)),
  rows: z.array(analysisRowSchema),
  indicators: z.array(indicatorSchema),
  notes: z.array(findingSchema),
  sources: z.array(sourceSchema),
});

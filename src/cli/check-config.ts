import { CHECK_CODES } from '../model/findings/check.ts';
import { ROUNDING_RULES } from '../model/rounding.ts';
import { SEVERITIES } from '../write/severity.ts';
import { z } from './adapters/zod.ts';

/** `check:` of the config (検査の設定): what is told, how much it weighs, what was accepted and what must stay checkable. */
export const checkConfigSchema = z.strictObject({
  ignore: z.array(z.enum(CHECK_CODES)).optional(),
  severity: z.partialRecord(z.enum(CHECK_CODES), z.enum(SEVERITIES)).optional(),
  baseline: z.string().optional(),
  claims: z.array(z.string()).optional(),
  rounding: z.enum(ROUNDING_RULES).optional(),
});

export type CheckConfig = z.infer<typeof checkConfigSchema>;

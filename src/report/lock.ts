import { Refusal } from '../model/refusal.ts';
import { writeJson } from '../write/json.ts';
import { lockSchema } from '../write/schemas/report.ts';
import type { z } from '../write/adapters/zod.ts';

/** report.lock.json: what a page was made of and what it said, so that next year's can tell what changed (記録). */
export type Lock = z.infer<typeof lockSchema>;

export function lockText(lock: Lock): string {
  return writeJson(lock);
}

/** Reads the lock file of an earlier page. @throws Refusal 'bad-json' with its place */
export function readLock(text: string, file: string): Lock {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refusal('bad-json', { reason: error instanceof Error ? error.message : '' }, { file });
  }
  const parsed = lockSchema.safeParse(value);
  if (!parsed.success) throw new Refusal('bad-json', { reason: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).slice(0, 1).join('') }, { file });
  return parsed.data;
}

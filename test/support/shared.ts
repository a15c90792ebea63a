import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Real published files stand beside the project where it is developed, never in it. */
export const SHARED = resolve('../shared');

/** Whether they are there; a run without them says so once, loudly. */
export const hasShared = existsSync(SHARED);

if (!hasShared) console.warn('\n*** ../shared is not here: tests on real published files are skipped ***\n');

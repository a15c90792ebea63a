import { underFlag, type EngineFlag } from './engine-flag.ts';

/** By how much V8 multiplies the space for young objects whenever as many have stayed; 1 keeps it as it is. */
const GROWTH: EngineFlag = { name: 'semi-space-growth-factor', usual: 2, meanwhile: 1 };

/**
 * Runs something that makes few objects, but such as stay (小さいままの実行): the names of a large table. By themselves they would have the
 * space for young objects grow to 32 MiB, of which the compiled loops that do the work have no use.
 */
export function stayingSmall<T>(run: () => Promise<T>): Promise<T> {
  return underFlag(GROWTH, run);
}

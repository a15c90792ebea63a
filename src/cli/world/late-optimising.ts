import { underFlag, type EngineFlag } from './engine-flag.ts';
import { stayingSmall } from './staying-small.ts';

/** What a function is allowed before V8 thinks of optimising it. */
const ALLOWANCE: EngineFlag = { name: 'interrupt-budget', usual: 67_584, meanwhile: 20_000_000 };

/**
 * Runs something whose hot loops are compiled ones (コンパイル済みループの実行中): what JavaScript there is between them runs too briefly to repay
 * its optimisation, which otherwise takes a fifth of the processor's time.
 */
export function optimisingLate<T>(run: () => Promise<T>): Promise<T> {
  return underFlag(ALLOWANCE, () => stayingSmall(run));
}

import { stayingSmall } from './staying-small.ts';

/** What V8 11 (Node 20) allows a function before it thinks of optimising it, and what is better while compiled loops do the work. */
const USUAL = 67_584;
const LATER = 20_000_000;

/**
 * Runs something whose hot loops are compiled ones (コンパイル済みループの実行中): what JavaScript there is between them runs too briefly to repay
 * its optimisation, which otherwise takes a fifth of the processor's time. Of other engines the usual allowance is not known, and they
 * are left alone.
 */
export async function optimisingLate<T>(run: () => Promise<T>): Promise<T> {
  if (!process.versions.v8.startsWith('11.')) return run();
  // Loading it costs a tenth of the start.
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString(`--interrupt-budget=${LATER}`);
  try {
    return await stayingSmall(run);
  } finally {
    // Code caches are only taken by an engine whose flags are those it was made with.
    setFlagsFromString(`--interrupt-budget=${USUAL}`);
  }
}

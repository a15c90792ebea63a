/** By how much V8 11 (Node 20) multiplies the space for young objects whenever as many have stayed; and what keeps it as it is. */
const USUAL = 2;
const NOT = 1;

/**
 * Runs something that makes few objects, but such as stay (小さいままの実行): the names of a large table. By themselves they would have the
 * space for young objects grow to 32 MiB, of which the compiled loops that do the work have no use.
 */
export async function stayingSmall<T>(run: () => Promise<T>): Promise<T> {
  if (!process.versions.v8.startsWith('11.')) return run();
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString(`--semi-space-growth-factor=${NOT}`);
  try {
    return await run();
  } finally {
    setFlagsFromString(`--semi-space-growth-factor=${USUAL}`);
  }
}

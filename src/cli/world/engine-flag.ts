/** A flag of V8 11 (Node 20): its name, what it usually is, and what is better for a while. */
export interface EngineFlag {
  readonly name: string;
  readonly usual: number;
  readonly meanwhile: number;
}

/** Runs something under another setting of the engine (実行中だけの設定). Of other engines the usual settings are not known, and they are left alone. */
export async function underFlag<T>({ name, usual, meanwhile }: EngineFlag, run: () => Promise<T>): Promise<T> {
  if (!process.versions.v8.startsWith('11.')) return run();
  // Loading it costs a tenth of the start.
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString(`--${name}=${meanwhile}`);
  try {
    return await run();
  } finally {
    // Code caches are only taken by an engine whose flags are those it was made with.
    setFlagsFromString(`--${name}=${usual}`);
  }
}

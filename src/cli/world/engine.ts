import type { Engine } from '../../model/engine.ts';

/** A flag of V8 11 (Node 20): its name, what it usually is, and what is better for loops. */
interface Flag {
  readonly name: string;
  readonly usual: number;
  readonly forLoops: number;
}

const FLAGS: readonly Flag[] = [
  // What a function is allowed before V8 thinks of optimising it, which otherwise takes a fifth of the processor's time.
  { name: 'interrupt-budget', usual: 67_584, forLoops: 3_000_000 },
  // By how much the space for young objects grows whenever as many have stayed. The names of a large table stay; by themselves they would have it grow to 32 MiB.
  { name: 'semi-space-growth-factor', usual: 2, forLoops: 1 },
];

/** What loads our code. Its caches are only taken by an engine whose flags are those it was made with. */
export interface CodeLoader {
  /** Whether a large table is to be read: of what is loaded from then on, more has been compiled beforehand. */
  large?: boolean;
  /** Called before and after anything is loaded. */
  aroundLoading?: { readonly before: () => void; readonly after: () => void } | undefined;
}

/** The engine of this process (エンジンの設定). Of other engines than V8 11 the usual settings are not known, and they are left alone. */
export async function engineOf(loader: CodeLoader): Promise<Engine> {
  if (!process.versions.v8.startsWith('11.')) return { forLoops: () => Promise.resolve(), asUsual: () => undefined };
  const { setFlagsFromString } = await import('node:v8');
  const set = (how: 'usual' | 'forLoops'): void => {
    for (const flag of FLAGS) setFlagsFromString(`--${flag.name}=${flag[how]}`);
  };
  return {
    forLoops: () => {
      set('forLoops');
      loader.aroundLoading = { before: () => set('usual'), after: () => set('forLoops') };
      return Promise.resolve();
    },
    asUsual: () => {
      set('usual');
      loader.aroundLoading = undefined;
    },
  };
}

import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vitest/config';

export function compileLoop(path: string): Promise<Uint8Array>;
export const loopsForEsbuild: EsbuildPlugin;
export const loopsForVite: VitePlugin;

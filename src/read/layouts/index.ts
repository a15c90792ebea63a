import type { Layout } from '../layout.ts';
import { generic } from './generic.ts';
import { resas } from './resas.ts';
import { ssdse } from './ssdse.ts';
import { tidy } from './tidy.ts';

/** All layouts in the order in which they are tried; the first that recognises a grid reads it. */
export const LAYOUTS: readonly Layout[] = [tidy, ssdse, resas, generic];

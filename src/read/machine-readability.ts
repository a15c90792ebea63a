import type { Finding } from '../model/finding.ts';
import type { Grid } from './grid.ts';
export function machineReadability(_grid: Grid): Finding[] { return []; }

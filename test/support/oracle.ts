import { join } from 'node:path';
import { csvRows, type Row } from './expected.ts';
import { hasShared, SHARED } from './shared.ts';

/** Rows of independently computed expected values that are kept beside the project; none where they are missing. */
export function oracleRows(name: string): readonly Row[] {
  return hasShared ? csvRows(join(SHARED, 'oracle', name)) : [];
}

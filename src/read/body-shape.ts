import type { Grid } from './grid.ts';

/** The columns of a table whose heading ends above row `from`. */
export interface BodyShape {
  readonly from: number;
  readonly keys: readonly number[];
  readonly values: readonly number[];
  /** Fields every record must have; 'any' for sheets and tables inside text, whose rows may be short. */
  readonly fields: number | 'any';
  /** How many filled naming cells make a record of a row whose figures are all blank. */
  readonly names: number;
}

const NOTE = /^[\s　]*(?:[(（「『［]?(?:注|※|＊|\*)|資料|出典|出所|備考|凡例|[(（]?単位|Notes?\b|Sources?\b|[(（]?[\d０-９]+[)）.．]\s*\D)/i;

export function isNote(text: string): boolean {
  return NOTE.test(text);
}

export function filledColumns(grid: Grid, r: number): number[] {
  return (grid.rows[r]?.cells ?? []).flatMap((text, c) => (text.trim() === '' ? [] : [c]));
}

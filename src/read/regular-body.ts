import { finding, type Finding } from '../model/finding.ts';
import { Refusal } from '../model/refusal.ts';
import { placeOf, type Grid } from './grid.ts';

export interface RegularBody {
  /** End of the body, exclusive; a cut-off last record is left out. */
  readonly to: number;
  readonly skipRows: ReadonlySet<number>;
  readonly findings: readonly Finding[];
}

/**
 * The body of a regular table (矩形の表の本体), whose records all have as many fields as the heading. A short *last*
 * record is a cut-off download: reported and left out. A ragged record inside the data stops the reading, with its line.
 */
export function regularBody(grid: Grid, from: number): RegularBody {
  const expected = grid.rows[from - 1]?.cells.length ?? 0;
  const findings: Finding[] = [];
  const skipRows = new Set<number>();
  let to = grid.rows.length;
  for (let r = from; r < grid.rows.length; r += 1) {
    const cells = grid.rows[r]?.cells ?? [];
    if (cells.length === expected) continue;
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length === 0) {
      skipRows.add(r);
      continue;
    }
    if (cells.length > expected && cells.slice(expected).every((cell) => cell.trim() === '')) continue;
    if (r === grid.rows.length - 1 && cells.length < expected) {
      findings.push(finding('short-last-record', placeOf(grid, r), { fields: cells.length, expected }));
      to = r;
      continue;
    }
    if (filled.length === 1 && cells.length < expected) {
      findings.push(finding('note-row', placeOf(grid, r), { text: filled[0] ?? '' }));
      skipRows.add(r);
      continue;
    }
    throw new Refusal('ragged-record', { fields: cells.length, expected }, placeOf(grid, r));
  }
  return { to, skipRows, findings };
}

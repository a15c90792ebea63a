import { labelKey, type LabelKey } from './label-keys.ts';
import type { Claim, Setting } from './claim.ts';
import type { Form } from './forms.ts';
import type { Library, TableEntry } from './library.ts';
import { attempt, type Attempt } from './tie.ts';
import type { Line } from '../tables/table.ts';

/**
 * The one cell whose coordinates the words name in full (語による表の参照): every label of its row and column is named, or
 * is a total while nothing narrower is; its period is the one spoken of. For figures no form explains.
 */
export function namedCell(claim: Claim, setting: Setting, library: Library, tables: readonly TableEntry[]): Attempt | undefined {
  const own = keysOf(claim.own);
  const spoken = new Set([...own, ...keysOf(claim.before)]);
  const year = yearFor(claim, setting);
  if (own.size === 0 || year === 'several') return undefined;
  for (const entry of tables) {
    const { table, rows } = entry;
    // Only lines all of whose labels are spoken of can be meant.
    const named = (line: Line): boolean => namedLabels(line).every((key) => spoken.has(key));
    const columns = table.columns.filter(named);
    const cells = table.rows.filter((row) => (row.period === 'none' || row.period.year === year) && named(row)).flatMap((row) => columns.flatMap((column) => candidate(row, column)));
    const best = cells.reduce((most, { score }) => Math.max(most, score), 0);
    const found = cells.filter((cell) => cell.score === best);
    const [only] = found;
    if (only === undefined || found.length > 1) continue;
    const form: Form = { matrix: rows, formula: 'same', positions: [only.column.index], whole: 'none' };
    const tried = attempt(claim, only.row, form, library);
    if (tried !== undefined) return tried;
  }
  return undefined;

  function candidate(row: Line, column: Line): readonly { readonly row: Line; readonly column: Line; readonly score: number }[] {
    const period = row.period === 'none' ? column.period : row.period;
    if (period !== 'none' && period.year !== year) return [];
    const needed = [...namedLabels(row), ...namedLabels(column)];
    const namedHere = needed.filter((key) => own.has(key)).length;
    if (namedHere === 0 || !needed.every((key) => spoken.has(key))) return [];
    const form: Form = { matrix: anyRows(tables, row, column), formula: 'same', positions: [column.index], whole: 'none' };
    return attempt(claim, row, form, library) === undefined ? [] : [{ row, column, score: namedHere * 10 + needed.length }];
  }
}

function anyRows(tables: readonly TableEntry[], row: Line, column: Line): TableEntry['rows'] {
  const entry = tables.find(({ table }) => table.rows[row.index] === row && table.columns[column.index] === column);
  if (entry === undefined) throw new RangeError('a line of no table');
  return entry.rows;
}

function keysOf(mentions: Claim['own']): ReadonlySet<LabelKey> {
  return new Set(mentions.flatMap((mention) => mention.keys));
}

/** What must be named for a line to be meant: its labels but for totals, periods and units. */
function namedLabels(line: Line): readonly LabelKey[] {
  const known = NAMED_LABELS.get(line);
  if (known !== undefined) return known;
  const labels = line.path.filter((label) => label.period === 'none' && label.role !== 'total' && label.name.length > 1);
  const keys = [...new Set(labels.map((label) => labelKey(label.name)))];
  NAMED_LABELS.set(line, keys);
  return keys;
}

const NAMED_LABELS = new WeakMap<Line, readonly LabelKey[]>();

/** The year spoken of: the only one of the sentence, the one named right before the figure, or the one carried over. */
function yearFor(claim: Claim, { periods, statedYears, carriedYears }: Setting): number | 'none' | 'several' {
  const lead = periods.filter((period) => period.end <= claim.placed.start && period.start >= claim.placed.start - claim.lead.length);
  const [last] = lead.slice(-1);
  if (last !== undefined && new Set(lead.map((period) => period.year)).size === 1) return last.year;
  if (lead.length > 1) return 'several';
  const before = new Set(periods.filter((period) => period.end <= claim.placed.start).map((period) => period.year));
  if (before.size === 1) return [...before][0] ?? 'none';
  if (statedYears.size > 0 || before.size > 1) return 'several';
  return carriedYears.size === 1 ? ([...carriedYears][0] ?? 'none') : carriedYears.size === 0 ? 'none' : 'several';
}

import { finding, type Finding } from '../model/finding.ts';
import { compare } from '../model/rational.ts';
import { keysOfPath } from './claims/label-keys.ts';
import { valueOf } from './figures/printed.ts';
import type { Pool } from './pool.ts';
import { nameOfLine, type CheckTable } from './tables/table.ts';

/** Cells of two documents with the same coordinates, by their figures. */
interface Shared {
  readonly key: string;
  readonly subject: string;
  readonly a: number;
  readonly b: number;
}

/** How many cells two tables must share before a difference between them means anything. */
const ENOUGH = 3;

/**
 * The same figure printed in several documents (文書間の一致): cells with the same row, column, period and unit. Two tables
 * are of the same thing when most of their shared cells agree; then the others are contradictions: a 評価書 whose targets
 * are not the plan's, a page that was not updated.
 *
 * @param documents how many of the pool's documents are checked; the rest is supplied data
 */
export function acrossDocuments(pool: Pool, documents: number): readonly (readonly [document: number, finding: Finding<'documents-disagree'>])[] {
  const tables = pool.tables.filter((table) => table.document < documents);
  const cells = new Map(tables.map((table) => [table, cellsByKey(table, pool)]));
  return tables.flatMap((first, index) =>
    tables.slice(index + 1).flatMap((second) => {
      if (first.document === second.document) return [];
      const shared = sharedCells(cells.get(first), cells.get(second));
      const equal = shared.filter((each) => same(each, pool));
      if (shared.length < ENOUGH || equal.length * 3 < shared.length * 2) return [];
      return shared.filter((each) => !same(each, pool)).flatMap((each) => contradiction(each, pool) ?? []);
    }),
  );
}

function cellsByKey(table: CheckTable, pool: Pool): ReadonlyMap<string, { readonly figure: number; readonly subject: string }> {
  const found = new Map<string, { readonly figure: number; readonly subject: string }>();
  const twice = new Set<string>();
  for (const row of table.rows) {
    for (const column of table.columns) {
      const cell = table.cells[row.index]?.[column.index];
      if (cell?.is !== 'number') continue;
      const period = row.period === 'none' ? column.period : row.period;
      const labels = [...keysOfPath(row.path.filter((label) => label.period === 'none')), ...keysOfPath(column.path.filter((label) => label.period === 'none'))].sort();
      if (labels.length === 0) continue;
      const key = `${labels.join(' ')} ${period === 'none' ? '' : period.year} ${pool.figures[cell.figure]?.unit ?? ''}`;
      if (found.has(key)) twice.add(key);
      found.set(key, { figure: cell.figure, subject: [nameOfLine(row), nameOfLine(column)].filter((text) => text !== '').join(' ') });
    }
  }
  for (const key of twice) found.delete(key);
  return found;
}

function sharedCells(first: ReturnType<typeof cellsByKey> | undefined, second: ReturnType<typeof cellsByKey> | undefined): readonly Shared[] {
  return [...(first ?? [])].flatMap(([key, a]) => {
    const b = second?.get(key);
    return b === undefined ? [] : [{ key, subject: a.subject, a: a.figure, b: b.figure }];
  });
}

function same({ a, b }: Shared, pool: Pool): boolean {
  const [first, second] = [pool.figures[a], pool.figures[b]];
  return first !== undefined && second !== undefined && compare(valueOf(first.printed), valueOf(second.printed)) === 0;
}

/** Told at the later document: the one checked against what was printed before it. */
function contradiction({ subject, a, b }: Shared, pool: Pool): readonly [number, Finding<'documents-disagree'>][] | undefined {
  const [first, second] = [pool.figures[a], pool.figures[b]];
  if (first === undefined || second === undefined) return undefined;
  const evidence = { printed: second.text, other: first.text, subject, otherDocument: pool.documents[first.document]?.file ?? '', otherPlace: first.place };
  return [[second.document, finding('documents-disagree', second.place, evidence)]];
}

import { DuckDBInstance } from '@duckdb/node-api';

/** A row as DuckDB prints it: every cell as text, null where there is nothing. */
export type Row = Readonly<Record<string, string | null>>;

/** Runs SQL in a DuckDB of its own; every column of the result comes as text. */
export async function query(sql: string): Promise<Row[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    const result = await connection.runAndReadAll(`SELECT COLUMNS(*)::VARCHAR FROM (${sql})`);
    const names = result.deduplicatedColumnNames();
    return result.getRows().map((cells) => Object.fromEntries(cells.map((cell, i) => [names[i] ?? '', cell === null ? null : String(cell)])));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Names and types of the columns of a query. */
export async function columnTypes(sql: string): Promise<Readonly<Record<string, string>>> {
  const rows = await query(`SELECT column_name, column_type FROM (DESCRIBE ${sql})`);
  return Object.fromEntries(rows.map((row) => [row['column_name'] ?? '', row['column_type'] ?? '']));
}

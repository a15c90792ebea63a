import type { Table } from '../model/table.ts';
import { tidyColumns } from '../write/parquet/tidy-columns.ts';
import { deliverParquet, writeParquetFile } from './deliver-parquet.ts';
import type { Session } from './session.ts';

/** A tidy table as Parquet, where the user wants it. */
export function deliverTidyParquet(table: Table, session: Session): Promise<void> {
  return deliverParquet('ingest', tidyColumns(table), [table], session);
}

/** A tidy table as a Parquet file of a folder. */
export async function writeTidyParquet(path: string, table: Table, session: Session): Promise<void> {
  await writeParquetFile(path, 'ingest', tidyColumns(table), [table], session);
}

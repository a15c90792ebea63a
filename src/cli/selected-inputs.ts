import { datasetsOf, type Dataset } from '../derive/datasets.ts';
import { resolveSelection, type Resolved } from '../derive/selection.ts';
import type { CompareRequest } from '../derive/slices.ts';
import { isEnough, wantedFor } from '../derive/wanted.ts';
import type { Table } from '../model/table.ts';
import type { Wanted } from '../model/wanted.ts';
import { selectionOf } from './given.ts';
import { readInputs, type Inputs } from './inputs.ts';
import type { Session } from './session.ts';

/** The data of a command, and what was selected of them. */
export interface SelectedInputs {
  readonly inputs: Inputs;
  readonly datasets: readonly Dataset[];
  readonly tables: readonly Table[];
  readonly selection: Resolved;
}

/** What is to be read: for which periods, and whether areas and industries that were not chosen are needed as well. */
export interface Reading {
  readonly request: Pick<CompareRequest, 'from' | 'to'> | 'every period';
  readonly widened: Widened;
}

/** What of the selection a command needs in full, because its totals and references lie outside of it. */
export interface Widened {
  readonly areas: boolean;
  readonly industries: boolean;
}

/** Only what was chosen is read. */
export const AS_CHOSEN: Widened = { areas: false, industries: false };

/** The selection of what is read, which may hold more than was chosen. */
export function widened(selection: Resolved, { areas, industries }: Widened): Resolved {
  return { ...selection, areas: areas ? 'all' : selection.areas, industries: industries ? 'all' : selection.industries };
}

/**
 * Reads the data a selection needs (選択に必要なデータの読み込み). Of long files only that is kept; where the selection turns out to mean more
 * than its spelling said, they are read once more.
 *
 * @param check what the tables must fulfil before the selection is looked at
 */
export async function readSelected(operands: readonly string[], session: Session, reading: Reading, check: (tables: readonly Table[]) => void = () => undefined): Promise<SelectedInputs> {
  const read = async (wanted: Wanted | 'everything'): Promise<SelectedInputs> => {
    const inputs = await readInputs(operands, session, { wanted });
    const datasets = datasetsOf(inputs.tables);
    const tables = datasets.map(({ table }) => table);
    check(tables);
    return { inputs, datasets, tables, selection: await resolveSelection(tables, selectionOf(session.given)) };
  };
  const asked = selectionOf(session.given);
  const wanted = await wantedFor({ ...asked, areas: reading.widened.areas ? [] : asked.areas, industries: reading.widened.industries ? [] : asked.industries }, reading.request);
  const first = await read(wanted);
  return isEnough(wanted, first.tables, widened(first.selection, reading.widened)) ? first : read('everything');
}

import { datasetsOf, type Dataset } from '../derive/datasets.ts';
import { EVERYTHING, resolveSelection, type Resolved, type Unchosen } from '../derive/selection.ts';
import type { CompareRequest } from '../derive/slices.ts';
import { alsoWanted, wantedFor } from '../derive/wanted.ts';
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
  readonly wide: Resolved;
}

/** What is to be read beside what was chosen: for which periods, which members of further axes, and which areas, industries and measures. */
export interface Reading {
  readonly request: Pick<CompareRequest, 'from' | 'to'> | 'every period';
  readonly unchosen: Unchosen;
  readonly widened: Widened;
  readonly next?: 'loops';
}

/** What of the selection a command needs in full, because its totals and references lie outside of it. */
export interface Widened {
  readonly areas: boolean;
  readonly industries: boolean;
  /** Measures that others are related to, as typed. */
  readonly measures: readonly string[];
}

/** Only what was chosen is read. */
export const AS_CHOSEN: Widened = { areas: false, industries: false, measures: [] };

/**
 * Reads the data a selection needs (選択に必要なデータの読み込み). Of long files only that is kept; where the selection turns out to mean more
 * than its spelling said, they are read once more.
 *
 * @param check what the tables must fulfil before the selection is looked at
 * @returns with the selection itself also the `wide` one of everything that is needed
 */
export async function readSelected(operands: readonly string[], session: Session, { request, unchosen, widened, next }: Reading, check: (tables: readonly Table[]) => void = () => undefined): Promise<SelectedInputs> {
  const asked = selectionOf(session.given);
  const read = async (wanted: Wanted | 'everything'): Promise<SelectedInputs> => {
    const inputs = await readInputs(operands, session, { wanted, ...(next === undefined ? {} : { next }) });
    const datasets = datasetsOf(inputs.tables);
    const tables = datasets.map(({ table }) => table);
    check(tables);
    const selection = await resolveSelection(tables, asked);
    return { inputs, datasets, tables, selection, wide: await widen(selection, widened, tables) };
  };
  let wanted = await wantedFor({
    ...asked, areas: widened.areas ? [] : asked.areas, industries: widened.industries ? [] : asked.industries,
    measures: asked.measures.length === 0 ? [] : [...asked.measures, ...widened.measures],
  }, request, unchosen);
  for (;;) {
    const found = await read(wanted);
    const leftOut = new Set(found.inputs.results.flatMap(({ tables }) => tables.flatMap((table) => table.leftOut)));
    const also = alsoWanted(wanted, { tables: found.tables, leftOut }, found.wide);
    if (also === 'nothing more') return found;
    wanted = also;
  }
}

/** Shops are the establishments of a table that has no others. */
async function widen(selection: Resolved, { areas, industries, measures }: Widened, tables: readonly Table[]): Promise<Resolved> {
  const also = measures.length === 0 || selection.measures === 'all' ? 'nothing' : (await resolveSelection(tables, { ...EVERYTHING, measures })).measures;
  return {
    ...selection,
    areas: areas ? 'all' : selection.areas,
    industries: industries ? 'all' : selection.industries,
    measures: also === 'nothing' || also === 'all' || selection.measures === 'all' ? selection.measures : new Set([...selection.measures, ...also, ...(also.has('establishments') ? ['shops'] : [])]),
  };
}

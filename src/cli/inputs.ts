import type { ByteSource } from '../model/bytes.ts';
import { withEveryMember } from '../derive/wanted.ts';
import { Refusal } from '../model/refusal.ts';
import type { Finding } from '../model/finding.ts';
import type { Table } from '../model/table.ts';
import type { Wanted } from '../model/wanted.ts';
import { readTables, type ReadOptions, type ReadResult } from '../read/read-table.ts';
import { findConfig, type ConfigFile } from './config-file.ts';
import { choiceOf, textOf } from './given.ts';
import { watched } from './progress.ts';
import { INPUT_ENCODINGS } from './options.ts';
import type { Session } from './session.ts';
import { sampleMisprints, samplePaths } from './sample.ts';
import { sourcesBeside } from './sidecar.ts';

/** The data a command works on, and where they are from. */
export interface Inputs {
  readonly results: readonly ReadResult[];
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
  readonly from: 'files' | 'config' | 'sample';
  readonly config: ConfigFile | 'none';
}

/** What a command needs of its files: lists of codes will do, only some observations, or every cell. */
export interface Need {
  readonly lists?: 'allowed';
  readonly wanted?: Wanted | 'everything';
  readonly cells?: 'all';
  /** What is done with the tables of long files next: that may be for loops too. */
  readonly next?: 'loops';
}

function optionsOf(session: Session): ReadOptions {
  const { given } = session;
  const layout = textOf(given, 'layout');
  const encoding = given.encoding === undefined ? undefined : choiceOf(given, 'encoding', INPUT_ENCODINGS, 'utf-8');
  return { ...(layout === undefined ? {} : { layout }), ...(encoding === undefined ? {} : { encoding }) };
}

/**
 * The tables a command works on: the operands and --data; without any, the config's data; without a config, the
 * sample. What the config says of a file (layout, mapping, scope) also holds when the file is named as an operand.
 *
 * @param need what the command needs of the files
 */
export async function readInputs(operands: readonly string[], session: Session, need: Need = {}): Promise<Inputs> {
  const named = [...operands, ...(session.given.data ?? [])].flatMap((path) => (path === 'sample' ? samplePaths(session.world) : [path]));
  const config = await findConfig(session);
  if (named.length > 0) {
    const results = await readAllFiles(named, session, config, need);
    return { ...gathered(results), from: 'files', config };
  }
  if (config !== 'none' && config.data.length > 0) {
    const results = await readAllFiles(config.data.map(({ path }) => path), session, config, need);
    return { ...gathered(results), from: 'config', config };
  }
  const results = await readAllFiles(samplePaths(session.world), session, 'none', need);
  const sample = gathered(results);
  return { ...sample, findings: [...sample.findings, ...sampleMisprints(session.world)], from: 'sample', config };
}

async function readAllFiles(paths: readonly string[], session: Session, config: ConfigFile | 'none', { lists, wanted, cells, next }: Need): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  // Of editions that are read together one replaces figures of the other, whatever members they are of.
  const reading = wanted === undefined || wanted === 'everything' ? {} : { wanted: paths.length > 1 ? withEveryMember(wanted) : wanted };
  for (const path of paths) {
    const about = config === 'none' ? undefined : config.data.find((entry) => session.world.join(entry.path) === session.world.join(path));
    const options: ReadOptions = { ...about?.options, ...optionsOf(session), sources: sourcesBeside(path, session.world), ...reading, ...(cells === undefined ? {} : { cells }) };
    try {
      const result = await readFile(session.world.open(path), options, session);
      const [list] = result.lists;
      if (lists !== 'allowed' && result.tables.length === 0 && list) throw new Refusal('only-reference-lists', { kind: list.kind, entries: list.entries });
      results.push(result);
    } catch (error) {
      throw error instanceof Refusal && error.at === undefined && error.code !== 'file-not-found' ? new Refusal(error.code, error.evidence, { file: path }) : error;
    }
  }
  // Tables of several files are put together outside of loops.
  if (next !== 'loops' || paths.length > 1) session.world.engine.asUsual();
  return results;
}

/** Reads one file, telling how far that has come where it takes long. */
async function readFile(file: ByteSource, options: ReadOptions, session: Session): Promise<ReadResult> {
  const { source, done } = watched(file, session);
  try {
    return await readTables(source, { ...options, engine: session.world.engine });
  } finally {
    done();
  }
}

function gathered(results: readonly ReadResult[]): Pick<Inputs, 'results' | 'tables' | 'findings'> {
  return {
    results,
    tables: results.flatMap((result) => result.tables.map(({ table }) => table)),
    findings: results.flatMap((result) => [...result.findings, ...result.tables.flatMap(({ findings }) => findings)]),
  };
}

import { Refusal } from '../model/refusal.ts';
import { PARTITION_KEYS, type PartitionKey } from '../write/parquet/partition-keys.ts';
import type { Format } from './options.ts';
import { requireNoTerminal } from './output.ts';
import type { Session } from './session.ts';

/**
 * The keys given with --partition; checked before anything is read.
 *
 * @throws Refusal when Parquet would go to a terminal, or is to be divided without a folder
 */
export function requireParquetTarget(session: Session, format: Format): readonly PartitionKey[] {
  const { given } = session;
  if (format === 'parquet' && given.output === undefined) requireNoTerminal(session, format);
  if (given.partition === undefined) return [];
  if (format !== 'parquet') throw new Refusal('option-needs', { option: '--partition', needs: '--format parquet' });
  if (given.output === undefined) throw new Refusal('option-needs', { option: '--partition', needs: '-o DIR' });
  return [...new Set(given.partition.map((text) => {
    const key = PARTITION_KEYS.find((known) => known === text);
    if (key === undefined) throw new Refusal('unknown-option-value', { option: '--partition', value: text, choices: PARTITION_KEYS });
    return key;
  }))];
}

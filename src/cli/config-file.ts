import type { Place } from '../model/origin.ts';
import type { ReadOptions } from '../read/read-table.ts';
import type { Session } from './session.ts';
import { textOf } from './given.ts';
import type { ConfigContents } from './config-schema.ts';

export const CONFIG_NAME = 'chamber-stats.config.yaml';

/** A config file that was found and understood; paths are resolved against its folder. */
export interface ConfigFile {
  readonly path: string;
  readonly contents: ConfigContents;
  /** Line and column of a value. */
  placeOf(...keys: (string | number)[]): Place;
  readonly data: readonly { readonly path: string; readonly options: ReadOptions }[];
}

/** The config of a project: --config, else the file's name searched upwards from the working folder. */
export async function findConfig(session: Session): Promise<ConfigFile | 'none'> {
  const { world, given } = session;
  const path = textOf(given, 'config') ?? searchUpwards(session);
  if (path === undefined) return 'none';
  const { readConfig } = await import('./config-schema.ts');
  return readConfig(path, world);
}

function searchUpwards({ world }: Session): string | undefined {
  let folder = world.cwd;
  for (;;) {
    const path = world.join(folder, CONFIG_NAME);
    if (world.exists(path)) return path;
    const above = world.join(folder, '..');
    if (above === folder) return undefined;
    folder = above;
  }
}

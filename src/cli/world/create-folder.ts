import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '../../model/refusal.ts';
import type { FolderWriter } from '../world.ts';
import { successionOf, takePlace } from './take-place.ts';

/** Files below a folder, by their paths in it; a folder without files by its own. */
function filesBelow(folder: string, prefix = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    return entry.isDirectory() ? filesBelow(join(folder, entry.name), `${path}/`) : [path];
  });
}

/**
 * A folder that is written beside its place and takes it by renaming, so that it is there as a whole or as it was.
 *
 * @param isOurs whether a file of the folder that is replaced may go
 * @throws Refusal 'folder-not-ours', 'cannot-write'
 */
export function createFolder(path: string, isOurs: (file: string) => boolean): FolderWriter {
  const target = resolve(path);
  const succession = successionOf(target);
  const { next, old } = succession;
  const refusing = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal('cannot-write', { path, reason: error instanceof Error ? error.message : String(error) });
    }
  };
  refusing(() => {
    const found = existsSync(target) ? filesBelow(target).find((file) => !isOurs(file)) : undefined;
    if (found !== undefined) throw new Refusal('folder-not-ours', { path, found });
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
  });
  return {
    createFile: (name) => {
      const descriptor = refusing(() => {
        mkdirSync(dirname(join(next, name)), { recursive: true });
        return openSync(join(next, name), 'w');
      });
      return {
        write: (bytes) => refusing(() => writeFileSync(descriptor, bytes)),
        done: () => refusing(() => closeSync(descriptor)),
        abandon: () => refusing(() => closeSync(descriptor)),
      };
    },
    done: () => refusing(() => {
      takePlace(target, succession);
      rmSync(old, { recursive: true, force: true });
    }),
    abandon: () => rmSync(next, { recursive: true, force: true }),
  };
}

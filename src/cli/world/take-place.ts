import { existsSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The hidden names beside a folder under which its successor is made, and it waits itself until that has its place. */
export interface Succession {
  readonly next: string;
  readonly old: string;
}

export function successionOf(path: string): Succession {
  const beside = (ending: string): string => join(dirname(path), `.${process.pid}.chamber-stats.${ending}`);
  return { next: beside('new'), old: beside('old') };
}

/** Puts a new folder in the place of an old one by two renames; whatever fails leaves the old one there. What was replaced stays under `old`. */
export function takePlace(path: string, { next, old }: Succession): void {
  const replaces = existsSync(path);
  try {
    if (replaces) renameSync(path, old);
    renameSync(next, path);
  } catch (error) {
    if (replaces && !existsSync(path) && existsSync(old)) renameSync(old, path);
    throw error;
  }
}

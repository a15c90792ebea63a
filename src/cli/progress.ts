import type { ByteSource } from '../model/bytes.ts';
import { sentences } from '../write/wording/phrases.ts';
import type { Session } from './session.ts';

/** Work shorter than this needs no progress; in milliseconds, as is how often it is told. */
const SOON = 1000;
const EVERY = 100;

/** Columns a line takes at most: Japanese takes two a character, and what is wide on some terminals only counts as wide. */
function columnsOf(line: string): number {
  return Array.from(line).reduce((columns, character) => columns + (character < '\u007f' ? 1 : 2), 0);
}

/** A source that tells how far it was read (読み込みの進み具合). */
export interface Watched {
  readonly source: ByteSource;
  /** Takes the line away; nothing of it stays. */
  done(): void;
}

/**
 * Watches a file while it is read, and tells a person at a terminal how far that has come once it takes longer than a second:
 * one line of stderr, written over and over and erased in the end. Nobody else is told, and nobody with --quiet.
 */
export function watched(source: ByteSource, { world, given, language }: Session): Watched {
  const { stderr } = world;
  if (!stderr.isTTY || given.quiet !== undefined) return { source, done: () => undefined };
  const begun = world.elapsed();
  let told = begun + SOON - EVERY;
  let furthest = 0;
  let shown = 0;
  const erase = (): void => {
    if (shown > 0) stderr.write(`\r${' '.repeat(shown)}\r`);
    shown = 0;
  };
  const tell = (): void => {
    const line = sentences(language).reading(furthest, source.size);
    // A line that is broken could not be written over.
    if (columnsOf(line) >= (stderr.columns ?? 80)) return;
    erase();
    stderr.write(line);
    shown = columnsOf(line);
  };
  const reached = (at: number): void => {
    furthest = Math.max(furthest, at);
    const now = world.elapsed();
    if (now - told < EVERY || furthest >= source.size) return;
    told = now;
    tell();
  };
  const { readAhead } = source;
  return {
    source: {
      name: source.name,
      size: source.size,
      read: (buffer, at) => {
        const count = source.read(buffer, at);
        reached(at + count);
        return count;
      },
      ...(readAhead === undefined ? {} : {
        readAhead: async (buffer: Uint8Array, at: number) => {
          const count = await readAhead(buffer, at);
          reached(at + count);
          return count;
        },
      }),
    },
    done: erase,
  };
}

import { existsSync, fstatSync, statSync, writeSync } from 'node:fs';
import type { Stream } from '../world.ts';

/** What is written here is gone. */
const NOWHERE = '/dev/null';

/** Milliseconds to wait before writing again into a pipe whose reader is slower than we are. */
const PIPE_FULL = 2;

/** Writes all of it, however the pipe takes it; 'closed' when its reader has gone (`… | head -1`), which is no error. */
function writeAll(descriptor: number, bytes: Uint8Array): 'written' | 'closed' {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE' || code === 'EOF') return 'closed';
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PIPE_FULL);
    }
  }
  return 'written';
}

/**
 * A stream to people or programs. Only a character device other than /dev/null can be a terminal; everything else is written
 * to directly, which spares starting Node's stream machinery.
 */
export function realStream(descriptor: 1 | 2): Stream {
  const terminal = mayBeTerminal(descriptor) ? (descriptor === 1 ? process.stdout : process.stderr) : undefined;
  let state: 'written' | 'closed' = 'written';
  return {
    isTTY: terminal?.isTTY === true,
    columns: terminal?.isTTY === true ? terminal.columns : undefined,
    write: (text) => {
      if (state === 'written') state = writeAll(descriptor, typeof text === 'string' ? Buffer.from(text) : text);
    },
  };
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    const device = fstatSync(descriptor);
    return device.isCharacterDevice() && !(existsSync(NOWHERE) && statSync(NOWHERE).rdev === device.rdev);
  } catch {
    return false;
  }
}

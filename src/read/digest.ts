import type { Hash } from 'node:crypto';

/** A SHA-256 to be fed piece by piece. node:crypto is loaded here and not with the program: that takes longer than reading a small file. */
export function startDigest(): Hash {
  return process.getBuiltinModule('node:crypto').createHash('sha256');
}

/** The SHA-256 of a file, by which its very bytes are known again (ファイルのハッシュ値). */
export function digestOf(bytes: Uint8Array): string {
  return startDigest().update(bytes).digest('hex');
}

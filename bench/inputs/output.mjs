// Writing text in either encoding, with size and digest.
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

/** Code point → CP932 bytes, inverted from the platform's decoder. */
function cp932Table() {
  const table = new Uint16Array(65536);
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  for (let lead = 0xfc; lead >= 0x81; lead -= 1) {
    // Where two codes decode alike, Windows writes the lower one, and FAxx–FCxx rather than EDxx.
    if ((lead >= 0xa0 && lead <= 0xdf) || lead === 0xed || lead === 0xee) continue;
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      if (trail === 0x7f) continue;
      try {
        const text = decoder.decode(Uint8Array.of(lead, trail));
        if (text.length === 1) table[text.charCodeAt(0)] = (lead << 8) | trail;
      } catch {
        continue; // unassigned
      }
    }
  }
  for (let byte = 0xa1; byte <= 0xdf; byte += 1) table[0xff61 + byte - 0xa1] = byte;
  for (let byte = 1; byte < 0x80; byte += 1) table[byte] = byte;
  return table;
}

export function cp932Encoder() {
  const table = cp932Table();
  return (text) => {
    const bytes = Buffer.allocUnsafe(text.length * 2);
    let n = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = table[text.charCodeAt(i)];
      if (code === 0) throw new Error(`not in CP932: U+${text.charCodeAt(i).toString(16)}`);
      if (code > 255) bytes[n++] = code >> 8;
      bytes[n++] = code & 255;
    }
    return bytes.subarray(0, n);
  };
}

export const utf8Encoder = () => (text) => Buffer.from(text, 'utf8');

const PIECE = 1 << 19;

export function openOutput(path, encode) {
  const descriptor = openSync(path, 'w');
  const digest = createHash('sha256');
  let pending = '';
  let bytes = 0;
  const flush = () => {
    const part = encode(pending);
    pending = '';
    bytes += part.length;
    digest.update(part);
    for (let at = 0; at < part.length; ) at += writeSync(descriptor, part, at);
  };
  return {
    add(text) {
      pending += text;
      if (pending.length > PIECE) flush();
    },
    end() {
      flush();
      closeSync(descriptor);
      return { bytes, sha256: digest.digest('hex') };
    },
  };
}

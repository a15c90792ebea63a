import { createHash } from 'node:crypto';

/** What every password is filled up with to 32 bytes. */
const FILLING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ALLOWED = -44;

/** The standard security handler of PDF, revision 2: RC4 with keys of 40 bits. */
export function encryption(password: string): { readonly trailer: string; readonly encrypted: (object: number, content: string) => string } {
  const id = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
  const user = filled(password);
  const owner = rc4(md5(filled('owner')).subarray(0, 5), user);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(ALLOWED);
  const key = md5(Buffer.concat([user, owner, permissions, id])).subarray(0, 5);
  const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`;
  return {
    trailer: `/ID [${hex(id)} ${hex(id)}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(rc4(key, FILLING))} /P ${ALLOWED} >>`,
    encrypted: (object, content) => Buffer.from(rc4(md5(Buffer.concat([key, Buffer.from([object & 255, object >> 8, 0, 0, 0])])).subarray(0, 10), Buffer.from(content, 'latin1'))).toString('latin1'),
  };
}

function filled(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), FILLING]).subarray(0, 32);
}

function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest();
}

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (i: number, j: number): void => void ([box[i], box[j]] = [box[j] ?? 0, box[i] ?? 0]);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let j = 0;
  return Buffer.from(bytes.map((byte, index) => {
    const i = (index + 1) & 255;
    j = (j + (box[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (box[((box[i] ?? 0) + (box[j] ?? 0)) & 255] ?? 0);
  }));
}

import Encoding from 'encoding-japanese';

/** Shift_JIS (CP932) bytes, or that some character is not in it. */
export function toShiftJis(text: string): Uint8Array | 'unencodable' {
  try {
    return Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to: 'SJIS', type: 'array', fallback: 'error' }));
  } catch {
    return 'unencodable';
  }
}

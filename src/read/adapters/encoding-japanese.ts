import Encoding from 'encoding-japanese';

/** Which of the two Japanese multi-byte encodings the bytes look like, by their statistics. */
export function detectJapanese(bytes: Uint8Array): 'cp932' | 'euc-jp' | 'undecided' {
  switch (Encoding.detect(bytes)) {
    case 'SJIS':
      return 'cp932';
    case 'EUCJP':
      return 'euc-jp';
    default:
      return 'undecided';
  }
}

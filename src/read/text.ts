import { finding, type Finding } from '../model/finding.ts';
import { Refusal } from '../model/refusal.ts';
import type { Decoding } from './document.ts';
import { gaijiInText } from './gaiji.ts';
import { lineAt } from './newlines.ts';

/** A text file after its encoding was decided (文字コードの判定). */
export interface DecodedText {
  readonly text: string;
  readonly decoding: Decoding;
  readonly findings: readonly Finding[];
}

type Encoding = Exclude<Decoding['encoding'], 'none'>;

/** Labels of the Encoding Standard; its shift_jis is Windows-31J (CP932): ①㈱～－ decode. */
const LABELS: { readonly [E in Encoding]: string } = {
  'utf-8': 'utf-8',
  cp932: 'shift_jis',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'euc-jp': 'euc-jp',
};

/** Names people give to `--encoding`. */
const NAMES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  utf8bom: 'utf-8',
  cp932: 'cp932',
  sjis: 'cp932',
  shiftjis: 'cp932',
  ms932: 'cp932',
  windows31j: 'cp932',
  eucjp: 'euc-jp',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
};

const CHOICES: readonly string[] = ['utf8', 'sjis', 'euc-jp', 'utf16le', 'utf16be'];

/**
 * Decides the encoding of a text file and decodes it strictly (文字コードを判定し、厳密に復号する).
 *
 * Order: byte-order mark, strict UTF-8, UTF-16 where its zero bytes prove it, CP932 or EUC-JP, whichever alone
 * decodes without error; if both do, what an HTML page declares or else statistics choose, these with a finding.
 * `wanted` (`--encoding`) replaces the decision, never the strictness. Damaged UTF-8 is refused, not taken for the
 * CP932 it may happen to be. A last character cut in two (a download that broke off) is kept as U+FFFD and
 * reported, as are user-defined characters (外字).
 *
 * @throws Refusal 'unknown-encoding', 'wrong-encoding' (with the byte offset), 'unknown-option-value', and
 *   'not-a-table' for bytes that are no text at all.
 * @example (await decodeText(new Uint8Array([0x94, 0x4e]), 'a.csv')).text // '年' (CP932)
 */
export async function decodeText(bytes: Uint8Array, file: string, wanted?: string): Promise<DecodedText> {
  const found = wanted === undefined ? await decide(bytes, file) : decodeAs(bytes, wanted, file);
  if (found.text.includes('\0')) throw new Refusal('not-a-table', { seen: 'binary data' }, { file });
  return { ...found, findings: [...found.findings, ...gaijiInText(found.text, file)] };
}

async function decide(bytes: Uint8Array, file: string): Promise<DecodedText> {
  const marked = markOf(bytes);
  if (marked !== 'none') return decoded(bytes, marked, { ground: 'byte-order-mark', bom: true }, file) ?? wrong(bytes, marked, file);

  const utf8 = decoded(bytes, 'utf-8', { ground: 'strict-decode', bom: false }, file);
  if (utf8) {
    const ascii = !/[^\0-\x7f]/.test(utf8.text);
    const wide = ascii ? unmarkedUtf16(bytes, file) : undefined;
    if (wide) return wide;
    // ISO-2022-JP is written in ASCII bytes; taken as ASCII it would be garbage.
    if (ascii && /\x1b(?:\$[@B]|\([IJ])/.test(utf8.text)) throw new Refusal('unknown-encoding', { tried: ['utf-8', 'iso-2022-jp'] }, { file });
    return ascii ? { ...utf8, decoding: { encoding: 'utf-8', ground: 'strict-decode-ascii', bom: false } } : utf8;
  }
  const wide = unmarkedUtf16(bytes, file);
  if (wide) return wide;
  if (bytes.includes(0)) throw new Refusal('not-a-table', { seen: 'binary data' }, { file });

  if (isDamagedUtf8(bytes)) {
    const line = lineAt(new TextDecoder().decode(bytes.subarray(0, firstInvalid(bytes, 'utf-8'))), Infinity);
    throw new Refusal('unknown-encoding', { tried: ['utf-8'] }, { file, line });
  }

  const cp932 = decoded(bytes, 'cp932', { ground: 'only-candidate', bom: false }, file);
  const euc = decoded(bytes, 'euc-jp', { ground: 'only-candidate', bom: false }, file);
  if (cp932 && euc) {
    const declared = declaredEncoding(bytes);
    if (declared !== 'none') return declared === 'euc-jp' ? euc : cp932;
    const { detectJapanese } = await import('./adapters/encoding-japanese.ts');
    const chosen = detectJapanese(bytes.subarray(0, 1 << 20)) === 'euc-jp' ? euc : cp932;
    const guess = finding('guess', { file }, { what: 'encoding', text: chosen.decoding.encoding });
    return { ...chosen, decoding: { ...chosen.decoding, ground: 'strict-decode' }, findings: [...chosen.findings, guess] };
  }
  const only = cp932 ?? euc;
  if (only) return only;
  throw new Refusal('unknown-encoding', { tried: ['utf-8', 'utf-16', 'cp932', 'euc-jp'] }, { file });
}

function decodeAs(bytes: Uint8Array, wanted: string, file: string): DecodedText {
  const encoding = NAMES[wanted.toLowerCase().replace(/[-_]/g, '')];
  if (encoding === undefined) throw new Refusal('unknown-option-value', { option: '--encoding', value: wanted, choices: CHOICES });
  const marked = markOf(bytes);
  const chosen = /^utf-?16$/i.test(wanted) && marked === 'utf-16be' ? marked : encoding;
  return decoded(bytes, chosen, { ground: 'user', bom: marked === chosen }, file) ?? wrong(bytes, chosen, file);
}

function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'none' {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'none';
}

/** UTF-8 but for a few bytes: in another encoding hardly any bytes would make characters of several bytes. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 1 << 22));
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return whole >= 3 && whole >= broken * 10;
}

/** What a web page says of itself; believed only where the bytes allow it. */
function declaredEncoding(bytes: Uint8Array): 'cp932' | 'euc-jp' | 'none' {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const named = /^\s*</.test(start) ? NAMES[(/(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? '').toLowerCase().replace(/[-_]/g, '')] : undefined;
  return named === 'cp932' || named === 'euc-jp' ? named : 'none';
}

/** The text, or undefined where a byte sequence inside it is not valid. A cut last character is tolerated. */
function decoded(bytes: Uint8Array, encoding: Encoding, how: { ground: Decoding['ground']; bom: boolean }, file: string): DecodedText | undefined {
  const decoding = { encoding, ...how };
  try {
    return { text: new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes), decoding, findings: [] };
  } catch {
    return cutShort(bytes, decoding, file);
  }
}

/** The text of bytes that do not decode to their end, if all that is wrong is a last character cut in two. */
function cutShort(bytes: Uint8Array, decoding: Decoding & { readonly encoding: Encoding }, file: string): DecodedText | undefined {
  const { encoding, ground } = decoding;
  let text: string;
  try {
    text = new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
  // Where nobody says the encoding, an odd last byte after plain ASCII proves nothing.
  const stated = ground === 'user' || ground === 'byte-order-mark';
  if (!stated && !/[^\0-\x7f]/.test(text)) return undefined;
  const line = lineAt(text, text.length);
  const cut = finding('guess', { file, line }, { what: 'encoding', text: `${encoding} …\u{FFFD}` });
  return { text: `${text}\u{FFFD}`, decoding, findings: [cut] };
}

/** UTF-16 without a mark, where zero bytes stand in one half of the pairs only and everything decodes to plain text. */
function unmarkedUtf16(bytes: Uint8Array, file: string): DecodedText | undefined {
  const zero = bytes.indexOf(0);
  if (zero === -1 || bytes.length % 2 === 1) return undefined;
  const encoding = zero % 2 === 1 ? 'utf-16le' : 'utf-16be';
  for (let at = zero % 2 === 1 ? 0 : 1; at < bytes.length; at += 2) if (bytes[at] === 0) return undefined;
  const found = decoded(bytes, encoding, { ground: 'strict-decode', bom: false }, file);
  if (!found) return undefined;
  const plain = found.text.match(/[\t\n\r -~\u3000-\u30ff\u4e00-\u9fff\uff01-\uffef]/g)?.length ?? 0;
  return plain * 10 >= found.text.length * 9 && !/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(found.text) ? found : undefined;
}

function wrong(bytes: Uint8Array, encoding: Encoding, file: string): never {
  throw new Refusal('wrong-encoding', { encoding, offset: firstInvalid(bytes, encoding) }, { file });
}

/** Byte offset at which the first sequence that does not decode begins. */
function firstInvalid(bytes: Uint8Array, encoding: Encoding): number {
  const decodes = (length: number, stream: boolean): boolean => {
    try {
      new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes.subarray(0, length), { stream });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle, true)) good = middle;
    else bad = middle;
  }
  // The prefix may end inside the bad sequence; step back to where it is whole.
  while (good > 0 && !decodes(good, false)) good -= 1;
  return good;
}

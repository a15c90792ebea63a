import { Refusal } from '../model/refusal.ts';

export const OUTPUT_ENCODINGS = ['utf8', 'utf8-bom', 'sjis'] as const;
export type OutputEncoding = (typeof OUTPUT_ENCODINGS)[number];

/**
 * Characters that Shift_JIS has only under another code point that looks the same; the ones that Japanese systems have always
 * exchanged: 〜 and ～, − and －, ‖ and ∥, — and ―, ¢ £ ¬ and their full-width forms.
 */
const TWINS: Readonly<Record<string, string>> = { '〜': '～', '−': '－', '‖': '∥', '—': '―', '¢': '￠', '£': '￡', '¬': '￢' };
const HAS_TWIN = new RegExp(`[${Object.keys(TWINS).join('')}]`, 'gu');

/**
 * Text as bytes (文字コード). Shift_JIS is Windows' CP932. A character it lacks stops the writing: nothing is ever replaced by ?.
 *
 * @throws Refusal 'unencodable-output' naming the characters.
 */
export async function encodeText(text: string, encoding: OutputEncoding): Promise<Uint8Array> {
  if (encoding === 'sjis') return shiftJis(text);
  return new TextEncoder().encode(encoding === 'utf8-bom' && !text.startsWith('\ufeff') ? `\ufeff${text}` : text);
}

/** Long texts are converted in pieces, so that memory stays in proportion to a piece. */
const PIECE = 1 << 20;

async function shiftJis(text: string): Promise<Uint8Array> {
  const { toShiftJis } = await import('./adapters/encoding-japanese.ts');
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const wanted = composed(text).replace(HAS_TWIN, (character) => TWINS[character] ?? character);
  /** What comes back must be what went in: a converter that quietly substitutes is not believed. */
  const exactly = (part: string): Uint8Array | 'unencodable' => {
    const bytes = toShiftJis(part);
    return bytes !== 'unencodable' && decoder.decode(bytes) === part ? bytes : 'unencodable';
  };
  const pieces: Uint8Array[] = [];
  for (const part of piecesOf(wanted)) {
    const bytes = exactly(part);
    if (bytes === 'unencodable') {
      const missing = [...distinctCharacters(wanted)].filter((character) => exactly(character) === 'unencodable');
      throw new Refusal('unencodable-output', { characters: missing.map(nameOf).join(' '), encoding: 'sjis' });
    }
    pieces.push(bytes);
  }
  return joined(pieces);
}

function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = start + PIECE;
    const splitsPair = end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
    yield text.slice(start, splitsPair ? end - 1 : end);
    start = splitsPair ? end - 1 : end;
  }
}

/** か with a combining ゙ is が: the same character in the spelling Shift_JIS knows. */
function composed(text: string): string {
  return text.replace(/\P{M}\p{M}+/gu, (cluster) => cluster.normalize('NFC'));
}

/** Whole characters as people see them: 葛󠄀 is a 葛 with its variation selector. */
function distinctCharacters(text: string): ReadonlySet<string> {
  return new Set(text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []);
}

/** The character itself, or its number where there is nothing to see. */
function nameOf(text: string): string {
  if (!/^[\p{Co}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Z}]+$/u.test(text)) return text;
  return Array.from(text, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join('+');
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

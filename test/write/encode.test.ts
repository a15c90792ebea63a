import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/model/refusal.ts';
import { encodeText } from '../../src/write/encode.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

async function missingIn(text: string): Promise<string> {
  try {
    await encodeText(text, 'sjis');
  } catch (error) {
    if (error instanceof Refusal && error.code === 'unencodable-output') return (error.evidence as { characters: string }).characters;
    throw error;
  }
  return '';
}

/** Every pair of bytes that CP932 assigns to a character, user-defined ones left out. */
function allOfCp932(): string {
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  let all = '';
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if ([...character].length === 1) all += character;
      } catch {
        // unassigned
      }
    }
  }
  return all.replace(/\p{Co}/gu, '');
}

describe('output encodings', () => {
  it('writes UTF-8 with or without a mark, never two marks', async () => {
    expect(hex(await encodeText('市', 'utf8'))).toBe('e5b882');
    expect(hex(await encodeText('市', 'utf8-bom'))).toBe('efbbbfe5b882');
    expect(hex(await encodeText('\ufeff市', 'utf8-bom'))).toBe('efbbbfe5b882');
  });

  it('writes Shift_JIS as Windows reads it', async () => {
    expect(hex(await encodeText('留萌市,①㈱\n', 'sjis'))).toBe('97af96478e732c8740878a0a');
    expect(decode(await encodeText('髙﨑彅ｶﾞ△▲…￥\\~', 'sjis'))).toBe('髙﨑彅ｶﾞ△▲…￥\\~');
  });

  it('writes every character of CP932 back', async () => {
    const all = allOfCp932();
    expect(all.length).toBe(7724);
    expect(decode(await encodeText(all, 'sjis')) === all).toBe(true);
  });

  it('writes the twins 〜 − ‖ — as Japanese systems always have', async () => {
    expect(hex(await encodeText('〜−‖—', 'sjis'))).toBe('8160817c8161815c');
  });

  it('writes か + ゙ as the が it is', async () => {
    expect(decode(await encodeText('か\u3099', 'sjis'))).toBe('が');
  });

  it('refuses what Shift_JIS lacks and names each once, never a ?', async () => {
    expect(await missingIn('葛\u{e0100}城市と𠮷野家と葛\u{e0100}飾区とé')).toBe('葛\u{e0100} 𠮷 é');
    expect(await missingIn('100\u00a5')).toBe('\u00a5');
    expect(await missingIn('a\ue000b\u200b')).toBe('U+E000 U+200B');
    expect(await missingIn('留萌市?')).toBe('');
    // Decoders do not agree on this control character in Shift_JIS.
    expect(await missingIn('a\u001cb')).toBe('U+001C');
  });

  it('converts long texts in pieces without breaking a character', async () => {
    const text = `x${'留萌市'.repeat(400_000)}`;
    const bytes = await encodeText(text, 'sjis');
    expect(bytes.length).toBe(1 + 2 * 1_200_000);
    expect(decode(bytes) === text).toBe(true);
    expect(await missingIn(`${'x'.repeat((1 << 20) - 1)}𠮷`)).toBe('𠮷');
  });
});

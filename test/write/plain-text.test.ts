import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/write/adapters/string-width.ts';
import { graphemesOf } from '../../src/write/graphemes.ts';
import { isPlain } from '../../src/write/plain-text.ts';

const BMP = Array.from({ length: 0xffff }, (_, i) => String.fromCharCode(i));
const plain = BMP.filter(isPlain);
const segments = (text: string): string[] => Array.from(new Intl.Segmenter('ja').segment(text), ({ segment }) => segment);

describe('plain text', () => {
  it('holds what Japanese tables and messages are written in', () => {
    expect(['宿泊業，飲食サービス業', '1,381 → 1,041 (-24.6%)', '▲３４０', 'ﾃﾞｰﾀ'.replace('ﾞ', ''), '㈱・㎡・①', '約7割…'].filter((text) => !isPlain(text))).toEqual([]);
  });

  it('holds nothing that joins its neighbours or is drawn as emoji', () => {
    expect(['か\u3099', 'ﾊﾞ', '1\ufe0f\u20e3', '\u{20bb7}', '👩‍👧', '葛\u{e0100}', '\u1112\u1161', '⌚'].filter(isPlain)).toEqual([]);
  });

  it('is as wide, character by character, as string-width says', () => {
    const differing = plain.filter((c) => displayWidth(c, 'narrow') !== stringWidth(c) || displayWidth(c, 'wide') !== stringWidth(c, { ambiguousIsNarrow: false }));
    expect(differing).toEqual([]);
  });

  it('is as wide in any order, and falls into characters as Unicode says', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...plain)), (characters) => {
      const text = characters.join('');
      expect(displayWidth(text)).toBe(stringWidth(text));
      expect(displayWidth(text, 'wide')).toBe(stringWidth(text, { ambiguousIsNarrow: false }));
      expect(graphemesOf(text)).toEqual(segments(text));
    }));
  });

  it('leaves every other text to string-width', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(displayWidth(text)).toBe(stringWidth(text));
    }));
  });
});

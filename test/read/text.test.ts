import Encoding from 'encoding-japanese';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/read/text.ts';

const encode = (text: string, to: 'SJIS' | 'EUCJP' | 'UTF16LE' | 'UTF16BE' | 'UTF8'): Uint8Array =>
  new Uint8Array(Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to }));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const LABELS = '産業大分類,平成21年\n宿泊業、飲食サービス業,244\n①㈱Ⅳ～－㍻髙﨑,1\n';

describe('the encoding of a text file', () => {
  it('is UTF-8 when a mark says so, and the mark is not part of the text', async () => {
    const { text, decoding } = await decodeText(utf8('\ufeff年,値\n'), 'a.csv');
    expect(text).toBe('年,値\n');
    expect(decoding).toEqual({ encoding: 'utf-8', ground: 'byte-order-mark', bom: true });
  });

  it('is UTF-8 when every byte fits', async () => {
    expect((await decodeText(utf8('年,値\n'), 'a.csv')).decoding).toEqual({ encoding: 'utf-8', ground: 'strict-decode', bom: false });
    expect((await decodeText(utf8('a,b\n'), 'a.csv')).decoding.ground).toBe('strict-decode-ascii');
  });

  it('is CP932 for Shift_JIS files with machine-dependent characters', async () => {
    const { text, decoding } = await decodeText(encode(LABELS, 'SJIS'), 'a.csv');
    expect(decoding).toMatchObject({ encoding: 'cp932', ground: 'only-candidate' });
    expect(text).toBe(LABELS);
  });

  it.each(['県', '留萌市', '産業,値\n建設業,1', '年　次\n', 'ﾎｯｶｲﾄﾞｳ,ﾙﾓｲｼ\n総数,1'])('tells CP932 for the short text %s', async (sample) => {
    const { text, decoding } = await decodeText(encode(sample, 'SJIS'), 'a.csv');
    expect([decoding.encoding, text]).toEqual(['cp932', sample]);
  });

  it.each(['留萌市の産業', '産業,値\n建設業,1', '年　次\n平成２１年'])('tells EUC-JP for the short text %s', async (sample) => {
    const { text, decoding } = await decodeText(encode(sample, 'EUCJP'), 'a.csv');
    expect([decoding.encoding, text]).toEqual(['euc-jp', sample]);
  });

  it('keeps the wave dash and minus that CP932 spells in full width', async () => {
    expect((await decodeText(new Uint8Array([0x81, 0x60, 0x81, 0x7c]), 'a.csv')).text).toBe('～－');
  });

  it.each(['UTF16LE', 'UTF16BE'] as const)('finds %s without a mark by its zero bytes', async (to) => {
    const { text, decoding } = await decodeText(encode('年,値\n2021,1\n', to), 'a.csv');
    expect(text).toBe('年,値\n2021,1\n');
    expect(decoding).toMatchObject({ encoding: to === 'UTF16LE' ? 'utf-16le' : 'utf-16be', bom: false });
  });

  it('is UTF-16 when a mark says so', async () => {
    const { text, decoding } = await decodeText(new Uint8Array([0xff, 0xfe, 0x74, 0x5e]), 'a.csv');
    expect([text, decoding.ground]).toEqual(['年', 'byte-order-mark']);
  });

  it('is refused when nothing fits', async () => {
    await expect(decodeText(new Uint8Array([0x81, 0x20, 0xff, 0xfd, 0x41]), 'a.csv')).rejects.toMatchObject({ code: 'unknown-encoding' });
    await expect(decodeText(utf8('\x1b$B7o\x1b(B'), 'a.csv')).rejects.toMatchObject({ code: 'unknown-encoding' });
  });

  it('is not taken for CP932 when it is UTF-8 with a damaged byte', async () => {
    const whole = utf8('産業,事業所数\n卸売業、小売業,275\n宿泊業、飲食サービス業,136\n');
    for (let at = 0; at < whole.length; at += 1) {
      if ((whole[at] ?? 0) < 0x80) continue;
      const dropped = new Uint8Array([...whole.subarray(0, at), ...whole.subarray(at + 1)]);
      const line = at < 19 ? 1 : at < 46 ? 2 : 3;
      await expect(decodeText(dropped, 'a.csv')).rejects.toMatchObject({ code: 'unknown-encoding', evidence: { tried: ['utf-8'] }, at: { line } });
    }
  });

  it('is never text when zero bytes stand in it', async () => {
    await expect(decodeText(new Uint8Array([0x41, 0, 0, 0x42, 0x0a, 0x43]), 'a.csv')).rejects.toMatchObject({ code: 'not-a-table' });
  });

  it('believes the charset a page declares where two encodings fit', async () => {
    const euc = encode('<html><meta charset="euc-jp"><p>建設', 'EUCJP');
    expect((await decodeText(euc, 'a.html')).decoding.encoding).toBe('euc-jp');
    const sjis = encode('<html><meta charset="Shift_JIS"><p>ｱｲ', 'SJIS');
    expect((await decodeText(sjis, 'a.html')).decoding.encoding).toBe('cp932');
  });
});

describe('two encodings that fit', () => {
  it('are decided by statistics, and that is said', async () => {
    const { findings } = await decodeText(encode('建設', 'EUCJP'), 'a.csv');
    expect(findings).toEqual([{ code: 'guess', at: { file: 'a.csv' }, what: 'encoding', text: 'euc-jp' }]);
  });
});

describe('--encoding', () => {
  it('replaces the decision', async () => {
    const { text, decoding } = await decodeText(encode('留萌市', 'SJIS'), 'a.csv', 'Shift_JIS');
    expect(text).toBe('留萌市');
    expect(decoding).toEqual({ encoding: 'cp932', ground: 'user', bom: false });
  });

  it('is refused at the first byte that does not fit', async () => {
    const bytes = new Uint8Array([...utf8('年,値\n'), ...encode('留萌', 'SJIS'), 0x0a]);
    await expect(decodeText(bytes, 'a.csv', 'utf8')).rejects.toMatchObject({ code: 'wrong-encoding', evidence: { encoding: 'utf-8', offset: 8 } });
  });

  it('must be an encoding we know', async () => {
    await expect(decodeText(utf8('a'), 'a.csv', 'ebcdic')).rejects.toMatchObject({ code: 'unknown-option-value' });
  });
});

describe('what decoding reports', () => {
  it('user-defined characters, with their line', async () => {
    const { findings } = await decodeText(new Uint8Array([0x61, 0x0a, 0xf0, 0x40, 0xf0, 0x40]), 'a.csv');
    expect(findings).toEqual([{ code: 'gaiji', at: { file: 'a.csv', line: 2 }, characters: '\ue000', count: 2 }]);
  });

  it('a last character that a broken download cut in two', async () => {
    const whole = utf8('年,値\n北海道');
    const { text, findings } = await decodeText(whole.subarray(0, whole.length - 1), 'a.csv');
    expect(text).toBe('年,値\n北海\ufffd');
    expect(findings).toMatchObject([{ code: 'guess', at: { line: 2 }, what: 'encoding' }]);
  });
});

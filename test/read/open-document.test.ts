import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { opened } from './opened.ts';

describe('opening a file', () => {
  it('records what the bytes were', async () => {
    const text = '年,値\n2021,1\n';
    const document = await opened('a.csv', text);
    expect(document).toMatchObject({ file: 'a.csv', format: 'csv', sha256: createHash('sha256').update(text).digest('hex') });
  });

  it.each([
    ['PNG image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]],
    ['gzip archive', [0x1f, 0x8b, 8, 0]],
    ['binary data', [0x41, 0x2c, 0x42, 0x00, 0x00, 0x07, 0xff]],
  ])('refuses a %s that is named .csv and says what it saw', async (seen, bytes) => {
    await expect(opened('a.csv', new Uint8Array(bytes))).rejects.toMatchObject({ code: 'not-a-table', evidence: { seen }, at: { file: 'a.csv' } });
  });

  it.each([['nothing', ''], ['a byte-order mark', '\ufeff'], ['blank lines', '\n \r\n　\n']])('refuses a file of %s as empty', async (_, text) => {
    await expect(opened('a.csv', text)).rejects.toMatchObject({ code: 'empty-file' });
  });

  it.each([['XML document', '<?xml version="1.0"?><a/>'], ['XML Spreadsheet 2003', '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">']])(
    'refuses %s', async (seen, text) => {
      await expect(opened('a.xls', text)).rejects.toMatchObject({ code: 'not-a-table', evidence: { seen } });
    },
  );

  it('passes --encoding on', async () => {
    expect((await opened('a.csv', new Uint8Array([0x94, 0x4e, 0x2c, 0x31, 0x0a]), 'sjis')).decoding).toMatchObject({ encoding: 'cp932', ground: 'user' });
  });
});

import { encodeText } from '../../src/write/encode.ts';

/** A text at a place of its page: points from the left and from the top, type size in points. */
export type Placed = readonly [text: string, x: number, y: number, size?: number];

const HEIGHT = 842;

/**
 * A PDF as old programs of Japan write it: MS 明朝 is not embedded, its texts are CP932 under the map 90ms-RKSJ-H, half-width
 * characters half as wide.
 */
export async function pdfOf(...pages: readonly (readonly Placed[])[]): Promise<Uint8Array> {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add('<< /Type /Font /Subtype /Type0 /BaseFont /MS-Mincho /Encoding /90ms-RKSJ-H /DescendantFonts [4 0 R] >>');
  add('<< /Type /Font /Subtype /CIDFontType2 /BaseFont /MS-Mincho /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 632 500] >>');
  add('<< /Type /FontDescriptor /FontName /MS-Mincho /Flags 4 /FontBBox [0 -137 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -137 /CapHeight 709 /StemV 80 >>');
  const kids: number[] = [];
  for (const page of pages) {
    const lines: string[] = [];
    for (const [text, x, y, size = 10] of page) lines.push(`BT /F1 ${size} Tf ${x} ${HEIGHT - y} Td <${Buffer.from(await encodeText(text, 'sjis')).toString('hex')}> Tj ET`);
    const content = add(`<< /Length ${lines.join('\n').length} >>\nstream\n${lines.join('\n')}\nendstream`);
    kids.push(add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`));
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** A row of a table: the first text at the left of its column, the others at the right of theirs. */
export function row(y: number, label: string, ...figures: readonly string[]): readonly Placed[] {
  return [[label, 60, y, 9], ...figures.map((text, index): Placed => [text, 250 + 60 * index - text.length * 4.5, y, 9])];
}

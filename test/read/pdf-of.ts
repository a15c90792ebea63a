import { encodeText } from '../../src/write/encode.ts';
import { encryption } from './pdf-encryption.ts';

/** A text at a place of its page: points from the left and from the top, type size in points. */
export type Placed = readonly [text: string, x: number, y: number, size?: number];

/**
 * How a font tells which characters it shows: by the map of CP932, as old programs of Japan write, by that of Unicode, or by numbers of
 * its own with a table back to Unicode, as programs that embed their fonts do.
 */
export type FontMap = '90ms-RKSJ-H' | 'UniJIS-UCS2-H' | 'Identity-H';

/** A straight line between two places of a page; 'filled' as a thin area, which is how browsers draw borders. */
export type Ruled = readonly [x1: number, y1: number, x2: number, y2: number, how?: 'filled'];

/** A page with ruling lines; turned, its texts run along the long side: the page says so, or only its texts do. */
export interface Sheet {
  readonly texts: readonly Placed[];
  readonly rules?: readonly Ruled[];
  readonly turned?: 'page' | 'texts';
}

export interface PdfOptions {
  readonly map?: FontMap;
  /** Needed to open the file; '' forbids some uses only. */
  readonly password?: string;
}

const HEIGHT = 842;
const WIDTH = 595;

/** A PDF of these pages whose font, MS 明朝, is not embedded; half-width characters are half as wide. */
export function pdfOf(...pages: readonly (readonly Placed[] | Sheet)[]): Promise<Uint8Array> {
  return pdfWith({}, ...pages);
}

export async function pdfWith({ map = '90ms-RKSJ-H', password }: PdfOptions, ...pages: readonly (readonly Placed[] | Sheet)[]): Promise<Uint8Array> {
  const own = new Map<string, number>();
  const codes = async (text: string): Promise<string> => {
    if (map === '90ms-RKSJ-H') return Buffer.from(await encodeText(text, 'sjis')).toString('hex');
    if (map === 'UniJIS-UCS2-H') return Buffer.from(text, 'utf16le').swap16().toString('hex');
    return Array.from(text, (character) => (own.get(character) ?? own.set(character, own.size + 1).get(character) ?? 0).toString(16).padStart(4, '0')).join('');
  };
  const contents: string[] = [];
  const sheets = pages.map((page): Sheet => ('texts' in page ? page : { texts: page }));
  for (const { texts, rules = [], turned } of sheets) {
    const at = (x: number, y: number): string => (turned === undefined ? `${x} ${HEIGHT - y}` : `${y} ${x}`);
    const lines = rules.map(([x1, y1, x2, y2, how]) => (how === undefined ? `${at(x1, y1)} m ${at(x2, y2)} l S` : `${at(x1, y1)} m ${at(x2 + 0.5, y1)} l ${at(x2 + 0.5, y2 + 0.5)} l ${at(x1, y2 + 0.5)} l h f`));
    for (const [text, x, y, size = 10] of texts) lines.push(`BT /F1 ${size} Tf ${turned === undefined ? '1 0 0 1' : '0 1 -1 0'} ${at(x, y)} Tm <${await codes(text)}> Tj ET`);
    contents.push(lines.join('\n'));
  }
  const cipher = password === undefined ? 'none' : encryption(password);
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (content: string): number => {
    const bytes = cipher === 'none' ? content : cipher.encrypted(objects.length + 1, content);
    return add(`<< /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`);
  };
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const info = map === 'Identity-H' ? '(Adobe) /Ordering (Identity) /Supplement 0' : '(Adobe) /Ordering (Japan1) /Supplement 2';
  const widths = map === 'Identity-H' ? [...own].filter(([character]) => /[ -~]/.test(character)).map(([, code]) => `${code} ${code} 500`).join(' ') : '1 632 500';
  add(`<< /Type /Font /Subtype /Type0 /BaseFont /MS-Mincho /Encoding /${map} /DescendantFonts [4 0 R]${map === 'Identity-H' ? ' /ToUnicode 6 0 R' : ''} >>`);
  // Encrypted files encrypt their strings too: names in hexadecimal stay out of it only where there is no cipher.
  add(`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /MS-Mincho /CIDSystemInfo << /Registry ${cipher === 'none' ? info : info.replace(/\(([^)]*)\)/g, (_, text: string) => `<${Buffer.from(cipher.encrypted(4, text), 'latin1').toString('hex')}>`)} >> /FontDescriptor 5 0 R /DW 1000 /W [${widths}] >>`);
  add('<< /Type /FontDescriptor /FontName /MS-Mincho /Flags 4 /FontBBox [0 -137 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -137 /CapHeight 709 /StemV 80 >>');
  stream(toUnicode(own));
  const kids: number[] = [];
  for (const [index, text] of contents.entries()) {
    const content = stream(text);
    kids.push(add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}]${sheets[index]?.turned === 'page' ? ' /Rotate 90' : ''} /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`));
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R${cipher === 'none' ? '' : ` ${cipher.trailer}`} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function toUnicode(own: ReadonlyMap<string, number>): string {
  const pairs = [...own].map(([character, code]) => `<${code.toString(16).padStart(4, '0')}> <${Buffer.from(character, 'utf16le').swap16().toString('hex')}>`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${pairs.length} beginbfchar\n${pairs.join('\n')}\nendbfchar\nendcmap end end`;
}

/** A row of a table: the first text at the left of its column, the others at the right of theirs. */
export function row(y: number, label: string, ...figures: readonly string[]): readonly Placed[] {
  return [[label, 60, y, 9], ...figures.map((text, index): Placed => [text, 250 + 60 * index - text.length * 4.5, y, 9])];
}

import { createRequire } from 'node:module';
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The optional package that understands PDF (pdfjs-dist), as npm takes it. */
export const PDFJS = 'pdfjs-dist@5.6.205';

/** Text of one font and size, placed on its page: the baseline begins at x, y; y grows downwards. Lengths are points. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly texts: readonly PdfText[];
}

/**
 * The texts of all pages. Character maps of fonts that are not embedded (MS 明朝 in CP932) come from the package's own folder.
 *
 * @returns 'not-installed' without the package, 'encrypted' for a file with a password, 'damaged' for one that is no PDF inside
 */
export async function pdfPages(bytes: Uint8Array): Promise<readonly PdfPage[] | 'not-installed' | 'encrypted' | 'damaged'> {
  const loaded = load();
  if (loaded === 'not-installed') return loaded;
  const { pdfjs, folder } = loaded;
  const task = pdfjs.getDocument({
    // pdfjs takes the buffer away from its owner.
    data: Uint8Array.from(bytes),
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await pageOf(await document.getPage(number), pdfjs));
    return pages;
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';
  } finally {
    await task.destroy();
  }
}

async function pageOf(page: Pdfjs.PDFPageProxy, { Util }: typeof Pdfjs): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ disableNormalization: true });
  const texts = content.items.flatMap((item): readonly PdfText[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = Util.transform(viewport.transform, item.transform) as readonly number[];
    // Text that does not run from left to right (stamps, vertical marginalia) is in no line.
    if (Math.abs(b) > Math.abs(a) * 0.1 || a <= 0) return [];
    return [{ text: item.str, x, y, width: item.width, size: Math.abs(d) }];
  });
  page.cleanup();
  return { width: viewport.width, texts };
}

/** Stands for the classes of a browser that pages are drawn with. */
class NotForDrawing {
  readonly draws = false;
}

let known: { readonly pdfjs: typeof Pdfjs; readonly folder: string } | undefined;

/** Loads the package quietly: it asks for a canvas, which only drawing needs, and complains when there is none. */
function load(): NonNullable<typeof known> | 'not-installed' {
  if (known !== undefined) return known;
  const require = createRequire(import.meta.url);
  const globals: Record<string, unknown> = globalThis as unknown as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= NotForDrawing;
  const { warn } = console;
  console.warn = () => undefined;
  try {
    const folder = require.resolve('pdfjs-dist/package.json').replace(/package\.json$/, '');
    known = { pdfjs: require('pdfjs-dist/legacy/build/pdf.mjs') as typeof Pdfjs, folder };
    return known;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return 'not-installed';
    throw error;
  } finally {
    console.warn = warn;
  }
}

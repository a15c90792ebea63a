import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfPages } from '../../src/read/adapters/pdfjs.ts';

const FOLDER = new URL('../../node_modules/pdfjs-dist/', import.meta.url).pathname;

/** The characters of every page as the package itself gathers text, in no order. */
export async function gatheredByPackage(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), cMapUrl: `${FOLDER}cmaps/`, standardFontDataUrl: `${FOLDER}standard_fonts/`, useSystemFonts: false, verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true });
    pages.push(sorted(items.flatMap((item) => ('str' in item ? [item.str] : []))));
  }
  await task.destroy();
  return pages;
}

/** The same, from what the pages draw. */
export async function drawnOnPages(bytes: Uint8Array): Promise<readonly string[]> {
  const pages = await pdfPages(bytes, ({ glyphs }) => sorted(glyphs.map(({ text }) => text)));
  if (typeof pages === 'string') throw new Error(pages);
  return pages;
}

function sorted(texts: readonly string[]): string {
  return [...texts.join('').replace(/\s/g, '')].sort().join('');
}

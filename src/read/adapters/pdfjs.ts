import { createRequire } from 'node:module';
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawing, type Matrix, type PdfPage, type Point, type Shown } from '../pdf/drawing.ts';

/** The optional package that understands PDF (pdfjs-dist), as npm takes it. */
export const PDFJS = 'pdfjs-dist@5.6.205';

/**
 * What every page shows, made into what is wanted page by page. Character maps of fonts that are not embedded (MS 明朝 in CP932)
 * come from the package's own folder.
 *
 * @returns 'not-installed' without the package, 'encrypted' for a file with a password, 'damaged' for one that is no PDF inside
 */
export async function pdfPages<T>(bytes: Uint8Array, each: (page: PdfPage) => T): Promise<readonly T[] | 'not-installed' | 'encrypted' | 'damaged'> {
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
    // Pictures are not looked at.
    maxImageSize: 0,
  });
  const made: T[] = [];
  let own = false;
  try {
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const shown = await drawn(page, pdfjs);
      page.cleanup();
      own = true;
      made.push(each(shown));
      own = false;
    }
    return made;
  } catch (error) {
    // What goes wrong with a page that was read is no damage of the file.
    if (own) throw error;
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';
  } finally {
    await task.destroy();
  }
}

async function drawn(page: Pdfjs.PDFPageProxy, { OPS }: typeof Pdfjs): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const canvas = drawing(viewport.transform as unknown as Matrix, viewport.width, viewport.height);
  const { state } = canvas;
  const setFont = ([name, size]: Arguments): void => {
    const font = page.commonObjs.get(name as string) as { readonly fontMatrix?: readonly number[]; readonly vertical?: boolean } | undefined;
    state.font = { scale: font?.fontMatrix?.[0] ?? 0.001, vertical: font?.vertical ?? false };
    state.size = Number(size);
  };
  const commands = new Map<number, (args: Arguments) => void>([
    [OPS.save, canvas.save],
    [OPS.restore, canvas.restore],
    [OPS.transform, (args) => { canvas.transform(args as unknown as Matrix); }],
    [OPS.paintFormXObjectBegin, ([matrix]) => {
      canvas.save();
      if (matrix !== null) canvas.transform(matrix as Matrix);
    }],
    [OPS.paintFormXObjectEnd, canvas.restore],
    [OPS.beginAnnotation, ([, , transform, matrix]) => {
      canvas.restart();
      canvas.transform(transform as Matrix);
      canvas.transform(matrix as Matrix);
    }],
    [OPS.setGState, ([entries]) => {
      for (const [key, value] of entries as readonly (readonly [string, unknown])[]) {
        if (key === 'Font') setFont(value as Arguments);
        if (key === 'LW') state.lineWidth = Number(value);
      }
    }],
    [OPS.setLineWidth, ([width]) => { state.lineWidth = Number(width); }],
    [OPS.setFont, setFont],
    [OPS.beginText, () => { canvas.setTextMatrix([1, 0, 0, 1, 0, 0]); }],
    [OPS.setTextMatrix, ([matrix]) => { canvas.setTextMatrix(matrix as Matrix); }],
    [OPS.moveText, ([x, y]) => { canvas.moveText(Number(x), Number(y)); }],
    [OPS.setLeadingMoveText, ([x, y]) => {
      state.leading = Number(y);
      canvas.moveText(Number(x), Number(y));
    }],
    [OPS.setLeading, ([leading]) => { state.leading = -Number(leading); }],
    [OPS.nextLine, () => { canvas.moveText(0, state.leading); }],
    [OPS.setCharSpacing, ([spacing]) => { state.charSpacing = Number(spacing); }],
    [OPS.setWordSpacing, ([spacing]) => { state.wordSpacing = Number(spacing); }],
    [OPS.setHScale, ([percent]) => { state.stretch = Number(percent) / 100; }],
    [OPS.setTextRise, ([rise]) => { state.rise = Number(rise); }],
    [OPS.showText, ([glyphs]) => { canvas.show((glyphs as readonly (number | PdfjsGlyph | null)[]).map(shownAs)); }],
    [OPS.constructPath, ([painting, data, extent]) => {
      const how = PAINTINGS.get(painting as number);
      const [path] = data as readonly unknown[];
      if (how !== undefined && extent !== null && path instanceof Float32Array) canvas.path(outlinesOf(path), how);
    }],
  ]);
  const PAINTINGS = new Map<number, 'stroked' | 'filled' | 'both'>([
    ...[OPS.stroke, OPS.closeStroke].map((painting) => [painting, 'stroked'] as const),
    ...[OPS.fill, OPS.eoFill].map((painting) => [painting, 'filled'] as const),
    ...[OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke].map((painting) => [painting, 'both'] as const),
  ]);
  fnArray.forEach((command, index) => commands.get(command)?.((argsArray[index] ?? []) as Arguments));
  return canvas.page();
}

type Arguments = readonly unknown[];

/** A character as pdfjs shows it. */
interface PdfjsGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[];
}

function shownAs(glyph: number | PdfjsGlyph | null): Shown {
  if (typeof glyph === 'number') return glyph;
  // pdfjs stands null for a character without a code.
  return glyph === null ? 0 : { text: glyph.unicode, width: glyph.width, blank: glyph.isSpace, down: glyph.vmetric?.[0] ?? 'across' };
}

/** How many numbers follow each command of a path: move, line, curves with their control points, close. */
const NUMBERS = [2, 2, 6, 4, 0];

/** The corners of a path, outline by outline; a curve counts by its end. */
function outlinesOf(path: Float32Array): readonly (readonly Point[])[] {
  const outlines: Point[][] = [];
  for (let at = 0; at < path.length; ) {
    const command = path[at] ?? 0;
    const count = NUMBERS[command] ?? 0;
    const outline = outlines.at(-1);
    const corner: Point = [path[at + count - 1] ?? 0, path[at + count] ?? 0];
    if (command === 0 || outline === undefined) outlines.push([corner]);
    else if (count > 0) outline.push(corner);
    else if (outline[0] !== undefined) outline.push(outline[0]);
    at += count + 1;
  }
  return outlines;
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

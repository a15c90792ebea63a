import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combined, drawing, type Matrix } from '../../src/read/pdf/drawing.ts';
import { drawnOnPages, gatheredByPackage } from './pdf-text-content.ts';
import { pdfWith } from './pdf-of.ts';

/** A page of 595 × 842 points as a PDF measures it: from the bottom. */
const PAGE: Matrix = [1, 0, 0, -1, 0, 842];
const letter = (text: string, blank = false): { readonly text: string; readonly width: number; readonly blank: boolean; readonly down: 'across' } => ({ text, width: blank ? 500 : 1000, blank, down: 'across' });

describe('characters of a page', () => {
  it.each(['90ms-RKSJ-H', 'UniJIS-UCS2-H', 'Identity-H'] as const)('are those the package gathers itself: %s', async (map) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.stringMatching(/^[産業大分類事業所従者数△ー、。（）0-9A-Z ]{1,12}$/u), fc.integer({ min: 20, max: 300 }), fc.integer({ min: 40, max: 800 }), fc.integer({ min: 6, max: 20 })), { minLength: 1, maxLength: 8 }), async (texts) => {
        const bytes = await pdfWith({ map }, texts);
        expect(await drawnOnPages(bytes)).toEqual(await gatheredByPackage(bytes));
      }),
      { numRuns: 8 },
    );
  });

  it('stand where spacing, stretching, raising and adjustments put them', () => {
    const { state, setTextMatrix, moveText, show, page } = drawing(PAGE, 595, 842);
    state.size = 10;
    state.charSpacing = 1;
    state.wordSpacing = 2;
    state.stretch = 0.5;
    state.rise = 3;
    setTextMatrix([2, 0, 0, 2, 100, 700]);
    moveText(5, -10);
    show([letter('事'), letter(' ', true), -300, letter('業')]);
    const [first, , last] = page().glyphs;
    expect(first).toMatchObject({ text: '事', x: 110, y: 156, width: 10, size: 20 });
    // (10 + 1) + (5 + 1 + 2) + 3, stretched by half, doubled.
    expect(last).toMatchObject({ text: '業', x: 110 + 22, y: 156 });
  });

  it('and lines are turned with the page when most of them run along its side', () => {
    const { setTextMatrix, show, path, page, state } = drawing(PAGE, 595, 842);
    state.size = 10;
    setTextMatrix([0, 1, -1, 0, 80, 60]);
    show([letter('計')]);
    path([[[90, 60], [90, 200]]], 'stroked');
    const turned = page();
    expect(turned).toMatchObject({ width: 842, height: 595 });
    expect(turned.glyphs[0]).toMatchObject({ x: 60, y: 80, width: 10, size: 10 });
    expect(turned.strokes[0]).toMatchObject({ left: 60, right: 200 });
    expect(((turned.strokes[0]?.top ?? 0) + (turned.strokes[0]?.bottom ?? 0)) / 2).toBeCloseTo(90);
  });

  it('come back to where they were after a part that was moved', () => {
    const canvas = drawing(PAGE, 595, 842);
    canvas.save();
    canvas.transform([3, 0, 0, 3, 10, 10]);
    canvas.state.size = 50;
    canvas.restore();
    canvas.state.size = 10;
    canvas.setTextMatrix([1, 0, 0, 1, 60, 742]);
    canvas.show([letter('計')]);
    expect(canvas.page().glyphs[0]).toMatchObject({ x: 60, y: 100, size: 10 });
  });

  it('may be placed by matrices one after the other', () => {
    expect(combined([2, 0, 0, 2, 10, 20], [1, 0, 0, 1, 5, 5])).toEqual([2, 0, 0, 2, 20, 30]);
  });
});

describe('lines of a page', () => {
  it('are rules where they are thin and straight: strokes, thin areas, the sides of outlined areas; neither areas nor slants', () => {
    const { path, page, state } = drawing(PAGE, 595, 842);
    state.lineWidth = 0.5;
    path([[[10, 800], [110, 800]], [[10, 800], [60, 700]]], 'stroked');
    path([[[10, 600], [110, 600], [110, 601], [10, 601], [10, 600]], [[10, 500], [110, 500], [110, 580], [10, 580], [10, 500]]], 'filled');
    expect(page().strokes).toHaveLength(2);
    path([[[10, 400], [110, 400], [110, 450], [10, 450], [10, 400]]], 'both');
    expect(page().strokes).toHaveLength(6);
  });
});

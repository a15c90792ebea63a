import type { Place } from '../../model/origin.ts';
import type { CheckedDocument, CheckedGrid, CheckedParagraph } from '../document.ts';
import { kindOf, type NumeralKind } from './kind.ts';
import { numerals } from './numerals.ts';
import { placeInCell, placeInParagraph } from './place.ts';
import type { Printed } from './printed.ts';
import { repair } from './repair.ts';
import { unitAfter, type UnitFamily } from './units.ts';

/** Where a figure stands in the document's structure. Offsets are into the paragraph's or cell's text. */
export type FigureSite =
  | { readonly in: 'sentence'; readonly block: number; readonly start: number; readonly end: number }
  | { readonly in: 'cell'; readonly block: number; readonly row: number; readonly column: number; readonly start: number; readonly end: number };

/** A printed figure (公表値): a numeral with its unit and place. */
export interface Figure {
  /** Which of the checked documents it is from. */
  readonly document: number;
  readonly place: Place;
  /** As printed, with its unit. */
  readonly text: string;
  readonly printed: Printed;
  readonly unit: string;
  readonly family: UnitFamily;
  readonly kind: NumeralKind;
  /** 約, 以上 …: how literally the number is meant. */
  readonly exactness: Exactness;
  readonly site: FigureSite;
}

export type Exactness = 'stated' | 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'slightly-more' | 'slightly-less' | 'range';

/** Every numeral of a document, in its order. */
export function figuresOf(document: CheckedDocument, number = 0): readonly Figure[] {
  return document.blocks.flatMap((block, index) =>
    (block.kind === 'paragraph' ? paragraphFigures(document.file, block, index) : gridFigures(block.grid, index)).map((figure) => ({ ...figure, document: number })),
  );
}

type Undocumented = Omit<Figure, 'document'>;

function paragraphFigures(file: string, paragraph: CheckedParagraph, block: number): readonly Undocumented[] {
  return inText(paragraph.text).map(({ start, end, ...rest }) => ({
    ...rest,
    place: placeInParagraph(file, paragraph, start, end),
    site: { in: 'sentence', block, start, end },
  }));
}

function gridFigures(grid: CheckedGrid, block: number): readonly Undocumented[] {
  return grid.rows.flatMap((row, index) =>
    row.cells.flatMap((text, column) =>
      inText(text).map(({ start, end, ...rest }): Undocumented => ({ ...rest, place: placeInCell(grid, index, column, start, end), site: { in: 'cell', block, row: index, column, start, end } })),
    ),
  );
}

type Found = Pick<Figure, 'text' | 'printed' | 'unit' | 'family' | 'kind' | 'exactness'> & { readonly start: number; readonly end: number };

function inText(text: string): readonly Found[] {
  if (!/[\d０-９]/.test(text)) return [];
  const clean = repair(text);
  return numerals(clean).map((numeral) => {
    const unit = unitAfter(clean, numeral.end);
    const reversed = unit.family === 'bare' && /(?:^|[^\d%])% ?$/.test(clean.slice(0, numeral.start));
    const kind = kindOf(clean, numeral, unit);
    const end = kind === 'quantity' ? numeral.end + unit.length : numeral.end;
    return {
      start: numeral.start,
      end,
      text: text.slice(numeral.start, end),
      printed: numeral.printed,
      unit: reversed ? '%' : unit.label,
      family: reversed ? 'percent' : unit.family,
      kind,
      exactness: exactnessOf(clean, numeral.start, end),
    };
  });
}

const BEFORE: readonly (readonly [RegExp, Exactness])[] = [
  [/[~〜]$/, 'range'],
  [/(?:約|およそ|おおよそ|概ね|おおむね|ほぼ|凡そ) ?$/, 'about'],
];
const AFTER: readonly (readonly [RegExp, Exactness])[] = [
  // 10人から20人まで is a range; 46社から33社に is a change.
  [/^ ?(?:[~〜]|から ?[\d,.]+ ?[^\s\d]{0,4}?(?:まで|程度|の間|ほど|くらい|$))/, 'range'],
  [/^ ?(?:以上|を下回らない)/, 'at-least'],
  [/^ ?(?:以下|以内|を上回らない)/, 'at-most'],
  [/^ ?(?:を(?:大きく|大幅に|やや|わずかに)?(?:超|上回|越)|超|オーバー)/, 'more-than'],
  [/^ ?(?:未満|を(?:大きく|大幅に|やや|わずかに)?(?:下回|割|切))/, 'less-than'],
  [/^ ?(?:強|余|あまり)/, 'slightly-more'],
  [/^ ?(?:弱|足らず|近く|近い|に迫)/, 'slightly-less'],
  [/^ ?(?:程度|前後|ほど|くらい|ぐらい|台)/, 'about'],
];

function exactnessOf(text: string, start: number, end: number): Exactness {
  const before = text.slice(Math.max(0, start - 5), start);
  const after = text.slice(end, end + 20);
  return AFTER.find(([pattern]) => pattern.test(after))?.[1] ?? BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? 'stated';
}

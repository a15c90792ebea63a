import { STATUS, type Status } from '../model/value.ts';
import { readCell } from './cell.ts';
import { widthOf, type Grid } from './grid.ts';

/** What a text says of itself, as bits (セルの性質). */
export const TRAIT = {
  /** Nothing but spaces. */
  blank: 1,
  figure: 2,
  /** A number as a computer spells it. */
  plain: 4,
  /** Two figures in one cell: 「266,061 (令和3年度)」. */
  several: 8,
  /** 「総　数」, leading and trailing spaces, line breaks. */
  spaced: 16,
  /** ① Ⅳ ㈱ ㍻ 外字 */
  platform: 32,
  /** 〃, 同上 */
  ditto: 64,
  /** One or two digits: a year of an era that is not named, where one stands above. */
  shortNumber: 128,
  /** 平成21年, R3 somewhere in the text. */
  era: 256,
  /** The same with no western year beside it. */
  eraAlone: 512,
  /** Nothing but a year of an era. */
  eraYearOnly: 1024,
  westernYear: 2048,
} as const;

/** A column that belongs to no table: where a row is shorter than others. */
const NOTHING = TRAIT.blank;

const DIGIT = /[\d０-９]/;
const NO_LEGEND: ReadonlyMap<string, Status> = new Map();
const PLAIN = /^-?\d+(?:\.\d+)?$/;
/** Numbers that are places in time or codes. */
const NOT_DATUM = /^(?:(?:1[89]|20)\d\d|\d+\s*(?:年|年度|月|日|時)|[A-Za-z]\d{4,}|0\d+)$/;
/** Two figures in one cell: 「266,061 (令和3年度)」「652億円(14%)」, or one below the other. */
const SEVERAL = /^[△▲▼−－-]?\s*[\d０-９][\d０-９,.，．]*\s*[^\d０-９\s()（）]{0,6}\s*[(（\n][^\n]*[\d０-９]/;
/** 2020(令和2)年度 is one year in two calendars, not two figures. */
const TWO_CALENDARS = /^(?:1[89]|20)\d\d\s*[(（]/;
/** 平成21年, R3: a year of the Japanese calendar. */
const ERA_YEAR = /(?:明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿])\s*(?:元|[\d０-９]+)|^[HSR]\s*\d{1,2}(?:年|年度)?$/;
const ERA_YEAR_ONLY = /^(?:明治|大正|昭和|平成|令和|[HSR])(?:元|\d{1,2})(?:年|年度)?$/;
const WESTERN_YEAR = /(?:1[89]|20)\d\d/;
/** A sentence that mentions a year is no label of one. */
const LONGEST_LABEL = 30;
/** Characters that only some machines have (JIS X 0208 にない記号): ① Ⅳ ㈱ ㍻ ㌔ № and 外字. */
const PLATFORM = /[①-⓿Ⅰ-ↈ㈠-㏿№℡㋿\u{E000}-\u{F8FF}]/u;
/** 「総　数」「年 次」, leading and trailing spaces, line breaks; a space between the words of a sentence is none of these. */
const SPACED = /^[\s　]|[\s　]$|\n|^.{1,6}　.{1,6}$|^\p{L}(?: +\p{L})+$|\S {2,}\S/u;

/** Texts that are remembered: nearly all cells of a table are spelled as others are. */
const MOST_KNOWN = 1 << 18;

function isFigure(text: string): boolean {
  if (!DIGIT.test(text) || NOT_DATUM.test(text.trim())) return false;
  return PLAIN.test(text) || readCell(text, NO_LEGEND).status === STATUS.number;
}

/** What one text says of itself. */
function traitsOf(text: string): number {
  const trimmed = text.trim();
  if (text === '') return NOTHING;
  const figure = isFigure(text);
  const plain = PLAIN.test(text);
  const western = WESTERN_YEAR.test(text);
  const told: readonly (readonly [boolean, number])[] = [
    [trimmed === '', TRAIT.blank], [figure, TRAIT.figure], [plain, TRAIT.plain], [SEVERAL.test(text) && !TWO_CALENDARS.test(text), TRAIT.several],
    [!plain && !figure && SPACED.test(text), TRAIT.spaced], [PLATFORM.test(text), TRAIT.platform], [/^[〃々″"]$|^同上$/.test(trimmed), TRAIT.ditto], [/^\d{1,2}$/.test(trimmed), TRAIT.shortNumber],
    [ERA_YEAR.test(trimmed), TRAIT.era], [ERA_YEAR.test(trimmed) && !western && text.length <= LONGEST_LABEL, TRAIT.eraAlone], [ERA_YEAR_ONLY.test(text.replace(/\s/g, '')), TRAIT.eraYearOnly],
    [western, TRAIT.westernYear],
  ];
  return told.reduce((traits, [is, trait]) => (is ? traits | trait : traits), 0);
}

/** What the cells of a grid say of themselves (セルの性質の一覧); every distinct text is looked at once. */
export class CellTraits {
  readonly width: number;
  readonly #traits: Uint16Array;

  constructor(grid: Grid) {
    this.width = widthOf(grid);
    this.#traits = new Uint16Array(grid.rows.length * this.width).fill(NOTHING);
    const known = new Map<string, number>();
    grid.rows.forEach(({ cells }, row) => {
      for (let column = 0; column < cells.length; column += 1) {
        const text = cells[column] ?? '';
        let traits = known.get(text);
        if (traits === undefined) {
          traits = traitsOf(text);
          if (known.size < MOST_KNOWN) known.set(text, traits);
        }
        this.#traits[row * this.width + column] = traits;
      }
    });
  }

  /** Whether a cell has one of some traits. */
  has(row: number, column: number, traits: number): boolean {
    return ((this.#traits[row * this.width + column] ?? NOTHING) & traits) !== 0;
  }

  isBlankRow(row: number): boolean {
    for (let column = 0; column < this.width; column += 1) if (!this.has(row, column, TRAIT.blank)) return false;
    return true;
  }
}

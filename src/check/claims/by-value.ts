import { divide, multiply, ONE, rational, type Rational } from '../../model/rational.ts';
import type { Figure } from '../figures/figure.ts';
import { valueOf } from '../figures/printed.ts';
import type { CheckTable } from '../tables/table.ts';
import type { Claim, Setting } from './claim.ts';
import type { Form } from './forms.ts';
import type { CellPlace, Library } from './library.ts';
import { attempt, type Attempt } from './tie.ts';

/** Digits a number needs to be recognised by itself. */
const TELLING = 3.6;

/** Cells of all tables by value, plain and in the unit their table states. */
export function cellsByValue(tables: readonly CheckTable[], figures: readonly Figure[]): ReadonlyMap<string, readonly CellPlace[]> {
  const map = new Map<string, CellPlace[]>();
  const put = (value: Rational, place: CellPlace): void => {
    const key = `${value.n}/${value.d}`;
    (map.get(key) ?? map.set(key, []).get(key))?.push(place);
  };
  for (const table of tables) {
    table.cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        const figure = cell.is === 'number' ? figures[cell.figure] : undefined;
        if (figure === undefined) return;
        const value = valueOf(figure.printed);
        if (value.n < 1000n && value.n > -1000n) return;
        const place = { table, row: r, column: c };
        put(value, place);
        for (const factor of new Set([table.columns[c]?.unit, table.rows[r]?.unit, table.unit].flatMap((unit) => (unit === undefined || unit === 'none' ? [] : [unit.factor])))) {
          if (factor.n !== ONE.n || factor.d !== ONE.d) put(multiply(value, factor), place);
        }
      }),
    );
  }
  return map;
}

/** A number that stands in a table exactly so: the claim repeats it, whatever the words. */
export function repeatedNumber(claim: Claim, setting: Setting, library: Library): Attempt | undefined {
  if (claim.digits < TELLING) return undefined;
  const value = valueOf(claim.source.printed);
  const places = placesOf(value, library);
  if (places.length === 0 && claim.source.family === 'amount') return misscaled(claim, setting, library, value);
  const found = tried(claim, setting, library, places);
  return found?.fits === true ? found : undefined;
}

function placesOf(value: Rational, library: Library): readonly CellPlace[] {
  return library.byValue.get(`${value.n}/${value.d}`) ?? [];
}

/** The same digits in another multiple of the unit: 27,264,354百万円 for a cell in 千円. */
function misscaled(claim: Claim, setting: Setting, library: Library, value: Rational): Attempt | undefined {
  const scaled = [1, 2, 3, 4, 6].flatMap((power) => [multiply(value, rational(10n ** BigInt(power))), divide(value, rational(10n ** BigInt(power)))]);
  const found = scaled.map((each) => tried(claim, setting, library, placesOf(each, library))).find((each) => each !== undefined);
  return found?.slip === 'factor' ? found : undefined;
}

function tried(claim: Claim, setting: Setting, library: Library, places: readonly CellPlace[]): Attempt | undefined {
  const [best] = [...places].sort((a, b) => distance(a, setting) - distance(b, setting));
  const matrix = best === undefined ? undefined : library.entries.get(best.table.id)?.rows;
  const line = matrix?.lines[best?.row ?? -1];
  if (best === undefined || matrix === undefined || line === undefined) return undefined;
  const form: Form = { matrix, formula: 'same', positions: [best.column], whole: 'none' };
  return attempt(claim, line, form, library);
}

/** Near tables first, those of years the sentence names before others. */
function distance({ table, row, column }: CellPlace, { sentence, years }: Setting): number {
  const period = [table.columns[column], table.rows[row]].flatMap((line) => (line === undefined || line.period === 'none' ? [] : [line.period.year]));
  const named = period.length === 0 || years.size === 0 || period.some((year) => years.has(year));
  return Math.abs(table.block - sentence.block) + (table.document === sentence.document ? 0 : 10_000) + (named ? 0 : 1000);
}

import { guardFormula } from '../model/formula-guard.ts';
import { Refusal } from '../model/refusal.ts';
import type { SheetCell, SheetPlan, SheetRow } from './adapters/hucre.ts';
import { displayWidth } from './adapters/string-width.ts';
import { documentText } from './display-text.ts';
import { flatHeadings } from './headings.ts';
import { numberFormat, numberLooks, PLAIN_NUMBERS, type NumberLook } from './number-format.ts';
import type { PrintedCell, PrintedRecords, PrintedTable } from './presentation.ts';
import { labelCount } from './terminal-layout.ts';
import type { Language } from './wording/language.ts';
import { MISSING_MEANINGS } from './wording/names.ts';
import { PHRASES } from './wording/phrases.ts';

/** Flat records as a sheet of their own. */
export interface RecordsTable {
  readonly title: string;
  readonly records: PrintedRecords;
  readonly notes: readonly string[];
}

/** Tables with the notes that hold for all of them. */
export interface WorkbookContent {
  readonly tables: readonly (PrintedTable | RecordsTable)[];
  readonly notes: readonly string[];
  readonly language: Language;
  /** Title of the workbook; that of the first table where none is given. */
  readonly title?: string;
}

const MOST_ROWS = 1_048_576;
const LONGEST_TEXT = 32_767;
const EXACT_DIGITS = 15;
const NARROWEST = 8;
const WIDEST = 48;

/**
 * Tables as an Excel workbook (Excel ブック): a cover that lists the sheets, the notes with the symbols used, and one table a sheet. Each sheet is
 * one heading row and plain cells: no merged cells, no formulas, numbers typed with the decimals as printed, units in the headings, hierarchy
 * as cell indentation (総務省 1-1 to 1-9). The same tables give the same bytes.
 *
 * @throws Refusal 'too-large' for more rows or longer texts than a sheet can hold.
 */
export async function workbookBytes({ tables, notes, language, title = tables[0]?.title ?? '' }: WorkbookContent): Promise<Uint8Array> {
  const { writePlan } = await import('./adapters/hucre.ts');
  const named = tables.map((table, at) => ({ table, name: `${PHRASES.table[language]}${language === 'ja' ? '' : ' '}${at + 1}` }));
  const sheets = named.map(({ table, name }) => ('records' in table ? recordsSheet(table.records, name) : tableSheet(table, name, language)));
  return writePlan({ title: documentText(title), sheets: [coverSheet(named, title, language), notesSheet(named, notes, language), ...sheets] });
}

type Named = readonly { readonly table: PrintedTable | RecordsTable; readonly name: string }[];

function coverSheet(tables: Named, title: string, language: Language): SheetPlan {
  const rows = [
    [PHRASES.cover[language], title],
    [PHRASES.notes[language], PHRASES.notesAndSymbols[language]],
    ...tables.map(({ table, name }) => [name, table.title]),
  ];
  return textSheet(PHRASES.cover[language], [PHRASES.sheet[language], PHRASES.content[language]], rows);
}

function notesSheet(tables: Named, notes: readonly string[], language: Language): SheetPlan {
  const rows = [
    ...tables.flatMap(({ table, name }) => [
      ...table.notes.map((note) => [name, PHRASES.notes[language], note]),
      ...('records' in table ? [] : symbolsOf(table, language)).map((line) => [name, PHRASES.symbol[language], line]),
    ]),
    ...notes.map((note) => [PHRASES.allSheets[language], PHRASES.notes[language], note]),
  ];
  return textSheet(PHRASES.notes[language], [PHRASES.sheet[language], PHRASES.kind[language], PHRASES.content[language]], rows);
}

/** The symbols that stand in cells of a table, with their meaning, in order of appearance. */
function symbolsOf(table: PrintedTable, language: Language): readonly string[] {
  const symbols = table.rows.flatMap((row) => row.cells).filter((cell) => cell.missing !== undefined && cell.text !== '');
  return [...new Set(symbols.map((cell) => `${cell.text}  ${cell.missing === undefined ? '' : MISSING_MEANINGS[cell.missing][language]}`))];
}

/**
 * The sheet of a printed table. A row that only heads the rows below it becomes a column that names its section in each of them, and footnote
 * marks get a column of their own, so that every cell holds one datum.
 */
function tableSheet(table: PrintedTable, name: string, language: Language): SheetPlan {
  const looks = numberLooks(table);
  const sectioned = table.rows.some((row) => row.kind === 'section');
  const marked = table.rows.some((row) => row.cells.some((cell) => (cell.mark ?? '') !== ''));
  const headings = flatHeadings(table.columns);
  let section = '';
  const rows: SheetRow[] = [];
  for (const row of table.rows) {
    if (row.kind === 'section') {
      section = row.cells.map((cell) => cell.text).filter((text) => text !== '').join(' ');
      continue;
    }
    const cells = table.columns.map((_, at) => cellOf(row.cells[at], looks[at] ?? PLAIN_NUMBERS));
    const marks = row.cells.flatMap((cell, at) => ((cell.mark ?? '') === '' ? [] : [`${headings[at] ?? ''}: ${cell.mark ?? ''}`]));
    rows.push({
      cells: [...(sectioned ? [textCell(section)] : []), ...cells, ...(marked ? [textCell(marks.join(language === 'ja' ? '、' : '; '))] : [])],
      bold: row.kind === 'total',
      indent: sectioned ? 0 : row.depth,
    });
  }
  const all = [...(sectioned ? [PHRASES.section[language]] : []), ...headings, ...(marked ? [PHRASES.notes[language]] : [])];
  return sheet(name, all, rows, labelCount(table.columns) + (sectioned ? 1 : 0));
}

function recordsSheet(records: PrintedRecords, name: string): SheetPlan {
  const rows = records.rows.map((row): SheetRow => ({
    cells: row.map((text, at) => (records.numeric[at] === true ? cellOf({ text, number: text }, PLAIN_NUMBERS) : textCell(text))),
    bold: false,
    indent: 0,
  }));
  return sheet(name, records.headings, rows, 0);
}

function textSheet(name: string, headings: readonly string[], rows: readonly (readonly string[])[]): SheetPlan {
  return sheet(name, headings, rows.map((row) => ({ cells: row.map(textCell), bold: false, indent: 0 })), 0);
}

function sheet(name: string, headings: readonly string[], rows: readonly SheetRow[], frozen: number): SheetPlan {
  if (rows.length >= MOST_ROWS) throw new Refusal('too-large', { what: `${name} (xlsx)`, limit: `${MOST_ROWS - 1}` });
  const safe = headings.map((heading) => guardFormula(documentText(heading)));
  return { name, headings: safe, rows, widths: safe.map((heading, at) => widthOf(heading, rows, at)), frozen };
}

/** Wide enough for the cells; a longer heading wraps. */
function widthOf(heading: string, rows: readonly SheetRow[], at: number): number {
  const cells = rows.reduce((most, row) => Math.max(most, shownWidth(row.cells[at]) + (at === 0 ? row.indent * 2 : 0)), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, cells, Math.min(displayWidth(heading), Math.max(cells, 16))) + 2);
}

function shownWidth(cell: SheetCell | undefined): number {
  if (cell === undefined || cell.is === 'empty') return 0;
  return cell.is === 'text' ? displayWidth(cell.text, 'wide') : cell.number.length + Math.floor(cell.number.length / 3);
}

function cellOf(cell: PrintedCell | undefined, look: NumberLook): SheetCell {
  if (cell === undefined || cell.text === '') return { is: 'empty' };
  if (cell.number === undefined) return textCell(cell.text);
  const digits = cell.number.replace(/^-?0*\.?0*|\./g, '').length;
  return digits <= EXACT_DIGITS ? { is: 'number', number: cell.number, format: numberFormat(cell.number, look) } : textCell(cell.text);
}

function textCell(text: string): SheetCell {
  const shown = documentText(text);
  if (shown.length > LONGEST_TEXT) throw new Refusal('too-large', { what: 'xlsx cell', limit: `${LONGEST_TEXT}` });
  return shown === '' ? { is: 'empty' } : { is: 'text', text: guardFormula(shown) };
}

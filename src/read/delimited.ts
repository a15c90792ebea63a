import { finding, type Finding } from '../model/finding.ts';
import { Refusal } from '../model/refusal.ts';
import type { ParseRecords } from './adapters/csv-parse.ts';
import type { Delimiter } from './delimiter.ts';
import { statedDelimiter } from './delimiter.ts';
import { fieldsOf } from './fields-of-line.ts';
import type { Grid, GridRow } from './grid.ts';
import { linesOf, mixesNewlines } from './newlines.ts';

/** More cells than this do not fit in memory as texts. */
const MAX_CELLS = 40_000_000;

/**
 * Delimited text → one grid (区切りテキスト). Every record keeps the physical line it begins on, although a quoted
 * cell may hold line feeds; blank lines between records stay as rows without cells, trailing ones are dropped;
 * rows may be ragged, and Excel's padding commas stay as empty cells. Texts are untouched but for line feeds,
 * which become \n: normalising before the split would turn ， into a delimiter.
 *
 * @throws Refusal 'unclosed-quote' with the line on which the quote was opened; a quote left open on the last line
 *   is a cut download instead: the record ends before that cell.
 * @example (await readDelimited('年,値\n2021,"1,041"\n', 'a.csv', ',')).rows[1] // { line: 2, cells: ['2021', '1,041'] }
 */
export async function readDelimited(text: string, file: string, delimiter: Delimiter): Promise<Grid> {
  const { records, lost } = await recordsOf(text, file, delimiter);
  const rows: GridRow[] = [];
  let line = 1;
  for (const record of records) {
    let height = 1;
    const cells = record.length === 1 && record[0] === '' ? [] : record;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] ?? '';
      if (!cell.includes('\n') && !cell.includes('\r')) continue;
      const lines = linesOf(cell);
      height += lines.length - 1;
      cells[column] = lines.join('\n');
    }
    rows.push({ line, cells });
    line += height;
  }
  while (rows.at(-1)?.cells.length === 0) rows.pop();
  const stated = statedDelimiter(text) === undefined ? 0 : 1;
  return {
    kind: delimiter === '\t' ? 'tsv' : 'csv',
    place: { file },
    name: '',
    rows: rows.slice(stated),
    spans: [],
    hiddenColumns: [],
    before: [],
    after: [],
    findings: [...mixedNewlines(text, file), ...(lost === 'none' ? [] : [finding('short-last-record', { file, line: lost }, { fields: 0, expected: rows.at(-1)?.cells.length ?? 0 })])],
  };
}

/** Record ends of more than one kind; line feeds inside quoted cells are Excel's habit and do not count. */
function mixedNewlines(text: string, file: string): readonly Finding[] {
  return mixesNewlines(text) && mixesNewlines(text.replace(/"[^"]*"/g, '')) ? [finding('mixed-newlines', { file }, {})] : [];
}

/** The parser for what quotes make intricate; loading it takes longer than reading a small file without. */
export const parser = async (): Promise<ParseRecords> => (await import('./adapters/csv-parse.ts')).parseRecords;

interface Records {
  readonly records: string[][];
  /** Line of a last record that broke off in its first cell, so that nothing of it is left. */
  readonly lost: number | 'none';
}

async function recordsOf(text: string, file: string, delimiter: Delimiter): Promise<Records> {
  if (fieldsBeyond(MAX_CELLS, text, delimiter)) throw new Refusal('too-large', { what: 'cells', limit: `${MAX_CELLS}` }, { file });
  const byLine = await recordsByLine(text, delimiter);
  if (byLine !== 'across-lines') return { records: byLine, lost: 'none' };
  const parseRecords = await parser();
  const records = parseRecords(text, delimiter);
  if (records !== 'unclosed-quote') return { records, lost: 'none' };
  const open = openQuote(text, delimiter);
  // A download that broke off inside the last line: what is left of the cell would be a wrong figure, so the
  // record ends before it, and the layout finds it short.
  const cut = text.slice(0, text[open.at - 1] === delimiter ? open.at - 1 : open.at);
  const kept = /[\r\n]/.test(text.slice(open.at).trimEnd()) ? 'unclosed-quote' : parseRecords(cut, delimiter);
  if (kept === 'unclosed-quote') throw new Refusal('unclosed-quote', {}, { file, line: open.line });
  return { records: kept, lost: /(?:^|[\r\n])$/.test(cut) ? open.line : 'none' };
}

/**
 * Where no quoted cell holds a line break, every line is a record, and only lines with quotes inside cells need a parser. A cell with a line
 * break would swallow the line after it there too, so that fewer records than lines come back.
 */
async function recordsByLine(text: string, delimiter: Delimiter): Promise<string[][] | 'across-lines'> {
  const lines = linesOf(text);
  const fields = lines.map((line) => fieldsOf(line, delimiter));
  const intricate = lines.filter((_, at) => fields[at] === 'intricate');
  if (intricate.length === 0) return fields.map((each) => (each === 'intricate' ? [] : each));
  const parsed = (await parser())(intricate.join('\n'), delimiter);
  if (parsed === 'unclosed-quote' || parsed.length !== intricate.length) return 'across-lines';
  let next = 0;
  return fields.map((each) => (each === 'intricate' ? (parsed[next++] ?? []) : each));
}

function fieldsBeyond(limit: number, text: string, delimiter: Delimiter): boolean {
  if (text.length <= limit) return false;
  let count = 0;
  for (let at = text.indexOf(delimiter); at !== -1 && count <= limit; at = text.indexOf(delimiter, at + 1)) count += 1;
  return count > limit;
}

/** Where the quote that is never closed was opened. */
function openQuote(text: string, delimiter: Delimiter): { readonly at: number; readonly line: number } {
  let line = 1;
  let open = { at: 0, line: 1 };
  let quoted = false;
  let fieldStart = true;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    const newline = character === '\n' || (character === '\r' && text[at + 1] !== '\n');
    if (newline) line += 1;
    if (quoted) {
      if (character !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else quoted = false;
    } else if (character === '"' && fieldStart) {
      quoted = true;
      open = { at, line };
      fieldStart = false;
    } else {
      fieldStart = newline || character === '\r' || character === delimiter;
    }
  }
  return open;
}

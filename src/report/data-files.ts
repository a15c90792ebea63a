import { Refusal } from '../model/refusal.ts';
import type { Source } from '../model/origin.ts';
import { encodeText } from '../write/encode.ts';
import { writeJson } from '../write/json.ts';
import type { PrintedRecords, PrintedTable } from '../write/presentation.ts';
import { figuresOf, proseText, type Figure, type Prose } from '../write/prose.ts';
import { writeRecords } from '../write/records.ts';
import type { reportSchema } from '../write/schemas/report.ts';
import type { z } from '../write/adapters/zod.ts';
import { workbookBytes, type RecordsTable } from '../write/xlsx.ts';
import { chartRecords } from './charts/records.ts';
import type { ReportContext } from './context.ts';
import type { NumberedSection } from './numbering.ts';
import type { Item, Page } from './page.ts';

/** One file of the report, by its path inside the folder. */
export interface ReportFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The data of one table or figure. */
interface Data {
  readonly id: string;
  readonly title: string;
  readonly records: PrintedRecords;
}

/** The data behind every table and chart: CSV in two encodings each, one workbook, one JSON (データのファイル). */
export async function dataFiles(page: Page, sections: readonly NumberedSection[], context: ReportContext, notes: readonly string[]): Promise<readonly ReportFile[]> {
  const all = sections.flatMap(({ items }) => items.flatMap(({ item, id, label }): Data[] => {
    if (item.is === 'chart') return [{ id, title: `${label} ${item.caption}`, records: chartRecords(item.chart, context.words) }];
    return item.is === 'table' ? [{ id, title: `${label} ${item.exhibit.table.title}`, records: item.exhibit.records }] : [];
  }));
  const csv: ReportFile[] = [];
  for (const { id, records } of all) {
    const text = writeRecords(records, ',');
    csv.push({ path: `data/${id}.csv`, bytes: await encodeText(text, 'utf8-bom') });
    const sjis = await inShiftJis(text);
    if (sjis !== 'unencodable') csv.push({ path: `data/${id}-sjis.csv`, bytes: sjis });
  }
  const tables = sections.flatMap(({ items }) => items.flatMap(({ item, id, label }): (PrintedTable | RecordsTable)[] => {
    if (item.is === 'table') return [{ ...item.exhibit.table, title: `${label} ${item.exhibit.table.title}` }];
    const data = item.is === 'chart' ? all.find((each) => each.id === id) : undefined;
    return data === undefined ? [] : [{ title: data.title, records: data.records, notes: [] }];
  }));
  const workbook = await workbookBytes({ tables, notes, language: context.language, title: proseText(page.title) });
  const json = new TextEncoder().encode(writeJson(reportJson(page, sections, context)));
  return [...csv, { path: 'data/report.xlsx', bytes: workbook }, { path: 'data/report.json', bytes: json }];
}

/** Characters that Shift_JIS lacks cost that one file, not the page. */
async function inShiftJis(text: string): Promise<Uint8Array | 'unencodable'> {
  try {
    return await encodeText(text, 'sjis');
  } catch (error) {
    if (error instanceof Refusal && error.code === 'unencodable-output') return 'unencodable';
    throw error;
  }
}

type ReportJson = z.infer<typeof reportSchema>;

function reportJson(page: Page, sections: readonly NumberedSection[], context: ReportContext): ReportJson {
  return {
    schema: 'chamber-stats/report@1',
    title: sentenceJson(page.title),
    area: page.area,
    asOf: page.asOf,
    language: context.language,
    sections: sections.map(({ section, items }) => ({
      id: section.id,
      title: section.title,
      keyFigures: items.flatMap(({ item }) => (item.is === 'key-figures' ? item.figures.map(({ label, value, unit, note }) => ({ label, value: figureJson(value), unit, note: sentenceJson(note) })) : [])),
      sentences: items.flatMap(({ item }) => sentencesOf(item).map(sentenceJson)),
      figures: items.flatMap(({ item, id }) => (item.is === 'chart' ? [{ id, title: item.caption, finding: sentenceJson(item.finding), kind: item.chart.kind, data: recordsJson(chartRecords(item.chart, context.words)) }] : [])),
      tables: items.flatMap(({ item, id }) => (item.is === 'table' ? [{ id, title: item.exhibit.table.title, data: recordsJson(item.exhibit.records) }] : [])),
    })),
    sources: context.sources.map(sourceJson),
  };
}

function sentencesOf(item: Item): readonly Prose[] {
  if (item.is === 'paragraph') return [item.text];
  return item.is === 'list' ? item.items : [];
}

function sentenceJson(sentence: Prose): ReportJson['title'] {
  return { text: proseText(sentence).trim(), figures: figuresOf(sentence).map(figureJson) };
}

export function figureJson({ text, number, cells }: Figure): ReportJson['title']['figures'][number] {
  return { text, number, cells: cells.map(({ file, sheet, row, column }) => ({ file, sheet, row, column })) };
}

function recordsJson({ headings, numeric, rows }: PrintedRecords): ReportJson['sections'][number]['tables'][number]['data'] {
  return { columns: headings.map((heading, i) => ({ heading, numeric: numeric[i] === true })), rows: rows.map((row) => [...row]) };
}

export function sourceJson({ file, sheet, title, sha256, layout, encoding }: Source): ReportJson['sources'][number] {
  return { file, sheet, title, sha256, layout, encoding };
}

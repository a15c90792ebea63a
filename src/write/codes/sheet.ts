import type { PrintedTable } from '../presentation.ts';
import { CODES_PHRASES } from '../wording/codes.ts';
import type { Bilingual, Language } from '../wording/language.ts';

/** What one entry tells, item by item; items without content are left out (項目と内容の表). */
export function itemSheet(title: string, items: readonly (readonly [name: Bilingual, content: string])[], language: Language, notes: readonly string[] = []): PrintedTable {
  return listTable(title, [CODES_PHRASES.item, CODES_PHRASES.content], items.filter(([, content]) => content !== '').map(([name, content]) => [name[language], content]), language, notes);
}

/** A list of texts under headings. */
export function listTable(title: string, headings: readonly Bilingual[], rows: readonly (readonly string[])[], language: Language, notes: readonly string[] = []): PrintedTable {
  return {
    title,
    columns: headings.map((heading) => ({ heading: [heading[language]], align: 'left', unit: '', group: 0 })),
    rows: rows.map((cells) => ({ kind: 'body', depth: 0, cells: cells.map((text) => ({ text })) })),
    notes,
  };
}

/** 留萌市（01212） */
export function namedText({ code, name }: { readonly code: string; readonly name: string }, language: Language): string {
  return language === 'ja' ? `${name}（${code}）` : `${name} (${code})`;
}

export function commaList(texts: readonly string[], language: Language): string {
  return texts.join(language === 'ja' ? '、' : ', ');
}

/** A list of names that may have commas in them, as industries do. */
export function nameList(texts: readonly string[], language: Language): string {
  return texts.join(language === 'ja' ? '／' : '; ');
}

import type { Finding } from '../model/finding.ts';
import type { Figure, Prose } from '../write/prose.ts';
import type { PrintedRecords, PrintedTable } from '../write/presentation.ts';
import type { Chart } from './charts/chart.ts';

/** A table of the page with the data behind it (表とそのデータ). */
export interface Exhibit {
  readonly table: PrintedTable;
  /** The same figures as flat records, one datum a cell. */
  readonly records: PrintedRecords;
}

/** One headline figure (要点の数値). */
export interface KeyFigure {
  readonly label: string;
  readonly value: Figure;
  readonly unit: string;
  /** The change it stands for, as a sentence. */
  readonly note: Prose;
  readonly tone: 'rise' | 'fall' | 'level';
}

/** What a section of the page is made of. */
export type Item =
  | { readonly is: 'key-figures'; readonly figures: readonly KeyFigure[] }
  | { readonly is: 'paragraph'; readonly text: Prose }
  | { readonly is: 'list'; readonly items: readonly Prose[] }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'chart'; readonly chart: Chart; readonly caption: string; readonly finding: Prose; /** Names of the surveys it rests on. */ readonly surveys: readonly string[] }
  | { readonly is: 'table'; readonly exhibit: Exhibit; readonly folded: boolean; /** Every figure was rounded by itself, so differences of printed figures are off in the last place. */ readonly rounded: boolean }
  | { readonly is: 'comment'; readonly markdown: string }
  | { readonly is: 'downloads' };

/** One section of the page (節), made by one block. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
  /** What readers must know about the figures used. */
  readonly findings: readonly Finding[];
}

/** The whole page, before it is given a form (ページ). */
export interface Page {
  readonly title: Prose;
  readonly subtitle: string;
  readonly area: { readonly code: string; readonly name: string };
  readonly sections: readonly Section[];
  readonly publisher: string;
  readonly contact: string;
  readonly asOf: string;
}

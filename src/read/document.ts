import type { Finding } from '../model/finding.ts';
import type { Grid, TextRun } from './grid.ts';

export type { TextRun };

/** How the bytes became text (文字コードの判定), and why. */
export interface Decoding {
  readonly encoding: 'utf-8' | 'cp932' | 'utf-16le' | 'utf-16be' | 'euc-jp' | 'none';
  readonly ground: 'byte-order-mark' | 'strict-decode' | 'strict-decode-ascii' | 'only-candidate' | 'user' | 'container';
  readonly bom: boolean;
}

/** A line or paragraph of running text. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** 0 in documents without lines. */
  readonly line: number;
  readonly text: string;
  /** What a person looks it up by in a document without lines (段落12, p.3:14). */
  readonly at?: string;
  /** Where its characters stand in the source, when it is not one line of it. */
  readonly runs?: readonly TextRun[];
}

export type Block = Paragraph | { readonly kind: 'grid'; readonly grid: Grid };

/** A file after its bytes were understood (文書): running text and grids in their order. */
export interface SourceDocument {
  readonly file: string;
  readonly sha256: string;
  readonly format: 'text' | 'csv' | 'tsv' | 'markdown' | 'html' | 'workbook' | 'json' | 'docx' | 'pdf';
  readonly decoding: Decoding;
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

export function gridsOf(document: SourceDocument): readonly Grid[] {
  return document.blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : []));
}

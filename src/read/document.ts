import type { Finding } from '../model/finding.ts';
import type { Grid } from './grid.ts';

/** How the bytes became text (文字コードの判定), and why. */
export interface Decoding {
  readonly encoding: 'utf-8' | 'cp932' | 'utf-16le' | 'utf-16be' | 'euc-jp' | 'none';
  readonly ground: 'byte-order-mark' | 'strict-decode' | 'strict-decode-ascii' | 'only-candidate' | 'user' | 'container';
  readonly bom: boolean;
}

/** A line or paragraph of running text. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly line: number;
  readonly text: string;
}

export type Block = Paragraph | { readonly kind: 'grid'; readonly grid: Grid };

/** A file after its bytes were understood (文書): running text and grids in their order. */
export interface SourceDocument {
  readonly file: string;
  readonly sha256: string;
  readonly format: 'text' | 'csv' | 'tsv' | 'markdown' | 'html' | 'workbook' | 'json';
  readonly decoding: Decoding;
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

export function gridsOf(document: SourceDocument): readonly Grid[] {
  return document.blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : []));
}

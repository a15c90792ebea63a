import { wordFields } from './docx-fields.ts';
import { walkXml } from './xml.ts';

/** What of a Word document a reader sees (本文の木): paragraphs and tables in their order. */
export type WordBlock = { readonly kind: 'paragraph'; readonly text: string } | WordTable;

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly WordCell[])[];
}

export interface WordCell {
  readonly blocks: readonly WordBlock[];
  /** How many columns it takes. */
  readonly span: number;
  readonly merge: 'begins' | 'continued';
}

/** Tables and text boxes inside one another beyond this are an attack. */
const MAX_DEPTH = 100;
const MAX_SPAN = 1000;
/** Elements whose text no reader sees: deleted text, field codes, furigana, formulas, and what old versions of Word show instead. */
const UNSEEN = new Set(['del', 'moveFrom', 'instrText', 'delText', 'rt', 'oMath', 'Fallback', 'delInstrText']);
const CHARACTERS: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

interface OpenCell {
  readonly blocks: WordBlock[];
  span: number;
  merge: 'begins' | 'continued';
}

interface OpenParagraph {
  text: string;
  /** Text boxes anchored in it. */
  readonly after: WordBlock[];
}

/** Reads the XML of a part in one walk. Text boxes become blocks of their own after the paragraph they are anchored in. */
export function docxTree(xml: string): readonly WordBlock[] | 'damaged' | 'too-deep' {
  const body: WordBlock[] = [];
  // Where finished blocks go: the body, the cell or the text box that is open.
  const targets: WordBlock[][] = [body];
  const tables: { readonly rows: OpenCell[][] }[] = [];
  const paragraphs: OpenParagraph[] = [];
  const state = { unseen: 0, properties: 0, inText: false, inInstruction: false, tooDeep: false };
  const fields = wordFields();
  let run: { text: string; hidden: boolean } | 'none' = 'none';

  const row = (): OpenCell[] | undefined => tables.at(-1)?.rows.at(-1);
  const add = (...blocks: readonly WordBlock[]): void => void targets.at(-1)?.push(...blocks);
  const nest = (blocks: WordBlock[]): void => {
    targets.push(blocks);
    state.tooDeep ||= targets.length > MAX_DEPTH;
  };
  const write = (text: string): void => {
    if (state.unseen === 0 && run !== 'none' && !fields.hideText()) run.text += text;
  };
  const endRun = (): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined && run !== 'none' && !run.hidden) paragraph.text += run.text;
    run = 'none';
  };

  const begin: Readonly<Record<string, (value: string) => void>> = {
    p: () => paragraphs.push({ text: '', after: [] }),
    r: () => (run = { text: '', hidden: false }),
    rPr: () => (state.properties += 1),
    vanish: (value) => {
      if (run !== 'none' && state.properties > 0 && !/^(?:0|false|off)$/.test(value)) run.hidden = true;
    },
    t: () => (state.inText = true),
    instrText: () => (state.inInstruction = true),
    tbl: () => tables.push({ rows: [] }),
    tr: () => tables.at(-1)?.rows.push([]),
    tc: () => {
      const cell: OpenCell = { blocks: [], span: 1, merge: 'begins' };
      row()?.push(cell);
      nest(cell.blocks);
    },
    gridSpan: (value) => {
      const cell = row()?.at(-1);
      if (cell !== undefined) cell.span = Math.min(MAX_SPAN, Math.max(1, Number.parseInt(value, 10) || 1));
    },
    vMerge: (value) => {
      const cell = row()?.at(-1);
      if (cell !== undefined && value !== 'restart') cell.merge = 'continued';
    },
    txbxContent: () => {
      endRun();
      nest(paragraphs.at(-1)?.after ?? body);
    },
  };
  const end: Readonly<Record<string, () => void>> = {
    p: () => {
      const paragraph = paragraphs.pop();
      if (paragraph !== undefined && state.unseen === 0) add({ kind: 'paragraph', text: paragraph.text }, ...paragraph.after);
    },
    r: endRun,
    rPr: () => (state.properties -= 1),
    t: () => (state.inText = false),
    instrText: () => (state.inInstruction = false),
    fldSimple: () => fields.mark('end'),
    tbl: () => {
      const table = tables.pop();
      if (table !== undefined && state.unseen === 0) add({ kind: 'table', rows: table.rows.filter((cells) => cells.length > 0) });
    },
    tc: () => targets.pop(),
    txbxContent: () => targets.pop(),
  };

  const complete = walkXml(xml, {
    open: (name, attributes) => {
      const [prefix, local] = split(name);
      if (UNSEEN.has(local)) state.unseen += 1;
      if (prefix !== 'w') return;
      if (local === 'fldChar') fields.mark(attributes.get('w:fldCharType') ?? '');
      else if (local === 'fldSimple') {
        fields.mark('begin');
        fields.instruct(attributes.get('w:instr') ?? '');
        fields.mark('separate');
      }
      begin[local]?.(attributes.get('w:val') ?? '');
      if (state.properties === 0) write(CHARACTERS[local] ?? '');
    },
    text: (text) => {
      if (state.inText) write(text);
      else if (state.inInstruction) fields.instruct(text);
    },
    close: (name) => {
      const [prefix, local] = split(name);
      if (UNSEEN.has(local)) state.unseen -= 1;
      if (prefix === 'w') end[local]?.();
    },
  });
  if (state.tooDeep) return 'too-deep';
  return complete === 'damaged' || tables.length > 0 || paragraphs.length > 0 ? 'damaged' : body;
}

function split(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

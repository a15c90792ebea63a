import type { Block, TextRun } from './document.ts';
import type { GridRow } from './grid.ts';

/** How far ahead of where it should stand a text is looked for. */
const REACH = 20_000;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/iy;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', yen: '¥', times: '×', minus: '−', middot: '·', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009' };
/** What stands between characters that a reader sees: tags, comments, and elements nobody sees. */
const MARKUP = /<(?:!--[\s\S]*?-->|(script|style|template|rt|rp)\b[\s\S]*?<\/\1\s*>|[^>]*>)/iy;
const SPACE = /[ \t\n\f\r]/;

/**
 * Says of every text of a page where its characters stand in the source (HTML の位置): a browser joins lines, drops
 * tags and decodes entities, but a person looks a figure up by line and column. Texts that are not found as they
 * are keep only their line.
 */
export function withPlaces(blocks: readonly Block[], source: string): readonly Block[] {
  const starts = [0, ...[...source.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
  let cursor = 0;
  let lastLine = 0;
  const runsOf = (text: string, line: number): readonly TextRun[] => {
    const lineStart = starts[line - 1] ?? 0;
    const from = lineStart > cursor || line < lastLine ? lineStart : cursor;
    const found = text === '' ? 'not-found' : find(source, text, from);
    if (found === 'not-found') return [];
    cursor = found.end;
    lastLine = line;
    return found.runs.map(({ from: index, at }) => {
      const number = lineAt(starts, at);
      return { from: index, line: number, column: at - (starts[number - 1] ?? 0) + 1 };
    });
  };
  const ofRow = (row: GridRow): GridRow => ({ ...row, runs: row.cells.map((cell) => runsOf(cell, row.line)) });
  return blocks.map((block) =>
    block.kind === 'paragraph' ? { ...block, runs: runsOf(block.text, block.line) } : { kind: 'grid', grid: { ...block.grid, rows: block.grid.rows.map(ofRow) } },
  );
}

function lineAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

interface Found {
  readonly runs: readonly { readonly from: number; readonly at: number }[];
  readonly end: number;
}

function find(source: string, text: string, from: number): Found | 'not-found' {
  for (let at = from; at < Math.min(source.length, from + REACH); ) {
    const markup = matchAt(MARKUP, source, at);
    if (markup !== undefined) {
      at += markup.length;
      continue;
    }
    const found = matchFrom(source, text, at);
    if (found !== 'no-match') return found;
    at += 1;
  }
  return 'not-found';
}

function matchFrom(source: string, text: string, start: number): Found | 'no-match' {
  const runs: { from: number; at: number }[] = [];
  let at = start;
  let expected = -1;
  for (let index = 0; index < text.length; ) {
    const wanted = text.charAt(index);
    const markup = matchAt(MARKUP, source, at);
    if (markup !== undefined && wanted !== '<') {
      at += markup.length;
      continue;
    }
    const { character, length } = characterAt(source, at);
    if (SPACE.test(wanted)) {
      if (!SPACE.test(character)) index += 1;
      else at += length;
      continue;
    }
    if (SPACE.test(character)) {
      at += length;
      continue;
    }
    if (character !== wanted && character.normalize('NFKC') !== wanted.normalize('NFKC')) return 'no-match';
    if (at !== expected) runs.push({ from: index, at });
    at += length;
    index += wanted.length;
    expected = length === wanted.length ? at : -1;
  }
  return { runs, end: at };
}

/** What a browser shows for the source at a place; '' at its end. */
function characterAt(source: string, at: number): { readonly character: string; readonly length: number } {
  const plain = { character: source.charAt(at), length: 1 };
  if (plain.character !== '&') return plain;
  ENTITY.lastIndex = at;
  const entity = ENTITY.exec(source);
  if (entity === null) return plain;
  const [whole, hexadecimal, decimal, name = ''] = entity;
  const code = hexadecimal !== undefined ? Number.parseInt(hexadecimal, 16) : decimal !== undefined ? Number(decimal) : undefined;
  const character = code === undefined ? NAMED[name.toLowerCase()] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  return character === undefined ? plain : { character, length: whole.length };
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  if (source.charAt(at) !== '<') return undefined;
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/read/html.ts';

/** What stands in the source where a text says its part from `start` to `end` stands. */
function cut(source: string, runs: readonly { readonly from: number; readonly line: number; readonly column: number }[] | undefined, start: number, end: number): string {
  const run = runs?.findLast((each) => each.from <= start);
  if (run === undefined) return 'nowhere';
  return (source.split('\n')[run.line - 1] ?? '').slice(run.column - 1 + start - run.from, run.column - 1 + end - run.from);
}

async function first(source: string): Promise<{ readonly text: string; readonly runs?: readonly { from: number; line: number; column: number }[] }> {
  const [block] = await readHtml(source, 'a.html');
  if (block?.kind !== 'paragraph') throw new Error('no paragraph');
  return block;
}

describe('a figure of a web page stands in its source', () => {
  it.each([
    ['in a paragraph', '<p>事業所数は1,041である。</p>', '1,041'],
    ['behind tags', '<p><span class="x12">事業所数</span>は<b>1,041</b>である。</p>', '1,041'],
    ['on a later line of a wrapped paragraph', '<div>\n  <p>事業所数は\n    1,041で、\n    133減った。</p>\n</div>', '133'],
    ['behind entities and comments', '<p>A&amp;B&nbsp;<!-- 1,041 -->は&#49041;1,041である。</p>', '1,041'],
    ['behind the same figure in a style or an earlier cell', '<style>p { width: 133px }</style><p>はじめ</p><p>133減った。</p>', '133'],
  ])('%s', async (_, source, figure) => {
    const blocks = await readHtml(source, 'a.html');
    const block = blocks.find((each) => each.kind === 'paragraph' && each.text.includes(figure));
    if (block?.kind !== 'paragraph') throw new Error('no paragraph');
    const at = block.text.indexOf(figure);
    expect(cut(source, block.runs, at, at + figure.length)).toBe(figure);
  });

  it('in every cell of a table, spans and empty cells included', async () => {
    const source = '<table>\n<tr><th rowspan="2">産業<th colspan="2">事業所</tr>\n<tr><td>平成26年</td><td>令和3年</td></tr>\n<tr><td>建設業</td><td></td><td>95</td></tr><tr><td>製造業<td>46<td>33</tr>\n</table>';
    const [block] = await readHtml(source, 'a.html');
    if (block?.kind !== 'grid') throw new Error('no table');
    for (const row of block.grid.rows) row.cells.forEach((cell, column) => expect(cell === '' ? '' : cut(source, row.runs?.[column], 0, cell.length)).toBe(cell));
  });

  it('or is known by its line alone where the text was changed', async () => {
    const paragraph = await first('<p>㎡は<ruby>平方<rt>へいほう</rt></ruby>メートル</p>');
    expect(paragraph.text).toBe('㎡は平方メートル');
    expect((await first(`<p>${'あ'.repeat(50_000)}</p>`)).runs?.[0]).toEqual({ from: 0, line: 1, column: 4 });
  });
});

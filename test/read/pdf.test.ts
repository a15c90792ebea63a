import { describe, expect, it } from 'vitest';
import { opened } from './opened.ts';
import { pdfOf, row, type Placed } from './pdf-of.ts';

async function seen(...pages: readonly (readonly Placed[])[]): Promise<unknown[]> {
  const { blocks } = await opened('計画.pdf', await pdfOf(...pages));
  return blocks.map((block) => (block.kind === 'paragraph' ? [block.at, block.text] : [block.grid.rows.map(({ at, cells }) => [at, ...cells])]));
}

describe('a PDF', () => {
  it('with fonts that are not embedded is read by the maps of CP932', async () => {
    expect(await seen([['留萌市の事業所数は1,041である。', 60, 80]])).toEqual([['p.1:1', '留萌市の事業所数は1,041である。']]);
  });

  it('has its paragraphs put together: full lines go on, short ones and ends of sentences do not', async () => {
    const first = '事業所数は、平成21年から平成26年の5年間で、ほぼ全業種で減少しており、宿泊・飲食業が';
    const blocks = await seen([['経済動向', 60, 60, 16], [first, 60, 90], ['22.1%、建設業が20.2%減少した。', 60, 106], ['従業員数は減少した。', 60, 122]]);
    expect(blocks).toEqual([['p.1:1', '経済動向'], ['p.1:2', `${first}22.1%、建設業が20.2%減少した。`], ['p.1:4', '従業員数は減少した。']]);
  });

  it('has its tables rebuilt from positions, headings over two columns and blank cells included', async () => {
    const [block] = (await opened('a.pdf', await pdfOf([['平成26年', 257, 100, 9], ['令和3年', 379, 100, 9], ...row(116, '産業', '事業所', '従業員', '事業所', '従業員').map(([text, x, y]): Placed => [text, x - (x > 60 ? 5 : 0), y, 9]), ...row(132, '建設業', '95', '1,216', '97', '971'), ...row(148, '鉱業', '1', '16', '2'), ...row(164, '計', '96', '1,232', '99', '971')]))).blocks;
    if (block?.kind !== 'grid') throw new Error('no table');
    expect(block.grid.rows.map(({ cells }) => cells)).toEqual([
      ['', '平成26年', '', '令和3年', ''],
      ['産業', '事業所', '従業員', '事業所', '従業員'],
      ['建設業', '95', '1,216', '97', '971'],
      ['鉱業', '1', '16', '2', ''],
      ['計', '96', '1,232', '99', '971'],
    ]);
    expect(block.grid.spans).toEqual([{ row: 0, column: 1, rows: 1, columns: 2 }, { row: 0, column: 3, rows: 1, columns: 2 }]);
  });

  it('has a table that goes on over the page as one, its repeated heading once, page numbers left out', async () => {
    const head = (y: number): readonly Placed[] => row(y, '産業', '平成26年', '令和3年');
    expect(await seen([...head(740), ...row(756, '建設業', '95', '97'), ['- 1 -', 290, 810]], [...head(60), ...row(76, '製造業', '46', '33'), ...row(92, '計', '141', '130'), ['以上である。', 60, 140]])).toEqual([
      [[['p.1:1', '産業', '平成26年', '令和3年'], ['p.1:2', '建設業', '95', '97'], ['p.2:2', '製造業', '46', '33'], ['p.2:3', '計', '141', '130']]],
      ['p.2:4', '以上である。'],
    ]);
  });

  it('keeps labels of two lines in their row', async () => {
    const [block] = (await opened('a.pdf', await pdfOf([...row(80, '産業', '平成26年', '令和3年'), ...row(110, '建設業', '95', '97'), ['サービス業（他に', 60, 135, 9], ...row(140, '', '118', '114').slice(1), ['分類されないもの）', 60, 145, 9], ...row(170, '計', '213', '211')]))).blocks;
    if (block?.kind !== 'grid') throw new Error('no table');
    expect(block.grid.rows.map(({ cells }) => cells)).toEqual([['産業', '平成26年', '令和3年'], ['建設業', '95', '97'], ['サービス業（他に分類されないもの）', '118', '114'], ['計', '213', '211']]);
  });

  it('does not take a note or a caption between two tables for a row of them', async () => {
    const blocks = await seen([...row(80, '産業', '平成26年', '令和3年'), ...row(96, '建設業', '95', '97'), ['出典：経済センサス', 60, 112, 9], ...row(128, '支援内容', 'R7', 'R8', 'R9'), ...row(144, '経営分析件数', '60', '60', '60')]);
    expect(blocks).toHaveLength(3);
    expect(blocks[1]).toEqual(['p.1:3', '出典：経済センサス']);
  });

  it('of images only, or damaged, is refused with what is the matter', async () => {
    await expect(opened('a.pdf', await pdfOf([], []))).rejects.toMatchObject({ code: 'no-text-in-pdf', evidence: { pages: 2 } });
    await expect(opened('a.pdf', '%PDF-1.7\n')).rejects.toMatchObject({ code: 'damaged-file' });
  });
});

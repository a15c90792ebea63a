import { describe, expect, it } from 'vitest';
import { opened } from './opened.ts';
import { pdfOf, pdfWith, row, type Placed } from './pdf-of.ts';

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

  it.each(['90ms-RKSJ-H', 'UniJIS-UCS2-H', 'Identity-H'] as const)('has its characters told from their codes: %s', async (map) => {
    const { blocks } = await opened('a.pdf', await pdfWith({ map }, [['事業所数は△ 1,041（24.6％減）である。', 60, 80]]));
    expect(blocks).toMatchObject([{ at: 'p.1:1', text: '事業所数は△ 1,041（24.6％減）である。' }]);
  });

  it('has headings of several lines and levels put back over their columns', async () => {
    const heading: readonly Placed[] = [
      ['1事業所当', 478, 92, 9], ['産業', 60, 112, 9], ['事業所数', 249, 97, 9], ['従業者数', 367, 97, 9], ['たり従業者', 478, 103, 9], ['数', 478, 114, 9],
      ['平成26', 223, 122, 9], ['令和3', 284, 122, 9], ['平成26', 343, 122, 9], ['令和3年', 400, 127, 9], ['年', 223, 132, 9], ['年', 284, 132, 9], ['年', 343, 132, 9],
    ];
    const [block] = (await opened('a.pdf', await pdfOf([...heading, ...row(145, '建設業', '95', '97', '1,216', '971', '10.0'), ...row(161, '製造業', '46', '33', '885', '775', '23.5'), ...row(177, '計', '141', '130', '2,101', '1,746', '13.4')]))).blocks;
    if (block?.kind !== 'grid') throw new Error('no table');
    expect(block.grid.rows.map(({ cells }) => cells)).toEqual([
      ['', '事業所数', '', '従業者数', '', '1事業所当たり従業者数'],
      ['産業', '', '', '', '', ''],
      ['', '平成26年', '令和3年', '平成26年', '令和3年', ''],
      ['建設業', '95', '97', '1,216', '971', '10.0'],
      ['製造業', '46', '33', '885', '775', '23.5'],
      ['計', '141', '130', '2,101', '1,746', '13.4'],
    ]);
  });

  it('has headings at the left of their cells put over the figures at the right of them', async () => {
    const figures = (y: number, label: string, ...texts: readonly string[]): readonly Placed[] => [[label, 60, y, 9], ...texts.map((text, index): Placed => [text, 300 + 120 * index - text.length * 4.5, y, 9])];
    const [block] = (await opened('a.pdf', await pdfOf([['令和4年度', 195, 80, 9], ['令和5年度', 315, 80, 9], ['前年度比', 435, 80, 9], ...figures(96, '4月', '20,464', '41,201', '201.3'), ...figures(112, '5月', '19,771', '38,779', '196.1')]))).blocks;
    if (block?.kind !== 'grid') throw new Error('no table');
    expect(block.grid.rows[0]?.cells).toEqual(['', '令和4年度', '令和5年度', '前年度比']);
  });

  it('has narrow headings told apart, however close they stand', async () => {
    const [block] = (await opened('a.pdf', await pdfOf([['款', 60, 80, 9], ['予算現額', 220, 80, 9], ['収入済額', 264, 80, 9], ['収入率', 308, 80, 9], ...['市税', '8,123,456', '8,245,310', '101.5'].map((text, index): Placed => [text, index === 0 ? 60 : 256 + 47 * (index - 1) - text.length * 4.5, 96, 9]), ...['市債', '2,310,000', '1,985,000', '85.9'].map((text, index): Placed => [text, index === 0 ? 60 : 256 + 47 * (index - 1) - text.length * 4.5, 112, 9])]))).blocks;
    if (block?.kind !== 'grid') throw new Error('no table');
    expect(block.grid.rows[0]?.cells).toEqual(['款', '予算現額', '収入済額', '収入率']);
  });

  it('has two tables with a line of words between them told apart', async () => {
    const blocks = await seen([...row(80, '業種', '対象数', '回答数'), ...row(96, '製造業', '80', '61'), ...row(112, '建設業', '60', '44'), ['Ⅱ　業況判断', 60, 130, 10], ...row(148, '業種', '好転', '悪化'), ...row(164, '製造業', '12', '21'), ...row(180, '建設業', '9', '11')]);
    expect(blocks).toHaveLength(3);
    expect(blocks[1]).toEqual(['p.1:4', 'Ⅱ　業況判断']);
  });

  it('is read without what stands at the top and the bottom of every page', async () => {
    const page = (number: number, text: string): readonly Placed[] => [['令和6年度 経営発達支援計画', 60, 30, 8], [`留萌商工会議所 第${number}版`, 420, 30, 8], [text, 60, 80], [`https://example.jp/plan`, 60, 815, 8], [`${number}/3`, 530, 815, 8]];
    expect(await seen(page(1, '事業所数は1,041である。'), page(2, '従業者数は7,759人である。'), page(3, '以上である。'))).toEqual([['p.1:1', '事業所数は1,041である。'], ['p.2:1', '従業者数は7,759人である。'], ['p.3:1', '以上である。']]);
  });

  it('that needs a password is refused; one that only forbids printing is read', async () => {
    await expect(opened('a.pdf', await pdfWith({ password: 'himitsu' }, [['事業所数', 60, 80]]))).rejects.toMatchObject({ code: 'encrypted-file' });
    expect((await opened('a.pdf', await pdfWith({ password: '' }, [['事業所数は1,041である。', 60, 80]]))).blocks).toMatchObject([{ text: '事業所数は1,041である。' }]);
  });

  it('of images only, or damaged, is refused with what is the matter', async () => {
    await expect(opened('a.pdf', await pdfOf([], []))).rejects.toMatchObject({ code: 'no-text-in-pdf', evidence: { pages: 2 } });
    await expect(opened('a.pdf', '%PDF-1.7\n')).rejects.toMatchObject({ code: 'damaged-file' });
  });
});

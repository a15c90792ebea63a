import { describe, expect, it } from 'vitest';
import { gridsOf } from '../../src/read/document.ts';
import { cellsOf, onlyGrid, opened } from './opened.ts';

const page = (body: string): string => `<!DOCTYPE html>\n<html lang="ja"><head><title>統計</title><style>td{}</style></head>\n<body>${body}</body></html>`;

describe('HTML tables', () => {
  it('stand in the columns a browser shows, merged cells as spans', async () => {
    const grid = await onlyGrid('a.html', page(`<table><caption>図表1</caption>
<thead><tr><th rowspan="2">産業</th><th colspan="2">平成21年</th></tr>
<tr><th>事業所</th><th>従業員</th></tr></thead>
<tfoot><tr><td>計</td><td>1,381</td><td>9,759</td></tr></tfoot>
<tbody><tr><td>　建設業</td><td>119</td><td>1,343</td></tr></tbody></table>`));
    expect(cellsOf(grid)).toEqual([['産業', '平成21年', ''], ['', '事業所', '従業員'], ['　建設業', '119', '1,343'], ['計', '1,381', '9,759']]);
    expect(grid.spans).toEqual([{ row: 0, column: 0, rows: 2, columns: 1 }, { row: 0, column: 1, rows: 1, columns: 2 }]);
    expect(grid.rows.map(({ line }) => line)).toEqual([4, 5, 7, 6]);
    expect([grid.name, grid.before.at(-1)?.text]).toEqual(['図表1', '図表1']);
  });

  it('end a rowspan with its group and cover trailing columns', async () => {
    const grid = await onlyGrid('a.html', page('<table><tbody><tr><td>a<td rowspan=9>b</tr><tr><td>c</tr></tbody><tbody><tr><td>d<td>e</tbody></table>'));
    expect(cellsOf(grid)).toEqual([['a', 'b'], ['c', ''], ['d', 'e']]);
    expect(grid.spans).toEqual([{ row: 0, column: 1, rows: 2, columns: 1 }]);
  });

  it('give the text a reader sees: line breaks, entities, no script, no furigana', async () => {
    const grid = await onlyGrid('a.html', page('<table><tr><td>卸売業<br>小売業<td>&yen;1&amp;2<td><script>9</script>5<td><ruby>留萌<rt>るもい</rt></ruby><td>&nbsp;<td> 1\n 2 </table>'));
    expect(cellsOf(grid)[0]).toEqual(['卸売業\n小売業', '¥1&2', '5', '留萌', '', '1 2']);
  });

  it('never make a raised footnote mark a digit of the figure', async () => {
    expect(cellsOf(await onlyGrid('a.html', page('<table><tr><td>x<td>1,343<sup>1)</sup></table>')))[0]).toEqual(['x', '1,343¹⁾']);
  });

  it('inside a table that only lays out the page are tables of their own, with their captions', async () => {
    const document = await opened('a.html', page('<table><tr><td><h2>図表1</h2><table><tr><td>a<td>1</table><p>資料：x</p></table>'));
    const grids = gridsOf(document);
    expect(grids.map(cellsOf)).toEqual([[['a', '1']]]);
    expect([grids[0]?.before[0]?.text, grids[0]?.after[0]?.text]).toEqual(['図表1', '資料：x']);
  });

  it('inside a data table follow it', async () => {
    const grids = gridsOf(await opened('a.html', page('<table><tr><th>h<td>x<table><tr><td>in</table></table>')));
    expect(grids.map(cellsOf)).toEqual([[['h', 'x']], [['in']]]);
  });

  it('report hidden rows', async () => {
    const grid = await onlyGrid('a.html', page('\n<table><tr><td>a<td>b</tr>\n<tr style="display: none"><td>c<td>d</table>'));
    expect(grid.rows.map(({ hidden }) => hidden)).toEqual([undefined, true]);
    expect(grid.findings).toMatchObject([{ code: 'hidden-rows', rows: [5] }]);
  });

  it('are refused when spans or nesting are an attack', async () => {
    const bomb = `<table>${'<tr><td rowspan=65000 colspan=1000>a'.repeat(6000)}</table>`;
    await expect(opened('a.html', page(bomb))).rejects.toMatchObject({ code: 'too-large' });
    await expect(opened('a.html', page('<div>'.repeat(5000)))).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('a web page', () => {
  it('becomes the paragraphs a reader sees, with their lines', async () => {
    const { blocks, format } = await opened('a.html', page('\n<h1>概要</h1>\n<p>事業所は\n<b>1,041</b>。<br>従業者は7,759人</p><ul><li>一<li>二</ul><pre>甲\n乙</pre>'));
    expect(format).toBe('html');
    expect(blocks).toMatchObject([
      { kind: 'paragraph', line: 4, text: '概要' },
      { kind: 'paragraph', line: 5, text: '事業所は 1,041。' },
      { kind: 'paragraph', line: 6, text: '従業者は7,759人' },
      { kind: 'paragraph', line: 6, text: '一' },
      { kind: 'paragraph', line: 6, text: '二' },
      { kind: 'paragraph', line: 6, text: '甲' },
      { kind: 'paragraph', line: 7, text: '乙' },
    ]);
  });

  it('is recognised under the name of a workbook or CSV', async () => {
    const html = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>a</td><td>1</td></tr></table>';
    for (const name of ['表.xls', 'data.csv']) expect((await opened(name, html)).format).toBe('html');
  });
});

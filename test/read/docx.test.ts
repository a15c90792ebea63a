import { describe, expect, it } from 'vitest';
import { cell, docxOf, p, r, table } from './docx-of.ts';
import { opened } from './opened.ts';

async function seen(body: string, parts: Readonly<Record<string, string>> = {}): Promise<unknown[]> {
  const { blocks } = await opened('計画.docx', docxOf(body, parts));
  return blocks.map((block) => (block.kind === 'paragraph' ? [block.at, block.text] : [block.grid.place.sheet, block.grid.rows.map(({ cells }) => cells)]));
}

describe('a Word document', () => {
  it('is read in order, its paragraphs and tables named as a person would find them', async () => {
    expect(await seen(p('経済動向') + p('') + p('事業所数は', r('1,041'), 'である。') + table(['産業', '令和3年'], ['建設業', '97']) + p('出典'))).toEqual([
      ['段落1', '経済動向'],
      ['段落2', '事業所数は1,041である。'],
      ['表1', [['産業', '令和3年'], ['建設業', '97']]],
      ['段落3', '出典'],
    ]);
  });

  it('shows what a reader sees: no deleted or hidden text, no field codes, no furigana', async () => {
    const body = p(
      '<w:del><w:r><w:delText>1,381</w:delText></w:r></w:del>', '<w:ins><w:r><w:t>1,041</w:t></w:r></w:ins>', r('極秘', '<w:vanish/>'), r('見える', '<w:vanish w:val="0"/>'),
      '<w:r><w:instrText>PAGE \\* 99</w:instrText></w:r>', '<w:r><w:ruby><w:rt><w:r><w:t>るもい</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>留萌</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    );
    expect(await seen(body)).toEqual([['段落1', '1,041見える留萌']]);
  });

  it('shows no page numbers of its table of contents, and other fields as they were last worked out', async () => {
    const field = (instruction: string, result: string): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const contents = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('第1章')}${field(' PAGEREF _Toc1', '12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await seen(p(contents) + p('表', field(' SEQ 表', '3'), '、', '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>40</w:t></w:r></w:fldSimple>', field(' =SUM(ABOVE)', '1,041')))).toEqual([['段落1', '第1章'], ['段落2', '表3、1,041']]);
  });

  it('keeps tabs and line breaks, which settings of the paragraph are not', async () => {
    expect(await seen(p('<w:r><w:t>合計</w:t><w:tab/><w:t>492</w:t><w:br/><w:t>うち建設業</w:t></w:r>'))).toEqual([['段落1', '合計\t492'], ['段落1', 'うち建設業']]);
  });

  it('keeps merged cells as spans with the text in the first', async () => {
    const body = table([cell('産業', '<w:vMerge w:val="restart"/>'), cell('平成26年', '<w:gridSpan w:val="2"/>')], [cell('', '<w:vMerge/>'), '事業所', '従業員'], ['建設業', '95', '1,216']);
    const { blocks } = await opened('a.docx', docxOf(body));
    const [block] = blocks;
    if (block?.kind !== 'grid') throw new Error('no table');
    expect(block.grid.rows.map(({ cells }) => cells)).toEqual([['産業', '平成26年', ''], ['', '事業所', '従業員'], ['建設業', '95', '1,216']]);
    expect(block.grid.spans).toEqual(expect.arrayContaining([{ row: 0, column: 0, rows: 2, columns: 1 }, { row: 0, column: 1, rows: 1, columns: 2 }]));
    expect(block.grid.spans).toHaveLength(2);
  });

  it('reads forms that are one big table as running text, with the tables inside', async () => {
    expect(await seen(table([cell(p('（1）現状') + table(['産業', '数'], ['建設業', '97']) + p('以上'))]))).toEqual([['段落1', '（1）現状'], ['表1', [['産業', '数'], ['建設業', '97']]], ['段落2', '以上']]);
    expect(await seen(table(['事業所数は1,041である。'], ['以上']))).toEqual([['段落1', '事業所数は1,041である。'], ['段落2', '以上']]);
  });

  it('puts text boxes after their paragraph and footnotes at the end', async () => {
    const box = '<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>' + p('囲み') + '</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>' + p('囲み') + '</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>';
    expect(await seen(p('本文', box, 'のつづき'), { 'word/footnotes.xml': `<w:footnotes><w:footnote>${p('注：民営')}</w:footnote></w:footnotes>` })).toEqual([['段落1', '本文のつづき'], ['段落2', '囲み'], ['脚注1', '注：民営']]);
  });

  it('is refused when it is empty, cut off, or a bomb', async () => {
    await expect(opened('a.docx', docxOf(''))).rejects.toMatchObject({ code: 'empty-file' });
    await expect(opened('a.docx', docxOf('<w:p><w:r><w:t>途中'))).rejects.toMatchObject({ code: 'damaged-file' });
    await expect(opened('a.docx', docxOf('<w:tbl><w:tr><w:tc>'.repeat(200)))).rejects.toMatchObject({ code: 'too-large' });
    await expect(opened('a.docx', docxOf(table([cell('x', '<w:gridSpan w:val="999999999"/>'), 'y']).repeat(1)))).resolves.toMatchObject({ format: 'docx' });
    await expect(opened('a.docx', docxOf(`<w:p>${' '.repeat(30_000_000)}</w:p>`))).rejects.toMatchObject({ code: 'too-large' });
    const whole = docxOf(p('事業所数'));
    await expect(opened('a.docx', whole.subarray(0, whole.length - 40))).rejects.toMatchObject({ code: 'damaged-file' });
  });
});

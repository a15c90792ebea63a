import { describe, expect, it } from 'vitest';
import { cell, docxOf, p, r, table } from '../read/docx-of.ts';
import { pdfOf, pdfWith, row, type Placed } from '../read/pdf-of.ts';
import { compoundOf, u8 } from '../read/xls-of.ts';
import { folder, run } from '../support/run.ts';

/** A Word document as chambers write them: merged cells, changes that are tracked, footnotes, a text box, numbered headings, contents. */
const toc = '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>1 経済動向</w:t><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF _Toc1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>88</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
const numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>事業所数の動き</w:t></w:r></w:p>';
const box = `<w:r><w:drawing><w:txbxContent>${p('製造業は46社から33社に28.3%減少')}</w:txbxContent></w:drawing></w:r>`;
const changed = '<w:del><w:r><w:delText>24.6</w:delText></w:r></w:del><w:ins><w:r><w:t>27.8</w:t></w:r></w:ins>';
const figures = table(
  [cell('産業', '<w:vMerge w:val="restart"/>'), cell('事業所数', '<w:gridSpan w:val="2"/>'), cell('増減', '<w:vMerge w:val="restart"/>')],
  [cell('', '<w:vMerge/>'), '平成26年', '令和3年', cell('', '<w:vMerge/>')],
  ['建設業', '95', '97', '2'], ['製造業', '46', '33', '▲13'], ['計', '141', '130', '▲12'],
);
const word = docxOf(toc + numbered + p('製造業の事業所数は46社から33社に、', changed, r('%減少した。'), box) + figures, { 'word/footnotes.xml': `<w:footnotes><w:footnote>${p('注：建設業は95社から97社へ2.1%増。')}</w:footnote></w:footnotes>` });

const heading = (page: number): readonly Placed[] => [['留萌商工会議所', 60, 30, 8], [`${page}`, 290, 815, 8]];
const pdf = pdfOf(
  [...heading(1), ['1　事業所数', 60, 80, 12], ['製造業は46社から33社に27.8%減少した。', 60, 110]],
  [...heading(2), ['図表1　事業所数', 60, 80], ...row(100, '産業', '平成26年', '令和3年', '増減'), ...row(116, '建設業', '95', '97', '2'), ...row(132, '製造業', '46', '33', '▲13'), ...row(148, '計', '141', '130', '▲12')],
);

const cwd = folder({
  'plan.docx': word,
  'locked.docx': compoundOf('EncryptedPackage', u8(1, 2, 3)),
  'plan.pdf': await pdf,
  'locked.pdf': await pdfWith({ password: 'himitsu' }, [['事業所数', 60, 80]]),
  'scan.pdf': await pdfOf([], [], []),
  'words.txt': '会議所は地域の事業者を支援します。\n',
  'broken.html': '<html><table><tr><td>産業<td>平成26年<td>令和3年<tr><td>建設業<td>95<td>97</tr><tr><td>製造業<td>46<td>33<tr><td>計<td>141<td>150</table><p>以上<div><b>',
  'many.txt': `産業\t平成26年\t令和3年\t増減\n${Array.from({ length: 3333 }, (_, k) => `業種${k}\t${k + 20}\t${k * 2 + 5}\t${k - 15}`).join('\n')}\n計\t${(3332 * 3333) / 2 + 20 * 3333}\t${3332 * 3333 + 5 * 3333}\t0\n`,
});

describe('check of documents of other programs', () => {
  it('reads Word as its reader does, and tells paragraphs and cells by their places', async () => {
    const result = await run(['check', 'plan.docx', '--format', 'json'], { cwd });
    const { documents } = JSON.parse(result.stdout) as { documents: { findings: { code: string; at: { at: string; sheet?: string } }[]; figures: { text: string; verdict: string; reason?: string }[] }[] };
    expect(result.code).toBe(1);
    expect(documents[0]?.findings.map(({ code, at }) => [code, at.sheet ?? '', at.at])).toEqual([['rate-disagrees', '', '段落3'], ['difference-disagrees', '表1', 'D5']]);
    const figure = (text: string): unknown => documents[0]?.figures.find((each) => each.text === text);
    expect(figure('24.6')).toBeUndefined();
    expect(figure('28.3%')).toMatchObject({ verdict: 'agrees' });
    expect(figure('2.1%')).toMatchObject({ verdict: 'agrees' });
    expect(figure('88')).toBeUndefined();
  });

  it('reads PDF over several pages, and tells figures by page and line', async () => {
    const result = await run(['check', 'plan.pdf'], { cwd });
    expect(result.code).toBe(1);
    expect(result.stdout).toContain('p.1:2  誤り');
    expect(result.stdout).toContain('27.8%');
    expect(result.stdout).toContain('p.2:5  誤り');
    expect(result.stdout).toContain('▲12');
  });

  it.each([
    ['locked.docx', 'パスワード'],
    ['locked.pdf', 'パスワード'],
    ['scan.pdf', '文字'],
  ])('refuses %s with the reason and the remedy', async (file, words) => {
    const result = await run(['check', file], { cwd });
    expect([result.code, result.stdout]).toEqual([3, '']);
    expect(result.stderr).toContain(file);
    expect(result.stderr).toContain(words);
    expect(result.stderr).toContain('->');
  });

  it('says so when a document holds no figures', async () => {
    const result = await run(['check', 'words.txt'], { cwd });
    expect(result.code).toBe(1);
    expect(result.stdout).toContain('nothing-checked');
  });

  it('reads HTML whose tags are not closed', async () => {
    const result = await run(['check', 'broken.html'], { cwd });
    expect(result.code).toBe(1);
    expect(result.stdout).toContain('total-disagrees');
  });

  it('checks ten thousand figures', async () => {
    const result = await run(['check', 'many.txt', '--format', 'json'], { cwd });
    const { documents } = JSON.parse(result.stdout) as { documents: { findings: { code: string; printed: string }[]; coverage: { figures: number; checked: number } }[] };
    expect(documents[0]?.coverage.figures).toBeGreaterThan(10_000);
    expect(documents[0]?.coverage.checked).toBeGreaterThan(10_000);
    expect(documents[0]?.findings.map(({ printed }) => printed)).toEqual(['0']);
  });
});

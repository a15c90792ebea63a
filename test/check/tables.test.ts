import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../src/check/check-documents.ts';
import type { DocumentReport } from '../../src/model/check-report.ts';
import { documentOf } from './open.ts';

async function check(text: string, name = 'a.txt'): Promise<DocumentReport> {
  const [report] = checkDocuments([await documentOf(text, name)]).documents;
  if (report === undefined) throw new Error('no report');
  return report;
}

function verdicts(report: DocumentReport): Readonly<Record<string, string>> {
  return Object.fromEntries(report.figures.map((figure) => [`${figure.at.line}:${figure.text}`, figure.verdict]));
}

const INDUSTRIES = `単位：人
産業	平成26年	令和3年	増減	増減率(%)
建設業	1,216	971	△ 245	△ 20.1
製造業	885	775	△ 110	△ 12.4
医療、福祉	1,134	1,096	△ 38	△ 3.4
計	3,235	2,842	△ 393	△ 12.1
`;

describe('relations inside tables', () => {
  it('finds totals, differences and rates by themselves', async () => {
    const report = await check(INDUSTRIES);
    expect(report.findings).toEqual([]);
    expect(report.coverage).toMatchObject({ figures: 16, checked: 16 });
  });

  it('traces one mistyped cell that upsets a total, a difference and a rate', async () => {
    const report = await check(INDUSTRIES.replace('885', '855'));
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({ code: 'value-disagrees', at: { line: 4 }, printed: '855', recomputed: '885', cause: { kind: 'mistyped', slip: 'one-digit' } });
    expect(verdicts(report)['4:855']).toBe('disagrees');
    expect(verdicts(report)['6:3,235']).toBe('agrees');
  });

  it('blames the rate when only the rate is off', async () => {
    const report = await check(INDUSTRIES.replace('△ 20.1', '△ 21.0'));
    expect(report.findings.map((each) => [each.code, each.at.line])).toEqual([['rate-disagrees', 3]]);
    expect(report.findings[0]).toMatchObject({ recomputed: '△ 20.1' });
  });

  it('adds sub-totals once, leaves out (1)(2) and 再掲, and follows 4+5', async () => {
    const report = await check(`単位：百万円
項目	令和2年度	令和3年度
1 農林水産業	100	120
(1) 農業	60	70
(2) 水産業	40	50
2 製造業	300	280
3 サービス業	600	640
4 小計	1,000	1,040
5 関税	20	25
合計(4+5)	1,020	1,065
(再掲) 第1次産業	100	120
`);
    expect(report.findings).toEqual([]);
    expect(verdicts(report)).toMatchObject({ '3:100': 'agrees', '8:1,000': 'agrees', '10:1,020': 'agrees' });
  });

  it('finds the total of groups by their common label', async () => {
    const rows = ['卸売業\t商店数\t75\t71', '\t従業者数\t540\t458', '小売業\t商店数\t371\t334', '\t従業者数\t2,422\t2,088', '合計\t商店数\t446\t405', '\t従業者数\t2,962\t2,564'];
    const report = await check(`区分\t\t平成14年\t平成16年\n${rows.join('\n')}\n`);
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({ code: 'total-disagrees', printed: '2,564', recomputed: '2,546', cause: { kind: 'mistyped', slip: 'swapped-digits' } });
  });

  it('finds a row total among stacked headings', async () => {
    const report = await check('年度\t総数\t釧路地区\t\t阿寒地区\t\n\t\t道内\t道外\t道内\t道外\n2019\t5,307\t2,608\t1,164\t1,050\t485\n2020\t2,462\t1,123\t500\t699\t140\n2021\t2,757\t1,347\t556\t726\t128\n');
    expect(report.findings).toEqual([]);
    expect(verdicts(report)['3:5,307']).toBe('agrees');
  });

  it('explains sums of rounded parts by their intervals', async () => {
    const shares = (third: string): string => `区分\t構成比(%)\t人数\nA\t33.3\t1,000\nB\t33.3\t1,000\nC\t${third}\t1,000\n計\t100.0\t3,000\n`;
    expect((await check(shares('33.3'))).findings).toEqual([]);
    expect((await check(shares('33.6'))).findings).toHaveLength(1);
  });

  it('never calls a figure wrong that its rounded inputs allow', async () => {
    // 268 → 265 is −1.1%, but the unrounded values may have been 268.4 → 264.9: −1.3%.
    const report = await check('(単位：百万円、%)\n項目\t前年度\t当年度\t増減率\n林業\t268\t265\t△ 1.3\n水産業\t5,634\t6,149\t9.1\n鉱業\t3,876\t4,341\t12.0\n建設業\t38,650\t34,848\t△ 9.8\n');
    expect(report.findings).toEqual([]);
    expect(verdicts(report)['3:△ 1.3']).toBe('within-rounding');
  });

  it('finds shares without a heading, and shares of a total in the first row', async () => {
    const report = await check('魚種\t金額（千円）\t\n合計\t10,537,107\t100.0\nすけとうだら\t1,712,118\t16.2\nまだら\t1,319,678\t12.5\nいわし\t7,505,311\t72.1\n');
    expect(report.findings.map((each) => [each.code, each.at.line])).toEqual([['share-disagrees', 5]]);
    expect(report.findings[0]).toMatchObject({ printed: '72.1', recomputed: '71.2' });
  });

  it('checks achievement rates, averages and diffusion indices', async () => {
    const report = await check(`業種	好転	不変	悪化	計	業況DI
製造業	12	28	21	61	▲14.8
建設業	9	24	11	44	▲4.5
小売業	8	24	26	58	▲13.0
全業種	29	76	58	163	▲17.8
`);
    expect(report.findings.map((each) => each.code)).toEqual(['quotient-disagrees']);
    expect(report.findings[0]).toMatchObject({ printed: '▲13.0', recomputed: '▲31.0' });
  });

  it('follows changes from row to row in a table of years', async () => {
    const report = await check('年\t人口\t対前年増減\t増減率(%)\n令和元年\t30,120\t－\t－\n令和2年\t29,780\t△340\t△1.13\n令和3年\t29,411\t△369\t△1.24\n令和4年\t29,015\t△396\t△1.35\n令和5年\t28,544\t△471\t△1.26\n');
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({ code: 'rate-disagrees', printed: '△1.26', recomputed: '△1.62' });
  });

  it('takes the base of percentages from the text above a table', async () => {
    const rows = [['原材料', 171, '66.8'], ['人手', 148, '57.8'], ['売上', 97, '39.7'], ['人件費', 91, '35.5'], ['設備', 55, '21.5']];
    const report = await check(`経営上の問題点（複数回答、n=256）\n項目\t回答数\t割合(%)\n${rows.map((row) => row.join('\t')).join('\n')}\n`);
    expect(report.findings.map((each) => each.at.line)).toEqual([5]);
    expect(report.findings[0]).toMatchObject({ printed: '39.7', recomputed: '37.9' });
  });

  it('leaves targets and unrelated numbers alone', async () => {
    const report = await check('支援内容\t現状\tR7\tR8\tR9\n経営分析件数\t45件\t60件\t60件\t60件\nセミナー参加者数\t12人\t20人\t20人\t20人\n');
    expect(report.findings).toEqual([]);
    expect(report.coverage.byReason.target).toBeGreaterThan(0);
  });
});

describe('a part of a whole', () => {
  const table = (inner: string): string => `区分\t令和4年\t令和5年\t令和6年\n会員数\t1,245\t1,230\t1,218\nうち小規模事業者\t1,002\t${inner}\t981\n`;

  it('is no part of a sum, and never larger than the whole', async () => {
    expect((await check(table('990'))).findings).toEqual([]);
    expect((await check(table('1,990'))).findings).toMatchObject([{ code: 'part-exceeds-whole', part: '1,990', whole: '1,230', subject: 'うち小規模事業者 令和5年', at: { at: 'C3' } }]);
  });

  it('is something else where most of its figures are larger', async () => {
    expect((await check(table('1,990').replace('1,002', '2,002'))).findings).toEqual([]);
  });
});

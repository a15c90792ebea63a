import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../src/check/check-documents.ts';
import type { DocumentReport, FigureReport } from '../../src/model/check-report.ts';
import { documentOf } from './open.ts';

const TABLE = `図表1　産業大分類別事業所数及び従業者数

産業大分類	平成21年			平成26年			令和3年	
	事業所	小規模	従業員	事業所	小規模	従業員	事業所	従業員
建設業	119	100	1,343	95	81	1,216	97	971
製造業	56	45	1,226	46	38	885	33	775
卸売業、小売業	366	251	2,278	320	221	1,911	275	1,794
宿泊業、飲食サービス業	244	207	875	190	160	740	136	525
医療、福祉	73	18	927	86	18	1,134	86	1,096
計	858	621	6,649	737	518	5,886	627	5,161
`;

async function check(text: string, name = 'a.txt'): Promise<DocumentReport> {
  const [report] = checkDocuments([await documentOf(text, name)]).documents;
  if (report === undefined) throw new Error('no report');
  return report;
}

function figure(report: DocumentReport, text: string): FigureReport | undefined {
  return report.figures.find((each) => each.text === text && each.at.line === 1);
}

async function verdictOf(sentence: string, text: string): Promise<string | undefined> {
  return figure(await check(`${sentence}\n\n${TABLE}`), text)?.verdict;
}

describe('claims in sentences', () => {
  it.each(['−', '-', '▲', '△'])('suggests a corrected figure with the sign its author wrote: %s', async (mark) => {
    const table = `産業大分類\t平成26年\t令和3年\t増減\n建設業\t95\t97\t2\n製造業\t46\t33\t${mark}31\n卸売業、小売業\t320\t275\t${mark}45\n計\t461\t405\t${mark}56\n`;
    const wrong = (await check(table)).findings.find(({ code }) => code === 'difference-disagrees');
    expect(wrong).toMatchObject({ printed: `${mark}31`, recomputed: `${mark}13` });
  });

  it('ties a list of rates with one verb to its cells, and infers that they were rounded down', async () => {
    const report = await check(
      `平成21年から平成26年の5年間で、従業員数では、医療・福祉が22.3%増加しているものの、製造業が27.9%、卸・小売業が16.2%、宿泊・飲食業が15.5%、建設業は9.5%とそれぞれ減少している。\n\n${TABLE}`,
    );
    expect(['22.3%', '27.9%', '16.2%', '15.5%', '9.5%'].map((text) => figure(report, text)?.verdict)).toEqual(['agrees', 'other-rounding', 'other-rounding', 'other-rounding', 'agrees']);
    expect(report.rounding).toContainEqual(expect.objectContaining({ rule: 'floor', fits: 5, of: 5, halfUp: 2 }));
    expect(report.findings.find((each) => each.code === 'rounded-otherwise')).toMatchObject({ printed: '27.9%', recomputed: '27.8%', fits: ['floor'], against: 'default' });
  });

  it('says that the words name another series than the values', async () => {
    const report = await check(`小規模事業者でみると、平成21年から平成26年の間に事業所は宿泊・飲食業が22.1%、建設業は20.2%、製造業が17.9%とそれぞれ減少している。\n\n${TABLE}`);
    expect(report.findings.map((each) => each.code)).toEqual(['subject-mixed-up']);
    expect(report.findings[0]).toMatchObject({ used: '事業所', figures: [{ text: '22.1%', named: '22.7%' }, { text: '20.2%', named: '19.0%' }, { text: '17.9%', named: '15.6%' }] });
  });

  it('tells points from per cent', async () => {
    const report = await check(`令和3年の事業所数でみると、「宿泊業、飲食サービス業」が平成21年と比較して44ポイントと大きく減少している。\n\n${TABLE}`);
    expect(figure(report, '44ポイント')?.verdict).toBe('unit');
    expect(report.findings[0]).toMatchObject({ code: 'unit-mixed-up', should: '%', suggestion: expect.stringContaining('44%と大きく減少') as string });
  });

  it.each([['R6.1-3月', 'R6.4-6月'], ['令和6年1～3月期', '令和6年4～6月期'], ['R6.5月', 'R6.6月']])('checks what an index (DI) fell by from one quarter or month to the next: %s', async (earlier, later) => {
    const table = `# 景況\n\n| 業況DI | ${earlier} | ${later} | 増減 |\n|---|---|---|---|\n| 製造業 | 12.5 | 10.1 | -2.4 |\n| 建設業 | 8.0 | 9.5 | 1.5 |\n\n`;
    const right = await check(`${table}製造業の業況DIは、${earlier}の12.5から${later}は10.1となり、2.4ポイント低下した。\n`, 'a.md');
    expect([right.findings, right.coverage.checked]).toEqual([[], 9]);
    const wrong = await check(`${table}製造業の業況DIは、${earlier}の12.5から${later}は10.1となり、2.9ポイント低下した。\n`, 'a.md');
    expect(wrong.findings).toEqual([expect.objectContaining({ code: 'difference-disagrees', printed: '2.9ポイント', recomputed: '2.4ポイント' })]);
  });

  it('checks a rate in brackets against the year before it names', async () => {
    expect((await check('経営指導件数は3,412件（前年度3,287件、3.8％増）である。\n')).findings).toEqual([]);
    expect((await check('経営指導件数は3,412件（前年度3,287件、8.3％増）である。\n')).findings).toEqual([expect.objectContaining({ code: 'rate-disagrees', printed: '8.3％', recomputed: '3.8％' })]);
    // What stands before the rate makes it another one.
    expect((await check('経営指導件数は3,412件（前年度3,287件、うち巡回は8.3％増）である。\n')).findings.filter(({ code }) => code !== 'nothing-checked')).toEqual([]);
  });

  it('leaves points that are differences of percentages alone', async () => {
    expect((await check('令和5年の持家率は52.6%、借家率は38.2%で、持家率が借家率を14.4ポイント上回っている。\n')).findings).toEqual([]);
  });

  it('corrects one member of a list that its neighbours contradict, and keeps the sentence as it was', async () => {
    const report = await check(`平成26年から令和3年にかけて、事業所数は製造業が28.3%、卸売業、小売業が14.1%、宿泊業、飲食サービス業が24.8%減少した。\n\n${TABLE}`);
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({
      code: 'rate-disagrees',
      printed: '24.8%',
      recomputed: '28.4%',
      arithmetic: '(136 − 190) / 190 = −28.421…% ≠ −24.8%',
      suggestion: '平成26年から令和3年にかけて、事業所数は製造業が28.3%、卸売業、小売業が14.1%、宿泊業、飲食サービス業が28.4%減少した。',
    });
  });

  it('knows the value of another pair of years', async () => {
    const report = await check(`平成26年から令和3年にかけて、事業所数は製造業が28.3%、卸売業、小売業が14.1%、宿泊業、飲食サービス業が44.3%減少した。\n\n${TABLE}`);
    expect(report.findings[0]).toMatchObject({ code: 'rate-disagrees', recomputed: '28.4%', cause: { kind: 'other-period' } });
  });

  it('reads ▲ with 減 as one negative', async () => {
    expect(await verdictOf('平成26年から令和3年の製造業の事業所は▲28.3%減となった。', '▲28.3%')).toBe('agrees');
  });

  it('takes a rise for a fall as wrong', async () => {
    const report = await check(`平成26年から令和3年にかけて、製造業の事業所は28.3%増加した。\n\n${TABLE}`);
    expect(report.findings[0]).toMatchObject({ code: 'direction-disagrees', words: '28.3%増加', arithmetic: '(33 − 46) / 46 = −28.260…% ≠ 28.3%' });
  });

  it('ties counts, shares of a total, differences and multiples', async () => {
    const report = await check(`令和3年の事業所数は627事業所で、卸売業、小売業が275事業所（全体の43.9%）と最も多く、次いで宿泊業、飲食サービス業が136事業所（同21.7%）となっている。\n\n${TABLE}`);
    expect(['627事業所', '275事業所', '43.9%', '136事業所', '21.7%'].map((text) => figure(report, text)?.verdict)).toEqual(Array(5).fill('agrees'));
    expect(report.findings).toEqual([]);
  });

  it('notices what a ranking leaves out', async () => {
    const report = await check(`令和3年の事業所数は、卸売業、小売業が275事業所と最も多く、次いで建設業が97事業所と続く。\n\n${TABLE}`);
    expect(report.findings[0]).toMatchObject({ code: 'ranking-disagrees', missing: [{ name: '宿泊業、飲食サービス業', value: '136' }] });
  });

  it('finds shares that rest on another total than the table', async () => {
    const report = await check(`令和3年の事業所数は、卸売業、小売業の275事業所で、全体の44.7%を占め、宿泊業、飲食サービス業の136事業所（22.1%）が続く。\n\n${TABLE}`);
    const shares = report.findings.filter((each) => each.code === 'share-disagrees');
    expect(shares).toHaveLength(1);
    expect(shares[0]).toMatchObject({ cause: { kind: 'other-denominator', low: '615', high: '615', printed: '627', fits: 2 } });
  });

  it('does not judge figures of elsewhere by its own table', async () => {
    const report = await check(`全国の事業所数は、平成26年から令和3年にかけて製造業が16.4%、卸売業、小売業が12.6%減少している。\n\n${TABLE}`);
    expect(report.findings).toEqual([]);
  });
});

describe('claims that need no table', () => {
  it.each([
    ['対象240社のうち228社から回答を得た（回答率95.0%）。', '95.0%'],
    ['3,033事業所の約72%（2,190事業所）を占める。', '72%'],
    ['発送1万8898社、有効回答1万8256社（96.6%）であった。', '96.6%'],
    ['2021年の売上高は289,515百万円で、9年前の2012年の228,699百万円と比較すると26.6%増である。', '26.6%'],
    ['付加価値688億円のうち「公務」が196億円と全体の28.5%を占める。', '28.5%'],
    ['総数377,300人で、前年の351,600人より25,700人、7.3％の増となった。', '25,700人'],
    ['製造品出荷額等は1,234億5,600万円で、前年から56億7,000万円（4.8％）増加した。', '4.8％'],
    ['厳しいとの回答は59.4%と全体の約6割を占める。', '6割'],
  ])('%s', async (sentence, text) => {
    const report = await check(`${sentence}\n`);
    expect(report.findings).toEqual([]);
    expect(figure(report, text)?.verdict).toBe('agrees');
  });

  it('finds the one wrong number of a response count, its breakdown and its rate', async () => {
    const report = await check('対象240社　回答企業数227社（回答率95.0%）\n業種別の内訳は、製造業38社、建設業37社、小売業66社、サービス業87社である。\n');
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({ printed: '227社', recomputed: '228社' });
  });

  it('adds up a breakdown in brackets', async () => {
    const report = await check('経営相談は4,240件（うち、窓口941件、電話2,921件、インターネット387件）であった。\n');
    expect(report.findings[0]).toMatchObject({ code: 'total-disagrees', recomputed: '4,249件' });
    expect((await check('経営相談は4,240件（うち、窓口941件、電話2,912件、インターネット387件）であった。\n')).findings).toEqual([]);
  });

  it('knows tenths that do not suit their percentage', async () => {
    const report = await check('厳しいとの回答は59.4%と全体の約7割を占める。\n');
    expect(report.findings[0]).toMatchObject({ code: 'words-disagree', words: '7割', value: '59.4%' });
  });

  it('recognises a coarse figure as a fine one restated, cut off or rounded', async () => {
    const report = await check('令和2年国勢調査では約16万5千人、令和7年11月末住民基本台帳で15万1千人となった。\n〔住民基本台帳〕令和7年11月30日: 151,833人\n〔国勢調査〕令和2年10月1日: 165,077人\n');
    expect(figure(report, '16万5千人')?.verdict).toBe('agrees');
    expect(figure(report, '15万1千人')?.verdict).toBe('other-rounding');
    expect(report.findings[0]).toMatchObject({ code: 'rounded-otherwise', recomputed: '15万2千人' });
  });

  it('says nothing of targets, addresses and figures without a base', async () => {
    const report = await check('売上3％の増加（15事業者）を目標とし、〒077-0044 TEL 0164-42-2058 で受け付ける。平均年齢は67歳、令和5年度の有効求人倍率は1.54倍である。\n');
    expect(report.findings).toEqual([]);
    expect(report.coverage.checked).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { ancestorsOf, industryByCode, isPartOf, isResaid, isSubtotalLabel, isTotalLabel, jsicOrder, parentOf, resolveIndustry, sectionOf } from '../../src/reference/industries.ts';
import { INDUSTRIES } from '../../src/reference/industry-list.ts';

const code = (label: string, given?: string): string => {
  const member = resolveIndustry(label, given);
  return member === 'unknown' ? member : member.code === '' ? `by name: ${member.name}` : member.code;
};

describe('names in use', () => {
  it.each([
    ['AR', ['AR_全産業（S_公務を除く）', 'A〜R 全産業(S公務を除く)', 'A～R全産業（Ｓ公務を除く）', '全産業 (S_公務を除く)', 'A～R\n全産業\n（S公務を除く）', 'All industries (excluding S_Government, except elsewhere classified)']],
    ['AS', ['AS_全産業', 'A～S 全産業', '総数\n（A～S 全産業）']],
    ['AB', ['A〜B 農林漁業', 'A～B農林漁業', 'AB_農林漁業', '農林漁業']],
    ['CR', ['CR_非農林漁業（S_公務を除く）', 'C〜R 非農林漁業(S公務を除く)', 'C～R \n非農林漁業（S公務を除く）']],
    ['A', ['A 農業，林業', 'A農業,林業', '農業、林業', 'Agriculture and Forestry']],
    ['C', ['鉱業、採石業、砂利採取業', '鉱業，採石業，砂利採取業', '鉱業・採石業・砂利採取業', '鉱業採石業砂利採取業', 'C鉱業,採石業,砂利採取業', 'Mining and Quarrying of Stone and Gravel']],
    ['E', ['製造業', 'E_製造業', '3 製造業', 'うち製造業', '製造業(注)', 'Manufacturing']],
    ['H', ['運輸業、郵便業', '運輸・郵便業', '7 運輸・郵便業']],
    ['I', ['I_卸売業、小売業', '卸売業，小売業', '卸売・小売業', '卸・小売業', '卸売業・小売業', 'Wholesale and Retail Trade']],
    ['L', ['学術研究、専門・技術サービス業', '学術研究・専門技術サービス業']],
    ['M', ['宿泊業、飲食サービス業', '宿泊・飲食業', '8 宿泊・飲食サービス業', '宿泊業・飲食サービス業', 'Accommodations, Eating and Drinking Services']],
    ['N', ['生活関連サービス業、娯楽業', '生活関連サービス・娯楽業', '生活関連サービス業・娯楽']],
    ['P', ['医療、福祉', '医療・福祉', '医療，福祉', '医療福祉']],
    ['R', ['サービス業（他に分類されないもの）', 'サービス業(他に分類されないもの)', 'R サービス業（他に分類されないもの）', 'Services, n.e.c.']],
    ['S', ['公務（他に分類されるものを除く）', '13 公務']],
    ['I1', ['I1 卸売業', '卸売業', 'I1卸売業']],
    ['I2', ['I2_小売業計', '小売業', '2 小売業計']],
    ['M2', ['M2_飲食サービス業計', 'M2飲食店，持ち帰り・配達飲食サービス業']],
    ['G1', ['G1情報通信業（通信業，放送業，映像・音声・文字情報制作業）']],
    ['06', ['6総合工事業', '06総合工事業', '総合工事業']],
    ['01', ['1農業', '01 農業', '(1) 農業', '農業']],
    ['75', ['75_宿泊業', '宿泊業']],
    ['091', ['091畜産食料品製造業']],
    ['561', ['561 百貨店，総合スーパー', '561_百貨店、総合スーパー']],
    ['TOTAL', ['計', '合計', '総数', '全産業', '合計(17+18+19)', '【00】計', 'Ａ〜Ｌ全産業', 'Total']],
    ['SEC1', ['(再掲) 第1次産業', '第１次産業']],
    ['SNA12', ['12 専門・科学技術・業務支援サービス業', '専門・科学技術、業務支援サービス業']],
  ])('%s', (expected, labels) => {
    expect(labels.map((label) => [label, code(label)])).toEqual(labels.map((label) => [label, expected]));
  });

  it('keeps the printed name, without the code in front of it', () => {
    expect(resolveIndustry('A〜B 農林漁業')).toEqual({ code: 'AB', name: '農林漁業', depth: 0 });
    expect(resolveIndustry('卸売業，小売業')).toEqual({ code: 'I', name: '卸売業，小売業', depth: 0 });
    expect(resolveIndustry('', 'E')).toEqual({ code: 'E', name: '製造業', depth: 0 });
  });

  it('takes the code of a column of its own', () => {
    expect(code('食料品製造業', '09')).toBe('09');
    expect(code('食料品製造業', '9')).toBe('09');
    expect(code('百貨店，総合スーパー', '561')).toBe('561');
    expect(code('農業', 'nsanL.0001')).toBe('01');
    expect(code('鉱業，採石業，砂利採取業', '05')).toBe('05');
    expect(code('総数', 'AR')).toBe('AR');
    expect(code('製造業', '2')).toBe('E');
    expect(code('食料品製造業', '160')).toBe('09');
    expect(code('広告業', '731')).toBe('731');
  });

  it('keeps by name what an older revision coded otherwise', () => {
    expect(code('55 各種商品小売業')).toBe('by name: 各種商品小売業');
    expect(code('織物・衣服・身の回り品小売業', '56')).toBe('by name: 織物・衣服・身の回り品小売業');
    expect(code('J 卸売・小売業')).toBe('by name: 卸売・小売業');
    expect(code('Q サービス業（他に分類されないもの）')).toBe('by name: サービス業（他に分類されないもの）');
    expect(code('A〜C 農林漁業')).toBe('by name: 農林漁業');
  });

  it.each(['飲食店、宿泊業', 'M 飲食店，宿泊業', '不動産業', 'サービス業', '商業', '小計', '17 小計', '300人以上', '100円ショップ', 'A 達成', 'E', '留萌市', '製造', '総合工事', '食料品', '2014 (H26)', '2021(令和3)年度', '2020国勢調査', '200カイリ', '300 人以上', '15歳未満人口', '01101 札幌市中央区', '@ 農業,林業,漁業 間格付不能', ''])(
    'guesses nothing for %s',
    (label) => {
      expect(code(label)).toBe('unknown');
    },
  );
});

describe('the list', () => {
  it('finds every industry by its own code and name', () => {
    for (const industry of INDUSTRIES) {
      expect(code(industry.ja, industry.code)).toBe(industry.code);
      expect(industryByCode(industry.code)).toBe(industry);
    }
    expect(INDUSTRIES.filter((each) => /^[A-T]$/.test(each.code)).length).toBe(20);
    expect(INDUSTRIES.filter((each) => /^\d\d$/.test(each.code)).map((each) => Number(each.code)).sort((a, b) => a - b)).toEqual(Array.from({ length: 99 }, (_, i) => i + 1));
  });

  it('knows what is part of what', () => {
    expect(parentOf('561')).toBe('56');
    expect(ancestorsOf('56')).toEqual(['I2', 'I', 'CR', 'CS', 'AR', 'AS']);
    expect(ancestorsOf('01')).toEqual(['A', 'AB', 'AR', 'AS']);
    expect(ancestorsOf('97')).toEqual(['S', 'CS', 'AS']);
    expect(isPartOf('S', 'AR')).toBe(false);
    expect(parentOf('AS')).toBe('none');
    expect(parentOf('SNA01')).toBe('none');
    expect(['E', '091', 'I2', 'AR', 'SEC1', '999', 'TOTAL'].map(sectionOf)).toEqual(['E', 'E', 'I', 'none', 'none', 'T', 'none']);
    for (const { code: each } of INDUSTRIES) if (each !== 'AS' && sectionOf(each) !== 'T') expect(ancestorsOf(each)).toContain('AS');
  });

  it('orders industries as tables print them', () => {
    const printed = ['TOTAL', 'AS', 'AR', 'AB', 'A', '01', '02', 'B', '03', 'CS', 'CR', 'C', '05', 'D', '06', 'E', '09', '091', '10', 'G', 'G1', '37', 'I', 'I1', '50', '55', 'I2', '56', '560', '561', '5611', '61', 'J', 'M', 'M1', '75', 'M2', '76', 'R', '96', 'S', 'T', '99', 'SNA01', 'SEC1', 'なし'];
    expect(printed.toReversed().sort((a, b) => jsicOrder(a) - jsicOrder(b))).toEqual(printed);
  });
});

describe('totals', () => {
  it('are told from sub-totals and from what is stated again', () => {
    expect(['計', '合計', '総数', '総計', '総額', '全体', '総 数', 'Total', '年齢計', '総数(単独・本所・支所)', '00_総数', '0_総数', '合計(17+18+19)'].filter((label) => !isTotalLabel(label))).toEqual([]);
    expect(['小計', '17 小計', '卸売業計', '総人口', '計画', '合計特殊出生率', '会計', '市部計', ''].filter(isTotalLabel)).toEqual([]);
    expect(['小計', '17 小計', 'Subtotal'].filter((label) => !isSubtotalLabel(label))).toEqual([]);
    expect(['(再掲) 第1次産業', '再掲', 'うち民営', '　うち個人', '（うち）小規模', '内、女性'].filter((label) => !isResaid(label))).toEqual([]);
    expect(['うちわ製造業', '計', '内訳', '第2次産業', '（別掲を除く）'].filter(isResaid)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { measureKey } from '../../src/model/key.ts';
import { MEASURES, measureById, resolveMeasure } from '../../src/reference/measures.ts';

const resolved = (label: string, stated: readonly string[] = []): string => {
  const measure = resolveMeasure(label, stated);
  return `${measure.id} ${measure.unit.label} ${measure.unit.kind}`;
};

describe('headings of real tables', () => {
  it.each([
    ['establishments 事業所 count', ['事業所', '事業所数', '事業所数(注)', '事業所総数（所）', '民営事業所数', '事業所数（民営）', '事業所数（事業内容等不詳を含む）', '事業所数（事業所）', '事業所数（件）', '全事業所数', 'Establishments']],
    ['persons 人 count', ['従業者数', '従業員', '従業員数（人）', '従業者数【人】', '従業者数 (名)', 'Persons engaged', '従業者数（人）※1']],
    ['persons-at-site 人 count', ['事業従事者数(人)', '事業従事者数']],
    ['small-establishments 事業所 count', ['小規模', '小規模事業者数', '小規模事業所数（者）']],
    ['turnover 百万円 amount', ['売上(収入)金額(百万円)', '売上（収入）金額【百万円】', '売上高(百万円)', '売上高 百万円', '売上高（単位：百万円）', 'Sales (Income)[million yen]']],
    ['value-added 百万円 amount', ['付加価値額(百万円)', '付加価値額（百万円）']],
    ['sales 百万円 amount', ['年間商品販売額 (百万円)', '年間商品販売額（百万円）（注1）', '年間商品販売額（注1）（百万円）', '商業年間商品販売額（百万円）', '年間販売額']],
    ['shops 店 count', ['商店数（店）', '商店数', '店舗数']],
    ['companies 社 count', ['企業数', '企業数(社)', 'Number of enterprises, etc.[number of enterprises, etc.]']],
    ['population 人 count', ['人口【人】', '総人口']],
    ['labour-productivity 千円/人 amount', ['労働生産性(千円/人)', '労働生産性（千円／人）']],
    ['share % ratio', ['構成比  (%)', '構成比（％）', '構成比']],
    ['change-rate % ratio', ['増減率', '増減(%)', '増減率（％）', '対前年度増減率', '前年比伸び率']],
  ])('%s', (expected, labels) => {
    expect(labels.map((label) => resolved(label))).toEqual(labels.map(() => expected));
  });

  it('keeps a measure it does not know under its own label and unit', () => {
    expect(resolved('水稲収穫量（t）')).toBe('水稲収穫量 t amount');
    expect(resolved('飼養頭数（頭）')).toBe('飼養頭数 頭 count');
    expect(resolved('一人当たり賃金（万円）')).toBe('一人当たり賃金 万円 amount');
    expect(resolved('第1次産業事業所割合（％）')).toBe('第1次産業事業所割合 % ratio');
    expect(resolved('経常収支比率（市町村財政）')).toBe('経常収支比率(市町村財政)  ratio');
    expect(resolved('業況ＤＩ')).toBe('業況DI  index');
    expect(resolved('延事業所数')).toBe('延事業所数  count');
    expect(resolveMeasure('総数\n（A～S 全産業）').label).toBe('総数 （A～S 全産業）');
  });

  it('does not take a category in brackets for a unit', () => {
    expect(resolveMeasure('総数（法人）')).toMatchObject({ label: '総数（法人）', unit: { label: '' } });
    expect(resolved('法人数（法人）')).toBe('法人数 法人 count');
    expect(resolveMeasure('合計(a)').label).toBe('合計(a)');
    expect(resolveMeasure('販売額（年）').label).toBe('販売額（年）');
  });

  it('keeps apart what only sounds alike', () => {
    const ids = ['従業者数', '従業者数（％）', '従業者数（企業単位）（人）', '企業単位_従業者数（人）', '事業従事者数', '小規模', '事業所数', '企業数', '延事業所数', '小売店数'].map((label) => resolveMeasure(label).id);
    expect(ids[2]).toBe(ids[3]);
    expect(new Set(ids).size).toBe(ids.length - 1);
  });

  it('takes 増減 for a difference or a rate only where a unit says which', () => {
    expect(resolved('増減')).toBe('増減  count');
    expect(resolved('増減', ['百万円', '%'])).toBe('増減  count');
    expect(resolved('増減（人）')).toBe('change 人 count');
    expect(resolved('増減', ['%'])).toBe('change-rate % ratio');
    expect(resolved('増減', ['百万円'])).toBe('change 百万円 amount');
  });
});

describe('units the caption states for all columns', () => {
  it('gives each column the first unit that can measure it', () => {
    const accounts = ['金額', '対前年度増減額', '対前年度増減率', '構成比'].map((label) => resolved(label, ['百万円', '%']));
    expect(accounts).toEqual(['金額 百万円 amount', 'change 百万円 amount', 'change-rate % ratio', 'share % ratio']);
    const commerce = ['商店数', '従業者数', '年間販売額'].map((label) => resolved(label, ['百万円']));
    expect(commerce).toEqual(['shops 店 count', 'persons 人 count', 'sales 百万円 amount']);
    const catches = ['数量', '金額'].map((label) => resolved(label, ['t', '千円', '%']));
    expect(catches).toEqual(['数量 t amount', '金額 千円 amount']);
    expect(resolved('総数', ['人'])).toBe('総数 人 count');
    expect(resolved('従業者数', ['千人'])).toBe('persons 千人 count');
    expect(resolved('有権者', ['回答'])).toBe('有権者  count');
  });
});

describe('the catalogue', () => {
  it('names every measure by its id, its Japanese and its English name', () => {
    for (const { id, ja } of MEASURES) {
      expect(resolveMeasure(id)).toMatchObject({ id, label: ja });
      expect(resolveMeasure(ja).id).toBe(id);
      expect(measureById(id)).toMatchObject({ id });
    }
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
    expect(measureById('事業所数')).toBe('unknown');
  });

  it('claims no printed name for two measures', () => {
    const names = MEASURES.flatMap(({ aliases }) => aliases.split(' ').filter((name) => name !== ''));
    expect(new Set(names).size).toBe(names.length);
  });

  it('makes one key of one thing in one unit', () => {
    expect(measureKey(resolveMeasure('従業員（名）'))).toBe(measureKey(resolveMeasure('従業者数【人】')));
    expect(measureKey(resolveMeasure('従業者数【千人】'))).not.toBe(measureKey(resolveMeasure('従業者数【人】')));
  });
});

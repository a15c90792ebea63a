import { describe, expect, it } from 'vitest';
import { SCOPES } from '../../src/model/key.ts';
import { compareScopes, scopeOfLabel } from '../../src/reference/scopes.ts';

describe('scopes stated in titles and labels', () => {
  it.each([
    ['private', ['事業所数（民営）', '事業所数（民営）（農業、林業）', '民営事業所数', 'うち民営', '第2-3-2表 産業(大分類)，単独・本所・支所(３区分)別民営事業所数，事業従事者数及び付加価値額', '民営事業所数（Ｓ公務を除く）', 'for Municipalities - Privately Owned']],
    ['all', ['全事業所', '全事業所数', '事業所数（国・地方公共団体を含む）', '民営及び公営']],
    ['all-except-government', ['全産業（Ｓ公務を除く）', 'AR_全産業（S_公務を除く）', '全産業 (S_公務を除く)', '公務を除く', 'All industries (excluding S_Government, except elsewhere classified)']],
    ['private-with-unknown', ['事業所数（事業内容等不詳を含む）']],
    ['sales-items', ['(注) 必要な事項の数値が得られた事業所を対象とする。']],
    ['newly-found', ['総数(存続・新規把握)', '新規把握事業所数']],
    ['excludes-no-employee-sole', ['雇用者のいない個人経営の事業所を除く', '雇用者なし個人を除く']],
    ['unstated', ['事業所数', '', '国鉄の廃線や民営化', '公務', '従業者数（公務（他に分類されるものを除く））', '民営鉄道', '計', '全事業所・民営事業所別従業者数']],
  ] as const)('%s', (scope, texts) => {
    expect(texts.map((text) => [text, scopeOfLabel(text)])).toEqual(texts.map((text) => [text, scope]));
  });
});

it('compares scopes', () => {
  expect(compareScopes('private', 'private')).toBe('same');
  expect(compareScopes('private', 'all')).toBe('different');
  expect(compareScopes('all', 'all-except-government')).toBe('different');
  expect(compareScopes('unstated', 'unstated')).toBe('unstated');
  for (const a of SCOPES) for (const b of SCOPES) expect(compareScopes(a, b)).toBe(compareScopes(b, a));
});

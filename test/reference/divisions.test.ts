import { describe, expect, it } from 'vitest';
import data from '../../data/industries.json' with { type: 'json' };
import { loadDivisions } from '../../src/reference/divisions.ts';
import { foldLabel } from '../../src/reference/folding.ts';
import { INDUSTRIES } from '../../src/reference/industry-list.ts';
import { CHANGED_13_14, CHANGED_CLASSES_13_14, compareRevisions, correspondingCode, MOVED_13_14, UNSOURCED_13_14, UNSOURCED_CLASSES_13_14 } from '../../src/reference/revisions.ts';

const divisions = await loadDivisions();

describe('the classification revision by revision', () => {
  it('names codes', () => {
    expect(divisions.meaningOf('56', 11)).toBe('織物・衣服・身の回り品小売業');
    expect(divisions.meaningOf('56', 13)).toBe('各種商品小売業');
    expect(divisions.meaningOf('561', 13)).toBe('百貨店，総合スーパー');
    expect(divisions.meaningOf('561', 14)).toBe('百貨店');
    expect(divisions.meaningOf('563', 13)).toBe('no-such-code');
    expect(divisions.meaningOf('563', 14)).toBe('コンビニエンスストア');
    expect(divisions.meaningOf('56', 10)).toBe('unsourced');
    expect(divisions.meaningOf('561', 12)).toBe('unsourced');
    expect(divisions.meaningOf('T', 11)).toBe('no-such-code');
    expect(divisions.noticeOf(13)).toBe('平成25年10月');
  });

  it('holds what the ministry counts: 20 sections, 99 divisions, 530 and 536 groups', () => {
    for (const [revision, groups] of [[13, 530], [14, 536]] as const) {
      const sections = Array.from('ABCDEFGHIJKLMNOPQRST');
      const below = sections.flatMap((section) => divisions.partsOf(section, revision));
      expect(below.map(({ code }) => Number(code))).toEqual(Array.from({ length: 99 }, (_, i) => i + 1));
      expect(below.flatMap(({ code }) => divisions.partsOf(code, revision)).length).toBe(groups);
    }
    expect(divisions.partsOf('M', 12).map(({ code }) => code)).toEqual(['75', '76', '77']);
    expect(divisions.partsOf('F', 11)).toEqual([]);
  });

  it('agrees with the names tables are read by', () => {
    for (const { code, ja } of INDUSTRIES.filter((each) => /^(?:[A-T]|\d\d)$/.test(each.code))) {
      for (const revision of [12, 13, 14] as const) expect(foldLabel(divisions.meaningOf(code, revision))).toBe(foldLabel(ja));
    }
  });
});

describe('one code in two revisions', () => {
  it.each([
    ['56', 11, 13, 'changed-meaning'],
    ['56', 11, 12, 'changed-meaning'],
    ['55', 11, 12, 'changed-meaning'],
    ['26', 11, 12, 'changed-meaning'],
    ['11', 11, 13, 'changed-meaning'],
    ['561', 11, 13, 'changed-meaning'],
    ['12', 10, 13, 'changed-meaning'],
    ['M', 11, 12, 'changed-meaning'],
    ['Q', 11, 13, 'changed-meaning'],
    ['O', 11, 12, 'unsourced'],
    ['09', 11, 12, 'unsourced'],
    ['75', 11, 12, 'unsourced'],
    ['AR', 11, 12, 'unsourced'],
    ['E', 10, 11, 'unsourced'],
    ['56', 12, 13, 'same'],
    ['26', 12, 13, 'same'],
    ['M', 12, 14, 'same'],
    ['AR', 12, 13, 'same'],
    ['56', 13, 14, 'changed-meaning'],
    ['58', 12, 14, 'changed-meaning'],
    ['589', 13, 14, 'changed-meaning'],
    ['57', 13, 14, 'same'],
    ['571', 13, 14, 'same'],
    ['571', 12, 13, 'unsourced'],
    ['561', 13, 14, 'unsourced'],
    ['77', 13, 14, 'unsourced'],
    ['56', 13, 13, 'same'],
    ['56', 13, 'unsourced', 'unsourced'],
    ['SNA12', 'none', 'none', 'same'],
    ['TOTAL', 11, 13, 'same'],
    ['AS', 11, 13, 'same'],
    ['AS', 'unsourced', 13, 'same'],
    ['5711', 13, 14, 'same'],
    ['6031', 13, 14, 'changed-meaning'],
    ['5611', 13, 14, 'unsourced'],
    ['5711', 12, 14, 'unsourced'],
  ] as const)('%s, revisions %s and %s: %s', (code, a, b, expected) => {
    expect(compareRevisions(code, a, b)).toBe(expected);
    expect(compareRevisions(code, b, a)).toBe(expected);
  });

  it('uses what the lists of revisions 13 and 14 say', () => {
    expect(CHANGED_13_14.split(' ')).toEqual(data.from13to14.changed);
    expect(UNSOURCED_13_14.split(' ')).toEqual(data.from13to14.unsourced);
    expect(MOVED_13_14.split(' ')).toEqual(data.from13to14.classes.moved);
    expect(CHANGED_CLASSES_13_14.split(' ')).toEqual(data.from13to14.classes.changed);
    expect(UNSOURCED_CLASSES_13_14.split(' ')).toEqual(data.from13to14.classes.unsourced);
  });

  it('follows a class to its new code, and nothing else', () => {
    expect(correspondingCode('6031', 13, 14)).toBe('5641');
    expect(correspondingCode('5641', 14, 13)).toBe('6031');
    // 5892 is 牛乳小売業 in revision 13 and 飲料小売業 in revision 14.
    expect(correspondingCode('5892', 13, 14)).toBe('5891');
    expect(correspondingCode('5893', 13, 14)).toBe('5892');
    expect(correspondingCode('5711', 13, 14)).toBe('5711');
    expect(correspondingCode('5611', 13, 14)).toBe('none');
    expect(correspondingCode('58', 13, 14)).toBe('none');
    expect(correspondingCode('57', 11, 12)).toBe('none');
  });

  it('calls no code the same whose name differs', () => {
    const spelt = (name: string): string => foldLabel(name).replace(/^管理、補助的経済活動を行う事業所.*$/, '管理').replace(/石油精製業によらない/, '石油精製によらない').replace(/^(都道府県|市町村)機関/, '$1の機関');
    for (const line of data.revisions.find(({ revision }) => revision === 13)?.names ?? []) {
      const code = line.split(' ')[0] ?? '';
      if (compareRevisions(code, 13, 14) !== 'same') continue;
      expect(spelt(divisions.meaningOf(code, 14))).toBe(spelt(divisions.meaningOf(code, 13)));
    }
    for (const code of ['55', '56', '57', ...Array.from('ABCDEFGHIJKLMNPQRS')]) {
      expect(foldLabel(divisions.meaningOf(code, 11))).not.toBe(foldLabel(divisions.meaningOf(code, 12)));
      expect(compareRevisions(code, 11, 12)).toBe('changed-meaning');
    }
  });
});

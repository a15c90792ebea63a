import { describe, expect, it } from 'vitest';
import { finding, type Finding, type FindingCode, type FindingEvidence } from '../../../src/model/finding.ts';
import { Refusal, type RefusalCode, type RefusalEvidence } from '../../../src/model/refusal.ts';
import { SEVERITIES } from '../../../src/write/severity.ts';
import { describeFinding } from '../../../src/write/wording/describe.ts';
import { describeRefusal } from '../../../src/write/wording/describe-refusal.ts';
import { formatPlace, type Description } from '../../../src/write/wording/description.ts';
import { explainIndex, explainText } from '../../../src/write/wording/explain.ts';
import { FINDING_WORDS } from '../../../src/write/wording/findings.ts';
import { COMMAND_HELP, OPTION_HELP } from '../../../src/write/wording/help.ts';
import { LANGUAGES, type Words } from '../../../src/write/wording/language.ts';
import { columnLetters, list, numbers, quote } from '../../../src/write/wording/parts.ts';
import { SENTENCES } from '../../../src/write/wording/phrases.ts';
import { REFUSAL_WORDS } from '../../../src/write/wording/refusals.ts';
import { systemError, technical } from '../../../src/write/wording/technical.ts';
import { FINDING_SAMPLES, REFUSAL_SAMPLES } from './samples.ts';

const FINDING_CODES = Object.keys(FINDING_WORDS) as FindingCode[];
const REFUSAL_CODES = Object.keys(REFUSAL_WORDS) as RefusalCode[];

function sampleFinding<C extends FindingCode>(code: C): Finding<C> {
  const evidence: FindingEvidence[C] = FINDING_SAMPLES[code];
  return finding(code, { file: 'a.csv', line: 12, column: 3 }, evidence);
}

function sampleRefusal<C extends RefusalCode>(code: C): Refusal<C> {
  const evidence: RefusalEvidence[C] = REFUSAL_SAMPLES[code];
  return new Refusal(code, evidence, { file: 'a.csv', line: 12 });
}

/** Japanese names that an English text may quote as examples. */
const QUOTED_JAPANESE = /自足率|自給率|留萌市|北海道伊達市|伊達市|府中市|宿泊業、飲食サービス業|平成21|年度|男女=総数|皆増|皆減|標準地域コード|全国地方公共団体コード|廃置分合/g;

function expectGoodJapanese({ title, message, remedy }: Description): void {
  for (const text of [title, message, remedy]) {
    expect(text).toMatch(/[ぁ-んァ-ヶ一-龠]/u);
    expect(text).not.toMatch(/undefined|NaN|\[object| {2}|\n/);
  }
  expect(title).not.toMatch(/。$/);
  expect(message).toMatch(/。$|」$|: .+$|\d+件$/);
  expect(message).not.toMatch(/。。|」。」/);
  expect(remedy).toMatch(/。$|: .+$/);
}

function expectGoodEnglish({ title, message, remedy }: Description): void {
  for (const text of [title, message, remedy]) {
    expect(text.replace(QUOTED_JAPANESE, '')).not.toMatch(/[ぁ-んァ-ヶ一-龠（）「」、。]/u);
    expect(text).not.toMatch(/undefined|NaN|\[object| {2}|\n/);
  }
  expect(title).not.toMatch(/\.$/);
  expect(title).toMatch(/^[A-Z-]/);
}

describe('the words of findings', () => {
  it.each(FINDING_CODES)('%s', (code) => {
    const said = describeFinding(sampleFinding(code), 'ja');
    expectGoodJapanese(said);
    expectGoodEnglish(describeFinding(sampleFinding(code), 'en'));
    expect(said.place).toBe('a.csv:12:3');
    expect(SEVERITIES).toContain(said.severity);
  });

  it('count singular and plural apart in English', () => {
    const said = (count: number): string => describeFinding(finding('small-bases', { file: 'a' }, { count, below: 10 }), 'en').message;
    expect(said(1)).toBe('1 rate rests on a base below 10 (marked *) and is for reference only.');
    expect(said(1234)).toBe('1,234 rates rest on a base below 10 (marked *) and are for reference only.');
  });

  it('say what a refused scope is, and that an allowed one was compared', () => {
    const evidence = { from: 'all', to: 'private', measure: '事業所数', fromPeriod: '平成26年', toPeriod: '令和3年', rows: 0 } as const;
    const said = (allowed: boolean): string => describeFinding(finding('scope-differs', { file: 'a' }, { ...evidence, allowed }), 'ja').message;
    expect(said(false)).toBe('「事業所数」は、平成26年が「全事業所（国・地方公共団体を含む）」、令和3年が「民営事業所」で、数えた範囲が違います。増減は計算していません。');
    expect(said(true)).toContain('ご指定により比べました。');
  });
});

describe('the words of refusals', () => {
  it.each(REFUSAL_CODES)('%s', (code) => {
    expectGoodJapanese(describeRefusal(sampleRefusal(code), 'ja'));
    expectGoodEnglish(describeRefusal(sampleRefusal(code), 'en'));
  });

  it('name the next step as concretely as the evidence allows', () => {
    expect(describeRefusal(sampleRefusal('unknown-area'), 'ja').remedy).toBe('もしかして: 「Rumoi」');
    expect(describeRefusal(new Refusal('unknown-area', { text: 'x', candidates: [] }), 'ja').remedy).toContain('5桁のコード');
    expect(describeRefusal(sampleRefusal('axis-needs-choice'), 'ja').remedy).toBe('--where sex=項目 で1つ選んでください。次から選べます: 「male」「female」');
  });

  it('speak of files and the system in the reader’s language', () => {
    expect(describeRefusal(new Refusal('not-a-table', { seen: 'PNG image' }), 'ja').message).toBe('表として読めるファイルではありません（中身はPNG 画像）。');
    expect(technical('20000000 cells', 'ja')).toBe('20,000,000セル');
    expect(technical('5000000000 bytes unpacked', 'ja')).toBe('5,000,000,000バイト（展開後）');
    expect(technical('something new', 'ja')).toBe('something new');
    expect(systemError('ENOSPC: no space left on device, write', 'ja')).toBe('空き容量が足りません');
    expect(systemError('strange', 'en')).toBe('strange');
  });
});

describe('a message', () => {
  it('stays on one line and moves no cursor, whatever a file holds', () => {
    const hostile = '\u001b[2J\r\n\u202e\u0000x';
    for (const language of LANGUAGES) {
      const said = describeFinding(finding('duplicate-key', { file: hostile, sheet: hostile }, { key: hostile, first: hostile, second: hostile }), language);
      for (const text of Object.values(said)) expect(text).not.toMatch(/[\u0000-\u001f\u202e]/);
      const refused = describeRefusal(new Refusal('damaged-file', { reason: hostile }, { file: hostile, at: hostile }), language);
      for (const text of Object.values(refused)) expect(text).not.toMatch(/[\u0000-\u001f\u202e]/);
    }
  });

  it('quotes at most a line of a long text and a few of many names', () => {
    expect(quote('あ'.repeat(200), 'ja')).toBe(`「${'あ'.repeat(60)}……」`);
    expect(list(['a', 'b', 'c'], 'ja', 2)).toBe('「a」「b」ほか1件');
    expect(list(['a', 'b', 'c'], 'en', 2)).toBe('"a", "b" and 1 more');
    expect(numbers([1, 2, 3], 'ja', 2)).toBe('1、2 ほか1');
  });
});

describe('a place', () => {
  it.each([
    ['a.csv', { file: 'a.csv' }],
    ['a.csv:12', { file: 'a.csv', line: 12 }],
    ['a.csv:12:3', { file: 'a.csv', line: 12, column: 3 }],
    ['a.csv:12:3', { file: 'a.csv', sheet: '', line: 12, column: 3 }],
    ['a.xlsx:表1!C5', { file: 'a.xlsx', sheet: '表1', line: 5, column: 3 }],
    ['a.xlsx:表1!5', { file: 'a.xlsx', sheet: '表1', line: 5 }],
    ['a.xlsx:表1', { file: 'a.xlsx', sheet: '表1' }],
    ['a.pdf:3:12', { file: 'a.pdf', at: '3:12' }],
  ])('%s', (text, place) => {
    expect(formatPlace(place)).toBe(text);
  });

  it('names columns as spreadsheets do', () => {
    expect([1, 26, 27, 52, 53, 702, 703, 16384].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
  });
});

describe('explain', () => {
  it('explains every code it lists, in both languages', () => {
    for (const language of LANGUAGES) {
      for (const { code, title } of explainIndex(language)) {
        const text = explainText(code, language);
        expect(text).toContain(code);
        expect(text).toContain(title);
        expect(text).not.toMatch(/undefined/);
        expect(text.endsWith('\n')).toBe(true);
      }
    }
    expect(explainIndex('ja').map(({ code }) => code)).toEqual(expect.arrayContaining([...FINDING_CODES, ...REFUSAL_CODES]));
  });

  it('says when a finding occurs, how to fix it and how grave it is', () => {
    expect(explainText('short-last-record', 'ja')).toBe(
      'short-last-record  途中で切れた最終行  [注意]\n' +
        '  出るとき: CSV の最後の行だけ列が足りないときに出ます。ダウンロードが中断したファイルによく見られます。\n' +
        '  対処: ファイルをダウンロードし直してください。\n',
    );
  });

  it('explains indicators by id and by name', () => {
    expect(explainText('寄与度', 'ja')).toBe(explainText('contribution', 'ja'));
    expect(explainText('シフト・シェア分析', 'ja').match(/^[a-z-]+ {2}/gm)).toEqual(['national-growth  ', 'industry-mix  ', 'regional-factor  ']);
    expect(explainText('CAGR', 'en')).toBe(explainText('annual-growth', 'en'));
    expect(explainText('rate-of-change', 'ja')).toContain('例: 前の時点の値 1234、後の時点の値 1165 のとき -5.6%');
  });

  it('suggests what was meant', () => {
    const near = (text: string): readonly string[] => {
      try {
        explainText(text, 'ja');
      } catch (error) {
        if (error instanceof Refusal) return (error.evidence as RefusalEvidence['unknown-code']).near;
      }
      return ['explained'];
    };
    expect(near('scope-difers')).toEqual(['scope-differs']);
    expect(near('hidden')).toEqual(['hidden-rows', 'hidden-columns', 'hidden-sheet']);
    expect(near('constructor')).not.toEqual(['explained']);
    expect(near('')).toEqual([]);
    expect(near('zzzzzzzzzzzz')).toEqual([]);
  });

  it.each(FINDING_CODES)('%s: when and remedy are sentences', (code) => {
    const ja: Words<never> = FINDING_WORDS[code].ja;
    const en: Words<never> = FINDING_WORDS[code].en;
    for (const text of [ja.when, ja.remedy]) expect(text).toMatch(/。$/);
    for (const text of [en.when, en.remedy]) expect(text).toMatch(/\.$/);
  });
});

describe('the words of help', () => {
  it('are in both languages, in one line each', () => {
    for (const help of Object.values(COMMAND_HELP)) {
      for (const text of [help.summary, help.description, help.operands, ...help.examples.map(({ shows }) => shows)]) {
        expect(text.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/u);
        expect(text.en).not.toMatch(/[ぁ-ん]/u);
        expect(`${text.ja}${text.en}`).not.toContain('\n');
      }
      for (const { command } of help.examples) expect(command).toMatch(/^chamber-stats /);
    }
    for (const text of Object.values(OPTION_HELP)) expect(text.ja).not.toBe(text.en);
  });
});

describe('sentences', () => {
  it('are the footnotes of tables', () => {
    expect(SENTENCES.ja.smallBase('*', 10)).toBe('* 基準の値が10未満（率は参考）');
    expect(SENTENCES.ja.rounding('増減率', 'half-up', 1)).toBe('増減率は四捨五入（小数第1位まで）');
    expect(SENTENCES.ja.rounding('増減率', 'trunc', 0)).toBe('増減率は切り捨て（整数まで）');
    expect(SENTENCES.ja.symbolLegend(['suppressed', 'blank', 'notAvailable'], 'document')).toBe('X: 秘匿　…: 不詳・調査していない');
    expect(SENTENCES.ja.processedFrom(['経済センサス'])).toBe('出典: 「経済センサス」を加工して作成');
  });
});

import { readFileSync } from 'node:fs';
import { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { z } from 'zod';
import { displayWidth } from '../../../src/write/adapters/string-width.ts';
import { REPORTERS } from '../../../src/write/reporters/index.ts';
import { REPORTER_IDS, type ReporterId, type ReporterInput } from '../../../src/write/reporters/reporter.ts';
import { sarifLog, uriOf } from '../../../src/write/reporters/sarif.ts';
import { checkSchema } from '../../../src/write/schemas/check.ts';
import { PLAN, reportOn } from './report.ts';

const PATH = 'plans/計画 1,a.txt';
const input = await reportOn({ [PATH]: PLAN });
const nothingWrong = await reportOn({ 'fine.txt': '建設業は97件、製造業は33件、計130件である。\n' });

function written(id: ReporterId, what: ReporterInput = input): string {
  const reporter = REPORTERS.find((each) => each.id === id);
  if (reporter === undefined) throw new Error(`no reporter ${id}`);
  return reporter.write(what);
}

describe('every reporter', () => {
  it('is there once, and says the same twice', () => {
    expect(REPORTERS.map(({ id }) => id).sort()).toEqual([...REPORTER_IDS].sort());
    for (const id of REPORTER_IDS) {
      expect(written(id)).toBe(written(id));
      expect(written(id)).not.toMatch(/undefined|NaN|\[object/);
      expect(written(id, nothingWrong)).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('tells the same findings', () => {
    const [document] = input.report.documents;
    expect(document?.findings.map(({ code }) => code)).toEqual(['rate-disagrees', 'unit-mixed-up', 'total-disagrees']);
    for (const id of REPORTER_IDS) for (const code of ['rate-disagrees', 'unit-mixed-up', 'total-disagrees']) expect(written(id)).toContain(code);
  });
});

describe('pretty', () => {
  it('is read from the top: place, weight, what, arithmetic, suggestion, coverage', () => {
    expect(written('pretty')).toBe(
      [
        PATH,
        '  1:8  誤り  増減率が合わない  rate-disagrees',
        '      「宿泊業、飲食サービス業 平成21年 → 平成26年」: 公表 23.1%、計算 22.1%。1桁の書き誤りと思われます。',
        '      (190 − 244) / 244 = −22.131…% ≠ −23.1%',
        '      文案: 宿泊・飲食業が22.1%減少した（平成21年から平成26年の事業所数）。',
        '',
        '  2:27  誤り  ％とポイントの取り違え  unit-mixed-up',
        '      「建設業 平成21年 → 平成26年」: 「20.2ポイント」とありますが、単位は「%」です。ポイントは百分率どうしの差に使います。',
        '      (95 − 119) / 119 = −20.168…% ≠ −20.2%',
        '      文案: 平成21年から平成26年にかけて、建設業の事業所数は20.2%減少した。',
        '',
        '  9:7  誤り  合計が内訳と合わない  total-disagrees',
        '      「計 平成26年」: 公表 313、計算 331。数字の入れ替わりと思われます。',
        '      95 + 46 + 190 = 331 ≠ 313',
        '',
        '  数値10件中10件を検査しました。',
        '',
        '文書1件: 誤り3件、注意0件、参考0件。',
        '',
      ].join('\n'),
    );
  });

  it('breaks its lines where a terminal ends, and no number', () => {
    const lines = written('pretty', { ...input, width: 48 }).split('\n');
    expect(lines.filter((line) => line.startsWith('      ') && displayWidth(line) > 48)).toEqual([]);
    expect(lines).toContain('      (190 − 244) / 244 = −22.131…% ≠ −23.1%');
  });
});

describe('json', () => {
  it('has the shape of chamber-stats/check@1', () => {
    const report = checkSchema.parse(JSON.parse(written('json')));
    expect(report.documents[0]?.figures[0]).toEqual({ line: 1, column: 8, endColumn: 13, text: '23.1%', value: '23.1', unit: '%', verdict: 'disagrees', code: 'rate-disagrees', recomputed: '-22.1', subject: '宿泊業、飲食サービス業 平成21年 → 平成26年' });
    expect(report.documents[0]?.coverage).toMatchObject({ figures: 10, checked: 10 });
    expect(report.documents[0]?.findings[0]).toMatchObject({ code: 'rate-disagrees', severity: 'error', at: { line: 1, column: 8, endColumn: 13 }, sources: [{ line: 8, column: 13 }, { line: 8, column: 17 }] });
  });
});

describe('md', () => {
  it('is a table whose cells cannot break it', async () => {
    const piped = await reportOn({ 'a|b.txt': PLAN });
    const rows = written('md', piped).split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(5);
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
  });
});

describe('github', () => {
  it('escapes what workflow commands use themselves: % in messages, and : and , in properties', () => {
    const lines = written('github').trimEnd().split('\n');
    expect(lines[0]).toMatch(/^::error file=plans\/計画 1%2Ca\.txt,line=1,col=8,endColumn=13,title=rate-disagrees%3A 増減率が合わない::/);
    expect(lines[0]).toContain('公表 23.1%25、計算 22.1%25');
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) [^:]+::(?:[^%\n]|%25|%0A|%0D)*$/);
  });

  it('puts the heaviest first, because only ten of each are shown', () => {
    const only = { ...input, severity: (finding: Parameters<ReporterInput['severity']>[0]) => (finding.code === 'total-disagrees' ? ('error' as const) : ('note' as const)) };
    expect(written('github', only).split('\n').map((line) => line.split(' ')[0])).toEqual(['::error', '::notice', '::notice', '']);
  });
});

describe('gitlab', () => {
  const issue = z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().regex(/^[0-9a-f]+$/),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({ path: z.string().regex(/^[^/\\]/), lines: z.strictObject({ begin: z.int().min(1) }) }),
  });

  it('is what Code Quality takes, each finding with a fingerprint of its own', () => {
    const issues = z.array(issue).parse(JSON.parse(written('gitlab')));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(issues.map(({ location }) => location.lines.begin)).toEqual([1, 2, 9]);
    expect(z.array(issue).parse(JSON.parse(written('gitlab', nothingWrong)))).toEqual([]);
  });
});

describe('junit', () => {
  it('is valid against the schema of its readers, with failures for errors only', async () => {
    for (const what of [input, nothingWrong, await reportOn({ '<&">\u0001.txt': PLAN })]) {
      const result = await validateXML({ xml: [{ fileName: 'report.xml', contents: written('junit', what) }], schema: [readFileSync('test/write/reporters/junit.xsd', 'utf8')] });
      expect(result.errors).toEqual([]);
    }
    expect(written('junit')).toContain('tests="4" failures="3"');
    expect(written('junit', { ...input, severity: () => 'warning' })).toContain('tests="4" failures="0"');
  });
});

describe('sarif', () => {
  const log: Log = sarifLog(input);

  it('points at lines and columns, with fingerprints', () => {
    const [run] = log.runs;
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(run?.results?.[0]).toMatchObject({
      ruleId: 'rate-disagrees',
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'plans/%E8%A8%88%E7%94%BB%201%2Ca.txt' }, region: { startLine: 1, startColumn: 8, endColumn: 13 } } }],
    });
    for (const result of run?.results ?? []) {
      expect(run?.tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
      expect(Object.values(result.partialFingerprints ?? {})).toHaveLength(1);
    }
  });

  it('writes paths as URI references', () => {
    expect(uriOf('plans/a b.txt')).toBe('plans/a%20b.txt');
    expect(uriOf('C:\\計画\\a.txt')).toBe('file:///C:/%E8%A8%88%E7%94%BB/a.txt');
    expect(uriOf('/tmp/a.txt')).toBe('file:///tmp/a.txt');
  });
});

describe('rdjson', () => {
  it('is valid, and its columns count bytes of UTF-8', async () => {
    const result = await new RDFormatValidator({ strictMode: true, allowExtraFields: false }).validateString(written('rdjson'));
    expect(result).toMatchObject({ valid: true, errors: [] });
    expect(JSON.parse(written('rdjson'))).toMatchObject({ diagnostics: [{ location: { range: { start: { line: 1, column: 22 }, end: { line: 1, column: 27 } } } }, {}, { location: { range: { start: { line: 9, column: 9 }, end: { line: 9, column: 12 } } } }] });
  });
});

describe('in English', () => {
  it('no Japanese is left but the document’s own words', async () => {
    const english = await reportOn({ 'plan.txt': PLAN }, 'en');
    for (const id of REPORTER_IDS) {
      const text = written(id, english).replace(/宿泊・飲食業が.*?。|平成21年から平成26年にかけて.*?。|[一-龠ァ-ヴー、・ 平成年\d]+ → [平成年\d]+|産業大分類|宿泊業、飲食サービス業|建設業|製造業|計|平成\d+年|ポイント|事業所数?|業|年/g, '');
      expect(text.match(/[ぁ-んァ-ヴ一-龠]+/g)).toBeNull();
    }
  });
});

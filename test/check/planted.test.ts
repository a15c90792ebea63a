import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../src/check/check-documents.ts';
import type { DocumentReport } from '../../src/model/check-report.ts';
import { documentOf } from './open.ts';

/** Slips as their authors make them: what stands there, what was printed instead, and where a reader is told of it. */
const SLIPS: Readonly<Record<string, readonly (readonly [right: string, wrong: string, code: string, line: number])[]>> = {
  'business-survey.md': [
    ['| 後継者難 | 31 | 11.6％ |', '| 後継者難 | 31 | 16.1％ |', 'share-disagrees', 51],
    ['24 | 19 | 4.6 |', '24 | 19 | 6.4 |', 'quotient-disagrees', 37],
    ['最も高いのはサービス業の4.6', '最も高いのはサービス業の6.4', 'value-disagrees', 40],
    ['「人件費の増加」（45.1％）が続く', '「需要の停滞」（32.8％）が続く', 'ranking-disagrees', 53],
    ['合わせて64.2％', '合わせて62.4％', 'total-disagrees', 53],
    ['| 合計 | 420 | 268 |', '| 合計 | 420 | 286 |', 'total-disagrees', 27],
    ['▲16.4 | ▲13.9 | 2.5 |', '▲16.4 | ▲13.9 | 3.5 |', 'difference-disagrees', 9],
  ],
  'visitors.txt': [
    ['1,284,530\t272,083', '1,284,530\t272,038', 'total-disagrees', 24],
    ['138,684人泊と前年に比べ10.7％', '138,684人泊と前年に比べ11.7％', 'rate-disagrees', 39],
    ['272,083人（26.9％）', '272,083人（29.6％）', 'rate-disagrees', 4],
    ['8月\t151,339\t179,446', '8月\t151,339\t178,446', 'value-disagrees', 17],
    ['351,564人泊で全体の85.2％', '351,564人泊で全体の82.5％', 'value-disagrees', 39],
    ['全体の34.3％', '全体の33.4％', 'share-disagrees', 4],
  ],
  'budget.html': [
    ['<td>▲50</td>', '<td>50</td>', 'difference-disagrees', 27],
    ['<td>84,650</td><td>82,900</td><td>1,750</td><td></td>', '<td>84,560</td><td>82,900</td><td>1,750</td><td></td>', 'total-disagrees', 29],
    ['28,400千円（33.5％）', '28,400千円（35.3％）', 'value-disagrees', 31],
    ['<td>8,100</td><td>7,400</td>', '<td>8,100</td><td>7,500</td>', 'value-disagrees', 13],
    ['30,200</td><td>29,800', '30,200</td><td>92,800', 'value-disagrees', 16],
  ],
};

async function check(name: string, text: string): Promise<DocumentReport> {
  const [report] = checkDocuments([await documentOf(text, name)]).documents;
  if (report === undefined) throw new Error('no report');
  return report;
}

describe.each(Object.entries(SLIPS))('%s', (name, slips) => {
  const right = readFileSync(`fixtures/check/reports/${name}`, 'utf8');

  it('is right as it stands', async () => {
    expect((await check(name, right)).findings).toEqual([]);
  });

  it.each(slips)('with %s printed as %s is told so', async (from, to, code, line) => {
    expect(right).toContain(from);
    const { findings } = await check(name, right.replace(from, to));
    expect(findings.map((each) => [each.code, each.at.line])).toEqual([[code, line]]);
  });
});

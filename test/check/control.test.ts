import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../src/check/check-documents.ts';
import { controlled, NO_CONTROL, type Control } from '../../src/check/control.ts';
import { fingerprintOf } from '../../src/model/check-fingerprint.ts';
import type { CheckReport } from '../../src/model/check-report.ts';
import { documentOf } from './open.ts';

const WRONG = '単位：人\n産業\t平成26年\t令和3年\n建設業\t1,216\t971\n製造業\t885\t775\n医療、福祉\t1,134\t1,096\n計\t3,253\t2,842\n';

async function reportOf(...texts: readonly string[]): Promise<CheckReport> {
  return checkDocuments(await Promise.all(texts.map((text, index) => documentOf(text, `${index}.txt`))));
}

function codes(report: CheckReport, control: Partial<Control>): readonly string[] {
  return controlled(report, { ...NO_CONTROL, ...control }).documents.flatMap((document) => document.findings.map((each) => each.code));
}

describe('findings under control', () => {
  it('are accepted with a reason, until a day', async () => {
    const report = await reportOf(WRONG);
    const [found] = report.documents[0]?.findings ?? [];
    if (found === undefined) throw new Error('no finding');
    const acceptance = { fingerprint: fingerprintOf('0.txt', found), code: found.code, claim: '3,253', reason: '原本どおり', until: '2026-12-31' };
    expect(codes(report, { accepted: [acceptance], today: '2026-11-20' })).toEqual([]);
    expect(codes(report, { accepted: [acceptance], today: '2027-01-01' })).toEqual(['total-disagrees', 'acceptance-expired']);
    expect(codes(await reportOf(WRONG.replace('3,253', '3,235')), { accepted: [acceptance] })).toEqual(['acceptance-unused']);
  });

  it('keep their fingerprint when lines move and the file is elsewhere', async () => {
    const [a] = (await reportOf(WRONG)).documents[0]?.findings ?? [];
    const [b] = (await reportOf(`\n\nまえがき\n\n${WRONG}`)).documents[0]?.findings ?? [];
    if (a === undefined || b === undefined) throw new Error('no finding');
    expect(fingerprintOf('plan/0.txt', a)).toBe(fingerprintOf('0.txt', b));
  });

  it('are selected by code', async () => {
    const report = await reportOf(WRONG);
    expect(codes(report, { ignore: ['total-disagrees'] })).toEqual([]);
    expect(codes(report, { only: ['rate-disagrees'] })).toEqual([]);
    expect(codes(report, { only: ['total-disagrees'] })).toEqual(['total-disagrees']);
  });

  it('fail when a marked figure is gone or cannot be checked any more', async () => {
    const report = await reportOf(`令和3年の建設業は971人である。平均年齢は67歳である。\n\n${WRONG.replace('3,253', '3,235')}`);
    expect(codes(report, { claims: ['建設業は971人'] })).toEqual([]);
    expect(codes(report, { claims: ['建設業は972人'] })).toEqual(['claim-vanished']);
    expect(codes(report, { claims: ['平均年齢は67歳'] })).toEqual(['claim-vanished']);
  });

  it('are never green when nothing was checked', async () => {
    const report = await reportOf('平均年齢は67歳である。\n');
    expect(codes(report, {})).toEqual(['nothing-checked']);
    expect(codes(report, { allowEmpty: true })).toEqual([]);
  });
});

describe('several documents', () => {
  const plan = '支援目標\n支援内容\t現状\tR7\tR8\tR9\n経営分析件数\t45件\t60件\t60件\t60件\n事業計画策定件数\t6件\t15件\t15件\t15件\n創業支援件数\t2件\t3件\t3件\t3件\n';

  it('must print the same figure alike', async () => {
    const evaluation = plan.replace('15件\t15件\t15件', '15件\t12件\t15件');
    const report = await reportOf(plan, evaluation);
    expect(report.documents[0]?.findings).toEqual([]);
    expect(report.documents[1]?.findings).toMatchObject([{ code: 'documents-disagree', printed: '12件', other: '15件', otherDocument: '0.txt' }]);
    expect((await reportOf(plan, plan)).documents[1]?.findings).toEqual([]);
  });

  it('are not compared where their tables are of different things', async () => {
    const other = plan.replace(/\d+件/g, (found) => `${Number.parseInt(found, 10) * 3 + 1}件`);
    expect((await reportOf(plan, other)).documents[1]?.findings).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from '../../src/model/formula-guard.ts';

describe('the guard against spreadsheet formulas', () => {
  it.each(['=1+1', '+cmd|\' /C calc\'!A0', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1+1', '－1+1', '＠x', '- 注記'])('guards %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(['-12.6', '+3', '-1,041', '.5', '-.5', '12%', '-', '－', '--', '', '留萌市', 'a=b', ' =1', '△4.6', '▲3', '…', '1-2'])('leaves %j alone', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it('can always be undone', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^'*[=+\-@－]?.{0,5}$/));
    fc.assert(fc.property(text, (original) => {
      expect(unguardFormula(guardFormula(original))).toBe(original);
    }), { numRuns: 3000 });
  });
});

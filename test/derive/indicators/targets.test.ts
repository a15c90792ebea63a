import { describe, expect, it } from 'vitest';
import { achievement, FOUR_GRADES, gradeOf, reductionAchievement, type GradingRule } from '../../../src/derive/indicators/targets.ts';
import { formatDecimal } from '../../../src/model/decimal.ts';
import type { Derived } from '../../../src/model/derived.ts';
import { rational } from '../../../src/model/rational.ts';
import { roundTo } from '../../../src/model/rounding.ts';
import { missing, wholeNumber, type Value } from '../../../src/model/value.ts';
import { field, times100, value } from '../../support/expected.ts';
import { oracleRows } from '../../support/oracle.ts';
import { hasShared } from '../../support/shared.ts';

function percent(derived: Derived, digits: number): string {
  return derived.is === 'number' ? formatDecimal(roundTo(times100(derived.exact), digits)) : '-';
}

/** 設定なし is a cell without a number. */
const cell = (text: string): Value => (text === '設定なし' ? missing('notApplicable') : value(text));

describe('達成率', () => {
  it('has no value for a target of 0 or none set', () => {
    expect(achievement(wholeNumber(3), wholeNumber(0))).toEqual({ is: 'missing', reason: 'zeroBase', input: 'target', of: '' });
    expect(achievement(wholeNumber(5), cell('設定なし'))).toEqual({ is: 'missing', reason: 'notApplicable', input: 'target', of: '' });
  });

  it('of a reduction 100 → 80 that reached 90 is 50%', () => {
    const reached = (actual: number): Derived => reductionAchievement(wholeNumber(actual), wholeNumber(80), wholeNumber(100));
    expect([90, 80, 100, 105, 70].map((actual) => percent(reached(actual), 1))).toEqual(['50.0', '100.0', '0.0', '-25.0', '150.0']);
    expect(reductionAchievement(wholeNumber(90), wholeNumber(100), wholeNumber(100))).toEqual({ is: 'withheld', because: 'not-a-reduction' });
    expect(reductionAchievement(wholeNumber(90), wholeNumber(120), wholeNumber(100))).toEqual({ is: 'withheld', because: 'not-a-reduction' });
  });

  it('is graded unrounded, with a warning where the printed integer suggests another grade', () => {
    expect(gradeOf(achievement(wholeNumber(199), wholeNumber(200)), FOUR_GRADES)).toEqual({ is: 'graded', grade: 'B', gradeAsPrinted: 'A', flips: true });
    expect(gradeOf(achievement(wholeNumber(199), wholeNumber(200)), FOUR_GRADES, 1)).toEqual({ is: 'graded', grade: 'B', gradeAsPrinted: 'B', flips: false });
    expect(gradeOf(achievement(wholeNumber(199), wholeNumber(200)), FOUR_GRADES, 0, 'floor').is).toBe('graded');
    expect(gradeOf(achievement(wholeNumber(200), wholeNumber(200)), FOUR_GRADES)).toEqual({ is: 'graded', grade: 'A', gradeAsPrinted: 'A', flips: false });
    expect(gradeOf(achievement(wholeNumber(1), wholeNumber(0)), FOUR_GRADES).is).toBe('missing');
  });

  it('follows another chamber’s rule when given one', () => {
    const three: GradingRule = { grades: [{ grade: '◎', from: rational(12n, 10n) }, { grade: '○', from: rational(1n) }], below: '△' };
    expect([130, 120, 119, 100, 99].map((actual) => gradeOf(achievement(wholeNumber(actual), wholeNumber(100)), three))).toMatchObject(
      ['◎', '◎', '○', '○', '△'].map((grade) => ({ grade })),
    );
  });
});

describe.skipIf(!hasShared)('達成率 against the oracle', () => {
  it.each(oracleRows('exact/targets.csv').map((row) => [`${field(row, 'actual')} of ${field(row, 'target')}`, row] as const))('%s', (_, row) => {
    const result = achievement(cell(field(row, 'actual')), cell(field(row, 'target')));
    const graded = gradeOf(result, FOUR_GRADES);
    expect(percent(result, 1)).toBe(field(row, 'achievement_pct_1dp'));
    expect(percent(result, 0)).toBe(field(row, 'achievement_pct_0dp'));
    expect(graded.is === 'graded' ? graded.grade : '-').toBe(field(row, 'grade_from_unrounded'));
    expect(graded.is === 'graded' ? graded.gradeAsPrinted : '-').toBe(field(row, 'grade_from_rounded_integer'));
    expect(graded.is === 'graded' && graded.flips).toBe(field(row, 'note') === '丸めで評価が変わる');
  });

  it.each(oracleRows('exact/targets_decreasing.csv').map((row) => [field(row, 'actual'), row] as const))('reduction, actual %s', (_, row) => {
    const [baseline, target, actual] = ['baseline', 'target', 'actual'].map((name) => value(field(row, name))) as [Value, Value, Value];
    expect(percent(reductionAchievement(actual, target, baseline), 1)).toBe(field(row, '(baseline-actual)/(baseline-target)'));
    expect(percent(achievement(target, actual), 1)).toBe(field(row, 'target/actual'));
    expect(percent(achievement(actual, target), 1)).toBe(field(row, 'actual/target(wrong direction)'));
  });
});

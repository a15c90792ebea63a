import type { Label } from '../tables/label.ts';
import type { Line } from '../tables/table.ts';
import type { Hypothesis } from './hypotheses.ts';
import type { Matrix } from './matrix.ts';

const CHANGE = /増減|増加|減少|前年差|差引|差額|純増|伸び|変化|過不足|残高|収支|差$/;
const RATE = /率|比$|比[(（]|[%％]|増減|伸び/;
export const BALANCE = /D\.?I\.?|ＤＩ|景況|判断指数/;
const SHARE = /割合|構成|シェア|比率|占め|率$|率[(（]|[%％]/;
const ACHIEVED = /達成|進捗|執行|消化|回収|回答|稼働|利用率|前年比|前年度比|対前年|対比|充足|率|割合|[%％]/;
const PER = /当たり|あたり|平均|倍|単価|1人|一人|1日|月平均|比/;

/** Whether a heading says that its numbers follow from others. */
export function namesFormula(path: readonly Label[]): boolean {
  const words = textOf(path);
  return [CHANGE, RATE, SHARE, ACHIEVED, PER, BALANCE].some((pattern) => pattern.test(words));
}

/** Whether a heading says that its numbers are changes. */
export function namesChange(path: readonly Label[]): boolean {
  return CHANGE.test(textOf(path));
}

/** How strongly headings name the formula: 0 not at all, 1 by the result's words, 2 also by its inputs. */
export function named(matrix: Matrix, { formula, result, inputs, reach }: Hypothesis): number {
  const line = matrix.lines[result];
  const words = textOf(line?.path ?? []);
  const [a, b] = inputs.map((index) => matrix.lines[index]);
  const says =
    formula === 'difference' ? CHANGE.test(words) : formula === 'rate' || formula === 'rate-from-change' ? RATE.test(words) : formula === 'quotient' ? PER.test(words) : formula === 'balance' || formula === 'balance-of-answers' ? BALANCE.test(words) : reach.is === 'total' ? SHARE.test(words) : ACHIEVED.test(words);
  if (!says || a === undefined || b === undefined) return 0;
  if (reach.is === 'total' || formula === 'balance' || formula === 'balance-of-answers') return 2;
  if (reach.is === 'before') return 1;
  const sameMeasure = measureOf(a) === measureOf(b);
  const inTime = a.period !== 'none' && b.period !== 'none' && (a.period.year < b.period.year || (a.period.year === b.period.year && a.index < b.index));
  if (formula === 'rate' || formula === 'difference') return sameMeasure && inTime && sharesGroup(line, a) ? 2 : 1;
  const goal = /目標|計画|予算|配布|対象|総数|全体|計|定員|事業所/.test(textOf(a.path)) || a.role === 'total';
  return goal ? 2 : 1;
}

export function textOf(path: readonly Label[]): string {
  return path.map((label) => label.text).join(' ');
}

/** A line's labels without its period. */
function measureOf(line: Line): string {
  return line.path.filter((label) => label.period === 'none').map((label) => label.name).join(' ');
}

/** The result stands under the same outer heading as its inputs, or no outer heading separates them. */
function sharesGroup(result: Line | undefined, input: Line): boolean {
  const outer = result?.path[0]?.text;
  return outer === undefined || (result?.path.length ?? 0) < 2 || input.path.length < 2 || input.path[0]?.text === outer || CHANGE.test(outer);
}

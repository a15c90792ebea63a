import { jsicOrder } from '../../reference/industries.ts';
import type { Whole, WholeLine } from '../../model/whole.ts';
import { wholeLabel } from '../wholes/labels.ts';

/**
 * The order in which the industries of a whole are printed (行の順序), as `arrange` has them: by JSIC with the residual and the total last, or
 * as in the source where its industries are not all known. Places of the lines in the whole; the residual stands behind them.
 */
export function lineOrder(whole: Whole, isShown: (line: WholeLine | 'residual') => boolean, hasResidual: boolean): Int32Array {
  const all: readonly (WholeLine | 'residual')[] = hasResidual ? [...whole.lines, 'residual'] : whole.lines;
  const lines = all.flatMap((line, place) => (isShown(line) ? [{ place, label: wholeLabel(whole, line) }] : []));
  if (lines.every(({ label: { industry } }) => industry.code !== '' || industry.name === '')) {
    const keys = new Map(lines.map((line) => [line, [PLACES[line.label.place], jsicOrder(line.label.industry.code)] as const]));
    const keyOf = (line: (typeof lines)[number]): readonly [number, number] => keys.get(line) ?? [0, 0];
    lines.sort((a, b) => keyOf(a)[0] - keyOf(b)[0] || keyOf(a)[1] - keyOf(b)[1]);
  }
  return Int32Array.from(lines, ({ place }) => place);
}

const PLACES = { body: 0, rest: 1, total: 2 } as const;

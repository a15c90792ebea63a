import type { Period } from '../model/period.ts';
import { eraLabel } from './period-label.ts';
import { subjectOf, type LineAxis, type LineLabel } from './lines/line.ts';
import type { NumberStyle } from './numbers.ts';

/** The title of a block: what it is about, what is shown, and when (表題). */
export function blockTitle(line: LineLabel | undefined, by: LineAxis, what: string, periods: readonly Period[], style: NumberStyle): string {
  const arrow = style.symbols === 'terminal' ? ' -> ' : '→';
  const ends = [periods[0], periods.length > 1 ? periods.at(-1) : undefined].flatMap((period) => (period === undefined ? [] : [eraLabel(period, style.language, 'both')]));
  return [...(line === undefined ? [] : subjectOf(line, by, style.language)), what, ends.join(arrow)].filter((text) => text !== '').join('  ');
}

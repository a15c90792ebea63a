import { memberKey } from '../model/key.ts';
import { memberAt } from '../model/table.ts';
import type { Whole, WholeLine } from '../model/whole.ts';
import type { Resolved } from './selection.ts';
import { labelOn } from './wholes.ts';

/**
 * Whether a whole is about a chosen area (選ばれた地域か). Without a choice it is, unless its area is only there to be compared with.
 *
 * @param references keys of areas that the others are compared with
 */
export function isShownWhole(whole: Whole, { areas }: Resolved, references: ReadonlySet<string>): boolean {
  if (whole.axis === 'area') return true;
  const key = memberKey(memberAt(whole.series.table.area, whole.series.names[whole.lines[0]?.line ?? 0] ?? 0));
  return areas === 'all' ? !references.has(key) : areas.has(key);
}

/** Whether a line is among the chosen ones; the total stands beside every choice, what is left over only beside all lines. */
export function isShownLine(whole: Whole, line: WholeLine | 'residual', { areas, industries }: Resolved): boolean {
  const chosen = whole.axis === 'industry' ? industries : whole.axis === 'area' ? areas : 'all';
  if (chosen === 'all') return true;
  if (line === 'residual') return false;
  return line.role === 'total' || chosen.has(memberKey(labelOn(whole.series, whole.axis, line.line)));
}

import type { Coverage, FigureReport, Reason } from '../model/check-report.ts';

const NO_QUANTITY: ReadonlySet<Reason> = new Set(['period', 'ordinal', 'identifier', 'contact', 'date']);

/** How much was checked (検査の範囲): n of m, and the rest by reason. */
export function coverageOf(figures: readonly FigureReport[]): Coverage {
  const quantities = figures.filter((figure) => figure.reason === undefined || !NO_QUANTITY.has(figure.reason));
  const checked = quantities.filter((figure) => figure.verdict !== 'unchecked').length;
  const byReason: Partial<Record<Reason, number>> = {};
  for (const { reason } of figures) if (reason !== undefined) byReason[reason] = (byReason[reason] ?? 0) + 1;
  return { figures: quantities.length, derivable: checked + (byReason.ambiguous ?? 0), checked, byReason };
}

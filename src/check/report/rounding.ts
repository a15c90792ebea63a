import { finding } from '../../model/finding.ts';
import { arithmetic } from '../arithmetic.ts';
import type { Examination } from '../examine.ts';
import { reprint } from '../figures/printed.ts';
import type { Told } from './findings.ts';
import { sourcesOf, textAround } from './places.ts';
import { correctedSentence, inStyleOf, withoutSign } from './suggest.ts';

/** Figures rounded by another rule, and the rule of those who keep to one (端数処理). */
export function roundingFindings({ outcomes, pool, inForce, roots }: Examination): readonly Told[] {
  const found: Told[] = [];
  const wrong = new Set(roots.map((root) => root.figure));
  const first = new Map<string, number>();
  for (const [index, { relation, verdict, exact, expected, fits, against }] of outcomes) {
    const figure = pool.figures[index];
    if (figure === undefined || wrong.has(index)) continue;
    if (!first.has(relation.group)) first.set(relation.group, index);
    if (verdict !== 'other-rounding') continue;
    const recomputed = inStyleOf(figure, withoutSign(figure, reprint(exact, figure.printed.step, expected)));
    const suggestion = figure.site.in === 'cell' ? '' : correctedSentence(textAround(figure, pool), [{ figure, text: recomputed }]);
    const evidence = { printed: figure.text, recomputed, arithmetic: arithmetic(relation), subject: relation.subject, fits, expected, against, suggestion, sources: sourcesOf(relation, pool) };
    found.push({ document: figure.document, figure: index, finding: finding('rounded-otherwise', figure.place, evidence) });
  }
  for (const [group, { rule, fits, of, halfUp }] of inForce) {
    const index = first.get(group);
    const figure = index === undefined ? undefined : pool.figures[index];
    if (index !== undefined && figure !== undefined && rule !== 'half-up') found.push({ document: figure.document, figure: index, finding: finding('rounding-in-force', figure.place, { rule, fits, of, halfUp }) });
  }
  return found;
}

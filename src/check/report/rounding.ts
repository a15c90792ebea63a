import { finding, type Finding } from '../../model/finding.ts';
import type { CheckCode } from '../../model/findings/check.ts';
import { arithmetic } from '../arithmetic.ts';
import type { Examination } from '../examine.ts';
import type { Figure } from '../figures/figure.ts';
import { reprint } from '../figures/printed.ts';
import { sourcesOf, textAround } from './places.ts';
import { correctedSentence, inStyleOf, withoutSign } from './suggest.ts';

/** Figures rounded by another rule, and the rule of those who keep to one (端数処理). */
export function roundingFindings({ outcomes, pool, inForce, roots }: Examination): readonly (readonly [number, Finding<CheckCode>])[] {
  const found: (readonly [number, Finding<CheckCode>])[] = [];
  const wrong = new Set(roots.map((root) => root.figure));
  const first = new Map<string, Figure>();
  for (const [index, { relation, verdict, exact, expected, fits, against }] of outcomes) {
    const figure = pool.figures[index];
    if (figure === undefined || wrong.has(index)) continue;
    if (!first.has(relation.group)) first.set(relation.group, figure);
    if (verdict !== 'other-rounding') continue;
    const recomputed = inStyleOf(figure, withoutSign(figure, reprint(exact, figure.printed.step, expected)));
    const suggestion = figure.site.in === 'cell' ? '' : correctedSentence(textAround(figure, pool), [{ figure, text: recomputed }]);
    found.push([figure.document, finding('rounded-otherwise', figure.place, { printed: figure.text, recomputed, arithmetic: arithmetic(relation), subject: relation.subject, fits, expected, against, suggestion, sources: sourcesOf(relation, pool) })]);
  }
  for (const [group, { rule, fits, of, halfUp }] of inForce) {
    const figure = first.get(group);
    if (figure !== undefined && rule !== 'half-up') found.push([figure.document, finding('rounding-in-force', figure.place, { rule, fits, of, halfUp })]);
  }
  return found;
}

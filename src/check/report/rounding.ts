import { finding } from '../../model/finding.ts';
import { arithmetic } from '../arithmetic.ts';
import type { Examination } from '../examine.ts';
import { reprint } from '../figures/printed.ts';
import type { Told } from './findings.ts';
import { sourcesOf, textAround } from './places.ts';
import { correctedSentence, inStyleOf, withoutSign } from './suggest.ts';

/** The sentence with all its figures rounded as expected, at the first of them; '' at the others, which it holds already. */
function suggestions({ outcomes, pool, roots }: Examination): (figure: number) => string {
  const wrong = new Set(roots.map((root) => root.figure));
  const replacements = [...outcomes].flatMap(([index, { verdict, exact, expected }]) => {
    const figure = pool.figures[index];
    return figure === undefined || verdict !== 'other-rounding' || wrong.has(index) || figure.site.in === 'cell' ? [] : [{ index, figure, text: inStyleOf(figure, withoutSign(figure, reprint(exact, figure.printed.step, expected))) }];
  });
  const told = new Set<string>();
  return (index) => {
    const own = replacements.find((each) => each.index === index);
    if (own === undefined) return '';
    const { document, site } = own.figure;
    const beside = replacements.filter((each) => each.index !== index && each.figure.document === document && each.figure.site.block === site.block);
    const sentence = correctedSentence(textAround(own.figure, pool), [own, ...beside]);
    const key = `${document} ${site.block} ${sentence}`;
    if (told.has(key)) return '';
    told.add(key);
    return sentence;
  };
}

/** Figures rounded by another rule, and the rule of those who keep to one (端数処理). */
export function roundingFindings(examination: Examination): readonly Told[] {
  const { outcomes, pool, inForce, roots } = examination;
  const found: Told[] = [];
  const wrong = new Set(roots.map((root) => root.figure));
  const first = new Map<string, number>();
  const sentenceOnce = suggestions(examination);
  for (const [index, { relation, verdict, exact, expected, fits, against }] of outcomes) {
    const figure = pool.figures[index];
    if (figure === undefined || wrong.has(index)) continue;
    if (!first.has(relation.group)) first.set(relation.group, index);
    if (verdict !== 'other-rounding') continue;
    const recomputed = inStyleOf(figure, withoutSign(figure, reprint(exact, figure.printed.step, expected)));
    const suggestion = sentenceOnce(index);
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

import { finding, type Finding } from '../../model/finding.ts';
import type { CheckCode, Discrepancy } from '../../model/findings/check.ts';
import type { Root } from '../cause/repair.ts';
import { arithmetic } from '../arithmetic.ts';
import type { Examination } from '../examine.ts';
import type { Figure } from '../figures/figure.ts';
import { reprint, samePrinted, type Printed } from '../figures/printed.ts';
import type { FormulaKind } from '../relations/formula.ts';
import { exactOf, type Relation } from '../relations/relation.ts';
import { causeOf, sharedDenominators, type SharedDenominator } from './causes.ts';
import type { Told } from './findings.ts';
import { sourcesOf, subjectOfCell, textAround } from './places.ts';
import { correctedSentence, inStyleOf, withoutSign } from './suggest.ts';

const CODE_OF: { readonly [K in FormulaKind]: CheckCode & `${string}-disagrees` } = {
  sum: 'total-disagrees',
  difference: 'difference-disagrees',
  'percent-difference': 'difference-disagrees',
  rate: 'rate-disagrees',
  'rate-from-change': 'rate-disagrees',
  percent: 'share-disagrees',
  quotient: 'quotient-disagrees',
  balance: 'quotient-disagrees',
  'balance-of-answers': 'quotient-disagrees',
  product: 'quotient-disagrees',
  same: 'value-disagrees',
};

/** One finding for every wrong figure; shares over one other total are one finding together. */
export function discrepancies(examination: Examination): readonly Told[] {
  const denominators = sharedDenominators(examination);
  const told = new Set(denominators.flatMap((shared) => shared.roots.slice(1)));
  return examination.roots.flatMap((root) => {
    const figure = examination.pool.figures[root.figure];
    const [plainest] = root.relations;
    if (figure === undefined || plainest === undefined || told.has(root)) return [];
    const direction = wrongDirection(root, plainest, figure, examination);
    if (direction !== undefined) return [{ document: figure.document, figure: root.figure, finding: direction }];
    const shared = denominators.find((each) => each.roots[0] === root);
    return [{ document: figure.document, figure: root.figure, finding: finding<CheckCode>(codeOf(root, plainest), figure.place, discrepancy(root, plainest, figure, examination, shared)) }];
  });
}

/** 3.1%増加 where the value fell: the number is right, the word is not. */
function wrongDirection(root: Root, plainest: Relation, figure: Figure, { ties, inner, pool }: Examination): Finding<'direction-disagrees'> | undefined {
  const claim = [...ties, ...inner].find((each) => each.claim.figure === root.figure)?.claim;
  if (root.slip !== 'sign' || claim === undefined || claim.predicate.direction === 'none' || plainest.result.figure !== root.figure) return undefined;
  return finding('direction-disagrees', figure.place, { words: `${figure.text}${claim.predicate.words}`, arithmetic: arithmetic(plainest), subject: plainest.subject, sources: sourcesOf(plainest, pool) });
}

/** A part whose repair mends a sum is told as a wrong value; otherwise the relation names the code. */
function codeOf(root: Root, plainest: Relation): CheckCode {
  const result = root.relations.find((relation) => relation.result.figure === root.figure);
  return result === undefined ? (plainest.formula === 'sum' || plainest.formula === 'difference' ? 'value-disagrees' : CODE_OF[plainest.formula]) : CODE_OF[result.formula];
}

function discrepancy(root: Root, plainest: Relation, figure: Figure, examination: Examination, shared: SharedDenominator | undefined): Discrepancy {
  const { pool } = examination;
  const own = root.relations.find((relation) => relation.result.figure === root.figure) ?? plainest;
  const value = inAuthorsRounding(root, own, examination);
  const others = shared?.roots.slice(1) ?? [];
  const symptoms = new Set([...root.relations.flatMap((relation) => (relation.result.figure === root.figure || relation.result.figure === 'none' ? [] : [relation.result.figure])), ...others.map((each) => each.figure)]);
  const corrections = [root, ...others].flatMap((each) => {
    const at = pool.figures[each.figure];
    return at === undefined ? [] : [{ figure: at, text: inStyleOf(at, withoutSign(at, each === root ? value : each.repaired)) }];
  });
  return {
    printed: figure.text,
    recomputed: inStyleOf(figure, value),
    arithmetic: arithmetic(own),
    subject: own.result.figure === root.figure ? own.subject : subjectOfCell(root.figure, pool) || own.subject,
    cause: shared?.cause ?? causeOf(root, examination),
    repairs: root.relations.length,
    withinRounding: own.result.figure === root.figure && !samePrinted(value, reprint(exactOf(own), value.step, examination.inForce.get(own.group)?.rule ?? 'half-up')),
    symptoms: [...symptoms].flatMap((index) => (pool.figures[index] === undefined ? [] : [{ text: pool.figures[index].text, at: pool.figures[index].place }])),
    alternatives: root.alternatives.flatMap((each) => {
      const other = pool.figures[each.figure];
      return other === undefined ? [] : [{ printed: other.text, recomputed: inStyleOf(other, each.repaired), at: other.place }];
    }),
    suggestion: figure.site.in === 'cell' ? '' : correctedSentence(textAround(figure, pool), corrections.filter((each) => each.figure.site.block === figure.site.block && each.figure.document === figure.document)),
    sources: sourcesOf(own, pool),
  };
}

/** A recomputed rate is rounded as its neighbours are. */
function inAuthorsRounding(root: Root, own: Relation, { inForce }: Examination): Printed {
  const rule = inForce.get(own.group)?.rule;
  if (rule === undefined || own.result.figure !== root.figure || own.formula === 'sum' || own.formula === 'difference') return root.repaired;
  return reprint(exactOf(own), root.printed.step, rule);
}

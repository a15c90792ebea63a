import { finding, type Finding } from '../../model/finding.ts';
import type { CheckCode, Discrepancy } from '../../model/findings/check.ts';
import type { Place } from '../../model/origin.ts';
import type { Root } from '../cause/repair.ts';
import { arithmetic } from '../arithmetic.ts';
import type { Examination } from '../examine.ts';
import type { Figure } from '../figures/figure.ts';
import { reprint, valueOf, type Printed } from '../figures/printed.ts';
import { FORMULAS, type FormulaKind } from '../relations/formula.ts';
import type { Relation } from '../relations/relation.ts';
import { causeOf, sharedDenominators } from './causes.ts';
import { corrected, inStyleOf } from './suggest.ts';

const CODE_OF: { readonly [K in FormulaKind]: CheckCode & `${string}-disagrees` } = {
  sum: 'total-disagrees',
  difference: 'difference-disagrees',
  'percent-difference': 'difference-disagrees',
  rate: 'rate-disagrees',
  'rate-from-change': 'rate-disagrees',
  percent: 'share-disagrees',
  quotient: 'quotient-disagrees',
  balance: 'quotient-disagrees',
  product: 'quotient-disagrees',
  same: 'value-disagrees',
};

/** The findings of every document, in the order of their places (所見). */
export function findingsOf(examination: Examination): readonly (readonly Finding<CheckCode>[])[] {
  const { pool } = examination;
  const found: (readonly [document: number, finding: Finding<CheckCode>])[] = [];
  const denominators = sharedDenominators(examination);
  const inShared = new Set(denominators.flatMap((shared) => shared.roots.slice(1)));
  for (const root of examination.roots) {
    const figure = pool.figures[root.figure];
    if (figure === undefined || inShared.has(root)) continue;
    const shared = denominators.find((each) => each.roots[0] === root);
    const [plainest] = root.relations;
    if (plainest === undefined) continue;
    const code = codeOf(root, plainest);
    const evidence = discrepancy(root, figure, examination, shared);
    found.push([figure.document, finding<CheckCode>(code, figure.place, evidence)]);
  }
  found.push(...elsewhereFindings(examination), ...unitFindings(examination), ...subjectFindings(examination), ...roundingFindings(examination), ...wordFindings(examination));
  return examination.pool.documents.map((_, number) => found.filter(([document]) => document === number).map(([, each]) => each).sort(byPlace));
}

/** A part whose repair mends a sum is told as a wrong value; otherwise the relation names the code. */
function codeOf(root: Root, plainest: Relation): CheckCode {
  const result = root.relations.find((relation) => relation.result.figure === root.figure);
  return result === undefined ? (plainest.formula === 'sum' || plainest.formula === 'difference' ? 'value-disagrees' : CODE_OF[plainest.formula]) : CODE_OF[result.formula];
}

function discrepancy(root: Root, figure: Figure, examination: Examination, shared: ReturnType<typeof sharedDenominators>[number] | undefined): Discrepancy {
  const { pool } = examination;
  const own = root.relations.find((relation) => relation.result.figure === root.figure) ?? root.relations[0];
  const place = (index: number | 'none'): readonly Place[] => (index === 'none' ? [] : pool.figures[index] === undefined ? [] : [pool.figures[index].place]);
  const symptoms = root.relations.flatMap((relation) => (relation.result.figure === root.figure || relation.result.figure === 'none' ? [] : [relation.result.figure]));
  const value = inAuthorsRounding(root, own, examination);
  const others = [...new Set([...symptoms, ...(shared?.roots.slice(1).map((each) => each.figure) ?? [])])];
  return {
    printed: figure.text,
    recomputed: inStyleOf(figure, value),
    arithmetic: own === undefined ? '' : arithmetic(own, exactOf(own)),
    subject: own?.subject ?? '',
    cause: shared?.cause ?? causeOf(root, examination),
    repairs: root.relations.length,
    symptoms: others.flatMap((index) => (pool.figures[index] === undefined ? [] : [{ text: pool.figures[index].text, at: pool.figures[index].place }])),
    alternatives: root.alternatives.flatMap((each) => {
      const other = pool.figures[each.figure];
      return other === undefined ? [] : [{ printed: other.text, recomputed: inStyleOf(other, each.repaired), at: other.place }];
    }),
    suggestion: suggestion(figure, value, examination),
    sources: (own?.inputs ?? []).slice(0, 60).flatMap((input) => place(input.figure)),
  };
}

/** A recomputed rate is rounded as its neighbours are. */
function inAuthorsRounding(root: Root, own: Relation | undefined, { inForce }: Examination): Printed {
  const rule = own === undefined ? undefined : inForce.get(own.group)?.rule;
  if (own === undefined || rule === undefined || own.result.figure !== root.figure || own.formula === 'sum' || own.formula === 'difference') return root.repaired;
  return reprint(exactOf(own), root.printed.step, rule);
}

function exactOf(relation: Relation): ReturnType<typeof valueOf> {
  const exact = FORMULAS[relation.formula].exact(relation.inputs.map((input) => valueOf(input.printed)));
  return exact === 'undefined' ? valueOf(relation.result.printed) : exact;
}

function suggestion(figure: Figure, value: Printed, { pool }: Examination): string {
  const text = textOf(figure, pool);
  return text === undefined || figure.site.in === 'cell' ? '' : corrected(text, figure.site.start, figure.site.end, inStyleOf(figure, withoutSign(figure, value)));
}

/** 22.2%減少 is written without a sign. */
function withoutSign(figure: Figure, value: Printed): Printed {
  return figure.printed.units > 0n && value.units < 0n ? { ...value, units: -value.units } : value;
}

function textOf(figure: Figure, pool: Examination['pool']): string | undefined {
  const block = pool.documents[figure.document]?.blocks[figure.site.block];
  if (block === undefined) return undefined;
  if (block.kind === 'paragraph') return block.text;
  return figure.site.in === 'cell' ? block.grid.rows[figure.site.row]?.cells[figure.site.column] : undefined;
}

/** Right in the supplied data, though not by the document's own table. */
function elsewhereFindings({ elsewhere, pool }: Examination): readonly (readonly [number, Finding<CheckCode>])[] {
  return elsewhere.map(({ tie, holds }) => {
    const { source } = tie.claim;
    const relation = holds.relation();
    const { table } = holds.form.matrix;
    return [
      source.document,
      finding('other-population', source.place, {
        printed: source.text,
        recomputed: inStyleOf(source, withoutSign(source, roundedLike(source, tie.relation()))),
        arithmetic: arithmetic(relation, exactOf(relation)).replace(/ ≠ .*$/, ''),
        subject: tie.relation().subject,
        source: `${pool.documents[table.document]?.file ?? ''} ${table.title}`.trim(),
      }),
    ] as const;
  });
}

function unitFindings({ ties, inner, pool }: Examination): readonly (readonly [number, Finding<CheckCode>])[] {
  const mixed = [...ties.map((tie) => ({ ...tie, relation: tie.relation() })), ...inner].filter((tie) => tie.unit !== 'as-printed');
  return mixed
    .map((tie) => {
      const { source } = tie.claim;
      const should = tie.unit === 'is-rate' ? '%' : 'ポイント';
      const text = textOf(source, pool);
      const replaced = source.text.replace(/(?:%ポイント|％ポイント|ポイント|%|％|パーセント|pt)$/, should);
      return [
        source.document,
        finding('unit-mixed-up', source.place, {
          printed: source.text,
          should,
          arithmetic: arithmetic(tie.relation, exactOf(tie.relation)),
          subject: tie.relation.subject,
          suggestion: text === undefined || source.site.in === 'cell' ? '' : corrected(text, source.site.start, source.site.end, replaced),
          sources: sourcesOf(tie.relation, pool),
        }),
      ] as const;
    });
}

function subjectFindings({ ties, topics, pool }: Examination): readonly (readonly [number, Finding<CheckCode>])[] {
  const direct = ties
    .filter((tie) => tie.named !== 'none')
    .map((tie) => {
      const named = tie.named === 'none' ? tie : tie.named;
      const { source } = tie.claim;
      return [
        source.document,
        finding('subject-mixed-up', source.place, { named: named.relation().subject, used: tie.relation().subject, figures: [{ text: source.text, at: source.place, named: inStyleOf(source, withoutSign(source, roundedLike(source, named.relation()))) }], matching: 1 }),
      ] as const;
    });
  const announced = topics.map((topic) => {
    const [first] = topic.pairs;
    const place = placeInSentence(topic.sentence, topic.start, topic.end, pool);
    return [
      topic.sentence.document,
      finding('subject-mixed-up', place, {
        named: topic.sentence.text.slice(topic.start, topic.end),
        used: first === undefined ? '' : first.tie.form.positions.map((at) => first.tie.form.matrix.positions[at]).flatMap((position) => position?.path[position.path.length - 1]?.text ?? [])[0] ?? '',
        figures: topic.pairs.map(({ tie, named }) => ({ text: tie.claim.source.text, at: tie.claim.source.place, named: inStyleOf(tie.claim.source, withoutSign(tie.claim.source, roundedLike(tie.claim.source, named.relation()))) })),
        matching: topic.pairs.filter(({ tie }) => tie.fits).length,
      }),
    ] as const;
  });
  return [...direct, ...announced];
}

function roundedLike(figure: Figure, relation: Relation): Printed {
  return reprint(exactOf(relation), figure.printed.step, 'half-up');
}

/** The place of some words of a sentence. */
export function placeInSentence(sentence: Examination['pool']['sentences'][number], start: number, end: number, pool: Examination['pool']): Place {
  const document = pool.documents[sentence.document];
  const block = document?.blocks[sentence.block];
  const file = document?.file ?? '';
  if (block === undefined || block.kind !== 'paragraph') return { file };
  const column = { column: sentence.offset + start + 1, endColumn: sentence.offset + end + 1 };
  return block.at === undefined ? { file, line: block.line, ...column } : { file, at: block.at, ...column };
}

function roundingFindings({ outcomes, pool, inForce, roots }: Examination): readonly (readonly [number, Finding<CheckCode>])[] {
  const found: (readonly [number, Finding<CheckCode>])[] = [];
  const wrong = new Set(roots.map((root) => root.figure));
  const groups = new Map<string, Figure>();
  for (const [index, outcome] of outcomes) {
    const figure = pool.figures[index];
    if (figure === undefined || wrong.has(index)) continue;
    if (!groups.has(outcome.relation.group)) groups.set(outcome.relation.group, figure);
    if (outcome.verdict !== 'other-rounding') continue;
    const recomputed = reprint(outcome.exact, figure.printed.step, outcome.expected);
    found.push([
      figure.document,
      finding('rounded-otherwise', figure.place, {
        printed: figure.text,
        recomputed: inStyleOf(figure, withoutSign(figure, recomputed)),
        arithmetic: arithmetic(outcome.relation, outcome.exact),
        subject: outcome.relation.subject,
        fits: outcome.fits,
        expected: outcome.expected,
        against: outcome.against,
        suggestion: suggestion(figure, recomputed, { pool } as Examination),
        sources: sourcesOf(outcome.relation, pool),
      }),
    ]);
  }
  for (const [group, rule] of inForce) {
    const figure = groups.get(group);
    if (figure === undefined || rule.rule === 'half-up') continue;
    found.push([figure.document, finding('rounding-in-force', figure.place, { rule: rule.rule, fits: rule.fits, of: rule.of, halfUp: rule.halfUp })]);
  }
  return found;
}

function wordFindings({ rankings, tenths, pool }: Examination): readonly (readonly [number, Finding<CheckCode>])[] {
  const ranked = rankings.map((each) => [each.sentence.document, finding('ranking-disagrees', placeInSentence(each.sentence, each.start, each.end, pool), { words: each.words, named: each.named, missing: each.missing })] as const);
  const worded = tenths
    .filter((each) => !each.fits)
    .map((each) => [each.claim.source.document, finding('words-disagree', each.claim.source.place, { words: each.claim.source.text, value: each.base.source.text, subject: '', sources: [each.base.source.place] })] as const);
  return [...ranked, ...worded];
}

function sourcesOf(relation: Relation, pool: Examination['pool']): readonly Place[] {
  return relation.inputs.flatMap((input) => (input.figure === 'none' ? [] : (pool.figures[input.figure]?.place ?? []))).slice(0, 8);
}

function byPlace(a: Finding, b: Finding): number {
  return (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

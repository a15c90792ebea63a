import { finding } from '../../model/finding.ts';
import { arithmetic, computation } from '../arithmetic.ts';
import type { Sentence } from '../claims/sentences.ts';
import type { Examination } from '../examine.ts';
import type { Figure } from '../figures/figure.ts';
import { reprint } from '../figures/printed.ts';
import { exactOf, type Relation } from '../relations/relation.ts';
import type { Told } from './findings.ts';
import { placeInSentence, sourcesOf, textAround } from './places.ts';
import { correctedSentence, inStyleOf, withoutSign } from './suggest.ts';

/** Right in the supplied data, though not by the document's own table (別の対象範囲なら合う). */
export function elsewhereFindings({ elsewhere, pool }: Examination): readonly Told[] {
  return elsewhere.map(({ tie, holds }) => {
    const { source, figure } = tie.claim;
    const { table } = holds.form.matrix;
    return {
      document: source.document,
      figure,
      finding: finding('other-population', source.place, {
        printed: source.text,
        recomputed: valueBy(tie.relation(), source),
        arithmetic: computation(holds.relation()),
        subject: tie.relation().subject,
        source: `${pool.documents[table.document]?.file ?? ''} ${table.title}`.trim(),
      }),
    };
  });
}

/** % for ポイント, and the reverse (単位の取り違え). */
export function unitFindings({ ties, inner, pool }: Examination): readonly Told[] {
  const mixed = [...ties.map((tie) => ({ ...tie, relation: tie.relation() })), ...inner].filter((tie) => tie.unit !== 'as-printed');
  return mixed.map(({ claim: { source, figure }, unit, relation }) => {
    const should = unit === 'is-rate' ? '%' : 'ポイント';
    const replaced = source.text.replace(/(?:%ポイント|％ポイント|ポイント|%|％|パーセント|pt)$/, should);
    return {
      document: source.document,
      figure,
      finding: finding('unit-mixed-up', source.place, {
        printed: source.text,
        should,
        arithmetic: arithmetic(relation),
        subject: relation.subject,
        suggestion: source.site.in === 'cell' ? '' : correctedSentence(textAround(source, pool), [{ figure: source, text: replaced }]),
        sources: sourcesOf(relation, pool),
      }),
    };
  });
}

/** Words that name one series beside figures of another (対象の取り違え): of one figure, or announced for a whole sentence. */
export function subjectFindings({ ties, topics, pool }: Examination): readonly Told[] {
  const direct = ties.flatMap((tie) => {
    const { named, claim } = tie;
    const { source, figure } = claim;
    if (named === 'none') return [];
    return [{ document: source.document, figure, finding: finding('subject-mixed-up', source.place, { named: named.relation().subject, used: tie.relation().subject, figures: [{ text: source.text, at: source.place, named: valueBy(named.relation(), source) }], matching: 1 }) }];
  });
  const announced = topics.map((topic) => {
    const form = topic.pairs[0]?.tie.form;
    const paths = form?.positions.map((at) => form.matrix.positions[at]?.path ?? []) ?? [];
    return {
      document: topic.sentence.document,
      figure: firstFigure(topic.sentence),
      finding: finding('subject-mixed-up', placeInSentence(topic.sentence, topic.start, topic.end, pool), {
        named: topic.sentence.text.slice(topic.start, topic.end),
        used: paths[0]?.[paths[0].length - 1]?.text ?? '',
        figures: topic.pairs.map(({ tie, named }) => ({ text: tie.claim.source.text, at: tie.claim.source.place, named: valueBy(named.relation(), tie.claim.source) })),
        matching: topic.pairs.filter(({ tie }) => tie.fits).length,
      }),
    };
  });
  return [...direct, ...announced];
}

/** Words about order and size that the values do not bear out (言葉と数値の食い違い). */
export function wordFindings({ rankings, tenths, pool }: Examination): readonly Told[] {
  const ranked = rankings.map(({ sentence, start, end, words, named, missing }) => ({ document: sentence.document, figure: firstFigure(sentence), finding: finding('ranking-disagrees', placeInSentence(sentence, start, end, pool), { words, named, missing }) }));
  const worded = tenths
    .filter((each) => !each.fits)
    .map(({ claim: { source, figure }, base }) => ({ document: source.document, figure, finding: finding('words-disagree', source.place, { words: source.text, value: base.source.text, subject: '', sources: [base.source.place] }) }));
  return [...ranked, ...worded];
}

/** A part larger than its whole (内数が全体を超える). */
export function excessFindings({ excesses, pool }: Examination): readonly Told[] {
  return excesses.flatMap(({ part, whole, subject }) => {
    const [inner, all] = [pool.figures[part], pool.figures[whole]];
    return inner === undefined || all === undefined ? [] : [{ document: inner.document, figure: part, finding: finding('part-exceeds-whole', inner.place, { part: inner.text, whole: all.text, subject }) }];
  });
}

function firstFigure({ quantities }: Sentence): number {
  return quantities[0]?.figure ?? 0;
}

/** What a relation gives, in the style of a figure. */
function valueBy(relation: Relation, figure: Figure): string {
  return inStyleOf(figure, withoutSign(figure, reprint(exactOf(relation), figure.printed.step, 'half-up')));
}

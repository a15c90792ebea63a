import type { RoundingRule } from '../model/rounding.ts';
import { rootsOf, substituted, type Root } from './cause/repair.ts';
import type { Setting } from './claims/claim.ts';
import { cellsByValue } from './claims/by-value.ts';
import { addedShares, innerDifferences, innerSums } from './claims/inner-sums.ts';
import { labelIndex } from './claims/labels-in-text.ts';
import type { Library, TableEntry } from './claims/library.ts';
import { rankingMismatches, type RankingMismatch } from './claims/ranking.ts';
import { settingsOf, type SettingInContext } from './claims/read-claims.ts';
import { resolveSentence, type Tie } from './claims/resolve.ts';
import { restatements } from './claims/restated.ts';
import { tenthsInSentence, type Restatement } from './claims/tenths.ts';
import { titleIndex } from './claims/titles.ts';
import { topicMismatches, type TopicMismatch } from './claims/topics.ts';
import { withinSentence, type InnerTie } from './claims/within-sentence.ts';
import type { CheckedDocument } from './document.ts';
import type { Figure } from './figures/figure.ts';
import type { Printed } from './figures/printed.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { poolOf, type Pool } from './pool.ts';
import type { PartExcess } from './relations/inner-numbers.ts';
import { figuresNear } from './relations/implied-base.ts';
import { relatedTable } from './relations/in-tables.ts';
import { matricesOf } from './relations/matrix.ts';
import { fitOf, type Relation } from './relations/relation.ts';
import { roundingInForce, type InForce } from './rounding-in-force.ts';

export interface CheckOptions {
  /** The rule every figure has to follow; 'inferred' takes half-up and tells where a document keeps to another. */
  readonly rounding: RoundingRule | 'inferred';
}

/** A claim that fails on the document's own table and holds in supplied data. */
export interface Elsewhere {
  readonly tie: Tie;
  readonly holds: Tie;
}

/** What was read from the sentences. */
interface Read {
  readonly ties: readonly Tie[];
  readonly elsewhere: readonly Elsewhere[];
  readonly inner: readonly InnerTie[];
  readonly topics: readonly TopicMismatch[];
  readonly rankings: readonly RankingMismatch[];
  readonly tenths: readonly Restatement[];
}

/** Everything known about the figures before it is put into words (検査の結果の素). */
export interface Examination extends Read {
  readonly pool: Pool;
  readonly relations: readonly Relation[];
  readonly roots: readonly Root[];
  readonly excesses: readonly PartExcess[];
  readonly inForce: ReadonlyMap<string, InForce>;
  /** Outcome per figure, for figures that are the result of a relation. */
  readonly outcomes: ReadonlyMap<number, Outcome>;
  /** Figures that take part in sums or differences that hold. */
  readonly parts: ReadonlySet<number>;
}

/**
 * @param data tables of supplied data, laid out as documents: claims are tried on them when the documents' own tables
 * say nothing, or something else; they are never judged themselves
 */
export function examine(documents: readonly CheckedDocument[], options: CheckOptions, data: readonly CheckedDocument[] = []): Examination {
  const pool = poolOf([...documents, ...data]);
  const isOwn = (document: number): boolean => document < documents.length;
  const byBlock = figuresByBlock(pool);
  const related = pool.tables.filter((table) => isOwn(table.document)).map((table) => relatedTable(table, pool.figures, figuresNear(table, pool.figures, byBlock)));
  const supplied = pool.tables.filter((table) => !isOwn(table.document)).map((table) => ({ table, ...matricesOf(table, pool.figures, true) }));
  const settings = settingsOf(pool.sentences.filter((sentence) => isOwn(sentence.document)), pool.figures, labelIndex(pool.tables));
  const claims = readSentences(settings, libraryOf(related, pool), supplied.length === 0 ? 'none' : libraryOf(supplied, pool));
  const restated = restatements(settings.map(({ setting }) => setting));
  const elsewhere = new Set(claims.elsewhere.map(({ tie }) => tie));
  const tied = claims.ties.filter((tie) => tie.unit === 'as-printed' && tie.named === 'none' && !elsewhere.has(tie)).map((tie) => ({ fits: tie.fits, relation: tie.relation() }));
  // What fits only loosely (約, 以上) is no relation that others could be judged by.
  const literal = [...tied, ...claims.inner.filter((tie) => tie.unit === 'as-printed')].filter(({ fits, relation }) => !fits || fitOf(relation).is !== 'differs');
  const relations = [...related.flatMap((each) => each.relations), ...literal.map(({ relation }) => relation), ...restated.map(({ relation }) => relation)];
  const roots = rootsOf(relations, (figure) => isOwn(pool.figures[figure]?.document ?? 0));
  const inForce = roundingInForce(relations);
  const wrong = new Set(roots.map(({ figure }) => figure));
  const excesses = related.flatMap((each) => each.excesses).filter(({ part, whole }) => !wrong.has(part) && !wrong.has(whole));
  return { pool, relations, ...claims, roots, excesses, inForce, ...judged(relations, roots, inForce, options, pool) };
}

function libraryOf(entries: readonly TableEntry[], pool: Pool): Library {
  const tables = entries.map(({ table }) => table);
  return { index: labelIndex(tables), titles: titleIndex(tables), entries: new Map(entries.map((entry) => [entry.table.id, entry])), figures: pool.figures, byValue: cellsByValue(tables, pool.figures) };
}

function figuresByBlock(pool: Pool): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>();
  pool.figures.forEach(({ document, site }, index) => {
    if (site.in !== 'sentence') return;
    const key = `${document} ${site.block}`;
    (map.get(key) ?? map.set(key, []).get(key))?.push(index);
  });
  return map;
}

function readSentences(settings: readonly SettingInContext[], library: Library, supplied: Library | 'none'): Read {
  const ties: Tie[] = [];
  const elsewhere: Elsewhere[] = [];
  const inner: InnerTie[] = [];
  const topics: TopicMismatch[] = [];
  const rankings: RankingMismatch[] = [];
  for (const { setting, previous } of settings) {
    const tied = resolveSentence(setting, library);
    const within = [...withinSentence(setting, previous), ...innerSums(setting, previous), ...innerDifferences(setting, previous), ...addedShares(setting)];
    // What holds one way holds, whatever another reading says.
    const holds = new Set([...within, ...tied].filter((tie) => tie.fits).map((tie) => tie.claim.figure));
    const kept = tied.filter((tie) => tie.fits || !holds.has(tie.claim.figure));
    const inData = supplied === 'none' ? [] : resolveSentence(remaining(setting, holds), supplied);
    elsewhere.push(...kept.flatMap((tie) => inData.filter((other) => other.fits && other.claim.figure === tie.claim.figure).slice(0, 1).map((other) => ({ tie, holds: other }))));
    const known = new Set(kept.map((tie) => tie.claim.figure));
    ties.push(...kept, ...inData.filter((tie) => !known.has(tie.claim.figure)));
    inner.push(...within.filter((tie) => tie.fits || !holds.has(tie.claim.figure)));
    topics.push(...topicMismatches(setting, kept, library));
    rankings.push(...rankingMismatches(setting, kept));
  }
  return { ties, elsewhere, inner, topics, rankings, tenths: settings.flatMap(({ setting }) => tenthsInSentence(setting)) };
}

/** The sentence without the claims that hold already. */
function remaining(setting: Setting, holds: ReadonlySet<number>): Setting {
  return { ...setting, claims: setting.claims.filter((claim) => !holds.has(claim.figure)) };
}

function judged(relations: readonly Relation[], roots: readonly Root[], inForce: ReadonlyMap<string, InForce>, options: CheckOptions, { figures }: Pool): Pick<Examination, 'outcomes' | 'parts'> {
  const repaired = new Map<number, Printed>(roots.map((root) => [root.figure, root.repaired]));
  const explained = new Set(roots.flatMap((root) => root.relations));
  const outcomes = new Map<number, Outcome>();
  const parts = new Set<number>();
  for (const relation of relations) {
    const outcome = outcomeOf(substituted(relation, repaired), options.rounding, inForce.get(relation.group));
    // A contradiction that no single change resolves was a misreading.
    if (outcome === 'undefined' || (outcome.verdict === 'disagrees' && !explained.has(relation))) continue;
    const { figure } = relation.result;
    if (figure !== 'none' && better(outcome, outcomes.get(figure))) outcomes.set(figure, meantLoosely(outcome, figures[figure]));
    if (outcome.verdict === 'disagrees' || (relation.formula !== 'sum' && relation.formula !== 'difference')) continue;
    for (const input of relation.inputs) if (input.figure !== 'none') parts.add(input.figure);
  }
  return { outcomes, parts };
}

/** 約1.5倍 for 1.587: about is not a matter of rounding rules. */
function meantLoosely(outcome: Outcome, figure: Figure | undefined): Outcome {
  return outcome.verdict === 'other-rounding' && figure !== undefined && figure.exactness !== 'stated' ? { ...outcome, verdict: 'agrees' } : outcome;
}

const RANK: readonly Outcome['verdict'][] = ['agrees', 'other-rounding', 'within-rounding', 'disagrees'];

/** A figure's own formula says more about it than a sum it closes. */
function better(outcome: Outcome, other: Outcome | undefined): boolean {
  if (other === undefined) return true;
  const indirect = (each: Outcome): number => (each.relation.formula === 'sum' ? 1 : 0);
  const order = indirect(outcome) - indirect(other);
  return order < 0 || (order === 0 && RANK.indexOf(outcome.verdict) < RANK.indexOf(other.verdict));
}

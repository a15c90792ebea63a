import type { CheckReport, DocumentReport, FigureReport, Verdict } from '../model/check-report.ts';
import type { RoundingRule } from '../model/rounding.ts';
import { rootsOf, type Root } from './cause/repair.ts';
import { labelIndex } from './claims/labels-in-text.ts';
import type { Library } from './claims/library.ts';
import { settingsOf } from './claims/read-claims.ts';
import { resolveSentence, type Tie } from './claims/resolve.ts';
import { withinSentence, type InnerTie } from './claims/within-sentence.ts';
import { coverageOf } from './coverage.ts';
import type { CheckedDocument } from './document.ts';
import { plainText, reprint, type Printed } from './figures/printed.ts';
import { findingsOf } from './findings.ts';
import { outcomeOf, repairedRelation, type Outcome } from './outcome.ts';
import { poolOf, type Pool } from './pool.ts';
import { reasonFor } from './reasons.ts';
import { relatedTable } from './relations/in-tables.ts';
import { fitOf, type Relation } from './relations/relation.ts';
import { roundingInForce, type InForce } from './rounding-in-force.ts';
import type { CheckTable } from './tables/table.ts';

export interface CheckOptions {
  /** The rule every figure has to follow; 'inferred' takes half-up and tells where a document keeps to another. */
  readonly rounding: RoundingRule | 'inferred';
}

/** Everything known about the figures before it is put into words. */
export interface Examination {
  readonly pool: Pool;
  readonly relations: readonly Relation[];
  readonly ties: readonly Tie[];
  readonly inner: readonly InnerTie[];
  readonly roots: readonly Root[];
  readonly inForce: ReadonlyMap<string, InForce>;
  /** Outcome per figure, for figures that are the result of a relation. */
  readonly outcomes: ReadonlyMap<number, Outcome>;
  /** Figures that take part in sums that hold. */
  readonly parts: ReadonlySet<number>;
  readonly options: CheckOptions;
}

/**
 * Recomputes every published figure of the documents that can be recomputed (公表値の検算): inside their tables, in their
 * sentences, and from one to the other.
 */
export function checkDocuments(documents: readonly CheckedDocument[], options: CheckOptions = { rounding: 'inferred' }): CheckReport {
  const examination = examine(documents, options);
  const findings = findingsOf(examination);
  const tables = tablesByBlock(examination.pool.tables);
  const reports = documents.map((document, number): DocumentReport => {
    const figures = examination.pool.figures.flatMap((figure, index) => (figure.document === number ? [figureReport(index, examination, tables)] : []));
    return {
      path: document.file,
      figures,
      findings: findings[number] ?? [],
      coverage: coverageOf(figures),
      rounding: [],
    };
  });
  return { documents: reports };
}

export function examine(documents: readonly CheckedDocument[], options: CheckOptions): Examination {
  const pool = poolOf(documents);
  const related = pool.tables.map((table) => relatedTable(table, pool.figures));
  const library: Library = { index: labelIndex(pool.tables), entries: new Map(related.map((each) => [each.table.id, each])), figures: pool.figures };
  const ties: Tie[] = [];
  const inner: InnerTie[] = [];
  for (const { setting, previous } of settingsOf(pool.sentences, pool.figures, library.index)) {
    const tied = resolveSentence(setting, library);
    const within = withinSentence(setting, previous);
    // What holds within the sentence holds, whatever a table says of something like it.
    const holds = new Set(within.filter((tie) => tie.fits).map((tie) => tie.claim.figure));
    const tableHolds = new Set(tied.filter((tie) => tie.fits).map((tie) => tie.claim.figure));
    ties.push(...tied.filter((tie) => tie.fits || !holds.has(tie.claim.figure)));
    inner.push(...within.filter((tie) => tie.fits || !tableHolds.has(tie.claim.figure)));
  }
  const literal = [...ties.filter((tie) => tie.unit === 'as-printed' && tie.named === 'none'), ...inner].filter((tie) => !tie.fits || fitOf(tie.relation).is !== 'differs');
  const relations = [...related.flatMap((each) => each.relations), ...literal.map((tie) => tie.relation)];
  const roots = rootsOf(relations);
  const repaired = new Map<number, Printed>(roots.map((root) => [root.figure, root.repaired]));
  const inForce = roundingInForce(relations);
  const outcomes = new Map<number, Outcome>();
  const parts = new Set<number>();
  for (const relation of relations) {
    const own = repairedRelation(relation, repaired);
    const outcome = outcomeOf(own, options.rounding, inForce.get(relation.group));
    if (outcome === 'undefined') continue;
    const { figure } = relation.result;
    if (figure !== 'none' && better(outcome, outcomes.get(figure))) outcomes.set(figure, outcome);
    if (outcome.verdict === 'disagrees' || (relation.formula !== 'sum' && relation.formula !== 'difference')) continue;
    for (const input of relation.inputs) if (input.figure !== 'none') parts.add(input.figure);
  }
  return { pool, relations, ties, inner, roots, inForce, outcomes, parts, options };
}

/** A figure's own formula says more about it than a sum it closes. */
function better(outcome: Outcome, other: Outcome | undefined): boolean {
  if (other === undefined) return true;
  const direct = (each: Outcome): number => (each.relation.formula === 'sum' ? 1 : 0);
  const rank: readonly Outcome['verdict'][] = ['agrees', 'other-rounding', 'within-rounding', 'disagrees'];
  return direct(outcome) - direct(other) < 0 || (direct(outcome) === direct(other) && rank.indexOf(outcome.verdict) < rank.indexOf(other.verdict));
}

function tablesByBlock(tables: readonly CheckTable[]): ReadonlyMap<string, readonly CheckTable[]> {
  const map = new Map<string, CheckTable[]>();
  for (const table of tables) {
    const key = `${table.document} ${table.block}`;
    (map.get(key) ?? map.set(key, []).get(key))?.push(table);
  }
  return map;
}

function figureReport(index: number, examination: Examination, tables: ReadonlyMap<string, readonly CheckTable[]>): FigureReport {
  const { pool, outcomes, parts, roots, ties } = examination;
  const figure = pool.figures[index];
  if (figure === undefined) throw new RangeError(`no figure ${index}`);
  const base = { at: figure.place, text: figure.text, value: plainText(figure.printed), unit: figure.unit };
  if (figure.kind !== 'quantity') return { ...base, verdict: 'unchecked', reason: figure.kind };
  const root = roots.find((each) => each.figure === index);
  if (root !== undefined) return { ...base, verdict: 'disagrees', recomputed: plainText(root.repaired), subject: root.relations[0]?.subject ?? '' };
  const tie = ties.find((each) => each.claim.figure === index);
  if (tie !== undefined && tie.unit !== 'as-printed') return { ...base, verdict: 'unit', subject: tie.relation.subject };
  if (tie !== undefined && tie.named !== 'none') return { ...base, verdict: 'subject', subject: tie.relation.subject };
  const outcome = outcomes.get(index);
  if (outcome !== undefined) {
    const verdict: Verdict = outcome.verdict;
    const shown = verdict === 'other-rounding' ? { recomputed: plainText(reprint(outcome.exact, figure.printed.step, outcome.expected)) } : {};
    return { ...base, verdict, ...shown, subject: outcome.relation.subject };
  }
  if (tie?.fits === true) return { ...base, verdict: 'agrees', subject: tie.relation.subject };
  if (parts.has(index)) return { ...base, verdict: 'agrees' };
  return { ...base, verdict: 'unchecked', reason: reasonFor(figure, pool, tables) };
}

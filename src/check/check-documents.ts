import type { CheckReport, DocumentReport, FigureReport, RoundingInForce } from '../model/check-report.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckCode } from '../model/findings/check.ts';
import type { Place } from '../model/origin.ts';
import type { Root } from './cause/repair.ts';
import type { Tie } from './claims/resolve.ts';
import type { InnerTie } from './claims/within-sentence.ts';
import type { Restatement } from './claims/tenths.ts';
import type { Table } from '../model/table.ts';
import { acrossDocuments } from './across.ts';
import { dataDocuments } from './data-documents.ts';
import { coverageOf } from './coverage.ts';
import type { CheckedDocument } from './document.ts';
import { examine, type CheckOptions, type Examination } from './examine.ts';
import type { Figure } from './figures/figure.ts';
import { plainText, reprint } from './figures/printed.ts';
import type { Pool } from './pool.ts';
import { reasonFor } from './reasons.ts';
import { findingsOf } from './report/findings.ts';
import type { CheckTable } from './tables/table.ts';

/**
 * Recomputes every published figure of the documents that can be recomputed (公表値の検算): inside their tables, in their
 * sentences, and from one to the other.
 *
 * @param data supplied tables (--data), on which claims are tried that the documents' own tables leave open or contradict
 */
export function checkDocuments(documents: readonly CheckedDocument[], options: CheckOptions = { rounding: 'inferred' }, data: readonly Table[] = []): CheckReport {
  const examination = examine(documents, options, data.length === 0 ? [] : dataDocuments(data, textOf(documents)));
  const findings = findingsOf(examination);
  const across = acrossDocuments(examination.pool, documents.length);
  const lookup = lookupOf(examination);
  const reports = documents.map((document, number): DocumentReport => {
    const told = [...(findings[number] ?? []), ...across.filter(([at]) => at === number).map(([, each]) => each)];
    const own = examination.pool.figures.flatMap((figure, index) => (figure.document === number ? [figureReport(index, examination, lookup)] : []));
    return { path: document.file, figures: withCodes(own, told), findings: told, coverage: coverageOf(own), rounding: roundingOf(number, examination) };
  });
  return { documents: reports, accepted: 0 };
}

function textOf(documents: readonly CheckedDocument[]): string {
  return documents.flatMap((document) => document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [...block.grid.before.map(({ text }) => text), ...block.grid.rows.flatMap((row) => row.cells)]))).join('\n');
}

/** Figures with the code of the finding that concerns them. */
function withCodes(figures: readonly FigureReport[], findings: readonly Finding<CheckCode>[]): readonly FigureReport[] {
  const key = (at: Place): string => `${at.line ?? ''} ${at.at ?? ''} ${at.column ?? ''}`;
  const codes = new Map<string, CheckCode>();
  for (const each of findings) {
    if (each.code === 'rounding-in-force') continue;
    for (const at of [each.at, ...('figures' in each && typeof each.figures !== 'number' ? each.figures.map((figure) => figure.at) : [])]) if (!codes.has(key(at))) codes.set(key(at), each.code);
  }
  return figures.map((figure) => {
    const code = codes.get(key(figure.at));
    return code === undefined ? figure : { ...figure, code };
  });
}

/** What is known about single figures, by figure. */
interface Lookup {
  readonly roots: ReadonlyMap<number, Root>;
  readonly excesses: ReadonlySet<number>;
  readonly ties: ReadonlyMap<number, Tie>;
  readonly inner: ReadonlyMap<number, InnerTie>;
  readonly tenths: ReadonlyMap<number, Restatement>;
  readonly tables: ReadonlyMap<string, readonly CheckTable[]>;
}

function lookupOf({ roots, ties, inner, tenths, excesses, pool }: Examination): Lookup {
  return {
    roots: new Map(roots.map((each) => [each.figure, each])),
    excesses: new Set(excesses.map(({ part }) => part)),
    ties: new Map(ties.map((each) => [each.claim.figure, each])),
    inner: new Map(inner.map((each) => [each.claim.figure, each])),
    tenths: new Map(tenths.map((each) => [each.claim.figure, each])),
    tables: tablesByBlock(pool.tables),
  };
}

function tablesByBlock(tables: readonly CheckTable[]): ReadonlyMap<string, readonly CheckTable[]> {
  const map = new Map<string, CheckTable[]>();
  for (const table of tables) {
    const key = `${table.document} ${table.block}`;
    (map.get(key) ?? map.set(key, []).get(key))?.push(table);
  }
  return map;
}

/** The rule in force in each table and paragraph of a document that shows one, at its first figure. */
function roundingOf(document: number, { inForce, outcomes, pool }: Examination): readonly RoundingInForce[] {
  const first = new Map<string, Place>();
  for (const [index, { relation }] of outcomes) {
    const figure = pool.figures[index];
    if (figure?.document === document && !first.has(relation.group)) first.set(relation.group, figure.place);
  }
  return [...inForce.values()].flatMap(({ group, rule, fits, of, halfUp }) => {
    const at = first.get(group);
    return at === undefined ? [] : [{ at, rule, fits, of, halfUp }];
  });
}

/** The sentence, or the whole cell, that a figure stands in. */
function around({ document, site }: Figure, pool: Pool): string {
  const block = pool.documents[document]?.blocks[site.block];
  if (block === undefined) return '';
  if (block.kind === 'paragraph') {
    const from = block.text.lastIndexOf('。', site.start - 1) + 1;
    const to = block.text.indexOf('。', site.end);
    return block.text.slice(from, to < 0 ? block.text.length : to + 1);
  }
  return site.in === 'cell' ? (block.grid.rows[site.row]?.cells[site.column] ?? '') : '';
}

function figureReport(index: number, examination: Examination, lookup: Lookup): FigureReport {
  const { pool, outcomes, parts } = examination;
  const figure = pool.figures[index];
  if (figure === undefined) throw new RangeError(`no figure ${index}`);
  const base = { at: figure.place, text: figure.text, value: plainText(figure.printed), unit: figure.unit, within: around(figure, pool) };
  if (figure.kind !== 'quantity') return { ...base, verdict: 'unchecked', reason: figure.kind };
  const root = lookup.roots.get(index);
  if (root !== undefined) return { ...base, verdict: 'disagrees', recomputed: plainText(root.repaired), subject: root.relations[0]?.subject ?? '' };
  if (lookup.excesses.has(index)) return { ...base, verdict: 'disagrees' };
  const tie = lookup.ties.get(index);
  if (tie !== undefined && tie.unit !== 'as-printed') return { ...base, verdict: 'unit', subject: tie.relation().subject };
  if (lookup.inner.get(index)?.unit === 'is-rate') return { ...base, verdict: 'unit' };
  if (tie !== undefined && tie.named !== 'none') return { ...base, verdict: 'subject', subject: tie.relation().subject };
  const outcome = outcomes.get(index);
  if (outcome !== undefined) {
    const recomputed = outcome.verdict === 'other-rounding' ? { recomputed: plainText(reprint(outcome.exact, figure.printed.step, outcome.expected)) } : {};
    return { ...base, verdict: outcome.verdict, ...recomputed, subject: outcome.relation.subject };
  }
  if (tie?.fits === true) return { ...base, verdict: 'agrees', subject: tie.relation().subject };
  const worded = lookup.tenths.get(index);
  if (worded !== undefined) return { ...base, verdict: worded.fits ? 'agrees' : 'disagrees' };
  if (parts.has(index)) return { ...base, verdict: 'agrees' };
  return { ...base, verdict: 'unchecked', reason: reasonFor(figure, pool, lookup.tables) };
}

import type { Cause } from '../../model/findings/check.ts';
import { reprint, valueOf } from '../figures/printed.ts';
import { closeEnough, slipBetween, slipRank } from '../relations/closeness.ts';
import { FORMULAS } from '../relations/formula.ts';
import type { Matrix } from '../relations/matrix.ts';
import type { CheckTable, Line } from '../tables/table.ts';
import { alternativeOf } from './alternatives.ts';
import { repeatedNumber } from './by-value.ts';
import type { Claim, Setting } from './claim.ts';
import { formsOf, multiplesOf, near, nearValue, type Form } from './forms.ts';
import { keysOfPath } from './label-keys.ts';
import type { Library, TableEntry } from './library.ts';
import { leadSubject } from './lead.ts';
import { namedCell } from './lookup.ts';
import { consistency, type Consistency } from './score.ts';
import { subjectLines, type SubjectLines } from './subject-lines.ts';
import { attempt, type Attempt } from './tie.ts';

/** A claim tied to the cells it rests on (主張と表の結び付き). */
export interface Tie extends Attempt {
  readonly consistency: Consistency;
  /** The number is right under the other of % and ポイント. */
  readonly unit: 'as-printed' | 'is-rate' | 'is-points';
  /** What the words name, where the numbers are those of something else. */
  readonly named: Attempt | 'none';
  /** What a contradicted figure would be right about. */
  readonly alternative: Cause | 'none';
}

interface Member extends Attempt {
  readonly ground: SubjectLines['ground'];
}

interface Candidate {
  readonly form: Form;
  readonly consistency: Consistency;
  readonly members: readonly Member[];
  readonly total: number;
}

/**
 * Ties the claims of one sentence to tables. Claims of one kind (all percentages with one verb, all counts …) are tried
 * together: the form that explains most of them, in the words of the sentence, is believed; what it does not explain is
 * contradicted only when the others, or the words, leave no other reading.
 */
export function resolveSentence(setting: Setting, library: Library): readonly Tie[] {
  const ties: Tie[] = [];
  const anchors = new Map<number, Attempt>();
  for (const group of groupsOf(setting.claims)) {
    let left = group.filter((claim) => !foreign(claim, setting));
    for (let round = 0; round < 3 && left.length > 0; round += 1) {
      const settled = settleGroup(left, setting, library, anchors);
      if (settled.length === 0) break;
      ties.push(...settled);
      for (const tie of settled) if (tie.fits) anchors.set(tie.claim.figure, tie);
      const done = new Set(settled.map((tie) => tie.claim.figure));
      left = left.filter((claim) => !done.has(claim.figure));
    }
    for (const claim of left) {
      const found = repeated(claim, setting, library) ?? otherUnit(claim, setting, library, anchors) ?? byName(claim, setting, library, anchors);
      if (found === undefined) continue;
      ties.push(found);
      if (found.unit === 'as-printed') anchors.set(claim.figure, found);
    }
  }
  return ties;
}

const WORDLESS: Consistency = { score: 0, contradicted: false, complete: false };

function repeated(claim: Claim, setting: Setting, library: Library): Tie | undefined {
  const found = repeatedNumber(claim, setting, library);
  if (found === undefined) return undefined;
  return { ...found, consistency: WORDLESS, unit: 'as-printed', named: 'none', alternative: found.fits ? 'none' : (alternativeOf(found, library) ?? 'none') };
}

/** The cell the words name in full holds another number: a slip of the pen, or one of its neighbours. */
function byName(claim: Claim, setting: Setting, library: Library, anchors: ReadonlyMap<number, Attempt>): Tie | undefined {
  if (claim.source.exactness !== 'stated' || claim.digits < 1.6) return undefined;
  const found = namedCell(claim, setting, library, candidateTables([claim], setting, library, anchors));
  if (found === undefined) return undefined;
  const alternative = found.fits ? undefined : alternativeOf(found, library);
  if (!found.fits && alternative === undefined && !isSlip(found)) return undefined;
  return { ...found, consistency: WORDLESS, unit: 'as-printed', named: 'none', alternative: alternative ?? 'none' };
}

/** Levels first: they anchor the rates that follow them. */
function groupsOf(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { family } = claim.source;
    const level = family === 'count' || family === 'amount' || family === 'bare';
    const key = level ? '1' : `2 ${family} ${claim.predicate.says === 'change' ? 'change' : 'level'}`;
    (groups.get(key) ?? groups.set(key, []).get(key))?.push(claim);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, group]) => group);
}

const FOREIGN = /全国|全道|全県|全府|道内平均|県内平均|都道府県平均|北海道平均|類似団体|他都市|他市|管内平均|政令|世界|海外/;

/** The words right before the figure speak of somewhere else. */
function foreign(claim: Claim, setting: Setting): boolean {
  return FOREIGN.test(claim.lead) && !setting.labels.some((mention) => FOREIGN.test(setting.sentence.text.slice(mention.start, mention.end)));
}

function settleGroup(claims: readonly Claim[], setting: Setting, library: Library, anchors: ReadonlyMap<number, Attempt>): readonly Tie[] {
  const candidates = candidatesFor(claims, setting, library, anchors, formsFor);
  const best = candidates.reduce<Candidate | undefined>((top, each) => (top === undefined || each.total > top.total ? each : top), undefined);
  if (best === undefined) return [];
  const named = best.consistency.contradicted ? namedInstead(best, candidates) : undefined;
  if (named !== undefined) {
    return best.members
      .filter((member) => member.fits && member.claim.digits >= 2)
      .flatMap((member): readonly Tie[] => {
        const instead = named.members.find((each) => each.claim.figure === member.claim.figure);
        return instead === undefined || instead.fits || !namesInstead(instead) ? [] : [{ ...member, consistency: best.consistency, unit: 'as-printed', named: instead, alternative: 'none' }];
      });
  }
  return settle(best, claims.length, library).map(({ member, alternative }): Tie => ({ ...member, consistency: best.consistency, unit: 'as-printed', named: 'none', alternative }));
}

/** The words right before the figure are those of the named form. */
function namesInstead(instead: Member): boolean {
  const used = instead.form.positions.flatMap((index) => instead.form.matrix.positions[index] ?? []);
  const keys = new Set(instead.claim.own.flatMap((mention) => mention.keys));
  return used.some((line) => keysOfPath(line.path).some((key) => keys.has(key)) || (line.period !== 'none' && instead.claim.lead.includes(line.path.find((label) => label.period !== 'none')?.text ?? '\u0000')));
}

/** The form the words name, of the same formula, when the numbers are those of another. */
function namedInstead(best: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates
    .filter((each) => each.consistency.complete && !each.consistency.contradicted && each.form.formula === best.form.formula && each.form.matrix === best.form.matrix && each.members.length >= best.members.length)
    .sort((a, b) => b.consistency.score - a.consistency.score)[0];
}

type FormsFor = (matrix: Matrix, claims: readonly Claim[], setting: Setting) => readonly Form[];

function candidatesFor(claims: readonly Claim[], setting: Setting, library: Library, anchors: ReadonlyMap<number, Attempt>, forms: FormsFor): readonly Candidate[] {
  return candidateTables(claims, setting, library, anchors).flatMap(({ table, rows, columns }) =>
    [rows, columns].flatMap((matrix): readonly Candidate[] => {
      const subjects = claims.map((claim) => subjectLines(claim, setting, library, table, matrix, anchors));
      if (subjects.every(({ lines }) => lines.length === 0)) return [];
      return forms(matrix, claims, setting).flatMap((form): readonly Candidate[] => {
        const members = claims.flatMap((claim, index) => (speaksOfOther(claim, form, setting) ? [] : (member(claim, subjects[index], form, library) ?? [])));
        if (members.length === 0) return [];
        const words = consistency(form, setting, claims, distance(table, setting));
        const gained = members.reduce((all, each) => all + (each.fits ? 1 : each.slip === 'none' ? 0 : 0.6) * Math.min(each.claim.digits, 3), 0);
        const missed = members.filter((each) => !each.fits && each.slip === 'none').length;
        return [{ form, consistency: words, members, total: gained * 1.5 + words.score - missed * 0.4 }];
      });
    }),
  );
}

/** How many paragraphs or tables away a table is that needs not be named. */
const CLOSE = 4;
/** Tables further away than this many others are not meant. */
const NEAREST = 16;

function candidateTables(claims: readonly Claim[], setting: Setting, library: Library, anchors: ReadonlyMap<number, Attempt>): readonly TableEntry[] {
  const keys = new Set([...claims.flatMap((claim) => [...claim.own, ...claim.before]), ...setting.labels].flatMap((mention) => mention.keys));
  const tables = new Set([...keys].flatMap((key) => library.index.tables(key)));
  for (const tie of anchors.values()) tables.add(tie.form.matrix.table);
  // 全体では needs no label: a table close by is meant.
  if (claims.some((claim) => leadSubject(claim, setting) === 'whole')) for (const { table } of library.entries.values()) if (distance(table, setting) <= CLOSE) tables.add(table);
  return [...tables]
    .sort((a, b) => distance(a, setting) - distance(b, setting))
    .slice(0, NEAREST)
    .flatMap((table) => library.entries.get(table.id) ?? []);
}

/** How many blocks away the table is; another document is far. */
function distance(table: CheckTable, { sentence }: Setting): number {
  return Math.abs(table.block - sentence.block) + (table.document === sentence.document ? 0 : 10_000);
}

function formsFor(matrix: Matrix, claims: readonly Claim[], setting: Setting): readonly Form[] {
  const family = claims[0]?.source.family ?? 'bare';
  const years = new Set([...setting.years, ...setting.carriedYears]);
  if (family === 'multiple') return [...formsOf(matrix, false, years, false).filter((form) => form.formula === 'same'), ...multiplesOf(matrix)];
  const ratio = family === 'percent' || family === 'point' || family === 'tenths';
  const forms = formsOf(matrix, ratio, years, claims.some((claim) => claim.predicate.says === 'ratio'));
  if (family === 'point') return forms.filter((form) => form.formula === 'percent-difference' || form.formula === 'difference' || form.formula === 'same');
  return ratio ? forms.filter((form) => form.formula !== 'percent-difference' && form.formula !== 'difference') : forms;
}

function member(claim: Claim, subject: SubjectLines | undefined, form: Form, library: Library): Member | undefined {
  if (subject === undefined) return undefined;
  const tried = subject.lines.flatMap((line) => attempt(claim, line, form, library) ?? []);
  const found = tried.find((each) => each.fits) ?? (tried.length === 1 ? tried[0] : undefined);
  return found === undefined ? undefined : { ...found, ground: subject.ground };
}

/** The words right before the figure name another column, or another year, than the form uses. */
function speaksOfOther(claim: Claim, form: Form, { periods }: Setting): boolean {
  const { positions } = form.matrix;
  const used = form.positions.flatMap((index) => positions[index] ?? []);
  const named = new Set(claim.own.flatMap((mention) => mention.keys));
  const about = (line: Line): boolean => keysOfPath(line.path).some((key) => named.has(key));
  if (positions.some(about) && !used.some(about)) return true;
  const from = claim.placed.start - claim.lead.length;
  const years = new Set(periods.filter((period) => period.start >= from && period.end <= claim.placed.start).map((period) => period.year));
  const dated = (line: Line): boolean => line.period !== 'none' && years.has(line.period.year);
  return positions.some(dated) && !used.some(dated);
}

interface Settled {
  readonly member: Member;
  readonly alternative: Cause | 'none';
}

/**
 * Which members a form may speak for: those it explains, and those it contradicts beyond doubt: parallel to others that
 * hold, or named in full; and near enough to be meant, or right about something else in the table.
 */
function settle({ members, consistency: words }: Candidate, claims: number, library: Library): readonly Settled[] {
  const several = members.filter((each) => each.fits).length >= 2;
  const fitting = members.filter((each) => each.fits && worthTying(each, words, several));
  const failing = members.filter((each) => !each.fits && each.claim.source.exactness === 'stated' && (each.form.formula !== 'difference' || each.claim.predicate.says === 'change') && (each.ground === 'named' || each.ground === 'anchored' || (each.ground !== 'none' && each.slip !== 'none')));
  const parallel = fitting.length >= 2 && fitting.length >= failing.length && !words.contradicted;
  const paired = fitting.length >= 1 && fitting.length >= failing.length && !words.contradicted && claims <= 4;
  const held = fitting.map((member): Settled => ({ member, alternative: 'none' }));
  const contradicted = failing.flatMap((member): readonly Settled[] => {
    if (!parallel && !words.complete && !(paired && isSlip(member)) && (member.slip === 'none' || words.contradicted)) return [];
    const alternative = alternativeOf(member, library);
    return alternative !== undefined || plausible(member) ? [{ member, alternative: alternative ?? 'none' }] : [];
  });
  return [...held, ...contradicted];
}

function worthTying(each: Member, words: Consistency, several: boolean): boolean {
  if (words.contradicted && words.score < 0) return false;
  return each.claim.digits >= (several || words.score >= 2 ? 0.8 : 1.3) || (words.complete && each.claim.own.length > 0);
}

/** A single slip of the pen away, in a number with enough digits. */
function isSlip(each: Attempt): boolean {
  const { result, inputs, formula } = each.relation();
  const exact = FORMULAS[formula].exact(inputs.map((input) => valueOf(input.printed)));
  return exact !== 'undefined' && each.claim.digits >= 2 && slipRank(slipBetween(result.printed.units, reprint(exact, result.printed.step, 'half-up').units)) <= slipRank('one-digit');
}

/** Near enough to be meant: a slip of the pen or a few per cent away. */
function plausible(each: Attempt): boolean {
  const value = nearValue(each.relation().formula, each.relation().inputs.map(near));
  return Number.isFinite(value) && closeEnough(each.relation().result.printed, value);
}

/** 44ポイント減少 where the rate is −44.3%; 4.6%減少 where a share fell by 4.6 points. */
function otherUnit(claim: Claim, setting: Setting, library: Library, anchors: ReadonlyMap<number, Attempt>): Tie | undefined {
  const { family } = claim.source;
  if (claim.predicate.says !== 'change' || (family !== 'point' && family !== 'percent')) return undefined;
  const reread: Claim = { ...claim, source: { ...claim.source, family: family === 'point' ? 'percent' : 'point' } };
  const [best] = candidatesFor([reread], setting, library, anchors, formsFor)
    .filter((each) => !each.consistency.contradicted && each.members.some((found) => found.fits && found.ground !== 'none' && found.claim.digits >= 1.3))
    .filter((each) => family === 'point' || each.consistency.complete)
    .sort((a, b) => b.total - a.total);
  const found = best?.members[0];
  return best === undefined || found === undefined ? undefined : { ...found, claim, consistency: best.consistency, unit: family === 'point' ? 'is-rate' : 'is-points', named: 'none', alternative: 'none' };
}

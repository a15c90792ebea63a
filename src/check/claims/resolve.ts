import { ONE, type Rational } from '../../model/rational.ts';
import type { Figure } from '../figures/figure.ts';
import type { UnitFamily } from '../figures/units.ts';
import type { CheckTable, Line } from '../tables/table.ts';
import { nameOfLine } from '../tables/table.ts';
import { namesRate } from '../tables/label.ts';
import { closeEnough } from '../relations/closeness.ts';
import type { FormulaKind } from '../relations/formula.ts';
import { numberAt, type Entry, type Matrix } from '../relations/matrix.ts';
import { fitOf, type Relation, type Term } from '../relations/relation.ts';
import type { Claim, Setting } from './claim.ts';
import { formsOf, inputsOf, multiplesOf, near, nearValue, scaledTerm, type Form } from './forms.ts';
import { labelKey } from './label-keys.ts';
import { groupsOfLines, groupsOfUnit } from './counted.ts';
import type { LabelIndex } from './labels-in-text.ts';
import { consistency, type Consistency } from './score.ts';

/** A claim tied to the cells it rests on (主張と表の結び付き). */
export interface Tie {
  readonly claim: Claim;
  readonly form: Form;
  readonly line: Line;
  readonly relation: Relation;
  readonly fits: boolean;
  readonly consistency: Consistency;
}

export interface TableEntry {
  readonly table: CheckTable;
  readonly rows: Matrix;
  readonly columns: Matrix;
}

export interface Library {
  readonly index: LabelIndex;
  readonly entries: ReadonlyMap<number, TableEntry>;
  readonly figures: readonly Figure[];
}

interface Candidate {
  readonly form: Form;
  readonly consistency: Consistency;
  readonly members: readonly Member[];
  readonly total: number;
}

interface Member {
  readonly claim: Claim;
  readonly line: Line;
  /** Its line is that of a tied figure before it. */
  readonly anchored: boolean;
  readonly relation: Relation;
  readonly fits: boolean;
}

/**
 * Ties the claims of one sentence to tables. Claims of one kind (all percentages with one verb, all counts …) are tried
 * together: the form that explains most of them, in the words of the sentence, is believed; what it does not explain is
 * contradicted only when the others, or the words, leave no other reading.
 */
export function resolveSentence(setting: Setting, library: Library): readonly Tie[] {
  const ties: Tie[] = [];
  const anchors = new Map<number, Tie>();
  const groups = groupsOf(setting.claims);
  for (const group of groups) {
    let left = group.filter((claim) => !foreign(claim, setting));
    for (let round = 0; round < 3 && left.length > 0; round += 1) {
      const best = bestForm(left, setting, library, anchors);
      if (best === undefined) break;
      const settled = settle(best, left.length);
      if (settled.length === 0) break;
      for (const member of settled) {
        const tie: Tie = { ...member, form: best.form, consistency: best.consistency };
        ties.push(tie);
        if (member.fits) anchors.set(member.claim.figure, tie);
      }
      const done = new Set(settled.map((member) => member.claim.figure));
      left = left.filter((claim) => !done.has(claim.figure));
    }
  }
  return ties;
}

/** Levels first: they anchor the rates that follow them. */
function groupsOf(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { family } = claim.source;
    const kind = family === 'count' || family === 'amount' || family === 'bare' ? 'level' : family;
    const key = kind === 'level' ? `1 level` : `2 ${kind} ${claim.predicate.says === 'change' ? 'change' : 'level'}`;
    (groups.get(key) ?? groups.set(key, []).get(key))?.push(claim);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, group]) => group);
}

const FOREIGN = /全国|全道|全県|全府|道内平均|県内平均|都道府県平均|北海道平均|類似団体|他都市|他市|管内平均|政令|世界|海外/;

/** The words right before the figure speak of somewhere else. */
function foreign(claim: Claim, setting: Setting): boolean {
  return FOREIGN.test(claim.lead) && !setting.labels.some((mention) => FOREIGN.test(setting.sentence.text.slice(mention.start, mention.end)));
}

function bestForm(claims: readonly Claim[], setting: Setting, library: Library, anchors: ReadonlyMap<number, Tie>): Candidate | undefined {
  const tables = candidateTables(claims, setting, library, anchors);
  let best: Candidate | undefined;
  for (const { table, rows, columns } of tables) {
    for (const matrix of [rows, columns]) {
      const lines = claims.map((claim) => linesFor(claim, setting, library, table, matrix, anchors));
      if (lines.every((each) => each.lines.length === 0)) continue;
      for (const form of formsFor(matrix, claims, setting)) {
        const members = claims.flatMap((claim, index) => {
          const found = member(claim, lines[index]?.lines ?? [], form, library);
          return found === undefined ? [] : [{ ...found, anchored: lines[index]?.anchored ?? false }];
        });
        if (members.length === 0) continue;
        const fitting = members.filter((each) => each.fits);
        const words = consistency(form, setting, claims, Math.abs(table.block - setting.sentence.block) + (table.document === setting.sentence.document ? 0 : 30));
        const total = fitting.reduce((all, each) => all + Math.min(each.claim.digits, 3), 0) * 1.5 + words.score - (members.length - fitting.length) * 0.4;
        if (best === undefined || total > best.total) best = { form, consistency: words, members, total };
      }
    }
  }
  return best;
}

function candidateTables(claims: readonly Claim[], setting: Setting, library: Library, anchors: ReadonlyMap<number, Tie>): readonly TableEntry[] {
  const keys = new Set([...claims.flatMap((claim) => [...claim.own, ...claim.before]), ...setting.labels].flatMap((mention) => mention.keys));
  const tables = new Set([...keys].flatMap((key) => library.index.tables(key)));
  for (const tie of anchors.values()) tables.add(tie.form.matrix.table);
  return [...tables]
    .sort((a, b) => distance(a, setting) - distance(b, setting))
    .slice(0, 40)
    .flatMap((table) => library.entries.get(table.id) ?? []);
}

function distance(table: CheckTable, { sentence }: Setting): number {
  return Math.abs(table.block - sentence.block) + (table.document === sentence.document ? 0 : 10_000);
}

/** The lines a claim is about: named right before it; else those of the figure it follows; else named earlier in the sentence. */
function linesFor(claim: Claim, setting: Setting, library: Library, table: CheckTable, matrix: Matrix, anchors: ReadonlyMap<number, Tie>): { readonly lines: readonly Line[]; readonly anchored: boolean } {
  const find = (key: string): readonly Line[] => (matrix.axis === 'rows' ? library.index.rows(table, key) : library.index.columns(table, key));
  const named = (mentions: Claim['own']): readonly Line[] => {
    for (const mention of [...mentions].reverse()) {
      const lines = mention.keys.flatMap(find);
      if (lines.length > 0) return narrowed([...new Set(lines)], setting, claim);
    }
    return [];
  };
  const own = named(claim.own);
  if (own.length > 0) return { lines: own, anchored: false };
  const anchor = previousAnchor(claim, setting, anchors);
  if (anchor !== undefined && anchor.form.matrix === matrix) return { lines: [anchor.line], anchored: true };
  const earlier = named(claim.before);
  if (earlier.length > 0) return { lines: earlier, anchored: false };
  const totals = /全体|総数|合計|全産業|全業種|市全体/.test(claim.lead) ? matrix.lines.filter((line) => line.role === 'total') : [];
  return { lines: totals, anchored: false };
}

/** The tied figure right before this one in the sentence, when nothing else was named in between. */
function previousAnchor(claim: Claim, setting: Setting, anchors: ReadonlyMap<number, Tie>): Tie | undefined {
  const index = setting.claims.findIndex((each) => each.figure === claim.figure);
  for (let at = index - 1; at >= 0 && at >= index - 2; at -= 1) {
    const before = setting.claims[at];
    const tie = before === undefined ? undefined : anchors.get(before.figure);
    if (tie !== undefined) return tie;
  }
  return undefined;
}

/** Of several lines of one name, those whose other labels are named too; else the total. */
function narrowed(lines: readonly Line[], setting: Setting, claim: Claim): readonly Line[] {
  if (lines.length <= 1) return lines;
  const keys = new Set([...setting.carriedLabels, ...setting.labels.filter((mention) => mention.start < claim.placed.start)].flatMap((mention) => mention.keys));
  const score = (line: Line): number => line.path.filter((label) => keys.has(labelKey(label.name))).length;
  const most = Math.max(...lines.map(score));
  const best = lines.filter((line) => score(line) === most);
  const totals = best.filter((line) => line.role === 'total');
  return best.length > 1 && totals.length > 0 ? totals : best;
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

function member(claim: Claim, lines: readonly Line[], form: Form, library: Library): Member | undefined {
  const tried = lines.flatMap((line) => tie(claim, line, form, library) ?? []);
  return tried.find((each) => each.fits) ?? (tried.length === 1 ? tried[0] : undefined);
}

function tie(claim: Claim, line: Line, form: Form, library: Library): Member | undefined {
  const entries = inputsOf(form, line.index);
  if (entries === undefined || entries.some((entry) => entry.term.figure === claim.figure)) return undefined;
  if (!suits(claim, form.formula, entries, form, line) || !sameThings(claim, entries, form, line, library)) return undefined;
  const inputs = entries.map((entry) => (form.formula === 'same' || form.formula === 'difference' ? scaledTerm(entry, factorOf(entry, form, line, library)) : entry.term));
  const value = nearValue(form.formula, inputs.map(near));
  if (!Number.isFinite(value)) return undefined;
  const printed = oriented(claim, form.formula, value);
  const relation: Relation = {
    formula: form.formula,
    result: { figure: claim.figure, printed, exact: isExact(claim, printed) },
    inputs,
    group: `paragraph ${claim.source.site.block}`,
    subject: subjectOf(form, line),
    origin: 'sentence',
  };
  const step = Number(printed.step.n) / Number(printed.step.d);
  const reading = claim.source.family === 'tenths' ? Number(printed.units) * step * 10 : Number(printed.units) * step;
  const room = claim.source.family === 'tenths' ? step * 10 : step;
  if (Math.abs(value - reading) > room * 2 + Math.abs(value) * 0.02 + entries.reduce((all, entry) => all + entry.slack, 0)) return { claim, line, relation, anchored: false, fits: false };
  return { claim, line, relation, anchored: false, fits: claim.source.family === 'tenths' ? Math.abs(value - reading) <= room / 2 : accepts(claim, value, reading) || fitOf(relation).is !== 'differs' };
}

/** 約, 以上, 超 … widen what a figure claims. */
function accepts(claim: Claim, value: number, reading: number): boolean {
  const room = Math.abs(reading) * 0.1;
  switch (claim.source.exactness) {
    case 'about':
      return Math.abs(value - reading) <= room / 2;
    case 'at-least':
    case 'more-than':
    case 'slightly-more':
      return value >= reading && value - reading <= room;
    case 'at-most':
    case 'less-than':
    case 'slightly-less':
      return value <= reading && reading - value <= room;
    default:
      return false;
  }
}

/** 340減少 states a fall without a sign; a level stays as it is. */
function oriented(claim: Claim, formula: FormulaKind, value: number): Claim['printed'] {
  const directed = formula === 'difference' && claim.predicate.direction === 'down' && claim.printed.units > 0n;
  if (directed) return { ...claim.printed, units: -claim.printed.units };
  return formula === 'same' && claim.printed.units < 0n && value > 0 && claim.source.printed.units > 0n ? claim.source.printed : claim.printed;
}

function isExact(claim: Claim, printed: Claim['printed']): boolean {
  return claim.source.family === 'count' && claim.source.exactness === 'stated' && printed.step.n === 1n && printed.step.d === 1n;
}

/** Whether the kinds of number go together: a count is never a cell of percentages. */
function suits(claim: Claim, formula: FormulaKind, entries: readonly Entry[], form: Form, line: Line): boolean {
  const family: UnitFamily = claim.source.family;
  const rates = entries.map((entry, index) => {
    const position = form.matrix.positions[form.positions[index] ?? -1];
    return entry.family === 'percent' || entry.family === 'point' || (entry.family === 'bare' && (namesRate(position?.path ?? []) || namesRate(line.path) || entry.term.printed.step.d !== 1n));
  });
  const level = family === 'count' || family === 'amount';
  if (formula === 'same') return level ? !rates.some((rate) => rate) : family === 'bare' || family === 'multiple' || rates.every((rate) => rate);
  if (formula === 'difference') return level || family === 'bare' ? !rates.some((rate) => rate) : rates.every((rate) => rate);
  return !rates.some((rate) => rate);
}

/** 20件 is not the 2回 of a table, and 人 are not 事業所. */
function sameThings(claim: Claim, entries: readonly Entry[], form: Form, line: Line, library: Library): boolean {
  if (form.formula !== 'same' && form.formula !== 'difference') return true;
  const own = groupsOfUnit(claim.source.unit);
  if (own.length === 0 || claim.source.family !== 'count') return true;
  return entries.every((entry, index) => {
    const printed = entry.term.figure === 'none' ? '' : (library.figures[entry.term.figure]?.unit ?? '');
    const position = form.matrix.positions[form.positions[index] ?? -1];
    const units = [printed, ...[position, line].map((each) => (each === undefined || each.unit === 'none' ? '' : each.unit.label))].filter((unit) => unit !== '');
    const theirs = units.length > 0 ? groupsOfUnit(units[0] ?? '') : groupsOfLines([line, ...(position === undefined ? [] : [position])]);
    return theirs.length === 0 || theirs.some((group) => own.includes(group));
  });
}

function factorOf(entry: Entry, form: Form, line: Line, library: Library): Rational {
  const figure = entry.term.figure === 'none' ? undefined : library.figures[entry.term.figure];
  if (figure === undefined || figure.family !== 'bare' || (entry.family !== 'amount' && entry.family !== 'count')) return ONE;
  const position = form.matrix.positions.find((each) => numberAt(form.matrix, line.index, each.index)?.term.figure === entry.term.figure);
  for (const unit of [position?.unit, line.unit, form.matrix.table.unit]) if (unit !== undefined && unit !== 'none' && (unit.family === entry.family || (unit.family === 'count' && entry.family === 'amount'))) return unit.factor;
  return ONE;
}

function subjectOf(form: Form, line: Line): string {
  const at = [...new Set(form.positions)].map((index) => form.matrix.positions[index]).filter((position) => position !== undefined);
  return [nameOfLine(line), at.map(nameOfLine).join(' → ')].filter((text) => text !== '').join(' ');
}

/** Which members a form may speak for: those it explains, and those it contradicts beyond doubt. */
function settle(candidate: Candidate, claims: number): readonly Member[] {
  const { members, consistency: words } = candidate;
  const fitting = members.filter((each) => each.fits && worthTying(each, words));
  const failing = members.filter((each) => !each.fits);
  const parallel = fitting.length >= 2 && fitting.length >= failing.length && !words.contradicted;
  const lone = fitting.length >= 1 && fitting.length >= failing.length && words.complete && claims <= 4;
  const contradicted = failing.filter((each) => (parallel || lone || words.complete) && literal(each.claim) && (each.claim.own.length > 0 || each.anchored) && plausible(each));
  return [...fitting, ...contradicted];
}

function worthTying(each: Member, words: Consistency): boolean {
  if (words.contradicted && words.score < 0) return false;
  return each.claim.digits >= 1.3 || (words.complete && each.claim.own.length > 0);
}

function literal(claim: Claim): boolean {
  return claim.source.exactness === 'stated' || claim.source.exactness === 'about';
}

/** Near enough to be meant: a slip of the pen or a few per cent away. */
function plausible(each: Member): boolean {
  const inputs = each.relation.inputs.map(near);
  const value = nearValue(each.relation.formula, inputs);
  return Number.isFinite(value) && closeEnough(each.relation.result.printed, value);
}

export function termsOf(relation: Relation): readonly Term[] {
  return [relation.result, ...relation.inputs];
}

import { divide } from '../../model/rational.ts';
import { roundTo } from '../../model/rounding.ts';
import { valueOf, type Printed } from '../figures/printed.ts';
import { slipBetween, slipRank, type Slip } from '../relations/closeness.ts';
import { FORMULAS } from '../relations/formula.ts';
import { fitOf, type Fit, type Relation, type Term } from '../relations/relation.ts';

/** The smallest change that makes related figures true together (誤りの根): one figure, the value that repairs it, and what it repairs. */
export interface Root {
  readonly figure: number;
  readonly printed: Printed;
  readonly repaired: Printed;
  readonly slip: Slip;
  /** Relations that were violated and hold with the repaired value; the plainest first. */
  readonly relations: readonly Relation[];
  /** Relations that hold with both values: they say that nothing else has to change. */
  readonly supported: number;
  /** Other single figures that would repair as much, where the numbers cannot tell. */
  readonly alternatives: readonly { readonly figure: number; readonly repaired: Printed; readonly slip: Slip }[];
}

/**
 * Explains violated relations by as few wrong figures as possible. Every violated relation ends up with one root; a
 * figure is changed only when all other relations of its table go on holding.
 *
 * @param mayBeWrong figures that may be blamed; those of supplied data may not
 */
export function rootsOf(relations: readonly Relation[], mayBeWrong: (figure: number) => boolean = () => true): readonly Root[] {
  const byFigure = indexByFigure(relations);
  const changed = new Map<number, Printed>();
  const open = new Set(relations.filter((relation) => fitOf(relation).is === 'differs'));
  const roots: Root[] = [];
  const candidates = new Map<number, readonly Candidate[]>();
  const consider = (figures: Iterable<number>): void => {
    const missing = missingFromLongSums(changed);
    for (const figure of figures) {
      const own = byFigure.get(figure) ?? [];
      const violated = own.filter((relation) => open.has(relation));
      const mayChange = !changed.has(figure) && mayBeWrong(figure) && violated.length > 0 && !violated.every((relation) => missing(relation, figure));
      if (mayChange) candidates.set(figure, candidatesFor(figure, open, own, changed));
      else candidates.delete(figure);
    }
  };
  consider(new Set([...open].flatMap(figuresOf)));
  while (open.size > 0) {
    const best = bestRepair([...candidates.values()].flat());
    if (best === undefined) break;
    roots.push(best);
    changed.set(best.figure, best.repaired);
    for (const relation of best.relations) open.delete(relation);
    // Only what shares a relation with the changed figure looks different now.
    consider(new Set((byFigure.get(best.figure) ?? []).flatMap(figuresOf)));
  }
  return roots;
}

/** Beyond so many parts, one that is no slip of the pen away from its repair is not the one that is wrong. */
const LONG = 100;

/** Tells parts of long totals that cannot explain what is missing, without trying every one of them in full. */
function missingFromLongSums(changed: ReadonlyMap<number, Printed>): (relation: Relation, figure: number) => boolean {
  const parts = new Map<Relation, { readonly units: ReadonlyMap<number, bigint>; readonly missing: bigint }>();
  const read = (relation: Relation): { readonly units: ReadonlyMap<number, bigint>; readonly missing: bigint } => {
    const { result, inputs } = substituted(relation, changed);
    const { step } = result.printed;
    const sum = inputs.reduce((all, { printed }) => all + unitsOf(printed, step), 0n);
    const units = new Map(inputs.flatMap(({ figure, printed }) => (figure === 'none' ? [] : [[figure, unitsOf(printed, step)] as const])));
    return { units, missing: result.printed.units - sum };
  };
  return (relation, figure) => {
    if (relation.formula !== 'sum' || relation.inputs.length <= LONG || relation.result.figure === figure) return false;
    const { units, missing } = parts.get(relation) ?? parts.set(relation, read(relation)).get(relation) ?? read(relation);
    const own = units.get(figure) ?? 0n;
    return slipRank(slipBetween(own, own + missing)) > slipRank('missing-digit');
  };
}

/** How many steps of another figure a figure is, cut. */
function unitsOf(printed: Printed, step: Printed['step']): bigint {
  const { n, d } = divide(valueOf(printed), step);
  return n / d;
}

function figuresOf({ result, inputs }: Relation): readonly number[] {
  return [result, ...inputs].flatMap(({ figure }) => (figure === 'none' ? [] : [figure]));
}

export function indexByFigure(relations: readonly Relation[]): ReadonlyMap<number, readonly Relation[]> {
  const index = new Map<number, Relation[]>();
  for (const relation of relations)
    for (const term of new Set([relation.result, ...relation.inputs].map((each) => each.figure)))
      if (term !== 'none') (index.get(term) ?? index.set(term, []).get(term))?.push(relation);
  return index;
}

interface Candidate extends Omit<Root, 'alternatives'> {
  readonly isResult: boolean;
  /** How many of the relations it repairs come out rounded as usual. */
  readonly plain: number;
}

function bestRepair(candidates: readonly Candidate[]): Root | undefined {
  const best = candidates.reduce<Candidate | undefined>((top, each) => (top === undefined || better(each, top) < 0 ? each : top), undefined);
  if (best === undefined) return undefined;
  const rivals = candidates.filter((each) => each.figure !== best.figure && each.relations.length === best.relations.length && slipRank(each.slip) <= slipRank('missing-digit') && each.relations.every((relation) => best.relations.includes(relation)));
  const byFigure = new Map([...rivals].sort(better).map((each) => [each.figure, { figure: each.figure, repaired: each.repaired, slip: each.slip }] as const).reverse());
  const { figure, printed, repaired, slip, relations, supported } = best;
  return { figure, printed, repaired, slip, relations, supported, alternatives: [...byFigure.values()].slice(0, 5) };
}

/** More repaired first; then the result of a single relation, unless only an input is a likely slip; then the likelier slip. */
function better(a: Candidate, b: Candidate): number {
  if (a.relations.length !== b.relations.length) return b.relations.length - a.relations.length;
  const likely = (each: Candidate): number => (slipRank(each.slip) <= slipRank('missing-digit') ? 0 : 1);
  const alone = a.relations.length === 1;
  if (alone && a.isResult !== b.isResult && (likely(a) === likely(b) || likely(a.isResult ? a : b) === 0)) return a.isResult ? -1 : 1;
  // Of two values for one figure, the one that comes out as computed; a likelier slip only where both do.
  if (a.figure === b.figure && a.plain !== b.plain) return b.plain - a.plain;
  return slipRank(a.slip) - slipRank(b.slip) || b.plain - a.plain || b.supported - a.supported || a.figure - b.figure;
}

function candidatesFor(figure: number, open: ReadonlySet<Relation>, relations: readonly Relation[], changed: ReadonlyMap<number, Printed>): readonly Candidate[] {
  const current = relations.map((relation) => substituted(relation, changed));
  const violated = current.filter((_, index) => open.has(relations[index] ?? current[index] ?? relations[0] as Relation));
  const own = termOf(current, figure);
  if (own === undefined) return [];
  const holding = current.filter((_, index) => !open.has(relations[index] as Relation));
  const values = new Map<bigint, Printed>();
  for (const relation of violated) for (const printed of solutions(relation, figure, own)) values.set(printed.units, printed);
  return [...values.values()].flatMap((repaired): readonly Candidate[] => {
    const replace = new Map([[figure, repaired]]);
    const broken = holding.filter((relation) => fitOf(substituted(relation, replace)).is === 'differs');
    if (broken.some((relation) => relation.origin === 'table')) return [];
    const fixed = relations.filter((relation, index) => open.has(relation) && fitOf(substituted(current[index] as Relation, replace)).is !== 'differs');
    // What a sentence seems to say of a cell may rest on the very slip.
    if (fixed.length <= broken.length) return [];
    return [
      {
        figure,
        printed: own.printed,
        repaired,
        slip: slipBetween(own.printed.units, repaired.units),
        relations: fixed,
        supported: holding.length,
        plain: fixed.filter((relation) => isPlain(fitOf(substituted(relation, replace)))).length,
        isResult: fixed.some((relation) => relation.result.figure === figure),
      },
    ];
  });
}

function isPlain(fit: Fit): boolean {
  return fit.is === 'fits' && fit.rules.includes('half-up');
}

/** Values that make one relation true: the exact solution, and slips of the printed number that fall near it. */
function solutions(relation: Relation, figure: number, own: Term): readonly Printed[] {
  const formula = FORMULAS[relation.formula];
  const inputs = relation.inputs.map((input) => valueOf(input.printed));
  const at = relation.inputs.findIndex((input) => input.figure === figure);
  const exact = relation.result.figure === figure ? formula.exact(inputs) : at < 0 ? 'undefined' : formula.solve(at, valueOf(relation.result.printed), inputs);
  if (exact === 'undefined') return [];
  const units = roundTo(divide(exact, own.printed.step), 0).units;
  // What follows from exact numbers has one value; only rounded inputs leave room for a likelier slip beside it.
  const settled = relation.result.figure === figure && relation.inputs.every((input) => input.exact);
  const near = settled ? [] : nearby(own.printed.units, units, relation);
  return [units, ...near].filter((each) => each !== own.printed.units).map((each) => ({ units: each, step: own.printed.step }));
}

/** Slips of `from` within a hundredth of `to` (solving from a rounded rate leaves that much room). */
function nearby(from: bigint, to: bigint, relation: Relation): readonly bigint[] {
  const size = to < 0n ? -to : to;
  const room = relation.formula === 'sum' || relation.formula === 'difference' ? BigInt(relation.inputs.length) : size / 50n + 1n;
  return slipsOf(from).filter((each) => each - to <= room && to - each <= room);
}

function slipsOf(units: bigint): readonly bigint[] {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString();
  const found = new Set<string>();
  for (let i = 0; i < digits.length; i += 1) {
    for (const digit of '0123456789') found.add(digits.slice(0, i) + digit + digits.slice(i + 1));
    for (let j = i + 1; j < digits.length; j += 1) found.add(digits.slice(0, i) + digits.charAt(j) + digits.slice(i + 1, j) + digits.charAt(i) + digits.slice(j + 1));
  }
  return [...found].map((text) => BigInt(text) * (negative ? -1n : 1n));
}

function termOf(relations: readonly Relation[], figure: number): Term | undefined {
  return relations.flatMap((relation) => [relation.result, ...relation.inputs]).find((term) => term.figure === figure);
}

/** The relation with other values for some figures. */
export function substituted(relation: Relation, values: ReadonlyMap<number, Printed>): Relation {
  const touches = (term: Term): boolean => term.figure !== 'none' && values.has(term.figure);
  if (!touches(relation.result) && !relation.inputs.some(touches)) return relation;
  const change = (term: Term): Term => {
    const printed = term.figure === 'none' ? undefined : values.get(term.figure);
    return printed === undefined ? term : { ...term, printed };
  };
  return { ...relation, result: change(relation.result), inputs: relation.inputs.map(change) };
}

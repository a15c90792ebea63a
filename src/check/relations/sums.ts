import { nameOfLine, type Line } from '../tables/table.ts';
import { closeEnough } from './closeness.ts';
import { additive, numberAt, zeroTerm, type Entry, type Matrix } from './matrix.ts';
import { partSets, type PartSet } from './part-sets.ts';
import type { Relation, Term } from './relation.ts';

/** One total with its parts, tried at every position of a table. */
interface Trial {
  readonly total: number;
  readonly set: PartSet;
  readonly held: readonly Position[];
  readonly failed: readonly Position[];
  readonly digits: number;
}

interface Position {
  readonly position: number;
  readonly total: Entry;
  readonly parts: readonly Entry[];
  readonly residual: number;
  /** Fewer than two parts are not zero: it proves nothing. */
  readonly trivial: boolean;
  readonly additive: boolean;
  readonly blanks: boolean;
  /** Parts without a number here, by their place in the set. */
  readonly missing: ReadonlySet<number>;
}

/**
 * Finds the totals of a table and what they are made of (合計・小計の発見). A set of lines is believed to be the parts of
 * a total when the numbers say so somewhere in the table; where they do not, the table contradicts itself.
 */
export function sums(matrix: Matrix): readonly Relation[] {
  return matrix.lines.flatMap((line) => {
    const trials = partSets(matrix.lines, line.index)
      .map((set) => trial(matrix, line.index, set))
      .filter(believed)
      .sort((a, b) => b.digits - b.failed.length * 3 - (a.digits - a.failed.length * 3) || b.set.parts.length - a.set.parts.length);
    const [best, ...others] = trials;
    if (best === undefined) return [];
    const equal = others.find((other) => other.failed.length <= best.failed.length && other.held.length >= best.held.length && other.set.ground !== 'position' && !nested(other.set.parts, best.set.parts));
    return [best, ...(equal === undefined ? [] : [equal])].flatMap((each) => relationsOf(matrix, line, each));
  });
}

function nested(a: readonly number[], b: readonly number[]): boolean {
  return a.every((index) => b.includes(index)) || b.every((index) => a.includes(index));
}

function trial(matrix: Matrix, total: number, set: PartSet): Trial {
  const positions = matrix.positions.flatMap((position) => tryAt(matrix, total, set.parts, position) ?? []);
  const tolerance = (at: Position): number => at.total.slack + at.parts.reduce((all, part) => all + part.slack, 0) + Math.abs(at.total.near) * 1e-12;
  const held = positions.filter((at) => Math.abs(at.residual) <= tolerance(at));
  const failed = positions.filter((at) => Math.abs(at.residual) > tolerance(at) && at.additive && !at.blanks && !at.trivial);
  const distinct = new Map(held.filter((at) => !at.trivial).map((at) => [[at.total, ...at.parts].map((entry) => entry.near).join(' '), at]));
  const digits = [...distinct.values()].reduce((all, at) => all + Math.max(0, at.total.digits - Math.log10(tolerance(at) / (at.total.slack || 0.5) + 1)), 0);
  return { total, set, held, failed, digits };
}

function tryAt(matrix: Matrix, total: number, parts: readonly number[], position: Line): Position | undefined {
  const sum = numberAt(matrix, total, position.index);
  if (sum === undefined) return undefined;
  const entries: Entry[] = [];
  const missing = new Set<number>();
  for (const [index, part] of parts.entries()) {
    const entry = matrix.at(part, position.index);
    if (entry === 'none') return undefined;
    if (entry === 'blank') missing.add(index);
    else entries.push(entry);
  }
  // 千円 and 名 are not added up.
  const kinds = new Set([sum, ...entries].map(({ family }) => family));
  if (kinds.has('count') && kinds.has('amount')) return undefined;
  const nonZero = entries.filter((entry) => entry.near !== 0).length;
  if (entries.length < 2) return undefined;
  const line = matrix.lines[total];
  return {
    position: position.index,
    total: sum,
    parts: entries,
    residual: sum.near - entries.reduce((all, entry) => all + entry.near, 0),
    trivial: nonZero < 2,
    additive: line !== undefined && additive(matrix, line, position),
    blanks: missing.size > 0,
    missing,
  };
}

/** How many digits of agreement a hypothesis needs, by what speaks for it besides the numbers. */
const NEEDED: Readonly<Record<PartSet['ground'], number>> = { formula: 1, hierarchy: 2, group: 1.5, label: 1.5, position: 1.4 };

function believed(each: Trial): boolean {
  const held = each.held.filter((at) => !at.trivial);
  if (held.length > 0 && each.set.parts.some((_, index) => held.every((at) => at.missing.has(index)))) return false;
  const failed = each.failed.length;
  if (held.length > 0 && each.digits >= NEEDED[each.set.ground]) {
    switch (each.set.ground) {
      case 'position':
        return each.set.parts.length >= 3 && (failed === 0 || (each.digits >= 6 && failed * 3 <= held.length) || (failed === 1 && held.length >= 3 && each.set.parts.length >= 4 && each.failed.every(explained)));
      case 'hierarchy':
        return failed * 3 <= held.length;
      default:
        return failed <= held.length || each.failed.every(explained);
    }
  }
  // Nothing holds: only a total called so, missed by little, is believed to be one.
  return held.length === 0 && failed > 0 && failed <= 2 && each.set.ground !== 'position' && each.set.ground !== 'hierarchy' && each.failed.every(explained);
}

/** Whether one slip of the pen accounts for what is missing. */
function explained(at: Position): boolean {
  if (at.total.digits < 1.3) return false;
  return closeEnough(at.total.term.printed, at.total.near - at.residual) || at.parts.some((part) => part.near !== 0 && closeEnough(part.term.printed, part.near + at.residual));
}

function relationsOf(matrix: Matrix, line: Line, each: Trial): readonly Relation[] {
  const trusted = each.failed.filter((at) => {
    const alike = each.held.some((other) => comparable(matrix, other.position, at.position));
    return explained(at) ? alike || each.held.length === 0 || addsUp(at) : alike && !far(at);
  });
  return [...each.held.filter((at) => !at.trivial || at.additive), ...trusted].map((at): Relation => {
    const position = matrix.positions[at.position];
    return {
      formula: 'sum',
      result: at.total.term,
      inputs: each.set.parts.map((part): Term => {
        const entry = matrix.at(part, at.position);
        return entry === 'none' || entry === 'blank' ? zeroTerm() : entry.term;
      }),
      group: `${matrix.table.id} sum`,
      subject: [nameOfLine(line), position === undefined ? '' : nameOfLine(position)].filter((text) => text !== '').join(' '),
      origin: 'table',
    };
  });
}

/** Whole numbers, and decimals of a unit that is added up: decimals of their own kind may be rates under a heading nobody could read. */
function addsUp({ total }: Position): boolean {
  return total.term.printed.step.d === 1n || total.family === 'amount' || total.family === 'count';
}

/** Decimals that miss their total by a third of it are rates under a heading nobody could read. */
function far({ total, residual }: Position): boolean {
  return total.term.printed.step.d !== 1n && Math.abs(residual) * 3 > Math.abs(total.near);
}

/** Two positions hold numbers of the same kind. */
function comparable(matrix: Matrix, a: number, b: number): boolean {
  const [first, second] = [matrix.positions[a], matrix.positions[b]];
  if (first === undefined || second === undefined) return false;
  const kind = (position: Line): string => {
    const entry = matrix.lines.map((line) => numberAt(matrix, line.index, position.index)).find((found) => found !== undefined);
    return `${entry?.family ?? 'bare'} ${entry?.term.printed.step.d ?? 1n}`;
  };
  return kind(first) === kind(second);
}

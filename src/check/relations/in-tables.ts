import type { Figure } from '../figures/figure.ts';
import type { CheckTable } from '../tables/table.ts';
import { betweenLines } from './between-lines.ts';
import { hundreds } from './hundreds.ts';
import { impliedBases } from './implied-base.ts';
import { partExcesses, type PartExcess } from './inner-numbers.ts';
import { matricesOf, type Matrix } from './matrix.ts';
import { fitOf, type Relation } from './relation.ts';
import { sums } from './sums.ts';

export interface RelatedTable {
  readonly table: CheckTable;
  readonly rows: Matrix;
  readonly columns: Matrix;
  readonly relations: readonly Relation[];
  /** Inner numbers larger than what they are part of. */
  readonly excesses: readonly PartExcess[];
}

/**
 * Every relation a table's numbers show (表の中の関係): totals, differences, rates, shares, quotients, in both directions.
 *
 * @param near figures of the text just before the table, which may hold the base of its percentages
 */
export function relatedTable(table: CheckTable, figures: readonly Figure[], near: readonly number[] = []): RelatedTable {
  const tentative = matricesOf(table, figures, false);
  const matrices = addsUpExactly(tentative) ? matricesOf(table, figures, true) : tentative;
  const relations = [...sums(matrices.rows), ...sums(matrices.columns), ...betweenLines(matrices.columns), ...betweenLines(matrices.rows), ...hundreds(matrices.columns), ...hundreds(matrices.rows)];
  const explained = new Set(relations.filter((relation) => relation.formula !== 'sum').map((relation) => relation.result.figure));
  for (const relation of [...impliedBases(matrices.columns, near, figures), ...impliedBases(matrices.rows, near, figures)]) if (!explained.has(relation.result.figure)) relations.push(relation);
  const follows = new Set(relations.flatMap(({ formula, result }) => (formula === 'sum' || result.figure === 'none' ? [] : [result.figure])));
  return { table, ...matrices, relations: withoutRestatements(relations), excesses: [...partExcesses(matrices.rows, follows), ...partExcesses(matrices.columns, follows)] };
}

/** How likely rounded numbers would add up so well by chance, for them to be believed to be counts; amounts hardly come to totals as small. */
const BY_CHANCE = { large: 0.02, small: 0.1 } as const;
const SMALL = 1000n;

/**
 * Numbers without a unit are counts where sums and differences leave no remainder, again and again: figures rounded one by one leave
 * one more often the more of them are added.
 */
function addsUpExactly(tentative: { readonly rows: Matrix; readonly columns: Matrix }): boolean {
  const totals = [...sums(tentative.rows), ...sums(tentative.columns)].filter(({ inputs }) => inputs.length >= 2);
  const fits = totals.map((relation) => fitOf(relation).is);
  if (fits.includes('within-rounding')) return false;
  const least = totals.every(({ result }) => result.printed.units < SMALL) ? BY_CHANCE.small : BY_CHANCE.large;
  const chance = totals.filter((_, index) => fits[index] === 'fits').reduce((all, { inputs }) => all * noRemainder(inputs.length), 1);
  if (chance <= least) return true;
  const changes = [...betweenLines(tentative.columns), ...betweenLines(tentative.rows)].filter(({ formula, result }) => formula === 'difference' && result.printed.step.d === 1n);
  const exact = changes.filter((relation) => fitOf(relation).is === 'fits').length;
  return changes.every((relation) => fitOf(relation).is !== 'within-rounding') && chance * noRemainder(2) ** exact <= least;
}

/** The chance that a sum of so many rounded numbers prints as its rounded value: one in as many as their errors spread over. */
function noRemainder(parts: number): number {
  return Math.min(0.75, 1.38 / Math.sqrt(parts + 1));
}

/** c = a + b, a = c − b and b = c − a are one relation. */
function withoutRestatements(relations: readonly Relation[]): readonly Relation[] {
  const seen = new Set<string>();
  return relations.filter((relation) => {
    if (relation.formula !== 'sum' && relation.formula !== 'difference') return true;
    const key = [relation.result, ...relation.inputs].map((term) => `${term.figure}`).sort().join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

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
  const matrices = addsUpExactly([...sums(tentative.rows), ...sums(tentative.columns)]) ? matricesOf(table, figures, true) : tentative;
  const relations = [...sums(matrices.rows), ...sums(matrices.columns), ...betweenLines(matrices.columns), ...betweenLines(matrices.rows), ...hundreds(matrices.columns), ...hundreds(matrices.rows)];
  const explained = new Set(relations.filter((relation) => relation.formula !== 'sum').map((relation) => relation.result.figure));
  for (const relation of [...impliedBases(matrices.columns, near, figures), ...impliedBases(matrices.rows, near, figures)]) if (!explained.has(relation.result.figure)) relations.push(relation);
  const follows = new Set(relations.flatMap(({ formula, result }) => (formula === 'sum' || result.figure === 'none' ? [] : [result.figure])));
  return { table, ...matrices, relations: withoutRestatements(relations), excesses: [...partExcesses(matrices.rows, follows), ...partExcesses(matrices.columns, follows)] };
}

/** Numbers without a unit are counts where sums of several parts leave no remainder, again and again. */
function addsUpExactly(relations: readonly Relation[]): boolean {
  const fits = relations.filter((relation) => relation.inputs.length >= 2).map((relation) => fitOf(relation).is);
  const exact = fits.filter((fit) => fit === 'fits').length;
  return exact >= 2 && fits.filter((fit) => fit === 'within-rounding').length === 0;
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

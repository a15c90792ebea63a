import type { Member } from './key.ts';
import type { ComparedSide } from './comparison.ts';
import type { Value } from './value.ts';

/**
 * What a region is compared with (比較地域): one area or several together, with its figures for the lines and the total of
 * a whole at the same points of time.
 */
export interface ReferenceArea {
  readonly areas: readonly Member[];
  /** The nation or prefecture that is put together from all its municipalities, because the data hold no line of its own. */
  readonly assembled: 'no' | Member;
  readonly sides: readonly ComparedSide[];
  /** How its total is defined: the code of the total line, '' where it is a sum of the listed parts. */
  readonly totalIs: string;
  /** Per line of the whole, per point. */
  readonly figures: readonly (readonly Value[])[];
  readonly totals: readonly Value[];
}

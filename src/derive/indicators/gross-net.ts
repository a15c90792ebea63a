import { combineDerived, of, sumDerived, withheld, type Derived } from '../../model/derived.ts';
import { divide, sign } from '../../model/rational.ts';
import { change } from './change.ts';
import { residualChange, type Pair, type PartPair } from './contribution.ts';

/** One part's change beside the net change of the total and the gross change of the parts that moved the same way. */
export interface GrossNetPart {
  readonly id: string;
  readonly change: Derived;
  /** Change ÷ net change of the total (純増減に占める割合): negative against the total's direction, and may exceed 100%. */
  readonly ofNet: Derived;
  /** Change ÷ all falls, or all rises, taken together (減少計・増加計に占める割合): from 0 to 100%. */
  readonly ofGross: Derived;
}

/** Gross rises and falls behind a net change (増加の計・減少の計・純増減). */
export interface GrossNet {
  readonly rises: Derived;
  readonly falls: Derived;
  readonly net: Derived;
  readonly parts: readonly GrossNetPart[];
  /** Change of what the total holds beyond its named parts; it counts among the rises or the falls. */
  readonly residual: Derived;
}

/**
 * Splits a net change into gross rises and falls (増減の内訳). rises + falls = net exactly. A missing part stops the
 * gross figures, because it may belong to either side; its own change and the net stay as far as they are known.
 * Shares of a change of zero are withheld (`no-total-change`).
 */
export function grossAndNet(parts: readonly PartPair[], total: Pair): GrossNet {
  const residual = residualChange(parts, total);
  const changes = parts.map((part) => ({ id: part.id, change: of(part.id, change(part.later, part.earlier, 'amount')) }));
  const all = [...changes.map((part) => part.change), residual];
  const rises = towards(1, all);
  const falls = towards(-1, all);
  const net = change(total.later, total.earlier, 'amount');
  return {
    rises,
    falls,
    net,
    residual,
    parts: changes.map((part) => ({
      ...part,
      ofNet: ratioOf(part.change, net),
      ofGross: ratioOf(part.change, sideOf(part.change, { rises, falls })),
    })),
  };
}

/** The gross change a part belongs to; no change is a share of 0 of either. */
export function sideOf(change: Derived, { rises, falls }: Pick<GrossNet, 'rises' | 'falls'>): Derived {
  const direction = change.is === 'number' ? sign(change.exact) : 1;
  const nothingRose = rises.is === 'number' && rises.exact.n === 0n;
  return direction < 0 || (direction === 0 && nothingRose) ? falls : rises;
}

function towards(direction: 1 | -1, changes: readonly Derived[]): Derived {
  return sumDerived(changes.filter((amount) => amount.is !== 'number' || sign(amount.exact) === direction));
}

function ratioOf(part: Derived, whole: Derived): Derived {
  if (part.is === 'number' && whole.is === 'number' && whole.exact.n === 0n) return withheld('no-total-change');
  return combineDerived(part, whole, divide);
}

import type { Figure } from '../figures/figure.ts';
import { repair } from '../figures/repair.ts';
import { statusOfSymbol } from '../../reference/legends.ts';

/**
 * One cell as checking sees it (表のセル). `number` carries the cell's figure, and the one printed in brackets after it
 * (652億円(14%)); `nil` is 該当数字なし and counts as 0 in sums; `text` may be running text with claims of its own.
 */
export type TableCell =
  | { readonly is: 'number'; readonly figure: number; readonly bracketed: number | 'none' }
  | { readonly is: 'nil' }
  | { readonly is: 'missing' }
  | { readonly is: 'blank' }
  | { readonly is: 'text' };

/** Text that may stand beside the number of a cell without making it a sentence. */
const AROUND = /[\s()[\]【】<>※*#pr,、・:：/%]|約|延べ|計|およそ|以上|以下|未満|程度|前後|年間?|万|千|億|円|人|件|社|者|名|回|店|事業[者所]|単位|税[込抜]|見込み?|予算|実績|目標|当初|令和|平成|昭和|\d+/gu;

/**
 * @param text the cell's text
 * @param quantities the quantities among its figures, as indexes into `figures`, in order
 */
export function readCell(text: string, quantities: readonly number[], figures: readonly Figure[]): TableCell {
  const trimmed = repair(text).trim();
  if (trimmed === '') return { is: 'blank' };
  const [first, second] = quantities;
  if (first === undefined) {
    const status = statusOfSymbol(text);
    return status === 'nil' ? { is: 'nil' } : status === 'not-a-symbol' ? { is: 'text' } : { is: 'missing' };
  }
  const main = figures[first];
  if (main === undefined || quantities.length > 2 || main.exactness === 'range') return { is: 'text' };
  const bracketed = second !== undefined && /[(（]$/.test(text.slice(0, startOf(figures[second])).trimEnd());
  if (second !== undefined && !bracketed) return { is: 'text' };
  const rest = [main, second === undefined ? undefined : figures[second]].reduce((left, figure) => (figure === undefined ? left : left.replace(repair(figure.text), '')), trimmed);
  return rest.replace(AROUND, '').length > 2 ? { is: 'text' } : { is: 'number', figure: first, bracketed: second ?? 'none' };
}

function startOf(figure: Figure | undefined): number {
  return figure?.site.start ?? 0;
}

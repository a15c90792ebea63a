import type { Bilingual } from '../language.ts';

/** What is said about one indicator (指標の説明): its name, a one-line definition, the formula, and what to mind when reading it ('' for nothing). */
export interface IndicatorWords {
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
  readonly caution: string;
}

/** The words of some indicators, by id. */
export type IndicatorTexts<I extends string> = { readonly [K in I]: Bilingual<IndicatorWords> };

/** @example words('増減数', '2時点の差', '後 − 前') */
export function words(name: string, definition: string, formula: string, caution = ''): IndicatorWords {
  return { name, definition, formula, caution };
}

import { Refusal } from '../model/refusal.ts';
import { parsePeriod } from '../reference/periods.ts';
import type { Period } from '../model/period.ts';
import type { Selection } from '../derive/selection.ts';
import { TERMINAL_NUMBERS, type NumberStyle } from '../write/numbers.ts';
import type { Language } from '../write/wording/language.ts';
import { OPTIONS, type Given, type OptionId } from './options.ts';

/** The last text given for an option. */
export function textOf(given: Given, option: OptionId): string | undefined {
  return given[option]?.at(-1);
}

/** The choice given for an option whose choices are the literals of `choices`. */
export function choiceOf<const C extends string>(given: Given, option: OptionId, choices: readonly C[], otherwise: C): C {
  const text = textOf(given, option);
  if (text === undefined) return otherwise;
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new Refusal('unknown-option-value', { option: flagOf(option), value: text, choices });
  return found;
}

export function numberOf(given: Given, option: OptionId): number | undefined {
  const text = textOf(given, option);
  if (text === undefined) return undefined;
  const digits = text.normalize('NFKC');
  if (!/^\d{1,9}$/.test(digits)) throw new Refusal('unknown-option-value', { option: flagOf(option), value: text, choices: ['0, 1, 2 …'] });
  return Number(digits);
}

/** The long flag of an option: --output-encoding. */
export function flagOf(option: OptionId): string {
  return /--[a-z-]+/.exec(OPTIONS[option].flags)?.[0] ?? option;
}

/** A period as typed: 平成21, 平成21年, H21, 2009, 令和3年, R3. @throws Refusal 'unknown-period' */
export function periodOf(text: string): Period {
  const withYear = /^(?:明治|大正|昭和|平成|令和|[MTSHR])\s*(?:\d+|元)$/i.test(text.normalize('NFKC')) ? `${text}年` : text;
  const parsed = parsePeriod(withYear);
  // What the user typed is what messages repeat.
  if (parsed !== 'not-a-period') return { ...parsed, label: text };
  const bare = parsePeriod(text);
  if (bare === 'not-a-period') throw new Refusal('unknown-period', { text });
  return bare;
}

export function selectionOf(given: Given): Selection {
  const where: Record<string, string> = {};
  for (const pair of given.where ?? []) {
    const at = pair.search(/[=＝]/);
    if (at <= 0) throw new Refusal('bad-where', { text: pair });
    where[pair.slice(0, at).trim()] = pair.slice(at + 1).trim();
  }
  return { areas: given.area ?? [], industries: given.industry ?? [], measures: given.measure ?? [], scopes: given.scope ?? [], where };
}

export function numberStyle(given: Given, language: Language, symbols: NumberStyle['symbols']): NumberStyle {
  return {
    ...TERMINAL_NUMBERS,
    language,
    symbols,
    minus: choiceOf(given, 'minus', OPTIONS.minus.choices, '-'),
    keepSign: given.keepSign !== undefined,
    rounding: choiceOf(given, 'rounding', OPTIONS.rounding.choices, 'half-up'),
    digits: numberOf(given, 'digits') ?? 1,
  };
}

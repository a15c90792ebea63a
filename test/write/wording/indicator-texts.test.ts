import { describe, expect, it } from 'vitest';
import { INDICATOR_INPUTS } from '../../../src/model/indicator-input.ts';
import { WITHHELD_REASONS } from '../../../src/model/derived.ts';
import { INDICATOR_IDS, MISSING_RULES } from '../../../src/reference/indicators.ts';
import { INDICATOR_INPUT_NAMES, INDICATOR_TEXTS, MISSING_RULE_WORDS, WITHHELD_WORDS } from '../../../src/write/wording/indicators.ts';

describe('the words of the indicators', () => {
  it.each(INDICATOR_IDS)('%s has a name, a one-line definition and a formula in both languages', (id) => {
    for (const language of ['ja', 'en'] as const) {
      const { name, definition, formula, caution } = INDICATOR_TEXTS[id][language];
      for (const text of [name, definition, formula]) expect(text).not.toBe('');
      for (const text of [name, definition, formula, caution]) expect(text).not.toMatch(/\n| {2}|^\s|\s$/);
      expect(definition).toMatch(language === 'ja' ? /。$/ : /\.$/);
      if (caution !== '') expect(caution).toMatch(language === 'ja' ? /。$/ : /\.$/);
    }
    for (const text of Object.values(INDICATOR_TEXTS[id].en)) expect(text).not.toMatch(/[ぁ-んァ-ヶ一-龠、。「」（）]/u);
  });

  it('names no two indicators alike', () => {
    for (const language of ['ja', 'en'] as const) {
      expect(new Set(INDICATOR_IDS.map((id) => INDICATOR_TEXTS[id][language].name)).size).toBe(INDICATOR_IDS.length);
    }
  });

  it('has words for every input, every reason and every rule', () => {
    expect(Object.keys(INDICATOR_INPUT_NAMES).sort()).toEqual([...INDICATOR_INPUTS].sort());
    expect(Object.keys(WITHHELD_WORDS).sort()).toEqual([...WITHHELD_REASONS].sort());
    expect(Object.keys(MISSING_RULE_WORDS).sort()).toEqual([...MISSING_RULES].sort());
  });
});

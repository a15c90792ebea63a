import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/origin.ts';
import { lineAt } from './newlines.ts';

const GAIJI = /[\u{E000}-\u{F8FF}\u{F0000}-\u{10FFFD}]/gu;

export function hasGaiji(text: string): boolean {
  return text.search(GAIJI) >= 0;
}

/** Reports user-defined characters (外字), which only their author's machine can show. */
export function gaijiFinding(texts: readonly string[], at: Place): readonly Finding[] {
  const found = texts.flatMap((text) => text.match(GAIJI) ?? []);
  return found.length === 0 ? [] : [finding('gaiji', at, { characters: [...new Set(found)].slice(0, 20).join(''), count: found.length })];
}

/** The same for a text file that is handed over in pieces, at the first line that holds one. */
export function gaijiCounter(file: string): { add(piece: string): void; findings(): readonly Finding[] } {
  const characters = new Set<string>();
  let count = 0;
  let line = 1;
  let before = '';
  return {
    add(piece) {
      const text = before + piece;
      // A carriage return at the end may be half of a line's end.
      before = text.endsWith('\r') ? '\r' : '';
      const whole = before === '' ? text : text.slice(0, -1);
      const found = whole.match(GAIJI) ?? [];
      if (count === 0) line += lineAt(whole, found.length === 0 ? whole.length : whole.search(GAIJI)) - 1;
      count += found.length;
      for (const character of found) characters.add(character);
    },
    findings: () => (count === 0 ? [] : [finding('gaiji', { file, line }, { characters: [...characters].slice(0, 20).join(''), count })]),
  };
}

export function gaijiInText(text: string, file: string): readonly Finding[] {
  const counter = gaijiCounter(file);
  counter.add(text);
  return counter.findings();
}

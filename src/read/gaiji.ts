import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/origin.ts';
import { lineAt } from './newlines.ts';

const GAIJI = /[\u{E000}-\u{F8FF}\u{F0000}-\u{10FFFD}]/gu;

/** Reports user-defined characters (外字), which only their author's machine can show. */
export function gaijiFinding(texts: readonly string[], at: Place): readonly Finding[] {
  const found = texts.flatMap((text) => text.match(GAIJI) ?? []);
  return found.length === 0 ? [] : [finding('gaiji', at, { characters: [...new Set(found)].slice(0, 20).join(''), count: found.length })];
}

/** The same for a text file, at the first line that holds one. */
export function gaijiInText(text: string, file: string): readonly Finding[] {
  const first = text.search(GAIJI);
  return first === -1 ? [] : gaijiFinding([text], { file, line: lineAt(text, first) });
}

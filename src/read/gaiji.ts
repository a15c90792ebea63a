import { finding, type Finding } from '../model/finding.ts';

const GAIJI = /[\u{E000}-\u{F8FF}\u{F0000}-\u{10FFFD}]/gu;

/** Reports user-defined characters (外字), which only their author's machine can show, at the first line that holds one. */
export function gaijiFindings(text: string, file: string, sheet?: string): readonly Finding[] {
  const found = text.match(GAIJI);
  if (!found) return [];
  const line = text.slice(0, text.search(GAIJI)).split(/\r\n|\n|\r/).length;
  const at = sheet === undefined ? { file, line } : { file, sheet };
  return [finding('gaiji', at, { characters: [...new Set(found)].slice(0, 20).join(''), count: found.length })];
}

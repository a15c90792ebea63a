import { linesOf } from './newlines.ts';

/** The character between fields (区切り文字). */
export type Delimiter = ',' | '\t' | ';';

/** How regularly a delimiter cuts a sample of the text into fields. */
interface Regularity {
  /** Records that are not blank. */
  readonly records: number;
  /** Share of them with two fields or more. */
  readonly cut: number;
  /** Share of those with the most frequent number of fields. */
  readonly alike: number;
  /** Delimiters outside quotes that a space follows, as in a sentence. */
  readonly spaced: number;
  readonly first: number;
}

const SAMPLE_CHARACTERS = 262_144;
const SAMPLE_RECORDS = 500;
const NOWHERE: Regularity = { records: 0, cut: 0, alike: 0, spaced: 0, first: 0 };

/** Field counts of the first records; a quote opens only at the start of a field, as in RFC 4180. */
function regularity(text: string, delimiter: Delimiter): Regularity {
  if (!text.includes(delimiter)) return NOWHERE;
  const counts: number[] = [];
  const end = Math.min(text.length, SAMPLE_CHARACTERS);
  let fields = 1;
  let blank = true;
  let quoted = false;
  let delimiters = 0;
  let spaced = 0;
  let fieldStart = true;
  for (let at = 0; at < end && counts.length < SAMPLE_RECORDS; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === '"') {
        if (text[at + 1] === '"') at += 1;
        else quoted = false;
      }
    } else if (character === '"' && fieldStart) {
      quoted = true;
      blank = false;
      fieldStart = false;
    } else if (character === delimiter) {
      fields += 1;
      delimiters += 1;
      if (text[at + 1] === ' ') spaced += 1;
      fieldStart = true;
      blank = false;
    } else if (character === '\n' || character === '\r') {
      if (!blank) counts.push(fields);
      fields = 1;
      blank = true;
      fieldStart = true;
    } else {
      blank = false;
      fieldStart = false;
    }
  }
  if (end === text.length && !blank && !quoted && counts.length < SAMPLE_RECORDS) counts.push(fields);
  const several = counts.filter((count) => count > 1);
  const frequency = new Map<number, number>();
  for (const count of several) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  return {
    records: counts.length,
    cut: several.length / Math.max(1, counts.length),
    alike: Math.max(0, ...frequency.values()) / Math.max(1, several.length),
    spaced: spaced / Math.max(1, delimiters),
    first: counts[0] ?? 0,
  };
}

/** Excel writes and obeys a first line `sep=;`. */
export function statedDelimiter(text: string): Delimiter | undefined {
  const stated = /^sep=([,;\t])(?=\r|\n|$)/i.exec(text)?.[1];
  return stated === ',' || stated === ';' || stated === '\t' ? stated : undefined;
}

/**
 * The delimiter of a file that is said to be delimited, or 'none' when no candidate makes two fields anywhere
 * or the file is sentences that happen to hold commas.
 *
 * @example delimiterOf('code;name\n01;"a,b"\n') // ';'
 */
export function delimiterOf(text: string): Delimiter | 'none' {
  const stated = statedDelimiter(text);
  if (stated !== undefined) return stated;
  const tab = regularity(text, '\t');
  if (tab.cut >= 0.8 && tab.alike >= 0.6) return '\t';
  const comma = regularity(text, ',');
  const semicolon = regularity(text, ';');
  const bySemicolon = semicolon.cut >= 0.8 && semicolon.alike >= 0.8 && semicolon.first > 1;
  if (bySemicolon && (comma.cut < 0.8 || comma.alike < semicolon.alike || comma.first < semicolon.first)) return ';';
  if (comma.cut > 0 && !(comma.cut < 0.5 && sentences(text) > 0.5)) return ',';
  return tab.cut > 0 ? '\t' : semicolon.cut > 0 && semicolon.alike >= 0.6 ? ';' : 'none';
}

/**
 * The delimiter of a file that nothing but its content calls delimited (.txt, standard input), or 'none':
 * nearly every record must be cut, alike, and not as the commas of a sentence or of 1,381 would cut it.
 */
export function evidentDelimiter(text: string): Delimiter | 'none' {
  const stated = statedDelimiter(text);
  if (stated !== undefined) return stated;
  const tab = regularity(text, '\t');
  if (tab.records >= 2 && tab.cut === 1 && tab.alike === 1) return '\t';
  for (const delimiter of [',', ';'] as const) {
    const found = regularity(text, delimiter);
    const regular = found.records >= 2 && found.cut >= 0.9 && found.alike >= 0.7;
    if (regular && found.spaced <= 0.5 && sentences(text) <= 0.2 && !onlyGroupsDigits(text, delimiter)) return delimiter;
  }
  return 'none';
}

function sampleLines(text: string): readonly string[] {
  return linesOf(text.slice(0, SAMPLE_CHARACTERS)).slice(0, SAMPLE_RECORDS).filter((line) => line.trim() !== '');
}

/** Share of lines that hold the end of a Japanese sentence. */
function sentences(text: string): number {
  const lines = sampleLines(text);
  return lines.filter((line) => line.includes('。')).length / Math.max(1, lines.length);
}

/** Whether commas stand only inside numbers such as 1,381 among words. */
function onlyGroupsDigits(text: string, delimiter: Delimiter): boolean {
  if (delimiter !== ',') return false;
  return sampleLines(text).every((line) => !/^[\d,.\s-]+$/.test(line) && !line.replace(/\d{1,3}(?:,\d{3})+(?!\d)/g, '').includes(','));
}

/**
 * What a number format of a workbook (表示形式) says about the written form of a number: how many digits it was
 * given, and the scale and words a reader sees with it.
 */
export interface NumberFormat {
  readonly kind: 'number';
  /** Digits that are always printed before and after the point. */
  readonly integers: number;
  readonly decimals: number;
  /** Power of ten between the stored and the printed number: 2 for %, −3 for every trailing comma. */
  readonly shift: number;
  readonly before: string;
  readonly after: string;
}

/** Which parts of a date a format shows. */
export interface DateFormat {
  readonly kind: 'date';
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
}

const GENERAL: NumberFormat = { kind: 'number', integers: 1, decimals: 0, shift: 0, before: '', after: '' };

interface Token {
  readonly kind: 'literal' | 'code' | 'bracket';
  readonly text: string;
}

/** Words without which a number is no longer the same label: 平成21年, 3月. */
const TIME_WORD = /明治|大正|昭和|平成|令和|西暦|年|月|日|期/;

/**
 * @param format format code as stored, '' for none
 * @param value picks the section: positive; negative; zero, or by condition
 * @example numberFormat('#,##0.0;"△ "#,##0.0', -12.3) // one decimal; the sign is the number's own
 */
export function numberFormat(format: string, value: number): NumberFormat | DateFormat {
  const sections = sectionsOf(format);
  const printing = sections.filter((tokens) => isDate(tokens) || hasDigits(tokens));
  const chosen = sections[sectionFor(sections, value)];
  const section = chosen && printing.includes(chosen) ? chosen : printing[0];
  if (!section) return GENERAL;
  return isDate(section) ? dateFormat(section) : digitsOf(section);
}

function sectionsOf(format: string): readonly (readonly Token[])[] {
  const sections: Token[][] = [[]];
  for (const [whole, quoted, escaped, bracket] of format.matchAll(/"([^"]*)"?|\\(.)|[_*].|\[([^\]]*)\]|General|G\/標準|[^]/gi)) {
    const last = sections.at(-1) ?? [];
    if (whole === ';') sections.push([]);
    else if (quoted !== undefined || escaped !== undefined) last.push({ kind: 'literal', text: quoted ?? escaped ?? '' });
    else if (bracket !== undefined) last.push({ kind: 'bracket', text: bracket });
    else if (whole.length === 1) last.push({ kind: 'code', text: whole });
    else if (!/^[_*]/.test(whole)) last.push({ kind: 'code', text: 'general' });
  }
  return sections;
}

const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/;

function sectionFor(sections: readonly (readonly Token[])[], value: number): number {
  const conditions = sections.map((tokens) => tokens.map(({ kind, text }) => (kind === 'bracket' ? CONDITION.exec(text) : undefined)).find((found) => found));
  if (conditions.some((condition) => condition)) {
    const index = conditions.findIndex((condition) => !condition || holds(condition[1] ?? '', value, Number(condition[2])));
    return Math.max(0, index);
  }
  const numeric = Math.min(3, sections.length);
  if (value < 0 && numeric >= 2) return 1;
  return value === 0 && numeric >= 3 ? 2 : 0;
}

function holds(operator: string, value: number, bound: number): boolean {
  switch (operator) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '=':
      return value === bound;
    default:
      return value !== bound;
  }
}

function codeOf(tokens: readonly Token[]): string {
  return tokens.map(({ kind, text }) => (kind === 'code' ? text : kind === 'bracket' && /^[hms]+$/i.test(text) ? 'h' : '')).join('');
}

function hasDigits(tokens: readonly Token[]): boolean {
  return /[0#?]|general/i.test(codeOf(tokens));
}

/** Letters of dates outside quotes; E+ is the exponent of a number, General is no date. */
function isDate(tokens: readonly Token[]): boolean {
  return /[ymdhsg]|e(?![+-])/i.test(codeOf(tokens).replace(/general/gi, ''));
}

function dateFormat(tokens: readonly Token[]): DateFormat {
  const code = codeOf(tokens).toLowerCase();
  const time = /[hs]/.test(code);
  // m is minutes next to hours or seconds.
  const months = code.replace(/h+[^a-z]*m+/g, 'h').replace(/m+[^a-z]*s/g, 's');
  return { kind: 'date', year: /[yge]/.test(code), month: months.includes('m'), day: code.includes('d'), time };
}

function digitsOf(tokens: readonly Token[]): NumberFormat {
  const code = codeOf(tokens);
  if (/general/i.test(code)) return { ...GENERAL, ...wordsOf(tokens) };
  const point = /[0#?,]*\.?[0#?,]*/.exec(code.slice(code.search(/[0#?.]/)))?.[0] ?? '';
  const [whole = '', fraction = ''] = point.split('.');
  const percents = code.split('%').length - 1;
  const thousands = /,+$/.exec(fraction === '' ? whole : fraction)?.[0].length ?? 0;
  const zeros = (part: string): number => part.split('0').length - 1;
  // Fractions and powers of ten print other digits than the decimal ones.
  const fractional = /\/|e[+-]/i.test(code) ? '' : fraction;
  return { kind: 'number', integers: Math.max(1, zeros(whole)), decimals: zeros(fractional), shift: percents * 2 - thousands * 3, ...wordsOf(tokens) };
}

/** Words around the digits, where they name a time or a percentage; units and currency signs are left to the heading. */
function wordsOf(tokens: readonly Token[]): { readonly before: string; readonly after: string } {
  const first = tokens.findIndex(({ kind, text }) => kind === 'code' && /[0#?]|general/i.test(text));
  const words = (part: readonly Token[]): string => part.map(({ kind, text }) => (kind === 'literal' ? text : '')).join('');
  const before = words(tokens.slice(0, first));
  const after = words(tokens.slice(first));
  if (TIME_WORD.test(before + after)) return { before: before.trimStart(), after: after.trimEnd() };
  const percent = tokens.some(({ kind, text }) => (kind === 'code' && text === '%') || (kind === 'literal' && /^\s*[%％]\s*$/.test(text)));
  return { before: '', after: percent ? '%' : '' };
}

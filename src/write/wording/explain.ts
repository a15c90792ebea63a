import type { FindingCode } from '../../model/finding.ts';
import { Refusal, type RefusalCode } from '../../model/refusal.ts';
import { INDICATOR_IDS, INDICATORS, type Indicator, type IndicatorId } from '../../reference/indicators.ts';
import { severityOf } from '../severity.ts';
import { FINDING_WORDS } from './findings.ts';
import { INDICATOR_TEXTS, MISSING_RULE_WORDS, SOURCE_GRADE_WORDS } from './indicators.ts';
import { displayText, exampleText } from './indicators/examples.ts';
import type { Bilingual, Language } from './language.ts';
import { SEVERITY_NAMES } from './names.ts';
import { PHRASES } from './phrases.ts';
import { REFUSAL_WORDS } from './refusals.ts';

/**
 * When a finding or refusal occurs and how to fix it, or what an indicator is (コードの説明).
 *
 * @throws Refusal 'unknown-code' with the codes that look like it.
 */
export function explainText(text: string, language: Language): string {
  const code = text.trim();
  const parts = [
    ...(isFinding(code) ? [findingText(code, language)] : []),
    ...(isRefusal(code) ? [refusalText(code, language)] : []),
    ...INDICATOR_IDS.filter((id) => isCalled(id, code)).map((id) => indicatorText(id, language)),
  ];
  if (parts.length === 0) throw new Refusal('unknown-code', { text: code, near: nearCodes(code, language) });
  return parts.join('\n');
}

/** All codes that `explain` knows, with what they are called. */
export function explainIndex(language: Language): readonly { readonly code: string; readonly title: string }[] {
  return [
    ...Object.entries(FINDING_WORDS).map(([code, words]) => ({ code, title: words[language].title })),
    ...Object.entries(REFUSAL_WORDS).filter(([code]) => !isFinding(code)).map(([code, words]) => ({ code, title: words[language].title })),
    ...INDICATOR_IDS.map((id) => ({ code: id, title: INDICATOR_TEXTS[id][language].name })),
  ];
}

function isFinding(code: string): code is FindingCode {
  return Object.hasOwn(FINDING_WORDS, code);
}

function isRefusal(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSAL_WORDS, code);
}

function findingText(code: FindingCode, language: Language): string {
  const { title, when, remedy } = FINDING_WORDS[code][language];
  return sheet(`${code}  ${title}  [${SEVERITY_NAMES[severityOf(code)][language]}]`, [[PHRASES.when, when], [PHRASES.remedy, remedy]], language);
}

function refusalText(code: RefusalCode, language: Language): string {
  const { title, when, remedy } = REFUSAL_WORDS[code][language];
  return sheet(`${code}  ${title}`, [[PHRASES.when, when], [PHRASES.remedy, remedy]], language);
}

const SHIFT_SHARE: readonly IndicatorId[] = ['national-growth', 'industry-mix', 'regional-factor'];

/** What people call indicators beside their names (通称). */
const ALSO_CALLED: Readonly<Record<string, readonly IndicatorId[]>> = {
  'shift-share': SHIFT_SHARE, シフトシェア: SHIFT_SHARE, 'シフト・シェア': SHIFT_SHARE, シフトシェア分析: SHIFT_SHARE, 'シフト・シェア分析': SHIFT_SHARE, 要因分解: SHIFT_SHARE,
  lq: ['location-quotient'], cagr: ['annual-growth'], 年平均成長率: ['annual-growth'], hhi: ['herfindahl'], 商業力指数: ['retail-attraction'],
};

/** Its id, its name in either language, one of the names it is listed under (増減数・増減額), or what it is called besides. */
function isCalled(id: IndicatorId, text: string): boolean {
  if (Object.hasOwn(ALSO_CALLED, text.toLowerCase()) && ALSO_CALLED[text.toLowerCase()]?.includes(id) === true) return true;
  const names = Object.values(INDICATOR_TEXTS[id]).map(({ name }) => name);
  return id === text || names.includes(text) || names.some((name) => name.split('・').includes(text));
}

function indicatorText(id: IndicatorId, language: Language): string {
  const { name, definition, formula, caution } = INDICATOR_TEXTS[id][language];
  const facts: Indicator = INDICATORS[id];
  const lines: readonly (readonly [Bilingual, string])[] = [
    [PHRASES.meaning, definition],
    [PHRASES.formula, formula],
    [PHRASES.caution, caution],
    [PHRASES.missingValues, facts.missing.map((rule) => MISSING_RULE_WORDS[rule][language]).join(language === 'ja' ? '' : ' ')],
    [PHRASES.display, displayText(facts.display, language)],
    [PHRASES.example, exampleText(id, facts, language)],
    [PHRASES.source, facts.sources.map((source) => (language === 'ja' ? `${source.name}（${SOURCE_GRADE_WORDS[source.grade].ja}）` : `${source.name} (${SOURCE_GRADE_WORDS[source.grade].en})`)).join(language === 'ja' ? '、' : ', ')],
  ];
  return sheet(`${id}  ${name}`, lines.filter(([, text]) => text !== ''), language);
}

function sheet(title: string, lines: readonly (readonly [Bilingual, string])[], language: Language): string {
  return `${[title, ...lines.map(([name, text]) => `  ${name[language]}: ${text}`)].join('\n')}\n`;
}

const MOST_NEAR = 5;

/** Codes that share a word with the text, or differ by a slip of the keyboard; the nearest first. */
function nearCodes(text: string, language: Language): readonly string[] {
  const wanted = text.toLowerCase();
  return explainIndex(language)
    .map(({ code, title }) => ({ code, distance: wanted !== '' && (code.includes(wanted) || title.includes(text)) ? 0 : editDistance(wanted.slice(0, 60), code) }))
    .filter(({ code, distance }) => distance <= Math.max(2, Math.floor(code.length / 4)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_NEAR)
    .map(({ code }) => code);
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

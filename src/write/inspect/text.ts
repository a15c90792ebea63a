import type { Finding } from '../../model/finding.ts';
import { STATUSES } from '../../model/value.ts';
import { displayText } from '../display-text.ts';
import { describeFinding } from '../wording/describe.ts';
import { INSPECT_WORDS } from '../wording/inspect.ts';
import type { Language } from '../wording/language.ts';
import { encodingName, MISSING_MEANINGS, scopeName } from '../wording/names.ts';
import { count } from '../wording/parts.ts';
import type { InspectedAxis, InspectedTable, InspectReport } from './report.ts';

const SHOWN_MEMBERS = 6;
const SHOWN_FINDINGS = 8;

/** The report of `inspect` for people: one paragraph a file, one a table, the findings below. */
export function inspectText(report: InspectReport, language: Language): string {
  const words = INSPECT_WORDS[language];
  const encoding = encodingName(report.encoding);
  const lines = [
    displayText(report.file),
    field(words.encoding, encoding === '' ? report.format : `${encoding}  ${words.ground[report.ground] ?? report.ground}`),
    field(words.tables, count(report.tables.length)),
    ...report.tables.flatMap((table, i) => ['', ...tableLines(table, i + 1, report.tables.length, language)]),
    ...(report.unread.length === 0 ? [] : ['', field(words.unread, report.unread.map(displayText).join('  '))]),
    ...findingLines(report.findings, language),
  ];
  return `${lines.join('\n')}\n`;
}

function tableLines(table: InspectedTable, number: number, of: number, language: Language): string[] {
  const words = INSPECT_WORDS[language];
  const title = displayText(table.title === '' ? table.place : table.title);
  const statuses = STATUSES.filter((s) => table.statuses[s] !== undefined).map((s) => `${s === 'number' ? words.numbers : MISSING_MEANINGS[s][language]} ${count(table.statuses[s] ?? 0)}`);
  return [
    of > 1 ? `[${number}] ${title}` : title,
    field(words.layout, `${words.layoutName(table.layout)}  ${words.because(table.seen.slice(0, 4).map(displayText))}`),
    ...table.axes.map((axis) => field(axisName(axis, language), members(axis))),
    field(words.measures, table.measures.slice(0, 12).map((m) => `${displayText(m.label)}${m.unit === '' ? '' : ` (${m.unit})`}${m.scopes.every((s) => s === 'unstated') ? '' : ` [${m.scopes.map((s) => words.scope(s, scopeName)).join(', ')}]`}`).join(words.comma) + more(table.measures.length - 12, language)),
    field(words.periods, table.periods.slice(0, 12).map((p) => `${displayText(p.label)}${p.surveys.length === 0 ? '' : ` [${p.surveys.join(', ')}]`}`).join(words.comma) + more(table.periods.length - 12, language)),
    field(words.cells, `${count(table.cells)}  (${statuses.join(words.comma)})`),
    ...findingLines(table.findings, language),
  ];
}

function more(n: number, language: Language): string {
  return n > 0 ? INSPECT_WORDS[language].more(n) : '';
}

function axisName(axis: InspectedAxis, language: Language): string {
  const known = INSPECT_WORDS[language].axes[axis.id];
  return axis.label === '' || axis.label === axis.id ? (known ?? axis.id) : axis.label;
}

function members(axis: InspectedAxis): string {
  const shown = axis.members.slice(0, SHOWN_MEMBERS).map(({ code, name }) => displayText(code === '' ? name : `${code} ${name}`));
  return `${count(axis.members.length)}: ${shown.join(', ')}${axis.members.length > SHOWN_MEMBERS ? ' ...' : ''}`;
}

function field(name: string, text: string): string {
  return `  ${name}: ${text}`;
}

function findingLines(findings: readonly Finding[], language: Language): string[] {
  const words = INSPECT_WORDS[language];
  if (findings.length === 0) return [];
  const shown = findings.slice(0, SHOWN_FINDINGS).map((finding) => {
    const { place, message, code } = describeFinding(finding, language);
    return `    ${place === '' ? '' : `${place}: `}${message}  [${code}]`;
  });
  const rest = findings.length - SHOWN_FINDINGS;
  return [field(words.findings, count(findings.length)), ...shown, ...(rest > 0 ? [`    ${words.more(rest).trim()}`] : [])];
}

import type { RevisionKind } from '../../model/revision.ts';
import { eraLabel } from '../period-label.ts';
import { printChange, printRate, printValue, type NumberStyle } from '../numbers.ts';
import type { PrintedColumn, PrintedRow, PrintedTable } from '../presentation.ts';
import { COLUMN_NAMES, PHRASES, sentences } from '../wording/phrases.ts';
import { REVISION_NAMES, REVISION_PHRASES, REVISION_SENTENCES } from '../wording/revision.ts';
import type { ShownRevision } from './figure.ts';

/** How many figures in all, and how many are the same. */
export interface RevisionCounts extends Readonly<Record<RevisionKind, number>> {
  readonly same: number;
}

const column = (heading: string, align: 'left' | 'right', group: number, unit = ''): PrintedColumn => ({ heading: [heading], align, unit, group });

const ABOUT: readonly ((shown: ShownRevision) => string)[] = [
  ({ label }) => label.area.name || label.area.code,
  ({ label }) => label.industry.name || label.industry.code,
  ({ label }) => label.dims.map(({ name }) => name).filter((name) => name !== '').join(' '),
  ({ measure }) => measure.label,
];

/** What figures are about: what all have in common for the title, what tells them apart for each. */
function about(figures: readonly ShownRevision[]): { readonly common: readonly string[]; readonly own: (shown: ShownRevision) => string } {
  const [first] = figures;
  const telling = ABOUT.filter((part) => new Set(figures.map(part)).size > 1);
  const words = (parts: typeof ABOUT, shown: ShownRevision): string[] => parts.map((part) => part(shown)).filter((text) => text !== '');
  return {
    common: first === undefined || telling.length === 0 ? [] : words(ABOUT.filter((part) => !telling.includes(part)), first),
    own: (shown) => words(telling.length === 0 ? ABOUT : telling, shown).join(' '),
  };
}

function revisedTable(figures: readonly ShownRevision[], top: number | 'all', style: NumberStyle): PrintedTable {
  const { language } = style;
  const { common, own } = about(figures);
  const units = new Set(figures.map(({ measure }) => measure.unit.label));
  const unit = units.size === 1 ? [...units].join('') : '';
  const unitOf = ({ measure }: ShownRevision): string => (units.size === 1 || measure.unit.label === '' ? '' : language === 'ja' ? `（${measure.unit.label}）` : ` (${measure.unit.label})`);
  const listed = top === 'all' ? figures : figures.slice(0, top);
  const rows = listed.map((shown): PrintedRow => {
    const { change, measure, period } = shown;
    return {
      kind: 'body', depth: 0,
      cells: [
        { text: `${own(shown)}${unitOf(shown)}` }, { text: eraLabel(period, language) },
        printValue(change.earlier, style), printValue(change.later, style), printChange(change.difference, style),
        printRate(change.rate, style, { from: change.earlier, to: change.later, kind: measure.unit.kind }),
      ],
    };
  });
  const rest = figures.length - listed.length;
  return {
    title: [REVISION_PHRASES.revised[language], ...common, ...(unit === '' ? [] : [`${PHRASES.unit[language]}: ${unit}`])].join('  '),
    columns: [
      column(COLUMN_NAMES.measure[language], 'left', 0), column(COLUMN_NAMES.period[language], 'left', 0),
      column(REVISION_PHRASES.older[language], 'right', 1), column(REVISION_PHRASES.newer[language], 'right', 1),
      column(PHRASES.difference[language], 'right', 1), column(PHRASES.rate[language], 'right', 1, '%'),
    ],
    rows,
    notes: [...(rest > 0 ? [REVISION_SENTENCES[language].more(rest)] : []), sentences(language).rounding(PHRASES.rate[language], style.rounding, style.digits)],
  };
}

const MOST_EXAMPLES = 3;

/** Figures of one edition only come by the thousand when a year is added: they are counted by measure and period. */
function besideTable(figures: readonly ShownRevision[], { language }: NumberStyle): PrintedTable {
  const groups = new Map<string, ShownRevision[]>();
  for (const shown of figures) {
    const key = [shown.figure.kind, shown.measure.label, eraLabel(shown.period, language)].join('\u0000');
    groups.set(key, [...(groups.get(key) ?? []), shown]);
  }
  const named = ({ label }: ShownRevision): string => [label.area.name, label.industry.name].filter((name) => name !== '').join(' ');
  return {
    title: REVISION_PHRASES.beside[language],
    columns: [
      column(REVISION_PHRASES.kind[language], 'left', 0), column(COLUMN_NAMES.measure[language], 'left', 0), column(COLUMN_NAMES.period[language], 'left', 0),
      column(REVISION_PHRASES.examples[language], 'left', 0), column(REVISION_PHRASES.count[language], 'right', 1),
    ],
    rows: [...groups.values()].map((group): PrintedRow => {
      const [first] = group;
      const examples = [...new Set(group.map(named))].filter((text) => text !== '').slice(0, MOST_EXAMPLES);
      return {
        kind: 'body', depth: 0,
        cells: [
          { text: first === undefined ? '' : REVISION_NAMES[first.figure.kind][language] }, { text: first?.measure.label ?? '' }, { text: first === undefined ? '' : eraLabel(first.period, language) },
          { text: examples.join(language === 'ja' ? '、' : ', ') }, { text: String(group.length).replace(/\B(?=(\d{3})+$)/g, ','), number: String(group.length) },
        ],
      };
    }),
    notes: [],
  };
}

/** What was revised, figure by figure, then what stands in one edition only. */
export function revisionTables(figures: readonly ShownRevision[], counts: RevisionCounts, top: number | 'all', style: NumberStyle): PrintedTable[] {
  const summary = REVISION_SENTENCES[style.language].summary(counts.same, counts.revised, counts.appeared, counts.vanished);
  const revised = figures.filter(({ figure }) => figure.kind === 'revised');
  const beside = figures.filter(({ figure }) => figure.kind !== 'revised');
  const tables = [...(revised.length === 0 ? [] : [revisedTable(revised, top, style)]), ...(beside.length === 0 ? [] : [besideTable(beside, style)])];
  const last = tables.pop();
  return last === undefined ? [{ title: summary, columns: [], rows: [], notes: [] }] : [...tables, { ...last, notes: [...last.notes, summary] }];
}

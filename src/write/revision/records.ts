import { memberAt } from '../../model/table.ts';
import type { Value } from '../../model/value.ts';
import { percentText, plainNumber } from '../diff/records.ts';
import { dimColumns, keyCells, keyHeadings, plainPeriod } from '../lines/keys.ts';
import type { NumberStyle } from '../numbers.ts';
import type { PrintedRecords } from '../presentation.ts';
import { MISSING_MEANINGS, SCOPE_NAMES } from '../wording/names.ts';
import { COLUMN_NAMES } from '../wording/phrases.ts';
import { REVISION_NAMES, REVISION_PHRASES } from '../wording/revision.ts';
import type { ShownRevision } from './figure.ts';

/** Figures of two editions as flat records, one a figure that is not the same in both. */
export function revisionRecords(figures: readonly ShownRevision[], style: NumberStyle): PrintedRecords {
  const { language } = style;
  const dims = dimColumns([...new Set(figures.map(({ revision }) => revision.table))]);
  const headings = [
    REVISION_PHRASES.kind[language], ...keyHeadings(dims, language), COLUMN_NAMES.measure[language], COLUMN_NAMES.unit[language], COLUMN_NAMES.scope[language], COLUMN_NAMES.period[language],
    REVISION_PHRASES.older[language], REVISION_PHRASES.newer[language], COLUMN_NAMES.difference[language], COLUMN_NAMES.rate[language], COLUMN_NAMES.notes[language],
  ];
  const numeric = headings.map((_, i) => i >= headings.length - 5 && i < headings.length - 1);
  const remark = (at: number, value: Value): string[] => (at < 0 || value.is === 'number' ? [] : [MISSING_MEANINGS[value.reason][language]]);
  const rows = figures.map(({ figure, revision: { table }, label, measure, period, change }) => [
    REVISION_NAMES[figure.kind][language], ...keyCells(label, table, dims), measure.label, measure.unit.label,
    SCOPE_NAMES[memberAt(table.scope, figure.new < 0 ? figure.old : figure.new)][language], plainPeriod(period),
    figure.old < 0 ? '' : plainNumber(change.earlier), figure.new < 0 ? '' : plainNumber(change.later), plainNumber(change.difference), percentText(change.rate, style),
    [...new Set([...remark(figure.old, change.earlier), ...remark(figure.new, change.later)])].join(language === 'ja' ? '→' : ' -> '),
  ]);
  return { headings, rows, numeric };
}

import type { FindingCode } from '../model/finding.ts';

/**
 * How much a finding matters to whoever uses the figures (重さ). error: a figure is wrong or was not read · warning: figures may not mean
 * what they seem to · note: good to know.
 */
export const SEVERITIES = ['note', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

const SEVERITY: { readonly [C in FindingCode]: Severity } = {
  // Reading
  'unreadable-cell': 'warning',
  'unreadable-cells': 'warning',
  'error-cell': 'warning',
  'formula-without-value': 'warning',
  'hidden-rows': 'warning',
  'hidden-columns': 'warning',
  'hidden-sheet': 'warning',
  'note-row': 'note',
  'section-row': 'note',
  'unused-text': 'note',
  'duplicate-key': 'warning',
  'duplicate-column': 'warning',
  'columns-without-heading': 'warning',
  'short-last-record': 'warning',
  'partial-table': 'warning',
  'symbols-replaced': 'warning',
  'reference-list': 'note',
  'heading-not-aligned': 'warning',
  'projected-periods': 'note',
  'unknown-industry': 'note',
  'unknown-area': 'note',
  gaiji: 'warning',
  'mixed-newlines': 'note',
  'scope-unstated': 'note',
  'unit-unstated': 'note',
  'period-unstated': 'note',
  'area-unstated': 'note',
  guess: 'note',
  'area-from-document': 'note',
  'superseded-edition': 'note',
  'machine-readability': 'note',
  'parts-differ-from-total': 'note',
  'known-misprint': 'note',
  // Comparing
  'scope-differs': 'warning',
  'survey-kind-differs': 'note',
  'survey-refused': 'warning',
  'scope-not-stated': 'note',
  'measure-missing-in-period': 'note',
  'rows-without-counterpart': 'note',
  'repeated-keys': 'warning',
  'single-period-measures': 'note',
  'small-bases': 'note',
  'default-member': 'note',
  // Analysing
  'not-additive': 'note',
  'no-parts': 'note',
  'reference-missing': 'warning',
  'self-sufficiency-missing': 'note',
  'chain-linked': 'warning',
  'published-figure-differs': 'warning',
  'identity-does-not-hold': 'warning',
};

export function severityOf(code: FindingCode): Severity {
  return SEVERITY[code];
}

import type { Finding, FindingCode } from '../model/finding.ts';

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
  'machine-readability-not-judged': 'note',
  'parts-differ-from-total': 'note',
  'known-misprint': 'note',
  // Comparing
  'scope-differs': 'warning',
  'survey-kind-differs': 'note',
  'survey-refused': 'warning',
  'scope-not-stated': 'note',
  'sales-series-break': 'warning',
  'measure-missing-in-period': 'note',
  'rows-without-counterpart': 'note',
  'repeated-keys': 'warning',
  'single-period-measures': 'note',
  'small-bases': 'note',
  'default-member': 'note',
  'preliminary-figures': 'note',
  'area-renamed': 'note',
  'areas-merged': 'note',
  'areas-rebased': 'note',
  'area-taken-as-rebased': 'warning',
  'area-parts-missing': 'warning',
  'area-divided': 'warning',
  'ratio-across-merger': 'warning',
  'area-border-moved': 'note',
  'unknown-area-codes': 'note',
  'classification-differs': 'warning',
  'classification-revised': 'note',
  'classification-followed': 'note',
  'total-beyond-parts': 'note',
  // Checking
  'total-disagrees': 'error',
  'difference-disagrees': 'error',
  'rate-disagrees': 'error',
  'share-disagrees': 'error',
  'quotient-disagrees': 'error',
  'value-disagrees': 'error',
  'unit-mixed-up': 'error',
  'subject-mixed-up': 'error',
  'rounded-otherwise': 'warning',
  'rounding-in-force': 'note',
  'direction-disagrees': 'error',
  'ranking-disagrees': 'warning',
  'part-exceeds-whole': 'error',
  'words-disagree': 'error',
  'nothing-checked': 'error',
  'claim-vanished': 'error',
  'acceptance-expired': 'warning',
  'acceptance-unused': 'note',
  'other-population': 'warning',
  'documents-disagree': 'error',
  // Analysing
  'not-additive': 'note',
  'no-parts': 'note',
  'no-industries': 'note',
  'option-unused': 'warning',
  'no-quotient': 'warning',
  'reference-missing': 'warning',
  'self-sufficiency-missing': 'note',
  'chain-linked': 'warning',
  'published-figure-differs': 'warning',
  'identity-does-not-hold': 'warning',
};

export function severityOf(code: FindingCode): Severity {
  return SEVERITY[code];
}

/**
 * The severity of one finding: what the user set for its code, else the code's own. Rounding by another rule is an error
 * against the document's own habit or the rule asked for, and a note against mere custom.
 */
export function severityOfFinding(finding: Finding, overrides: Readonly<Record<string, Severity>> = {}): Severity {
  const set = overrides[finding.code];
  if (set !== undefined) return set;
  if (finding.code === 'rounded-otherwise') return finding.against === 'default' ? 'note' : 'error';
  return severityOf(finding.code);
}

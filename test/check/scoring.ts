import { checkDocuments } from '../../src/check/check-documents.ts';
import type { FigureReport } from '../../src/model/check-report.ts';
import { labelsOf, type LabelRow } from './labels.ts';
import { documentOf } from './open.ts';

/** How the checker does against the judgement of a person. */
export interface Score {
  readonly numerals: number;
  /** Labelled numerals that were not found, or taken for something else. */
  readonly misread: readonly string[];
  /** Provable errors: found, of all labelled. */
  readonly errors: { readonly found: number; readonly of: number };
  /** Figures called wrong that are not. */
  readonly unfounded: readonly string[];
  readonly called: number;
  /** Derivable figures that were checked, of all labelled. */
  readonly derivable: { readonly checked: number; readonly of: number };
  readonly unchecked: readonly string[];
}

const WRONG = new Set(['disagrees', 'unit', 'subject', 'other-rounding']);

export async function scoreOf(number: string, text: string): Promise<Score> {
  const [report] = checkDocuments([await documentOf(text, `seed-${number}.txt`)]).documents;
  const found = new Map((report?.figures ?? []).map((figure) => [`${figure.at.line}:${figure.at.column}`, figure]));
  const labels = labelsOf(number);
  const at = (label: LabelRow): FigureReport | undefined => found.get(`${label.line}:${label.column}`);
  const name = (label: LabelRow): string => `${number} ${label.line}:${label.column} ${label.text}`;
  const quantities = labels.filter((label) => label.kind === 'quantity');
  const errors = quantities.filter((label) => WRONG.has(label.verdict));
  const called = [...found.values()].filter((figure) => WRONG.has(figure.verdict));
  const byPlace = new Map(labels.map((label) => [`${label.line}:${label.column}`, label]));
  const derivable = labels.filter((label) => label.derivable !== 'no');
  const isChecked = (label: LabelRow): boolean => (at(label)?.verdict ?? 'unchecked') !== 'unchecked';
  return {
    numerals: labels.length,
    misread: labels.filter((label) => label.kind !== 'word' && ((label.kind === 'quantity') !== isQuantity(at(label)) || (label.kind === 'quantity' && Number(at(label)?.value) !== Number(label.value)))).map(name),
    errors: { found: errors.filter((label) => at(label)?.verdict === label.verdict).length, of: errors.length },
    unfounded: called.flatMap((figure) => {
      const label = byPlace.get(`${figure.at.line}:${figure.at.column}`);
      return label !== undefined && WRONG.has(label.verdict) ? [] : [`${number} ${figure.at.line}:${figure.at.column} ${figure.text} ${figure.verdict}`];
    }),
    called: called.length,
    derivable: { checked: derivable.filter(isChecked).length, of: derivable.length },
    unchecked: derivable.filter((label) => !isChecked(label)).map(name),
  };
}

const NAMES = new Set(['period', 'ordinal', 'identifier', 'contact', 'date']);

function isQuantity(figure: FigureReport | undefined): boolean {
  return figure !== undefined && (figure.reason === undefined || !NAMES.has(figure.reason));
}

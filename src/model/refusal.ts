import type { ReferenceListKind } from './findings/read.ts';
import type { AreaEvent } from './findings/compare.ts';
import type { Place } from './origin.ts';

/**
 * Why a request cannot be carried out: a user's mistake (exit 2) or an input that cannot be read (exit 3).
 * Wording and remedies live in write/, exit codes in cli/. Anything else that is thrown is a bug.
 */
export interface RefusalEvidence {
  // The request
  'unknown-option': { option: string; near: string };
  'unknown-command': { command: string; near: string; commands: readonly string[] };
  'missing-argument': { what: string };
  'bad-usage': { message: string };
  'unknown-code': { text: string; near: readonly string[] };
  'unknown-option-value': { option: string; value: string; choices: readonly string[] };
  'unknown-area': { text: string; candidates: readonly string[] };
  'ambiguous-area': { text: string; candidates: readonly string[] };
  'area-not-in-data': { text: string; available: readonly string[] };
  /** An area that stands on one side of a comparison only, because it became part of another or was divided. */
  'area-has-changed': { area: string; areaCode: string; events: readonly AreaEvent[]; instead: readonly string[] };
  'bad-check-digit': { text: string; expected: string; name: string };
  'unknown-industry': { text: string; candidates: readonly string[] };
  'ambiguous-industry': { text: string; candidates: readonly string[] };
  'unknown-survey': { text: string; candidates: readonly string[] };
  'industry-not-in-data': { text: string; available: readonly string[] };
  'unknown-measure': { text: string; available: readonly string[] };
  'unknown-period': { text: string };
  'period-not-in-data': { text: string; available: readonly string[] };
  'same-period-twice': { text: string };
  'no-two-periods': { available: readonly string[] };
  'unknown-axis': { text: string; available: readonly string[] };
  'unknown-member': { axis: string; text: string; available: readonly string[] };
  'axis-needs-choice': { axis: string; available: readonly string[] };
  'bad-where': { text: string };
  'overlapping-areas': { overlaps: readonly { readonly whole: string; readonly part: string }[] };
  'file-not-found': { path: string };
  'output-exists': { path: string };
  'cannot-write': { path: string; reason: string };
  /** A format that is not text was to be shown. */
  'binary-to-terminal': { format: string };
  /** A folder that would be replaced holds something we did not write. */
  'folder-not-ours': { path: string; found: string };
  /** Two options that say different things of the same. */
  'options-exclude': { option: string; other: string };
  /** Of two options that belong together only one was given. */
  'option-needs': { option: string; needs: string };
  'unencodable-output': { characters: string; encoding: string };
  'bad-config': { key: string; problem: ConfigProblem; detail: string };
  /** No browser that could print a PDF, or it failed. */
  'no-pdf': { reason: string };
  'nothing-selected': Record<never, never>;
  'all-incomparable': { reasons: readonly string[]; allow: readonly string[] };
  'nothing-to-analyse': { command: AnalysisCommand; measures: readonly string[] };
  'reference-not-in-data': { wanted: string; available: readonly string[] };
  'no-self-sufficiency': { file: string };
  // The input
  'empty-file': Record<never, never>;
  'not-a-table': { seen: string };
  /** A grid without a readable table in it: what was seen, and what is missing. */
  'no-table-found': { seen: string; why: NoTableReason };
  /** A known layout that lacks a part of its heading, so that its figures cannot be told apart. */
  'heading-incomplete': { layout: string; missing: string };
  /** The file is a list of codes, not a statistical table. */
  'only-reference-lists': { kind: ReferenceListKind; entries: number };
  'unknown-encoding': { tried: readonly string[] };
  'wrong-encoding': { encoding: string; offset: number };
  'damaged-file': { reason: string };
  'encrypted-file': Record<never, never>;
  /** A PDF of images, or of characters nobody can tell. */
  'no-text-in-pdf': { pages: number };
  /** The optional package that reads PDF is not there; `install` is what npm takes. */
  'pdf-reader-missing': { install: string };
  'html-named-xls': Record<never, never>;
  'too-large': { what: string; limit: string };
  'ragged-record': { fields: number; expected: number };
  'unclosed-quote': Record<never, never>;
  'layout-does-not-fit': { layout: string; reason: string };
  'bad-json': { reason: string };
}

export type NoTableReason = 'no-figures' | 'no-heading' | 'no-labels' | 'mostly-words';

/** What is wrong with a config: the YAML itself, a key nobody knows, a code that is a number, or a value of another kind. */
export type ConfigProblem = 'yaml' | 'unknown-key' | 'code-not-text' | 'wrong-value';

/** Commands that analyse tables beyond comparing two periods. */
export type AnalysisCommand = 'trend' | 'structure' | 'decompose' | 'accounts';

export type RefusalCode = keyof RefusalEvidence;

export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  readonly code: C;
  readonly at: Place | undefined;
  readonly evidence: RefusalEvidence[C];

  constructor(code: C, evidence: RefusalEvidence[C], at?: Place) {
    super(`${code} ${JSON.stringify(evidence)}${at ? ` at ${JSON.stringify(at)}` : ''}`);
    this.name = 'Refusal';
    this.code = code;
    this.evidence = evidence;
    this.at = at;
  }

  /** Lazily loaded files of the bundle carry a class of their own; a refusal is known by its name. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'Refusal' && 'evidence' in value;
  }
}

import type { Refusal, RefusalCode } from '../model/refusal.ts';

/** 0 fine · 1 the document or the data is wrong · 2 usage, config, unknown or ambiguous name · 3 input unreadable · 4 internal error. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** What a refused request exits with: 2 where the request can be changed, 3 where the input must be. */
const EXIT_OF_REFUSAL: Readonly<Record<RefusalCode, 2 | 3>> = {
  'unknown-option-value': 2,
  'unknown-option': 2,
  'unknown-command': 2,
  'missing-argument': 2,
  'bad-usage': 2,
  'unknown-area': 2,
  'ambiguous-area': 2,
  'area-not-in-data': 2,
  'area-has-changed': 2,
  'bad-check-digit': 2,
  'unknown-industry': 2,
  'ambiguous-industry': 2,
  'unknown-survey': 2,
  'industry-not-in-data': 2,
  'unknown-measure': 2,
  'unknown-period': 2,
  'period-not-in-data': 2,
  'same-period-twice': 2,
  'no-two-periods': 2,
  'unknown-axis': 2,
  'unknown-member': 2,
  'axis-needs-choice': 2,
  'bad-where': 2,
  'overlapping-areas': 2,
  'file-not-found': 2,
  'output-exists': 2,
  'cannot-write': 2,
  'unencodable-output': 2,
  'bad-config': 2,
  'no-pdf': 2,
  'nothing-selected': 2,
  'all-incomparable': 2,
  'nothing-to-analyse': 2,
  'reference-not-in-data': 2,
  'no-self-sufficiency': 2,
  'unknown-code': 2,
  'empty-file': 3,
  'not-a-table': 3,
  'no-table-found': 3,
  'heading-incomplete': 3,
  'only-reference-lists': 3,
  'unknown-encoding': 3,
  'wrong-encoding': 3,
  'damaged-workbook': 3,
  'encrypted-workbook': 3,
  'html-named-xls': 3,
  'too-large': 3,
  'ragged-record': 3,
  'unclosed-quote': 3,
  'layout-does-not-fit': 3,
  'bad-json': 3,
};

export function exitCodeOf({ code }: Refusal): 2 | 3 {
  return EXIT_OF_REFUSAL[code];
}

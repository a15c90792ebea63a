import type { FigureReport } from '../../model/check-report.ts';
import type { Place } from '../../model/origin.ts';
import { fingerprintOf } from '../../model/check-fingerprint.ts';
import { writeJson } from '../json.ts';
import { describeFinding } from '../wording/describe.ts';
import type { Reporter } from './reporter.ts';

/** chamber-stats/check@1, see `write/schemas/check.ts`: every numeral with its verdict, every finding with its evidence. */
export const json: Reporter = {
  id: 'json',
  write: ({ report, severity, language }) =>
    writeJson({
      schema: 'chamber-stats/check@1',
      documents: report.documents.map((document) => ({
        path: document.path,
        figures: document.figures.map(figureOf),
        findings: document.findings.map((each) => {
          const { title, message } = describeFinding(each, language);
          return { ...each, severity: severity(each), fingerprint: fingerprintOf(document.path, each), title, message };
        }),
        coverage: document.coverage,
        rounding: document.rounding,
      })),
    }),
};

function figureOf({ at, text, value, unit, verdict, code, reason, recomputed, subject }: FigureReport): object {
  const optional = { ...(code === undefined ? {} : { code }), ...(reason === undefined ? {} : { reason }), ...(recomputed === undefined ? {} : { recomputed }), ...(subject === undefined || subject === '' ? {} : { subject }) };
  return { ...placeOf(at), text, value, unit, verdict, ...optional };
}

/** line, column and endColumn in text; `at` (and the sheet) where a document has no lines. */
function placeOf(at: Place): object {
  if (at.at !== undefined) return { at: at.sheet === undefined ? at.at : `${at.sheet}!${at.at}` };
  return { line: at.line ?? 0, column: at.column ?? 0, endColumn: at.endColumn ?? at.column ?? 0 };
}

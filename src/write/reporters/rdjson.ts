import { writeJson } from '../json.ts';
import { describeFinding } from '../wording/describe.ts';
import { weighed, type Reporter, type ReporterInput, type Weighed } from './reporter.ts';

const SEVERITY = { error: 'ERROR', warning: 'WARNING', note: 'INFO' } as const;

/** Reviewdog's rdjson. Its columns count UTF-8 bytes from 1, the end exclusive. */
export const rdjson: Reporter = {
  id: 'rdjson',
  write: (input) =>
    writeJson({
      source: { name: 'chamber-stats' },
      diagnostics: weighed(input).map((each) => ({
        message: describeFinding(each.finding, input.language).message,
        location: { path: each.path.replace(/\\/g, '/'), ...rangeOf(each, input) },
        severity: SEVERITY[each.severity],
        code: { value: each.finding.code },
      })),
    }),
};

function rangeOf({ path, finding }: Weighed, { line: lineOf }: ReporterInput): object {
  const { line, column, endColumn, at, sheet } = finding.at;
  if (line === undefined || line < 1) return {};
  const text = at === undefined && sheet === undefined ? lineOf(path, line) : undefined;
  if (text === undefined || column === undefined) return { range: { start: { line } } };
  const bytes = (until: number): number => new TextEncoder().encode(text.slice(0, until - 1)).length + 1;
  return { range: { start: { line, column: bytes(column) }, ...(endColumn === undefined ? {} : { end: { line, column: bytes(endColumn) } }) } };
}

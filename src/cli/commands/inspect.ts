import { Refusal } from '../../model/refusal.ts';
import type { ExitCode } from '../exit-codes.ts';
import { inspectReport } from '../inspect-report.ts';
import { readInputs } from '../inputs.ts';
import { deliver, formatOf } from '../output.ts';
import { writeJson } from '../../write/json.ts';
import type { Session } from '../session.ts';

/** `inspect FILE…`: encoding and why, layout and why, axes, measures, periods, symbols, findings. */
export async function run(operands: readonly string[], session: Session): Promise<ExitCode> {
  const format = formatOf(session);
  if (format !== 'table' && format !== 'json') throw new Refusal('unknown-option-value', { option: '--format', value: format, choices: ['table', 'json'] });
  const inputs = await readInputs(operands, session, { lists: 'allowed', cells: 'all' });
  const reports = inputs.results.map(inspectReport);
  if (format === 'json') {
    await deliver(session, format, writeJson({ schema: 'chamber-stats/inspect@1', files: reports }));
    return 0;
  }
  const { inspectText } = await import('../../write/inspect/text.ts');
  await deliver(session, format, reports.map((report) => inspectText(report, session.language)).join('\n'));
  return 0;
}

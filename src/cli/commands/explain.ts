import { explainText } from '../../write/wording/explain.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Session } from '../session.ts';

/** `explain CODE`: when a finding occurs and how to fix it, or what an indicator is. */
export async function run(operands: readonly string[], session: Session): Promise<ExitCode> {
  session.world.stdout.write(explainText(operands[0] ?? '', session.language));
  return 0;
}

import type { ExitCode } from '../exit-codes.ts';
import type { Session } from '../session.ts';

export async function run(_operands: readonly string[], _session: Session): Promise<ExitCode> {
  return 0;
}

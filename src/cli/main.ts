import { Refusal } from '../model/refusal.ts';
import { exitCodeOf, type ExitCode } from './exit-codes.ts';
import { parseArguments } from './program.ts';
import { languageOf, sessionFor } from './session.ts';
import type { World } from './world.ts';

export { realWorld } from './world.ts';
export type { World } from './world.ts';

/**
 * Runs one command line (コマンドの実行).
 *
 * @param argv arguments without node and script
 * @returns the exit code: 0 fine · 1 the document or the data is wrong · 2 usage · 3 input unreadable · 4 a bug
 */
export async function main(argv: readonly string[], world: World): Promise<ExitCode> {
  const language = languageOf(argv, world.env);
  try {
    const parsed = await parseArguments(argv, world, language);
    if (parsed.is === 'answered') return 0;
    world.prepareFor([...parsed.operands, ...(parsed.given.data ?? [])]);
    const command = await parsed.command.load();
    return await command.run(parsed.operands, sessionFor(world, parsed.given, language));
  } catch (error) {
    if (error instanceof Refusal) {
      const { refusalLines } = await import('../write/wording/refusal-lines.ts');
      world.stderr.write(`${refusalLines(error, language).join('\n')}\n`);
      return exitCodeOf(error);
    }
    const { bugLines } = await import('../write/wording/refusal-lines.ts');
    world.stderr.write(`${bugLines(error, argv.includes('--debug'), language).join('\n')}\n`);
    return 4;
  } finally {
    // Whoever runs several commands in one process begins each as the first.
    world.engine.asUsual();
  }
}

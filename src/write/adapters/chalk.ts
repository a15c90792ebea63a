import { Chalk } from 'chalk';
import type { Painter } from '../colour.ts';

/** A painter for a stream whose colour level is already decided; chalk's own guess is not asked. */
export function chalkPainter(level: 1): Painter {
  const chalk = new Chalk({ level });
  // Red and cyan stay apart for every common form of colour blindness; red and green do not.
  return { rise: chalk.cyan, fall: chalk.red, muted: chalk.dim, strong: chalk.bold };
}

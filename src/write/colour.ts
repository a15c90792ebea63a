/** Colours a text for a terminal, or leaves it as it is. Colour only repeats what signs and words say. */
export interface Painter {
  readonly rise: (text: string) => string;
  readonly fall: (text: string) => string;
  readonly muted: (text: string) => string;
  readonly strong: (text: string) => string;
}

const same = (text: string): string => text;

export const PLAIN: Painter = { rise: same, fall: same, muted: same, strong: same };

export type ColourFlag = 'always' | 'never' | 'auto';

/** What decides about colour on one stream; stdout and stderr are asked separately. */
export interface ColourSituation {
  /** --color, or 'auto' when the user did not say. */
  readonly flag: ColourFlag;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTTY: boolean;
}

/**
 * Whether to colour (0 no, 1 the terminal's own 16 colours). --color goes before NO_COLOR (when not empty, see no-color.org), then
 * FORCE_COLOR, TERM=dumb, and at last whether a person is looking. chalk itself does not read NO_COLOR.
 */
export function colourLevel({ flag, env, isTTY }: ColourSituation): 0 | 1 {
  if (flag !== 'auto') return flag === 'always' ? 1 : 0;
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return 0;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force === '0' || force === 'false' ? 0 : 1;
  if (env['TERM'] === 'dumb') return 0;
  return isTTY ? 1 : 0;
}

/** The painter for a level; chalk is loaded only when something is going to be coloured. */
export async function painterFor(level: 0 | 1): Promise<Painter> {
  if (level === 0) return PLAIN;
  const { chalkPainter } = await import('./adapters/chalk.ts');
  return chalkPainter(level);
}

import type { Language } from '../write/wording/language.ts';
import { LANGUAGES } from '../write/wording/language.ts';
import type { Given } from './options.ts';
import { textOf } from './given.ts';
import type { World } from './world.ts';

export { distinctFindings } from '../write/distinct-findings.ts';

/** One run of one command: the world, what was asked, and how to speak. */
export interface Session {
  readonly world: World;
  readonly given: Given;
  readonly language: Language;
  /** A line of conversation on stderr; silent with --quiet. */
  say(line: string): void;
}

/** Japanese where --lang or the locale says so, English otherwise. */
export function languageOf(argv: readonly string[], env: World['env']): Language {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const known = LANGUAGES.find((language) => language === asked);
  if (known) return known;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^ja/i.test(locale) ? 'ja' : 'en';
}

export function sessionFor(world: World, given: Given, language: Language): Session {
  const quiet = given.quiet !== undefined;
  return {
    world,
    given,
    language: LANGUAGES.find((known) => known === textOf(given, 'lang')) ?? language,
    say: (line) => {
      if (!quiet) world.stderr.write(`${line}\n`);
    },
  };
}

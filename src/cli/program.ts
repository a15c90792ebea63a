import { Refusal } from '../model/refusal.ts';
import type { Language } from '../write/wording/language.ts';
import { Command as Commander, CommanderError, Option } from './adapters/commander.ts';
import { COMMANDS, type Command } from './commands/index.ts';
import { COMMON_OPTIONS, OPTIONS, type Given, type OptionId, type OptionSpec } from './options.ts';
import { VERSION } from './version.ts';
import type { World } from './world.ts';

export type Parsed =
  /** Help or version was printed. */
  | { readonly is: 'answered' }
  | { readonly is: 'command'; readonly command: Command; readonly operands: readonly string[]; readonly given: Given };

/** Commas of any width separate the items of a list, except inside a name that the data spell with one. */
const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];
const collectList = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), ...value.split(',').map((item) => item.trim()).filter((item) => item !== '')];

function optionFor(id: OptionId): Option {
  const spec: OptionSpec = OPTIONS[id];
  const option = new Option(spec.flags);
  if (spec.takes === 'nothing') return option;
  return option.argParser<readonly string[]>(spec.takes === 'list' || (spec.takes === 'choice' && id === 'allow') ? collectList : collect);
}

/** Reads argv; help and errors are in the user's language. @throws Refusal 'bad-usage' and 'unknown-option' */
export async function parseArguments(argv: readonly string[], world: World, language: Language): Promise<Parsed> {
  let parsed: Parsed = { is: 'answered' };
  const wantsHelp = argv.length === 0 || argv.some((arg) => arg === '-h' || arg === '--help' || arg === 'help');
  const help = wantsHelp ? await import('./help.ts') : undefined;
  const program = new Commander('chamber-stats').exitOverride().version(VERSION, '-V, --version').helpCommand(true).enablePositionalOptions();
  program.configureOutput({ writeOut: (text) => world.stdout.write(text), writeErr: () => undefined });
  if (help) help.configureHelp(program, language, world);
  for (const command of COMMANDS) {
    const sub = program.command(command.name).argument(command.operands);
    if (help) help.summarise(sub, command, language);
    // Only the command that was named needs its options.
    if (!argv.includes(command.name)) continue;
    for (const id of [...command.options, ...COMMON_OPTIONS]) sub.addOption(optionFor(id));
    if (help) help.describeCommand(sub, command, language);
    sub.action((operands: readonly string[] | string | undefined, options: Readonly<Record<string, unknown>>) => {
      const list = operands === undefined ? [] : typeof operands === 'string' ? [operands] : operands;
      parsed = { is: 'command', command, operands: list, given: givenOf(options) };
    });
  }
  if (argv.length === 0) {
    program.outputHelp();
    return { is: 'answered' };
  }
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { is: 'answered' };
    throw usageRefusal(error);
  }
  return parsed;
}

function givenOf(options: Readonly<Record<string, unknown>>): Given {
  const given: Partial<Record<OptionId, readonly string[]>> = {};
  for (const id of Object.keys(OPTIONS) as OptionId[]) {
    const value = options[id];
    if (value === true) given[id] = [];
    else if (Array.isArray(value)) given[id] = value.map(String);
  }
  return given;
}

/** commander's English sentence, as what it says: which argument, and what was meant. */
function usageRefusal(error: CommanderError): Refusal {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const near = /Did you mean ([^?]*)\?/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return new Refusal('unknown-option', { option: quoted, near });
    case 'commander.unknownCommand':
      return new Refusal('unknown-command', { command: quoted, near, commands: COMMANDS.map(({ name }) => name) });
    case 'commander.missingArgument':
      return new Refusal('missing-argument', { what: quoted });
    case 'commander.optionMissingArgument':
      return new Refusal('missing-argument', { what: quoted });
    default:
      return new Refusal('bad-usage', { message: error.message.replace(/^error: /, '') });
  }
}

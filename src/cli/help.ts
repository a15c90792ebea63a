import { displayWidth } from '../write/adapters/string-width.ts';
import { wrapText } from '../write/wrap.ts';
import { COMMAND_HELP, HELP_FOOTER, HELP_HEADINGS, OPTION_HELP, TOOL_HELP } from '../write/wording/help.ts';
import type { Language } from '../write/wording/language.ts';
import type { Command as Commander } from './adapters/commander.ts';
import type { Command, CommandName } from './commands/index.ts';
import { OPTIONS, type OptionId, type OptionSpec } from './options.ts';
import type { World } from './world.ts';

const NARROWEST = 60;
const WIDEST = 100;

/** Help pages in the user's language: examples first, Japanese aligned by display width. */
export function configureHelp(program: Commander, language: Language, world: World): void {
  const width = Math.min(WIDEST, Math.max(NARROWEST, world.stdout.columns ?? 80));
  program.configureHelp({
    helpWidth: width,
    displayWidth: (text) => displayWidth(text),
    boxWrap: (text, columns) => wrapText(text, columns).join('\n'),
    styleTitle: (title) => titles(language)[title] ?? title,
    sortSubcommands: false,
    showGlobalOptions: false,
  });
  program.description(TOOL_HELP[language]).helpOption('-h, --help', OPTION_HELP.help[language]).helpCommand(false);
  for (const option of program.options) if (option.long === '--version') option.description = OPTION_HELP.version[language];
  program.addHelpText('after', `\n${HELP_FOOTER[language]}`);
}

/** commander's fixed headings, in the user's language. */
function titles(language: Language): Readonly<Record<string, string>> {
  return {
    'Usage:': HELP_HEADINGS.usage[language],
    'Arguments:': HELP_HEADINGS.arguments[language],
    'Options:': HELP_HEADINGS.options[language],
    'Commands:': HELP_HEADINGS.commands[language],
  };
}

/** The line that a command has in the list of commands. */
export function summarise(sub: Commander, command: Command, language: Language): void {
  sub.summary(COMMAND_HELP[command.name as CommandName].summary[language]);
}

/** The page of one command. */
export function describeCommand(sub: Commander, command: Command, language: Language): void {
  const help = COMMAND_HELP[command.name as CommandName];
  sub.description(help.description[language]);
  sub.helpOption('-h, --help', OPTION_HELP.help[language]);
  for (const argument of sub.registeredArguments) argument.description = help.operands[language];
  for (const option of sub.options) {
    const id = option.attributeName() as OptionId;
    const spec: OptionSpec = OPTIONS[id];
    const choices = spec.choices === undefined ? '' : `（${HELP_HEADINGS.choices[language]}: ${spec.choices.join(' | ')}）`;
    option.description = `${OPTION_HELP[id][language]}${language === 'ja' ? choices : choices.replace('（', ' (').replace('）', ')')}`;
  }
  const examples = help.examples.map((example) => `  $ ${example.command}\n      ${example.shows[language]}`);
  sub.addHelpText('before', `${HELP_HEADINGS.examples[language]}\n${examples.join('\n')}\n`);
}


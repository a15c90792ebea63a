import { ALLOWANCES } from '../derive/allowances.ts';
import { ROUNDING_RULES } from '../model/rounding.ts';
import { SHIFT_SHARE_METHODS } from '../model/decomposition.ts';
import { SCOPES } from '../model/key.ts';
import { SORTS } from '../write/lines/sorts.ts';
import { PARTITION_KEYS } from '../write/parquet/partition-keys.ts';
import { LANGUAGES } from '../write/wording/language.ts';
import { MINUS_SIGNS } from '../write/minus-signs.ts';

export const FORMATS = ['table', 'csv', 'tsv', 'json', 'jsonl', 'md', 'html', 'xlsx', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];
/** Formats that are made of printed tables. */
export type TableFormat = Extract<Format, 'table' | 'md' | 'html' | 'xlsx'>;

export const OUTPUT_ENCODINGS = ['utf8', 'utf8-bom', 'sjis'] as const;
export const INPUT_ENCODINGS = ['utf-8', 'cp932', 'utf-16le', 'utf-16be', 'euc-jp'] as const;

/** One option, defined once: its flags, what it takes, and whether it may be repeated or hold a comma list. */
export interface OptionSpec {
  readonly flags: string;
  readonly takes: 'nothing' | 'text' | 'list' | 'number' | 'choice' | 'pair';
  readonly choices?: readonly string[];
}

/** Every option of every command: the same name means the same thing everywhere. */
export const OPTIONS = {
  area: { flags: '-a, --area <area>', takes: 'list' },
  industry: { flags: '-i, --industry <industry>', takes: 'list' },
  measure: { flags: '-m, --measure <measure>', takes: 'list' },
  scope: { flags: '--scope <scope>', takes: 'choice', choices: SCOPES },
  where: { flags: '--where <axis=member>', takes: 'pair' },
  from: { flags: '--from <period>', takes: 'text' },
  to: { flags: '--to <period>', takes: 'text' },
  at: { flags: '--at <period>', takes: 'text' },
  against: { flags: '--against <area>', takes: 'list' },
  per: { flags: '--per <measure>', takes: 'list' },
  yearsBy: { flags: '--years-by <what>', takes: 'choice', choices: ['months', 'label'] },
  selfSufficiency: { flags: '--self-sufficiency <file>', takes: 'text' },
  method: { flags: '--method <method>', takes: 'choice', choices: SHIFT_SHARE_METHODS },
  gross: { flags: '--gross', takes: 'nothing' },
  bounds: { flags: '--bounds', takes: 'nothing' },
  months: { flags: '--months <n>', takes: 'number' },
  allow: { flags: '--allow <what>', takes: 'choice', choices: ALLOWANCES },
  revision: { flags: '--revision', takes: 'nothing' },
  validOn: { flags: '--valid-on <date>', takes: 'text' },
  history: { flags: '--history', takes: 'nothing' },
  data: { flags: '-d, --data <file>', takes: 'list' },
  format: { flags: '-f, --format <format>', takes: 'choice', choices: FORMATS },
  output: { flags: '-o, --output <path>', takes: 'text' },
  partition: { flags: '--partition <keys>', takes: 'list', choices: PARTITION_KEYS },
  force: { flags: '--force', takes: 'nothing' },
  rounding: { flags: '--rounding <rule>', takes: 'choice', choices: ROUNDING_RULES },
  digits: { flags: '--digits <n>', takes: 'number' },
  minus: { flags: '--minus <sign>', takes: 'choice', choices: MINUS_SIGNS },
  keepSign: { flags: '--keep-sign', takes: 'nothing' },
  sort: { flags: '--sort <key>', takes: 'choice', choices: SORTS },
  top: { flags: '--top <n>', takes: 'number' },
  minBase: { flags: '--min-base <n>', takes: 'number' },
  reporter: { flags: '--reporter <name[:file]>', takes: 'list' },
  suggest: { flags: '--suggest', takes: 'nothing' },
  only: { flags: '--only <code>', takes: 'list' },
  ignore: { flags: '--ignore <code>', takes: 'list' },
  allowEmpty: { flags: '--allow-empty', takes: 'nothing' },
  baseline: { flags: '--baseline <file>', takes: 'text' },
  accept: { flags: '--accept <reason>', takes: 'text' },
  until: { flags: '--until <date>', takes: 'text' },
  asOf: { flags: '--as-of <date>', takes: 'text' },
  encoding: { flags: '--encoding <encoding>', takes: 'choice', choices: INPUT_ENCODINGS },
  outputEncoding: { flags: '--output-encoding <encoding>', takes: 'choice', choices: OUTPUT_ENCODINGS },
  layout: { flags: '--layout <layout>', takes: 'text' },
  config: { flags: '--config <file>', takes: 'text' },
  ambiguousWidth: { flags: '--ambiguous-width <width>', takes: 'choice', choices: ['narrow', 'wide'] },
  fragment: { flags: '--fragment', takes: 'nothing' },
  pdf: { flags: '--pdf', takes: 'nothing' },
  chart: { flags: '--chart <file>', takes: 'text' },
  yes: { flags: '-y, --yes', takes: 'nothing' },
  lang: { flags: '--lang <lang>', takes: 'choice', choices: LANGUAGES },
  color: { flags: '--color <when>', takes: 'choice', choices: ['auto', 'always', 'never'] },
  quiet: { flags: '-q, --quiet', takes: 'nothing' },
  debug: { flags: '--debug', takes: 'nothing' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export type OptionId = keyof typeof OPTIONS;

/** Options every command has. */
export const COMMON_OPTIONS = ['lang', 'color', 'quiet', 'debug'] as const satisfies readonly OptionId[];

/** What the user gave: a list of texts an option; an option that was not given is absent. */
export type Given = { readonly [O in OptionId]?: readonly string[] };

import { labelKey } from './label-keys.ts';
import type { Line } from '../tables/table.ts';

/** What is being counted, as far as unit words and headings tell (数えている物). Words of one group may stand for each other. */
const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['persons', /^(?:人|名|人日|人泊)$/],
  ['businesses', /^(?:事業所|所|社|者|企業|事業者|法人|店|店舗|会社|工場|商店|件|会員|施設)$/],
  ['households', /^(?:世帯|戸)$/],
  ['times', /^(?:回|度|開催)$/],
];

const BY_MEASURE: Readonly<Record<string, string>> = {
  'm:establishments': 'businesses', 'm:small-establishments': 'businesses', 'm:shops': 'businesses', 'm:companies': 'businesses',
  'm:persons': 'persons', 'm:persons-at-site': 'persons', 'm:population': 'persons', 'm:households': 'households',
};

/** Groups a unit word may belong to; a word of no group stands for itself. */
export function groupsOfUnit(unit: string): readonly string[] {
  const found = GROUPS.filter(([, words]) => words.test(unit)).map(([name]) => name);
  return found.length > 0 ? found : unit === '' ? [] : [unit];
}

/** What the headings of a cell say is counted in it. */
export function groupsOfLines(lines: readonly Line[]): readonly string[] {
  return lines.flatMap(groupsOfLine);
}

function groupsOfLine(line: Line): readonly string[] {
  const known = GROUPS_OF_LINES.get(line);
  if (known !== undefined) return known;
  const groups = line.path.flatMap((label) => BY_MEASURE[labelKey(label.name)] ?? []);
  GROUPS_OF_LINES.set(line, groups);
  return groups;
}

const GROUPS_OF_LINES = new WeakMap<Line, readonly string[]>();

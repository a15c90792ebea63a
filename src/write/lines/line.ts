import { memberKey, type Member } from '../../model/key.ts';
import { memberAt, type Table } from '../../model/table.ts';
import { isTotalLabel } from '../../reference/industries.ts';
import type { NumberStyle } from '../numbers.ts';
import { COLUMN_NAMES, PHRASES } from '../wording/phrases.ts';

/** Where a line stands in its table: among the others, or behind them as what is left over or as the total. */
export type LinePlace = 'body' | 'rest' | 'total';

/** What a printed line is about (行の見出し). */
export interface LineLabel {
  readonly area: Member;
  readonly industry: Member;
  readonly dims: readonly Member[];
  readonly place: LinePlace;
}

/** What the lines of a block name: industries of one area, areas, measures, or the members of the dim of that number. */
export type LineAxis = 'industry' | 'area' | 'measure' | number;

/** The label of a row of a table; whether it is a total on a further axis, `totalsOnDims` says once the other lines are known. */
export function labelAt(table: Table, row: number): LineLabel {
  const industry = memberAt(table.industry, row);
  return { area: memberAt(table.area, row), industry, dims: table.dims.map((dim) => memberAt(dim, row)), place: isTotal(industry) ? 'total' : 'body' };
}

/**
 * Marks the totals on further axes among lines (他の軸の合計行): 総数 beside 男 and 女. Where all lines are of 総数, it is what they are about, and
 * no line is a total for it.
 *
 * @param all the labels that stand together
 */
export function totalsOnDims(all: Iterable<LineLabel>): (label: LineLabel) => LineLabel {
  const members: Set<string>[] = [];
  for (const { dims } of all) dims.forEach((member, d) => (members[d] ??= new Set()).add(memberKey(member)));
  const differs = members.map(({ size }) => size > 1);
  if (!differs.includes(true)) return (label) => label;
  return (label) => (label.place === 'body' && label.dims.some((member, d) => differs[d] === true && isTotalLabel(member.name)) ? { ...label, place: 'total' } : label);
}

export function isTotal(industry: Member): boolean {
  return ['TOTAL', 'AS', 'AR', 'CR', 'CS'].includes(industry.code) || isTotalLabel(industry.name);
}

/** Text that is equal for labels of one line. */
export function labelKey({ area, industry, dims }: LineLabel): string {
  return [area, industry, ...dims].map(memberKey).join('\u0000');
}

/** The member a line is named by. */
export function namedBy(line: LineLabel, by: LineAxis): Member {
  if (by === 'area') return line.area;
  return by === 'industry' || by === 'measure' ? line.industry : (line.dims[by] ?? line.industry);
}

/** The printed name of a line; what the source does not print has a fixed one. */
export function nameOf(line: LineLabel, by: LineAxis, language: NumberStyle['language']): string {
  const member = namedBy(line, by);
  if (line.place === 'rest') return PHRASES.rest[language];
  if (member.name !== '') return member.name;
  return member.code === '' && line.place === 'total' ? PHRASES.total[language] : member.code;
}

/** The printed heading of the lines' axis in Japanese; a fixed word where the source has none, or for readers of English. */
export function axisHeading(table: Table | undefined, by: LineAxis, language: NumberStyle['language']): string {
  if (by === 'area') return COLUMN_NAMES.areaName[language];
  if (by === 'measure') return COLUMN_NAMES.measure[language];
  if (typeof by === 'number') return table?.dims[by]?.label ?? '';
  const printed = table?.industry.label ?? '';
  return printed === '' || language === 'en' ? COLUMN_NAMES.industryDivision[language] : printed;
}

/** What all lines of a block are about: its area, or its industry where the lines are areas, and the further dims. */
export function subjectOf(line: LineLabel, by: LineAxis, language: NumberStyle['language']): readonly string[] {
  const subject = by === 'area' ? line.industry : line.area;
  const code = subject.code === '' || by === 'area' ? '' : language === 'ja' ? `（${subject.code}）` : ` (${subject.code})`;
  const dims = line.dims.filter((member, d) => d !== by && member.name !== '').map((member) => member.name);
  return [subject.name === '' ? '' : `${subject.name}${code}`, ...dims].filter((text) => text !== '');
}

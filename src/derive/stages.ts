import { finding, type Finding } from '../model/finding.ts';
import type { Source } from '../model/origin.ts';
import type { Table } from '../model/table.ts';
import { stageOf } from '../reference/surveys.ts';
import type { Slice } from './slices.ts';

/** Whether a source says that its figures are preliminary (速報) or final (確報). */
export function stageOfSource({ title, edition, sheet }: Source): ReturnType<typeof stageOf> {
  return stageOf(`${title} ${edition} ${sheet}`);
}

/** The note that goes with figures of which the source says they are preliminary (速報値). */
export function preliminaryNote(table: Table, slices: readonly Slice[], file: string): readonly Finding[] {
  const stages = table.source.members.map(stageOfSource);
  if (!stages.includes('preliminary')) return [];
  const periods = slices.filter(({ rows }) => rows.some((row) => stages[table.source.codes[row] ?? 0] === 'preliminary')).map(({ period }) => period.label);
  return periods.length === 0 ? [] : [finding('preliminary-figures', { file }, { periods: [...new Set(periods)] })];
}

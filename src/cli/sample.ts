import { finding, type Finding } from '../model/finding.ts';
import type { World } from './world.ts';

/** One misprint of a published table that the sample keeps as printed. */
interface Misprint {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly printed: string;
  readonly consistent: string;
}

/** The sample's files, in a fixed order. */
export function samplePaths(world: World): string[] {
  const folder = world.dataPath('sample');
  return world.list(folder).filter((name) => name.endsWith('.csv')).map((name) => world.join(folder, name));
}

/** Known misprints of the sources of the sample (見本の出典にある誤植), as findings at the printed cells. */
export function sampleMisprints(world: World): Finding[] {
  const listed = JSON.parse(world.readText(world.dataPath('sample', 'misprints.json'))) as readonly Misprint[];
  return listed.map(({ file, sheet, row, column, printed, consistent }) => finding('known-misprint', { file, sheet, line: row, column }, { printed, consistent }));
}

import type { Member } from '../model/key.ts';
import { numbersOfMembers } from '../model/row-numbers.ts';
import type { Series } from '../model/series.ts';
import { branchesOf } from './hierarchy.ts';

/** What the loop notes of lines of several branches. */
const SEVERAL = 255;
/** Combinations of areas and dims that are worth a byte each. */
const MOST_PLACES = 1 << 24;

/** All measures of a table have its industries. */
const branchesKnown = new WeakMap<readonly Member[], ReturnType<typeof branchesOf>>();

/**
 * Whether a large series certainly has no printed total over industries (計のない系列): in every area there are industries that no listed one holds
 * together. False where that would take longer to find out than to look for totals.
 */
export function lackTotals({ table: { industry, area, dims }, names }: Pick<Series, 'table' | 'names'>): boolean {
  const numbers = numbersOfMembers([area, ...dims]);
  const here = numbers.passes(names);
  if (typeof here === 'string' || industry.codes.buffer !== names.buffer || numbers.size > MOST_PLACES) return false;
  const known = branchesKnown.get(industry.members);
  const branches = known ?? branchesOf(industry.members);
  branchesKnown.set(industry.members, branches);
  if (branches === 'may have a total' || branches.some((branch) => branch >= SEVERAL - 1)) return false;
  const { memory } = here;
  return memory.temporarily(() => {
    const noted = memory.allocate(numbers.size);
    const kinds = memory.allocate(branches.length);
    memory.bytes.set(branches, kinds);
    const own = here.words(here.stretch);
    here.stretches(names.length, (from, count) => {
      const rows = names.byteOffset + from * 4;
      numbers.fillOf(here, own.byteOffset, rows, count);
      here.run('noteKinds', rows, own.byteOffset, count, industry.codes.byteOffset, industry.codes.BYTES_PER_ELEMENT, kinds, noted);
    });
    return memory.bytes.subarray(noted, noted + numbers.size).every((kind) => kind === 0 || kind === SEVERAL);
  });
}

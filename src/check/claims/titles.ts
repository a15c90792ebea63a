import { repair } from '../figures/repair.ts';
import type { CheckTable } from '../tables/table.ts';

/** Tables by what their titles say they are of (表題の測定項目): 月別観光入込客数 is of 観光入込客数, which its totals are then called by. */
export interface TitleIndex {
  /** Tables whose measure the words name. */
  readonly named: (words: string) => readonly CheckTable[];
}

const SEPARATOR = /[のと・、,，\s（）()【】〔〕「」［］:：]|別|及び|および|等/;
/** Something measured, in four characters or more: shorter words are in every title. */
const MEASURE = /^[一-龠々ァ-ヶー]{3,}(?:数|額|量|高|人口|費|延数|延べ数)$/;

export function titleIndex(tables: readonly CheckTable[]): TitleIndex {
  const byNoun = new Map<string, CheckTable[]>();
  for (const table of tables) for (const noun of new Set(repair(table.title).split(SEPARATOR).filter((part) => MEASURE.test(part)))) (byNoun.get(noun) ?? byNoun.set(noun, []).get(noun))?.push(table);
  return { named: (words) => [...byNoun].flatMap(([noun, found]) => (words.includes(noun) ? found : [])) };
}

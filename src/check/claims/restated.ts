import { toNumber } from '../../model/rational.ts';
import type { Figure } from '../figures/figure.ts';
import { valueOf } from '../figures/printed.ts';
import { fitOf, type Relation } from '../relations/relation.ts';
import type { Claim, Setting } from './claim.ts';
import { groupsOfUnit } from './counted.ts';
import { periodsIn } from './periods-in-text.ts';

/** Where a finely printed figure stands, with the words around it. */
interface Fine {
  readonly figure: number;
  readonly source: Figure;
  readonly years: ReadonlySet<number>;
  readonly words: ReadonlySet<string>;
}

/**
 * A coarse figure that restates a fine one printed elsewhere (概数と元の数: 約16万5千人 ← 165,077人): same unit, same year
 * and a shared technical word. Never a contradiction: when nothing is near, nothing is said.
 */
export function restatements(settings: readonly Setting[]): readonly { readonly claim: Claim; readonly relation: Relation }[] {
  const fine = settings.flatMap(finelyPrinted);
  return settings.flatMap((setting) =>
    setting.claims.filter(isCoarse).flatMap((claim) => {
      const context = contextOf(setting, claim);
      const found = fine.filter((each) => each.figure !== claim.figure && near(claim, each.source) && sharesUnit(claim.source, each.source) && shares(context.years, each.years) && shares(context.words, each.words));
      const relations = found.map((each): Relation => ({
        formula: 'same',
        result: { figure: claim.figure, printed: claim.source.printed, exact: false },
        inputs: [{ figure: each.figure, printed: each.source.printed, exact: true }],
        group: `paragraph ${claim.source.document} ${claim.source.site.block}`,
        subject: '',
        origin: 'sentence',
      }));
      const holding = relations.find((relation) => fitOf(relation).is === 'fits');
      return holding === undefined ? [] : [{ claim, relation: holding }];
    }),
  );
}

function isCoarse({ source, digits }: Claim): boolean {
  return (source.family === 'count' || source.family === 'amount') && source.printed.step.n >= 100n && digits >= 1.5;
}

function finelyPrinted(setting: Setting): readonly Fine[] {
  return setting.claims
    .filter(({ source, digits }) => (source.family === 'count' || source.family === 'amount') && digits >= 3.5)
    .map((claim) => ({ figure: claim.figure, source: claim.source, ...contextOf(setting, claim) }));
}

/** Years and technical words (four kanji) between the figure before and this one, or in its line when it is the only one. */
function contextOf(setting: Setting, claim: Claim): { readonly years: ReadonlySet<number>; readonly words: ReadonlySet<string> } {
  const text = setting.claims.length === 1 ? setting.sentence.text : claim.lead;
  return { years: new Set(periodsIn(text, 'none').map((period) => period.year)), words: fourCharacterWords(text) };
}

/** Every run of four kanji: 令和2年国勢調査 and 〔国勢調査〕 share 国勢調査 however the words are cut. */
function fourCharacterWords(text: string): ReadonlySet<string> {
  return new Set((text.match(/[一-龠]{4,}/g) ?? []).flatMap((run) => Array.from({ length: run.length - 3 }, (_, at) => run.slice(at, at + 4))));
}

function near(claim: Claim, source: Figure): boolean {
  const gap = Math.abs(toNumber(valueOf(claim.source.printed)) - toNumber(valueOf(source.printed)));
  return gap < toNumber(claim.source.printed.step);
}

function sharesUnit(a: Figure, b: Figure): boolean {
  const groups = groupsOfUnit(b.unit);
  return groupsOfUnit(a.unit).some((group) => groups.includes(group));
}

function shares<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return [...a].some((each) => b.has(each));
}

import type { Matrix } from '../relations/matrix.ts';
import type { CheckTable, Line } from '../tables/table.ts';
import type { Claim, Setting } from './claim.ts';
import { labelKey } from './label-keys.ts';
import type { LabelMention } from './labels-in-text.ts';
import { leadSubject } from './lead.ts';
import type { Library } from './library.ts';
import type { Attempt } from './tie.ts';

/** The lines of a table a claim may be about (主語の解決). */
export interface SubjectLines {
  readonly lines: readonly Line[];
  /** How it is known: named right before the figure, taken from the figure before it, or named earlier. */
  readonly ground: 'named' | 'anchored' | 'earlier' | 'total' | 'none';
}

export function subjectLines(claim: Claim, setting: Setting, library: Library, table: CheckTable, matrix: Matrix, anchors: ReadonlyMap<number, Attempt>): SubjectLines {
  const find = (key: string): readonly Line[] => (matrix.axis === 'rows' ? library.index.rows(table, key) : library.index.columns(table, key));
  const named = (mentions: readonly LabelMention[]): readonly Line[] => [
    ...new Set([...mentions].sort((a, b) => rank(b, setting) - rank(a, setting)).flatMap((mention) => narrowed([...new Set(mention.keys.flatMap(find))], setting, claim))),
  ];
  const own = named(claim.own.filter((mention) => !isWhole(mention, setting)));
  if (own.length > 0) return { lines: own, ground: 'named' };
  const lead = leadSubject(claim, setting);
  if (lead === 'stranger') return { lines: [], ground: 'none' };
  const ofTotals = (): SubjectLines => {
    const totals = matrix.lines.filter((line) => line.role === 'total');
    return { lines: totals, ground: totals.length > 0 ? 'total' : 'none' };
  };
  if (lead !== 'nobody') return ofTotals();
  // 観光入込客数は739,843人: what the table is of, and nothing narrower.
  if (own.length === 0 && claim.own.length === 0 && library.titles.named(claim.lead).includes(table)) {
    const totals = matrix.lines.filter((line) => line.role === 'total');
    if (totals.length === 1) return { lines: totals, ground: 'named' };
  }
  const anchor = previousAnchor(claim, setting, anchors);
  if (anchor !== undefined && anchor.form.matrix === matrix) return { lines: [anchor.line], ground: 'anchored' };
  const earlier = named(lastNamed(claim, setting));
  if (earlier.length > 0) return { lines: earlier, ground: 'earlier' };
  const otherAxis = (mention: LabelMention): boolean => mention.keys.some((key) => (matrix.axis === 'rows' ? library.index.columns(table, key) : library.index.rows(table, key)).length > 0);
  return matrix.axis === 'rows' && [...claim.own, ...claim.before].some(otherAxis) ? ofTotals() : { lines: [], ground: 'none' };
}

/** The names the nearest figure before it came with: 「医療、福祉の10,961人（16.4%）」 speaks of nothing named earlier. */
function lastNamed(claim: Claim, { claims }: Setting): readonly LabelMention[] {
  const index = claims.findIndex((each) => each.figure === claim.figure);
  const before = claims.slice(0, Math.max(0, index)).reverse().find((each) => each.own.length > 0);
  return before?.own ?? claim.before;
}

/** 全産業の25.0%: the whole that the share is of, not its subject. */
function isWhole(mention: LabelMention, { sentence }: Setting): boolean {
  return /^」?の(?:うち)?[約\d ]/.test(sentence.text.slice(mention.end)) && /全|総|計/.test(sentence.text.slice(mention.start, mention.end));
}

/** The nearest name is the likeliest subject, and one with は or が is likelier still. */
function rank(mention: LabelMention, { sentence }: Setting): number {
  return mention.start + (/^(?:数|額)?」?(?:は|が|も|では|でも)/.test(sentence.text.slice(mention.end)) ? 30 : 0);
}

/** The tied figure right before this one in the sentence. */
function previousAnchor(claim: Claim, setting: Setting, anchors: ReadonlyMap<number, Attempt>): Attempt | undefined {
  const before = setting.claims[setting.claims.findIndex((each) => each.figure === claim.figure) - 1];
  return before === undefined ? undefined : anchors.get(before.figure);
}

/** Of several lines of one name, those whose other labels are named too; else the total. */
function narrowed(lines: readonly Line[], setting: Setting, claim: Claim): readonly Line[] {
  if (lines.length <= 1) return lines;
  const mentions = [...setting.carriedLabels, ...setting.labels.filter((mention) => mention.start < claim.placed.start)];
  const keys = new Set(mentions.flatMap((mention) => mention.keys));
  const score = (line: Line): number => line.path.filter((label) => keys.has(labelKey(label.name))).length;
  const most = Math.max(...lines.map(score));
  const best = lines.filter((line) => score(line) === most);
  const totals = best.filter((line) => line.role === 'total');
  return best.length > 1 && totals.length > 0 ? totals : best;
}

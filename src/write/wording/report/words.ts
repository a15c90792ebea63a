import type { Figure, Prose } from '../../prose.ts';
import type { Language } from '../language.ts';
import { EN } from './en.ts';
import { JA } from './ja.ts';

/** The blocks of the page, in their usual order (節). */
export const BLOCK_IDS = [
  'summary', 'industries', 'trend', 'structure', 'contribution', 'commerce', 'compare', 'accounts', 'diffusion', 'comment', 'downloads', 'method', 'sources', 'changes',
] as const;
export type BlockId = (typeof BLOCK_IDS)[number];

export type Direction = 'rise' | 'fall' | 'level' | 'unknown';

/** The numbers of a move as they stand in sentences. */
export interface MoveFigures {
  readonly earlier: Figure;
  readonly later: Figure;
  /** Signed. */
  readonly difference: Figure;
  /** Without its sign, for sentences whose verb says the direction. */
  readonly size: Figure;
  readonly rate: Figure;
  readonly hasRate: boolean;
}

/** A move as a sentence needs it: names and numbers are ready, the verb follows the direction. */
export interface MoveWords extends MoveFigures {
  readonly what: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
}

/** A name with a number. */
export interface Named {
  readonly name: string;
  readonly figure: Figure;
}

/** Every text of the page that is not data (ページの文面). */
export interface ReportWords {
  readonly total: string;
  readonly residual: string;
  readonly subtitle: string;
  readonly comma: string;
  /** Names of units on the page, where they differ from the printed ones. */
  readonly units: Readonly<Record<string, string>>;
  readonly blocks: Readonly<Record<BlockId, string>>;
  readonly skip: string;
  readonly contents: string;
  readonly published: (publisher: string, asOf: string) => string;
  readonly contact: (contact: string) => string;
  readonly figure: (n: number) => string;
  readonly table: (n: number) => string;
  readonly openTable: (title: string) => string;
  readonly sourceLine: (names: readonly string[]) => string;
  readonly dataLinks: string;
  // Titles and sentences
  readonly plainTitle: (area: string) => string;
  readonly title: (area: string, move: MoveWords) => Prose;
  readonly keyLabel: (measure: string, period: string) => string;
  readonly keyNote: (move: MoveWords) => Prose;
  readonly keyLevelOnly: (period: string) => Prose;
  readonly strongest: (measure: string, direction: 'rise' | 'fall') => string;
  readonly strongestNote: (move: MoveWords) => Prose;
  readonly totalMove: (move: MoveWords) => Prose;
  readonly falls: (measure: string, moves: readonly Named[], unit: string) => Prose;
  readonly rises: (measure: string, moves: readonly Named[], unit: string) => Prose;
  readonly onlyRise: (move: Named, unit: string) => Prose;
  readonly noRise: (measure: string) => Prose;
  readonly noFall: (measure: string) => Prose;
  readonly counts: (fallen: number, risen: number, level: number) => Prose;
  readonly hidden: (hidden: number) => Prose;
  readonly steepest: (moves: readonly Named[]) => Prose;
  readonly changeChart: (measure: string, from: string, to: string) => string;
  readonly trendChart: (area: string) => string;
  readonly indexUnit: (base: string) => string;
  readonly trendTable: (measure: string) => string;
  readonly heatChart: (measure: string) => string;
  readonly heatFinding: (moves: readonly Named[], from: string, to: string) => Prose;
  readonly interval: (from: string, to: string) => string;
  readonly shareChart: (measure: string) => string;
  readonly largest: (measure: string, period: string, shares: readonly Named[]) => Prose;
  readonly shareMoves: (up: readonly Named[], down: readonly Named[]) => Prose;
  readonly quotientChart: (reference: string, measure: string) => string;
  readonly quotientLine: (reference: string) => string;
  readonly specialised: (reference: string, quotients: readonly Named[]) => Prose;
  readonly notSpecialised: (reference: string) => Prose;
  readonly contributions: (measure: string, rate: Figure, negative: readonly Named[], positive: readonly Named[]) => Prose;
  readonly contributionMeaning: Prose;
  readonly waterfallChart: (measure: string, from: string, to: string) => string;
  readonly others: (count: number) => string;
  readonly shiftShare: (reference: string, national: Figure, mix: Figure, regional: Figure, change: Figure, unit: string) => Prose;
  readonly shiftShareMeaning: Prose;
  readonly factors: Readonly<Record<'national' | 'mix' | 'regional', string>>;
  readonly salesChart: (measure: string) => string;
  readonly compareChart: (measure: string, from: string, to: string) => string;
  readonly compared: (measure: string, own: Named, others: readonly Named[]) => Prose;
  readonly accountsTable: (measure: string) => string;
  readonly accountsParts: (period: string, shares: readonly Named[]) => Prose;
  readonly diffusionNow: (what: string, period: string, now: Figure, difference: Figure | 'none', before: string) => Prose;
  readonly diffusionSign: Prose;
  readonly diffusionChart: string;
  readonly columns: Readonly<Record<'industry' | 'area' | 'period' | 'measure' | 'share' | 'shareChange' | 'change' | 'rate' | 'contribution' | 'quotient' | 'points' | 'value' | 'unit' | 'status' | 'item' | 'code', string>>;
  // Data, method, sources
  readonly downloadsIntro: string;
  readonly formats: Readonly<Record<'csv' | 'sjis' | 'xlsx' | 'json', string>>;
  readonly size: (bytes: number) => string;
  readonly allTables: string;
  readonly noSjis: string;
  readonly comparability: string;
  readonly scopeUsed: (scopes: readonly string[]) => string;
  readonly surveysUsed: (surveys: readonly string[]) => string;
  readonly rounding: (rule: string, digits: number) => string;
  readonly roundedParts: string;
  readonly partsDiffer: (measure: string, period: string) => string;
  readonly suppressed: (count: number) => string;
  readonly smallBases: string;
  readonly assembled: (reference: string) => string;
  readonly exact: string;
  readonly classification: (revisions: readonly string[]) => string;
  readonly boundaries: (area: string, from: string, to: string) => string;
  readonly boundaryChange: (what: string) => string;
  readonly processed: (names: readonly string[]) => string;
  readonly retrieved: (date: string) => string;
  readonly tableId: (id: string) => string;
  readonly sha: (hash: string) => string;
  readonly madeBy: (version: string) => string;
  // Changes since last year
  readonly since: (asOf: string) => string;
  readonly sourceAdded: (name: string) => string;
  readonly sourceGone: (name: string) => string;
  readonly sourceChanged: (name: string) => string;
  readonly keyChanged: (label: string, before: string, now: Figure) => Prose;
  readonly nothingChanged: string;
  readonly toolChanged: (before: string, now: string) => string;
}

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { ja: JA, en: EN };

import type { Scope } from '../key.ts';

/** A change of areas between two periods (廃置分合の一件): its day, its kind, and the names before and after. */
export interface AreaEvent {
  /** 'YYYY-MM-DD' */
  readonly date: string;
  readonly kind: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What comparing two periods can report (比較可能性の所見). */
export interface CompareFindings {
  /** Different populations: the comparison is refused, or noted when the user insisted. */
  'scope-differs': { from: Scope; to: Scope; measure: string; fromPeriod: string; toPeriod: string; allowed: boolean; rows: number };
  /** Different kinds of survey: compared, with this note. */
  'survey-kind-differs': { from: string; to: string; fromPeriod: string; toPeriod: string };
  /** Surveys whose figures must not be put side by side (令和6 基礎調査, 令和元 基礎調査). */
  'survey-refused': { from: string; to: string; fromPeriod: string; toPeriod: string; allowed: boolean };
  'scope-not-stated': { measure: string };
  /** Annual sales of goods of a survey that does not continue those of its neighbours: compared, with this note. */
  'sales-series-break': { measure: string; fromPeriod: string; toPeriod: string };
  /** A measure that one of the two periods lacks. */
  'measure-missing-in-period': { measure: string; period: string };
  /** Rows present in only one of the two periods. */
  'rows-without-counterpart': { count: number; period: string; examples: readonly string[] };
  /** Keys that the data state more than once; the first was used. */
  'repeated-keys': { count: number; measure: string };
  /** Measures with a single period, so nothing to compare. */
  'single-period-measures': { measures: readonly string[]; period: string };
  /** Bases below the threshold: the rate is for reference only. */
  'small-bases': { count: number; below: number };
  /** The default member was chosen on an axis the user did not select. */
  'default-member': { axis: string; member: string };
  /** Figures marked as preliminary (速報) by their source. */
  'preliminary-figures': { periods: readonly string[] };
  /** One territory under another code or name: followed. */
  'area-renamed': { area: string; areaCode: string; earlier: string; earlierCode: string; period: string; events: readonly AreaEvent[] };
  /** A merger: its parts were added up. */
  'areas-merged': { area: string; areaCode: string; parts: readonly string[]; period: string; events: readonly AreaEvent[] };
  /** The source states earlier figures for the areas of a later day. */
  'areas-rebased': { period: string; areas: readonly string[] };
  /** The parts of a merger are not in the data: its figure is taken to be that of the merged area. */
  'area-taken-as-rebased': { area: string; areaCode: string; absent: readonly string[]; period: string; events: readonly AreaEvent[] };
  /** Some parts of a merger are in the data and some are not: not compared. */
  'area-parts-missing': { area: string; areaCode: string; absent: readonly string[]; present: readonly string[]; period: string; events: readonly AreaEvent[]; allowed: boolean };
  /** A split, or ground that changed hands: not compared. */
  'area-divided': { area: string; areaCode: string; fromPeriod: string; toPeriod: string; events: readonly AreaEvent[]; allowed: boolean };
  /** Ratios and indices of merged areas cannot be added up. */
  'ratio-across-merger': { area: string; areaCode: string; parts: readonly string[]; measure: string; period: string; events: readonly AreaEvent[] };
  /** A prefecture that gained or lost a municipality: compared, with this note. */
  'area-border-moved': { area: string; areaCode: string; fromPeriod: string; toPeriod: string; events: readonly AreaEvent[] };
  /** Area codes that were never in the list; used as they are. */
  'unknown-area-codes': { codes: readonly string[] };
  /** A code that means another industry, or for which no correspondence is known, in the other revision: not compared. */
  'classification-differs': { industries: readonly string[]; because: 'changed-meaning' | 'unsourced'; from: number | 'unsourced'; to: number | 'unsourced'; fromPeriod: string; toPeriod: string; allowed: boolean };
  /** The source itself puts both revisions on one row. */
  'classification-revised': { industries: readonly string[]; from: number | 'unsourced'; to: number | 'unsourced'; fromPeriod: string; toPeriod: string };
  /** The same class under another code in the other revision: followed. */
  'classification-followed': { industries: readonly string[]; from: number | 'unsourced'; to: number | 'unsourced'; fromPeriod: string; toPeriod: string };
  /** What a printed total holds beyond the parts printed under it, area by area. */
  'total-beyond-parts': { total: string; measure: string; fromPeriod: string; toPeriod: string; places: readonly { area: string; from: string; to: string }[] };
}

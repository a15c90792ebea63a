/** What the analyses beyond the rate can report (分析の所見). */
export interface AnalysisFindings {
  /** Ratios, indices and averages have no parts that add up: they were left out. */
  'not-additive': { measures: readonly string[] };
  /** Measures with nothing but a total. */
  'no-parts': { measures: readonly string[] };
  /** Measures by area alone: there are no industries to compare with those of a reference area. */
  'no-industries': { measures: readonly string[] };
  /** An option of `accounts` that no indicator of the tables depends on. */
  'option-unused': { option: 'against' | 'months' };
  /** None of these measures can be divided by the one asked for: not in one table with it, or no quotient of quantities. */
  'no-quotient': { measures: readonly string[]; per: string };
  /** The data hold no figures of the reference area for a measure, at its periods and scope. */
  'reference-missing': { measure: string; wanted: string };
  /** Industries for which no self-sufficiency is given. */
  'self-sufficiency-missing': { industries: readonly string[] };
  /** Chain-linked real values (連鎖方式) do not add up: no contributions and no residuals. */
  'chain-linked': { measure: string };
  /** A published change, rate, share or contribution that cannot come out of the published values, however they were rounded. */
  'published-figure-differs': { label: string; what: string; period: string; printed: string; recomputed: string };
  /** Two ways to one figure differ beyond rounding: supply and demand, input and output, value added. */
  'identity-does-not-hold': { identity: 'supply-demand' | 'output' | 'value-added'; label: string; period: string; gap: string };
}

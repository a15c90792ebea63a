import { finding, type Finding, type FindingCode } from '../model/finding.ts';
import type { Measure, Scope, SurveyId } from '../model/key.ts';
import type { Place } from '../model/origin.ts';
import type { Period } from '../model/period.ts';
import type { Allowance } from './allowances.ts';
import { compareScopes } from '../reference/scopes.ts';
import { compareSurveys, surveyById } from '../reference/surveys.ts';

export { ALLOWANCES, type Allowance } from './allowances.ts';

const REFUSED_BY: Readonly<Partial<Record<FindingCode, Allowance>>> = {
  'scope-differs': 'scope',
  'survey-refused': 'survey',
  'area-divided': 'boundary',
  'area-parts-missing': 'boundary',
  'classification-differs': 'classification',
};

/** What a finding refused to compare can be insisted on with; 'never' for what cannot be computed at all. */
export function refusedFor(finding: Finding): Allowance | 'never' | 'not-refused' {
  if (finding.code === 'ratio-across-merger') return 'never';
  return 'allowed' in finding && !finding.allowed ? (REFUSED_BY[finding.code] ?? 'not-refused') : 'not-refused';
}

/** Measures whose figures depend on whom the survey counted; a silent source is worth a note only there. */
const SCOPED: ReadonlySet<string> = new Set(['establishments', 'persons', 'small-establishments', 'persons-at-site', 'companies']);

function kindOf(survey: SurveyId): string {
  const edition = surveyById(survey);
  return edition === 'unknown' ? survey : edition.kind;
}

/** One side of a comparison, as far as comparability is concerned. */
export interface Side {
  readonly measure: Measure;
  readonly scope: Scope;
  readonly survey: SurveyId;
  readonly period: Period;
}

/**
 * Over whom a side really counts: a survey that never asked the public sector has private establishments only, also where its
 * table says 全産業（公務を除く）.
 */
function populationOf({ scope, survey }: Side): Scope {
  const edition = surveyById(survey);
  const isPrivate = edition !== 'unknown' && edition.exclusions.includes('government');
  return isPrivate && (scope === 'all' || scope === 'all-except-government') ? 'private' : scope;
}

/** Whether the annual sales of a side's survey stand outside the series of the others (平成24年活動調査, 平成26年商業統計). */
function breaksSales({ survey }: Side): boolean {
  const edition = surveyById(survey);
  return edition !== 'unknown' && edition.cautions.includes('sales-series-break');
}

export interface Verdict {
  readonly comparable: boolean;
  /** The reason for a refusal, and the notes that go with a comparison. */
  readonly findings: readonly Finding[];
}

/**
 * Whether two figures may be compared (比較可能性). A different population (対象範囲) is refused; a different kind of
 * survey, or a scope nobody states, is compared with a note.
 */
export function comparability(from: Side, to: Side, allow: ReadonlySet<Allowance>, at: Place): Verdict {
  const findings: Finding[] = [];
  let comparable = true;
  const scopes = compareScopes(populationOf(from), populationOf(to));
  if (scopes === 'different') {
    comparable = allow.has('scope');
    findings.push(finding('scope-differs', at, {
      from: from.scope, to: to.scope, measure: from.measure.label, fromPeriod: from.period.label, toPeriod: to.period.label, allowed: comparable, rows: 0,
    }));
  } else if (scopes === 'unstated' && SCOPED.has(from.measure.id)) {
    findings.push(finding('scope-not-stated', at, { measure: from.measure.label }));
  }
  if (from.measure.id === 'sales' && from.survey !== to.survey && [from, to].some(breaksSales)) {
    findings.push(finding('sales-series-break', at, { measure: from.measure.label, fromPeriod: from.period.label, toPeriod: to.period.label }));
  }
  const surveys = compareSurveys(from.survey, to.survey);
  if (surveys.is === 'different-kind' || surveys.is === 'refused') {
    const allowed = surveys.is === 'different-kind' || allow.has('survey');
    comparable = comparable && allowed;
    const evidence = { from: kindOf(from.survey), to: kindOf(to.survey), fromPeriod: from.period.label, toPeriod: to.period.label };
    findings.push(surveys.is === 'refused' ? finding('survey-refused', at, { ...evidence, allowed }) : finding('survey-kind-differs', at, evidence));
  }
  return { comparable, findings };
}

import type { Series } from '../model/series.ts';
import { surveyById } from '../reference/surveys.ts';
import { surveyName } from '../write/wording/names.ts';
import type { ReportContext } from './context.ts';

/** Names of the surveys whose figures some series hold, in order of time (使った調査). */
export function surveyNames({ language }: Pick<ReportContext, 'language'>, series: readonly Series[]): readonly string[] {
  const ids = series.flatMap(({ points }) => points.map(({ survey }) => survey)).filter((id) => id !== '');
  return [...new Set(ids.map((id) => {
    const edition = surveyById(id);
    return edition === 'unknown' ? surveyName(id, language) : edition[language];
  }))];
}

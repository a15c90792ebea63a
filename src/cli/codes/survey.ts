import { Refusal } from '../../model/refusal.ts';
import { foldLabel } from '../../reference/folding.ts';
import { parsePeriod } from '../../reference/periods.ts';
import { resolveSurvey, surveyById, SURVEYS, type SurveyEdition } from '../../reference/surveys.ts';
import type { SurveyEntry } from '../../write/schemas/codes.ts';

const two = (n: number): string => String(n).padStart(2, '0');

function entryOf(query: string, edition: SurveyEdition): SurveyEntry {
  const { referenceDate: on } = edition;
  return {
    query,
    id: edition.id,
    name: edition.ja,
    english: edition.en,
    kind: edition.kind,
    year: edition.year === 'any' ? null : edition.year,
    referenceDate: typeof on === 'string' ? null : `${on.year}-${two(on.month)}-${two(on.day)}`,
    jsic: typeof edition.jsic === 'number' ? edition.jsic : null,
    scopes: [...edition.scopes],
    exclusions: [...edition.exclusions],
    cautions: [...edition.cautions],
  };
}

/** Editions a text means: by id, by its full name, all of one year, or all whose names contain it. */
function matching(text: string): readonly SurveyEdition[] {
  const byId = surveyById(text);
  if (byId !== 'unknown') return [byId];
  const byName = resolveSurvey(text);
  if (byName !== 'unknown') return [byName];
  const period = parsePeriod(/^[0-9０-９]{4}$/.test(text) ? text : /年/.test(text) ? text : `${text}年`);
  if (period !== 'not-a-period') return SURVEYS.filter(({ year }) => year === period.year);
  const words = foldLabel(text).replace(/-/g, '').toLowerCase();
  return words === '' ? [] : SURVEYS.filter(({ id, ja, en }) => [id, ja, en].some((name) => foldLabel(name).replace(/-/g, '').toLowerCase().includes(words)));
}

/**
 * Looks surveys up by id, name, kind or year (調査の照会); without a text, all of them.
 *
 * @throws Refusal 'unknown-survey' with the names there are.
 */
export function lookUpSurveys(texts: readonly string[]): readonly SurveyEntry[] {
  if (texts.length === 0) return SURVEYS.map((edition) => entryOf('', edition));
  return texts.flatMap((text) => {
    const found = matching(text);
    if (found.length === 0) throw new Refusal('unknown-survey', { text, candidates: [...new Set(SURVEYS.map(({ ja }) => ja))] });
    return found.map((edition) => entryOf(text, edition));
  });
}

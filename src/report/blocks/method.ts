import { share } from '../../derive/indicators/share.ts';
import { compare, rational } from '../../model/rational.ts';
import { roundTo } from '../../model/rounding.ts';
import { statusAt } from '../../model/table.ts';
import { sumValues } from '../../model/value.ts';
import { wholeFigure } from '../../model/whole.ts';
import { surveyById } from '../../reference/surveys.ts';
import { prose } from '../../write/prose.ts';
import { distinctFindings } from '../../write/distinct-findings.ts';
import { severityOf } from '../../write/severity.ts';
import { describeFinding } from '../../write/wording/describe.ts';
import { ROUNDING_NAMES, scopeName, surveyName } from '../../write/wording/names.ts';
import { measureName, periodName, type ReportContext } from '../context.ts';
import type { MeasureView } from '../data.ts';
import { sectionOf, type Block } from './block.ts';

/** Findings that a reader must know although they are mere notes. */
const NOTED = new Set(['survey-kind-differs', 'scope-not-stated', 'measure-missing-in-period', 'default-member', 'known-misprint', 'superseded-edition', 'symbols-replaced']);

/** データと方法: scope, comparability, classification, suppression and rounding, from what the page really uses. */
export const method: Block = {
  id: 'method',
  build: (context) => {
    const { words, language, data } = context;
    const views = data.datasets.flatMap(({ measures }) => measures);
    const points = views.flatMap(({ every }) => every.series.points);
    const scopes = [...new Set(points.map(({ scope }) => scopeName(scope, language)))];
    const surveys = [...new Set(points.map(({ survey }) => survey).filter((survey) => survey !== ''))].map((survey) => editionName(survey, context));
    const revisions = [...new Set(points.flatMap(({ survey }) => revisionOf(survey, language)))];
    const found = [...data.datasets.flatMap(({ findings }) => findings), ...context.findings.filter(({ at }) => context.sources.some(({ file, sheet }) => file === at.file && (at.sheet === undefined || at.sheet === sheet)))];
    const cautions = distinctFindings(found.map((each) => ({ ...each, at: { ...each.at, file: '' } }))).filter(({ code }) => NOTED.has(code) || severityOf(code) !== 'note').map((each) => describeFinding(each, language).message);
    const hidden = data.datasets.reduce((n, { table, rows }) => n + rows.filter((row) => statusAt(table, row) === 'suppressed').length, 0);
    const texts = [
      ...(surveys.length === 0 ? [] : [words.surveysUsed([...new Set(surveys)])]),
      ...(scopes.length === 0 ? [] : [words.scopeUsed(scopes)]),
      ...(revisions.length === 0 ? [] : [words.classification(revisions)]),
      ...new Set(cautions),
      ...(hidden === 0 ? [] : [words.suppressed(hidden)]),
      words.smallBases,
      words.rounding(ROUNDING_NAMES[context.style.rounding][language], context.style.digits),
      ...(views.some((view) => roundedSharesDiffer(context, view)) ? [words.roundedParts] : []),
      ...views.flatMap((view) => differingTotals(context, view)),
      ...(context.referenceAssembled ? [words.assembled(context.referenceName)] : []),
      words.exact,
    ];
    return sectionOf(context, 'method', [{ is: 'list', items: texts.map((text) => prose`${text}`) }]);
  },
};

function editionName(survey: string, { language }: ReportContext): string {
  const edition = surveyById(survey);
  if (edition === 'unknown') return surveyName(survey, language);
  return language === 'ja' || edition.year === 'any' ? edition[language] : `${edition.en}`;
}

function revisionOf(survey: string, language: 'ja' | 'en'): readonly string[] {
  const edition = surveyById(survey);
  if (edition === 'unknown' || typeof edition.jsic !== 'number') return [];
  return [language === 'ja' ? `第${edition.jsic}回改定（${edition.ja}）` : `revision ${edition.jsic} (${edition.en})`];
}

/** Whether the printed shares of the last point fail to add up to 100 (端数処理による不一致). */
function roundedSharesDiffer({ style }: ReportContext, { ends }: MeasureView): boolean {
  const last = ends.series.points.length - 1;
  const total = wholeFigure(ends, ends.total, last);
  const shares = ends.parts.map((part) => share(wholeFigure(ends, part, last), total));
  if (shares.length < 2) return false;
  let sum = 0n;
  for (const each of shares) {
    if (each.is !== 'number') return false;
    sum += roundTo(rational(each.exact.n * 100n, each.exact.d), style.digits, style.rounding).units;
  }
  return sum !== 100n * 10n ** BigInt(style.digits);
}

/** Totals of the source that are not the sum of their parts. */
function differingTotals(context: ReportContext, { every, measure }: MeasureView): readonly string[] {
  if (every.total.line < 0 || every.parts.length < 2 || measure.unit.kind === 'ratio' || measure.unit.kind === 'index') return [];
  return every.series.points.flatMap(({ period }, point) => {
    const total = wholeFigure(every, every.total, point);
    const sum = sumValues(every.parts.map((part) => wholeFigure(every, part, point)));
    const differs = total.is === 'number' && sum.is === 'number' && compare(total.exact, sum.exact) !== 0;
    return differs ? [context.words.partsDiffer(measureName(context, measure), periodName(context, period))] : [];
  });
}

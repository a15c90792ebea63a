import { placeAreas } from '../derive/area-hierarchy.ts';
import { areaKeysIn, comparedWith, referenceFinder, resolveAgainst, type Against } from '../derive/against.ts';
import { references, type References } from '../derive/reference-figures.ts';
import { isShownWhole } from '../derive/shown.ts';
import { axisOf, isAdditive, wholesOf } from '../derive/wholes.ts';
import { finding, type Finding } from '../model/finding.ts';
import { Refusal, type AnalysisCommand } from '../model/refusal.ts';
import type { ReferenceArea } from '../model/reference-area.ts';
import type { Series } from '../model/series.ts';
import { memberAt } from '../model/table.ts';
import type { Whole } from '../model/whole.ts';
import { loadAreas } from '../reference/areas.ts';
import { measureLabels, type AnalysisData } from './analysis.ts';
import type { Session } from './session.ts';

/** The wholes an analysis takes apart, series by series, with the reference of each. */
export interface WholesOfSeries {
  readonly series: Series;
  readonly wholes: readonly { readonly whole: Whole; readonly reference: ReferenceArea | 'none' }[];
}

export interface WholesFound {
  readonly found: readonly WholesOfSeries[];
  readonly findings: readonly Finding[];
}

const fileOf = (series: Series): string => memberAt(series.table.source, series.names[0] ?? 0).file;

/** All wholes of a series; lines that are areas are placed by the list of areas. */
export async function wholesOfSeries(series: Series): Promise<Whole[]> {
  const wholes = axisOf(series) === 'area' ? wholesOf(series, placeAreas(await loadAreas())) : wholesOf(series);
  return wholes.filter(({ parts, lines }) => parts.length > 0 && lines.length > 1);
}

/**
 * The wholes of all series that have parts to add up, with what they are compared with.
 *
 * @throws Refusal 'nothing-to-analyse' when there are none, 'reference-not-in-data' when no series has the reference.
 */
export async function findWholes(command: AnalysisCommand, data: AnalysisData, session: Session): Promise<WholesFound> {
  const { series, tables, selection } = data;
  const findings: Finding[] = [];
  const additive = series.filter(({ measure }) => isAdditive(measure));
  const others = series.filter((each) => !additive.includes(each));
  const [other] = others;
  if (other !== undefined) findings.push(finding('not-additive', { file: fileOf(other) }, { measures: measureLabels(others) }));
  const withParts: { readonly series: Series; readonly wholes: readonly Whole[] }[] = [];
  const bare: Series[] = [];
  for (const each of additive) {
    const wholes = await wholesOfSeries(each);
    if (wholes.length === 0) bare.push(each);
    else withParts.push({ series: each, wholes });
  }
  const [single] = bare;
  if (single !== undefined) findings.push(finding('no-parts', { file: fileOf(single) }, { measures: measureLabels(bare) }));
  if (withParts.length === 0) throw new Refusal('nothing-to-analyse', { command, measures: measureLabels(series) });
  const asked = session.given.against;
  if (asked === undefined) {
    return { found: withParts.map((each) => ({ series: each.series, wholes: each.wholes.filter((whole) => isShownWhole(whole, selection, new Set())).map((whole) => ({ whole, reference: 'none' as const })) })), findings };
  }
  const against = await resolveAgainst(tables, asked);
  const areas = await loadAreas();
  const all = references(against, additive, areas);
  const along = withParts.filter(({ wholes }) => wholes.every(({ axis }) => axis === 'area'));
  const comparable = along.length < withParts.length ? withParts.filter((each) => !along.includes(each)) : withParts;
  const found = comparable.map((each) => withReferences(each.series, each.wholes, all, against, data, areas));
  const known = found.filter(({ wholes }) => wholes.some(({ reference }) => reference !== 'none'));
  if (known.length === 0) throw notInData(asked, series);
  for (const each of found.filter((one) => !known.includes(one))) findings.push(finding('reference-missing', { file: fileOf(each.series) }, { measure: each.series.measure.label, wanted: asked.join('、') }));
  const [areaByArea] = along;
  if (areaByArea !== undefined && comparable !== withParts) findings.push(finding('no-industries', { file: fileOf(areaByArea.series) }, { measures: measureLabels(along.map(({ series: each }) => each)) }));
  return { found, findings };
}

function withReferences(series: Series, wholes: readonly Whole[], all: References, against: Against, { selection }: AnalysisData, areas: Awaited<ReturnType<typeof loadAreas>>): WholesOfSeries {
  const present = areaKeysIn(series);
  const keys = comparedWith(present, referenceFinder(against, present, areas));
  return {
    series,
    wholes: wholes.filter((whole) => isShownWhole(whole, selection, keys)).map((whole) => {
      const reference = whole.axis === 'area' ? 'not-in-data' as const : all.of(whole);
      return { whole, reference: reference === 'not-in-data' ? 'none' as const : reference };
    }),
  };
}

function notInData(asked: readonly string[], series: readonly Series[]): Refusal {
  const names = new Set(series.flatMap(({ table }) => table.area.members.map(({ code, name }) => (code === '' ? name : `${name}（${code}）`))));
  return new Refusal('reference-not-in-data', { wanted: asked.join('、'), available: [...names] });
}

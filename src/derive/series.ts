import { finding, type Finding } from '../model/finding.ts';
import { firstOf, type Rows } from '../model/kept-rows.ts';
import { align } from '../model/match.ts';
import { comparePeriods, periodKey } from '../model/period.ts';
import { LINKED, type Link, type Series } from '../model/series.ts';
import { memberAt, type Table } from '../model/table.ts';
import { surveyById } from '../reference/surveys.ts';
import { bridge, type Bridged } from './bridge.ts';
import { comparability } from './comparability.ts';
import { preliminaryNote } from './stages.ts';
import { choosePair, isAsked, lackingPeriod, slicesOf, type CompareRequest, type Slice } from './slices.ts';

/**
 * Which periods an analysis needs: the two ends, every period between them, or the last alone; and whether a table
 * whose periods do not allow it will do with its last.
 */
export type Take = 'pair' | 'every' | 'last' | 'pair-or-last' | 'every-or-last';

export interface SeriesRequest extends CompareRequest {
  readonly take: Take;
}

export interface SeriesOfTable {
  readonly series: readonly Series[];
  /** Why measures were left out. */
  readonly findings: readonly Finding[];
}

/**
 * The series of every measure among the given rows (系列の組み立て). Figures that must not be compared are never joined:
 * of two periods the measure is left out with the reason; in a longer series the break is marked. Areas and industries are
 * those of the last period (see `bridge`).
 *
 * @param related rows of areas that were not asked for and became part of those that were
 */
export async function seriesOfTable(table: Table, rows: Rows, request: SeriesRequest, related: Uint32Array = new Uint32Array(0)): Promise<SeriesOfTable> {
  const found: (readonly Slice[])[] = [];
  const findings: Finding[] = [];
  const absent = new Map<string, string[]>();
  for (const slices of slicesOf(table, rows).values()) {
    const chosen = chooseSlices(slices, request);
    if (chosen.is === 'missing-period') {
      const lacking = lackingPeriod(slices, request);
      const label = slices[0]?.measure.label ?? '';
      if (lacking !== '') absent.set(lacking, [...(absent.get(lacking) ?? []), label]);
      continue;
    }
    const { file } = memberAt(table.source, slices.at(-1)?.rows[0] ?? 0);
    findings.push(...chosen.findings.map((f) => ({ ...f, at: { file } })));
    if (chosen.slices.length > 0) found.push(chosen.slices);
  }
  const bridged = await bridge(table, found, { allow: request.allow, related });
  findings.push(...bridged.findings);
  const series = bridged.groups.map((slices) => joined(bridged, slices, request));
  const first = firstOf(rows);
  const file = first === undefined ? '' : memberAt(table.source, first).file;
  for (const [period, measures] of absent) findings.push(finding('measure-missing-in-period', { file }, { measure: measures.join('・'), period }));
  return { series, findings };
}

type Chosen = { readonly is: 'slices'; readonly slices: readonly Slice[]; readonly findings: readonly Finding[] } | { readonly is: 'missing-period' };

function chooseSlices(slices: readonly Slice[], request: SeriesRequest): Chosen {
  const every = request.take === 'every' || request.take === 'every-or-last' ? everyPeriod(slices, request) : 'not-asked';
  if (every !== 'not-asked' && (every.is === 'slices' || request.take === 'every')) return every;
  const pair = request.take === 'last' || request.take === 'every-or-last' ? 'missing-period' : choosePair(slices, request);
  if (pair !== 'missing-period' && pair.verdict.comparable) return { is: 'slices', slices: [pair.from, pair.to], findings: [] };
  const findings = pair === 'missing-period' ? [] : pair.verdict.findings;
  if (request.take === 'pair') return pair === 'missing-period' ? { is: 'missing-period' } : { is: 'slices', slices: [], findings };
  const last = oneAPeriod(slices.filter(({ period }) => request.to === 'last' || isAsked(request.to, period))).at(-1);
  return last === undefined ? { is: 'missing-period' } : { is: 'slices', slices: [last], findings };
}

function everyPeriod(slices: readonly Slice[], { from, to }: SeriesRequest): Chosen {
  const inTime = oneAPeriod(slices.filter(({ period }) => period.kind !== 'unstated'));
  const first = from === 'first' ? 0 : inTime.findIndex(({ period }) => isAsked(from, period));
  const last = to === 'last' ? inTime.length - 1 : inTime.findIndex(({ period }) => isAsked(to, period));
  if (first < 0 || last < 0 || last <= first) return { is: 'missing-period' };
  return { is: 'slices', slices: inTime.slice(first, last + 1), findings: [] };
}

const kindOf = ({ survey }: Slice): string => {
  const edition = surveyById(survey);
  return edition === 'unknown' ? survey : edition.kind;
};

/** One slice a period: of the scope, then of the kind of survey, that most periods have; then the one with most rows. */
function oneAPeriod(slices: readonly Slice[]): Slice[] {
  const periods = new Map<string, Slice[]>();
  for (const slice of slices) periods.set(periodKey(slice.period), [...(periods.get(periodKey(slice.period)) ?? []), slice]);
  const frequency = (of: (slice: Slice) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const candidates of periods.values()) for (const value of new Set(candidates.map(of))) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  const scopes = frequency(({ scope }) => scope);
  const kinds = frequency(kindOf);
  const rank = (a: Slice, b: Slice): number =>
    (scopes.get(b.scope) ?? 0) - (scopes.get(a.scope) ?? 0) || (kinds.get(kindOf(b)) ?? 0) - (kinds.get(kindOf(a)) ?? 0) || b.rows.length - a.rows.length;
  return [...periods.values()]
    .flatMap((candidates) => [...candidates].sort(rank).slice(0, 1))
    .sort((a, b) => comparePeriods(a.period, b.period));
}

function joined({ table, bases }: Bridged, slices: readonly Slice[], { allow }: SeriesRequest): Series {
  const [first, ...others] = slices;
  const latest = slices.at(-1);
  if (first === undefined || latest === undefined) throw new RangeError('a series needs a slice');
  const file = memberAt(table.source, latest.rows[0] ?? 0).file;
  const { rows, repeated } = align(table, slices.map((slice) => slice.rows));
  const link = (from: Slice, to: Slice): Link => comparability(from, to, allow, { file });
  const side = (slice: Slice, at: number): Pick<Slice, 'period' | 'scope' | 'survey'> & { readonly rows: Int32Array } => ({
    period: slice.period, scope: slice.scope, survey: slice.survey, rows: rows[at] ?? new Int32Array(0),
  });
  return {
    table,
    measure: latest.measure,
    points: [
      { ...side(first, 0), sincePrevious: LINKED, sinceFirst: LINKED },
      ...others.map((slice, i) => ({ ...side(slice, i + 1), sincePrevious: link(slices[i] ?? first, slice), sinceFirst: link(first, slice) })),
    ],
    names: namesOf(rows),
    bases,
    findings: [
      ...(repeated === 0 ? [] : [finding('repeated-keys', { file }, { count: repeated, measure: latest.measure.label })]),
      ...preliminaryNote(table, slices, file),
    ],
  };
}

function namesOf(rows: readonly Int32Array[]): Int32Array {
  const names = new Int32Array(rows[0]?.length ?? 0).fill(-1);
  for (const side of rows) side.forEach((row, line) => { if (row >= 0) names[line] = row; });
  return names;
}

/**
 * The library behind the command line: read tables as published, compare them exactly, print them.
 *
 * ```ts
 * import { bytesOf, compareTable, datasetsOf, readTables } from 'chamber-stats';
 *
 * const { tables } = await readTables(bytesOf('a.csv', bytes));
 * const [dataset] = datasetsOf(tables.map(({ table }) => table));
 * ```
 */
export { bytesOf, type ByteSource } from './model/bytes.ts';
export { concatTables, pickRows } from './model/concat.ts';
export type { Change, ComparedSide, Comparison } from './model/comparison.ts';
export { formatDecimal, parseDecimal, type Decimal } from './model/decimal.ts';
export type { Finding, FindingCode } from './model/finding.ts';
export type { Key, Measure, Member, Scope, SurveyId } from './model/key.ts';
export type { AccountTable } from './model/account-table.ts';
export type { Decomposition } from './model/decomposition.ts';
export type { Series } from './model/series.ts';
export type { Structure } from './model/structure.ts';
export type { Trend } from './model/trend.ts';
export type { Whole } from './model/whole.ts';
export type { Place, Source } from './model/origin.ts';
export { periodKey, samePeriod, type Period } from './model/period.ts';
export { rational, type Rational } from './model/rational.ts';
export { Refusal, type RefusalCode } from './model/refusal.ts';
export { interval, ROUNDING_RULES, roundTo, type RoundingRule } from './model/rounding.ts';
export { keyAt, observationAt, observations, valueAt, type Observation, type Table } from './model/table.ts';
export { STATUSES, type MissingReason, type Status, type Value } from './model/value.ts';

export { readTables, type ReadOptions, type ReadResult, type ReadTable } from './read/read-table.ts';
export { openDocument } from './read/open-document.ts';

export { compareTable, type CompareRequest } from './derive/compare.ts';
export { accountTable } from './derive/account-table.ts';
export { decompose } from './derive/decompose.ts';
export { references } from './derive/reference-figures.ts';
export { seriesOfTable, type SeriesRequest } from './derive/series.ts';
export { structureOf } from './derive/structure.ts';
export { trendOf } from './derive/trend.ts';
export { wholesOf } from './derive/wholes.ts';
export { datasetsOf, type Dataset } from './derive/datasets.ts';
export { EVERYTHING, resolveSelection, selectRows, type Selection } from './derive/selection.ts';

export { parsePeriod } from './reference/periods.ts';
export { resolveIndustry } from './reference/industries.ts';
export { loadAreas } from './reference/areas.ts';

export { diffBlocks } from './write/diff/lines.ts';
export { diffJsonRows } from './write/diff/json.ts';
export { diffTable } from './write/diff/table.ts';
export { describeFinding } from './write/wording/describe.ts';
export { describeRefusal } from './write/wording/describe-refusal.ts';
export { tidyRecords } from './write/tidy.ts';
export { writeRecords } from './write/records.ts';

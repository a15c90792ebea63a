import { joinProse, prose, type Prose } from '../../prose.ts';
import { count, plural } from '../parts.ts';
import type { MoveWords, Named, ReportWords } from './words.ts';

const rateOf = (move: MoveWords): Prose => (move.hasRate ? prose` (${move.rate}%)` : []);
const signed = (items: readonly Named[], unit: string): Prose => joinProse(items.map(({ name, figure }) => prose`${name} (${figure}${unit === '' || unit === '%' ? unit : ` ${unit}`})`), ', ');
const unitAfter = (unit: string): string => (unit === '' ? '' : ` ${unit}`);
const VERB = { rise: 'rose', fall: 'fell', level: '', unknown: '' } as const;

/** English wording. */
export const EN: ReportWords = {
  total: 'Total',
  residual: 'Other (total less its parts)',
  subtitle: 'Local economic report',
  comma: ', ',
  units: { 事業所: 'establishments', 人: 'persons', 百万円: 'million yen', 千円: 'thousand yen', 万円: 'ten thousand yen', 億円: 'hundred million yen', 店: 'shops', 社: 'enterprises', 世帯: 'households', ポイント: 'points' },
  blocks: {
    summary: 'Main points', industries: 'By industry', trend: 'Trends', structure: 'Structure and specialisation', contribution: 'Contributions and factors', commerce: 'Commerce',
    compare: 'Comparison with other areas', accounts: 'Municipal accounts', diffusion: 'Business sentiment (DI)', comment: "Analyst's comment", downloads: 'Data', method: 'Data and method',
    sources: 'Sources', changes: 'Changes since last year',
  },
  skip: 'Skip to the text',
  contents: 'Contents',
  published: (publisher, asOf) => [publisher, asOf === '' ? '' : `published ${asOf}`].filter((text) => text !== '').join(', '),
  contact: (contact) => `Contact: ${contact}`,
  figure: (n) => `Figure ${n}`,
  table: (n) => `Table ${n}`,
  openTable: (title) => `Open the table: ${title}`,
  sourceLine: (names) => `Source: ${names.join(', ')}`,
  dataLinks: 'Data of this table or figure: ',
  plainTitle: (area) => `Economic statistics of ${area}`,
  title: (area, m) => {
    if (m.direction === 'level') return prose`${area}: ${m.what} at ${m.later}${unitAfter(m.unit)}, unchanged since ${m.from}`;
    return prose`${area}: ${m.what} ${m.direction === 'fall' ? 'down' : 'up'} by ${m.size}${rateOf(m)} from ${m.from} to ${m.to}`;
  },
  keyLabel: (measure, period) => `${measure} (${period})`,
  keyNote: (m) => (m.direction === 'unknown' ? prose`not comparable with ${m.from}` : m.direction === 'level' ? prose`as in ${m.from} (${m.earlier})` : prose`${m.difference}${rateOf(m)} from ${m.earlier} in ${m.from}`),
  keyLevelOnly: (period) => prose`as of ${period}`,
  strongest: (measure, direction) => `${measure}: strongest ${direction === 'fall' ? 'negative' : 'positive'} contribution`,
  strongestNote: (m) => prose`${m.what}: from ${m.earlier} to ${m.later} (${m.difference}${unitAfter(m.unit)})`,
  totalMove: (m) => {
    if (m.direction === 'unknown') return prose`${m.what}: ${m.from} and ${m.to} cannot be compared. `;
    if (m.direction === 'level') return prose`${m.what} stood at ${m.later}${unitAfter(m.unit)}, unchanged since ${m.from}. `;
    return prose`${m.what} ${VERB[m.direction]} by ${m.size}, from ${m.earlier} in ${m.from} to ${m.later} in ${m.to}${rateOf(m)}. `;
  },
  falls: (measure, moves, unit) => prose`${measure}: the largest falls were in ${signed(moves, unit)}. `,
  rises: (_measure, moves, unit) => prose`The largest rises were in ${signed(moves, unit)}. `,
  onlyRise: ({ name, figure }, unit) => prose`The only rise was in ${name} (${figure}${unitAfter(unit)}). `,
  noRise: (measure) => prose`${measure} rose in no industry. `,
  noFall: (measure) => prose`${measure} fell in no industry. `,
  counts: (fallen, risen, level) => prose`It fell in ${plural(fallen, 'industry', 'industries')} and rose in ${String(risen)}${level === 0 ? '' : `; ${level} did not change`}. `,
  hidden: (hidden) => prose`For ${plural(hidden, 'industry', 'industries')} the change is not known (suppressed or missing). `,
  steepest: (moves) => prose`By rate, the steepest falls were in ${signed(moves, '%')} (bases below 10 left out). `,
  changeChart: (measure, from, to) => `${measure} by industry: change from ${from} to ${to}`,
  trendChart: (area) => `${area}: trends (index)`,
  indexUnit: (base) => `${base} = 100`,
  trendTable: (measure) => `${measure} by industry over time`,
  heatChart: (measure) => `${measure} by industry: rates of change`,
  heatFinding: (moves, from, to) => prose`From ${from} to ${to} the steepest falls were in ${signed(moves, '%')}.`,
  interval: (from, to) => `${from}–${to}`,
  shareChart: (measure) => `${measure}: shares by industry`,
  largest: (measure, period, shares) => {
    const [first, ...others] = shares;
    if (first === undefined) return [];
    return prose`In ${period}, ${first.name} had the largest share of ${measure.toLowerCase()} (${first.figure}%)${others.length === 0 ? '' : prose`, followed by ${signed(others, '%')}`}. `;
  },
  shareMoves: (up, down) => {
    const of = (word: string, items: readonly Named[]): Prose => (items.length === 0 ? [] : prose`${word} most in ${signed(items, 'points')}`);
    const parts = [of('rose', up), of('fell', down)].filter((part) => part.length > 0);
    return parts.length === 0 ? [] : prose`The share ${joinProse(parts, ' and ')}. `;
  },
  quotientChart: (reference, measure) => `Location quotients (${measure}, ${reference} = 1)`,
  quotientLine: (reference) => `${reference} = 1.0`,
  specialised: (reference, quotients) => prose`Among industries whose share exceeds that of ${reference} (location quotient above 1), the highest are ${signed(quotients, '')} (figures below 10 left out). `,
  notSpecialised: (reference) => prose`No industry has a larger share than in ${reference} (figures below 10 left out). `,
  contributions: (measure, rate, negative, positive) => {
    const down = negative.length === 0 ? [] : prose`lowered most by ${signed(negative, 'points')}`;
    const up = positive.length === 0 ? [] : prose`raised most by ${signed(positive, 'points')}`;
    if (down.length === 0 && up.length === 0) return [];
    return prose`${measure}: the rate of change of ${rate}% was ${joinProse([down, up].filter((part) => part.length > 0), ' and ')}. `;
  },
  contributionMeaning: prose`A contribution says by how many points the change of one industry moved the rate of the total. All contributions add up to that rate.`,
  waterfallChart: (measure, from, to) => `${measure}: what the change consists of (${from} to ${to})`,
  others: (n) => `${n} other industries`,
  shiftShare: (reference, national, mix, regional, change, unit) =>
    prose`Set against ${reference}, the change of ${change}${unitAfter(unit)} splits into national growth (had all grown as ${reference} did) ${national}, industry mix ${mix} and regional factor ${regional}. `,
  shiftShareMeaning: prose`The decomposition is arithmetic; it does not name causes.`,
  factors: { national: 'National growth', mix: 'Industry mix', regional: 'Regional factor' },
  salesChart: (measure) => `${measure} over time`,
  compareChart: (measure, from, to) => `${measure}: rates of change compared (${from} to ${to})`,
  compared: (measure, own, others) => prose`${measure} changed by ${own.figure}% in ${own.name}; elsewhere: ${signed(others, '%')}. `,
  accountsTable: (measure) => `${measure} by economic activity`,
  accountsParts: (period, shares) => prose`In ${period} the largest shares were those of ${signed(shares, '%')}. `,
  diffusionNow: (what, period, now, difference, before) => (difference === 'none' ? prose`${what} stood at ${now} in ${period}. ` : prose`${what} stood at ${now} in ${period}, ${difference} points from ${before}. `),
  diffusionSign: prose`A diffusion index is the share of favourable answers less the share of unfavourable ones; above zero, favourable answers prevail.`,
  diffusionChart: 'Business sentiment (DI) over time',
  columns: {
    industry: 'Industry', area: 'Area', period: 'Period', measure: 'Measure', share: 'Share', shareChange: 'Change of share', change: 'Change', rate: 'Rate of change', contribution: 'Contribution', quotient: 'Location quotient',
    points: 'points', value: 'Value', unit: 'Unit', status: 'Remarks', item: 'Item', code: 'Code',
  },
  downloadsIntro: 'The data of the tables and figures of this page. CSV files have one heading row and one datum a line.',
  formats: { csv: 'CSV (UTF-8)', sjis: 'CSV (Shift_JIS)', xlsx: 'Excel', json: 'JSON' },
  size: (bytes) => (bytes < 1024 ? `${bytes} bytes` : `${count(Math.ceil(bytes / 1024))} KB`),
  allTables: 'All tables',
  noSjis: 'There is no Shift_JIS CSV: some characters are not in Shift_JIS.',
  comparability: 'Comparability',
  scopeUsed: (scopes) => `Coverage: ${scopes.join(', ')}.`,
  surveysUsed: (surveys) => `Surveys: ${surveys.join(', ')}.`,
  rounding: (rule, digits) => `Rates, shares and contributions are computed as exact fractions of the source figures and rounded once, when printed (${rule}, ${plural(digits, 'decimal')}).`,
  roundedParts: 'Parts may not add up to totals because of rounding.',
  partsDiffer: (measure, period) => `${measure} ${period}: the printed total differs from the sum of its parts in the source. It is shown as printed.`,
  suppressed: (n) => `${plural(n, 'figure')} suppressed (X). Suppressed figures are not estimated, and no residual that would reveal them is shown.`,
  smallBases: 'Rates on bases below 10 (*) are for reference only. Sentences about the size of rates leave them out.',
  assembled: (reference) => `The figures of ${reference} are the sums of those of all municipalities.`,
  exact: 'The sentences are made from the figures of the tables alone and say nothing about causes.',
  classification: (revisions) => `Japan Standard Industrial Classification: ${revisions.join(', ')}.`,
  boundaries: (area, from, to) => `${area} neither merged nor split between ${from} and ${to}.`,
  boundaryChange: (what) => `Boundaries: ${what}.`,
  processed: (names) => `Source: processed from ${names.map((name) => `"${name}"`).join(', ')}`,
  retrieved: (date) => `retrieved ${date}`,
  tableId: (id) => `table ${id}`,
  sha: (hash) => `SHA-256 ${hash}`,
  madeBy: (version) => `made with chamber-stats ${version}`,
  since: (asOf) => (asOf === '' ? 'Differences from the last page.' : `Differences from the last page (${asOf}).`),
  sourceAdded: (name) => `Source added: ${name}`,
  sourceGone: (name) => `Source dropped: ${name}`,
  sourceChanged: (name) => `Source changed: ${name}`,
  keyChanged: (label, before, now) => prose`${label}: ${before} before, ${now} now`,
  nothingChanged: 'Sources and main figures are unchanged.',
  toolChanged: (before, now) => `chamber-stats: ${before} → ${now}`,
};

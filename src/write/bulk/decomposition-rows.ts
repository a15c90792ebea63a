import { FACTORS_OF } from '../../model/decomposition.ts';
import { KINDS_OF_SAID, type DecompositionColumns, type Quotients } from '../../model/decomposition-columns.ts';
import { guardFormula } from '../../model/formula-guard.ts';
import { NO_MEMBER, type Member } from '../../model/key.ts';
import type { Series } from '../../model/series.ts';
import { COMPUTED, LINE_ROLES, type Whole } from '../../model/whole.ts';
import { INDICATORS, type Indicator, type IndicatorId } from '../../reference/indicators.ts';
import type { FigureStyle } from '../figures/figure.ts';
import { decimalsOf } from '../figures/print.ts';
import { plainPeriod, type DimColumn } from '../lines/keys.ts';
import { quoted, type Delimiter } from '../records.ts';
import { ROLE_NAMES } from '../wording/analysis.ts';
import { ROUNDING_NAMES, SCOPE_NAMES } from '../wording/names.ts';
import { roundQuotient, UNDECIDED } from './round-quotient.ts';
import { BATCH, RowPrinter, type BatchColumn, type ByteSink, type Operation, type Pieces } from './row-printer.ts';

/** What all records of some decompositions have in common. */
export interface DecompositionRecords {
  readonly style: FigureStyle;
  readonly delimiter: Delimiter;
  readonly dims: readonly DimColumn[];
  /** Whether records have factors, of whatever whole. */
  readonly factors: boolean;
  /** The last cell of a record of which this is said. */
  remark(said: number): string;
}

/** Prints the records of wholes into bytes. */
export interface WholePrinter {
  /**
   * Adds the records of a whole whose figures stand in columns.
   *
   * @param order places of the lines to print, in their order
   * @returns false where a figure cannot be rounded without its exact fraction; nothing is added then
   */
  add(whole: Whole, columns: DecompositionColumns, order: Int32Array): boolean;
  /** Writes what was added. */
  flush(): void;
}

/** A figure of every record: an amount as it is, or a quotient printed as the indicator is. */
type RecordFigure =
  | { readonly print: 'amount'; of(columns: DecompositionColumns): Float64Array }
  | { readonly print: IndicatorId; of(columns: DecompositionColumns): Quotients };

/** In the order of `decompositionFlat`. */
const FIGURES: readonly RecordFigure[] = [
  { print: 'amount', of: ({ earlier }) => earlier },
  { print: 'amount', of: ({ later }) => later },
  { print: 'amount', of: ({ change }) => change },
  { print: 'rate-of-change', of: ({ rate }) => rate },
  { print: 'contribution', of: ({ contribution }) => contribution },
  { print: 'contribution-share', of: ({ share }) => share },
  { print: 'contribution-share', of: ({ ofNet }) => ofNet },
  { print: 'share-of-gross', of: ({ ofGross }) => ofGross },
  { print: 'amount', of: ({ rises }) => rises },
  { print: 'amount', of: ({ falls }) => falls },
];

const FACTORS: readonly RecordFigure[] = FACTORS_OF.classic.flatMap((id): RecordFigure[] => [
  { print: id, of: ({ factors }) => factors[id].amount },
  { print: 'factor-points', of: ({ factors }) => factors[id].points },
]);

/** A printer of the decompositions of one series as flat records (系列の要因分解の書き出し), without an object or a text a cell. */
export function wholePrinter(series: Series, records: DecompositionRecords, sink: ByteSink): WholePrinter {
  const { style, delimiter, dims, factors, remark } = records;
  const printer = new RowPrinter();
  const cell = (text: string): string => quoted(guardFormula(text), delimiter) + delimiter;
  const labels = labelColumns(printer, series, dims, style, cell);
  const figures = figureColumns(printer, factors ? [...FIGURES, ...FACTORS] : FIGURES, style, delimiter);
  const notes = { pieces: printer.pieces([], KINDS_OF_SAID), numbers: printer.numbers() };
  printer.row([
    ...labels.operations, ...figures.operations,
    { print: 'text', text: cell(ROUNDING_NAMES[style.rounding][style.language]) }, { print: 'piece', of: notes.pieces, numbers: notes.numbers },
  ]);
  const known = new Uint8Array(KINDS_OF_SAID);
  const viewsOf = (): { readonly labels: LabelViews; readonly figures: readonly FigureView[]; readonly notes: Int32Array } => ({ labels: labels.views(), figures: figures.views(), notes: printer.numbersOf(notes.numbers) });
  let views = viewsOf();
  let count = 0;
  const flush = (): void => {
    printer.print(count, sink);
    count = 0;
  };
  /** Room is made for texts that were not said before; views are of the memory as it is. */
  const learn = (said: Int32Array, order: Int32Array): void => {
    for (const place of order) {
      const number = said[place] ?? 0;
      if (known[number] === 1) continue;
      known[number] = 1;
      printer.setPiece(notes.pieces, number, `${quoted(guardFormula(remark(number)), delimiter)}\n`);
      views = viewsOf();
    }
  };
  return {
    flush,
    add(whole, columns, order) {
      if (order.length > BATCH) return false;
      if (count + order.length > BATCH) flush();
      learn(columns.said, order);
      for (const figure of views.figures) if (!putFigures(figure, columns, order, count, style)) return false;
      putLabels(views.labels, whole, order, count);
      for (let i = 0; i < order.length; i += 1) views.notes[count + i] = columns.said[order[i] ?? 0] ?? 0;
      count += order.length;
      return true;
    },
  };
}

interface FigureView {
  readonly figure: RecordFigure;
  readonly values: Float64Array;
  /** What quotients are multiplied by before they are rounded. */
  readonly scale: number;
}

function figureColumns(printer: RowPrinter, figures: readonly RecordFigure[], style: FigureStyle, delimiter: Delimiter): { readonly operations: readonly Operation[]; views(): readonly FigureView[] } {
  const digitsOf = ({ print }: RecordFigure): number => (print === 'amount' ? 0 : decimalsOf(print, style));
  const timesOf = ({ print }: RecordFigure): number => (print === 'amount' ? 1 : (INDICATORS[print] as Indicator).display.times);
  const decimals = new Map([...new Set(figures.map(digitsOf))].map((digits) => {
    const column = printer.bytes();
    printer.bytesOf(column).fill(digits);
    return [digits, column] as const;
  }));
  const columns = figures.map((figure) => ({ figure, values: printer.values(), scale: timesOf(figure) * 10 ** digitsOf(figure) }));
  return {
    operations: columns.flatMap(({ figure, values }): Operation[] => {
      const places = decimals.get(digitsOf(figure));
      return [{ print: 'number', values, ...(places === undefined ? {} : { decimals: places }) }, { print: 'text', text: delimiter }];
    }),
    views: () => columns.map(({ figure, values, scale }) => ({ figure, scale, values: printer.valuesOf(values) })),
  };
}

/** Rounds a figure of every line; false where one cannot be rounded like this. */
function putFigures({ figure, values, scale }: FigureView, columns: DecompositionColumns, order: Int32Array, at: number, { rounding }: FigureStyle): boolean {
  if (figure.print === 'amount') {
    const amounts = figure.of(columns);
    for (let i = 0; i < order.length; i += 1) values[at + i] = amounts[order[i] ?? 0] ?? NaN;
    return true;
  }
  const quotients = figure.of(columns);
  for (let i = 0; i < order.length; i += 1) {
    const rounded = roundQuotient(quotients, order[i] ?? 0, scale, rounding);
    if (rounded === UNDECIDED) return false;
    values[at + i] = rounded;
  }
  return true;
}

interface LabelViews {
  readonly area: Int32Array;
  readonly industry: Int32Array;
  readonly roles: Int32Array;
  readonly dims: readonly { readonly codes: ArrayLike<number>; readonly numbers: Int32Array }[];
}

const NO_CODES: ArrayLike<number> = [];

/** What the records are about: area, industry, further axes, role, and what holds for the whole series. */
function labelColumns(printer: RowPrinter, { table, measure, points }: Series, dims: readonly DimColumn[], { language }: FigureStyle, cell: (text: string) => string): { readonly operations: readonly Operation[]; views(): LabelViews } {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('a decomposition has two points');
  const column = (texts: readonly string[]): { readonly pieces: Pieces; readonly numbers: BatchColumn } => ({ pieces: printer.pieces(texts), numbers: printer.numbers() });
  const both = ({ code, name }: Member): string => cell(code) + cell(name);
  const area = column(table.area.members.map(both));
  // Behind the industries stands what has no name of its own: a computed total, the residual.
  const industry = column([...table.industry.members, NO_MEMBER].map(both));
  const further = dims.map(([id]) => {
    const dim = table.dims.find((each) => each.id === id);
    return { ...column((dim?.members ?? [NO_MEMBER]).map(({ name }) => cell(name))), codes: dim?.codes ?? NO_CODES };
  });
  const roles = column([...LINE_ROLES, 'residual'].map((role) => cell(ROLE_NAMES[role]?.[language] ?? role)));
  const series = [measure.label, measure.unit.label, SCOPE_NAMES[last.scope][language], plainPeriod(first.period), plainPeriod(last.period)];
  return {
    operations: [
      ...[area, industry, ...further, roles].map(({ pieces, numbers }): Operation => ({ print: 'piece', of: pieces, numbers })),
      { print: 'text', text: series.map(cell).join('') },
    ],
    views: () => ({
      area: printer.numbersOf(area.numbers), industry: printer.numbersOf(industry.numbers), roles: printer.numbersOf(roles.numbers),
      dims: further.map(({ codes, numbers }) => ({ codes, numbers: printer.numbersOf(numbers) })),
    }),
  };
}

function putLabels({ area, industry, roles, dims }: LabelViews, { series: { table, names }, lines }: Whole, order: Int32Array, count: number): void {
  const first = names[lines[0]?.line ?? 0] ?? 0;
  const noIndustry = table.industry.members.length;
  for (let i = 0; i < order.length; i += 1) {
    const at = count + i;
    const line = lines[order[i] ?? 0];
    const own = line === undefined ? COMPUTED : line.line;
    const row = own < 0 ? first : (names[own] ?? 0);
    area[at] = table.area.codes[row] ?? 0;
    industry[at] = own < 0 ? noIndustry : (table.industry.codes[row] ?? 0);
    roles[at] = line === undefined ? LINE_ROLES.length : LINE_ROLES.indexOf(line.role);
    for (const { codes, numbers } of dims) numbers[at] = codes[row] ?? 0;
  }
}

import { decompose } from '../../derive/decompose.ts';
import type { DecomposedLine, Decomposition } from '../../model/decomposition.ts';
import { asValue } from '../../model/derived.ts';
import { absolute, compare, sign, toNumber } from '../../model/rational.ts';
import { sumValues, type Value } from '../../model/value.ts';
import { printChange, printRate, printValue } from '../../write/numbers.ts';
import type { PrintedColumn, PrintedRow } from '../../write/presentation.ts';
import type { Prose } from '../../write/prose.ts';
import type { Named } from '../../write/wording/report/words.ts';
import type { WaterfallChart } from '../charts/chart.ts';
import { measureName, periodName, unitName, type ReportContext } from '../context.ts';
import { measureOf, type MeasureView } from '../data.ts';
import { contributionFigure, cellsAt, exactOf, figure, figuresOfMove, leading, moveOf, nameOfLine } from '../moves.ts';
import type { Exhibit, Item } from '../page.ts';
import { paragraphOf } from '../sentences.ts';
import { surveyNames } from '../surveys.ts';
import { sectionOf, type Block } from './block.ts';
import { recordsOf } from './records-of.ts';

const MOST_NAMED = 3;
const STEPS = 7;

/** 寄与と要因分解: how much every industry moved the total, and with a reference, the factors of the change. */
export const contribution: Block = {
  id: 'contribution',
  build: (context) => {
    const views = [measureOf(context.data, 'census', ['establishments']), measureOf(context.data, 'census', ['persons'])].filter((view) => view !== 'none');
    return sectionOf(context, 'contribution', views.filter(({ ends }) => ends.series.points.length > 1 && ends.parts.length > 1).flatMap((view, i) => measureItems(context, view, i === 0)));
  },
};

/** The industries that moved the total most, in one sentence. */
export function contributionsOf(context: ReportContext, { ends, measure }: MeasureView): Prose {
  return contributionsInWords(context, decompose(ends, { reference: 'none', method: 'classic', bounds: false }), measureName(context, measure));
}

function measureItems(context: ReportContext, view: MeasureView, first: boolean): readonly Item[] {
  const { ends, measure } = view;
  const found = context.references === 'none' ? 'not-in-data' : context.references.of(ends);
  const taken = decompose(ends, { reference: found === 'not-in-data' ? 'none' : found, method: 'classic', bounds: false });
  const name = measureName(context, measure);
  const sentence = contributionsInWords(context, taken, name);
  const factors = factorsInWords(context, taken);
  const chart = waterfall(context, taken);
  const span = [0, ends.series.points.length - 1].map((point) => periodName(context, ends.series.points[point]?.period ?? { kind: 'unstated', year: 0, label: '' }));
  const figureItem: readonly Item[] = chart === 'none' ? [] : [{ is: 'chart', chart, caption: context.words.waterfallChart(name, span[0] ?? '', span[1] ?? ''), finding: sentence, surveys: surveyNames(context, [ends.series]) }];
  return [
    { is: 'heading', text: name }, ...paragraphOf(sentence, first ? context.words.contributionMeaning : []), ...paragraphOf(factors),
    ...figureItem, { is: 'table', folded: true, rounded: false, exhibit: table(context, taken, `${context.area.name} ${context.words.waterfallChart(name, span[0] ?? '', span[1] ?? '')}`) },
  ];
}

/** Lines that add up to the total: parts, adjustments and the residual. */
function addends({ whole, lines }: Decomposition): readonly DecomposedLine[] {
  const parts = new Set(whole.parts.map(({ line }) => line));
  return lines.filter(({ at }) => at === 'residual' || parts.has(at.line));
}

function lineName(context: ReportContext, { whole }: Decomposition, { at }: DecomposedLine): string {
  return at === 'residual' ? context.words.residual : nameOfLine(context, whole, at);
}

function contributionsInWords(context: ReportContext, taken: Decomposition, name: string): Prose {
  const total = moveOf(context, taken.whole, taken.whole.total);
  const known = addends(taken).filter(({ contribution: each }) => each.is === 'number');
  if (total.rate.is !== 'number' || known.length < 2) return [];
  const value = (line: DecomposedLine): Value => asValue(line.contribution, 1);
  const ordered = known.toSorted((a, b) => compare(exactOf(value(a)), exactOf(value(b))));
  const named = (lines: readonly DecomposedLine[]): readonly Named[] => leading(lines, MOST_NAMED, (a, b) => compare(exactOf(value(a)), exactOf(value(b))) === 0).map((line) => ({ name: lineName(context, taken, line), figure: contributionFigure(context, taken, line) }));
  const lowering = ordered.filter((line) => sign(exactOf(value(line))) < 0);
  const raising = ordered.filter((line) => sign(exactOf(value(line))) > 0).toReversed();
  return context.words.contributions(name, figuresOfMove(total, context.style).rate, named(lowering), named(raising));
}

function factorsInWords(context: ReportContext, taken: Decomposition): Prose {
  const { whole } = taken;
  const line = taken.lines.find(({ at }) => at !== 'residual' && at.line === whole.total.line);
  const [national, mix, regional] = line?.factors ?? [];
  if (line === undefined || national?.amount.is !== 'number' || mix?.amount.is !== 'number' || regional?.amount.is !== 'number') return [];
  const cells = [whole.total, ...whole.parts].flatMap((at) => [...cellsAt(whole, at, 0), ...cellsAt(whole, at, whole.series.points.length - 1)]);
  const amount = (value: Value): ReturnType<typeof figure> => figure(printChange(value, context.style), cells);
  return [
    ...context.words.shiftShare(context.referenceName, amount(asValue(national.amount, 0)), amount(asValue(mix.amount, 0)), amount(asValue(regional.amount, 0)), amount(asValue(line.change, 0)), unitName(context, whole.series.measure)),
    ...context.words.shiftShareMeaning,
  ];
}

/** From the earlier total to the later one: the largest steps by name, all others together. None where a step is not known. */
function waterfall(context: ReportContext, taken: Decomposition): WaterfallChart | 'none' {
  const { whole } = taken;
  const total = moveOf(context, whole, whole.total);
  const { decimals } = total.later.is === 'number' ? total.later : { decimals: 0 };
  const steps = addends(taken).map((line) => ({ name: lineName(context, taken, line), value: asValue(line.change, decimals) }));
  if (total.earlier.is !== 'number' || total.later.is !== 'number' || steps.some(({ value }) => value.is !== 'number')) return 'none';
  const moving = steps.filter(({ value }) => sign(exactOf(value)) !== 0).toSorted((a, b) => compare(absolute(exactOf(b.value)), absolute(exactOf(a.value))));
  const named = moving.length <= STEPS + 1 ? moving : moving.slice(0, STEPS);
  const rest = moving.slice(named.length);
  const together: Value = sumValues(rest.map(({ value }) => value));
  const step = (label: string, value: Value): WaterfallChart['steps'][number] => ({ label, mark: { size: toNumber(exactOf(value)), text: printChange(value, context.style).text } });
  const end = (point: number, value: Value): WaterfallChart['start'] => ({
    label: periodName(context, whole.series.points[point]?.period ?? { kind: 'unstated', year: 0, label: '' }), mark: { size: toNumber(exactOf(value)), text: printValue(value, context.style).text },
  });
  const ordered = named.toSorted((a, b) => compare(exactOf(a.value), exactOf(b.value)));
  return {
    kind: 'waterfall', unit: unitName(context, whole.series.measure),
    start: end(0, total.earlier),
    steps: [...ordered.map(({ name, value }) => step(name, value)), ...(rest.length === 0 ? [] : [step(context.words.others(rest.length), together)])],
    end: end(whole.series.points.length - 1, total.later),
  };
}

function table(context: ReportContext, taken: Decomposition, title: string): Exhibit {
  const { words } = context;
  const { whole } = taken;
  const unit = unitName(context, whole.series.measure);
  const column = (heading: string, of: string): PrintedColumn => ({ heading: [heading], align: 'right', unit: of, group: 1 });
  const factors = taken.reference === 'none' ? [] : (['national', 'mix', 'regional'] as const);
  const columns: PrintedColumn[] = [
    { heading: [words.columns.industry], align: 'left', unit: '', group: 0 },
    column(words.columns.change, unit), column(words.columns.rate, '%'), column(words.columns.contribution, words.columns.points), ...factors.map((id) => column(words.factors[id], unit)),
  ];
  const rows = taken.lines.map((line): PrintedRow => ({
    kind: line.at === whole.total ? 'total' : 'body', depth: line.at !== 'residual' && line.at.role === 'detail' ? line.at.level : 0,
    cells: [
      { text: lineName(context, taken, line) },
      printChange(asValue(line.change, 0), context.style), printRate(asValue(line.rate, 1), context.style), printRate(asValue(line.contribution, 1), context.style),
      ...line.factors.slice(0, factors.length).map(({ amount }) => printChange(asValue(amount, 1), context.style)),
    ],
  }));
  const printed = { title, columns, rows, notes: [] };
  return { table: printed, records: recordsOf(printed) };
}

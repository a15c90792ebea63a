import { structureOf } from '../../derive/structure.ts';
import { asValue } from '../../model/derived.ts';
import { compare, ONE, toNumber } from '../../model/rational.ts';
import type { Structure, StructureLine } from '../../model/structure.ts';
import { printChange, printRate, printRatio, printShare, type NumberStyle } from '../../write/numbers.ts';
import type { PrintedColumn, PrintedRow } from '../../write/presentation.ts';
import type { Prose } from '../../write/prose.ts';
import type { Named } from '../../write/wording/report/words.ts';
import type { DotChart } from '../charts/chart.ts';
import { measureName, periodName, type ReportContext } from '../context.ts';
import { measureOf, type MeasureView } from '../data.ts';
import { cellsAt, exactOf, figure, leading, nameOfLine, shareFigure, SMALL_BASE } from '../moves.ts';
import type { Exhibit, Item } from '../page.ts';
import { paragraphOf } from '../sentences.ts';
import { surveyNames } from '../surveys.ts';
import { sectionOf, type Block } from './block.ts';
import { recordsOf } from './records-of.ts';
import { markOf } from './timeline.ts';

const MOST_NAMED = 3;

/** 構成と特化: shares of the industries, how they moved, and location quotients where a reference is given. */
export const structure: Block = {
  id: 'structure',
  build: (context) => {
    const views = [measureOf(context.data, 'census', ['establishments']), measureOf(context.data, 'census', ['persons'])].filter((view) => view !== 'none');
    return sectionOf(context, 'structure', views.filter(({ ends }) => ends.parts.length > 1).flatMap((view) => measureItems(context, view)));
  },
};

function measureItems(context: ReportContext, { measure, ends }: MeasureView): readonly Item[] {
  const found = context.references === 'none' ? 'not-in-data' : context.references.of(ends);
  const analysed = structureOf(ends, { reference: found === 'not-in-data' ? 'none' : found, selfSufficiency: 'none', bounds: false });
  const name = measureName(context, measure);
  const sentences = sharesInWords(context, analysed, name);
  const shares: Item = { is: 'chart', chart: shareChart(context, analysed), caption: context.words.shareChart(name), finding: sentences, surveys: surveyNames(context, [ends.series]) };
  const quotients = analysed.reference === 'none' ? [] : quotientItems(context, analysed, name);
  return [{ is: 'heading', text: name }, ...paragraphOf(sentences), shares, ...quotients, { is: 'table', folded: true, rounded: true, exhibit: table(context, analysed, name) }];
}

function partsOf({ whole, lines }: Structure): readonly StructureLine[] {
  const parts = new Set(whole.parts.map(({ line }) => line));
  return lines.filter(({ at }) => parts.has(at.line));
}

function sharesInWords(context: ReportContext, analysed: Structure, name: string): Prose {
  const { whole } = analysed;
  const last = whole.series.points.length - 1;
  const period = whole.series.points[last]?.period;
  const parts = partsOf(analysed);
  const largest = parts.filter(({ shares }) => shares[last]?.is === 'number').toSorted((a, b) => compare(exactOf(shareAt(b, last)), exactOf(shareAt(a, last))));
  const same = (a: StructureLine, b: StructureLine): boolean => compare(exactOf(shareAt(a, last)), exactOf(shareAt(b, last))) === 0;
  const named = leading(largest, MOST_NAMED, same).map((line): Named => ({ name: nameOfLine(context, whole, line.at), figure: shareFigure(context, whole, line.at, last, shareAt(line, last)) }));
  return [...context.words.largest(name, period === undefined ? '' : periodName(context, period), named), ...movedShares(context, analysed, parts)];
}

function movedShares(context: ReportContext, { whole }: Structure, parts: readonly StructureLine[]): Prose {
  const last = whole.series.points.length - 1;
  const moved = parts.flatMap((line) => {
    const [change] = line.shareChange;
    return change?.is === 'number' ? [{ line, exact: change.exact }] : [];
  }).toSorted((a, b) => compare(b.exact, a.exact));
  // Equals are all named.
  const named = (most: (typeof moved)[number] | undefined, wanted: 1 | -1): readonly Named[] => {
    if (most === undefined || Math.sign(toNumber(most.exact)) !== wanted) return [];
    return moved.filter(({ exact }) => compare(exact, most.exact) === 0).map(({ line: { at }, exact }) => {
      const cells = [at, whole.total].flatMap((each) => [...cellsAt(whole, each, 0), ...cellsAt(whole, each, last)]);
      return { name: nameOfLine(context, whole, at), figure: figure(printRate({ is: 'number', exact, decimals: 1 }, context.style), cells) };
    });
  };
  return context.words.shareMoves(named(moved[0], 1), named(moved.at(-1), -1));
}

function shareAt(line: StructureLine, point: number): ReturnType<typeof asValue> {
  const share = line.shares[point];
  return share === undefined ? { is: 'missing', reason: 'noCounterpart' } : asValue(share, 1);
}

/** Shares now and before, the largest now first. */
function shareChart(context: ReportContext, analysed: Structure): DotChart {
  const { points } = analysed.whole.series;
  const last = points.length - 1;
  const sides = [...new Set([last, 0])];
  const ordered = partsOf(analysed).toSorted((a, b) => compare(exactOf(shareAt(b, last)), exactOf(shareAt(a, last))));
  return {
    kind: 'dot', unit: '%', reference: 'none',
    series: sides.map((point) => periodName(context, points[point]?.period ?? { kind: 'unstated', year: 0, label: '' })),
    rows: ordered.map((line) => ({
      label: nameOfLine(context, analysed.whole, line.at),
      marks: sides.map((point) => markOf(shareAt(line, point), `${printShare(shareAt(line, point), context.style).text}%`, (exact) => toNumber(exact) * 100)),
    })),
  };
}

/** Quotients are printed with two decimals: 1.04 is not 1.0. */
const quotientStyle = (style: NumberStyle): NumberStyle => ({ ...style, digits: 2 });

function quotientItems(context: ReportContext, analysed: Structure, name: string): readonly Item[] {
  const { whole } = analysed;
  const last = whole.series.points.length - 1;
  const style = quotientStyle(context.style);
  const parts = partsOf(analysed).filter(({ quotients }) => quotients[last]?.is === 'number');
  const valueOf = (line: StructureLine): ReturnType<typeof asValue> => asValue(line.quotients[last] ?? { is: 'withheld', because: 'totals-differ' }, 2);
  const ordered = parts.toSorted((a, b) => compare(exactOf(valueOf(b)), exactOf(valueOf(a))));
  if (ordered.length === 0) return [];
  const above = leading(ordered.filter((line) => compare(exactOf(valueOf(line)), ONE) > 0 && !isSmall(whole, line, last)), MOST_NAMED, (a, b) => compare(exactOf(valueOf(a)), exactOf(valueOf(b))) === 0);
  const { words, referenceName } = context;
  const sentence = above.length === 0 ? words.notSpecialised(referenceName) : words.specialised(referenceName, above.map((line) => ({
    name: nameOfLine(context, whole, line.at), figure: figure(printRatio(valueOf(line), style), [...cellsAt(whole, line.at, last), ...cellsAt(whole, whole.total, last)]),
  })));
  const chart: DotChart = {
    kind: 'dot', unit: '', series: [context.area.name], reference: { at: 1, label: words.quotientLine(referenceName) },
    rows: ordered.map((line) => ({ label: nameOfLine(context, whole, line.at), marks: [markOf(valueOf(line), printRatio(valueOf(line), style).text)] })),
  };
  return [...paragraphOf(sentence), { is: 'chart', chart, caption: words.quotientChart(referenceName, name), finding: sentence, surveys: surveyNames(context, [whole.series]) }];
}

/** A quotient of a handful says little: sentences leave it out. */
function isSmall({ series }: Structure['whole'], { values }: StructureLine, point: number): boolean {
  const value = values[point];
  return series.measure.unit.kind === 'count' && value?.is === 'number' && value.exact.n < SMALL_BASE * value.exact.d;
}

function table(context: ReportContext, analysed: Structure, name: string): Exhibit {
  const { columns: headings } = context.words;
  const { whole, lines, reference } = analysed;
  const { points } = whole.series;
  const column = (heading: string, unit: string): PrintedColumn => ({ heading: [heading], align: 'right', unit, group: 1 });
  const columns: PrintedColumn[] = [
    { heading: [headings.industry], align: 'left', unit: '', group: 0 },
    ...points.map(({ period }) => column(`${headings.share} ${periodName(context, period)}`, '%')),
    ...(points.length > 1 ? [column(headings.shareChange, headings.points)] : []),
    ...(reference === 'none' ? [] : points.map(({ period }) => column(`${headings.quotient} ${periodName(context, period)}`, ''))),
  ];
  const rows = lines.map((line): PrintedRow => ({
    kind: line.at === whole.total ? 'total' : 'body', depth: line.at.role === 'detail' ? line.at.level : 0,
    cells: [
      { text: nameOfLine(context, whole, line.at) },
      ...points.map((_, point) => printShare(shareAt(line, point), context.style)),
      ...line.shareChange.map((change) => printRate(asValue(change, 1), context.style)),
      ...(reference === 'none' ? [] : points.map((_, point) => {
        const quotient = line.quotients[point];
        return quotient === undefined ? printChange({ is: 'missing', reason: 'notApplicable' }, context.style) : printRatio(asValue(quotient, 2), quotientStyle(context.style));
      })),
    ],
  }));
  const printed = { title: `${context.area.name} ${context.words.shareChart(name)}`, columns, rows, notes: [] };
  return { table: printed, records: recordsOf(printed) };
}

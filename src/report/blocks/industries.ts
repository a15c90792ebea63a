import type { Finding } from '../../model/finding.ts';
import { compare } from '../../model/rational.ts';
import type { Prose } from '../../write/prose.ts';
import { measureName, periodName, type ReportContext } from '../context.ts';
import type { MeasureView } from '../data.ts';
import { exactOf, leading, moveOf, partMoves, sameRate, type Move } from '../moves.ts';
import type { Item } from '../page.ts';
import { listOf, moveWords, namedRate, partsInWords } from '../sentences.ts';
import { surveyNames } from '../surveys.ts';
import { sectionOf, type Block } from './block.ts';
import { changeChart } from './change-chart.ts';
import { changeTables } from './change-table.ts';

const MEASURES = ['establishments', 'small-establishments', 'persons'];

/** 産業別の動き: which industries grew and which shrank between the first and the last comparable period. */
export const industries: Block = {
  id: 'industries',
  build: (context) => {
    const items: Item[] = [];
    const findings: Finding[] = [];
    for (const dataset of context.data.datasets.filter(({ subject }) => subject === 'census')) {
      const views = MEASURES.flatMap((id) => dataset.measures.filter(({ measure, ends }) => measure.id === id && ends.series.points.length > 1));
      for (const view of views) items.push(...measureItems(context, view));
      const tables = changeTables(context, dataset, views, (measures, from, to) => `${context.area.name} ${context.words.changeChart(measures.join(context.words.comma), from, to)}`);
      items.push(...tables.exhibits.map((exhibit, i): Item => ({ is: 'table', exhibit, folded: i > 0, rounded: false })));
      findings.push(...tables.findings);
    }
    return sectionOf(context, 'industries', items, findings);
  },
};

function measureItems(context: ReportContext, view: MeasureView): readonly Item[] {
  const { ends, measure } = view;
  const moves = partMoves(context, ends);
  const { words } = context;
  const total = words.totalMove(moveWords(context, ends, moveOf(context, ends, ends.total)));
  const parts = partsInWords(context, measure, moves);
  const name = measureName(context, measure);
  const chart: readonly Item[] = moves.length < 2 ? [] : [{
    is: 'chart', chart: changeChart(context, view, moves), finding: [...total, ...parts.flat()], surveys: surveyNames(context, [ends.series]),
    caption: words.changeChart(name, periodName(context, ends.series.points[0]?.period ?? UNSTATED), periodName(context, ends.series.points.at(-1)?.period ?? UNSTATED)),
  }];
  return [{ is: 'heading', text: name }, ...listOf(total, ...parts, steepest(context, moves)), ...chart];
}

const UNSTATED = { kind: 'unstated', year: 0, label: '' } as const;
const FEWEST = 3;

/** The steepest falls by rate; small bases would mislead. */
function steepest(context: ReportContext, moves: readonly Move[]): Prose {
  const falls = moves.filter(({ direction, rate, smallBase }) => direction === 'fall' && rate.is === 'number' && !smallBase);
  if (falls.length < FEWEST) return [];
  const steep = leading(falls.toSorted((a, b) => compare(exactOf(a.rate), exactOf(b.rate))), FEWEST, sameRate);
  return steep.length === 0 ? [] : context.words.steepest(steep.map((move) => namedRate(context, move)));
}

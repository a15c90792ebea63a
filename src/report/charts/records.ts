import type { PrintedRecords } from '../../write/presentation.ts';
import type { ReportWords } from '../../write/wording/report/words.ts';
import type { Chart, Mark } from './chart.ts';

/** A printed number as a plain decimal: the sign as a hyphen, no separators, no unit. */
function plain(text: string): string {
  return text.replaceAll(',', '').replace(/^[−△▲]/u, '-').replace(/^\+/, '').replace(/[%*]+$/, '');
}

function cellOf(mark: Mark | 'none', otherwise = ''): string {
  return mark === 'none' ? otherwise : plain(mark.text);
}

/** The data of a chart as flat records (図のデータ). */
export function chartRecords(chart: Chart, { columns }: ReportWords): PrintedRecords {
  const value = chart.unit === '' ? columns.value : `${columns.value}（${chart.unit}）`;
  switch (chart.kind) {
    case 'bar':
      return { headings: [columns.item, value], numeric: [false, true], rows: chart.bars.map(({ label, mark, note }) => [label, cellOf(mark, note)]) };
    case 'line':
      return { headings: [columns.item, columns.period, value], numeric: [false, false, true], rows: chart.lines.flatMap(({ label, marks }) => chart.times.map((time, i) => [label, time.label, cellOf(marks[i] ?? 'none')])) };
    case 'heat':
      return { headings: [columns.item, columns.period, value], numeric: [false, false, true], rows: chart.rows.flatMap(({ label, marks }) => chart.columns.map((heading, i) => [label, heading, cellOf(marks[i] ?? 'none')])) };
    case 'dot':
      return { headings: [columns.item, columns.period, value], numeric: [false, false, true], rows: chart.rows.flatMap(({ label, marks }) => chart.series.map((name, i) => [label, name, cellOf(marks[i] ?? 'none')])) };
    case 'waterfall':
      return { headings: [columns.item, value], numeric: [false, true], rows: [chart.start, ...chart.steps, chart.end].map(({ label, mark }) => [label, cellOf(mark)]) };
  }
}

import { html, type Html } from '../../write/html.ts';
import type { DotChart } from './chart.ts';
import { at, FAINT, FALL, INK, NEUTRAL, PAPER, RISE, rule, text, textLines, type Drawing, type Variant, VARIANTS } from './frame.ts';
import { linear, tickText } from './scale.ts';
import { FONT_SIZE, LINE_HEIGHT, labelLines, labelText, textWidth } from './text.ts';

const COLOURS = [RISE, FALL, NEUTRAL] as const;
const ROW = 26;

/** Dots on a common scale (点グラフ): filled for the first series, hollow for the others, with a line of reference. */
export function drawDots(chart: DotChart, variant: Variant): Drawing {
  const width = VARIANTS[variant];
  const above = variant === 'narrow';
  const column = above ? 0 : Math.min(Math.max(0, ...chart.rows.map(({ label }) => textWidth(labelText(label)))) + 12, width * 0.42);
  const right = Math.max(0, ...chart.rows.map(({ marks }) => textWidth(first(marks)))) + 12;
  const sizes = chart.rows.flatMap(({ marks }) => marks.flatMap((mark) => (mark === 'none' ? [] : [mark.size])));
  const low = chart.reference === 'none' ? [0] : [0, chart.reference.at];
  const scale = linear([...low, ...sizes], column + 8, width - right - 8, above ? 3 : 5);
  const body: Html[] = [];
  let y = 4;
  if (chart.series.length > 1) {
    let x = column;
    chart.series.forEach((name, i) => {
      const shown = labelText(name);
      if (x > column && x + textWidth(shown) + 34 > width) {
        x = column;
        y += LINE_HEIGHT;
      }
      body.push(dot(x + 8, y + 9, i), text(x + 18, y + FONT_SIZE, shown));
      x += textWidth(shown) + 34;
    });
    y += LINE_HEIGHT + 6;
  }
  const reference = chart.reference;
  if (reference !== 'none') {
    body.push(text(Math.min(width - textWidth(reference.label) / 2, Math.max(textWidth(reference.label) / 2, scale.of(reference.at))), y + FONT_SIZE, reference.label, { anchor: 'middle', fill: NEUTRAL }));
    y += LINE_HEIGHT + 4;
  }
  const top = y;
  const rows: Html[] = [];
  for (const row of chart.rows) {
    const lines = labelLines(row.label, above ? width : column - 12);
    if (above) {
      rows.push(...textLines(0, y + FONT_SIZE, lines));
      y += lines.length * LINE_HEIGHT;
    }
    const height = above ? ROW - 4 : Math.max(ROW, lines.length * LINE_HEIGHT + 4);
    const middle = y + height / 2;
    if (!above) rows.push(...textLines(0, middle + 5 - ((lines.length - 1) * LINE_HEIGHT) / 2, lines));
    rows.push(rule(column + 8, middle, width - right - 8, middle, FAINT));
    [...row.marks.entries()].reverse().forEach(([i, mark]) => {
      if (mark !== 'none') rows.push(dot(scale.of(mark.size), middle, i));
    });
    rows.push(text(width, middle + 5, first(row.marks), { anchor: 'end' }));
    y += height;
  }
  const grid = scale.ticks.flatMap((tick) => [rule(scale.of(tick), top, scale.of(tick), y, '#ececec'), text(scale.of(tick), y + FONT_SIZE + 2, tickText(tick), { anchor: 'middle', fill: NEUTRAL, size: 12 })]);
  const line = reference === 'none' ? [] : [rule(scale.of(reference.at), top, scale.of(reference.at), y, INK, '4 3')];
  return { height: y + 22, body: [...grid, ...line, ...body, ...rows] };
}

function first(marks: DotChart['rows'][number]['marks']): string {
  const mark = marks[0] ?? 'none';
  return mark === 'none' ? '－' : mark.text;
}

function dot(x: number, y: number, series: number): Html {
  const colour = COLOURS[series % COLOURS.length] ?? NEUTRAL;
  return series === 0
    ? html`<circle cx="${at(x)}" cy="${at(y)}" r="6" fill="${colour}" stroke="${PAPER}"/>\n`
    : html`<circle cx="${at(x)}" cy="${at(y)}" r="5" fill="${PAPER}" stroke="${colour}" stroke-width="2"/>\n`;
}

import { html, type Html } from '../../write/html.ts';
import type { LineChart, Mark } from './chart.ts';
import { at, FAINT, INK, NEUTRAL, PAPER, RISE, rule, text, textLines, type Drawing, type Variant, VARIANTS } from './frame.ts';
import { linear, tickText } from './scale.ts';
import { FONT_SIZE, LINE_HEIGHT, labelLines, textWidth } from './text.ts';

/** Strokes differ by colour, dash and marker, so that they stay apart without colour. */
const STROKES = [
  { colour: RISE, dash: '' }, { colour: '#b3510a', dash: '6 3' }, { colour: '#5e3c99', dash: '2 3' }, { colour: '#1b7837', dash: '9 3 2 3' }, { colour: NEUTRAL, dash: '4 2' },
] as const;
const TOP = 22;
const LABEL_GAP = 10;

interface EndLabel {
  y: number;
  readonly lines: readonly string[];
  readonly colour: string;
  readonly bold: boolean;
}

/** Lines over time with direct labels at their ends (折れ線). A break in the series is a gap in the line. */
export function drawLines(chart: LineChart, variant: Variant): Drawing {
  const width = VARIANTS[variant];
  const plotHeight = variant === 'wide' ? 260 : 220;
  const times = chart.times.map((time) => time.at);
  const values = chart.lines.flatMap(({ marks }) => marks.flatMap((mark) => (mark === 'none' ? [] : [mark.size])));
  const scale = linear([chart.includes, ...values], TOP + plotHeight - 8, TOP + 4, 4);
  const ticks = scale.ticks.map((tick) => ({ y: scale.of(tick), label: tickText(tick) }));
  const left = Math.max(0, ...ticks.map(({ label }) => textWidth(label))) + 8;
  const longest = Math.max(0, ...chart.lines.map((line) => textWidth(endText(line)))) + LABEL_GAP;
  // Long names would leave no room for the lines of a narrow chart: they go below it.
  const below = variant === 'narrow' && longest > width * 0.34;
  const right = below ? 4 : Math.min(width * 0.3, longest);
  const first = times[0] ?? 0;
  const last = times.at(-1) ?? 0;
  const x = (time: number): number => (last > first ? left + 14 + ((time - first) / (last - first)) * (width - right - left - 28) : (left + width - right) / 2);
  const body: Html[] = [text(0, FONT_SIZE - 2, chart.unit === '' ? '' : `（${chart.unit}）`, { size: 12, fill: NEUTRAL })];
  for (const { y, label } of ticks) body.push(rule(left, y, width - right, y, FAINT), text(left - 6, y + 5, label, { anchor: 'end', fill: NEUTRAL }));
  const labels: EndLabel[] = [];
  chart.lines.forEach((line, i) => {
    const stroke = STROKES[i % STROKES.length] ?? STROKES[0];
    body.push(...strokeOf(line, times, x, scale.of, stroke));
    const end = lastMark(line.marks);
    if (end !== 'none') labels.push({ y: scale.of(end.size) + 5, lines: labelLines(endText(line), right - LABEL_GAP), colour: stroke.colour, bold: line.strong });
  });
  const bottom = TOP + plotHeight;
  const axis = timeLabels(chart, x, bottom + 20, width);
  if (below) {
    const key = keyBelow(chart, width, axis.bottom);
    return { height: key.height, body: [...body, ...axis.body, ...key.body] };
  }
  const lowest = spread(labels, bottom);
  for (const label of labels) body.push(...textLines(width - right + LABEL_GAP, label.y, label.lines, { fill: label.colour, bold: label.bold }));
  return { height: Math.max(axis.bottom, lowest + 6), body: [...body, ...axis.body] };
}

/** The names of the lines with a piece of their stroke, under the chart. */
function keyBelow(chart: LineChart, width: number, top: number): Drawing {
  let y = top + 6;
  const body = chart.lines.flatMap((line, i): readonly Html[] => {
    const stroke = STROKES[i % STROKES.length] ?? STROKES[0];
    const lines = labelLines(endText(line), width - 40);
    const dash = stroke.dash === '' ? '' : html` stroke-dasharray="${stroke.dash}"`;
    const sample = html`<line x1="0" y1="${at(y + 9)}" x2="30" y2="${at(y + 9)}" stroke="${stroke.colour}" stroke-width="${line.strong ? 3 : 2}"${dash}/>\n`;
    const texts = textLines(38, y + FONT_SIZE, lines, { bold: line.strong });
    y += lines.length * LINE_HEIGHT + 4;
    return [sample, ...texts];
  });
  return { height: y, body };
}

function endText(line: LineChart['lines'][number]): string {
  const end = lastMark(line.marks);
  return end === 'none' ? line.label : `${line.label} ${end.text}`;
}

function lastMark(marks: readonly (Mark | 'none')[]): Mark | 'none' {
  return marks.findLast((mark) => mark !== 'none') ?? 'none';
}

function strokeOf(line: LineChart['lines'][number], times: readonly number[], x: (time: number) => number, y: (value: number) => number, stroke: (typeof STROKES)[number]): readonly Html[] {
  const parts: Html[] = [];
  let path = '';
  line.marks.forEach((mark, i) => {
    const time = times[i];
    if (mark === 'none' || time === undefined) {
      path += ' ';
      return;
    }
    const previous = line.marks[i - 1];
    const joins = previous !== undefined && previous !== 'none' && !line.breaks.includes(i);
    path += `${joins ? 'L' : 'M'}${at(x(time))} ${at(y(mark.size))}`;
    parts.push(html`<circle cx="${at(x(time))}" cy="${at(y(mark.size))}" r="${line.strong ? 4.5 : 3.5}" fill="${stroke.colour}" stroke="${PAPER}"/>\n`);
  });
  const dash = stroke.dash === '' ? '' : html` stroke-dasharray="${stroke.dash}"`;
  const markup = html`<path d="${path.trim()}" fill="none" stroke="${stroke.colour}" stroke-width="${line.strong ? 3 : 2}"${dash}/>\n`;
  return [...(path.trim() === '' ? [] : [markup]), ...parts];
}

/** End labels moved apart so that none covers another; returns the lowest edge. */
function spread(labels: EndLabel[], bottom: number): number {
  labels.sort((a, b) => a.y - b.y);
  let free = FONT_SIZE;
  for (const label of labels) {
    label.y = Math.max(label.y, free);
    free = label.y + label.lines.length * LINE_HEIGHT;
  }
  // Labels pushed below the plot move up together as far as there is room.
  let limit = Math.max(bottom + 5, labels.reduce((sum, { lines }) => sum + lines.length * LINE_HEIGHT, 0) + FONT_SIZE);
  for (const label of [...labels].reverse()) {
    const height = (label.lines.length - 1) * LINE_HEIGHT;
    label.y = Math.min(label.y, limit - height);
    limit = label.y - LINE_HEIGHT;
  }
  return Math.max(0, ...labels.map((label) => label.y + (label.lines.length - 1) * LINE_HEIGHT));
}

/** The names of the points of time; where they would touch, they take turns in two rows. */
function timeLabels(chart: LineChart, x: (time: number) => number, y: number, width: number): { readonly body: readonly Html[]; readonly bottom: number } {
  const ends = [-Infinity, -Infinity, -Infinity];
  let lowest = 0;
  const body = chart.times.map(({ at: time, label }) => {
    const half = textWidth(label) / 2;
    const middle = Math.min(Math.max(x(time), half), width - half);
    const row = Math.max(0, ends.findIndex((end) => end + 6 <= middle - half));
    ends[row] = middle + half;
    lowest = Math.max(lowest, row);
    return text(middle, y + row * LINE_HEIGHT, label, { anchor: 'middle', fill: INK });
  });
  return { body, bottom: y + lowest * LINE_HEIGHT + 8 };
}

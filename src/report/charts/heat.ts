import type { Html } from '../../write/html.ts';
import type { HeatTable } from './chart.ts';
import { INK, PAPER, rect, text, textLines, type Drawing, type Variant, VARIANTS } from './frame.ts';
import { LINE_HEIGHT, labelLines, labelText, textWidth } from './text.ts';

type Rgb = readonly [red: number, green: number, blue: number];
const FALLS: Rgb = [179, 81, 10];
const RISES: Rgb = [33, 102, 172];
const BLANK = '#f2f2f2';

/** Shade of a value: white at zero, full colour at the largest size. */
function shade(size: number, largest: number): Rgb {
  const full = size < 0 ? FALLS : RISES;
  const share = largest > 0 ? Math.min(1, Math.abs(size) / largest) : 0;
  const mix = (channel: number): number => Math.trunc(255 + (channel - 255) * share + 0.5);
  return [mix(full[0]), mix(full[1]), mix(full[2])];
}

/** Relative luminance, as WCAG defines it. */
function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number): number => {
    const c = channel / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Ink or paper, whichever contrasts more with the ground. */
function inkOn(ground: Rgb): string {
  const light = luminance(ground);
  const ink = luminance([26, 26, 26]);
  return (light + 0.05) / (ink + 0.05) >= 1.05 / (light + 0.05) ? INK : PAPER;
}

const CELL = 30;

/** A table of shaded cells with their numbers (濃淡表). */
export function drawHeat(chart: HeatTable, variant: Variant): Drawing {
  const width = VARIANTS[variant];
  const narrow = variant === 'narrow';
  const column = Math.min(Math.max(0, ...chart.rows.map(({ label }) => textWidth(labelText(label)))) + 10, width * (narrow ? 0.42 : 0.38));
  const cell = (width - column) / Math.max(1, chart.columns.length);
  const largest = Math.max(0, ...chart.rows.flatMap(({ marks }) => marks.map((mark) => (mark === 'none' ? 0 : Math.abs(mark.size)))));
  const headings = chart.columns.map((heading) => labelLines(heading, cell - 4));
  let y = Math.max(1, ...headings.map(({ length }) => length)) * LINE_HEIGHT + 6;
  const body: Html[] = headings.flatMap((lines, i) => textLines(column + cell * (i + 0.5), y - 8 - (lines.length - 1) * LINE_HEIGHT, lines, { anchor: 'middle' }));
  for (const row of chart.rows) {
    const lines = labelLines(row.label, column - 10);
    const height = Math.max(CELL, lines.length * LINE_HEIGHT + 6);
    const middle = y + height / 2 + 5;
    body.push(...textLines(0, middle - ((lines.length - 1) * LINE_HEIGHT) / 2, lines));
    chart.columns.forEach((_, i) => {
      const mark = row.marks[i] ?? 'none';
      const ground = mark === 'none' ? undefined : shade(mark.size, largest);
      body.push(rect(column + cell * i + 1, y + 1, cell - 2, height - 2, ground === undefined ? BLANK : `rgb(${ground.join(',')})`));
      body.push(text(column + cell * (i + 0.5), middle, mark === 'none' ? '－' : mark.text, { anchor: 'middle', fill: ground === undefined ? INK : inkOn(ground) }));
    });
    y += height;
  }
  return { height: y + 2, body };
}

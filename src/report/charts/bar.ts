import type { Html } from '../../write/html.ts';
import type { BarChart } from './chart.ts';
import { FAINT, FALL, INK, NEUTRAL, RISE, rect, rule, text, textLines, type Drawing, type Variant, VARIANTS } from './frame.ts';
import { FONT_SIZE, LINE_HEIGHT, labelLines, labelText, textWidth } from './text.ts';

const GAP = 8;
const BAR = 18;

/** Horizontal bars from a common zero (棒グラフ): labels in a column of their own, on narrow pages above their bars. */
export function drawBars(chart: BarChart, variant: Variant): Drawing {
  const width = VARIANTS[variant];
  const above = variant === 'narrow';
  const longest = Math.max(0, ...chart.bars.map(({ label }) => textWidth(labelText(label))));
  const column = above ? 0 : Math.min(longest, width * 0.38);
  const sizes = chart.bars.map(({ mark }) => (mark === 'none' ? 0 : mark.size));
  const low = Math.min(0, ...sizes);
  const high = Math.max(0, ...sizes);
  const textOf = (bar: BarChart['bars'][number]): string => (bar.mark === 'none' ? bar.note : `${bar.mark.text}${bar.note === '' ? '' : ` ${bar.note}`}`);
  const roomFor = (negative: boolean): number => Math.max(0, ...chart.bars.filter(({ mark }) => (mark !== 'none' && mark.size < 0) === negative).map((bar) => textWidth(textOf(bar)))) + GAP;
  const from = column + (column > 0 ? GAP : 0) + (low < 0 ? roomFor(true) : 2);
  const to = width - roomFor(false);
  const unit = high - low > 0 ? (to - from) / (high - low) : 0;
  const zero = from - low * unit;
  const body: Html[] = [];
  let y = 4;
  const first = y;
  for (const bar of chart.bars) {
    const lines = labelLines(bar.label, above ? width : column);
    if (above) {
      body.push(...textLines(0, y + FONT_SIZE, lines));
      y += lines.length * LINE_HEIGHT + 2;
    }
    const height = above ? BAR : Math.max(BAR, lines.length * LINE_HEIGHT);
    const middle = y + height / 2;
    if (!above) body.push(...textLines(column, middle + 5 - ((lines.length - 1) * LINE_HEIGHT) / 2, lines, { anchor: 'end' }));
    const size = bar.mark === 'none' ? 0 : bar.mark.size;
    const length = Math.abs(size) * unit;
    const negative = size < 0;
    if (length > 0) body.push(rect(negative ? zero - length : zero, middle - BAR / 2 + 1, Math.max(length, 1), BAR - 2, negative ? FALL : RISE));
    body.push(text(negative ? zero - length - 5 : zero + length + 5, middle + 5, textOf(bar), { anchor: negative ? 'end' : 'start', fill: bar.mark === 'none' ? NEUTRAL : INK }));
    y += height + 6;
  }
  return { height: y + 2, body: [rule(zero, first, zero, y - 4, FAINT), ...body] };
}

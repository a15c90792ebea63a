import type { Html } from '../../write/html.ts';
import type { WaterfallChart } from './chart.ts';
import { FALL, INK, NEUTRAL, RISE, rect, rule, text, textLines, type Drawing, type Variant, VARIANTS } from './frame.ts';
import { linear } from './scale.ts';
import { FONT_SIZE, LINE_HEIGHT, labelLines, labelText, textWidth } from './text.ts';

const BAR = 18;
const FAINT_LINE = '#999999';
const TICK = 4;
/** The least part of the highest level that the steps must move. */
const FROM_ZERO = 0.15;

interface Bar {
  readonly label: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly level: boolean;
}

/** Horizontal steps from the earlier level to the later one (滝グラフ). */
export function drawWaterfall(chart: WaterfallChart, variant: Variant): Drawing {
  const width = VARIANTS[variant];
  const above = variant === 'narrow';
  const bars = barsOf(chart);
  const column = above ? 0 : Math.min(Math.max(...bars.map(({ label }) => textWidth(labelText(label)))) + 10, width * 0.38);
  const room = Math.max(...bars.map((bar) => textWidth(bar.text))) + 12;
  const steps = bars.filter(({ level }) => !level).flatMap(({ from, to }) => [from, to]);
  const ends = [chart.start.mark.size, chart.end.mark.size];
  const low = Math.min(...ends, ...steps);
  const high = Math.max(...ends, ...steps);
  // Bars of levels must start at zero. Where the steps would be too small to see beside them, levels are ticks on an axis that does not.
  const fromZero = low >= 0 && high - low >= high * FROM_ZERO;
  const ground = fromZero ? 0 : low - (high - low) * 0.1;
  const scale = linear([ground, high], column + (above ? 2 : 4), width - room, 1);
  const body: Html[] = [];
  let y = 4;
  let joint: { readonly x: number; readonly y: number } | undefined;
  for (const bar of bars) {
    const lines = labelLines(bar.label, above ? width : column - 10);
    if (above) {
      body.push(...textLines(0, y + FONT_SIZE, lines, { bold: bar.level }));
      y += lines.length * LINE_HEIGHT + 2;
    }
    const height = above ? BAR : Math.max(BAR, lines.length * LINE_HEIGHT);
    const middle = y + height / 2;
    if (!above) body.push(...textLines(column - 10, middle + 5 - ((lines.length - 1) * LINE_HEIGHT) / 2, lines, { anchor: 'end', bold: bar.level }));
    const to = scale.of(bar.to);
    const from = !bar.level ? scale.of(bar.from) : fromZero ? scale.of(ground) : to - TICK;
    if (joint !== undefined && !above) body.push(rule(joint.x, joint.y, joint.x, middle - BAR / 2, FAINT_LINE));
    body.push(rect(Math.min(from, to), middle - BAR / 2 + 1, Math.max(Math.abs(to - from), 1), BAR - 2, bar.level ? NEUTRAL : bar.to < bar.from ? FALL : RISE));
    body.push(text(Math.max(from, to) + 5, middle + 5, bar.text, { fill: INK, bold: bar.level }));
    joint = { x: to, y: middle + BAR / 2 - 1 };
    y += height + 6;
  }
  return { height: y + 2, body };
}

function barsOf(chart: WaterfallChart): readonly Bar[] {
  let level = chart.start.mark.size;
  const steps = chart.steps.map(({ label, mark }): Bar => {
    const from = level;
    level += mark.size;
    return { label, text: mark.text, from, to: level, level: false };
  });
  const end = ({ label, mark }: WaterfallChart['start']): Bar => ({ label, text: mark.text, from: mark.size, to: mark.size, level: true });
  return [end(chart.start), ...steps, end(chart.end)];
}

import type { Html } from '../../write/html.ts';
import { drawBars } from './bar.ts';
import type { Chart } from './chart.ts';
import { drawDots } from './dot.ts';
import { svg, VARIANTS, type Drawing, type Variant } from './frame.ts';
import { drawHeat } from './heat.ts';
import { drawLines } from './line.ts';
import { drawWaterfall } from './waterfall.ts';

function draw(chart: Chart, variant: Variant): Drawing {
  switch (chart.kind) {
    case 'bar':
      return drawBars(chart, variant);
    case 'line':
      return drawLines(chart, variant);
    case 'heat':
      return drawHeat(chart, variant);
    case 'dot':
      return drawDots(chart, variant);
    case 'waterfall':
      return drawWaterfall(chart, variant);
  }
}

export interface ChartText {
  /** Prefix of all ids of the chart; unique on its page. */
  readonly id: string;
  readonly title: string;
  /** The finding, as a sentence. */
  readonly description: string;
}

/** A chart in both widths, of which a style sheet shows the one that fits (図の広い版と狭い版). */
export function chartMarkup(chart: Chart, { id, title, description }: ChartText): readonly Html[] {
  return (['wide', 'narrow'] as const).map((variant) =>
    svg(VARIANTS[variant], draw(chart, variant), { id: `${id}-${variant}`, title, description, className: `chart-${variant}`, standalone: false }),
  );
}

/** A chart as an SVG file of its own. */
export function chartFile(chart: Chart, { id, title, description }: ChartText): string {
  return svg(VARIANTS.wide, draw(chart, 'wide'), { id, title, description, className: '', standalone: true }).toString();
}

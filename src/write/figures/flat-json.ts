import { formatDecimal } from '../../model/decimal.ts';
import { periodKey } from '../../model/period.ts';
import type { Rational } from '../../model/rational.ts';
import { roundTo } from '../../model/rounding.ts';
import { INDICATORS, type Indicator, type IndicatorId } from '../../reference/indicators.ts';
import type { z } from '../adapters/zod.ts';
import { dimsJson, memberJson, originJson } from '../lines/keys.ts';
import type { analysisRowSchema, figureSchema, indicatorSchema } from '../schemas/analysis.ts';
import { INDICATOR_TEXTS } from '../wording/indicators.ts';
import type { Language } from '../wording/language.ts';
import type { Figure, FigureStyle } from './figure.ts';
import type { Flat } from './flat.ts';
import { indicatorsIn } from './notes.ts';
import { printFigure } from './print.ts';

/** One record of an analysis as JSON states it; the schema is the source of truth. */
export type AnalysisJsonRow = z.infer<typeof analysisRowSchema>;
type FigureJson = z.infer<typeof figureSchema>;

const IRRATIONAL_DECIMALS = 30;

const ratioJson = ({ n, d }: Rational): { numerator: string; denominator: string } => ({ numerator: n.toString(), denominator: d.toString() });

function figureJson(figure: Exclude<Figure, { is: 'none' }>, style: FigureStyle): FigureJson {
  const { text: shown, number } = printFigure(figure, style);
  const text = number ?? (figure.is === 'derived' || figure.is === 'level' ? '' : shown);
  switch (figure.is) {
    case 'text':
      return { indicator: 'text', status: 'number', text: figure.text, exact: null };
    case 'place':
      return { indicator: 'rank', status: figure.place.is === 'ranked' ? 'number' : 'notAvailable', text, exact: figure.place.is === 'ranked' ? { numerator: String(figure.place.rank), denominator: '1' } : null };
    case 'level': {
      const indicator = figure.signed ? 'change' : 'value';
      return figure.value.is === 'number' ? { indicator, status: 'number', text, exact: ratioJson(figure.value.exact) } : { indicator, status: figure.value.reason, text: '', exact: null };
    }
    case 'within':
      return { ...stopJson(figure.indicator, figure.derived), bounds: { low: ratioJson(figure.interval.low), lowIncluded: figure.interval.lowIncluded, high: ratioJson(figure.interval.high), highIncluded: figure.interval.highIncluded } };
    case 'derived': {
      const { derived, indicator } = figure;
      if (derived.is === 'number') return { indicator, status: 'number', text, exact: ratioJson(derived.exact) };
      if (derived.is === 'irrational') return { indicator, status: 'number', text, exact: null, decimal: formatDecimal(roundTo(derived.near, IRRATIONAL_DECIMALS)) };
      // 皆増 is said in words where there is no rate.
      return { ...stopJson(indicator, derived), text: figure.ends !== 'none' && derived.is === 'missing' && derived.reason === 'zeroBase' ? shown : '' };
    }
  }
}

function stopJson(indicator: string, derived: Extract<Figure, { is: 'derived' }>['derived']): FigureJson {
  if (derived.is === 'missing') return { indicator, status: derived.reason, text: '', exact: null, input: derived.input, ...(derived.of === '' ? {} : { of: derived.of }) };
  return { indicator, status: derived.is === 'withheld' ? derived.because : 'number', text: '', exact: null };
}

/** An analysis as JSON rows (分析結果の JSON). */
export function* flatJsonRows({ columns, rows }: Flat, style: FigureStyle): Generator<AnalysisJsonRow> {
  for (const row of rows) yield {
    area: memberJson(row.label.area),
    industry: memberJson(row.label.industry),
    role: row.role,
    measure: { id: row.measure.id, label: row.measure.label },
    unit: row.measure.unit.label,
    scope: row.scope,
    dims: dimsJson(row.label, row.table),
    from: row.from === 'none' ? null : periodKey(row.from),
    to: periodKey(row.to),
    figures: Object.fromEntries(columns.flatMap(({ id }) => {
      const figure = row.figures[id] ?? { is: 'none' };
      return figure.is === 'none' ? [] : [[id, figureJson(figure, style)]];
    })),
    notes: [...row.notes],
    origin: row.rows.flatMap((at) => originJson(row.table, at)),
  };
}

/** The indicators of an analysis, with formula and source. */
export function indicatorsJson({ rows }: Flat, language: Language): z.infer<typeof indicatorSchema>[] {
  const ids = new Set<IndicatorId>();
  for (const row of rows) for (const id of indicatorsIn(Object.values(row.figures))) ids.add(id);
  return [...ids].map((id) => {
    const facts: Indicator = INDICATORS[id];
    const { name, formula } = INDICATOR_TEXTS[id][language];
    return { id, name, formula, sources: facts.sources.map((source) => source.name), forReference: facts.forReference };
  });
}

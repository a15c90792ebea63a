import { INDICATORS, type Indicator, type IndicatorId } from '../../reference/indicators.ts';
import { isSmallBase, SMALL_BASE, SMALL_BASE_MARK } from '../numbers.ts';
import { ANALYSIS_SENTENCES, formulaNote, indicatorName } from '../wording/analysis.ts';
import { INDICATOR_INPUT_NAMES, WITHHELD_WORDS } from '../wording/indicators.ts';
import { MISSING_MEANINGS } from '../wording/names.ts';
import { sentences } from '../wording/phrases.ts';
import type { Figure, FigureStyle } from './figure.ts';
import { decimalsOf } from './print.ts';

/** A figure with the name of the line it stands in. */
export interface NamedFigure {
  readonly line: string;
  readonly figure: Figure;
}

/** Indicators among figures, each once, in order of appearance. */
export function indicatorsIn(figures: readonly Figure[]): readonly IndicatorId[] {
  return [...new Set(figures.flatMap((figure) => (figure.is === 'derived' || figure.is === 'within' ? [figure.indicator] : figure.is === 'place' && figure.place.is === 'ranked' ? ['rank' as const] : [])))];
}

/**
 * What must be said under a table of figures: small bases, why figures are missing or withheld, how they were rounded, and in
 * documents what each indicator is and where its formula is from.
 */
export function figureNotes(named: readonly NamedFigure[], style: FigureStyle): readonly string[] {
  const figures = named.map(({ figure }) => figure);
  const small = figures.some((figure) => figure.is === 'derived' && figure.ends !== 'none' && figure.derived.is === 'number' && isSmallBase(figure.ends.from, figure.ends.kind));
  const within = figures.some(({ is }) => is === 'within');
  return [
    ...(small ? [sentences(style.language).smallBase(SMALL_BASE_MARK, SMALL_BASE)] : []),
    ...(within ? [ANALYSIS_SENTENCES[style.language].bounds] : []),
    ...missingNotes(named, style),
    ...unrankedNotes(named, style),
    ...roundingNotes(figures, style),
    ...(style.symbols === 'document' ? indicatorsIn(figures).map((id) => formulaNote(id, style.language)) : []),
  ];
}

const MOST_LINES = 3;

/** One note for every indicator and reason. A rate on a base of zero and a line without counterpart speak for themselves. */
function missingNotes(named: readonly NamedFigure[], style: FigureStyle): readonly string[] {
  const words = ANALYSIS_SENTENCES[style.language];
  const groups = new Map<string, { readonly say: (lines: readonly string[]) => string; readonly lines: Set<string> }>();
  for (const { line, figure } of named) {
    if (figure.is !== 'derived' || figure.derived.is === 'number' || figure.derived.is === 'irrational') continue;
    const { derived, indicator } = figure;
    const name = indicatorName(indicator, style.language);
    if (derived.is === 'missing' && SELF_EVIDENT.has(derived.reason)) continue;
    const key = derived.is === 'missing' ? `${indicator} ${derived.input} ${derived.reason}` : `${indicator} ${derived.because}`;
    const group = groups.get(key) ?? {
      lines: new Set<string>(),
      say: (lines: readonly string[]): string =>
        derived.is === 'withheld'
          ? words.withheld(name, WITHHELD_WORDS[derived.because][style.language])
          : words.stopped(name, INDICATOR_INPUT_NAMES[derived.input][style.language], MISSING_MEANINGS[derived.reason][style.language], lines.slice(0, MOST_LINES), lines.length - MOST_LINES),
    };
    groups.set(key, group);
    const source = derived.is === 'missing' && derived.of !== '' ? derived.of : line;
    group.lines.add(source);
  }
  return [...groups.values()].map(({ say, lines }) => say([...lines]));
}

/** Whose values are not known may stand before others. */
function unrankedNotes(named: readonly NamedFigure[], style: FigureStyle): readonly string[] {
  const lines = [...new Set(named.flatMap(({ line, figure }) => (figure.is === 'place' && figure.place.is === 'unranked' ? [line] : [])))];
  return lines.length === 0 ? [] : [ANALYSIS_SENTENCES[style.language].unranked(lines.slice(0, MOST_LINES), lines.length - MOST_LINES)];
}

const SELF_EVIDENT: ReadonlySet<string> = new Set(['zeroBase', 'noCounterpart', 'incomparable', 'blank']);

/** How figures were rounded, said once: indicators with the same number of decimals together. */
function roundingNotes(figures: readonly Figure[], style: FigureStyle): readonly string[] {
  const groups = new Map<number, string[]>();
  for (const id of indicatorsIn(figures)) {
    const facts: Indicator = INDICATORS[id];
    if (facts.display.unit === 'own' && facts.display.digits === 0) continue;
    const decimals = decimalsOf(id, style);
    groups.set(decimals, [...(groups.get(decimals) ?? []), indicatorName(id, style.language)]);
  }
  if (groups.size === 0) return [];
  return [ANALYSIS_SENTENCES[style.language].roundings(style.rounding, [...groups].sort(([a], [b]) => a - b).map(([decimals, names]) => ({ decimals, names })))];
}

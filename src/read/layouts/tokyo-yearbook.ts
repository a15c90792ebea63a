import { finding, type Finding } from '../../model/finding.ts';
import type { Axis } from '../../model/key.ts';
import { parsePeriod } from '../../reference/periods.ts';
import { coordinatesOfLabels, type AxisLabel } from '../axis-coordinates.ts';
import { meaningOfHeading } from '../axis.ts';
import { bodyRows } from '../body-rows.ts';
import { readsAsFigure } from '../cell.ts';
import { findRow } from '../find-row.ts';
import { cellAt, placeOf, type Grid } from '../grid.ts';
import { kindOfLabels } from '../heading-axes.ts';
import type { Layout } from '../layout.ts';
import { legendOf } from '../legend.ts';
import { measureOf } from '../members.ts';
import { PLAIN_PLAN, type ColumnRole, type Plan } from '../plan.ts';
import { parseUnitLine } from '../../reference/measures.ts';

const LAYOUT = 'tokyo-yearbook';
const JAPANESE = /[ぁ-んァ-ヶ一-龠々]/;
/** 乗車人員 Boarding passengers: a label and, after a space, its translation. */
const BILINGUAL = /^(.*[^\x20-\x7e])[\s　]+[A-Za-z][\x20-\x7e]*$/;
const ENGLISH = /^[A-Za-z][\x20-\x7e]*$/;
const PERIOD_HEADING = /^(?:年度|年次|年|年月|調査年)$/;

const inJapanese = (label: string): string => BILINGUAL.exec(label.trim())?.[1]?.trim() ?? label.trim();

/**
 * 東京都統計年鑑 as CSV: compound headings whose levels are joined by ／, every label with its English (乗車人員 Boarding
 * passengers／総数 Total) or with a column of translations beside it (年度, Fiscal year), and below the figures the title,
 * notes, source and unit as records of their own.
 */
export const tokyoYearbook: Layout = {
  id: LAYOUT,
  plan(grid: Grid): Plan | 'not-this' {
    const heading = findRow(grid, isHeading);
    if (heading < 0) return 'not-this';
    const names = (grid.rows[heading]?.cells ?? []).map((text) => text.trim());
    const legend = legendOf(grid);
    const gap = grid.rows.findIndex(({ cells }, r) => r > heading && cells.filter((text) => text.trim() !== '').length < 2);
    const near = grid.rows.slice(heading + 1, gap < 0 ? grid.rows.length : gap);
    const isFigures = (c: number): boolean => BILINGUAL.test(names[c] ?? '') && near.some(({ cells }) => readsAsFigure(cells[c] ?? '', legend)) && near.every(({ cells }) => (cells[c] ?? '').trim() === '' || readsAsFigure(cells[c] ?? '', legend));
    const values = names.flatMap((_, c) => (isFigures(c) ? [c] : []));
    if (values.length === 0) return 'not-this';
    const keys = names.flatMap((name, c) => (name === '' || values.includes(c) ? [] : [c]));
    const body = bodyRows(grid, { from: heading + 1, keys, values, fields: names.length, names: 2 }, legend);
    const around = yearbookTexts(body.notes);
    const columns: ColumnRole[] = names.map(() => ({ role: 'skip' }));
    const headings: Record<string, string> = {};
    const taken = new Set<string>();
    for (const c of keys) {
      const name = names[c] ?? '';
      const labels = grid.rows.slice(heading + 1, body.to).map(({ cells }) => cells[c] ?? '');
      if (/^(?:マーク|注|備考)/.test(name)) columns[c] = { role: 'note' };
      else if (ENGLISH.test(name)) columns[c] = { role: 'key', dimension: translated(grid, heading, body.to, c, keys, names), part: 'level' };
      else {
        const dimension = dimensionOf(inJapanese(name), labels, taken);
        headings[dimension] = inJapanese(name);
        columns[c] = { role: 'key', dimension, part: 'label', ...(dimension === 'period' && name.includes('年度') ? { fiscal: true as const } : {}) };
      }
    }
    const stacks = values.map((c) => (names[c] ?? '').split('／').map(inJapanese));
    const depth = Math.max(...stacks.map((stack) => stack.length));
    const axes = Array.from({ length: depth }, (_, level) => levelAxis(stacks.map((stack) => stack[level] ?? ''), level, depth));
    const measureLevel = axes.includes('measure') ? axes.indexOf('measure') : 0;
    stacks.forEach((stack, i) => {
      const labels = stack.map((label, level): AxisLabel => ({ axis: level === measureLevel ? 'measure' : (axes[level] ?? 'dim'), dim: `列見出し${level + 1}`, code: '', label }));
      const at = coordinatesOfLabels(labels, () => 'no-measure');
      columns[values[i] ?? 0] = { role: 'value', at: at.measure === undefined ? at : { ...at, measure: measureOf(at.measure.label, at.measure.unit.label, around.units) } };
    });
    return {
      ...PLAIN_PLAN,
      layout: LAYOUT,
      seen: [names[keys[0] ?? 0] ?? '', names[values[0] ?? 0] ?? ''],
      title: around.title,
      edition: around.edition,
      columns,
      from: heading + 1,
      to: body.to,
      end: body.end,
      skipRows: body.skipRows,
      surveyText: around.source,
      headings,
      legend,
      units: around.units,
      findings: [...guessedAxes(grid, heading, columns), ...body.findings],
    };
  },
};

/** A heading of this dialect: a period with its English beside it or in it, and compound or bilingual labels. */
function isHeading(cells: readonly string[]): boolean {
  const names = cells.map((text) => text.trim());
  const bilingual = names.filter((name) => BILINGUAL.test(name));
  const translations = names.filter((name) => ENGLISH.test(name));
  return bilingual.length > 0 && translations.length > 0 && names.some((name) => PERIOD_HEADING.test(name)) && names.some((name) => JAPANESE.test(name) && !BILINGUAL.test(name));
}

/** The axis whose labels a column of English repeats: the one whose every label has one translation. */
function translated(grid: Grid, heading: number, to: number, column: number, keys: readonly number[], names: readonly string[]): string {
  const rows = grid.rows.slice(heading + 1, to);
  const pairs = (c: number): boolean => {
    const seen = new Map<string, string>();
    return rows.every(({ cells }) => {
      const label = cells[c] ?? '';
      const known = seen.get(label) ?? cells[column] ?? '';
      seen.set(label, known);
      return known === (cells[column] ?? '');
    });
  };
  const japanese = keys.filter((c) => !ENGLISH.test(names[c] ?? ''));
  const original = japanese.find((c) => c === column - 1 && pairs(c)) ?? japanese.find(pairs);
  return original === undefined ? (names[column] ?? '') : inJapanese(names[original] ?? '');
}

function dimensionOf(name: string, labels: readonly string[], taken: Set<string>): string {
  const meaning = meaningOfHeading(name);
  const kind = kindOfLabels(labels);
  const axis = meaning.is === 'key' && meaning.part === 'label' ? meaning.dimension : kind === 'period' || kind === 'area' || kind === 'industry' || kind === 'measure' ? kind : name;
  const free = taken.has(axis) ? name : axis;
  taken.add(free);
  return free;
}

function levelAxis(labels: readonly string[], level: number, depth: number): Axis | 'dim' {
  const kind = kindOfLabels(labels);
  if (kind === 'industry' || kind === 'area' || kind === 'period' || kind === 'measure') return kind;
  return depth === 1 && level === 0 ? 'measure' : 'dim';
}

interface YearbookTexts {
  readonly title: string;
  readonly edition: string;
  readonly units: readonly string[];
  readonly source: string;
}

/** Title, edition, unit and source from the records below the figures. */
function yearbookTexts(notes: readonly string[]): YearbookTexts {
  const book = notes.find((text) => /統計年鑑/.test(text)) ?? '';
  const edition = /[（(]([^（()）]+年)[)）]/.exec(book)?.[1] ?? '';
  const numbered = notes.find((text) => /^\d+(?:-\d+)+[\s　]*\S*[ぁ-んァ-ヶ一-龠々]/.test(text)) ?? '';
  const title = numbered.split(/\s+(?=\d+(?:-\d+)+\s)/)[0] ?? '';
  const units = notes.flatMap((text) => {
    const found = parseUnitLine(text);
    return found === 'no-unit' ? [] : found;
  });
  const year = parsePeriod(edition);
  return { title, edition: year === 'not-a-period' ? '' : String(year.year), units, source: notes.find((text) => /^資料/.test(text)) ?? '' };
}

function guessedAxes(grid: Grid, heading: number, columns: readonly ColumnRole[]): Finding[] {
  return columns.some((role) => role.role === 'key' && role.dimension === 'period') ? [] : [finding('guess', placeOf(grid, heading), { what: 'period', text: cellAt(grid, heading, 0) })];
}

import { finding, type Finding } from '../model/finding.ts';
import type { Axis } from '../model/key.ts';
import { Refusal } from '../model/refusal.ts';
import { scopeOfLabel } from '../reference/scopes.ts';
import { coordinatesOfLabels, type AxisLabel } from './axis-coordinates.ts';
import { readsAsFigure } from './cell.ts';
import { assignAxes, plainAxisName, type EstatAxis } from './estat-axes.ts';
import { metadataAbove, type EstatMetadata } from './estat-metadata.ts';
import { findRow } from './find-row.ts';
import { cellAt, placeOf, type Grid } from './grid.ts';
import { measureOf } from './members.ts';
import { PLAIN_PLAN, type ColumnRole, type Coordinates, type Plan } from './plan.ts';
import { regularBody } from './regular-body.ts';
import { measureInTitle, periodInTitle } from './title-facts.ts';

const METADATA = /^(?:統計名|政府統計名|表番号|表題|実施年月|市区町村時点（年月日）)[：:]$/;
const CODE = /[\s　]+(?:コード|[Cc]ode)$/;
const LEVEL = /[\s　]+(?:補助コード|階層コード|[Ll]evel)$/;

const isSlashed = (text: string): boolean => /^[/／]\S/.test(text.trim());

/** Where the heading of a cross-tab stands: rows whose cell in one column begins with a slash. */
export interface SlashHeading {
  readonly from: number;
  /** The last of them, which also names the row axes. */
  readonly last: number;
  /** The column of the slashes, empty in every row of data. */
  readonly column: number;
  /** Whether lines such as 「統計名：」 stand above. */
  readonly hasMetadata: boolean;
}

export function slashHeading(grid: Grid): SlashHeading | 'no-heading' | 'metadata-only' {
  const from = findRow(grid, (cells) => cells.some(isSlashed));
  const metadata = findRow(grid, (cells) => METADATA.test(cells.find((text) => text.trim() !== '')?.trim() ?? ''));
  if (from < 0) return metadata < 0 ? 'no-heading' : 'metadata-only';
  const column = (grid.rows[from]?.cells ?? []).findIndex(isSlashed);
  let last = from;
  while (isSlashed(cellAt(grid, last + 1, column))) last += 1;
  return { from, last, column, hasMetadata: metadata >= 0 && metadata < from };
}

interface ColumnAxis {
  readonly name: string;
  readonly labelRow: number;
  /** −1 where the codes were left out of the download. */
  readonly codeRow: number;
}

/** @throws Refusal when a row of labels is gone: codes alone do not say what a column counts. */
function columnAxes(grid: Grid, heading: SlashHeading, layout: string): ColumnAxis[] {
  const rows = Array.from({ length: heading.last - heading.from + 1 }, (_, i) => {
    const printed = cellAt(grid, heading.from + i, heading.column).trim().slice(1);
    return { row: heading.from + i, name: printed.replace(CODE, ''), isCode: CODE.test(printed) };
  });
  const labelled = rows.filter(({ isCode }) => !isCode);
  const lost = rows.filter(({ isCode, name }) => isCode && !labelled.some((other) => other.name === name));
  if (lost.length > 0) throw new Refusal('heading-incomplete', { layout, missing: `/${lost[0]?.name ?? ''}` }, placeOf(grid, heading.last));
  return labelled.map(({ row, name }) => ({ name, labelRow: row, codeRow: rows.find((other) => other.isCode && other.name === name)?.row ?? -1 }));
}

/** Columns of figures: those with labels in every heading row, whatever side of the slashes they stand on. */
function valueColumns(grid: Grid, heading: SlashHeading): number[] {
  const width = grid.rows[heading.last]?.cells.length ?? 0;
  const columns = Array.from({ length: width }, (_, c) => c).filter((c) => c !== heading.column && cellAt(grid, heading.last, c).trim() !== '');
  if (heading.last > heading.from) return columns.filter((c) => cellAt(grid, heading.from, c).trim() !== '');
  // Without codes one row is all there is: figures stand after the slash, unless someone moved columns before it.
  const body = grid.rows.slice(heading.last + 1, heading.last + 50).filter(({ cells }) => cells.length > 1);
  const some = (c: number, test: (text: string) => boolean): boolean => body.some(({ cells }) => test(cells[c] ?? ''));
  return columns.filter((c) => (c > heading.column ? some(c, (text) => readsAsFigure(text, new Map())) : some(c, (text) => /^\d{1,3}(?:,\d{3})+$/.test(text))));
}

interface RowAxis {
  readonly name: string;
  readonly label: number;
  readonly code: number;
  readonly level: number;
}

function rowAxes(grid: Grid, heading: SlashHeading, values: readonly number[]): RowAxis[] {
  const names = (grid.rows[heading.last]?.cells ?? []).map((text) => text.trim());
  const columns = names.flatMap((name, c) => (name === '' || c === heading.column || values.includes(c) ? [] : [{ name, c }]));
  const find = (base: string, mark: RegExp): number => columns.find(({ name }) => mark.test(name) && name.replace(mark, '') === base)?.c ?? -1;
  const labelled = columns.filter(({ name }) => !CODE.test(name) && !LEVEL.test(name));
  const coded = columns.filter(({ name }) => CODE.test(name) && !labelled.some((other) => other.name === name.replace(CODE, '')));
  return [
    ...labelled.map(({ name, c }) => ({ name, label: c, code: find(name, CODE), level: find(name, LEVEL) })),
    ...coded.map(({ name, c }) => ({ name: name.replace(CODE, ''), label: -1, code: c, level: find(name.replace(CODE, ''), LEVEL) })),
  ];
}

/** Plan of an e-Stat cross-tab (統計表表示のクロス集計表形式), with or without metadata and codes. */
export function estatWidePlan(grid: Grid, heading: SlashHeading, layout: string): Plan {
  const across = columnAxes(grid, heading, layout);
  const values = valueColumns(grid, heading);
  const down = rowAxes(grid, heading, values);
  if (values.length === 0 || down.length === 0) throw new Refusal('heading-incomplete', { layout, missing: down.length === 0 ? '表側' : '表頭' }, placeOf(grid, heading.last));
  const metadata = metadataAbove(grid, heading.from);
  const axes: EstatAxis[] = [
    ...down.map(({ name, label }) => ({ id: '', name, labels: label < 0 ? [] : distinct(grid, heading.last + 1, label) })),
    ...across.map(({ name, labelRow }) => ({ id: '', name, labels: values.map((c) => cellAt(grid, labelRow, c)) })),
  ];
  const assigned = assignAxes(axes);
  const dimension = (i: number): Axis | string => (assigned[i] === undefined || assigned[i] === 'dim' ? plainAxisName(axes[i]?.name ?? '') : assigned[i]);
  const columns: ColumnRole[] = Array.from({ length: grid.rows[heading.last]?.cells.length ?? 0 }, () => ({ role: 'skip' }));
  down.forEach(({ label, code, level }, i) => {
    const key = { role: 'key', dimension: dimension(i) } as const;
    const holdsUnit = assigned[i] === 'measure' ? {} : { holdsUnit: true as const };
    if (label >= 0) columns[label] = { ...key, part: 'label', ...holdsUnit };
    if (code >= 0) columns[code] = { ...key, part: 'code' };
    if (level >= 0) columns[level] = { ...key, part: 'level' };
  });
  const fallback = fallbackMeasure(assigned, metadata);
  const coordinates = values.map((c) => coordinatesOfLabels(across.map(({ labelRow, codeRow }, i): AxisLabel => ({
    axis: assigned[down.length + i] ?? 'dim',
    dim: dimension(down.length + i),
    code: codeRow < 0 ? '' : cellAt(grid, codeRow, c).trim(),
    label: cellAt(grid, labelRow, c),
  })), fallback));
  values.forEach((c, i) => {
    columns[c] = { role: 'value', at: coordinates[i] ?? {} };
  });
  const body = regularBody(grid, heading.last + 1, columns, metadata.legend);
  return {
    ...PLAIN_PLAN,
    layout,
    seen: [...(heading.hasMetadata ? [cellAt(grid, 0, 0)] : []), cellAt(grid, heading.last, heading.column)],
    title: metadata.title,
    edition: metadata.edition,
    columns,
    from: heading.last + 1,
    to: body.to,
    end: body.end,
    skipRows: body.skipRows,
    constant: constantOf(assigned, metadata),
    surveyText: metadata.surveyText,
    headings: Object.fromEntries(axes.map(({ name }, i) => [dimension(i), plainAxisName(name)])),
    legend: metadata.legend,
    findings: [...guessedMeasure(grid, heading, assigned, coordinates), ...body.findings],
  };
}

function distinct(grid: Grid, from: number, column: number): string[] {
  return [...new Set(grid.rows.slice(from).map(({ cells }) => cells[column] ?? ''))];
}

/** The 1980s tables print no 表章項目: what they count stands in the title, its unit in the labels. */
function fallbackMeasure(assigned: readonly (Axis | 'dim')[], { title }: EstatMetadata): (unit: string) => ReturnType<typeof measureInTitle> {
  if (assigned.includes('measure')) return () => 'no-measure';
  return (unit) => {
    const found = measureInTitle(title, unit);
    return found === 'no-measure' && unit !== '' ? measureOf(title, unit, []) : found;
  };
}

function guessedMeasure(grid: Grid, heading: SlashHeading, assigned: readonly (Axis | 'dim')[], coordinates: readonly Coordinates[]): Finding[] {
  const measure = coordinates[0]?.measure;
  return assigned.includes('measure') || measure === undefined ? [] : [finding('guess', placeOf(grid, heading.last), { what: 'measure', text: measure.label })];
}

function constantOf(assigned: readonly (Axis | 'dim')[], { title, surveyText }: EstatMetadata): Coordinates {
  const scope = scopeOfLabel(title);
  const period = assigned.includes('period') ? 'no-period' : periodInTitle(surveyText);
  return { ...(scope === 'unstated' ? {} : { scope }), ...(period === 'no-period' ? {} : { period }) };
}

import { finding, type Finding } from '../../model/finding.ts';
import type { Axis } from '../../model/key.ts';
import { Refusal } from '../../model/refusal.ts';
import { parsePeriod } from '../../reference/periods.ts';
import { censusScope, measuresOf } from '../census-scope.ts';
import { coordinatesOfLabels, type AxisLabel } from '../axis-coordinates.ts';
import { meaningOfHeading } from '../axis.ts';
import { assignAxes } from '../estat-axes.ts';
import { findRow, textsAbove } from '../find-row.ts';
import { cellAt, placeOf, type Grid } from '../grid.ts';
import { isNote } from '../body-shape.ts';
import type { Layout } from '../layout.ts';
import { PLAIN_PLAN, type ColumnRole, type Plan } from '../plan.ts';
import { regularBody } from '../regular-body.ts';
import { measureInTitle, periodInTitle } from '../title-facts.ts';

const LAYOUT = 'estat-file-a';
/** Area codes of the data rows. */
const AREA_CODE = /^ti\.\d{5}$/;
/** A table's own number of an item: honsi.0000, nsanL.0001. Not JSIC, and not the same in another table. */
const ITEM_CODE = /^[A-Za-z]+\d*\.\d{4,5}$/;

const plain = (text: string): string => text.normalize('NFKC').trim();

/** One axis across: a row of codes, and the row of labels that belongs to it. */
interface AcrossAxis {
  readonly codes: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * Economic census tables of 平成24, 26 and 28 as CSV (統計表のファイル): numbered lines, titles, a row of codes and a row of
 * levels for every axis across, one row of labels for each, then (code, level, label) of every axis down and the figures.
 * A label stands once above all columns of its code. Level numbers differ between tables and are not used.
 *
 * @throws Refusal 'heading-incomplete' when rows of codes and rows of labels do not match.
 */
export const estatFileA: Layout = {
  id: LAYOUT,
  plan(grid: Grid): Plan | 'not-this' {
    const data = findRow(grid, (cells) => cells.some((text) => AREA_CODE.test(plain(text))));
    if (data < 1) return 'not-this';
    const codeRows = rowsWhere(grid, data, (cells) => cells.filter((text) => ITEM_CODE.test(plain(text))).length > 1);
    if (codeRows.length === 0) {
      if (!/経済センサス/.test(textsAbove(grid, data).join(''))) return 'not-this';
      throw new Refusal('heading-incomplete', { layout: LAYOUT, missing: 'honsi.0000 …' }, placeOf(grid, data - 1));
    }
    const values = columnsOf(grid, codeRows[0] ?? 0, (text) => ITEM_CODE.test(plain(text)));
    const across = acrossAxes(grid, codeRows, values, data);
    const title = titleOf(grid, codeRows[0] ?? 0);
    const around = textsAbove(grid, codeRows[0] ?? 0).map(withoutLineNumber);
    const columns = downColumns(grid, data, values);
    const assigned = assignAxes(across.map(({ labels }) => ({ id: '', name: '', labels: [...labels.values()] })));
    const names = across.map((axis, i) => nameOf(axis, i));
    const inTitle = measureInTitle(title, '');
    for (const c of values) {
      const labels = across.map((axis, i): AxisLabel => ({ axis: assigned[i] ?? 'dim', dim: names[i] ?? '', code: '', label: axis.labels.get(axis.codes[c] ?? '') ?? '' }));
      columns[c] = { role: 'value', at: coordinatesOfLabels(labels, () => inTitle) };
    }
    const body = regularBody(grid, data, columns);
    const period = periodInTitle(surveyLine(around));
    const scope = censusScope(around.filter((text) => /表|注|集計/.test(text)), measuresOf(columns));
    return {
      ...PLAIN_PLAN,
      layout: LAYOUT,
      seen: [surveyLine(around), cellAt(grid, data, areaColumn(grid, data))],
      title,
      columns,
      from: data,
      to: body.to,
      end: body.end,
      skipRows: body.skipRows,
      constant: { ...(period === 'no-period' ? {} : { period }), ...(scope === 'unstated' ? {} : { scope }) },
      surveyText: around.join(' '),
      headings: headingsOf(grid, data, columns),
      findings: [...unnamed(grid, data, assigned, inTitle), ...body.findings],
    };
  },
};

function rowsWhere(grid: Grid, to: number, test: (cells: readonly string[]) => boolean): number[] {
  return grid.rows.slice(0, to).flatMap(({ cells }, r) => (test(cells) ? [r] : []));
}

function columnsOf(grid: Grid, row: number, test: (text: string) => boolean): number[] {
  return (grid.rows[row]?.cells ?? []).flatMap((text, c) => (test(text) ? [c] : []));
}

function areaColumn(grid: Grid, data: number): number {
  return (grid.rows[data]?.cells ?? []).findIndex((text) => AREA_CODE.test(plain(text)));
}

/** Rows below the codes with text above the figures: levels are bare digits, labels are words. */
function acrossAxes(grid: Grid, codeRows: readonly number[], values: readonly number[], data: number): AcrossAxis[] {
  const labelRows = rowsWhere(grid, data, (cells) => values.some((c) => /\D/.test(plain(cells[c] ?? '')) && !ITEM_CODE.test(plain(cells[c] ?? ''))))
    .filter((r) => r > (codeRows.at(-1) ?? 0));
  const incomplete = (missing: string): never => {
    throw new Refusal('heading-incomplete', { layout: LAYOUT, missing }, placeOf(grid, data - 1));
  };
  if (labelRows.length < codeRows.length) incomplete('事業所数 …');
  if (codeRows.length === 1 && labelRows.length > 1 && numbersColumns(grid, codeRows[0] ?? 0, values)) return labelRows.flatMap((row) => labelledAxes(grid, row, values));
  if (labelRows.length > codeRows.length) incomplete(cellAt(grid, codeRows[0] ?? 0, values[0] ?? 0));
  return codeRows.map((row, i): AcrossAxis => {
    const codes = (grid.rows[row]?.cells ?? []).map(plain);
    const labels = new Map<string, string>();
    for (const c of values) {
      const label = cellAt(grid, labelRows[i] ?? 0, c).trim();
      const code = codes[c] ?? '';
      if (label === '') continue;
      // One code with two labels: rows of codes and labels that do not belong together.
      if ((labels.get(code) ?? label) !== label) incomplete(code);
      labels.set(code, label);
    }
    const unlabelled = values.map((c) => codes[c] ?? '').find((code) => !labels.has(code));
    if (unlabelled !== undefined) incomplete(unlabelled);
    return { codes, labels };
  });
}

/** Codes such as val.0001, val.0002 … number the columns and say nothing of the items. */
function numbersColumns(grid: Grid, codes: number, values: readonly number[]): boolean {
  return values.length > 1 && new Set(values.map((c) => plain(cellAt(grid, codes, c)))).size === values.length;
}

/** The axis, or for 「2021年　総数」 the two axes, of a row of labels that has no row of codes. */
function labelledAxes(grid: Grid, row: number, values: readonly number[]): AcrossAxis[] {
  const codes = (grid.rows[row]?.cells ?? []).map((text) => text.trim());
  const own = values.map((c) => codes[c] ?? '');
  const parted = own.map((label) => /^(\S+)[\s　]+(\S.*)$/.exec(label) ?? []);
  const isDated = parted.every(([, period = '']) => parsePeriod(period) !== 'not-a-period');
  const axis = (labels: readonly string[]): AcrossAxis => ({ codes, labels: new Map(own.map((code, i) => [code, labels[i] ?? ''])) });
  return isDated ? [axis(parted.map(([, period = '']) => period)), axis(parted.map(([, , rest = '']) => rest))] : [axis(own)];
}

/** Columns beside a label that repeat it in numbers: the line, the level of the item, its number in this table. */
const NUMBERING = /^(?:行番号|行|No\.?|連番|番号)$|階層$|レベル$|level$/i;

/** Roles of the columns before the figures: the area by its code, every named column by its name. */
function downColumns(grid: Grid, data: number, values: readonly number[]): ColumnRole[] {
  const names = grid.rows[data - 1]?.cells ?? [];
  const area = areaColumn(grid, data);
  const taken = new Set<string>();
  return Array.from({ length: names.length }, (_, c): ColumnRole => {
    if (c === area) return { role: 'key', dimension: 'area', part: 'code' };
    const name = (names[c] ?? '').replace(/[\s　]+/g, '');
    const meaning = meaningOfHeading(name);
    const isNumber = NUMBERING.test(name) || (meaning.is === 'key' && meaning.part === 'code');
    if (values.includes(c) || name === '' || /^\d+$/.test(name) || isNumber) return { role: 'skip' };
    const known = meaning.is === 'key' && meaning.part === 'label' ? meaning.dimension : assignAxes([{ id: '', name, labels: grid.rows.slice(data).map(({ cells }) => cells[c] ?? '') }])[0];
    const dimension = known === undefined || known === 'dim' || taken.has(known) ? name : known;
    taken.add(dimension);
    return { role: 'key', dimension, part: 'label' };
  });
}

/** 総数(単独・本所・支所) names its axis in its total. */
function nameOf({ labels }: AcrossAxis, index: number): string {
  for (const label of labels.values()) {
    const named = /^(?:総数|総計|合計|計)[(（](.+)[)）]$/.exec(label)?.[1];
    if (named !== undefined) return named;
  }
  return `列見出し${index + 1}`;
}

/** 平成24年経済センサス‐活動調査 …: the line that names the survey. */
function surveyLine(around: readonly string[]): string {
  return around.find((text) => /センサス|調査/.test(text) && periodInTitle(text) !== 'no-period') ?? around[0] ?? '';
}

function withoutLineNumber(text: string): string {
  return text.replace(/^\d+\s+/, '');
}

/** The title in Japanese: 第2-3-2表 …; the first line names the survey, another repeats the title in English. */
function titleOf(grid: Grid, to: number): string {
  const texts = textsAbove(grid, to).map(withoutLineNumber).filter((text) => /[ぁ-んァ-ヶ一-龠]/.test(text) && !isNote(text));
  return texts.find((text) => /^第.+表/.test(text)) ?? texts[1] ?? texts[0] ?? '';
}

function headingsOf(grid: Grid, data: number, columns: readonly ColumnRole[]): Record<string, string> {
  return Object.fromEntries(columns.flatMap((role, c) => (role.role === 'key' && role.part === 'label' ? [[role.dimension, cellAt(grid, data - 1, c).trim()] as const] : [])));
}

function unnamed(grid: Grid, data: number, assigned: readonly (Axis | 'dim')[], inTitle: ReturnType<typeof measureInTitle>): Finding[] {
  return assigned.includes('measure') || inTitle === 'no-measure' ? [] : [finding('guess', placeOf(grid, data - 1), { what: 'measure', text: inTitle.label })];
}

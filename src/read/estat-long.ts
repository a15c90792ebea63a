import { finding, type Finding } from '../model/finding.ts';
import type { Axis } from '../model/key.ts';
import { scopeOfLabel } from '../reference/scopes.ts';
import { assignAxes, plainAxisName, type EstatAxis } from './estat-axes.ts';
import type { EstatMetadata } from './estat-metadata.ts';
import { findRow } from './find-row.ts';
import { cellAt, placeOf, type Grid } from './grid.ts';
import { PLAIN_PLAN, type ColumnRole, type Coordinates, type Plan } from './plan.ts';
import { regularBody } from './regular-body.ts';
import { measureInTitle, periodInTitle } from './title-facts.ts';

const CODE = /^(tab|cat\d\d|area|time)_code$/;
const VALUE = /^(?:value|値|数値)$/;
const UNIT = /^(?:unit|単位)$/;
const NOTE = /^(?:annotation|注釈|注記)$/;

/** The heading row of a column-oriented table of e-Stat (列指向形式), or −1. */
export function longHeading(grid: Grid): number {
  return findRow(grid, (cells) => {
    const names = cells.map((text) => text.trim());
    const isTidy = names.includes('area_name') && names.includes('industry_name');
    return !isTidy && names.some((name) => VALUE.test(name)) && names.some((name) => CODE.test(name) || UNIT.test(name)) && names.filter((name) => name !== '').length >= 3;
  });
}

interface LongAxis extends EstatAxis {
  /** Columns; −1 where there is none. */
  readonly code: number;
  readonly label: number;
}

/** How many rows are looked at to tell which column of names belongs to which column of codes. */
const SAMPLE = 5_000;

/** Whether every code goes with one name; a name may have several codes (伊達市). */
function namesCodes(rows: readonly (readonly string[])[], code: number, label: number): boolean {
  const names = new Map<string, string>();
  return rows.every((cells) => {
    const key = (cells[code] ?? '').trim();
    const name = cells[label] ?? '';
    const known = names.get(key);
    names.set(key, name);
    return known === undefined || known === name;
  });
}

function distinctIn(rows: readonly (readonly string[])[], column: number): number {
  return new Set(rows.map((cells) => (cells[column] ?? '').trim())).size;
}

/** Pairs each column of codes with its names: the next column, unless someone moved the columns about. */
function axesOf(grid: Grid, heading: number): LongAxis[] {
  const names = (grid.rows[heading]?.cells ?? []).map((text) => text.trim());
  const rows = grid.rows.slice(heading + 1, heading + 1 + SAMPLE).map(({ cells }) => cells).filter((cells) => cells.length >= names.length);
  const free = new Set(names.flatMap((name, c) => (name === '' || CODE.test(name) || VALUE.test(name) || UNIT.test(name) || NOTE.test(name) ? [] : [c])));
  const codes = names.flatMap((name, code) => (CODE.test(name) ? [{ id: CODE.exec(name)?.[1] ?? '', code }] : []));
  const labelOf = new Map<number, number>();
  const pair = (choose: (id: string, code: number, candidates: readonly number[]) => number | undefined): void => {
    for (const { id, code } of codes) {
      if (labelOf.has(code)) continue;
      const label = choose(id, code, [...free].filter((c) => namesCodes(rows, code, c)));
      if (label === undefined) continue;
      labelOf.set(code, label);
      free.delete(label);
    }
  };
  const axisOf = (id: string, name: string): string => assignAxes([{ id, name, labels: [] }])[0] ?? 'dim';
  pair((_, code, candidates) => candidates.find((c) => c === code + 1));
  pair((id, _, candidates) => (axisOf(id, '') === 'dim' ? undefined : candidates.find((c) => axisOf('', names[c] ?? '') === axisOf(id, ''))));
  pair((_, code, candidates) => {
    const alike = candidates.filter((c) => distinctIn(rows, c) === distinctIn(rows, code));
    return alike.length === 1 ? alike[0] : undefined;
  });
  const coded = codes.map(({ id, code }): LongAxis => {
    const label = labelOf.get(code) ?? -1;
    return { id, code, label, name: label < 0 ? id : (names[label] ?? ''), labels: labelsOf(rows, label < 0 ? code : label) };
  });
  return [...coded, ...[...free].map((c): LongAxis => ({ id: '', code: -1, label: c, name: names[c] ?? '', labels: labelsOf(rows, c) }))];
}

function labelsOf(rows: readonly (readonly string[])[], column: number): string[] {
  return [...new Set(rows.map((cells) => cells[column] ?? ''))];
}

/** Plan of a column-oriented table: code and name of every axis, unit, value, annotation. */
export function estatLongPlan(grid: Grid, heading: number, layout: string, metadata: EstatMetadata): Plan {
  const names = (grid.rows[heading]?.cells ?? []).map((text) => text.trim());
  const axes = axesOf(grid, heading);
  const assigned = assignAxes(axes);
  const dimension = (i: number): Axis | string => (assigned[i] === undefined || assigned[i] === 'dim' ? plainAxisName(axes[i]?.name ?? '') : assigned[i]);
  const columns = names.map((name): ColumnRole => (VALUE.test(name) ? { role: 'value', at: {} } : UNIT.test(name) ? { role: 'unit' } : NOTE.test(name) ? { role: 'note' } : { role: 'skip' }));
  axes.forEach(({ code, label }, i) => {
    if (code >= 0) columns[code] = { role: 'key', dimension: dimension(i), part: 'code' };
    if (label >= 0) columns[label] = { role: 'key', dimension: dimension(i), part: 'label' };
  });
  const body = regularBody(grid, heading + 1, columns, metadata.legend);
  const { constant, findings } = stated(grid, heading, assigned, metadata);
  return {
    ...PLAIN_PLAN,
    layout,
    seen: names.filter((name) => name !== '').slice(0, 2).concat(names.filter((name) => VALUE.test(name))),
    title: metadata.title,
    edition: metadata.edition,
    columns,
    from: heading + 1,
    to: body.to,
    end: body.end,
    skipRows: body.skipRows,
    constant,
    surveyText: metadata.surveyText,
    headings: Object.fromEntries(axes.map(({ name }, i) => [dimension(i), plainAxisName(name)])),
    legend: metadata.legend,
    findings: [...findings, ...body.findings],
  };
}

/** What holds for the whole table, from its title: scope, and the period and measure that no column names. */
function stated(grid: Grid, heading: number, assigned: readonly (Axis | 'dim')[], { title, surveyText, replaced }: EstatMetadata): { readonly constant: Coordinates; readonly findings: readonly Finding[] } {
  const scope = scopeOfLabel(title);
  const period = assigned.includes('period') ? 'no-period' : periodInTitle(surveyText);
  const unit = cellAt(grid, heading + 1, (grid.rows[heading]?.cells ?? []).findIndex((name) => UNIT.test(name.trim()))).trim();
  const measure = assigned.includes('measure') ? 'no-measure' : measureInTitle(title, unit);
  return {
    constant: {
      ...(scope === 'unstated' ? {} : { scope }),
      ...(period === 'no-period' ? {} : { period }),
      ...(measure === 'no-measure' ? {} : { measure }),
    },
    findings: [
      ...(measure === 'no-measure' ? [] : [finding('guess', placeOf(grid, heading), { what: 'measure', text: measure.label })]),
      ...(replaced === '' ? [] : [finding('symbols-replaced', grid.place, { by: replaced })]),
    ],
  };
}

import { finding, type Finding } from '../model/finding.ts';
import { periodKey } from '../model/period.ts';
import { statusAt, type Dimension, type Table } from '../model/table.ts';
import { memberKey, type Member } from '../model/key.ts';
import type { Status } from '../model/value.ts';
import type { Grid } from '../read/grid.ts';
import type { Plan } from '../read/plan.ts';
import type { ReadResult, ReadTable } from '../read/read-table.ts';
import type { InspectedAxis, InspectedTable, InspectReport } from '../write/inspect/report.ts';
import { formatPlace } from '../write/wording/description.ts';
import { machineReadability } from '../read/machine-readability.ts';

/** Everything `inspect` says about a file, as data. */
export function inspectReport(result: ReadResult): InspectReport {
  const { document } = result;
  return {
    file: document.file,
    sha256: document.sha256,
    format: document.format,
    encoding: document.decoding.encoding,
    ground: document.decoding.ground,
    tables: result.tables.map((table) => inspectedTable(table)),
    unread: result.unread.map((grid) => formatPlace({ ...grid.place, ...(grid.rows[0] === undefined ? {} : { line: grid.rows[0].line }) })),
    findings: result.findings,
  };
}

function inspectedTable({ grid, plan, table, findings }: ReadTable): InspectedTable {
  return {
    place: formatPlace({ ...grid.place, ...(grid.rows[0] === undefined ? {} : { line: grid.rows[0].line }) }),
    title: plan.title,
    layout: plan.layout,
    seen: plan.seen,
    edition: plan.edition,
    cells: table.length,
    axes: [axis(table.area), axis(table.industry), ...table.dims.map(axis)].filter(({ members }) => members.length > 0),
    measures: measuresOf(table),
    periods: periodsOf(table),
    statuses: statusesOf(table),
    findings: [...findings, ...rulesOn(grid, plan)],
  };
}

/** Breaches of the rules for machine-readable tables, which only a whole grid can tell. */
function rulesOn(grid: Grid, { end }: Plan): Finding[] {
  return end > grid.rows.length ? [finding('machine-readability-not-judged', grid.place, { rows: grid.rows.length })] : machineReadability(grid);
}

function axis(dimension: Dimension<Member>): InspectedAxis {
  const members = [...new Map(dimension.members.map((m) => [memberKey(m), m])).values()].filter(({ code, name }) => code !== '' || name !== '');
  return { id: dimension.id, label: dimension.label, members: members.map(({ code, name }) => ({ code, name })) };
}

/** For every code of one dimension, the members of another it occurs with. */
function together<A, B>(table: Table, a: Dimension<A>, b: Dimension<B>): Map<number, Set<number>> {
  const pairs = new Map<number, Set<number>>();
  for (let row = 0; row < table.length; row += 1) {
    const code = a.codes[row] ?? 0;
    const set = pairs.get(code) ?? new Set<number>();
    set.add(b.codes[row] ?? 0);
    pairs.set(code, set);
  }
  return pairs;
}

function measuresOf(table: Table): InspectedTable['measures'] {
  const scopes = together(table, table.measure, table.scope);
  return table.measure.members.map((m, code) => ({
    id: m.id, label: m.label, unit: m.unit.label, kind: m.unit.kind,
    scopes: [...(scopes.get(code) ?? [])].map((s) => table.scope.members[s] ?? 'unstated'),
  }));
}

function periodsOf(table: Table): InspectedTable['periods'] {
  const surveys = together(table, table.period, table.survey);
  return table.period.members
    .map((p, code) => ({ key: periodKey(p), label: p.label, surveys: [...(surveys.get(code) ?? [])].map((s) => table.survey.members[s] ?? '').filter((id) => id !== '') }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function statusesOf(table: Table): InspectedTable['statuses'] {
  const counts: Partial<Record<Status, number>> = {};
  for (let row = 0; row < table.length; row += 1) {
    const status = statusAt(table, row);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

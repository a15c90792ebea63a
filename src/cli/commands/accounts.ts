import { accountTable, isAccountTable } from '../../derive/account-table.ts';
import { areaKeysOf, comparedWith, referenceFinder, resolveAgainst } from '../../derive/against.ts';
import { identityFindings } from '../../derive/measured/identities.ts';
import { measuredIndicators } from '../../derive/measured/measured-indicators.ts';
import { rolesByTable, type RoleContext } from '../../derive/measured/role-values.ts';
import { publishedDiscrepancies } from '../../derive/published.ts';
import { isShownLine, isShownWhole } from '../../derive/shown.ts';
import type { AccountTable, AccountTableLine } from '../../model/account-table.ts';
import { finding, type Finding } from '../../model/finding.ts';
import { memberKey } from '../../model/key.ts';
import type { MeasuredKey, MeasuredRow } from '../../model/measured.ts';
import { Refusal } from '../../model/refusal.ts';
import type { Series } from '../../model/series.ts';
import { memberAt } from '../../model/table.ts';
import { loadAreas } from '../../reference/areas.ts';
import { ACCOUNT_COLUMNS, accountPrintedTable, accountRows } from '../../write/accounts/account-tables.ts';
import { measuredColumns, measuredRows, measuredTables } from '../../write/accounts/measured-tables.ts';
import type { FigureStyle } from '../../write/figures/figure.ts';
import { againstNote } from '../../write/wholes/against.ts';
import { figureStyle, measureLabels, readSeries, seriesFindings, type AnalysisData } from '../analysis.ts';
import { compareRequestOf } from '../comparing.ts';
import type { ExitCode } from '../exit-codes.ts';
import { numberOf } from '../given.ts';
import { deliverAnalysis } from '../render-analysis.ts';
import type { Session } from '../session.ts';
import { wholesOfSeries } from '../wholes.ts';

/** `accounts`: 市民経済計算, 地域経済循環, 域際収支, 開業率・廃業率, 小売 and the like. */
export async function run(operands: readonly string[], session: Session): Promise<ExitCode> {
  const style = figureStyle(session);
  const asked = session.given.against;
  const data = await readSeries(operands, session, compareRequestOf(session), 'every-or-last', { areas: asked !== undefined, industries: true, measures: [] });
  const tables = await accountTables(data);
  const contexts = await roleContexts(data, session);
  const measured = contexts.map((context) => ({ rows: measuredIndicators(context, asked !== undefined).filter((row) => isShownRow(row, data, context)), notes: (): string[] => referenceNotes(context, style) })).filter(({ rows }) => rows.length > 0);
  if (tables.length === 0 && measured.length === 0) throw new Refusal('nothing-to-analyse', { command: 'accounts', measures: measureLabels(data.series) });
  const used = [...new Set([...tables.map(({ whole }) => whole.series), ...measured.flatMap(({ rows }) => rows.map(({ series }) => series))])];
  const keep = ({ whole }: AccountTable, line: AccountTableLine): boolean => isShownLine(whole, 'residualOf' in line.at ? 'residual' : line.at, data.selection);
  return deliverAnalysis('accounts', {
    tables: () => [...tables.map((table) => accountPrintedTable(table, keep, style)), ...measured.flatMap(({ rows, notes }) => measuredTables(rows, notes(), style))],
    flat: () => {
      const rows = [...tables.flatMap((table) => accountRows(table, keep)), ...measured.flatMap(({ rows: each }) => measuredRows(each))];
      const columns = [...(tables.length > 0 ? ACCOUNT_COLUMNS : []), ...measuredColumns(measured.flatMap(({ rows: each }) => each))];
      return { columns, tables: [...new Set(used.map(({ table }) => table))], spans: tables.some(({ whole }) => whole.series.points.length > 1), rows };
    },
  }, [...data.findings, ...tables.flatMap((table) => tableFindings(table, data)), ...contexts.flatMap(identityFindings), ...unusedOptions(measured.flatMap(({ rows }) => rows), fileOf(used), session), ...data.misprints(used), ...seriesFindings(used)], used, style, session);
}

function fileOf([first]: readonly Series[]): string {
  return first === undefined ? '' : memberAt(first.table.source, first.names[0] ?? 0).file;
}

/** Options that no figure of the result depends on. */
function unusedOptions(rows: readonly MeasuredRow[], file: string, { given }: Session): Finding[] {
  const has = (...keys: readonly MeasuredKey[]): boolean => rows.some(({ figures }) => figures.some(({ key }) => keys.includes(key)));
  return [
    ...(given.against !== undefined && !has('retail-attraction', 'commercial-population') ? [finding('option-unused', { file }, { option: 'against' })] : []),
    ...(given.months !== undefined && !has('opening-rate', 'closure-rate') ? [finding('option-unused', { file }, { option: 'months' })] : []),
  ];
}

async function accountTables({ series, selection }: AnalysisData): Promise<AccountTable[]> {
  const tables: AccountTable[] = [];
  for (const each of series) {
    const wholes = await wholesOfSeries(each);
    tables.push(...wholes.filter((whole) => isAccountTable(whole) && isShownWhole(whole, selection, new Set())).map(accountTable));
  }
  return tables;
}

function tableFindings({ whole, chainLinked }: AccountTable, { series }: AnalysisData): Finding[] {
  const { table, measure, names } = whole.series;
  const { file } = memberAt(table.source, names[0] ?? 0);
  return [...(chainLinked ? [finding('chain-linked', { file }, { measure: measure.label })] : []), ...publishedDiscrepancies(whole, series)];
}

/** The measures of every table by their roles, with the areas each region is compared with. */
async function roleContexts({ series, tables }: AnalysisData, { given }: Session): Promise<RoleContext[]> {
  const months = numberOf(given, 'months') ?? 'by-survey';
  const roles = rolesByTable(series);
  if (given.against === undefined) return roles.map((each) => ({ roles: each, months, referenceOf: () => 'none', comparedWith: new Set() }));
  const against = await resolveAgainst(tables, given.against);
  const areas = await loadAreas();
  return roles.flatMap((each) => {
    const [first] = each.values();
    if (first === undefined) return [];
    const present = areaKeysOf(first.table);
    const find = referenceFinder(against, present, areas);
    const referenceOf: RoleContext['referenceOf'] = (own) => {
      const found = find(own);
      return found === 'not-in-data' || (found.assembled === 'no' && found.keys.includes(own)) ? 'none' : found;
    };
    return [{ roles: each, months, referenceOf, comparedWith: comparedWith(present, find) }];
  });
}

/** What the areas of a table are compared with, where the table has indicators that need it. */
function referenceNotes({ roles, referenceOf }: RoleContext, style: FigureStyle): string[] {
  const series = roles.get('goodsSales');
  if (series === undefined || !roles.has('population')) return [];
  const members = new Map(series.table.area.members.map((area) => [memberKey(area), area]));
  const notes = [...members.keys()].flatMap((own): string[] => {
    const found = referenceOf(own);
    return found === 'none' ? [] : [againstNote({ areas: found.keys.flatMap((key) => members.get(key) ?? []), assembled: found.assembled }, style)];
  });
  return [...new Set(notes)];
}

/** Rows of chosen areas and industries; an area that others are compared with is shown only when chosen. */
function isShownRow({ series, line }: MeasuredRow, { selection: { areas, industries } }: AnalysisData, context: RoleContext): boolean {
  const row = series.names[line] ?? 0;
  const area = memberKey(memberAt(series.table.area, row));
  const industry = memberKey(memberAt(series.table.industry, row));
  return (areas === 'all' ? !context.comparedWith.has(area) : areas.has(area)) && (industries === 'all' || industries.has(industry) || industry === '=');
}

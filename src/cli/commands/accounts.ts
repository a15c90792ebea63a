import { accountTable, isAccountTable } from '../../derive/account-table.ts';
import { publishedDiscrepancies } from '../../derive/published.ts';
import { isShownLine, isShownWhole } from '../../derive/shown.ts';
import type { AccountTable, AccountTableLine } from '../../model/account-table.ts';
import { finding, type Finding } from '../../model/finding.ts';
import { Refusal } from '../../model/refusal.ts';
import { memberAt } from '../../model/table.ts';
import { ACCOUNT_COLUMNS, accountPrintedTable, accountRows } from '../../write/accounts/account-tables.ts';
import { figureStyle, measureLabels, readSeries, seriesFindings, type AnalysisData } from '../analysis.ts';
import { compareRequestOf } from '../comparing.ts';
import type { ExitCode } from '../exit-codes.ts';
import { deliverAnalysis } from '../render-analysis.ts';
import type { Session } from '../session.ts';
import { wholesOfSeries } from '../wholes.ts';

/** `accounts`: 市民経済計算, 地域経済循環, 域際収支, 開業率・廃業率 and the like. */
export async function run(operands: readonly string[], session: Session): Promise<ExitCode> {
  const style = figureStyle(session);
  const data = await readSeries(operands, session, compareRequestOf(session), 'every-or-last', { areas: session.given.against !== undefined, industries: true });
  const tables = await accountTables(data);
  if (tables.length === 0) throw new Refusal('nothing-to-analyse', { command: 'accounts', measures: measureLabels(data.series) });
  const used = tables.map(({ whole }) => whole.series);
  const keep = ({ whole }: AccountTable, line: AccountTableLine): boolean => isShownLine(whole, 'residualOf' in line.at ? 'residual' : line.at, data.selection);
  return deliverAnalysis('accounts', {
    tables: () => tables.map((table) => accountPrintedTable(table, keep, style)),
    flat: () => ({ columns: ACCOUNT_COLUMNS, rows: tables.flatMap((table) => accountRows(table, keep)) }),
  }, [...data.findings, ...tables.flatMap((table) => tableFindings(table, data)), ...data.misprints(used), ...seriesFindings(used)], used, style, session);
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

import type { AccountTable, AccountTableLine } from '../model/account-table.ts';
import { asValue, type Derived } from '../model/derived.ts';
import { wholeFigure, NOWHERE, type Whole, type WholeLine } from '../model/whole.ts';
import { memberAt } from '../model/table.ts';
import { isAdditive, labelOn } from './wholes.ts';
import { accounts, type AccountLine, type Accounts } from './indicators/accounts.ts';
import { share } from './indicators/share.ts';

const CHAIN_LINKED = /連鎖|実質/;

/** Whether a whole is a table of accounts (勘定の表か): by its survey, its measure or title, or the lines only accounts have. */
export function isAccountTable({ series, lines, axis }: Whole): boolean {
  const { measure, points, table } = series;
  if (measure.unit.kind !== 'amount' || !isAdditive(measure)) return false;
  // A document on accounts holds other tables as well; those of accounts run along industries.
  if (measure.id === 'gross-product' || (axis === 'industry' && points.some(({ survey }) => survey === 'accounts'))) return true;
  const titles = table.source.members.map(({ title, sheet }) => `${title} ${sheet}`).join(' ');
  return /経済計算|総生産/.test(titles) || lines.some(({ line, role }) => role === 'adjustment' || (line >= 0 && labelOn(series, axis, line).code.startsWith('SNA')));
}

function isChainLinked({ series }: Whole): boolean {
  const { measure, table } = series;
  const titles = table.source.members.map(({ title, sheet }) => `${title} ${sheet}`);
  const dims = table.dims.map((dim) => memberAt(dim, series.names[0] ?? 0).name);
  return [measure.label, ...titles, ...dims].some((text) => CHAIN_LINKED.test(text));
}

const idOf = (line: WholeLine): string => String(line.line);

function accountLine(whole: Whole, line: WholeLine, earlier: number, later: number): AccountLine {
  return {
    id: idOf(line),
    role: line.role === 'detail' ? 'part' : line.role,
    partOf: line.under === NOWHERE ? '' : String(line.under),
    earlier: wholeFigure(whole, line, earlier),
    later: wholeFigure(whole, line, later),
  };
}

/**
 * What follows from a table of accounts (対前年度増減額・増減率・構成比・寄与度): every line as it is printed, 再掲 too, and what lines hold beyond
 * the lines added to them.
 */
export function accountTable(whole: Whole): AccountTable {
  const last = whole.series.points.length - 1;
  const steps = Array.from({ length: last }, (_, k): Accounts => accounts(whole.lines.map((line) => accountLine(whole, line, k, k + 1))));
  const chainLinked = isChainLinked(whole);
  const lines = whole.lines.map((line, i): AccountTableLine => {
    const figures = steps.flatMap(({ lines: each }) => each[i] ?? []);
    const shares = whole.series.points.map((_, k): Derived => share(wholeFigure(whole, line, k), wholeFigure(whole, whole.total, k)));
    return {
      at: line,
      values: whole.series.points.map((_, k) => wholeFigure(whole, line, k)),
      shares: chainLinked ? [] : shares,
      changes: figures.map(({ change }) => change),
      rates: figures.map(({ rate }) => rate),
      contributions: chainLinked ? [] : figures.map(({ contribution }) => contribution),
    };
  });
  return { whole, chainLinked, lines: chainLinked ? lines : withResiduals(whole, lines, residuals(whole, steps)) };
}

function residuals(whole: Whole, steps: readonly Accounts[]): ReadonlyMap<number, readonly Derived[]> {
  const [first] = steps.length > 0 ? steps : [accounts(whole.lines.map((line) => accountLine(whole, line, 0, 0)))];
  const found = new Map<number, readonly Derived[]>();
  first?.residuals.forEach(({ of, earlier }, r) => {
    const values = [earlier, ...steps.flatMap((step) => step.residuals[r]?.later ?? [])];
    if (values.some((each) => each.is === 'number' && each.exact.n !== 0n)) found.set(Number(of), values);
  });
  return found;
}

/** Puts each residual behind the last of the lines it is left over from. */
function withResiduals(whole: Whole, lines: readonly AccountTableLine[], found: ReadonlyMap<number, readonly Derived[]>): readonly AccountTableLine[] {
  const decimals = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => (value.is === 'number' ? value.decimals : 0))));
  const lastUnder = new Map<number, number>();
  whole.lines.forEach(({ under, role }, i) => {
    if (found.has(under) && role !== 'regrouping') lastUnder.set(under, i);
  });
  return lines.flatMap((line, i) => {
    const behind = [...lastUnder].filter(([, at]) => at === i).flatMap(([of]): AccountTableLine[] => {
      const container = whole.lines.find((each) => each.line === of);
      const values = found.get(of) ?? [];
      return container === undefined ? [] : [{ at: { residualOf: container }, values: values.map((each) => asValue(each, decimals)), shares: [], changes: [], rates: [], contributions: [] }];
    });
    return [line, ...behind];
  });
}

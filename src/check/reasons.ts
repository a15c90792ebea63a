import type { Reason } from '../model/check-report.ts';
import type { CheckedGrid } from './document.ts';
import type { Figure } from './figures/figure.ts';
import type { Pool } from './pool.ts';
import type { CheckTable } from './tables/table.ts';

const TARGET = /目標|KGI|KPI|K ?G ?I|K ?P ?I|見込|予定|計画(?:値|数|件数|期間)|成果指[数標]|以上を目指|(?:年|毎年|毎月|月|半年|四半期)(?:に|間)? ?\d+ ?(?:回|件|者|社|名|人)|までに/;
const EXTERNAL = /全国|全道|全県|北海道平均|県平均|国勢調査|RESAS|推計人口|人口推計|他都市|国立社会保障/;

/** Why a quantity was not checked: a target, a figure from elsewhere, or simply nothing to compute it from. */
export function reasonFor(figure: Figure, pool: Pool, tables: ReadonlyMap<string, readonly CheckTable[]>): Reason {
  const block = pool.documents[figure.document]?.blocks[figure.site.block];
  if (block === undefined) return 'no-base';
  if (block.kind === 'paragraph') {
    const around = block.text.slice(Math.max(0, figure.site.start - 40), figure.site.end + 20);
    return TARGET.test(around) ? 'target' : EXTERNAL.test(around) ? 'external' : 'no-base';
  }
  if (numbersItsRow(figure, block.grid)) return 'ordinal';
  const own = tables.get(`${figure.document} ${figure.site.block}`) ?? [];
  const texts = [...block.grid.before.slice(-2).map(({ text }) => text), ...own.flatMap((table) => [table.title, ...table.columns.flatMap((line) => line.path.map((label) => label.text))])].join(' ');
  return TARGET.test(texts) || isPlan(own) ? 'target' : 'no-base';
}

/** 現状 beside several years: a plan. */
function isPlan(tables: readonly CheckTable[]): boolean {
  return tables.some((table) => table.columns.some((line) => /現状|現行|基準(?:値|年)/.test(line.path.map((label) => label.text).join(''))) && table.columns.filter((line) => line.period !== 'none').length >= 2);
}

/** 1, 2, 3 … in the first column. */
function numbersItsRow(figure: Figure, grid: CheckedGrid): boolean {
  const { site } = figure;
  if (site.in !== 'cell' || site.column !== 0) return false;
  const at = (row: number): number => Number((grid.rows[row]?.cells[0] ?? '').trim() || NaN);
  const own = at(site.row);
  const next = [1, 2, 3, 4, 5, 6].map((step) => at(site.row + step)).find((value) => !Number.isNaN(value));
  const before = [1, 2, 3, 4, 5, 6].map((step) => at(site.row - step)).find((value) => !Number.isNaN(value));
  return Number.isInteger(own) && own > 0 && own < 1000 && (next === own + 1 || before === own - 1);
}

import type { Reason } from '../model/check-report.ts';
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
  const own = tables.get(`${figure.document} ${figure.site.block}`) ?? [];
  const texts = [...block.grid.before.slice(-2).map(({ text }) => text), ...own.flatMap((table) => [table.title, ...table.columns.flatMap((line) => line.path.map((label) => label.text))])].join(' ');
  return TARGET.test(texts) ? 'target' : 'no-base';
}

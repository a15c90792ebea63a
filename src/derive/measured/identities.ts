import { combineDerived, exactly, type Derived } from '../../model/derived.ts';
import { finding, type Finding } from '../../model/finding.ts';
import { absolute, compare, rational, subtract, ZERO } from '../../model/rational.ts';
import { formatDecimal, powerOfTen } from '../../model/decimal.ts';
import { roundTo } from '../../model/rounding.ts';
import { memberAt } from '../../model/table.ts';
import type { Value } from '../../model/value.ts';
import type { MeasureRole } from '../../reference/measure-roles.ts';
import { supplyDemandGap } from '../indicators/interregional-trade.ts';
import { outputGap, valueAdded } from '../indicators/value-added.ts';
import { roleReader, type RoleContext, type RoleValues } from './role-values.ts';

const NOTHING: Value = { is: 'number', exact: ZERO, decimals: 0 };

/** What must be zero where a table is consistent (恒等式): the gap between two ways to one figure. */
interface Identity {
  readonly id: 'supply-demand' | 'output' | 'value-added';
  readonly needs: readonly [MeasureRole, ...MeasureRole[]];
  gap(values: RoleValues): Derived;
}

const IDENTITIES: readonly Identity[] = [
  {
    id: 'supply-demand', needs: ['regionalOutput', 'regionalDemand', 'outboundSales', 'exports', 'inboundPurchases', 'imports'],
    gap: (x) => supplyDemandGap(x.value('regionalDemand'), { outboundSales: x.value('outboundSales'), exports: x.value('exports'), inboundPurchases: x.value('inboundPurchases'), imports: x.value('imports') }, x.value('regionalOutput')),
  },
  {
    id: 'supply-demand', needs: ['regionalOutput', 'regionalDemand', 'outboundAndExports', 'inboundAndImports'],
    gap: (x) => supplyDemandGap(x.value('regionalDemand'), { outboundSales: x.value('outboundAndExports'), exports: NOTHING, inboundPurchases: x.value('inboundAndImports'), imports: NOTHING }, x.value('regionalOutput')),
  },
  { id: 'output', needs: ['regionalOutput', 'intermediateInput', 'grossValueAdded'], gap: (x) => outputGap(x.value('intermediateInput'), x.value('grossValueAdded'), x.value('regionalOutput')) },
  {
    id: 'value-added', needs: ['valueAdded', 'turnover', 'costs', 'payroll', 'taxes'],
    gap: (x) => combineDerived(valueAdded({ sales: x.value('turnover'), costs: x.value('costs'), payroll: x.value('payroll'), taxes: x.value('taxes') }), published(x.value('valueAdded')), subtract),
  },
];

function published(value: Value): Derived {
  return value.is === 'number' ? exactly(value.exact) : { is: 'missing', reason: value.reason, input: 'value', of: '' };
}

/** Identities that a table does not keep, beyond what rounding its figures explains. */
export function identityFindings(context: RoleContext): readonly Finding[] {
  return IDENTITIES.filter(({ needs }) => needs.every((role) => context.roles.has(role))).flatMap(({ id, needs, gap }) => {
    const first = context.roles.get(needs[0]);
    if (first === undefined) return [];
    const read = roleReader(context, first);
    return Array.from(first.names, (_, line) => line).flatMap((line) => first.points.flatMap((point, k): Finding[] => {
      const values = read(line, k);
      const found = gap(values);
      if (found.is !== 'number') return [];
      const decimals = Math.max(...needs.map((role) => decimalsOf(values.value(role))));
      if (compare(absolute(found.exact), rational(BigInt(needs.length), 2n * powerOfTen(decimals))) <= 0) return [];
      const row = first.names[line] ?? 0;
      const { file } = memberAt(first.table.source, row);
      const label = [memberAt(first.table.area, row).name, memberAt(first.table.industry, row).name].filter((name) => name !== '').join(' ');
      return [finding('identity-does-not-hold', { file }, { identity: id, label, period: point.period.label, gap: formatDecimal(roundTo(found.exact, decimals)) })];
    }));
  });
}

const decimalsOf = (value: Value): number => (value.is === 'number' ? value.decimals : 0);

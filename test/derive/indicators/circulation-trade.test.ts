import { describe, expect, it } from 'vitest';
import { circulationRate, netOutflowRate, threeSides } from '../../../src/derive/indicators/circulation.ts';
import { inboundRate, interregionalBalance, outboundRate, supplyDemandGap, type Trade } from '../../../src/derive/indicators/interregional-trade.ts';
import { outputGap, tradeMargin, valueAdded } from '../../../src/derive/indicators/value-added.ts';
import { formatDecimal } from '../../../src/model/decimal.ts';
import { rational } from '../../../src/model/rational.ts';
import { roundTo } from '../../../src/model/rounding.ts';
import { missing, wholeNumber as n } from '../../../src/model/value.ts';
import { times100 } from '../../support/expected.ts';
import { numberOf } from './town.ts';

const exactly = (x: bigint, d = 1n) => ({ is: 'number', exact: rational(x, d) });

describe('地域経済循環', () => {
  it('福岡市: 生産 64,390 of 分配 60,635 (億円) circulates at 106.2%; the parts of both sides add up', () => {
    const production = 27_830 + 7086 + 29_474;
    const distribution = 27_830 + 29_474 + 3331;
    expect([production, distribution]).toEqual([64_390, 60_635]);
    expect(formatDecimal(roundTo(times100(numberOf(circulationRate(n(production), n(distribution)))), 1))).toBe('106.2');
    // What production holds beyond distribution is what flows out (域外雇用者 7,086) less what flows in (3,331).
    expect(threeSides(n(production), n(distribution), n(production)).productionLessDistribution).toEqual(exactly(7086n - 3331n));
  });

  it('has no rate without income, and names the missing side', () => {
    expect(circulationRate(n(5), n(0))).toMatchObject({ reason: 'zeroBase', input: 'distribution' });
    expect(circulationRate(missing('notAvailable'), n(5))).toMatchObject({ reason: 'notAvailable', input: 'production' });
    expect(threeSides(n(5), n(5), missing('blank'))).toMatchObject({
      productionLessDistribution: exactly(0n),
      productionLessExpenditure: { is: 'missing', reason: 'blank', input: 'expenditure' },
      distributionLessExpenditure: { is: 'missing', reason: 'blank', input: 'expenditure' },
    });
  });

  it('民間消費 that flows out is positive: 72 of 480 spent is 15%', () => {
    expect(netOutflowRate(n(72), n(480))).toEqual(exactly(3n, 20n));
    expect(netOutflowRate(n(-72), n(480))).toEqual(exactly(-3n, 20n));
  });
});

describe('域際収支', () => {
  const trade: Trade = { outboundSales: n(300), exports: n(50), inboundPurchases: n(430), imports: n(90) };

  it('350 sold elsewhere, 520 bought elsewhere: −170', () => {
    expect(interregionalBalance(trade)).toEqual(exactly(-170n));
    expect(interregionalBalance({ ...trade, exports: missing('nil') })).toEqual(exactly(-220n));
    expect(interregionalBalance({ ...trade, imports: missing('suppressed') })).toMatchObject({ reason: 'suppressed', input: 'imports' });
  });

  it('移出率 is of output, 移入率 of demand', () => {
    expect(outboundRate(n(300), n(1000))).toEqual(exactly(3n, 10n));
    expect(inboundRate(n(430), n(1170))).toEqual(exactly(43n, 117n));
    expect(outboundRate(n(300), n(0))).toMatchObject({ reason: 'zeroBase', input: 'regionalOutput' });
    expect(inboundRate(n(300), n(0))).toMatchObject({ reason: 'zeroBase', input: 'regionalDemand' });
  });

  it('a consistent input–output table has no gap on either side', () => {
    expect(supplyDemandGap(n(1170), trade, n(1000))).toEqual(exactly(0n));
    expect(supplyDemandGap(n(1171), trade, n(1000))).toEqual(exactly(1n));
    expect(outputGap(n(580), n(420), n(1000))).toEqual(exactly(0n));
    expect(outputGap(n(580), n(421), n(1000))).toEqual(exactly(1n));
  });
});

describe('付加価値', () => {
  it('of the census is ① − ② + ④ + ⑧', () => {
    expect(valueAdded({ sales: n(1000), costs: n(900), payroll: n(200), taxes: n(15) })).toEqual(exactly(315n));
    expect(valueAdded({ sales: n(1000), costs: n(900), payroll: missing('suppressed'), taxes: n(15) })).toMatchObject({ reason: 'suppressed', input: 'payroll' });
    expect(tradeMargin(n(37_993), n(29_000))).toEqual(exactly(8993n));
  });
});

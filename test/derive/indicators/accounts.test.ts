import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accounts, type AccountLine, type AccountRole } from '../../../src/derive/indicators/accounts.ts';
import { formatDecimal, parseDecimal } from '../../../src/model/decimal.ts';
import { add, compare, rational, subtract, sum, type Rational } from '../../../src/model/rational.ts';
import { interval, roundTo } from '../../../src/model/rounding.ts';
import { missing, wholeNumber, type Value } from '../../../src/model/value.ts';
import { times100 } from '../../support/expected.ts';
import { hasShared, SHARED } from '../../support/shared.ts';
import { indicatorBounds, type Knowledge } from '../../../src/derive/indicators/bounds.ts';
import { rateOfChange } from '../../../src/derive/indicators/change.ts';
import { compute, quotient } from '../../../src/derive/indicators/compute.ts';
import { share } from '../../../src/derive/indicators/share.ts';
import { numberOf } from './town.ts';

const line = (id: string, role: AccountRole, partOf: string, earlier: number, later: number): AccountLine => ({
  id, role, partOf, earlier: wholeNumber(earlier), later: wholeNumber(later),
});

/** A small table of the usual shape: industries, a subtotal, taxes on imports, the deduction for capital formation, a regrouping. */
const TABLE: readonly AccountLine[] = [
  line('農業', 'part', '小計', 4179, 3879),
  line('製造業', 'part', '小計', 85_591, 50_222),
  line('商業', 'part', '小計', 80_125, 84_219),
  line('小計', 'subtotal', '合計', 169_896, 138_319),
  line('輸入税', 'adjustment', '合計', 10_701, 11_761),
  line('消費税', 'adjustment', '合計', -5544, -4486),
  line('合計', 'total', '', 175_053, 145_595),
  line('第1次産業', 'regrouping', '', 4179, 3879),
];

describe('市民経済計算', () => {
  const result = accounts(TABLE);
  const of = (id: string) => {
    const found = result.lines.find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };

  it('gives every line, 再掲 too, its change, rate, share and contribution', () => {
    expect(result.lines.map(({ id }) => id)).toEqual(TABLE.map(({ id }) => id));
    expect(numberOf(of('製造業').change)).toEqual(rational(-35_369n));
    expect(numberOf(of('製造業').rate)).toEqual(rational(-35_369n, 85_591n));
    expect(numberOf(of('消費税').rate)).toEqual(rational(1058n, -5544n));
    expect(numberOf(of('消費税').contribution)).toEqual(rational(1058n, 175_053n));
    expect(of('第1次産業').shareLater).toEqual(of('農業').shareLater);
    expect(numberOf(of('商業').shareChange)).toEqual(add(rational(84_219n, 145_595n), rational(-80_125n, 175_053n)));
  });

  it('states what lines hold beyond the lines added to them, and 再掲 is added to nothing', () => {
    expect(result.residuals).toEqual([
      { of: '小計', earlier: { is: 'number', exact: rational(1n) }, later: { is: 'number', exact: rational(-1n) } },
      { of: '合計', earlier: { is: 'number', exact: rational(0n) }, later: { is: 'number', exact: rational(1n) } },
    ]);
  });

  it('contributions under the total and its residual sum to the growth rate exactly', () => {
    const rest = result.residuals[1];
    if (rest?.earlier.is !== 'number' || rest.later.is !== 'number') throw new Error('no residual');
    const under = ['小計', '輸入税', '消費税'].map((id) => numberOf(of(id).contribution));
    expect(sum([...under, rational(rest.later.exact.n - rest.earlier.exact.n, 175_053n)])).toEqual(numberOf(of('合計').rate));
  });

  it('names the line a missing value stopped', () => {
    const withX = accounts([{ ...line('農業', 'part', '合計', 1, 2), later: missing('suppressed') }, line('合計', 'total', '', 10, 12)]);
    expect(withX.lines[0]?.rate).toEqual({ is: 'missing', reason: 'suppressed', input: 'later', of: '農業' });
    expect(withX.residuals[0]?.later).toEqual({ is: 'missing', reason: 'suppressed', input: 'part', of: '農業' });
  });

  it('needs exactly one total', () => {
    expect(() => accounts([line('農業', 'part', '', 1, 2)])).toThrow(RangeError);
    expect(() => accounts([line('a', 'total', '', 1, 2), line('b', 'total', '', 1, 2)])).toThrow(RangeError);
  });
});

const SEED = join(SHARED, 'seeds', '002_e798be506cdc6081.txt');

/** 「△ 4.6」 and 「10,081」 as decimals. */
function printed(text: string): { value: Value; digits: number; interval: ReturnType<typeof interval> } {
  const decimal = parseDecimal(text.replace(/^△\s*/u, '-').replaceAll(',', ''));
  if (decimal === 'not-a-decimal') throw new Error(text);
  return { value: { is: 'number', exact: rational(decimal.units, 10n ** BigInt(decimal.decimals)), decimals: decimal.decimals }, digits: decimal.decimals, interval: interval(decimal) };
}

describe.skipIf(!hasShared)('釧路市 市民経済計算 2021年度, as published', () => {
  const rows = hasShared
    ? readFileSync(SEED, 'utf8').split('\n').map((text) => text.split('\t')).filter((cells) => cells.length === 9 && /^(△ )?[\d,]+$/u.test(cells[1] ?? ''))
    : [];
  const total = rows.find(([label]) => label?.startsWith('合計'));
  const within = (text: string): Knowledge => ({ is: 'within', interval: printed(text).interval });

  /** Whether a printed percentage is one of those the rounded inputs allow. */
  function fits(bounds: ReturnType<typeof indicatorBounds>, text: string): boolean {
    if (bounds.is !== 'within') throw new Error(JSON.stringify(bounds));
    const { digits, value } = printed(text);
    if (value.is !== 'number') throw new Error(text);
    const at = (x: Rational): Rational => times100(x);
    const low = roundTo(at(bounds.interval.low), digits);
    const high = roundTo(at(bounds.interval.high), digits);
    const figure = rational(value.exact.n * 10n ** BigInt(digits), value.exact.d);
    return compare(rational(low.units), figure) <= 0 && compare(figure, rational(high.units)) <= 0;
  }

  it('has its 26 lines', () => {
    expect(rows).toHaveLength(26);
  });

  it('recomputes every rate and share of both years: the cells that cannot come out, whatever the inputs were before rounding', () => {
    const odd: string[] = [];
    for (const [label = '', earlier = '', later = '', changeEarlier = '', , rateEarlier = '', rate = '', shareEarlier = '', shareLater = ''] of rows) {
      // The year before stands in the table only as value − change.
      const before = indicatorBounds({ later: within(earlier), value: within(changeEarlier) }, (x) =>
        compute(x, ({ later: now, value: change }) => quotient(change, subtract(now, change), 'earlier')),
      );
      if (!fits(before, rateEarlier)) odd.push(`${label} 2020年度増減率 ${rateEarlier}`);
      const rates = indicatorBounds({ later: within(later), earlier: within(earlier) }, (x) => rateOfChange(x.later, x.earlier, 'amount'));
      if (!fits(rates, rate)) odd.push(`${label} 増減率 ${rate}`);
      for (const [part, whole, text] of [[earlier, total?.[1] ?? '', shareEarlier], [later, total?.[2] ?? '', shareLater]] as const) {
        const shares = indicatorBounds({ part: within(part), total: within(whole) }, (x) => share(x.part, x.total));
        if (!fits(shares, text)) odd.push(`${label} 構成比 ${text}`);
      }
    }
    // 鉱業: 820 on 3,056 is 26.8%. その他のサービス: 22,825 is a misprint of 22,625, to which 594, 2.6%, △9.9% and 3.7% all belong.
    expect(odd).toEqual(['2 鉱業 2020年度増減率 28.8', '16 その他のサービス 2020年度増減率 △ 9.9', '16 その他のサービス 増減率 2.6', '16 その他のサービス 構成比 3.7']);
  });

  it('prints most of them digit for digit from the rounded inputs themselves', () => {
    const exact = rows.filter(([, earlier = '', later = '', , , , rate = '']) => {
      const derived = rateOfChange(printed(later).value, printed(earlier).value, 'amount');
      return formatDecimal(roundTo(times100(numberOf(derived)), 1)) === rate.replace(/^△\s*/u, '-');
    });
    expect(exact.length).toBeGreaterThanOrEqual(24);
  });
});

import { of, type Derived } from '../../model/derived.ts';
import { change, rateOfChange } from './change.ts';
import { contribution, type PartPair } from './contribution.ts';
import { residual, share, shareChange } from './share.ts';

/**
 * What a line of an accounts table is (勘定表の行). A part is added to the line it is `partOf`, an adjustment likewise
 * (輸入品に課される税・関税, 総資本形成に係る消費税); a regrouping (再掲: 第1次産業 …) is added to nothing.
 */
export type AccountRole = 'total' | 'subtotal' | 'part' | 'adjustment' | 'regrouping';

/** One line of an accounts table in two periods (市民経済計算の項目). */
export interface AccountLine extends PartPair {
  readonly role: AccountRole;
  /** Id of the line this one is added to; '' for the total and for regroupings. */
  readonly partOf: string;
}

/** What is derived from one line (対前年度増減額・増減率・構成比・寄与度). Rates and shares are ratios. */
export interface AccountFigures {
  readonly id: string;
  readonly change: Derived;
  readonly rate: Derived;
  readonly shareEarlier: Derived;
  readonly shareLater: Derived;
  readonly shareChange: Derived;
  /** Contribution to the growth of the total (増加寄与度). */
  readonly contribution: Derived;
}

/** What a line holds beyond the lines added to it (端数・残差), in both periods. */
export interface AccountResidual {
  readonly of: string;
  readonly earlier: Derived;
  readonly later: Derived;
}

export interface Accounts {
  readonly lines: readonly AccountFigures[];
  /** One entry for every line that others are added to. In tables rounded line by line a small rest is normal. */
  readonly residuals: readonly AccountResidual[];
}

/**
 * Figures of a 市民経済計算・県民経済計算 table: change, rate, shares of and contribution to the one total. With the total's
 * residual, the contributions of the lines directly under the total sum to its rate exactly. Chain-linked real series
 * (連鎖方式) do not add up: do not pass them.
 *
 * @throws RangeError unless exactly one line is the total.
 */
export function accounts(lines: readonly AccountLine[]): Accounts {
  const [total, ...others] = lines.filter((line) => line.role === 'total');
  if (total === undefined || others.length > 0) throw new RangeError('an accounts table has exactly one total');
  return {
    lines: lines.map((line) => figuresOf(line, total)),
    residuals: lines.flatMap((line) => residualOf(line, lines)),
  };
}

function figuresOf(line: AccountLine, total: AccountLine): AccountFigures {
  const by = (derived: Derived): Derived => of(line.id, derived);
  return {
    id: line.id,
    change: by(change(line.later, line.earlier, 'amount')),
    rate: by(rateOfChange(line.later, line.earlier, 'amount')),
    shareEarlier: by(share(line.earlier, total.earlier)),
    shareLater: by(share(line.later, total.later)),
    shareChange: by(shareChange({ part: line.later, total: total.later }, { part: line.earlier, total: total.earlier })),
    contribution: by(contribution(line, total.earlier)),
  };
}

function residualOf(line: AccountLine, lines: readonly AccountLine[]): readonly AccountResidual[] {
  const added = lines.filter((other) => other.partOf === line.id && other.role !== 'regrouping');
  if (added.length === 0) return [];
  return [{
    of: line.id,
    earlier: residual(line.earlier, added.map(({ id, earlier: value }) => ({ id, value }))),
    later: residual(line.later, added.map(({ id, later: value }) => ({ id, value }))),
  }];
}

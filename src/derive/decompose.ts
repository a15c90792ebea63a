import type { DecomposedLine, Decomposition, Factor, ShiftShareMethod } from '../model/decomposition.ts';
import { asValue, of, renamed, type Derived } from '../model/derived.ts';
import type { ReferenceArea } from '../model/reference-area.ts';
import type { Value } from '../model/value.ts';
import { COMPUTED, wholeFigure, type Whole, type WholeLine } from '../model/whole.ts';
import { change, rateOfChange } from './indicators/change.ts';
import { relativeTo } from './indicators/compute.ts';
import { contribution, contributionShare, contributionShares, type Pair, type PartPair } from './indicators/contribution.ts';
import { grossAndNet, sideOf, type GrossNet } from './indicators/gross-net.ts';
import { residual } from './indicators/share.ts';
import { factorsOf } from './shift-share-factors.ts';
import { boundsOf, knownOf } from './suppressed.ts';
import { labelOn } from './wholes.ts';

export interface DecomposeContext {
  readonly reference: ReferenceArea | 'none';
  readonly method: ShiftShareMethod;
  /** Whether to give intervals where suppressed values stop a figure. */
  readonly bounds: boolean;
}

const NO_FACTORS: readonly Factor[] = [];

/**
 * Takes the change of one whole apart (寄与度・寄与率・要因分解), from the first to the last point of its series. Contributions of the
 * parts and the residual sum to the total's rate exactly, the factors of every line to its change.
 */
export function decompose(whole: Whole, { reference, method, bounds }: DecomposeContext): Decomposition {
  const last = whole.series.points.length - 1;
  const pairOf = (line: WholeLine): Pair => ({ earlier: wholeFigure(whole, line, 0), later: wholeFigure(whole, line, last) });
  const total = pairOf(whole.total);
  const parts = whole.parts.map((part): PartPair => ({ id: String(part.line), ...pairOf(part) }));
  const shares = contributionShares(parts, total);
  const shareOfPart = new Map(shares.parts.map(({ id, share }) => [id, share]));
  const gross = grossAndNet(parts, total);
  const grossOfPart = new Map(gross.parts.map((part) => [part.id, part]));
  const kind = whole.series.measure.unit.kind;
  const labels = new Map(whole.lines.map(({ line }) => [String(line), line < 0 ? '' : labelOn(whole.series, whole.axis, line).name]));
  const byName = (derived: Derived): Derived => renamed(derived, (id) => labels.get(id) ?? id);
  const factors = reference === 'none' ? 'none' as const : factorsOf(whole, reference, method);
  const lines = whole.lines.map((line, i): DecomposedLine => {
    const pair = pairOf(line);
    const id = String(line.line);
    const name = labels.get(id) ?? '';
    const amount = change(pair.later, pair.earlier, kind);
    const part = grossOfPart.get(id);
    return {
      at: line,
      ...pair,
      change: of(name, amount),
      rate: of(name, rateOfChange(pair.later, pair.earlier, kind)),
      contribution: of(name, contribution(pair, total.earlier)),
      contributionShare: of(name, byName(shareOfPart.get(id) ?? shareBeside(shares.residual, pair, total))),
      gross: part === undefined ? 'beside' : { ofNet: byName(part.ofNet), ofGross: byName(part.ofGross) },
      bounds: bounds && amount.is === 'missing' && amount.reason === 'suppressed' ? boundsOfChange(whole, line, total.earlier) : 'none',
      factors: factors === 'none' ? NO_FACTORS : named(factors.lines[i] ?? NO_FACTORS, byName),
    };
  });
  if (!hasResidual(whole)) return { whole, reference, method, lines, gross };
  const rest = residualLine(parts, total, shares.residual, gross, factors === 'none' ? NO_FACTORS : factors.residual, decimalsOf(lines), byName);
  return { whole, reference, method, lines: [...lines, rest], gross };
}

/**
 * Whether a whole has something beyond its parts at either end, or may have (残差の有無): a total that was computed from its parts holds
 * nothing beyond them.
 */
export function hasResidual(whole: Whole): boolean {
  if (whole.total.line === COMPUTED) return false;
  return [0, whole.series.points.length - 1].some((point) => {
    const rest = residual(wholeFigure(whole, whole.total, point), whole.parts.map((part) => ({ id: '', value: wholeFigure(whole, part, point) })));
    return rest.is !== 'number' || rest.exact.n !== 0n;
  });
}

function named(factors: readonly Factor[], byName: (derived: Derived) => Derived): readonly Factor[] {
  return factors.map(({ id, amount, points }) => ({ id, amount: byName(amount), points: byName(points) }));
}

function boundsOfChange(whole: Whole, line: WholeLine, totalEarlier: Value): DecomposedLine['bounds'] {
  const [earlier, later] = [knownOf(whole, line, 0), knownOf(whole, line, whole.series.points.length - 1)];
  const { kind } = whole.series.measure.unit;
  return {
    change: boundsOf({ later, earlier }, (x) => change(x.later, x.earlier, kind)),
    rate: boundsOf({ later, earlier }, (x) => rateOfChange(x.later, x.earlier, kind)),
    contribution: boundsOf({ partLater: later, partEarlier: earlier, totalEarlier: { is: 'value', value: totalEarlier } }, (x) => contribution({ later: x.partLater, earlier: x.partEarlier }, x.totalEarlier)),
  };
}

/** A line that is no part (小計, うち書き, 再掲) shares the reason for which the parts' shares are withheld. */
function shareBeside(residualShare: Derived, pair: Pair, total: Pair): Derived {
  return residualShare.is === 'withheld' ? residualShare : contributionShare(pair, total);
}

function decimalsOf(lines: readonly DecomposedLine[]): number {
  return Math.max(0, ...lines.flatMap(({ earlier, later }) => [earlier, later]).map((value) => (value.is === 'number' ? value.decimals : 0)));
}

/** What the total holds beyond its parts, as a line of its own. */
function residualLine(parts: readonly PartPair[], total: Pair, contributionShare: Derived, gross: GrossNet, factors: readonly Factor[], decimals: number, byName: (derived: Derived) => Derived): DecomposedLine {
  const restOf = (end: 'earlier' | 'later'): Derived => residual(total[end], parts.map((part) => ({ id: part.id, value: part[end] })));
  const before = restOf('earlier');
  const after = restOf('later');
  const amount = gross.residual;
  return {
    at: 'residual',
    earlier: asValue(before, decimals),
    later: asValue(after, decimals),
    change: byName(amount),
    rate: rateOfChange(asValue(after, decimals), asValue(before, decimals), 'amount'),
    contribution: byName(relativeTo(amount, total.earlier, 'totalEarlier')),
    contributionShare: byName(contributionShare),
    gross: { ofNet: byName(relativeTo(amount, asValue(gross.net, 0), 'total')), ofGross: byName(relativeTo(amount, asValue(sideOf(amount, gross), 0), 'total')) },
    bounds: 'none',
    factors: named(factors, byName),
  };
}

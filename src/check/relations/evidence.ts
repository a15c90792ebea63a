/** One position at which a line was computed from others (一か所の試算). */
export interface Try {
  readonly position: number;
  readonly value: number;
  readonly printed: number;
  /** What the last printed digit stands for. */
  readonly unit: number;
  /** How far off the value may be for the rounding of its inputs. */
  readonly room: number;
  /** How far off it may be and still hold, whatever the rounding. */
  readonly reach: number;
  /** Zero, or a share of itself: it proves nothing. */
  readonly trivial: boolean;
  /** Figures that occur at several positions count once. */
  readonly same: string;
}

/** Fewer positions than this hold by chance. */
const ENOUGH = 3;

export function holds({ value, printed, reach }: Try): boolean {
  return Math.abs(value - printed) < reach;
}

/** How often a printed figure is wrong. */
const MISPRINTS = 0.02;
/** With how many other positions a value is compared to learn how much the figures are alike. */
const NEIGHBOURS = 4;

export interface Evidence {
  readonly digits: number;
  /** It holds at every position, by one rounding rule. */
  readonly complete: boolean;
}

/**
 * What a computation that holds at many positions proves, in digits (一致の証拠の強さ). Each position counts for the digits that
 * agree, but no more than an agreement is worth where figures are so alike that those of other positions would do as well;
 * positions that do not hold, and those that hold only by another rounding rule than most, count against it.
 */
export function evidence(tries: readonly Try[]): Evidence {
  const telling = tries.filter(({ trivial }) => !trivial);
  const chance = byChance(telling);
  const rule = usualRule(telling.filter(holds));
  const held = new Map(telling.filter(holds).map((each) => [each.same, each]));
  const gained = [...held.values()].reduce((all, each) => all + (rule(each) ? 1 : -0.5) * Math.min(digitsOf(each), -Math.log10(chance)), 0);
  const missed = tries.filter((each) => !holds(each)).length;
  const digits = gained - missed * Math.max(0, Math.log10((1 - chance) / MISPRINTS) - 1);
  return { digits, complete: missed === 0 && held.size >= ENOUGH && telling.every(rule) };
}

function digitsOf({ printed, unit, room }: Try): number {
  return Math.max(0, Math.log10(Math.abs(printed) / (unit + 2 * room) + 1));
}

/** How likely a figure agrees with the value of some other position. */
function byChance(tries: readonly Try[]): number {
  let all = 0;
  let hits = 0;
  tries.forEach((each, index) => {
    for (let step = 1; step <= NEIGHBOURS && step < tries.length; step += 1) {
      const other = tries[(index + step) % tries.length];
      if (other === undefined || other.same === each.same) continue;
      all += 1;
      if (Math.abs(other.value - each.printed) < each.reach) hits += 1;
    }
  });
  return Math.min(0.99, (hits + 0.001) / (all + 1));
}

/** Tells figures that follow the rounding rule of most: rounded to the nearest, down, up, or towards zero. */
function usualRule(tries: readonly Try[]): (each: Try) => boolean {
  const off = ({ value, printed, unit }: Try): number => (printed - value) / unit;
  const wide = ({ room, unit }: Try): number => room / unit + 1e-6;
  const rules: readonly ((each: Try) => boolean)[] = [
    (each) => Math.abs(off(each)) <= 0.5 + wide(each),
    (each) => off(each) <= wide(each),
    (each) => off(each) >= -wide(each),
    (each) => (each.value < 0 ? off(each) >= -wide(each) : off(each) <= wide(each)),
  ];
  const counted = rules.map((rule) => ({ rule, fits: tries.filter(rule).length }));
  return counted.reduce((best, each) => (each.fits > best.fits ? each : best)).rule;
}

/** Maps values to positions (目盛). Drawing only: no printed figure comes from here. */
export interface Scale {
  readonly of: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Round steps: 1, 2 or 5 times a power of ten, about `count` of them. */
export function ticksBetween(low: number, high: number, count: number): readonly number[] {
  const span = high - low;
  if (!(span > 0)) return [low];
  const raw = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((m) => m * power).find((each) => each >= raw) ?? 10 * power;
  const ticks: number[] = [];
  for (let k = Math.ceil(low / step); k * step <= high + step * 1e-9; k += 1) ticks.push(k * step);
  return ticks;
}

/** A linear scale that holds all values. */
export function linear(values: readonly number[], from: number, to: number, count: number): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = high - low;
  const of = (value: number): number => (span > 0 ? from + ((value - low) / span) * (to - from) : (from + to) / 2);
  return { of, ticks: ticksBetween(low, high, count) };
}

/** A tick as text; ticks are round by construction. */
export function tickText(value: number): string {
  const rounded = Math.abs(value) < 1e-9 ? 0 : Number(value.toPrecision(10));
  const [whole = '0', fraction] = String(Math.abs(rounded)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${rounded < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

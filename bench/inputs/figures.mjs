// Figures that are the same on every machine: only + - * / and 32-bit integer operations.

export const SUPPRESSED = -1;
export const NIL = -2;

export function generatorOf(seed) {
  /** 32-bit hash of four small integers (the finaliser of murmur3). */
  const hash = (a, b, c, d) => {
    let h = seed ^ Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b) ^ Math.imul(c + 1, 0xc2b2ae35) ^ Math.imul(d + 1, 0x27d4eb2f);
    h ^= h >>> 16;
    h = Math.imul(h, 0x85ebca6b);
    h ^= h >>> 13;
    h = Math.imul(h, 0xc2b2ae35);
    h ^= h >>> 16;
    return h >>> 0;
  };
  /** A heavy-tailed size between 0.05 and 20: few large places and industries, many small ones. */
  const weight = (i, salt) => 0.05 + 1 / ((hash(i, salt, 5, 9) / 4294967296) * 9 + 0.05);
  /** About 3 % suppressed, 5 % nil, else a whole number that grows or shrinks over the years. */
  const cell = (area, industry, industryWeight, year, measure) => {
    const h = hash(area.index, industry, year, measure);
    const lot = h % 1000;
    if (lot < 30) return SUPPRESSED;
    if (lot < 80) return NIL;
    const trend = 1 + ((industry % 7) - 3) * 0.03 * year;
    const size = area.weight * industryWeight * (0.6 + (h >>> 10) / 4194304) * (trend > 0.2 ? trend : 0.2);
    return Math.floor(size * [80, 640, 5000][measure]);
  };
  return { hash, weight, cell };
}

/** What a cell counts as: nothing known, exact zero, or its number. */
export const meaningOf = (cell) => (cell === SUPPRESSED ? null : cell === NIL ? 0 : cell);

export const plain = (cell) => (cell >= 0 ? String(cell) : cell === SUPPRESSED ? 'X' : '-');

/** As e-Stat prints: quoted thousands, small x. */
export const grouped = (cell) => {
  if (cell < 0) return cell === SUPPRESSED ? 'x' : '-';
  const digits = String(cell);
  return digits.length < 4 ? digits : `"${digits.replace(/\B(?=(\d{3})+$)/g, ',')}"`;
};

// The right answer of the change-rate job as an order-free checksum: counts, sums, and a wrapping sum of one hash a row.

const VALUES = (first, last) => `${first ?? ''}|${last ?? ''}`;

export class DiffChecksum {
  rows = 0;
  sumFirst = 0;
  sumLast = 0;
  missingFirst = 0;
  missingLast = 0;
  noRate = 0;
  rateSum = 0;
  keyHash = 0;

  /** @param first,last numbers, or null where the figure is suppressed */
  add(area, industry, measure, first, last, rate = rateOf(first, last)) {
    this.rows += 1;
    if (first === null) this.missingFirst += 1;
    else this.sumFirst += first;
    if (last === null) this.missingLast += 1;
    else this.sumLast += last;
    if (rate === null) this.noRate += 1;
    else this.rateSum += rate;
    const text = `${area}|${industry}|${measure}|${VALUES(first, last)}`;
    let h = 2166136261;
    for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
    this.keyHash = (this.keyHash + (h >>> 0)) % 4294967296;
  }

  result() {
    const { rows, sumFirst, sumLast, missingFirst, missingLast, noRate, rateSum, keyHash } = this;
    return { rows, sumFirst, sumLast, missingFirst, missingLast, noRate, rateSum: Number(rateSum.toFixed(3)), keyHash };
  }
}

/** Rate of change in per cent, null where there is none. */
export function rateOf(first, last) {
  return first === null || last === null || first === 0 ? null : ((last - first) / first) * 100;
}

/** For every period that is not wanted, the line of the one record that is kept of it (時点の証人). */
export class PeriodWitnesses {
  readonly #lines = new Map<number, number>();

  has(period: number): boolean {
    return this.#lines.has(period);
  }

  note(period: number, line: number): void {
    this.#lines.set(period, line);
  }

  /** Whether a row of an unwanted period is the witness of it; the first one asked about becomes it. */
  isWitness(period: number, line: number): boolean {
    const known = this.#lines.get(period);
    if (known === undefined) this.#lines.set(period, line);
    return known === undefined || known === line;
  }
}

/**
 * JSON text ending in a newline (JSON の書き出し). Keys keep the order of the value that is given, so the same input gives the same bytes.
 *
 * @throws TypeError for NaN and infinities, which JSON would silently turn into null.
 */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(value, onlyPlain, 2)}\n`;
}

/** One JSON text a line (JSON Lines). */
export function* jsonLines(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value, onlyPlain)}\n`;
}

function onlyPlain(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`"${key}" is ${value}: JSON has no such number`);
  if (typeof value === 'bigint') throw new TypeError(`"${key}" is a bigint: write it as a decimal string`);
  return value;
}

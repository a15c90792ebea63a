import type { Rational } from '../../../src/model/rational.ts';
import { wholeNumber, type Value } from '../../../src/model/value.ts';
import type { Derived } from '../../../src/model/derived.ts';
import type { ShiftShareIndustry } from '../../../src/derive/indicators/shift-share.ts';
import { field, fixtureRows, fraction } from '../../support/expected.ts';

const rows = fixtureRows('town.csv');
const expected = new Map(fixtureRows('town-expected.csv').map((row) => [['indicator', 'id', 'from', 'to'].map((name) => field(row, name)).join(), fraction(field(row, 'exact'))]));

/** The five industries of the fixture town, or 計, its published total, which holds a rest beyond them. */
export const INDUSTRIES = rows.map((row) => field(row, 'id')).filter((id) => id !== '計');
export const SPANS = [['0', '1'], ['1', '2'], ['0', '2']] as const;

export function cell(id: string, area: 'region' | 'nation', period: string): Value {
  const row = rows.find((candidate) => field(candidate, 'id') === id);
  if (row === undefined) throw new Error(`no ${id}`);
  return wholeNumber(BigInt(field(row, `${area}_${period}`)));
}

export function industry(id: string, from: string, to: string): ShiftShareIndustry {
  return { id, regionEarlier: cell(id, 'region', from), regionLater: cell(id, 'region', to), nationEarlier: cell(id, 'nation', from), nationLater: cell(id, 'nation', to) };
}

export function expectedOf(indicator: string, id: string, from: string, to: string): Rational {
  const value = expected.get([indicator, id, from, to].join());
  if (value === undefined) throw new Error(`nothing expected for ${indicator} ${id} ${from}–${to}`);
  return value;
}

/** The number of a result, or an error that shows why there is none. */
export function numberOf(derived: Derived | undefined): Rational {
  if (derived?.is !== 'number') throw new Error(`no number: ${JSON.stringify(derived)}`);
  return derived.exact;
}


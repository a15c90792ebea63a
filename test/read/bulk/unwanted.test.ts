import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wantedFor } from '../../../src/derive/wanted.ts';
import { parsePeriod } from '../../../src/reference/periods.ts';
import type { Period } from '../../../src/model/period.ts';
import { encodeText } from '../../../src/write/encode.ts';
import { bothWays, differences } from './both-ways.ts';
import { CELLS, FORMS, plainCells } from './national.ts';

function year(text: string): Period {
  const period = parsePeriod(text);
  if (period === 'not-a-period') throw new Error(text);
  return period;
}

const digits = (most: number): fc.Arbitrary<string> => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: most }).map((each) => each.join(''));
const cell = fc.oneof({ weight: 4, arbitrary: fc.nat(999_999).map(String) }, { weight: 3, arbitrary: fc.constant('') }, digits(18), fc.constantFrom('-', 'X', '0', '00', '+', '.', '?', ...CELLS));

describe('records that are not wanted', () => {
  it('are read alike by both machines, whatever their cells hold', async () => {
    await fc.assert(fc.asyncProperty(
      fc.array(cell, { minLength: 12, maxLength: 60 }), fc.constantFrom('long', 'wide'), fc.constantFrom('\n', '\r\n'), fc.integer({ min: 128, max: 500 }), fc.constantFrom('2009', '2016'), fc.boolean(), fc.nat(12),
      async (cells, form, newline, window, from, ofArea, rate) => {
        const rows = FORMS[form]((i) => (Math.floor(i / 3) % (rate + 1) === 0 ? (cells[i % cells.length] ?? '') : plainCells(i)));
        const bytes = await encodeText(rows.map((row) => row.join(',') + newline).join(''), 'utf8');
        const selection = { areas: ofArea ? ['01212'] : [], industries: [], measures: ['事業所数'], scopes: [], where: {} };
        const wanted = await wantedFor(selection, { from: year(from), to: year('2021') });
        const { bulk: [compiled, script] } = await bothWays('national.csv', bytes, { head: 14, window }, wanted === 'everything' ? {} : { wanted });
        expect(differences(compiled, script)).toEqual([]);
      },
    ), { numRuns: 60 });
  }, 60_000);
});

import { describe, expect, it } from 'vitest';
import { combineDerived, exactly, of, stoppedBy, sumDerived, withheld } from '../../src/model/derived.ts';
import { add, rational, ZERO } from '../../src/model/rational.ts';

const one = exactly(rational(1n));
const hidden = stoppedBy('suppressed', 'part', 'B');
const unknown = stoppedBy('notAvailable', 'total');
const kept = withheld('mixed-signs');

describe('derived figures', () => {
  it('combine as numbers, or keep the reason that says most, whatever the order', () => {
    expect(combineDerived(one, one, add)).toEqual(exactly(rational(2n)));
    expect([combineDerived(one, hidden, add), combineDerived(hidden, one, add)]).toEqual([hidden, hidden]);
    expect([combineDerived(unknown, hidden, add), combineDerived(hidden, unknown, add)]).toEqual([hidden, hidden]);
    expect([combineDerived(unknown, kept, add), combineDerived(kept, unknown, add)]).toEqual([unknown, unknown]);
    expect(combineDerived(kept, withheld('no-total-change'), add)).toEqual(kept);
  });

  it('sum to a number, to 0 when there are none, or to the reason that says most', () => {
    expect(sumDerived([one, one, one])).toEqual(exactly(rational(3n)));
    expect(sumDerived([])).toEqual(exactly(ZERO));
    expect(sumDerived([one, kept, unknown, hidden, one])).toEqual(hidden);
  });

  it('name the part that stopped them once', () => {
    expect(of('A', unknown)).toEqual(stoppedBy('notAvailable', 'total', 'A'));
    expect(of('A', hidden)).toEqual(hidden);
    expect(of('A', one)).toBe(one);
  });
});

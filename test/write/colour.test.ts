import { describe, expect, it } from 'vitest';
import { colourLevel, painterFor, PLAIN } from '../../src/write/colour.ts';

const level = (flag: 'auto' | 'always' | 'never', env: Record<string, string>, isTTY = true): 0 | 1 => colourLevel({ flag, env, isTTY });

describe('whether to colour', () => {
  it('follows the terminal when nobody says otherwise', () => {
    expect([level('auto', {}), level('auto', {}, false)]).toEqual([1, 0]);
  });

  it('obeys --color before everything else', () => {
    expect(level('always', { NO_COLOR: '1', TERM: 'dumb' }, false)).toBe(1);
    expect(level('never', { FORCE_COLOR: '3' })).toBe(0);
  });

  it('obeys NO_COLOR when it is not empty, before FORCE_COLOR', () => {
    expect(level('auto', { NO_COLOR: '1' })).toBe(0);
    expect(level('auto', { NO_COLOR: '0', FORCE_COLOR: '1' })).toBe(0);
    expect(level('auto', { NO_COLOR: '' })).toBe(1);
  });

  it('obeys FORCE_COLOR before a dumb terminal, and its 0', () => {
    expect(level('auto', { FORCE_COLOR: '1', TERM: 'dumb' }, false)).toBe(1);
    expect([level('auto', { FORCE_COLOR: '0' }), level('auto', { FORCE_COLOR: 'false' }), level('auto', { FORCE_COLOR: '' }, false)]).toEqual([0, 0, 1]);
    expect(level('auto', { TERM: 'dumb' })).toBe(0);
  });
});

describe('painters', () => {
  it('use the terminal’s own cyan and red', async () => {
    const painter = await painterFor(1);
    expect([painter.rise('+8'), painter.fall('-54')]).toEqual(['\u001b[36m+8\u001b[39m', '\u001b[31m-54\u001b[39m']);
    expect(await painterFor(0)).toBe(PLAIN);
    expect(PLAIN.fall('-54')).toBe('-54');
  });
});

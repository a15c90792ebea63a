import { describe, expect, it } from 'vitest';
import { jsonLines, writeJson } from '../../src/write/json.ts';

describe('JSON', () => {
  it('keeps the order of keys and ends in a newline', () => {
    expect(writeJson({ schema: 'chamber-stats/diff@1', rows: [{ b: '1', a: null }] })).toBe('{\n  "schema": "chamber-stats/diff@1",\n  "rows": [\n    {\n      "b": "1",\n      "a": null\n    }\n  ]\n}\n');
    expect([...jsonLines([{ b: 1, a: '市' }, {}])].join('')).toBe('{"b":1,"a":"市"}\n{}\n');
  });

  it.each([NaN, Infinity, 1n])('refuses %s instead of writing something else', (value) => {
    expect(() => writeJson({ rate: [value] })).toThrow(TypeError);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realWorld } from '../../src/cli/world.ts';
import type { CodeLoader } from '../../src/cli/world/engine.ts';
import { LARGE_FILE } from '../../src/model/bytes.ts';

describe('What loads our code is told of a large table', () => {
  let folder = '';
  const file = (name: string): string => join(folder, name);
  const toldOf = (...paths: string[]): CodeLoader => {
    const loader: CodeLoader = {};
    realWorld(loader).prepareFor(paths);
    return loader;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chamber-stats-test-'));
    writeFileSync(file('small.csv'), Buffer.alloc(LARGE_FILE));
    writeFileSync(file('large.csv'), Buffer.alloc(LARGE_FILE + 1));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('among small ones', () => {
    expect(toldOf(file('small.csv'))).toEqual({ large: false });
    expect(toldOf(file('small.csv'), file('large.csv'))).toEqual({ large: true });
  });

  it('and of none where there is no file, nor any that can be looked at: whoever opens it says why', () => {
    expect(toldOf()).toEqual({ large: false });
    expect(toldOf('-', file('missing.csv'), join(file('small.csv'), 'below'), 'x'.repeat(5000), 'a\0b')).toEqual({ large: false });
  });
});

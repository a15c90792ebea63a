import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadAreas } from '../../src/reference/areas.ts';
import { folder, run } from '../support/run.ts';

vi.mock(import('../../src/reference/areas.ts'), async (original) => {
  const areas = await original();
  return { ...areas, loadAreas: vi.fn(areas.loadAreas) };
});

const HEAD = '時点,地域コード,地域,産業,事業所数（民営）\n';
const cwd = folder({
  'stayed.csv': `${HEAD}平成21年,01206,釧路市,計,9\n平成21年,01212,留萌市,計,3\n令和3年,01206,釧路市,計,7\n令和3年,01212,留萌市,計,2\n`,
  'grew.csv': `${HEAD}平成16年,01206,釧路市,計,9\n令和3年,01206,釧路市,計,7\n`,
});

beforeEach(() => vi.mocked(loadAreas).mockClear());

describe('the list of areas is read', () => {
  it.each([
    [['diff', '--area', '留萌市', '--from', '平成21', '--to', '令和3']],
    [['diff', '--area', '01212', '--format', 'csv']],
    [['diff', 'stayed.csv']],
    [['diff', 'stayed.csv', '--area', '釧路市']],
    [['trend', '--area', '留萌市']],
  ])('not for %j', async (args) => {
    expect((await run(args, { cwd })).code).toBe(0);
    expect(loadAreas).not.toHaveBeenCalled();
  });

  it.each([[['diff', 'grew.csv']], [['codes', 'area', '01212']]])('for %j', async (args) => {
    expect((await run(args, { cwd })).code).toBe(0);
    expect(loadAreas).toHaveBeenCalled();
  });
});

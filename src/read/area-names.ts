import type { Member } from '../model/key.ts';
import { loadAreas } from '../reference/areas.ts';
import type { Grid } from './grid.ts';
import { areaText, trimmed, type KnownAreas } from './members.ts';
import type { Plan } from './plan.ts';

const NONE: KnownAreas = new Map();

/**
 * Looks up the areas of a table that names them without codes (地名だけの表). A name that stands for several places stays
 * without a code: nothing is guessed. The list of areas is loaded only when such a table comes along.
 */
export async function lookUpAreas(grid: Grid, plan: Plan): Promise<KnownAreas> {
  const part = (name: string): number => plan.columns.findIndex((role) => role.role === 'key' && role.dimension === 'area' && role.part === name);
  const label = part('label');
  const prefecture = part('prefecture');
  if (part('code') >= 0 || (label < 0 && prefecture < 0)) return NONE;
  const texts = new Map<string, string>();
  for (let r = plan.from; r < plan.to; r += 1) {
    const cells = grid.rows[r]?.cells ?? [];
    const name = label < 0 ? '' : (cells[label] ?? '');
    const text = areaText(name, prefecture < 0 ? '' : (cells[prefecture] ?? ''));
    if (text !== '') texts.set(text, trimmed(name) === '' ? text : trimmed(name));
  }
  if (texts.size === 0) return NONE;
  const areas = await loadAreas();
  const known = new Map<string, Member>();
  for (const [text, name] of texts) {
    const found = areas.resolve(text);
    if (found.is === 'area') known.set(text, { code: found.area.code, name, depth: 0 });
  }
  return known;
}

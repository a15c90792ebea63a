import { loadAreas } from '../reference/areas.ts';
import type { KnownAreas } from './members.ts';
import type { Plan } from './plan.ts';

const NONE: KnownAreas = { codeOf: () => '' };

/**
 * How the areas of a table are looked up that names them without codes (地名だけの表). A name that stands for several places
 * stays without a code: nothing is guessed. The list of areas is loaded only when such a table comes along.
 */
export async function areaNames(plan: Plan): Promise<KnownAreas> {
  const has = (part: string): boolean => plan.columns.some((role) => role.role === 'key' && role.dimension === 'area' && role.part === part);
  if (has('code') || !(has('label') || has('prefecture'))) return NONE;
  const areas = await loadAreas();
  return {
    codeOf: (text) => {
      const found = text === '' ? undefined : areas.resolve(text);
      return found?.is === 'area' ? found.area.code : '';
    },
  };
}

import { areaCodeForm } from '../reference/area-code.ts';
import { loadAreas, type Areas } from '../reference/areas.ts';
import { romanisedArea } from '../reference/area-romaji.ts';
import type { Grid } from './grid.ts';
import { areaMember, NO_KNOWN_AREAS, type KnownAreas } from './members.ts';
import type { Plan } from './plan.ts';

/**
 * What a table leaves out about its areas (地域名・地域コードの補完): the codes of areas that are only named, the names of areas
 * that are only coded, and whether its codes are six-digit ones. A name that stands for several places stays without a
 * code: nothing is guessed. The list of areas is loaded only when such a table comes along.
 */
export async function lookUpAreas(grid: Grid, plan: Plan): Promise<KnownAreas> {
  const column = (part: string): number => plan.columns.findIndex((role) => role.role === 'key' && role.dimension === 'area' && role.part === part);
  const code = column('code');
  const isNamed = column('label') >= 0 || column('prefecture') >= 0;
  if (code >= 0) {
    const known = { ...NO_KNOWN_AREAS, codeForm: areaCodeForm(codesIn(grid, plan, code)) };
    return isNamed ? known : { ...known, nameOf: namesBy(await loadAreas()) };
  }
  const inHeadings = plan.columns.some((role) => role.role === 'value' && role.at.area?.code === '');
  if (!isNamed && !inHeadings) return NO_KNOWN_AREAS;
  const areas = await loadAreas();
  return { ...NO_KNOWN_AREAS, codeOf: codesBy(areas), nameOf: namesBy(areas) };
}

function codesIn(grid: Grid, plan: Plan, column: number): Set<string> {
  const rows = grid.rows.slice(plan.from, plan.to).filter((_, i) => !plan.skipRows.has(plan.from + i));
  return new Set(rows.map((row) => (row.cells[column] ?? '').trim()));
}

function codesBy(areas: Areas): (text: string) => string {
  return (text) => {
    if (text === '' || areaMember('', text, '', NO_KNOWN_AREAS).code !== '') return '';
    const found = areas.resolve(romanisedArea(text) ?? text);
    return found.is === 'area' && found.by !== 'short-name' ? found.area.code : '';
  };
}

function namesBy(areas: Areas): (code: string) => string {
  return (code) => (areas.kindOf(code) === 'unknown' ? '' : areas.nameOf(code));
}

import type { Member } from '../model/key.ts';
import { areaCodeForm } from '../reference/area-code.ts';
import { loadAreas, type Areas } from '../reference/areas.ts';
import { romanisedArea } from '../reference/area-romaji.ts';
import type { Grid } from './grid.ts';
import { areaMember, areaText, NO_KNOWN_AREAS, trimmed, type KnownAreas } from './members.ts';
import type { Plan } from './plan.ts';

/**
 * Looks up what a table leaves out about its areas (地域名・地域コードの補完): the codes of areas that are only named, the
 * names of areas that are only coded, and whether its codes are six-digit ones. A name that stands for several places
 * stays without a code: nothing is guessed. The list of areas is loaded only when such a table comes along.
 */
export async function lookUpAreas(grid: Grid, plan: Plan): Promise<KnownAreas> {
  const column = (part: string): number => plan.columns.findIndex((role) => role.role === 'key' && role.dimension === 'area' && role.part === part);
  const code = column('code');
  const label = column('label');
  const prefecture = column('prefecture');
  const bodyRows = grid.rows.slice(plan.from, plan.to).filter((_, i) => !plan.skipRows.has(plan.from + i));
  const texts = (c: number): string[] => (c < 0 ? [] : [...new Set(bodyRows.map((row) => (row.cells[c] ?? '').trim()))]);
  const headings = plan.columns.flatMap((role) => (role.role === 'value' && role.at.area?.code === '' ? [role.at.area.name] : []));
  if (code >= 0) {
    const known = { ...NO_KNOWN_AREAS, codeForm: areaCodeForm(texts(code)) };
    return label >= 0 || prefecture >= 0 ? known : { ...known, nameOf: namesBy(await loadAreas()) };
  }
  // By the text to look up, the name as printed.
  const names = new Map(headings.map((name) => [name, name]));
  if (label >= 0 || prefecture >= 0) {
    for (const row of bodyRows) {
      const name = row.cells[label] ?? '';
      const text = areaText(name, row.cells[prefecture] ?? '');
      if (text !== '') names.set(text, trimmed(name) === '' ? text : trimmed(name));
    }
  }
  if (names.size === 0) return NO_KNOWN_AREAS;
  const areas = await loadAreas();
  const byText = new Map<string, Member>();
  for (const [text, name] of names) {
    if (areaMember('', text, '', NO_KNOWN_AREAS).code !== '') continue;
    const found = areas.resolve(romanisedArea(text) ?? text);
    if (found.is === 'area' && found.by !== 'short-name') byText.set(text, { code: found.area.code, name, depth: 0 });
  }
  return { ...NO_KNOWN_AREAS, byText, nameOf: namesBy(areas) };
}

function namesBy(areas: Areas): (code: string) => string {
  return (code) => (areas.kindOf(code) === 'unknown' ? '' : areas.nameOf(code));
}

import { finding, type Finding } from '../model/finding.ts';
import type { Member } from '../model/key.ts';
import type { Source } from '../model/origin.ts';
import type { SourceDocument } from './document.ts';
import type { Circumstances } from './engine.ts';
import type { Grid } from './grid.ts';
import type { KnownAreas } from './members.ts';
import type { Plan } from './plan.ts';
import type { ReadOptions } from './read-result.ts';

/** The source a table is from; its digest is taken only when it is asked for. */
export function sourceOf(grid: Grid, plan: Plan, document: SourceDocument): Source {
  return {
    file: document.file,
    get sha256() {
      return document.sha256;
    },
    sheet: grid.place.sheet ?? '',
    title: plan.title,
    layout: plan.layout,
    encoding: document.decoding.encoding === 'none' ? '' : document.decoding.encoding,
    edition: plan.edition,
  };
}

export function namesAreas(plan: Plan): boolean {
  const inColumns = plan.columns.some((role) => (role.role === 'key' && role.dimension === 'area') || (role.role === 'value' && role.at.area !== undefined));
  return inColumns || plan.constant.area !== undefined;
}

/**
 * What is known of one table beside its grid and its plan.
 *
 * @param fromDocument the area the document says it is about; it holds for a table that names none
 */
export function circumstancesOf(
  grid: Grid, plan: Plan, document: SourceDocument, options: ReadOptions, fromDocument: Member | 'not-stated', areas: KnownAreas,
): { readonly circumstances: Circumstances; readonly findings: readonly Finding[] } {
  const known = { source: sourceOf(grid, plan, document), made: options.sources ?? [], areas };
  const stated = options.stated ?? {};
  if (fromDocument === 'not-stated' || namesAreas(plan)) return { circumstances: { ...known, stated }, findings: [] };
  return {
    circumstances: { ...known, stated: { ...stated, area: fromDocument } },
    findings: [finding('area-from-document', grid.place, { areaCode: fromDocument.code, name: fromDocument.name })],
  };
}

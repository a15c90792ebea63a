import { resolveIndustry } from '../../reference/industries.ts';
import type { Line } from '../tables/table.ts';

/**
 * The lines a sector re-adds (第1次・第2次・第3次産業の再掲): agriculture, forestry and fisheries; mining, construction and
 * manufacturing; everything else. Only lines whose industry is known by name count, and all of them must be known.
 */
export function sectorParts(lines: readonly Line[], t: number): readonly number[] {
  const sector = codeOf(lines[t]);
  if (!/^SEC[123]$/.test(sector)) return [];
  const others = lines.filter((line) => line.index !== t && line.role === 'part' && line.level === 0 && !/^SEC/.test(codeOf(line)));
  const top = others.slice(0, lastIndustry(others) + 1);
  return top.some((line) => codeOf(line) === '') ? [] : top.filter((line) => sectorOf(codeOf(line)) === sector).map((line) => line.index);
}

/** Taxes and duties below the sub-total are no industries. */
function lastIndustry(lines: readonly Line[]): number {
  return lines.map((line) => codeOf(line) !== '').lastIndexOf(true);
}

function codeOf(line: Line | undefined): string {
  const label = line?.path[line.path.length - 1];
  if (label === undefined) return '';
  const industry = resolveIndustry(label.name);
  return industry === 'unknown' ? '' : industry.code;
}

function sectorOf(code: string): string {
  if (['A', 'B', 'AB', 'SNA01'].includes(code)) return 'SEC1';
  return ['C', 'D', 'E'].includes(code) ? 'SEC2' : 'SEC3';
}

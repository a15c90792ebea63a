import { finding, type Finding } from '../model/finding.ts';
import type { ReferenceListKind } from '../model/findings/read.ts';
import { normaliseAreaCode } from '../reference/area-code.ts';
import { findRow } from './find-row.ts';
import { cellAt, type Grid } from './grid.ts';

/** A list of codes (コード表): reference data such as 標準地域コード or 日本標準産業分類. */
export interface CodeList {
  readonly grid: Grid;
  readonly kind: ReferenceListKind;
  readonly entries: number;
  readonly findings: readonly Finding[];
}

/** Without what stands in brackets: 市区町村（ふりがな）, 都道府県名（漢字）. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s_]+/g, '').replace(/(?<=.)\([^()]*\)$/, '').toLowerCase();

/** Headings of columns of area codes. */
const AREA_CODE = /^(?:標準地域|市区町村|市町村|都道府県)コード$|^(?:地域|area|city|pref)code$|^[cp]id$|^(?:from|to)code$/;
const LOCAL_GOVERNMENT = /^(?:全国)?(?:地方公共)?団体コード$|^lgcode$/;
const INDUSTRY_CODE = /^(?:大分類|中分類|小分類|細分類)コード$/;
const CHANGE = /^廃置分合|^(?:from|to)code$/;
/** Columns that describe an entry: names, readings, days, places on the map, addresses of pages. */
const DESCRIPTION = /^(?:.*(?:名称?|かな|kana|カナ|年月日|有無|説明)|都道府県|市区町村|市町村|政令市.*|(?:city|pref|name).*|date|type|event|(?:from|to)(?:pref|name)|parent|lat|lng|lon|緯度|経度|url|phrase|項目名|備考|id|level|階層)$/;

/**
 * Recognises lists of codes: every column is a code or describes one, so that nothing in them is a figure.
 *
 * @returns 'not-a-list' for everything else, statistical tables above all.
 */
export function codeListOf(grid: Grid): CodeList | 'not-a-list' {
  const heading = findRow(grid, (cells) => cells.filter((text) => isCode(plain(text))).length > 0 && cells.filter((text) => text.trim() !== '').length > 1);
  if (heading < 0) return 'not-a-list';
  const names = (grid.rows[heading]?.cells ?? []).map(plain);
  const filled = names.filter((name) => name !== '');
  if (!filled.every((name) => isCode(name) || DESCRIPTION.test(name)) || !filled.some((name) => DESCRIPTION.test(name))) return 'not-a-list';
  const codes = names.flatMap((name, c) => (isCode(name) ? [c] : []));
  const rows = grid.rows.flatMap(({ cells }, r) => (r > heading && cells.some((text) => text.trim() !== '') ? [r] : []));
  const kind = kindOf(filled);
  const valid = rows.filter((r) => codes.some((c) => kind === 'industries' || normaliseAreaCode(cellAt(grid, r, c)).is !== 'not-a-code'));
  if (rows.length === 0 || valid.length * 2 < rows.length) return 'not-a-list';
  return { grid, kind, entries: rows.length, findings: [...grid.findings, finding('reference-list', grid.place, { kind, entries: rows.length })] };
}

function isCode(name: string): boolean {
  return AREA_CODE.test(name) || LOCAL_GOVERNMENT.test(name) || INDUSTRY_CODE.test(name);
}

function kindOf(names: readonly string[]): ReferenceListKind {
  if (names.some((name) => INDUSTRY_CODE.test(name))) return 'industries';
  if (names.some((name) => /^(?:from|to)code$/.test(name)) && names.some((name) => CHANGE.test(name))) return 'area-changes';
  return names.some((name) => LOCAL_GOVERNMENT.test(name)) ? 'local-governments' : 'areas';
}

import type { Member } from '../model/key.ts';
import { normaliseAreaCode } from '../reference/area-code.ts';
import { loadAreas } from '../reference/areas.ts';
import type { SourceDocument } from './document.ts';

const STATED_CODE = /地方公共団体コード[）)：:\s]*(\d{6})/g;

/**
 * The area a document is about (文書の対象地域), where it states exactly one 地方公共団体コード, as plans do:
 * 「留萌市（地方公共団体コード）012122」.
 */
export async function documentArea(document: SourceDocument): Promise<Member | 'not-stated'> {
  const codes = new Set<string>();
  for (const block of document.blocks) {
    const texts = block.kind === 'paragraph' ? [block.text] : block.grid.rows.map((row) => row.cells.join('\t'));
    for (const text of texts) {
      if (!text.includes('地方公共団体コード')) continue;
      for (const [, digits = ''] of text.matchAll(STATED_CODE)) codes.add(digits);
    }
  }
  const [only] = codes;
  if (codes.size !== 1 || only === undefined) return 'not-stated';
  const code = normaliseAreaCode(only);
  if (code.is !== 'code') return 'not-stated';
  const areas = await loadAreas();
  return { code: code.code, name: areas.nameOf(code.code), depth: 0 };
}

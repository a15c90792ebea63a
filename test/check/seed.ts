import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedBlock, CheckedDocument } from '../../src/check/document.ts';
const folder = new URL('../../../shared/seeds/', import.meta.url).pathname;
export function seedDocument(name: string): CheckedDocument {
  const file = readdirSync(folder).find((n) => n.startsWith(name)) ?? '';
  return tabText(readFileSync(join(folder, file), 'utf8'), file);
}
export function tabText(text: string, file: string): CheckedDocument {
  const lines = text.split('\n'); const blocks: CheckedBlock[] = [];
  for (let i = 0; i < lines.length; ) {
    if (!lines[i]?.includes('\t')) { const t = lines[i] ?? ''; if (t.trim() !== '') blocks.push({ kind: 'paragraph', line: i + 1, text: t }); i += 1; continue; }
    const from = i; while (lines[i]?.includes('\t')) i += 1;
    const near = (ls: string[], start: number) => ls.flatMap((text, k) => text.trim() === '' ? [] : [{ line: start + k + 1, text }]);
    let b = from; while (b > 0 && !lines[b - 1]?.includes('\t')) b -= 1;
    let e = i; while (e < lines.length && !lines[e]?.includes('\t')) e += 1;
    blocks.push({ kind: 'grid', grid: { place: { file, line: from + 1 }, name: '', spans: [],
      before: near(lines.slice(b, from), b).slice(-5), after: near(lines.slice(i, e), i).slice(0, 5),
      rows: lines.slice(from, i).map((l, k) => { const cells: string[] = []; const offsets: number[] = []; let p = 0; for (const c of l.split('\t')) { const lead = /^ */.exec(c)?.[0].length ?? 0; cells.push(c.replace(/^ +| +$/g, '')); offsets.push(p + (lead===c.length?0:lead) + 1); p += c.length + 1; } return { line: from + k + 1, cells, offsets }; }) } });
  }
  return { file, blocks };
}
void existsSync;

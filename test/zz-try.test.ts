import { it } from 'vitest';
import { openSync, fstatSync, readSync } from 'node:fs';
import { readTables } from '/work/wt-bulk/src/read/read-table.ts';
import { readLong } from '/work/wt-bulk/src/read/bulk/read-long.ts';
const src = (p: string) => { const fd = openSync(p, 'r'); return { name: p, size: fstatSync(fd).size, read: (b: Uint8Array, at: number) => readSync(fd, b, 0, b.length, at) }; };
it('x', async () => {
  for (const p of (process.env.FILES ?? '').split(',')) for (const runner of ['wasm', 'script'] as const) for (let k = 0; k < 3; k++) {
    const t = performance.now();
    const r = await readLong(src(p), {}, runner);
    console.log(p, runner, r === 'not-regular' ? r : r.tables[0]?.table.length, (performance.now() - t).toFixed(0), r === 'not-regular' ? '' : JSON.stringify(r.tables[0]?.findings).slice(0, 300));
  }
});

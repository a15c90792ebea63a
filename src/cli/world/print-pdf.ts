import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../../model/refusal.ts';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PDF_FLAGS = ['--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-pdf-header-footer'];

/** Prints an HTML file as PDF with an installed Chromium; CHROME_PATH names another. @throws Refusal 'no-pdf' */
export function printPdf(html: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'chamber-stats-'));
  try {
    const page = join(folder, 'page.html');
    const pdf = join(folder, 'page.pdf');
    writeFileSync(page, html);
    const named = process.env['CHROME_PATH'];
    // The sandbox of the browser cannot start for root; the page has no script and loads nothing.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    for (const browser of named === undefined || named === '' ? BROWSERS : [named]) {
      const { error, status, stderr } = spawnSync(browser, [...PDF_FLAGS, ...asRoot, `--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${pdf}`, page], { encoding: 'utf8', timeout: 120_000 });
      if (error !== undefined && 'code' in error && error.code === 'ENOENT') continue;
      if (status !== 0 || !existsSync(pdf)) throw new Refusal('no-pdf', { reason: error?.message ?? stderr.trim().split('\n').at(-1) ?? browser });
      return new Uint8Array(readFileSync(pdf));
    }
    throw new Refusal('no-pdf', { reason: 'Chromium' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedDocument } from '../../src/check/document.ts';
import { bytesOf } from '../../src/model/bytes.ts';
import { openDocument } from '../../src/read/open-document.ts';

const FIXTURES = 'fixtures/check/documents';
const SEEDS = '../shared/seeds';

/** A document made of text, read like a file of that name. */
export function documentOf(text: string, name = 'a.txt'): Promise<CheckedDocument> {
  return openDocument(bytesOf(name, new TextEncoder().encode(text)));
}

export function fixtureNames(): readonly string[] {
  return readdirSync(FIXTURES).sort();
}

export function fixtureText(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}

const REPORTS = 'fixtures/check/reports';

/** Documents that slips are planted in. */
export function reports(): readonly (readonly [name: string, text: string])[] {
  return readdirSync(REPORTS).sort().map((name) => [name, readFileSync(join(REPORTS, name), 'utf8')]);
}

/** The text of a published plan that lies beside the project, or 'absent'. */
export function seedText(number: string): string | 'absent' {
  try {
    const name = readdirSync(SEEDS).find((each) => each.startsWith(number));
    return name === undefined ? 'absent' : readFileSync(join(SEEDS, name), 'utf8');
  } catch {
    return 'absent';
  }
}

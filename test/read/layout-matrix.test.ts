import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/model/refusal.ts';
import { gridsOf } from '../../src/read/document.ts';
import type { Grid } from '../../src/read/grid.ts';
import { LAYOUTS } from '../../src/read/layouts/index.ts';
import type { SourceDocument } from '../../src/read/document.ts';
import { censusWorkbook } from './census-workbook.ts';
import { codesOf, read } from './observed.ts';
import { opened } from './opened.ts';

const FOLDER = 'fixtures/read/layouts';

/** Every form and the layout that reads it; lists of codes are read by none. */
const FORMS: Readonly<Record<string, string>> = {
  'estat-file-a-2012.csv': 'estat-file-a',
  'estat-file-a-2014.csv': 'estat-file-a',
  'b1_003.xlsx': 'estat-file-b',
  'estat-db-wide.csv': 'estat-db-wide',
  'estat-db-wide-excel.csv': 'estat-db-wide',
  'estat-db-wide-nohdr.csv': 'estat-db-wide-nohdr',
  'estat-db-long.csv': 'estat-db-long',
  'shogyo-2007.csv': 'estat-db-long',
  'kogyo-2014.csv': 'estat-db-long',
  'estat-api.json': 'estat-api-json',
  'estat-api-simple.csv': 'estat-api-csv',
  'tblT001167C01.txt': 'estat-gis-txt',
  'ssdse-a-2026.csv': 'ssdse-a',
  'resas.csv': 'resas-csv',
  'tidy.csv': 'tidy',
  'tokyo-yearbook.csv': 'tokyo-yearbook',
  'municipal-town.htm': 'generic',
  'ckan-datastore.json': 'generic',
};
const LISTS = ['fea-hyoujun.csv', 'jsic.csv'];

const bytesOf = (name: string): Uint8Array => (name.endsWith('.xlsx') ? censusWorkbook() : new Uint8Array(readFileSync(`${FOLDER}/${name}`)));

/** Whether a layout takes a grid for its own, readable or not. */
function claims(layout: (typeof LAYOUTS)[number], grid: Grid, document: SourceDocument): boolean {
  try {
    return layout.plan(grid, { document, stated: {}, mapping: {} }) !== 'not-this';
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

describe('layouts and files', () => {
  it('every published form has a file', () => {
    expect(readdirSync(FOLDER).filter((name) => !(name in FORMS) && !LISTS.includes(name))).toEqual([]);
    expect([...new Set(Object.values(FORMS))].sort()).toEqual(LAYOUTS.map(({ id }) => id).sort());
  });

  it.each(Object.entries(FORMS))('%s is read as %s without being told', async (name, layout) => {
    const { tables } = await read(name, bytesOf(name));
    expect(tables.map(({ plan }) => plan.layout)).toEqual([layout]);
  });

  it.each(Object.entries(FORMS))('%s is claimed by %s alone', async (name, layout) => {
    const document = await opened(name, bytesOf(name));
    const claimed = LAYOUTS.filter((each) => each.id !== 'generic' && gridsOf(document).some((grid) => claims(each, grid, document))).map(({ id }) => id);
    // The API's CSV is the column-oriented form below a section header.
    expect(claimed).toEqual(layout === 'generic' ? [] : layout === 'estat-api-csv' ? ['estat-api-csv', 'estat-db-long'] : [layout]);
  });

  it.each(LISTS)('%s is a list of codes, not a table', async (name) => {
    const result = await read(name, bytesOf(name));
    expect(result.tables).toEqual([]);
    expect(codesOf(result)).toEqual(['reference-list']);
  });
});

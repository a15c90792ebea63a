import type { Layout } from '../layout.ts';
import { estatApiCsv } from './estat-api-csv.ts';
import { estatApiJson } from './estat-api-json.ts';
import { estatDbLong } from './estat-db-long.ts';
import { estatDbWide } from './estat-db-wide.ts';
import { estatDbWideNohdr } from './estat-db-wide-nohdr.ts';
import { estatFileA } from './estat-file-a.ts';
import { estatFileB } from './estat-file-b.ts';
import { estatGisTxt } from './estat-gis-txt.ts';
import { generic } from './generic.ts';
import { resas } from './resas.ts';
import { ssdse } from './ssdse.ts';
import { tidy } from './tidy.ts';
import { tokyoYearbook } from './tokyo-yearbook.ts';

/** All layouts in the order in which they are tried; the first that recognises a grid reads it. */
export const LAYOUTS: readonly Layout[] = [
  tidy, ssdse, resas, estatGisTxt, estatFileA, estatFileB, estatApiJson, estatApiCsv, estatDbLong, estatDbWide, estatDbWideNohdr, tokyoYearbook, generic,
];

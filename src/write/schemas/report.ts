import { z } from '../adapters/zod.ts';
import { findingSchema, sourceSchema } from './diff.ts';

const cell = z.strictObject({ file: z.string(), sheet: z.string(), row: z.int(), column: z.int() });
const figure = z.strictObject({ text: z.string(), number: z.string(), cells: z.array(cell) });
const sentence = z.strictObject({ text: z.string(), figures: z.array(figure) });
const records = z.strictObject({ columns: z.array(z.strictObject({ heading: z.string(), numeric: z.boolean() })), rows: z.array(z.array(z.string())) });

/** data/report.json: the sentences of the page with the cells behind every number, and the data of every table and figure. */
export const reportSchema = z.strictObject({
  schema: z.literal('chamber-stats/report@1'),
  title: sentence,
  area: z.strictObject({ code: z.string(), name: z.string() }),
  asOf: z.string(),
  language: z.string(),
  sections: z.array(z.strictObject({
    id: z.string(),
    title: z.string(),
    keyFigures: z.array(z.strictObject({ label: z.string(), value: figure, unit: z.string(), note: sentence })),
    sentences: z.array(sentence),
    figures: z.array(z.strictObject({ id: z.string(), title: z.string(), finding: sentence, kind: z.string(), data: records })),
    tables: z.array(z.strictObject({ id: z.string(), title: z.string(), data: records })),
  })),
  sources: z.array(sourceSchema),
});

/** report.lock.json */
export const lockSchema = z.strictObject({
  schema: z.literal('chamber-stats/report-lock@1'),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  asOf: z.string(),
  language: z.string(),
  area: z.strictObject({ code: z.string(), name: z.string() }),
  config: z.strictObject({ file: z.string(), sha256: z.string() }),
  sources: z.array(sourceSchema),
  figures: z.array(z.strictObject({ label: z.string(), number: z.string(), text: z.string(), unit: z.string(), cells: z.array(cell) })),
  findings: z.array(findingSchema),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int(), sha256: z.string() })),
});

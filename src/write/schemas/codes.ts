import { z } from '../adapters/zod.ts';

const named = z.strictObject({ code: z.string(), name: z.string() });
/** 'YYYY-MM-DD', or null where the lists do not reach. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).nullable();

const areaChangeSchema = z.strictObject({ date: z.string(), kind: z.string(), from: z.array(named), to: z.array(named) });

/** One area as `codes area` tells it. */
export const areaEntrySchema = z.strictObject({
  query: z.string(),
  code: z.string(),
  /** 全国地方公共団体コード with its check digit; null for areas that are no local governments. */
  code6: z.string().nullable(),
  name: z.string(),
  fullName: z.string(),
  reading: z.string(),
  kind: z.string(),
  county: named.nullable(),
  parent: named.nullable(),
  /** First day; null when it was there before the lists begin. */
  from: day,
  /** The day from which it is no longer valid; null while it is. */
  to: day,
  /** The day asked about, and whether it was valid then. */
  on: z.string(),
  valid: z.boolean(),
  /** False for the villages of the Northern Territories, of which there are no figures. */
  statistics: z.boolean(),
  /** Areas directly below on the day asked about. */
  parts: z.array(named),
  /** The change in which it lost this code or name; null while it has them. */
  became: areaChangeSchema.nullable(),
  /** What made, changed or ended it, under all its codes and names; null unless asked for. */
  history: z.array(areaChangeSchema).nullable(),
});
export type AreaEntry = z.infer<typeof areaEntrySchema>;

/** One industry as `codes industry` tells it. */
export const industryEntrySchema = z.strictObject({
  query: z.string(),
  code: z.string(),
  name: z.string(),
  english: z.string(),
  level: z.enum(['total', 'section', 'aggregate', 'division', 'group', 'class']),
  /** All wider industries, the nearest first. */
  within: z.array(named),
  /** Industries directly below, as far as a list of them is at hand. */
  parts: z.array(named),
  /** What the code means in each revision of the classification; null where it is not known, '' where there is no such code. */
  revisions: z.array(z.strictObject({ revision: z.int(), notice: z.string(), name: z.string().nullable(), sincePrevious: z.enum(['same', 'changed-meaning', 'unsourced', 'first']) })),
});
export type IndustryEntry = z.infer<typeof industryEntrySchema>;

/** One edition of a survey as `codes survey` tells it. */
export const surveyEntrySchema = z.strictObject({
  query: z.string(),
  id: z.string(),
  name: z.string(),
  english: z.string(),
  kind: z.string(),
  year: z.int().nullable(),
  /** Null where no source was read, or where there is none. */
  referenceDate: day,
  /** Revision of the JSIC; null where no source was read, or where it does not apply. */
  jsic: z.int().nullable(),
  scopes: z.array(z.string()),
  exclusions: z.array(z.string()),
  cautions: z.array(z.string()),
});
export type SurveyEntry = z.infer<typeof surveyEntrySchema>;

/** `codes … --format json`. */
export const codesSchema = z.discriminatedUnion('kind', [
  z.strictObject({ schema: z.literal('chamber-stats/codes@1'), kind: z.literal('area'), asOf: z.string(), entries: z.array(areaEntrySchema) }),
  z.strictObject({ schema: z.literal('chamber-stats/codes@1'), kind: z.literal('industry'), entries: z.array(industryEntrySchema) }),
  z.strictObject({ schema: z.literal('chamber-stats/codes@1'), kind: z.literal('survey'), entries: z.array(surveyEntrySchema) }),
]);

/** What an analyst may insist on although it is refused by default. */
export const ALLOWANCES = ['scope', 'survey', 'boundary', 'classification'] as const;
export type Allowance = (typeof ALLOWANCES)[number];

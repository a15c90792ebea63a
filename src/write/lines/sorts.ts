/** What lines can be sorted by: the classification, or a figure from the largest down. */
export const SORTS = ['code', 'rate', 'difference', 'value'] as const;
export type SortKey = (typeof SORTS)[number];

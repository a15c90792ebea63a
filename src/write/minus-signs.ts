/** How a negative number is marked: hyphen, minus sign, or the triangles of Japanese tables. */
export const MINUS_SIGNS = ['-', '−', '△', '▲'] as const;
export type MinusSign = (typeof MINUS_SIGNS)[number];

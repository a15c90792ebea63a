import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../src/check/check-documents.ts';
import { randomFrom, TABLES } from './made-tables.ts';
import { documentOf } from './open.ts';

/** How many tables of every kind are made. */
const TRIALS = 12;

describe('a table rounded figure by figure', () => {
  it.each(Object.keys(TABLES))('is never called wrong: %s', async (kind) => {
    for (let seed = 1; seed <= TRIALS; seed += 1) {
      const text = `前文です。\n\n${TABLES[kind]?.(randomFrom(seed * 7919)) ?? ''}\n`;
      const [report] = checkDocuments([await documentOf(text)]).documents;
      expect(report?.findings.filter(({ code }) => code !== 'rounding-in-force'), text).toEqual([]);
      expect(report?.coverage.figures).toBeGreaterThan(10);
    }
  });
});

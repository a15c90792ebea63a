import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../src/check/check-documents.ts';
import { keyOf, trialsOf, tryOut } from './corrupt.ts';
import { documentOf, fixtureNames, fixtureText } from './open.ts';

describe('consistent documents in several styles', () => {
  it.each(fixtureNames())('%s: nothing is called wrong, and nearly everything is checked', async (name) => {
    const [report] = checkDocuments([await documentOf(fixtureText(name), name)]).documents;
    expect(report?.findings).toEqual([]);
    const { checked, figures, byReason } = report?.coverage ?? { checked: 0, figures: 1, byReason: {} };
    expect(checked / (figures - (byReason.target ?? 0))).toBeGreaterThan(0.8);
  });

  it('reveal at least nine of ten figures spoilt one at a time', async () => {
    const results: string[] = [];
    let caught = 0;
    for (const name of fixtureNames()) {
      const text = fixtureText(name);
      const [report] = checkDocuments([await documentOf(text, name)]).documents;
      if (report === undefined) continue;
      const before = new Set(report.findings.map(keyOf));
      for (const trial of trialsOf(text, report, 4)) {
        const outcome = await tryOut(trial, name, before);
        results.push(trial.kind);
        if (outcome.caught) caught += 1;
      }
    }
    expect(results.length).toBeGreaterThan(60);
    expect(caught / results.length).toBeGreaterThan(0.9);
  });
});

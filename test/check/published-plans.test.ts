import { describe, expect, it } from 'vitest';
import { scoreOf } from './scoring.ts';
import { seedText } from './open.ts';

/**
 * Two published plans, labelled by hand figure by figure. They lie beside the project; where they are absent this says so
 * and proves nothing.
 */
describe.each(['001', '002'])('published plan %s', (number) => {
  const text = seedText(number);
  if (text === 'absent') {
    it('is not here: nothing was compared', () => {
      console.warn(`published plan ${number} is absent; its labels were not compared`);
    });
    return;
  }
  it('is read and judged as a person judged it', async () => {
    const score = await scoreOf(number, text);
    expect(score.misread).toEqual([]);
    expect(score.errors.found).toBe(score.errors.of);
    expect(score.unfounded).toEqual([]);
    expect(score.derivable.checked / score.derivable.of).toBeGreaterThan(0.95);
  });
});

import type { Finding } from '../model/finding.ts';

/** Findings each once; those that say the same of several measures are said of all of them together. */
export function distinctFindings(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, { readonly finding: Finding; readonly measures: Set<string> }>();
  for (const finding of findings) {
    const measure = 'measure' in finding && typeof finding.measure === 'string' ? finding.measure : '';
    const key = JSON.stringify({ ...finding, measure: '' });
    const group = groups.get(key) ?? { finding, measures: new Set<string>() };
    groups.set(key, group);
    if (measure !== '') group.measures.add(measure);
  }
  return [...groups.values()].map(({ finding, measures }) => (measures.size > 1 ? { ...finding, measure: [...measures].join('・') } : finding));
}

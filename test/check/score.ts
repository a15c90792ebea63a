import { checkDocuments } from '../../src/check/check-documents.ts';
import { CORRUPTIONS, keyOf, trialsOf, tryOut, type Outcome } from './corrupt.ts';
import { documentOf, fixtureNames, fixtureText, reports, seedText } from './open.ts';
import { scoreOf } from './scoring.ts';

/** Prints how well checking does: against hand-made labels, and against figures spoilt one at a time (`npm run score`). */

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}% (${part}/${whole})`);
const lines: string[] = [];

for (const number of ['001', '002']) {
  const text = seedText(number);
  if (text === 'absent') {
    lines.push(`plan ${number}: absent`);
    continue;
  }
  const score = await scoreOf(number, text);
  lines.push(
    `plan ${number}: ${score.numerals} numerals, ${score.misread.length} misread; provable errors found ${percent(score.errors.found, score.errors.of)}; ` +
      `unfounded ${percent(score.unfounded.length, score.called)}; derivable figures checked ${percent(score.derivable.checked, score.derivable.of)}`,
  );
  for (const each of score.unchecked) lines.push(`  unchecked ${each}`);
}

const documents: (readonly [string, string])[] = [...fixtureNames().map((name) => [name, fixtureText(name)] as const), ...reports()];
for (const number of ['000', '001', '002', '003', '004']) {
  const text = seedText(number);
  if (text !== 'absent') documents.push([`plan-${number}.txt`, text]);
}

const outcomes: Outcome[] = [];
for (const [name, text] of documents) {
  const [report] = checkDocuments([await documentOf(text, name)]).documents;
  if (report === undefined) continue;
  lines.push(`${name}: ${report.coverage.checked} of ${report.coverage.figures} figures checked, ${report.findings.length} findings`);
  const before = new Set(report.findings.map(keyOf));
  for (const trial of trialsOf(text, report, 12)) {
    const outcome = await tryOut(trial, name, before);
    outcomes.push(outcome);
    if (!outcome.caught) lines.push(`  missed ${trial.kind} ${trial.figure.at.line}:${trial.figure.at.column} ${trial.from} -> ${trial.to}`);
  }
}
for (const kind of CORRUPTIONS) {
  const own = outcomes.filter((outcome) => outcome.trial.kind === kind);
  lines.push(`spoilt by ${kind}: caught ${percent(own.filter((outcome) => outcome.caught).length, own.length)}`);
}
lines.push(`spoilt in all: caught ${percent(outcomes.filter((outcome) => outcome.caught).length, outcomes.length)}`);
console.log(lines.join('\n'));

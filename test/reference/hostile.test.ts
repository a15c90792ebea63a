import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldCharacters, foldLabel } from '../../src/reference/folding.ts';
import { isResaid, isTotalLabel, resolveIndustry } from '../../src/reference/industries.ts';
import { foldSymbol, statusOfMeaning, statusOfSymbol } from '../../src/reference/legends.ts';
import { resolveMeasure } from '../../src/reference/measures.ts';
import { parseElidedYears, parsePeriod } from '../../src/reference/periods.ts';
import { scopeOfLabel } from '../../src/reference/scopes.ts';
import { resolveSurvey, surveyForPeriod } from '../../src/reference/surveys.ts';
import { parseUnitLine } from '../../src/reference/unit-lines.ts';
import { unitOf } from '../../src/reference/units.ts';

function everything(text: string): void {
  const period = { kind: 'year', year: 2021, label: '' } as const;
  for (const read of [foldCharacters, foldLabel, foldSymbol, isResaid, isTotalLabel, resolveIndustry, statusOfMeaning, statusOfSymbol, resolveMeasure, parsePeriod, scopeOfLabel, resolveSurvey, parseUnitLine, unitOf]) {
    read(text);
  }
  surveyForPeriod(`${text}経済センサス（${text}）`, period);
  parseElidedYears(['令和2', text, '3']);
}

it('reads any text without failing', () => {
  const pieces = fc.constantFrom('平成', '令和', '21', '年', '(', '（', ')', '【', '】', '単位', '：', '・', '、', '…', '-', '注', '※', '計', '製造業', 'A～', '経済センサス', '民営', '含む', '人', '%', ' ', '　', '\n', '\u0000', '\ud800', '𠮷');
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(pieces, { maxLength: 12 }).map((each) => each.join(''))), everything));
});

it.each(['1', '.', '…', '-', '・', ' ', '(', ')', '（注', '平成1、', '元', '単位', '単位：', 'A', '計', '千', '民営', '※', '注1)', '一', '十', '年', '含'])('reads a long run of %j in reasonable time', (piece) => {
  for (const tail of ['', 'x', '）', '年']) everything(piece.repeat(5_000) + tail);
  expect(piece).not.toBe('');
});

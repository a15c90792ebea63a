import { guardFormula } from '../../model/formula-guard.ts';
import type { Member } from '../../model/key.ts';
import { diffHeadings, diffRecord, remarks, scopeText } from '../diff/records.ts';
import { dimColumns, plainPeriod } from '../lines/keys.ts';
import { labelAt } from '../lines/line.ts';
import { quoted, recordLine, type Delimiter } from '../records.ts';
import { ROUNDING_NAMES } from '../wording/names.ts';
import { MOST_REMARKS, type DiffForm } from './diff-rows.ts';
import type { BatchColumn, Operation } from './row-printer.ts';

/** Flat records with a heading row, as `writeRecords(diffRecords(…))` writes them (平らなレコード). */
export function flatRecords(delimiter: Delimiter): DiffForm {
  const cell = (text: string): string => quoted(guardFormula(text), delimiter) + delimiter;
  const both = ({ code, name }: Member): string => cell(code) + cell(name);
  return {
    opening(table, style) {
      const { headings } = diffHeadings(dimColumns([table]), style.language);
      return recordLine(headings, headings.map(() => false), delimiter);
    },
    takes: () => true,
    rows({ printer, table, comparisons, columns, style }) {
      const labels = [table.area.members.map(both), table.industry.members.map(both), ...table.dims.map(({ members }) => members.map(({ name }) => cell(name)))];
      const heads = comparisons.map((comparison) => {
        const { measure, from, to } = comparison;
        return [measure.label, measure.unit.label, scopeText(comparison, style.language), plainPeriod(from.period), plainPeriod(to.period)].map(cell).join('');
      });
      const said = printer.pieces([], MOST_REMARKS);
      const rateDecimals = printer.bytes();
      printer.bytesOf(rateDecimals).fill(style.digits);
      const figure = (values: BatchColumn, decimals: BatchColumn): Operation => ({ print: 'number', values, decimals, after: delimiter, otherwise: delimiter });
      const rounding = cell(ROUNDING_NAMES[style.rounding][style.language]);
      return {
        operations: [
          ...columns.labels.map(({ numbers }, i): Operation => ({ print: 'piece', of: printer.pieces(labels[i] ?? []), numbers })),
          { print: 'piece', of: printer.pieces(heads), numbers: columns.head },
          figure(columns.earlier, columns.earlierDecimals), figure(columns.later, columns.laterDecimals), figure(columns.difference, columns.differenceDecimals), figure(columns.rate, rateDecimals),
          { print: 'piece', of: said, numbers: columns.note },
        ],
        word: (note, comparison, pair) => printer.setPiece(said, note, `${rounding}${quoted(guardFormula(remarks(comparison, pair, style)), delimiter)}\n`),
        complete: () => undefined,
      };
    },
    record(comparison, pair, name, style) {
      const dims = dimColumns([comparison.table]);
      return recordLine(diffRecord(comparison, labelAt(comparison.table, name), pair, dims, style), diffHeadings(dims, style.language).numeric, delimiter);
    },
  };
}

import { readFileSync } from 'node:fs';
import { rational } from '../../src/model/rational.ts';
import { difference, wholeNumber, type Value } from '../../src/model/value.ts';
import { printChange, printRate, printValue, TERMINAL_NUMBERS, type NumberStyle } from '../../src/write/numbers.ts';
import type { PrintedCell, PrintedColumn, PrintedTable } from '../../src/write/presentation.ts';
import { sentences } from '../../src/write/wording/phrases.ts';

/** 留萌市 経済センサス 図表1: 事業所数 and 従業者数 of 17 industries, 平成26年 and 令和3年. */
export const RUMOI = readFileSync('fixtures/write/rumoi-industries.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([industry = '', ...figures]) => ({ industry, figures: figures.map(Number) }));

const column = (heading: readonly string[], unit: string, group: number): PrintedColumn => ({ heading, align: 'right', unit, group });

function measureCells(from: number, to: number, style: NumberStyle): readonly PrintedCell[] {
  const earlier = wholeNumber(from);
  const later = wholeNumber(to);
  const exact: Value = { is: 'number', exact: rational(BigInt(to - from), BigInt(from)), decimals: 0 };
  const rate = printRate(exact, style, { from: earlier, to: later, kind: 'count' });
  return [printValue(earlier, style), printValue(later, style), printChange(difference(later, earlier), style), from < 10 ? { ...rate, mark: '*' } : rate];
}

/** The comparison of both measures as a table to print. */
export function rumoiTable(style: NumberStyle = TERMINAL_NUMBERS): PrintedTable {
  const arrow = style.symbols === 'terminal' ? ' -> ' : '→';
  return {
    title: `留萌市（01212）  事業所数・従業者数の増減  平成26年(2014)${arrow}令和3年(2021)`,
    columns: [
      { heading: ['産業大分類'], align: 'left', unit: '', group: 0 },
      ...['事業所数', '従業者数'].flatMap((measure, at) => {
        const unit = at === 0 ? '事業所' : '人';
        return [
          column([measure, '平成26'], unit, at + 1), column([measure, '令和3'], unit, at + 1),
          column([measure, '増減'], unit, at + 1), column([measure, '増減率'], '%', at + 1),
        ];
      }),
    ],
    rows: RUMOI.map(({ industry, figures: [a = 0, b = 0, c = 0, d = 0] }) => ({
      kind: industry === '計' ? 'total' : 'body',
      depth: 0,
      cells: [{ text: industry }, ...measureCells(a, b, style), ...measureCells(c, d, style)],
    })),
    notes: [sentences('ja').smallBase('*', 10), sentences('ja').rounding('増減率', 'half-up', 1)],
  };
}

/** The same table with its labels changed. */
export function relabelled(labels: readonly string[]): PrintedTable {
  const table = rumoiTable();
  return { ...table, rows: table.rows.map((row, at) => ({ ...row, cells: [{ text: labels[at % labels.length] ?? '' }, ...row.cells.slice(1)] })) };
}

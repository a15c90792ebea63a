import { workbookOf } from './workbook-of.ts';

const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const letters = 'ABCDEFGHIJ';

function row(number: number, cells: readonly (string | number)[]): string {
  const inside = cells.map((value, c) => (value === '' ? '' : typeof value === 'number' ? `<c r="${letters[c]}${number}"><v>${value}</v></c>` : text(`${letters[c]}${number}`, value)));
  return `<row r="${number}">${inside.join('')}</row>`;
}

/**
 * A table of 令和3年経済センサス as e-Stat publishes it: titles and notes, a heading in two rows with merged cells, coded areas,
 * industries and items, figures as numbers, symbols as text.
 */
export function censusWorkbook(): Uint8Array {
  const rows: readonly (readonly [number, readonly (string | number)[]])[] = [
    [1, ['令和３年経済センサス‐活動調査　確報集計']],
    [2, ['第３表　産業（大分類）、経営組織（２区分）別民営事業所数及び従業者数－都道府県、市区町村']],
    [3, ['（注）「-」は該当数字なし、「…」は調査していないもの、「X」は秘匿。']],
    [5, ['地域識別コード', '地域区分', '産業大分類', '0_総数', '', '1_会社企業', '']],
    [6, ['', '', '', '事業所数', '従業者数（人）', '事業所数', '従業者数（人）']],
    [8, ['a', '00000_全国', 'AR_全産業（S_公務を除く）', 5156063, 57949915, 2610110, 45001002]],
    [9, ['a', '00000_全国', 'D_建設業', 485135, 3736640, 402011, 3501200]],
    [10, ['c', '01212_留萌市', 'AR_全産業（S_公務を除く）', 1041, 7759, 410, 5002]],
    [11, ['c', '01212_留萌市', 'C_鉱業、採石業、砂利採取業', 2, 'X', 2, 'X']],
    [12, ['c', '01212_留萌市', 'I_卸売業、小売業', 275, 1794, '…', '-']],
  ];
  return workbookOf({ sheets: { b1_003: `<sheetData>${rows.map(([number, cells]) => row(number, cells)).join('')}</sheetData><mergeCells count="2"><mergeCell ref="D5:E5"/><mergeCell ref="F5:G5"/></mergeCells>` } });
}

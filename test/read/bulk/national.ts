const YEARS = [2009, 2012, 2016, 2021];
const AREAS = [['01', '北海道', '01101', '中央区'], ['01', '北海道', '01212', '留萌市'], ['13', '東京都', '13101', '千代田区'], ['47', '沖縄県', '47201', '那覇市']] as const;
const INDUSTRIES = [['A', '農業，林業', '01', '農業'], ['E', '製造業', '09', '食料品製造業'], ['I', '卸売業，小売業', '57', '織物・衣服・身の回り品小売業']] as const;
export const MEASURES = ['事業所数（事業所）', '従業者数（人）', '年間商品販売額（百万円）'];

/** Cells as sources print them, plain and unusual. */
export const CELLS = ['0', '7', '1041', '123456789', '999999999999999', '12345678901234567890', '"1,234"', '"12,345,678"', '1,5'.replace(',', '.'), '-12', '△3', '▲ 4', '１２３', 'X', 'x', '-', '－', '…', '***', '', ' 5 ', '"6"', '0012', '3p', '12r', '※8', '1.50', '#NUM!', '"1,23"', '１，２３４', '秘匿', '1e3'];

/** Cells of one record as they stand in the file. */
export type Line = readonly string[];

/** As RESAS downloads look: one record an area, industry and year. */
export function longTable(cell: (i: number) => string): Line[] {
  const rows: Line[] = [['集計年', '都道府県コード', '都道府県名', '市区町村コード', '市区町村名', '産業大分類コード', '産業大分類名', '産業中分類コード', '産業中分類名', ...MEASURES]];
  let i = 0;
  for (const year of YEARS) {
    for (const area of AREAS) {
      for (const industry of INDUSTRIES) rows.push([String(year), ...area, ...industry.map((text) => (text.includes(',') ? `"${text}"` : text)), ...MEASURES.map(() => cell((i += 1)))]);
    }
  }
  return rows;
}

/** A figure column of a wide table: what was counted, the year and kind below it, and what stands between. */
export type WideColumn = readonly [measure: string, year: string, kind: string, ...between: string[]];

const WIDE_COLUMNS: readonly WideColumn[] = MEASURES.flatMap((measure) => [2016, 2021].map((year) => [measure, `${year}年`, '総数'] as const));
/** Codes of the area and of the industry a record is of. */
export interface WideRecord {
  readonly area: string;
  readonly industry: string;
}

const EVERY_AREA_AND_INDUSTRY: readonly WideRecord[] = AREAS.flatMap((area) => [0, 1, 2].flatMap(() => INDUSTRIES.map((industry) => ({ area: area[2], industry: industry[0] }))));

/** As the file downloads of e-Stat look: lines above the headings, years and kinds across, coded labels. */
export function wideTable(cell: (i: number) => string, columns = WIDE_COLUMNS, records = EVERY_AREA_AND_INDUSTRY): Line[] {
  const quoted = (text: string): string => `"${text}"`;
  const blank = ['', '', '', '', '', '', ''];
  const between = Array.from({ length: Math.max(0, ...columns.map(({ length }) => length - 3)) }, (_, level) => [...blank, ...columns.map((column) => quoted(column[level + 3] ?? ''))]);
  const rows: Line[] = [
    ['', quoted('令和３年経済センサス‐活動調査　産業別集計（卸売業，小売業に関する集計）')], ['', quoted('第１表　産業（小分類），地域（市区町村）別　事業所数，従業者数')], ['', quoted('注：「x」は秘匿，「-」は該当数字なしを示す。')], [],
    [...blank, ...columns.map((_, c) => quoted(`val.${String(c + 1).padStart(4, '0')}`))], [...blank, ...columns.map(([measure]) => quoted(measure))], ...between,
    ['行番号', '地域コード', '地域階層', '地域名', '産業コード', '産業階層', '産業名', ...columns.map(([, year, kind]) => `${year}　${kind}`)].map(quoted),
  ];
  const above = rows.length - 1;
  let i = 0;
  for (const { area, industry } of records) {
    const [, prefecture, code, name] = AREAS.find((known) => known[2] === area) ?? AREAS[0];
    const at = INDUSTRIES.findIndex((known) => known[0] === industry);
    rows.push([String(rows.length - above), quoted(`ti.${code}`), '3', quoted(prefecture + name), quoted(`nsanL.000${at}`), '1', quoted(`${industry}　${INDUSTRIES[at]?.[1] ?? ''}`), ...columns.map(() => cell((i += 1)))]);
  }
  return rows;
}

export const plainCells = (i: number): string => String((i * 7919) % 100_003);

export const FORMS = { long: longTable, wide: (cell: (i: number) => string) => wideTable(cell) } as const;

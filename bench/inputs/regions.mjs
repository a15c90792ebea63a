// The country by industry as a census gives it: 全国 and every municipality with their totals, a figure of every industry and year.
//
//   node bench/inputs/regions.mjs --out FILE [--areas N]
//
// Figures that are printed as X still count in the totals above them, as in a census.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generatorOf, NIL, SUPPRESSED } from './figures.mjs';
import { inventedAreas, MEDIUM_INDUSTRIES } from './names.mjs';
import { openOutput, utf8Encoder } from './output.mjs';

const SEED = 20210602;
export const AREAS = 1900;
export const YEARS = [2009, 2012, 2014, 2016, 2019, 2021];
export const INDUSTRIES = MEDIUM_INDUSTRIES;
export const MEASURES = ['事業所数（事業所）', '従業者数（人）'];
const TOTAL = { code: '', name: '全産業' };
const NATION = { code: '00000', name: '全国' };

/** The figures behind the file: what is printed, and what X hides. */
export function regionsOf(areas = AREAS) {
  const random = generatorOf(SEED);
  const places = inventedAreas(areas, random);
  const weights = INDUSTRIES.map((_, i) => random.weight(i, 13));
  const size = YEARS.length * MEASURES.length * INDUSTRIES.length;
  const slot = (y, m, i) => (y * MEASURES.length + m) * INDUSTRIES.length + i;
  const nation = new Float64Array(size);
  const printed = places.map((place) => {
    const cells = new Int32Array(size);
    const totals = new Float64Array(YEARS.length * MEASURES.length);
    YEARS.forEach((_, y) => MEASURES.forEach((_, m) => INDUSTRIES.forEach((_, i) => {
      const cell = random.cell(place, i, weights[i], y, m);
      const counts = cell === SUPPRESSED ? 1 + (random.hash(place.index, i, y + 20, m) % 2) : cell === NIL ? 0 : cell;
      cells[slot(y, m, i)] = cell;
      totals[y * MEASURES.length + m] += counts;
      nation[slot(y, m, i)] += counts;
    })));
    return { ...place, cells, totals };
  });
  const nationTotals = Float64Array.from({ length: YEARS.length * MEASURES.length }, (_, at) => nation.slice(at * INDUSTRIES.length, (at + 1) * INDUSTRIES.length).reduce((a, b) => a + b, 0));
  return { regions: printed, nation: { ...NATION, cells: nation, totals: nationTotals }, slot };
}

/** Writes the file. */
export function writeRegions(path, { regions, nation, slot }) {
  const out = openOutput(path, utf8Encoder());
  out.add(`${['集計年', '市区町村コード', '市区町村名', '産業中分類コード', '産業中分類名', ...MEASURES].join(',')}\n`);
  const shown = (cell) => (cell === SUPPRESSED ? 'X' : cell === NIL ? '-' : String(cell));
  let rows = 0;
  YEARS.forEach((year, y) => {
    for (const { code, name, cells, totals } of [nation, ...regions]) {
      const head = `${year},${code},${name},`;
      let block = `${head}${TOTAL.code},${TOTAL.name},${MEASURES.map((_, m) => totals[y * MEASURES.length + m]).join()}\n`;
      INDUSTRIES.forEach((industry, i) => { block += `${head}${industry.code},${industry.name},${MEASURES.map((_, m) => shown(cells[slot(y, m, i)])).join()}\n`; });
      rows += INDUSTRIES.length + 1;
      out.add(block);
    }
  });
  return { rows, ...out.end() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'regions.csv' }, areas: { type: 'string', default: String(AREAS) } } });
  const { rows, bytes, sha256 } = writeRegions(values.out, regionsOf(Number(values.areas)));
  console.log(values.out, rows, 'rows', bytes, 'bytes', sha256.slice(0, 8));
}

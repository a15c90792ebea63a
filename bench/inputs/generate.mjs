// Deterministic inputs of national scale, each with a manifest of the right answers.
//
//   node bench/inputs/generate.mjs --out DIR [--scale F] [--only long,wide,small]
//
//   long-utf8.csv    as RESAS downloads: UTF-8, LF, year by year; 1,900 areas × 99 industries × 6 years
//   wide-cp932.csv   as e-Stat's file downloads: CP932, CRLF, quoted; 1,900 areas × 263 industries × 16 figure columns
//   small-utf8.csv, small-cp932.csv   one area, 17 industries
//
// --scale multiplies the number of areas: 9 makes the long table 1 GB.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DiffChecksum } from './checksum.mjs';
import { generatorOf, grouped, meaningOf, NIL, plain, SUPPRESSED } from './figures.mjs';
import { inventedAreas, MEDIUM_INDUSTRIES, nestedIndustries } from './names.mjs';
import { cp932Encoder, openOutput, utf8Encoder } from './output.mjs';

export const SEED = 20210601;
export const AREAS = 1900;
export const YEARS = [2009, 2012, 2014, 2016, 2019, 2021];
const MEASURES = ['事業所数（事業所）', '従業者数（人）', '年間商品販売額（百万円）'];
const random = generatorOf(SEED);

const tally = () => ({ sum: 0, X: 0, dash: 0 });
function count(into, cell) {
  if (cell === SUPPRESSED) into.X += 1;
  else if (cell === NIL) into.dash += 1;
  else into.sum += cell;
}

/** One record an area, industry and year; three figure columns. */
function writeLong(path, areas, industries, years, { bom = false, newline = '\n', majorOnly = false } = {}) {
  const out = openOutput(path, utf8Encoder());
  const industryHeadings = majorOnly ? ['産業大分類コード', '産業大分類名'] : ['産業大分類コード', '産業大分類名', '産業中分類コード', '産業中分類名'];
  out.add((bom ? '\ufeff' : '') + ['集計年', '都道府県コード', '都道府県名', '市区町村コード', '市区町村名', ...industryHeadings, ...MEASURES].join(',') + newline);
  const weights = industries.map((_, i) => random.weight(i, 13));
  const labels = industries.map((industry) => (majorOnly ? `${industry.major},${industry.majorName}` : `${industry.major},${industry.majorName},${industry.code},${industry.name}`));
  const cells = Object.fromEntries(years.map((year) => [year, Object.fromEntries(MEASURES.map((measure) => [measure, tally()]))]));
  const diff = new DiffChecksum();
  const last = years.length - 1;
  let rows = 0;
  years.forEach((year, y) => {
    for (const area of areas) {
      const head = `${year},${area.prefectureCode},${area.prefecture},${area.code},${area.name},`;
      let block = '';
      industries.forEach((industry, i) => {
        block += head + labels[i];
        MEASURES.forEach((measure, m) => {
          const cell = random.cell(area, i, weights[i], y, m);
          count(cells[year][measure], cell);
          block += `,${plain(cell)}`;
        });
        block += newline;
        rows += 1;
        if (y > 0) return;
        for (const [m, name] of [[0, 'est'], [2, 'sales']]) {
          const value = (at) => meaningOf(random.cell(area, i, weights[i], at, m));
          diff.add(area.code, majorOnly ? industry.major : industry.code, name, value(0), value(last));
        }
      });
      out.add(block);
    }
  });
  return { rows, ...out.end(), cells, diff: diff.result() };
}

const WIDE_MEASURES = [['事業所数（事業所）', 0], ['従業者数（人）', 1], ['年間商品販売額（百万円）', 2], ['売場面積（㎡）', 1]];

/** Seven heading lines; the two years and their 総数 / うち民営 are columns of one record. */
function writeWide(path, areas, industries) {
  const newline = '\r\n';
  const out = openOutput(path, cp932Encoder());
  const quoted = (text) => (text === '' ? '' : `"${text}"`);
  const line = (texts) => texts.map(quoted).join(',') + newline;
  const columns = WIDE_MEASURES.flatMap(([measure, like]) => [2016, 2021].flatMap((year) => ['総数', 'うち民営'].map((kind) => ({ measure, like, year, kind }))));
  const blank = Array.from({ length: 7 }, () => '');
  out.add(line(['', '令和３年経済センサス‐活動調査　産業別集計（卸売業，小売業に関する集計）']));
  out.add(line(['', '第１表　産業（小分類），地域（市区町村）別　事業所数，従業者数，年間商品販売額及び売場面積　～平成28年との比較～']));
  out.add(line(['', '注：「x」は秘匿，「-」は該当数字なしを示す。①②は注記を参照。']) + newline);
  out.add(line([...blank, ...columns.map((_, i) => `val.${String(i + 1).padStart(4, '0')}`)]));
  out.add(line([...blank, ...columns.map(({ measure }) => measure)]));
  out.add(line(['行番号', '地域コード', '地域階層', '地域名', '産業コード', '産業階層', '産業名', ...columns.map(({ year, kind }) => `${year}年　${kind}`)]));
  const weights = industries.map((_, i) => random.weight(i, 17) * 0.25);
  const labels = industries.map(({ code, level, name }) => `${quoted(code)},${level},${quoted(name)}`);
  const tallies = columns.map(tally);
  const diff = new DiffChecksum();
  let rows = 0;
  for (const area of areas) {
    const head = `,"ti.${area.code}",3,${quoted(area.prefecture + area.name)},`;
    let block = '';
    industries.forEach((industry, i) => {
      rows += 1;
      block += rows + head + labels[i];
      const cells = columns.map(({ like }, c) => random.cell(area, i, weights[i], ((c >> 1) & 1 ? 5 : 3) + (c & 1) * 8, like));
      cells.forEach((cell, c) => {
        count(tallies[c], cell);
        block += `,${grouped(cell)}`;
      });
      block += newline;
      diff.add(`ti.${area.code}`, industry.code, 'est', meaningOf(cells[0]), meaningOf(cells[2]));
      diff.add(`ti.${area.code}`, industry.code, 'sales', meaningOf(cells[8]), meaningOf(cells[10]));
    });
    out.add(block);
  }
  return { rows, headerLines: 7, ...out.end(), columns: columns.map(({ measure, year, kind }, i) => ({ index: 7 + i, measure, year, kind, ...tallies[i] })), diff: diff.result() };
}

/** Writes the chosen inputs into a folder and their manifests beside them. */
export function generateInputs({ out, scale = 1, only = ['long', 'wide', 'small'] }) {
  mkdirSync(out, { recursive: true });
  const tag = scale === 1 ? '' : `-${scale}x`;
  const areas = inventedAreas(Math.max(1, Math.round(AREAS * scale)), random);
  const write = (name, manifest) => {
    writeFileSync(join(out, `${name}.manifest.json`), `${JSON.stringify(manifest, null, 2)}\n`);
    console.log(name, manifest.rows, 'rows', manifest.bytes, 'bytes', manifest.sha256.slice(0, 8));
  };
  if (only.includes('long')) write(`long-utf8${tag}.csv`, writeLong(join(out, `long-utf8${tag}.csv`), areas, MEDIUM_INDUSTRIES, YEARS));
  if (only.includes('wide')) write(`wide-cp932${tag}.csv`, writeWide(join(out, `wide-cp932${tag}.csv`), areas, nestedIndustries()));
  if (only.includes('small')) {
    const one = inventedAreas(AREAS, random).slice(703, 704);
    const majors = [...new Map(MEDIUM_INDUSTRIES.map(({ major, majorName }) => [major, { major, majorName }])).values()].slice(0, 17);
    write('small-utf8.csv', writeLong(join(out, 'small-utf8.csv'), one, majors, [2012, 2016, 2021], { bom: true, newline: '\r\n', majorOnly: true }));
    write('small-cp932.csv', writeWide(join(out, 'small-cp932.csv'), one, nestedIndustries().filter(({ level }) => level === 1).slice(0, 17)));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: '.' }, scale: { type: 'string', default: '1' }, only: { type: 'string', default: 'long,wide,small' } } });
  generateInputs({ out: values.out, scale: Number(values.scale), only: values.only.split(',') });
}

// Builds data/area-index.json from data/areas.json: which codes there are, and on which days they came, went, or went on
// under another name or over other ground. A tenth of the list in size, it answers what every comparison has to ask of its codes; the list itself
// is read only when something did change.
//
//   node data/build/area-index.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const { prefectures, areas, changes } = JSON.parse(readFileSync(new URL('../areas.json', import.meta.url), 'utf8'));

const two = (n) => String(n).padStart(2, '0');
const lives = new Map(); // code → [{ from, to, name }]
const countyOf = new Map();
const cityOf = new Map();
let county = '';
let city = '';
for (const line of areas) {
  const [code, from, to, name] = line.split(',');
  lives.set(code, [...(lives.get(code) ?? []), { from, to, name }]);
  if (/(郡|支庁|振興局)$/.test(name)) county = code;
  if (/市$/.test(name) && code[2] === '1') city = code;
  if (/区$/.test(name) && !code.startsWith('131')) cityOf.set(code, city);
  if (/[町村]$/.test(name) && county.startsWith(code.slice(0, 2))) countyOf.set(code, county);
}

const before = (code, date) => lives.get(code)?.find(({ from, to }) => from < date && (to === '' || to >= date));
const after = (code, date) => lives.get(code)?.find(({ from, to }) => from <= date && (to === '' || to > date));
const SAME_GROUND = ['city', 'town', 'rename', 'spelling', 'county', 'designation', 'recode'];

const changed = new Map(); // date → codes
for (const line of changes) {
  const [, date, kind, from, to] = /^(\d{8}) ([a-z-]+) ([\d ]*)>([\d ]*)$/.exec(line);
  const codes = [...new Set([...from.split(' '), ...to.split(' ')])].filter((code) => code !== '');
  const goesOn = (code) => before(code, date) && after(code, date) && before(code, date).name === after(code, date).name;
  const own = codes.filter((code) => !(SAME_GROUND.includes(kind) && goesOn(code)));
  // What lies above them: a city grows when a town joins one of its wards, a county loses a town that becomes a city, a prefecture a village that joins another one.
  const counties = ['rename', 'spelling', 'town'].includes(kind) ? [] : codes.map((code) => countyOf.get(code)).filter((code) => code && before(code, date) && after(code, date));
  const cities = codes.every((code) => cityOf.has(code)) ? [] : codes.map((code) => cityOf.get(code)).filter((code) => code && before(code, date) && after(code, date));
  const of = new Set(codes.map((code) => code.slice(0, 2)));
  const above = of.size > 1 ? [...of].map((prefecture) => `${prefecture}000`) : [];
  changed.set(date, new Set([...(changed.get(date) ?? []), ...own, ...counties, ...cities, ...above]));
}

const all = [...prefectures.keys()].map((i) => two(i + 1)).map((prefecture) => {
  const own = [...lives.keys()].filter((code) => code.startsWith(prefecture)).map((code) => code.slice(2));
  return ['000', '001', '002', ...new Set(own)].sort().join('');
});

writeFileSync(new URL('../area-index.json', import.meta.url), `${JSON.stringify({
  schema: 'chamber-stats/area-index@1',
  codes: all,
  changed: [...changed].filter(([, codes]) => codes.size > 0).map(([date, codes]) => `${date} ${[...codes].sort().join(' ')}`),
}, undefined, 0).replaceAll('","', '",\n"')}\n`);

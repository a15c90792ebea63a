// Builds data/areas.json, the areas of Japan in time (地域とその変遷), from the published lists:
//
//   node data/build/areas.mjs --list FEA_hyoujun-….csv --events haichi_bungo_events_….csv --counties LG_CODE.csv
//
// What each file is and what is repaired on the way stands in data/README.md. The script stops at whatever it cannot
// explain: a change of an area that was not there, an area that nothing founded, a name that does not fit.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';

const { values: files } = parseArgs({
  options: { list: { type: 'string' }, events: { type: 'string' }, counties: { type: 'string' } },
});

const PREFECTURES = `北海道 ほっかいどう 青森県 あおもりけん 岩手県 いわてけん 宮城県 みやぎけん 秋田県 あきたけん 山形県 やまがたけん
福島県 ふくしまけん 茨城県 いばらきけん 栃木県 とちぎけん 群馬県 ぐんまけん 埼玉県 さいたまけん 千葉県 ちばけん 東京都 とうきょうと
神奈川県 かながわけん 新潟県 にいがたけん 富山県 とやまけん 石川県 いしかわけん 福井県 ふくいけん 山梨県 やまなしけん 長野県 ながのけん
岐阜県 ぎふけん 静岡県 しずおかけん 愛知県 あいちけん 三重県 みえけん 滋賀県 しがけん 京都府 きょうとふ 大阪府 おおさかふ 兵庫県 ひょうごけん
奈良県 ならけん 和歌山県 わかやまけん 鳥取県 とっとりけん 島根県 しまねけん 岡山県 おかやまけん 広島県 ひろしまけん 山口県 やまぐちけん
徳島県 とくしまけん 香川県 かがわけん 愛媛県 えひめけん 高知県 こうちけん 福岡県 ふくおかけん 佐賀県 さがけん 長崎県 ながさきけん
熊本県 くまもとけん 大分県 おおいたけん 宮崎県 みやざきけん 鹿児島県 かごしまけん 沖縄県 おきなわけん`.split(/\s/);

/** Official lists of 標準地域コード are CP932, the others UTF-8. */
function records(path, encoding = 'utf-8') {
  return parse(new TextDecoder(encoding).decode(readFileSync(path)), { bom: true, from_line: 2, skip_empty_lines: true });
}

function insist(condition, message) {
  if (!condition) throw new Error(message);
}

// ── What is valid today ──────────────────────────────────────────────────────────────────────────────────────

const today = new Map(); // code → { name, reading }
for (const [code, , upper, upperReading, lower, lowerReading] of records(files.list, 'shift_jis')) {
  // A designated city stands in the upper column alone (its wards fill both).
  today.set(code, lower === '' ? { name: upper, reading: upperReading } : { name: lower, reading: lowerReading });
}
const asOf = /-(\d{8})\d{6}\.csv$/.exec(files.list)?.[1];
insist(asOf, 'the name of --list carries its date');

const isCountyName = (name) => /(郡|支庁|振興局)$/.test(name);
const counties = new Map(
  records(files.counties).map(([code, name]) => [code.padStart(5, '0'), name]).filter(([, name]) => isCountyName(name)),
);

// ── What changed ─────────────────────────────────────────────────────────────────────────────────────────────

const KINDS = {
  新設合併: 'merger',
  編入合併: 'absorption',
  市制施行: 'city',
  町制施行: 'town',
  名称変更: 'rename',
  郡の区域変更: 'county',
  政令指定都市施行: 'designation',
  '区の新設|郡の新設': 'wards',
  分離: 'separation',
  分割: 'division',
  区の再編: 'redraw',
  沖縄返還: 'reversion',
  北方領土: 'northern',
};

/** The rows of one event belong together by its date and text. A side is code → name. */
function readEvents() {
  const events = new Map();
  for (const [date, type, text, fromCode, , fromName, toCode, , toName] of records(files.events)) {
    const key = `${date}${text === '' ? type + toCode : text}`;
    if (!events.has(key)) {
      const kind = type === '郡の廃止' ? 'abolished county' : KINDS[type];
      insist(kind, `unknown type ${type}`);
      events.set(key, { date: date.replaceAll('-', ''), kind, text, from: new Map(), to: new Map() });
    }
    const event = events.get(key);
    if (fromCode !== '') event.from.set(fromCode, fromName);
    if (toCode !== '') event.to.set(toCode, toName);
  }
  return [...events.values()].flatMap(repaired);
}

/** Places where the list of events, derived from the texts of the official one, does not say what the text says. */
function repaired(event) {
  const only = (kind, from, to) => ({
    ...event,
    kind,
    from: new Map(from.map((code) => [code, event.from.get(code)])),
    to: new Map(to.map((code) => [code, event.to.get(code)])),
  });
  // 鳳至郡 → 鳳珠郡: every old town was paired with every new one, and the county taken for a town.
  if (event.text.startsWith('鳳至郡穴水町(17421)、門前町(17422)')) return [only('county', ['17421'], ['17461']), only('county', ['17422'], ['17462'])];
  // 上九一色村 went to two municipalities, each part in a row of its own.
  if (event.text.startsWith('上九一色村(19341)大字梯')) return [];
  if (event.text.startsWith('大字精進、本栖')) return [];
  if (event.text.startsWith('中道町(19326)と上九一色村(19341)')) {
    const parts = only('split-absorption', ['19341'], ['19201', '19430']);
    parts.to.set('19430', '富士河口湖町');
    return [only('absorption', ['19326'], ['19201']), parts];
  }
  // 三好町 was renamed and made a city on one day; みよし町 23521 never stood for a day.
  if (event.text.startsWith('三好町(23521)がみよし町')) return [];
  if (event.text.startsWith('みよし町(23521)がみよし市')) {
    event.from.set('23521', '三好町');
    return [event];
  }
  // 浜松 2024: 北区 went to two wards, so the two rows are one change; 天竜区 got a new code and nothing else.
  if (event.kind === 'redraw') {
    if (event.text.startsWith('天竜区(22137)')) return [{ ...event, kind: 'recode' }];
    if (event.text.startsWith('北区(22135)(三方原地区以外)')) return [];
    event.from.set('22136', '浜北区');
    event.to.set('22139', '浜名区');
    return [event];
  }
  // A new reading, or another shape of the same character, under an unchanged name.
  if (event.kind === 'rename' && [...event.from].join() === [...event.to].join() && !isCountyEvent(event)) return [{ ...event, kind: 'spelling' }];
  // Designated cities have no name in the column of names.
  for (const side of [event.from, event.to]) {
    for (const [code, name] of side) if (name === '' && today.has(code)) side.set(code, today.get(code).name);
  }
  return [event];
}

const isCountyEvent = (event) => /(郡|支庁|振興局)\(\d{5}\)(の廃止|の新設|が[^、]*(郡|振興局)(\(\d{5}\))?に名称変更)/.test(event.text);

/** By date; on one day an event stands before those that start from its result (大野村 joins 鹿島町, then 鹿島町 becomes 鹿嶋市). */
function inOrder(unordered) {
  const remaining = unordered.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const ordered = [];
  while (remaining.length > 0) {
    const { date } = remaining[0];
    const waits = (event) => remaining.some((other) => other !== event && other.date === date && [...other.to.keys()].some((code) => event.from.has(code)));
    const next = remaining.findIndex((event) => event.date === date && !waits(event));
    insist(next !== -1, `the changes of ${date} go round in a circle`);
    ordered.push(...remaining.splice(next, 1));
  }
  return ordered;
}

const events = inOrder(readEvents());

// ── Lives: which code carried which name, from when to when ──────────────────────────────────────────────────

const lives = []; // { code, from, to, name, reading }
const living = new Map(); // code → life that has not ended

function begin(code, date, name) {
  insist(!living.has(code), `${code} ${name} begins on ${date} but is there already`);
  let life = lives.findLast((other) => other.code === code);
  // 釧路市 was founded anew in a merger, under its old code and name.
  if (life?.to === date && life.name === name) life.to = '';
  else lives.push((life = { code, from: date, to: '', name, reading: '' }));
  living.set(code, life);
}

function end(code, date, name) {
  if (!living.has(code)) {
    insist(!lives.some((life) => life.code === code), `${code} ${name} ends on ${date} but ended before`);
    begin(code, '', name);
  }
  const life = living.get(code);
  insist(life.name === name, `${code} is ${life.name}, the change of ${date} calls it ${name}`);
  life.to = date;
  living.delete(code);
}

/** A county's name stands in the text only: 「宗像郡(40360)の廃止」. Those that were renamed are all there still. */
function countyEvent({ date, kind, text, from, to }) {
  const name = text.slice(0, text.indexOf('('));
  if (kind === 'wards') for (const code of to.keys()) begin(code, date, name);
  else for (const code of from.keys()) end(code, date, name);
  if (kind === 'rename') for (const code of to.keys()) begin(code, date, counties.get(code));
}

/** New wards say nothing of what they were: the city that was designated on that day, or the town that joined it. */
function beforeWards({ date, to }) {
  const [ward] = to.keys();
  const city = [...today.keys()].filter((code) => code <= ward && today.get(code).name.endsWith('市')).at(-1);
  const source = events.find((event) => event.date === date && (event.kind === 'designation' || event.kind === 'absorption') && event.to.has(city));
  insist(source, `the wards ${[...to.keys()]} of ${date} come from nowhere`);
  return source.from;
}

const changes = [];
for (const event of events) {
  const { date, kind, from, to } = event;
  if (isCountyEvent(event)) {
    countyEvent(event);
    continue;
  }
  const back = kind === 'reversion' || kind === 'northern';
  if (back && [...to.values()][0] === '') {
    for (const code of to.keys()) begin(code, date, counties.get(code));
    continue;
  }
  for (const [code, name] of from) if (kind !== 'separation') end(code, date, name);
  for (const [code, name] of to) {
    // The absorbing municipality goes on; it may be one that no other change ever named.
    if (kind !== 'absorption' && kind !== 'split-absorption') begin(code, date, name);
    else if (!living.has(code)) begin(code, '', name);
  }
  if (!back) changes.push(kind === 'wards' ? { ...event, from: beforeWards(event) } : event);
}

for (const [code, { name, reading }] of today) {
  if (!living.has(code)) begin(code, '', name);
  const life = living.get(code);
  insist(life.name === name, `${code} is ${life.name} at the end, the list says ${name}`);
  life.reading = reading;
}
for (const [code, name] of counties) {
  if (!living.has(code)) begin(code, '', name);
  insist(living.get(code).name === name, `${code} ${living.get(code).name} ≠ ${name}`);
}
for (const code of living.keys()) insist(today.has(code) || counties.has(code), `nothing ended ${code} ${living.get(code).name}`);
for (const life of lives) insist(life.name, `${life.code} has no name`);

// ── Output ───────────────────────────────────────────────────────────────────────────────────────────────────

const sorted = (lines) => lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const output = {
  schema: 'chamber-stats/areas@1',
  since: '19700401',
  asOf,
  prefectures: PREFECTURES.filter((_, i) => i % 2 === 0).map((name, i) => `${name},${PREFECTURES[2 * i + 1]}`),
  areas: sorted(lives.map(({ code, from, to, name, reading }) => [code, from, to, name, reading].join(','))),
  changes: changes.map(({ date, kind, from, to }) => `${date} ${kind} ${sorted([...from.keys()]).join(' ')}>${sorted([...to.keys()]).join(' ')}`),
};
writeFileSync(new URL('../areas.json', import.meta.url), `${JSON.stringify(output, undefined, 0).replaceAll('","', '",\n"')}\n`);
console.error(`${lives.length} lives, ${changes.length} changes, as of ${asOf}`);

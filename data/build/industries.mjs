// Builds data/industries.json, the Japan Standard Industrial Classification (日本標準産業分類) revision by revision, from
// the published lists:
//
//   node data/build/industries.mjs --rev13 jsic13_000420038.csv --rev14 jsic14-simple.json
//
// What each file is, and where the few facts on older revisions are from, stands in data/README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';

const { values: files } = parseArgs({ options: { rev13: { type: 'string' }, rev14: { type: 'string' } } });

function insist(condition, message) {
  if (!condition) throw new Error(message);
}

/** code → name, sections to classes (細分類); a code's length tells its level. */
function rev13() {
  const rows = parse(readFileSync(files.rev13, 'utf8'), { bom: true, from_line: 2 });
  return new Map(rows.map(([section, division, group, detail, name]) => {
    const code = division === '00' ? section : group === '000' ? division : detail === '0000' ? group : detail;
    return [code, name];
  }));
}

function rev14() {
  const tree = JSON.parse(readFileSync(files.rev14, 'utf8'));
  const levels = ['major_categories', 'middle_categories', 'minor_categories', 'detail_categories'];
  const walk = (node, level) => (node[levels[level]] ?? []).flatMap((child) => [[child.code, child.name], ...walk(child, level + 1)]);
  return new Map(walk(tree, 0));
}

const lists = { 13: rev13(), 14: rev14() };
for (const [revision, sizes] of Object.entries({ 13: [20, 99, 530, 1460], 14: [20, 99, 536, 1473] })) {
  const counted = [1, 2, 3, 4].map((length) => [...lists[revision].keys()].filter((code) => code.length === length).length);
  insist(counted.join() === sizes.join(), `revision ${revision} has ${counted}, not ${sizes}`);
}

// ── Revision 14 against 13, class by class ───────────────────────────────────────────────────────────────────

/** The same class in another spelling. */
const SPELLINGS = [
  [/はつり・解体/, '解体・はつり'], [/など/, '等'], [/石油精製業によらない/, '石油精製によらない'], [/粘土かわら/, '粘土がわら'],
  [/モータ(?!ー)/g, 'モーター'], [/投資助言・代理業・運用業/, '投資助言・代理・運用業'], [/^(都道府県|市町村)機関/, '$1の機関'],
];

function folded(name) {
  const plain = name.normalize('NFKC').replace(/[,、]/g, '、').replace(/\s/g, '');
  return SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), plain);
}

/** Administrative offices (管理、補助的経済活動) have the same few names in every group: only their code tells them apart. */
const administrative = (code) => /^\d\d0\d$/.test(code);
const classesOf = (list) => new Map([...list].filter(([code]) => code.length === 4 && !administrative(code)).map(([code, name]) => [code, folded(name)]));
const stem = (name) => name.replace(/\(.*$/, '');

/**
 * Codes of one length that do not hold the same classes in both revisions: `changed` where a class is now found under
 * another code, `unsourced` where one was added or dropped and the lists do not say from or to where.
 */
function compare(length) {
  const [before, after] = [classesOf(lists[13]), classesOf(lists[14])];
  const changed = new Set();
  const unsourced = new Set();
  const place = (classes, by) => {
    const places = new Map();
    for (const [code, name] of classes) places.set(by(name), [...(places.get(by(name)) ?? []), code.slice(0, length)]);
    return places;
  };
  for (const [from, to] of [[before, after], [after, before]]) {
    const exact = place(to, (name) => name);
    const loose = place(to, stem);
    for (const [code, name] of from) {
      const own = code.slice(0, length);
      if (exact.get(name)?.includes(own)) continue;
      const elsewhere = exact.get(name) ?? loose.get(stem(name));
      if (elsewhere !== undefined && !elsewhere.includes(own)) for (const each of [own, ...elsewhere]) changed.add(each);
      else unsourced.add(own);
    }
  }
  return { changed: [...changed].sort(), unsourced: [...unsourced].filter((code) => !changed.has(code)).sort() };
}

/** Classes that are found, under the very same name, at one other code of revision 14 and nowhere else. */
function moved() {
  const [before, after] = [classesOf(lists[13]), classesOf(lists[14])];
  const codesOf = (classes, name) => [...classes].filter(([, other]) => other === name).map(([code]) => code);
  return [...before].flatMap(([code, name]) => {
    const there = codesOf(after, name);
    return there.length === 1 && there[0] !== code && codesOf(before, name).length === 1 ? [`${code}>${there[0]}`] : [];
  });
}

// ── Older revisions: what sources say, no more ───────────────────────────────────────────────────────────────

const REV11 = {
  A: '農業', B: '林業', C: '漁業', D: '鉱業', E: '建設業', F: '製造業', G: '電気・ガス・熱供給・水道業', H: '情報通信業', I: '運輸業',
  J: '卸売・小売業', K: '金融・保険業', L: '不動産業', M: '飲食店，宿泊業', N: '医療，福祉', O: '教育，学習支援業', P: '複合サービス事業',
  Q: 'サービス業（他に分類されないもの）', R: '公務（他に分類されないもの）', S: '分類不能の産業',
  55: '各種商品小売業', 56: '織物・衣服・身の回り品小売業', 57: '飲食料品小売業',
};
const REV10 = {
  A: '農業', B: '林業', C: '漁業', D: '鉱業', E: '建設業', F: '製造業',
  12: '食料品製造業', 13: '飲料・たばこ・飼料製造業', 14: '繊維工業（衣服、その他の繊維製品を除く）', 15: '衣服・その他の繊維製品製造業', 16: '木材・木製品製造業（家具を除く）',
  17: '家具・装備品製造業', 18: 'パルプ・紙・紙加工品製造業', 19: '出版・印刷・同関連産業', 20: '化学工業', 21: '石油製品・石炭製品製造業', 22: 'プラスチック製品製造業（別掲を除く）',
  23: 'ゴム製品製造業', 24: 'なめし革・同製品・毛皮製造業', 25: '窯業・土石製品製造業', 26: '鉄鋼業', 27: '非鉄金属製造業', 28: '金属製品製造業', 29: '一般機械器具製造業',
  30: '電気機械器具製造業', 31: '輸送用機械器具製造業', 32: '精密機械器具製造業', 33: '武器製造業', 34: 'その他の製造業',
};

const published = (revision) => [...lists[revision]].filter(([code]) => code.length <= 3).map(([code, name]) => `${code} ${name.replace(/\(/g, '（').replace(/\)/g, '）')}`);
const stated = (names) => Object.entries(names).map(([code, name]) => `${code} ${name}`).sort();
// Divisions and sections of revision 12 are those of revision 13; its groups are not at hand.
const rev12 = published(13).filter((line) => /^(?:[A-T]|\d\d) /.test(line));

const divisions = compare(2);
const groups = compare(3);
const classes = compare(4);
writeFileSync(new URL('../industries.json', import.meta.url), `${JSON.stringify({
  revisions: [
    { revision: 10, notice: '平成5年10月', complete: 'none', names: stated(REV10) },
    { revision: 11, notice: '平成14年3月', complete: 'sections', names: stated(REV11) },
    { revision: 12, notice: '平成19年11月', complete: 'divisions', names: rev12 },
    { revision: 13, notice: '平成25年10月', complete: 'groups', names: published(13) },
    { revision: 14, notice: '令和5年7月', complete: 'groups', names: published(14) },
  ],
  from13to14: { changed: [...divisions.changed, ...groups.changed], unsourced: [...divisions.unsourced, ...groups.unsourced], classes: { moved: moved(), changed: classes.changed, unsourced: classes.unsourced } },
}, null, 1)}\n`);

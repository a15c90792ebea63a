#!/usr/bin/env node
// How long 2 MB of plan text take to check: chapters of tables, paragraphs and targets in the manner of published plans, every
// chapter about another town with figures of its own, a slip of the pen in every tenth.
//   npm run bench:check-plan [MEGABYTES] [RUNS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MEGABYTES = Number(process.argv[2] ?? 2);
const RUNS = Number(process.argv[3] ?? 3);
const PROGRAM = resolve(import.meta.dirname, '../bin/chamber-stats.js');
const INDUSTRIES = ['農林漁業', '鉱業、採石業、砂利採取業', '建設業', '製造業', '電気・ガス・熱供給・水道業', '情報通信業', '運輸業、郵便業', '卸売業、小売業', '金融業、保険業', '不動産業、物品賃貸業', '学術研究、専門・技術サービス業', '宿泊業、飲食サービス業', '生活関連サービス業、娯楽業', '教育、学習支援業', '医療、福祉', '複合サービス事業', 'サービス業（他に分類されないもの）'];
const TOWNS = ['青', '赤', '白', '黒', '金', '銀', '石', '木', '水', '火', '土', '風', '森', '川', '山', '海', '島', '谷', '原', '丘'];

let state = 20260115;
/** The same numbers in every run. */
function random(below) {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

const grouped = (value) => Math.abs(value).toLocaleString('en-US');
const signed = (value) => (value < 0 ? `▲${grouped(value)}` : grouped(value));
const rate = (from, to) => `${to < from ? '▲' : ''}${(Math.round(Math.abs((to - from) / from) * 1000) / 10).toFixed(1)}`;
const share = (part, whole) => (Math.round((part / whole) * 1000) / 10).toFixed(1);

const WHO = ['当所', '経営指導員', '地域の小規模事業者', '商店街', '青年部', '関係機関', '金融機関', '観光協会'];
const WHAT = ['事業計画の策定を支援し', '経営分析の結果を踏まえて助言を行い', '展示会への出展を後押しし', 'ITツールの導入により生産性の向上を図り', '空き店舗の活用に取り組み', '後継者不足に対応するため専門家を派遣し', '地域資源を生かした商品開発を進め', '対話と傾聴を通じて課題を把握し'];
const WHY = ['人口減少により経営環境が厳しさを増していることから', '原材料価格の高騰が続くなか', '前計画の評価を踏まえ', '市の総合計画との整合を図りながら', '伴走型の支援を重視して', '事業者の持続的な発展のために'];

/** A paragraph as most of a plan: what is to be done, with a number here and there. */
function prose(town) {
  const of = (list) => list[random(list.length)];
  const figure = random(3) === 0 ? `年間${4 + random(20)}回程度の` : '';
  return `${of(WHY)}、${town}では${of(WHO)}が${of(WHAT)}、${of(WHO)}と連携して${figure}巡回相談を実施する。${of(WHY)}、${of(WHO)}は${of(WHAT)}、${random(4) === 0 ? `${10 + random(80)}者に対する` : ''}フォローアップを行うとともに、${of(WHO)}が${of(WHAT)}、地域経済の活性化につなげる。`;
}

function chapter(number) {
  const town = `${TOWNS[number % 20]}${TOWNS[(number / 20 | 0) % 20]}町`;
  const rows = INDUSTRIES.map((name) => ({ name, from: 40 + random(400), to: 30 + random(380), persons: 200 + random(3000), later: 180 + random(2900) }));
  const sum = (key) => rows.reduce((all, row) => all + row[key], 0);
  const total = { name: '計', from: sum('from'), to: sum('to'), persons: sum('persons'), later: sum('later') };
  const [a, b, c] = [...rows].sort((x, y) => x.to - y.to).map((row) => rows.indexOf(row)).slice(0, 3).map((index) => rows[index]);
  const slip = number % 10 === 9 ? 30 : 0;
  const line = (row) => [row.name, grouped(row.from), grouped(row.to), signed(row.to - row.from + (row === total ? slip : 0)), rate(row.from, row.to), share(row.to, total.to), grouped(row.persons), grouped(row.later), signed(row.later - row.persons)].join('\t');
  const months = Array.from({ length: 12 }, (_, month) => ({ name: `${((month + 3) % 12) + 1}月`, from: 2000 + random(60000), to: 2000 + random(60000) }));
  const visitors = { name: '合計', from: months.reduce((all, each) => all + each.from, 0), to: months.reduce((all, each) => all + each.to, 0) };
  const direction = (from, to) => (to < from ? '減少' : '増加');
  return [
    `第${number + 1}章　${town}の経済動向`, '',
    `${town}の事業所数は、図表${number + 1}-1のとおり、平成28年の${grouped(total.from)}事業所から令和3年には${grouped(total.to)}事業所に${grouped(total.to - total.from)}事業所（${rate(total.from, total.to).replace('▲', '')}％）${direction(total.from, total.to)}した。`,
    `産業別にみると、${[a, b, c].map((row) => `${row.name}が${rate(row.from, row.to).replace('▲', '')}％${direction(row.from, row.to)}`).join('、')}となっている。令和3年の構成比は${a.name}が${share(a.to, total.to)}％、${b.name}が${share(b.to, total.to)}％である。`,
    `従業者数は${grouped(total.later)}人で、平成28年の${grouped(total.persons)}人と比べて${rate(total.persons, total.later).replace('▲', '')}％${direction(total.persons, total.later)}した。人口減少や後継者不足を背景に、地域の商工業を取り巻く環境は厳しさを増しており、約${20 + random(60)}名の経営指導員が巡回している。`, '',
    `図表${number + 1}-1　${town}の産業別事業所数・従業者数`,
    '産業大分類\t事業所数\t\t\t\t\t従業者数', '\t平成28年\t令和3年\t増減\t増減率(%)\t構成比(%)\t平成28年\t令和3年\t増減', ...rows.map(line), line(total), '資料：経済センサス－活動調査', '',
    `${town}の観光入込客数は${grouped(visitors.to)}人で、前年度の${grouped(visitors.from)}人に対し${rate(visitors.from, visitors.to).replace('▲', '')}％${visitors.to < visitors.from ? '減' : '増'}となった。`, '',
    `図表${number + 1}-2　月別観光入込客数（単位：人）`, '\t令和4年度\t令和5年度\t前年度比（％）', ...[...months, visitors].map(({ name, from, to }) => [name, grouped(from), grouped(to), ((to / from) * 100).toFixed(1)].join('\t')), '',
    `＜目標＞ 事業計画の策定件数`, '支援内容\t現状\tR7年度\tR8年度\tR9年度', ...['経営分析件数', '事業計画策定件数', 'フォローアップ対象事業者数'].map((name) => [name, ...Array.from({ length: 4 }, () => `${10 + random(50)}`)].join('\t')), '',
    ...Array.from({ length: 24 }, () => prose(town)), '',
  ].join('\n');
}

const parts = [];
for (let size = 0, number = 0; size < MEGABYTES * 1e6; number += 1) {
  parts.push(chapter(number));
  size += Buffer.byteLength(parts[number]);
}
const folder = mkdtempSync(join(tmpdir(), 'chamber-stats-'));
const path = join(folder, 'plan.txt');
writeFileSync(path, parts.join('\n'));

try {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.hrtime.bigint();
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'check', path, '--format', 'json'], { encoding: 'utf8', maxBuffer: 2 ** 30 });
    if (status !== 1) throw new Error(`exit ${status}\n${stderr}`);
    const time = Number(process.hrtime.bigint() - start) / 1e9;
    const [document] = JSON.parse(stdout).documents;
    return { time, ...document.coverage, findings: document.findings.length };
  }).sort((x, y) => x.time - y.time);
  const middle = times[(times.length - 1) >> 1];
  console.log(`${MEGABYTES} MB, ${parts.length} chapters, ${middle.figures} figures: ${middle.checked} checked, ${middle.findings} findings, ${middle.time.toFixed(1)} s (median of ${RUNS})`);
} finally {
  rmSync(folder, { recursive: true });
}

import type { Claim, Setting } from './claim.ts';
import type { Sentence } from './sentences.ts';

/**
 * Whom the words right before a figure speak of, apart from labels of tables (節の主語): the whole, an area, somebody no
 * table knows, or nobody new. A clause with a subject of its own says nothing of the one before it.
 */
export type LeadSubject = 'nobody' | 'whole' | 'stranger';

/** 全体では21.0% speaks of the whole; 全体の22.8% is a share of it. */
const WHOLE = /(?:全体|総数|総計|合計|全産業|全業種|トータル)(?!の(?:うち)?(?:約|およそ|ほぼ)? ?$)|(?:^|[、。・はがもで（(])計(?:は|が|も|で|では|、|$)/;
/** Nouns with a particle that makes them what is spoken of. */
const TOPIC = /([一-龠々ァ-ヶーＡ-ＺA-Za-z・]+)[」』）)]?(?:は|が|も|では|でも|においては|については|に関しては)/g;
/** What is measured, when, and how; and nouns that only point back. */
// 最も is no noun with も.
const NEUTRAL = /(?:^最|率|比|割合|構成|数|額|量|値|高|年|度|月|期|期間|日|間|時点|現在|うち|内訳|各々|前回|今回|前者|後者|同|両者|双方|増加|減少|増減|伸び|上昇|低下|縮小|拡大|差|幅|平均|推移|状況|傾向|結果|一方|次|順|最多|最大|最小|規模|ベース|単位|見込|予測|調査|集計|人口|世帯|生産|出荷|販売|売上|所得|面積|人|件|社|店|円|回|名|以上|以下|全市|市内|町内|村内|県内|道内|管内|域内|区内|当所|表|図表|図)$/;
const AREA = /[市町村県道府都区]$|地区$|地域$/;
const GENERIC_AREA = /^(?:当|本|同|全|各|旧|新)?(?:市|町|村|区|都市|市町|市区町村|市町村|地区|地域)$|地区$|地域$/;
const OTHER_AREA = /隣|近隣|周辺|近郊|他の|ほかの|他市|他町/;

export function leadSubject(claim: Claim, { labels, periods, sentence, homeArea }: Setting): LeadSubject {
  const from = claim.placed.start - claim.lead.length;
  const known = [...labels, ...periods].filter((mention) => mention.start >= from && mention.end <= claim.placed.start);
  if (WHOLE.test(claim.lead)) return 'whole';
  // A label with its particle is no stranger, nor is a noun that a label or a year is part of.
  const topics = [...claim.lead.matchAll(TOPIC)].filter((match) => {
    const start = from + match.index;
    const end = start + (match[1]?.length ?? 0);
    return !known.some((mention) => mention.end > start && mention.start < end) && !NEUTRAL.test(sentence.text.slice(start, end));
  });
  const last = topics[topics.length - 1]?.[1];
  if (last === undefined) return 'nobody';
  return AREA.test(last) && !OTHER_AREA.test(claim.lead) && (homeArea === '' || GENERIC_AREA.test(last) || last.endsWith(homeArea)) ? 'whole' : 'stranger';
}

/** The area a document is about (文書の地域): the one it names most often, '' when it names none. */
export function homeAreaOf(sentences: readonly Sentence[]): string {
  const counts = new Map<string, number>();
  for (const { text } of sentences) for (const [name] of text.matchAll(/[一-龠々ァ-ヶー]{1,5}[市町村区]/g)) if (!GENERIC_AREA.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

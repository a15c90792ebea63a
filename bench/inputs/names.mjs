// Names and codes of the generated tables: real prefectures and real industries of JSIC, invented municipalities.

const PREFECTURES = ('北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 ' +
  '山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 ' +
  '高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県').split(' ');

/** Major industries of JSIC rev. 13 with their medium industries. */
const MAJOR_INDUSTRIES = [
  ['A', '農業，林業', '農業 林業'],
  ['B', '漁業', '漁業（水産養殖業を除く） 水産養殖業'],
  ['C', '鉱業，採石業，砂利採取業', '鉱業，採石業，砂利採取業'],
  ['D', '建設業', '総合工事業 職別工事業（設備工事業を除く） 設備工事業'],
  ['E', '製造業', '食料品製造業 飲料・たばこ・飼料製造業 繊維工業 木材・木製品製造業（家具を除く） 家具・装備品製造業 パルプ・紙・紙加工品製造業 印刷・同関連業 化学工業 石油製品・石炭製品製造業 プラスチック製品製造業（別掲を除く） ゴム製品製造業 なめし革・同製品・毛皮製造業 窯業・土石製品製造業 鉄鋼業 非鉄金属製造業 金属製品製造業 はん用機械器具製造業 生産用機械器具製造業 業務用機械器具製造業 電子部品・デバイス・電子回路製造業 電気機械器具製造業 情報通信機械器具製造業 輸送用機械器具製造業 その他の製造業'],
  ['F', '電気・ガス・熱供給・水道業', '電気業 ガス業 熱供給業 水道業'],
  ['G', '情報通信業', '通信業 放送業 情報サービス業 インターネット附随サービス業 映像・音声・文字情報制作業'],
  ['H', '運輸業，郵便業', '鉄道業 道路旅客運送業 道路貨物運送業 水運業 航空運輸業 倉庫業 運輸に附帯するサービス業 郵便業（信書便事業を含む）'],
  ['I', '卸売業，小売業', '各種商品卸売業 繊維・衣服等卸売業 飲食料品卸売業 建築材料，鉱物・金属材料等卸売業 機械器具卸売業 その他の卸売業 各種商品小売業 織物・衣服・身の回り品小売業 飲食料品小売業 機械器具小売業 その他の小売業 無店舗小売業'],
  ['J', '金融業，保険業', '銀行業 協同組織金融業 貸金業，クレジットカード業等非預金信用機関 金融商品取引業，商品先物取引業 補助的金融業等 保険業（保険媒介代理業，保険サービス業を含む）'],
  ['K', '不動産業，物品賃貸業', '不動産取引業 不動産賃貸業・管理業 物品賃貸業'],
  ['L', '学術研究，専門・技術サービス業', '学術・開発研究機関 専門サービス業（他に分類されないもの） 広告業 技術サービス業（他に分類されないもの）'],
  ['M', '宿泊業，飲食サービス業', '宿泊業 飲食店 持ち帰り・配達飲食サービス業'],
  ['N', '生活関連サービス業，娯楽業', '洗濯・理容・美容・浴場業 その他の生活関連サービス業 娯楽業'],
  ['O', '教育，学習支援業', '学校教育 その他の教育，学習支援業'],
  ['P', '医療，福祉', '医療業 保健衛生 社会保険・社会福祉・介護事業'],
  ['Q', '複合サービス事業', '郵便局 協同組合（他に分類されないもの）'],
  ['R', 'サービス業（他に分類されないもの）', '廃棄物処理業 自動車整備業 機械等修理業（別掲を除く） 職業紹介・労働者派遣業 その他の事業サービス業 政治・経済・文化団体 宗教 その他のサービス業 外国公務'],
  ['S', '公務（他に分類されるものを除く）', '国家公務 地方公務'],
  ['T', '分類不能の産業', '分類不能の産業'],
].map(([code, name, mediums]) => ({ code, name, mediums: mediums.split(' ') }));

export const MEDIUM_INDUSTRIES = MAJOR_INDUSTRIES
  .flatMap(({ code, name, mediums }) => mediums.map((medium) => ({ major: code, majorName: name, name: medium })))
  .map((medium, at) => ({ ...medium, code: String(at + 1).padStart(2, '0') }));

/** 20 major, 99 medium and 144 small industries as e-Stat lists them: indented with ideographic spaces, numbered in sequence. */
export function nestedIndustries() {
  const list = [];
  const add = (level, name) => list.push({ code: `nsanL.${String(list.length + 1).padStart(4, '0')}`, level, name: '　'.repeat(level - 1) + name });
  let small = 0;
  for (const { code: major, name } of MAJOR_INDUSTRIES) {
    add(1, `${major}　${name}`);
    for (const medium of MEDIUM_INDUSTRIES.filter((industry) => industry.major === major)) {
      add(2, `${medium.code}　${medium.name}`);
      for (let k = 0; k < 2 && small < 144; k += 1, small += 1) add(3, `${medium.code}${k + 1}　${k === 0 ? medium.name : `その他の${medium.name}`}（小分類）`);
    }
  }
  return list;
}

const SYLLABLES = '山川田野原島崎津浜谷沢岡坂森林松竹梅桜石岩水泉池沼江浦港湊里村町郷城宮寺社神天日月星光高大小中上下東西南北表能十曽';
const KINDS = ['市', '市', '市', '町', '町', '村'];

/**
 * Numbers of municipalities within their prefecture. Real ones that merged or divided would rightly not be compared as they are, so all but
 * the first have numbers that none ever had.
 */
const NUMBERS = [[101, 141], [165, 199], [700, 999]].flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String(from + i)));

/** `count` invented municipalities, spread over the 47 prefectures; codes have 5 digits with their leading zero. */
export function inventedAreas(count, random) {
  if (count > 47 * NUMBERS.length) throw new RangeError('more municipalities than there are numbers for them');
  return Array.from({ length: count }, (_, i) => {
    const prefecture = Math.floor((i * 47) / count);
    const place = i - Math.ceil((prefecture * count) / 47);
    const h = random.hash(i, 7, 0, 0);
    let name = '';
    for (let k = 0, length = 2 + (h & 1) + ((h >>> 1) & 1); k < length; k += 1) name += SYLLABLES[random.hash(i, k, 3, 1) % SYLLABLES.length];
    const prefectureCode = String(prefecture + 1).padStart(2, '0');
    return {
      index: i, prefectureCode, prefecture: PREFECTURES[prefecture],
      code: prefectureCode + NUMBERS[place], name: name + KINDS[h % 6], weight: random.weight(i, 11),
    };
  });
}

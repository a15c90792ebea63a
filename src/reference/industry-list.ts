/**
 * The industries a published table names (産業): sections and divisions of the Japan Standard Industrial Classification
 * (日本標準産業分類, JSIC) revisions 12 to 14, and the totals the economic censuses form of them. Division names are the same
 * in these revisions; groups (小分類) are in `divisions.ts`.
 */
export interface Industry {
  /** JSIC section (A … T), two-digit division, or the census' own aggregate (AS, AR, AB, CR, CS, I1 …). */
  readonly code: string;
  readonly ja: string;
  readonly en: string;
  /** Next wider industry, or 'none'. */
  readonly parent: string;
  /** Other names in use, separated by spaces; commas and middle dots do not matter. */
  readonly aliases: string;
}

type Row = readonly [code: string, parent: string, ja: string, en: string, aliases: string];

const ROWS: readonly Row[] = [
  ['AS', 'none', '全産業', 'All industries', '総数（A～S全産業） 全産業（公務を含む） 全産業（S公務を含む）'],
  ['AR', 'AS', '全産業（S公務を除く）', 'All industries (excluding government, except elsewhere classified)', '全産業（公務を除く） 全産業（除く公務） allindustries(excludings_government,exceptelsewhereclassified) allindustries(excludinggovernment)'],
  ['AB', 'AR', '農林漁業', 'Agriculture, forestry and fisheries', ''],
  ['A', 'AB', '農業、林業', 'Agriculture and forestry', '農林業'],
  ['B', 'AB', '漁業', 'Fisheries', ''],
  ['CS', 'AS', '非農林漁業', 'Non-agriculture, forestry and fisheries', ''],
  ['CR', 'AR', '非農林漁業（S公務を除く）', 'Non-agriculture, forestry and fisheries (excluding government)', '非農林漁業（公務を除く）'],
  ['C', 'CR', '鉱業、採石業、砂利採取業', 'Mining and quarrying of stone and gravel', '鉱業 鉱業等 鉱業、採石業'],
  ['D', 'CR', '建設業', 'Construction', ''],
  ['E', 'CR', '製造業', 'Manufacturing', '製造業計'],
  ['F', 'CR', '電気・ガス・熱供給・水道業', 'Electricity, gas, heat supply and water', '電気・ガス・水道業 電気・ガス・熱供給・水道'],
  ['G', 'CR', '情報通信業', 'Information and communications', ''],
  ['G1', 'G', '情報通信業（通信業、放送業、映像・音声・文字情報制作業）', 'Communications, broadcasting, video, sound and text information production', '通信業、放送業、映像・音声・文字情報制作業'],
  ['G2', 'G', '情報通信業（情報サービス業、インターネット附随サービス業）', 'Information services and internet based services', '情報サービス業、インターネット附随サービス業'],
  ['H', 'CR', '運輸業、郵便業', 'Transport and postal activities', '運輸・郵便業'],
  ['I', 'CR', '卸売業、小売業', 'Wholesale and retail trade', '卸売・小売業 卸・小売業 卸売・小売 卸小売業'],
  ['I1', 'I', '卸売業', 'Wholesale trade', '卸売業計 卸売計'],
  ['I2', 'I', '小売業', 'Retail trade', '小売業計 小売計'],
  ['J', 'CR', '金融業、保険業', 'Finance and insurance', '金融・保険業'],
  ['K', 'CR', '不動産業、物品賃貸業', 'Real estate and goods rental and leasing', '不動産・物品賃貸業'],
  ['K1', 'K', '不動産業', 'Real estate', ''],
  ['K2', 'K', '物品賃貸業', 'Goods rental and leasing', ''],
  ['L', 'CR', '学術研究、専門・技術サービス業', 'Scientific research, professional and technical services', '学術研究、専門・技術サービス'],
  ['M', 'CR', '宿泊業、飲食サービス業', 'Accommodations, eating and drinking services', '宿泊・飲食サービス業 宿泊・飲食業 宿泊業、飲食業 宿泊業、飲食サービス'],
  ['M1', 'M', '宿泊業', 'Accommodations', ''],
  ['M2', 'M', '飲食サービス業', 'Eating and drinking services', '飲食サービス業計 飲食店、持ち帰り・配達飲食サービス業'],
  ['N', 'CR', '生活関連サービス業、娯楽業', 'Living-related and personal services and amusement services', '生活関連サービス・娯楽業 生活関連サービス業、娯楽'],
  ['O', 'CR', '教育、学習支援業', 'Education, learning support', '教育、学習支援'],
  ['O1', 'O', '教育、学習支援業（学校教育）', 'School education', ''],
  ['O2', 'O', '教育、学習支援業（その他の教育、学習支援業）', 'Miscellaneous education, learning support', ''],
  ['P', 'CR', '医療、福祉', 'Medical, health care and welfare', '医療・福祉業'],
  ['Q', 'CR', '複合サービス事業', 'Compound services', '複合サービス業'],
  ['Q1', 'Q', '複合サービス事業（郵便局）', 'Postal services', ''],
  ['Q2', 'Q', '複合サービス事業（協同組合）', 'Cooperative associations', ''],
  ['R', 'CR', 'サービス業（他に分類されないもの）', 'Services, n.e.c.', 'サービス業（他に分類されない）'],
  ['R1', 'R', 'サービス業（政治・経済・文化団体、宗教）', 'Political, business and cultural organizations, religion', '政治・経済・文化団体、宗教'],
  ['R2', 'R', 'サービス業（政治・経済・文化団体、宗教を除く）', 'Services, n.e.c. (excluding political, business and cultural organizations, religion)', ''],
  ['S', 'CS', '公務（他に分類されるものを除く）', 'Government, except elsewhere classified', '公務'],
  ['T', 'none', '分類不能の産業', 'Industries unable to classify', ''],
];

/** Divisions (中分類) of each parent. */
const DIVISIONS: readonly (readonly [parent: string, divisions: string])[] = [
  ['A', '01農業 02林業'],
  ['B', '03漁業（水産養殖業を除く） 04水産養殖業'],
  ['C', '05鉱業、採石業、砂利採取業'],
  ['D', '06総合工事業 07職別工事業（設備工事業を除く） 08設備工事業'],
  ['E', '09食料品製造業 10飲料・たばこ・飼料製造業 11繊維工業 12木材・木製品製造業（家具を除く） 13家具・装備品製造業 14パルプ・紙・紙加工品製造業 15印刷・同関連業 16化学工業 17石油製品・石炭製品製造業 18プラスチック製品製造業（別掲を除く） 19ゴム製品製造業 20なめし革・同製品・毛皮製造業 21窯業・土石製品製造業 22鉄鋼業 23非鉄金属製造業 24金属製品製造業 25はん用機械器具製造業 26生産用機械器具製造業 27業務用機械器具製造業 28電子部品・デバイス・電子回路製造業 29電気機械器具製造業 30情報通信機械器具製造業 31輸送用機械器具製造業 32その他の製造業'],
  ['F', '33電気業 34ガス業 35熱供給業 36水道業'],
  ['G1', '37通信業 38放送業 41映像・音声・文字情報制作業'],
  ['G2', '39情報サービス業 40インターネット附随サービス業'],
  ['H', '42鉄道業 43道路旅客運送業 44道路貨物運送業 45水運業 46航空運輸業 47倉庫業 48運輸に附帯するサービス業 49郵便業（信書便事業を含む）'],
  ['I1', '50各種商品卸売業 51繊維・衣服等卸売業 52飲食料品卸売業 53建築材料、鉱物・金属材料等卸売業 54機械器具卸売業 55その他の卸売業'],
  ['I2', '56各種商品小売業 57織物・衣服・身の回り品小売業 58飲食料品小売業 59機械器具小売業 60その他の小売業 61無店舗小売業'],
  ['J', '62銀行業 63協同組織金融業 64貸金業、クレジットカード業等非預金信用機関 65金融商品取引業、商品先物取引業 66補助的金融業等 67保険業（保険媒介代理業、保険サービス業を含む）'],
  ['K1', '68不動産取引業 69不動産賃貸業・管理業'],
  ['K2', '70物品賃貸業'],
  ['L', '71学術・開発研究機関 72専門サービス業（他に分類されないもの） 73広告業 74技術サービス業（他に分類されないもの）'],
  ['M1', '75宿泊業'],
  ['M2', '76飲食店 77持ち帰り・配達飲食サービス業'],
  ['N', '78洗濯・理容・美容・浴場業 79その他の生活関連サービス業 80娯楽業'],
  ['O1', '81学校教育'],
  ['O2', '82その他の教育、学習支援業'],
  ['P', '83医療業 84保健衛生 85社会保険・社会福祉・介護事業'],
  ['Q1', '86郵便局'],
  ['Q2', '87協同組合（他に分類されないもの）'],
  ['R2', '88廃棄物処理業 89自動車整備業 90機械等修理業（別掲を除く） 91職業紹介・労働者派遣業 92その他の事業サービス業 95その他のサービス業'],
  ['R1', '93政治・経済・文化団体 94宗教'],
  ['R', '96外国公務'],
  ['S', '97国家公務 98地方公務'],
  ['T', '99分類不能の産業'],
];

export const INDUSTRIES: readonly Industry[] = [
  ...ROWS.map(([code, parent, ja, en, aliases]) => ({ code, parent, ja, en, aliases })),
  ...DIVISIONS.flatMap(([parent, names]) =>
    names.split(' ').map((text) => ({ code: text.slice(0, 2), parent, ja: text.slice(2), en: '', aliases: '' }))),
];

/**
 * Classes of the national accounts (経済活動別分類) that are no JSIC industry although they sound like one, and the three
 * sectors of the economy (第1次・第2次・第3次産業).
 */
export const OTHER_CLASSES: readonly Industry[] = [
  ['SNA01', '農林水産業', 'Agriculture, forestry and fishing'],
  ['SNA04', '電気・ガス・水道・廃棄物処理業', 'Electricity, gas, water supply and waste management'],
  ['SNA12', '専門・科学技術、業務支援サービス業', 'Professional, scientific and technical activities, business support services'],
  ['SNA15', '保健衛生・社会事業', 'Human health and social work activities'],
  ['SNA16', 'その他のサービス', 'Other service activities'],
  ['SEC1', '第1次産業', 'Primary industry'],
  ['SEC2', '第2次産業', 'Secondary industry'],
  ['SEC3', '第3次産業', 'Tertiary industry'],
].map(([code = '', ja = '', en = '']) => ({ code, parent: 'none', ja, en, aliases: '' }));

/** Names of prefectures in the English pages of e-Stat, in the order of their codes from 01. */
const PREFECTURES =
  'Hokkaido 北海道,Aomori-ken 青森県,Iwate-ken 岩手県,Miyagi-ken 宮城県,Akita-ken 秋田県,Yamagata-ken 山形県,Fukushima-ken 福島県,' +
  'Ibaraki-ken 茨城県,Tochigi-ken 栃木県,Gumma-ken 群馬県,Saitama-ken 埼玉県,Chiba-ken 千葉県,Tokyo-to 東京都,Kanagawa-ken 神奈川県,' +
  'Niigata-ken 新潟県,Toyama-ken 富山県,Ishikawa-ken 石川県,Fukui-ken 福井県,Yamanashi-ken 山梨県,Nagano-ken 長野県,Gifu-ken 岐阜県,' +
  'Shizuoka-ken 静岡県,Aichi-ken 愛知県,Mie-ken 三重県,Shiga-ken 滋賀県,Kyoto-fu 京都府,Osaka-fu 大阪府,Hyogo-ken 兵庫県,Nara-ken 奈良県,' +
  'Wakayama-ken 和歌山県,Tottori-ken 鳥取県,Shimane-ken 島根県,Okayama-ken 岡山県,Hiroshima-ken 広島県,Yamaguchi-ken 山口県,' +
  'Tokushima-ken 徳島県,Kagawa-ken 香川県,Ehime-ken 愛媛県,Kochi-ken 高知県,Fukuoka-ken 福岡県,Saga-ken 佐賀県,Nagasaki-ken 長崎県,' +
  'Kumamoto-ken 熊本県,Oita-ken 大分県,Miyazaki-ken 宮崎県,Kagoshima-ken 鹿児島県,Okinawa-ken 沖縄県';

let known: ReadonlyMap<string, string> | undefined;

/** Made when a table in English is read: few are. */
const byRomaji = (): ReadonlyMap<string, string> => (known ??= new Map([
  ...PREFECTURES.split(',').map((pair) => {
    const [romaji = '', name = ''] = pair.split(' ');
    return [romaji.toLowerCase(), name] as const;
  }),
  ['hokkai-do', '北海道'],
  ['gunma-ken', '群馬県'],
  ['japan', '全国'],
  ['all japan', '全国'],
]));

/**
 * The Japanese name of the nation or a prefecture written in Roman letters, as tables in English print it (地域名のローマ字);
 * municipalities are not known by such names, because many share one.
 *
 * @example romanisedArea('Aomori-ken') // '青森県'
 */
export function romanisedArea(text: string): string | undefined {
  return byRomaji().get(text.trim().toLowerCase().replace(/\s+prefecture$/, '-ken'));
}

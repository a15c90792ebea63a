import { ONE, rational, type Rational } from '../../model/rational.ts';

/**
 * What a unit says about a figure (単位の種類): `percent` and `tenths` (割) are ratios, `point` a difference of percentages,
 * `multiple` 倍; `count` things counted one by one, whose printed values are exact; `amount` money, weight, area …,
 * whose printed values are rounded; `bare` no unit at all.
 */
export type UnitFamily = 'percent' | 'point' | 'tenths' | 'multiple' | 'count' | 'amount' | 'bare';

export interface UnitSeen {
  /** As printed, '' where there is none. */
  readonly label: string;
  readonly family: UnitFamily;
  /** UTF-16 length in the text, with a blank before it. */
  readonly length: number;
}

const RATIOS: readonly (readonly [RegExp, UnitFamily])[] = [
  [/^ ?(?:%ポイント|%ポイント|パーセントポイント|ポイント|ポイント|pt\b|%pt)/u, 'point'],
  [/^ ?(?:%|パーセント|％)/u, 'percent'],
  [/^ ?割(?![り引増当合])/u, 'tenths'],
  [/^ ?倍(?!率|増)/u, 'multiple'],
];

/** Things counted one by one. Longer words first. */
const COUNTS =
  '事業所|事業者|企業|法人|団体|組合|会社|世帯|家族|店舗|施設|工場|学校|病院|商店|商工会議所|商工会|市町村|都道府県|自治体|区画|路線|往復|業種|団地|地区|地域|品目|種類|部門|項目|段階|箇所|か所|ヶ所|カ所|ヵ所|ケ所|人日|人泊|泊|人|名|社|者|件|店|戸|軒|棟|校|園|台|隻|艘|便|本|個|枚|冊|部|通|頭|羽|匹|席|室|組|票|問|回|度|点|面|区|市|町|村|県|都|国|歳(?![入出])|才|つ|ハローワーク|シリーズ|コース|チーム|グループ|プラン|メニュー|アカウント|フォロワー|ページ|アクセス|クリック|PV|pv|セット|ケース|箱|食|杯|皿|大(?=基幹|産業|要素|都市)|社会';
const AMOUNTS =
  '円|ドル|ユーロ|元|ウォン|トン|t(?![a-z])|kg|g(?![a-z])|mg|kl|kL|キロリットル|リットル|L(?![a-zA-Z])|㎘|㎏|km2|平方キロメートル|平方キロ|平方メートル|km|㎞|キロメートル|キロ|メートル|m2|㎡|m3|㎥|立方メートル|m(?![a-zA-Z])|cm|mm|ha|ヘクタール|a(?![a-zA-Z])|アール|坪|kWh|MWh|GWh|kW|MW|℃|時間|分間|秒|カイリ|海里|t-CO2|MB|GB|人時';
const COUNT = new RegExp(`^ ?(${COUNTS})`, 'u');
const AMOUNT = new RegExp(`^ ?(${AMOUNTS})`, 'u');

/** The unit right after a numeral in repaired text. */
export function unitAfter(text: string, at: number): UnitSeen {
  const rest = text.slice(at, at + 14);
  for (const [pattern, family] of RATIOS) {
    const hit = pattern.exec(rest);
    if (hit !== null) return { label: hit[0].trim(), family, length: hit[0].length };
  }
  const amount = AMOUNT.exec(rest);
  const count = COUNT.exec(rest);
  if (amount !== null && (count === null || amount[0].length >= count[0].length)) return { label: amount[1] ?? '', family: 'amount', length: amount[0].length };
  if (count !== null) return { label: count[1] ?? '', family: 'count', length: count[0].length };
  return { label: '', family: 'bare', length: 0 };
}

/** A unit named in a heading, a caption or a row label: 単位：百万円, (%), 金額（千円）. The factor is that of its multiplier. */
export interface UnitNamed {
  readonly label: string;
  readonly family: UnitFamily;
  readonly factor: Rational;
}

const NAMED_MULTIPLIER = /^(兆|億|千万|百万|十万|万|千|百)?/u;
const MULTIPLIER: Readonly<Record<string, bigint>> = {
  兆: 10n ** 12n, 億: 10n ** 8n, 千万: 10n ** 7n, 百万: 10n ** 6n, 十万: 10n ** 5n, 万: 10n ** 4n, 千: 10n ** 3n, 百: 10n ** 2n,
};

/** A whole text that is a unit: 百万円, 人, %, 千人. */
export function unitNamed(text: string): UnitNamed | undefined {
  const trimmed = text.trim();
  const word = NAMED_MULTIPLIER.exec(trimmed)?.[1] ?? '';
  const rest = trimmed.slice(word.length);
  const unit = unitAfter(rest, 0);
  return unit.family === 'bare' || unit.length !== rest.length
    ? undefined
    : { label: trimmed, family: unit.family, factor: word === '' ? ONE : rational(MULTIPLIER[word] ?? 1n) };
}

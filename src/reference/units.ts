import { once } from '../model/once.ts';
import { ONE, multiply, divide, rational, type Rational } from '../model/rational.ts';
import { NO_UNIT, type Unit, type UnitKind } from '../model/unit.ts';
import { foldLabel } from './folding.ts';

/** What is measured (量の種類): units of one dimension differ only by a factor. */
export type Dimension =
  | 'persons' | 'establishments' | 'companies' | 'shops' | 'households' | 'items'
  | 'money' | 'mass' | 'area' | 'length' | 'volume' | 'energy' | 'time' | 'temperature' | 'compound'
  | 'ratio' | 'index' | 'unknown';

export interface UnitFacts {
  readonly unit: Unit;
  readonly dimension: Dimension;
  /**
   * Words that also name a category (法人, 年): in round brackets after a label they need not be its unit.
   */
  readonly wordLike: boolean;
}

const KIND: Readonly<Record<Dimension, UnitKind>> = {
  persons: 'count', establishments: 'count', companies: 'count', shops: 'count', households: 'count', items: 'count',
  money: 'amount', mass: 'amount', area: 'amount', length: 'amount', volume: 'amount', energy: 'amount', time: 'amount', compound: 'amount',
  temperature: 'index', ratio: 'ratio', index: 'index', unknown: 'count',
};

type Base = readonly [dimension: Dimension, factor: Rational, spellings: string];

const per = (d: bigint): Rational => rational(1n, d);
const times = (n: bigint): Rational => ({ n, d: 1n });

/** Spellings are separated by spaces; the first is the label. Factors are in the base unit of the dimension. */
const BASES: readonly Base[] = [
  ['persons', ONE, '人 名 persons person people person(s)'],
  ['establishments', ONE, '事業所 establishments establishment'],
  ['establishments', ONE, '所'],
  ['companies', ONE, '社 companies'],
  ['companies', ONE, '企業等 numberofenterprises、etc. enterprises'],
  ['companies', ONE, '者'],
  ['shops', ONE, '店'],
  ['shops', ONE, '店舗'],
  ['households', ONE, '世帯 households'],
  ['households', ONE, '戸'],
  ['items', ONE, '件 cases'],
  ['items', ONE, 'か所 箇所 ヶ所 ケ所 カ所 ヵ所 個所'],
  ...Array.from('回個台頭羽隻棟校園室床組点本枚冊軒便両泊票尾株杯箱袋俵位', (unit): Base => [unit === '位' ? 'index' : 'items', ONE, unit]),
  ['items', ONE, '経営体'],
  ['items', ONE, '人泊'],
  ['items', ONE, '人日'],
  ['money', ONE, '円 yen ¥'],
  ['money', times(1_000n), '千円 thousandyen 1000yen'],
  ['money', times(1_000_000n), '百万円 millionyen'],
  ['money', times(1_000_000_000n), '十億円 billionyen'],
  ['mass', ONE, 't トン tons ton'],
  ['mass', per(1_000n), 'kg キログラム'],
  ['mass', per(1_000_000n), 'g グラム'],
  ['area', ONE, '㎡ m2 平方メートル 平米'],
  ['area', times(10_000n), 'ha ヘクタール'],
  ['area', times(1_000_000n), '㎢ km2 平方キロメートル 平方キロ'],
  ['area', rational(400n, 121n), '坪'],
  ['length', ONE, 'm メートル'],
  ['length', times(1_000n), 'km キロメートル'],
  ['volume', ONE, '㎥ m3 立方メートル 立米'],
  ['volume', ONE, 'kl キロリットル'],
  ['volume', per(1_000n), 'L l リットル'],
  ['energy', ONE, 'kWh kwh'],
  ['energy', times(1_000n), 'MWh mwh'],
  ['energy', times(1_000_000n), 'GWh gwh'],
  ['time', ONE, '時間 hours'],
  ['index', ONE, '歳 才 yearsold'],
  ['temperature', ONE, '℃ °c'],
  ['ratio', per(100n), '% パーセント percent'],
  ['ratio', per(1_000n), '‰ パーミル 人口千対'],
  ['ratio', per(100_000n), '人口10万対'],
  ['ratio', per(10n), '割'],
  ['ratio', per(100n), 'ポイント %ポイント pt pts percentagepoints'],
  ['ratio', ONE, '倍'],
  ['index', ONE, '指数 index'],
  ['index', ONE, 'DI di d.i.'],
];

/** Words that are units only beside a number of them (法人数（法人）) or in a unit line. */
const WORD_LIKE: readonly Base[] = [
  ...['法人', '団体', '企業', '会社', '事業者', '会員', '工場', '商店', '組合', '施設', '局', '駅', '区', '市町村', '口'].map((unit): Base => ['items', ONE, unit]),
  ...['年', '月', '日', 'か月', '分'].map((unit): Base => ['time', ONE, unit === 'か月' ? 'か月 ヶ月 ヵ月 カ月 ケ月 箇月' : unit]),
];

const KNOWN = once(() => {
  const known = new Map<string, UnitFacts>();
  for (const bases of [BASES, WORD_LIKE]) {
    for (const [dimension, factor, spellings] of bases) {
      const words = spellings.split(' ');
      const facts = { unit: { label: words[0] ?? '', kind: KIND[dimension], factor }, dimension, wordLike: bases === WORD_LIKE };
      for (const word of words) known.set(foldLabel(word), facts);
    }
  }
  return known;
});

const PREFIXES: readonly (readonly [prefix: string, factor: bigint])[] = [
  ['千万', 10_000_000n], ['百万', 1_000_000n], ['十万', 100_000n], ['千億', 100_000_000_000n], ['百億', 10_000_000_000n], ['十億', 1_000_000_000n],
  ['兆', 1_000_000_000_000n], ['億', 100_000_000n], ['万', 10_000n], ['千', 1_000n], ['百', 100n], ['十', 10n],
];

function lookUp(folded: string): UnitFacts | 'not-a-unit' {
  return KNOWN().get(folded) ?? (folded.length > 1 ? KNOWN().get(folded.toLowerCase()) : undefined) ?? 'not-a-unit';
}

function scaled(base: UnitFacts, prefix: string, factor: bigint): UnitFacts | 'not-a-unit' {
  if (base.dimension === 'ratio' || base.dimension === 'index' || base.dimension === 'temperature') return 'not-a-unit';
  const unit = { ...base.unit, label: `${prefix}${base.unit.label}`, factor: multiply(base.unit.factor, times(factor)) };
  return { ...base, unit };
}

/** 千人, 百万円, 千㎡, 100万円, 10a. */
function prefixed(folded: string): UnitFacts | 'not-a-unit' {
  const digits = /^(\d[\d、]*)(.+)$/.exec(folded);
  if (digits) {
    const number = (digits[1] ?? '').replace(/、/g, '');
    const rest = digits[2] ?? '';
    if (rest === 'a') return { unit: { label: `${number}a`, kind: 'amount', factor: times(BigInt(number) * 100n) }, dimension: 'area', wordLike: false };
    const base = simple(rest);
    return base === 'not-a-unit' ? base : scaled(base, number, BigInt(number));
  }
  for (const [prefix, factor] of PREFIXES) {
    if (!folded.startsWith(prefix)) continue;
    const base = lookUp(folded.slice(prefix.length));
    if (base !== 'not-a-unit') return scaled(base, prefix, factor);
  }
  return 'not-a-unit';
}

function simple(folded: string): UnitFacts | 'not-a-unit' {
  const known = lookUp(folded);
  return known === 'not-a-unit' ? prefixed(folded) : known;
}

/** No unit's name is longer. */
const LONGEST = 60;
const INDEX_BASE = /^.*\d+年?度?(?:平均)?=100(?:\.0)?$/;

/**
 * What a unit is, beyond its label (単位の種類と大きさ).
 *
 * @example unitFacts('千円/人') // 1000 円 per 人; dimension 'compound'
 * @returns 'not-a-unit' for words that are no known unit.
 */
export function unitFacts(label: string): UnitFacts | 'not-a-unit' {
  if (label.length > LONGEST) return 'not-a-unit';
  const folded = foldLabel(label);
  const known = simple(folded);
  if (known !== 'not-a-unit') return known;
  if (INDEX_BASE.test(folded)) return { unit: { label: label.trim(), kind: 'index', factor: ONE }, dimension: 'index', wordLike: false };
  const parts = /^(.+?)(?:\/|毎)(.+)$/.exec(folded);
  if (!parts) return 'not-a-unit';
  const top = simple(parts[1] ?? '');
  const bottom = simple(parts[2] ?? '');
  if (top === 'not-a-unit' || bottom === 'not-a-unit' || top.dimension === 'index') return 'not-a-unit';
  // A quotient of two quantities changes by a rate, as amounts do.
  const kind = top.dimension === 'ratio' ? 'ratio' : 'amount';
  const unit = { label: `${top.unit.label}/${bottom.unit.label}`, kind, factor: divide(top.unit.factor, bottom.unit.factor) } as const;
  return { unit, dimension: 'compound', wordLike: false };
}

/**
 * The unit a label names (単位): 人, 千人, 事業所, 百万円, t, ㎡, %, ポイント, 千円/人 … Spellings of one unit (％ パーセント,
 * ㌧ トン t) get one label, so that figures in the same unit can be compared. Unknown units keep their label and count
 * things, factor 1.
 *
 * @example unitOf('百万円') // { label: '百万円', kind: 'amount', factor: 1000000 }
 * @example unitOf('％').label // '%'
 */
export function unitOf(label: string): Unit {
  const facts = unitFacts(label);
  if (facts !== 'not-a-unit') return facts.unit;
  const printed = label.trim();
  return /^[-‐―−－]?$/.test(printed) ? NO_UNIT : { label: printed, kind: 'count', factor: ONE };
}

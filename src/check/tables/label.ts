import type { Period } from '../../model/period.ts';
import { parsePeriod } from '../../reference/periods.ts';
import { foldLabel } from '../../reference/folding.ts';
import { repair } from '../figures/repair.ts';
import { unitNamed, type UnitNamed } from '../figures/units.ts';

/** What a heading or row label says beyond its name (見出しの読み). */
export interface Label {
  /** As printed. */
  readonly text: string;
  /** Without numbering, bullets and brackets, folded for comparison. */
  readonly name: string;
  /** 1, (1), ①, ア …: the row's own number, '' where there is none. */
  readonly number: string;
  /** Which style of numbering or bullet it has; rows of one style are of one level. */
  readonly style: string;
  /** Full-width spaces before it. */
  readonly indent: number;
  readonly unit: UnitNamed | 'none';
  /** The label names a period and nothing else. */
  readonly period: Period | 'none';
  /** What the words say about its place in a sum. */
  readonly role: 'total' | 'subtotal' | 'aside' | 'part';
}

const NUMBERING: readonly (readonly [string, RegExp])[] = [
  ['1.1', /^(\d+[.-]\d+)[. ]? ?(?=\D)/],
  ['(1)', /^\((\d{1,2}|[一二三四五六七八九十]{1,3}|[ア-ンa-zA-Zivx]{1,3})\) ?/],
  ['1)', /^(\d{1,2}|[ア-ンa-z])\) ?/],
  ['1', /^(\d{1,2})(?:[.]| (?=\D)) ?/],
  ['①', /^([①-⑳]) ?/],
  ['A', /^([A-Z])(?:[.]| (?=[^A-Za-z])|(?=[一-龠])) ?/],
  ['Ⅰ', /^([Ⅰ-Ⅻ]|I{1,3}V?|VI{0,3})[. ] ?/],
  ['ア', /^([アイウエオカキクケコサシスセソ])[. ] ?/],
  ['・', /^([・\-●■□◆○◎※*]|└|├)+ ?/],
];

/** Words that make a line a total. 計 alone, 計画 not; 総数 and its kin; 全産業. */
const TOTAL = /(?:^|[\s(（・])(?:総?合計|総計|総数|総額|総合計|全体|全産業|全業種|全規模|全区分|全市|市計|県計|全国計|トータル|計)(?:$|[\s()（）0-9０-９・+＋:(額数])|(?:合計|総計|総数|総額)$|^(?:計|合 ?計|総 ?数|総 ?計|(?:通)?年(?:度|間)?計)$|^(?:全産業|全業種|全体)|^total$/i;
const SUBTOTAL = /小計|中計|^(?!合|総|累|統|会|集|設|推|時|家).{1,12}[^合総小中累統会集設推時家]計$/;
const ASIDE = /再掲|うち|内数|内訳外|参考|除く|再 掲|^内[、)）]|別掲|注[)）]?$/;

export function readLabel(text: string): Label {
  const printed = text.trim();
  const clean = repair(text).replace(/^ +/, '').trimEnd();
  const indent = /^[　 ]*/.exec(text)?.[0].replace(/ /g, '').length ?? 0;
  const found = NUMBERING.flatMap(([style, pattern]) => {
    const hit = pattern.exec(clean);
    return hit === null ? [] : [{ style, number: hit[1] ?? '', rest: clean.slice(hit[0].length) }];
  })[0];
  const rest = found?.rest ?? clean;
  const role = roleOf(rest);
  return {
    text: printed,
    name: nameOf(rest),
    number: found?.number ?? '',
    style: found?.style ?? '',
    indent,
    unit: unitIn(clean) ?? 'none',
    role,
    period: periodNamed(printed),
  };
}

/** 令和6年度 (予算) is 令和6年度. */
function periodNamed(text: string): Period | 'none' {
  for (const each of [text, text.replace(/[(（](?!令和|平成|昭和|R|H|S|\d{4})[^()（）]*[)）]\s*$/, '')]) {
    const period = parsePeriod(each);
    if (period !== 'not-a-period') return period;
  }
  return 'none';
}

function roleOf(text: string): Label['role'] {
  const spaceless = text.replace(/ /g, '');
  const bare = spaceless.replace(/\([^()]*\)/g, '');
  if (ASIDE.test(bare) || (ASIDE.test(text) && !TOTAL.test(bare) && !SUBTOTAL.test(bare))) return 'aside';
  if (/小計|中計/.test(spaceless)) return 'subtotal';
  if (TOTAL.test(text) || TOTAL.test(spaceless)) return 'total';
  return SUBTOTAL.test(spaceless) ? 'subtotal' : 'part';
}

/** A label without the notes in its brackets: サービス業（他に分類されないもの） → サービス業. */
export function nameOf(text: string): string {
  const folded = foldLabel(text);
  const bare = folded.replace(/\([^()]*\)/g, '').replace(/[※*]\d*$/, '');
  return bare === '' ? folded.replace(/[()]/g, '') : bare;
}

/** The unit a heading carries in its brackets or after 単位: 金額(千円), 増減率（％）, 単位：人. */
function unitIn(clean: string): UnitNamed | undefined {
  for (const hit of clean.matchAll(/[([（]([^()[\]（）]{1,12})[)\]）]/g)) {
    const unit = unitNamed((hit[1] ?? '').replace(/^単位[:： ]?/, ''));
    if (unit !== undefined) return unit;
  }
  const after = /単位[:： ]?([^\s)）、,]+)/.exec(clean)?.[1];
  return after === undefined ? undefined : unitNamed(after);
}

const RATE_WORDS = /率|割合|構成比|シェア|比率|^比$|前年比|対比|増減比|平均|当たり|あたり|指数|順位|倍率|単価|回転|密度|係数|偏差|ポイント|[%％]/;

const RATES = new WeakMap<readonly Label[], boolean>();

/** Whether a heading names something that is not added up: rates, averages, ranks. */
export function namesRate(path: readonly Label[]): boolean {
  const known = RATES.get(path);
  if (known !== undefined) return known;
  const rate = path.some((label) => RATE_WORDS.test(label.text) || (label.unit !== 'none' && (label.unit.family === 'percent' || label.unit.family === 'point' || label.unit.family === 'multiple')));
  RATES.set(path, rate);
  return rate;
}

const COUNT_WORDS = /事業所|従業[員者]|人口|人数|者数|世帯|件数|回数|社数|企業数|店数|店舗数|商店数|会員数|台数|戸数|数$/;
const RATIO_WORDS = /率$|率\(|割合|構成比|シェア/;

/** The family of unit a heading suggests where no unit is printed. */
export function familyNamed(path: readonly Label[]): 'count' | 'percent' | 'unknown' {
  const names = path.map((label) => label.name).reverse();
  for (const name of names) {
    if (RATIO_WORDS.test(name)) return 'percent';
    if (COUNT_WORDS.test(name) || name === '小規模') return 'count';
  }
  return 'unknown';
}

/** A title that speaks of things counted, and of nothing that is rounded or divided: 産業別事業所数の推移. */
export function countsNamed(title: string): boolean {
  return /事業所数|従業[員者]数|人口|世帯数|件数|回数|社数|企業数|店舗?数|商店数|会員数|者数|人数/.test(title) && !/額|高|円|率|割合|構成|比|指数|DI|ＤＩ|平均|単位/.test(title);
}

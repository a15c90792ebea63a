import type { Axis } from '../model/key.ts';
import { foldLabel } from '../reference/folding.ts';
import { splitMeasureLabel } from '../reference/measure-labels.ts';
import { kindOfLabels } from './heading-axes.ts';

/** One axis of an e-Stat table as printed: its id (tab, cat01 …; '' where none), its name and its labels. */
export interface EstatAxis {
  readonly id: string;
  readonly name: string;
  readonly labels: readonly string[];
}

/** Numbers that e-Stat's own tables of the 1980s glue to the name of an axis: 男女Ａ030001, 市区町村２．９030005. */
const INTERNAL_ID = /(?:[A-ZＡ-Ｚ]|[0-9０-９]+[.．][0-9０-９]+)?0\d{5}$/;

const NAMES: readonly (readonly [RegExp, Axis])[] = [
  [/^(?:時間軸|調査年|年次|年度$|time$|timeaxis)/i, 'period'],
  [/表章項目|集計項目|^tabulatedvariable/i, 'measure'],
  [/^(?:地域|area$|全国|都道府県|市区町村|市町村)|(?:都道府県|市区町村|市町村)(?:別|コード付加)?/i, 'area'],
  [/^(?:企業|事業所)?産業(?:[大中小細]?分類|別|区分)?|業種|産業分類|^industry/i, 'industry'],
];

const BY_ID: Readonly<Record<string, Axis>> = { tab: 'measure', area: 'area', time: 'period' };

/** @example plainAxisName('年齢５歳階級Ａ030002') // '年齢５歳階級' */
export function plainAxisName(name: string): string {
  const plain = name.trim().replace(INTERNAL_ID, '').trim();
  return plain === '' ? name.trim() : plain;
}

function axisByName({ id, name }: EstatAxis): Axis | 'dim' {
  const known = BY_ID[id];
  if (known !== undefined) return known;
  const folded = foldLabel(plainAxisName(name));
  return NAMES.find(([pattern]) => pattern.test(folded))?.[1] ?? 'dim';
}

/**
 * Which axis of the model each axis of an e-Stat table is (軸の対応), by its id, its name and at last its labels. The
 * commerce and manufacturing surveys keep the measure in cat01 (確報・集計項目) and the area in cat03
 * (都道府県_東京特別区_政令指定都市(コード付加)). An axis is taken once: a second area (常住地 beside 従業地) or a second
 * industry is a dim of its own.
 */
export function assignAxes(axes: readonly EstatAxis[]): (Axis | 'dim')[] {
  const taken = new Set<Axis>();
  const claim = (axis: Axis | 'dim'): Axis | 'dim' => {
    if (axis === 'dim' || taken.has(axis)) return 'dim';
    taken.add(axis);
    return axis;
  };
  // What e-Stat itself calls tab, area and time goes before names that only sound like it.
  const certain = axes.map((axis) => (axis.id in BY_ID ? claim(axisByName(axis)) : 'dim'));
  const named = axes.map((axis, i) => (certain[i] === 'dim' ? claim(axisByName(axis)) : (certain[i] ?? 'dim')));
  return axes.map((axis, i) => {
    const known = named[i] ?? 'dim';
    if (known !== 'dim') return known;
    // 総数【人】 and ０－４歳【人】 are ages that carry the unit, not measures.
    const kind = kindOfLabels(axis.labels.map((label) => splitMeasureLabel(label).name));
    return kind === 'industry' || kind === 'measure' || kind === 'period' || kind === 'area' ? claim(kind) : 'dim';
  });
}

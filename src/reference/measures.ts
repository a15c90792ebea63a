import type { Measure } from '../model/key.ts';
import { once } from '../model/once.ts';
import { ONE } from '../model/rational.ts';
import { NO_UNIT, type Unit } from '../model/unit.ts';
import { foldLabel } from './folding.ts';
import { measureWords, splitMeasureLabel, withUnitBehind } from './measure-labels.ts';
import { unitFacts, unitOf, type Dimension, type UnitFacts } from './units.ts';

export { parseUnitLine } from './unit-lines.ts';

/** One entry of the catalogue of measures (表章項目の目録). */
export interface MeasureEntry {
  readonly id: string;
  readonly ja: string;
  readonly en: string;
  /** Unit when the source states none, and the label of every unit that counts the same things one by one. */
  readonly unit: string;
  /** What its unit measures; a heading with another kind of unit is another measure. */
  readonly dimensions: readonly Dimension[];
  /** Other printed names, separated by spaces; looked up after folding. */
  readonly aliases: string;
}

const COUNTED_PLACES: readonly Dimension[] = ['establishments', 'shops', 'companies', 'items'];

export const MEASURES: readonly MeasureEntry[] = [
  { id: 'establishments', ja: '事業所数', en: 'Establishments', unit: '事業所', dimensions: COUNTED_PLACES, aliases: '事業所 民営事業所数 民営事業所 事業所総数 総事業所数 全事業所数 事業所の数 establishments numberofestablishments' },
  { id: 'persons', ja: '従業者数', en: 'Persons engaged', unit: '人', dimensions: ['persons'], aliases: '従業者 従業員数 従業員 従業者総数 総従業者数 personsengaged numberofpersonsengaged employees numberofemployees' },
  { id: 'persons-at-site', ja: '事業従事者数', en: 'Persons working at the location', unit: '人', dimensions: ['persons'], aliases: '事業従事者 personsworkingatthelocation' },
  { id: 'small-establishments', ja: '小規模事業所数', en: 'Small establishments', unit: '事業所', dimensions: COUNTED_PLACES, aliases: '小規模 小規模事業者数 小規模事業者 小規模事業所' },
  { id: 'companies', ja: '企業数', en: 'Enterprises', unit: '社', dimensions: ['companies', 'items', 'establishments'], aliases: '企業等数 企業 企業等 会社企業数 numberofenterprises、etc. enterprises numberofenterprises' },
  { id: 'sales', ja: '年間商品販売額', en: 'Annual sales of goods', unit: '百万円', dimensions: ['money'], aliases: '年間販売額 商品販売額 商業年間商品販売額 卸売・小売業の年間商品販売額 annualsalesofgoods annualsales' },
  { id: 'shops', ja: '商店数', en: 'Shops', unit: '店', dimensions: COUNTED_PLACES, aliases: '店舗数 商店 shops numberofshops' },
  { id: 'turnover', ja: '売上（収入）金額', en: 'Sales (income)', unit: '百万円', dimensions: ['money'], aliases: '売上収入金額 売上金額 売上高 売上額 売上 sales(income)' },
  { id: 'value-added', ja: '付加価値額', en: 'Value added', unit: '百万円', dimensions: ['money'], aliases: '付加価値 valueadded addedvalue' },
  { id: 'shipments', ja: '製造品出荷額等', en: 'Value of manufactured goods shipments', unit: '万円', dimensions: ['money'], aliases: '製造品出荷額 製造業出荷額 製造業出荷額(年間)' },
  { id: 'gross-product', ja: '総生産', en: 'Gross product', unit: '百万円', dimensions: ['money'], aliases: '市内総生産 町内総生産 村内総生産 市町村内総生産 県内総生産 府内総生産 都内総生産 道内総生産 域内総生産 国内総生産 市内総生産(名目) 経済活動別市内総生産 経済活動別市内総生産(名目) grossproduct' },
  { id: 'labour-productivity', ja: '労働生産性', en: 'Labour productivity', unit: '千円/人', dimensions: ['compound', 'money'], aliases: 'labourproductivity laborproductivity' },
  { id: 'floor-space', ja: '売場面積', en: 'Sales floor space', unit: '㎡', dimensions: ['area'], aliases: '売り場面積 salesfloorspace' },
  { id: 'population', ja: '人口', en: 'Population', unit: '人', dimensions: ['persons'], aliases: '総人口 人口総数 population totalpopulation' },
  { id: 'households', ja: '世帯数', en: 'Households', unit: '世帯', dimensions: ['households', 'items'], aliases: '総世帯数 世帯 households numberofhouseholds' },
  { id: 'change', ja: '増減数', en: 'Change', unit: '', dimensions: ['persons', 'establishments', 'companies', 'shops', 'households', 'items', 'money', 'mass', 'area', 'length', 'volume', 'energy', 'time', 'compound', 'index', 'unknown'], aliases: '増減額 増減量 増加数 増加額 増減差 change' },
  { id: 'change-rate', ja: '増減率', en: 'Rate of change', unit: '%', dimensions: ['ratio'], aliases: '増減割合 増加率 伸び率 伸率 増減比率 rateofchange' },
  { id: 'share', ja: '構成比', en: 'Share', unit: '%', dimensions: ['ratio'], aliases: '構成割合 構成比率 割合 シェア share composition' },
  { id: 'contribution', ja: '寄与度', en: 'Contribution to the rate of change', unit: '%', dimensions: ['ratio'], aliases: '' },
  { id: 'contribution-rate', ja: '寄与率', en: 'Share of the change', unit: '%', dimensions: ['ratio'], aliases: '' },
  { id: 'location-quotient', ja: '特化係数', en: 'Location quotient', unit: '', dimensions: ['index', 'ratio'], aliases: 'locationquotient' },
];

const BY_NAME = once(() => {
  const byName = new Map<string, MeasureEntry>();
  for (const entry of MEASURES) for (const name of [entry.ja, ...entry.aliases.split(' ')]) if (name !== '') byName.set(foldLabel(name), entry);
  return byName;
});

const BY_ID: ReadonlyMap<string, MeasureEntry> = new Map(MEASURES.map((entry) => [entry.id, entry]));

export function measureById(id: string): MeasureEntry | 'unknown' {
  return BY_ID.get(id) ?? 'unknown';
}

type Expected = 'anything' | 'counts' | 'quantities' | Dimension;

/** What the last word of an unknown measure's name says it is counted in. */
function expectedOf(words: string): Expected {
  const name = words.replace(/\([^()]*\)$/, '');
  if (/(?:率|割合|構成比|シェア|比)$/.test(name)) return 'ratio';
  if (/(?:指数|係数|di|d\.i\.)$/.test(name)) return 'index';
  if (/(?:額|金|費|収入|所得|賃金|給与|税|歳入|歳出|総生産|売上|売上高|販売高|付加価値)$/.test(name)) return 'money';
  if (/面積$/.test(name)) return 'area';
  if (/(?:量|数量)$/.test(name)) return 'quantities';
  if (/(?:者|員|人)数?$|人口$/.test(name)) return 'persons';
  return /数$/.test(name) ? 'counts' : 'anything';
}

function fits(facts: UnitFacts, expected: Expected): boolean {
  if (expected === 'anything') return true;
  if (expected === 'counts') return facts.unit.kind === 'count';
  if (expected === 'quantities') return facts.unit.kind !== 'ratio' && facts.unit.kind !== 'index' && facts.dimension !== 'money';
  return facts.dimension === expected;
}

/** Nothing states the unit: the name still says what a change of it would be. */
function unstatedUnit(expected: Expected): Unit {
  if (expected === 'ratio') return { label: '', kind: 'ratio', factor: ONE };
  if (expected === 'index') return { label: '', kind: 'index', factor: ONE };
  if (expected === 'money' || expected === 'area' || expected === 'quantities') return { label: '', kind: 'amount', factor: ONE };
  return NO_UNIT;
}

/** 所, 件 and 者 beside 事業所数 count what 事業所 counts. */
function asCounted(entry: MeasureEntry, facts: UnitFacts): Unit {
  const own = unitOf(entry.unit);
  const single = facts.unit.kind === 'count' && facts.unit.factor.n === 1n && facts.unit.factor.d === 1n;
  return single && own.kind === 'count' && own.label !== '' ? own : facts.unit;
}

function known(entry: MeasureEntry, label: string, stated: readonly UnitFacts[]): Measure {
  const facts = stated.find((each) => entry.dimensions.includes(each.dimension));
  if (facts !== undefined) return { id: entry.id, label, unit: asCounted(entry, facts) };
  if (entry.unit !== '') return { id: entry.id, label, unit: unitOf(entry.unit) };
  return { id: entry.id, label, unit: entry.dimensions[0] === 'index' ? unstatedUnit('index') : NO_UNIT };
}

/** A measure outside the catalogue is known by its printed name, folded. */
function ownId(name: string): string {
  return withUnitBehind(foldLabel(name));
}

/**
 * The measure a printed heading names (表章項目の解決). A unit in the heading, in any bracket, decides; otherwise the first
 * of `statedUnits` (from the table's caption, see `parseUnitLine`) that can measure such a thing; otherwise the unit the
 * measure usually has. A heading that is not in the catalogue, or that shows a known name in another kind of unit
 * (従業者数（％）), is a measure of its own: its id is the cleaned label.
 *
 * A bare 増減 stays its own measure unless a unit tells a difference from a rate: documents head both with it.
 *
 * @param statedUnits units the table states for all its columns, e.g. ['百万円', '%'].
 * @example resolveMeasure('付加価値額(百万円)') // { id: 'value-added', label: '付加価値額', unit: 百万円 }
 * @example resolveMeasure('従業員', ['百万円']).unit.label // '人'
 */
export function resolveMeasure(label: string, statedUnits: readonly string[] = []): Measure {
  const { name, unit } = splitMeasureLabel(label);
  const words = measureWords(name);
  const stated = statedUnits.map(unitFacts).filter((facts) => facts !== 'not-a-unit');
  const entry = words === '増減' ? changeOrRate(unit, stated) : (BY_ID.get(name) ?? BY_NAME().get(words));
  if (entry !== undefined && (unit === 'no-unit' || entry.dimensions.includes(unit.dimension))) {
    return known(entry, name === entry.id ? entry.ja : name, unit === 'no-unit' ? stated : [unit]);
  }
  if (unit !== 'no-unit') {
    const id = entry === undefined ? ownId(name) : `${ownId(name)}(${unit.unit.label})`;
    return { id, label: name, unit: unit.unit };
  }
  const expected = words === '増減' ? 'counts' : expectedOf(words);
  const fitting = stated.find((facts) => fits(facts, expected));
  const unknownUnit = statedUnits.length === 1 && stated.length === 0 && expected === 'anything' ? unitOf(statedUnits[0] ?? '') : unstatedUnit(expected);
  return { id: ownId(name), label: name, unit: fitting?.unit ?? unknownUnit };
}

function changeOrRate(unit: UnitFacts | 'no-unit', stated: readonly UnitFacts[]): MeasureEntry | undefined {
  const deciding = unit === 'no-unit' ? stated : [unit];
  if (deciding.length === 0) return undefined;
  const ratios = deciding.filter((facts) => facts.dimension === 'ratio').length;
  if (ratios === deciding.length) return BY_ID.get('change-rate');
  return ratios === 0 ? BY_ID.get('change') : undefined;
}

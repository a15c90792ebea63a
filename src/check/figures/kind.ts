import type { Numeral } from './numerals.ts';
import type { UnitSeen } from './units.ts';

/** What a numeral is (数字の種類): only a quantity can be checked. */
export type NumeralKind = 'quantity' | 'period' | 'ordinal' | 'identifier' | 'contact' | 'date';

type Rule = (context: Context) => boolean;

interface Context {
  /** Repaired text before and after the numeral (the unit is part of `after`). */
  readonly before: string;
  readonly after: string;
  readonly digits: string;
  readonly unit: UnitSeen;
  /** Nothing but brackets and blanks stand before it in its line or cell. */
  readonly first: boolean;
}

const ERA_BEFORE = /(?:令和|平成|昭和|大正|明治|西暦|同|㋿|㍻)[ ]?(?:\(?元年?\)?~)?$|(?:^|[^A-Za-z])[RHSTM]\.?$/;
const YEAR_AFTER = /^ ?(?:年|か年|ヵ年|カ年|ヶ年|ケ年|年度|周年|年代|\)年|\) ?年度|\((?:令和|平成|昭和|R|H|S)|（(?:令和|平成|昭和))/;
const RANGE_TO_YEAR = /^ ?[-~〜～]\d{1,4} ?(?:年|年度|\))/;
const DATE_AFTER = /^ ?(?:月(?!間)|日(?!本|間)|日間|月間|週間?|か月|ヵ月|カ月|ヶ月|ケ月|箇月|連休|時(?!間)|時半|四半期|\/\d{1,2}(?:\D|$))/;
const CONTACT_BEFORE = /(?:〒|TEL|FAX|Tel|Fax|tel|fax|電話|内線|ファックス|℡|携帯)[番号]{0,2}[ :.(]*(?:[\d]+[-‐‑–()][\d\-‐‑–() ]*)?$/;
const PHONE = /^\d{2,5}[-‐‑–(]\d{1,4}[-‐‑–)]\d{3,4}/;
const ORDINAL_BEFORE = /(?:第|図表|図|別表|表|別紙|別添|様式|資料|参考|基本目標|基本方針|基本施策|施策|目標|政策|政策分野|分野|戦略|重点|項目|参照:|ケース|パターン|ステップ|STEP|Step|No\.?|Ｎo\.?|№|注|※|\*|Q|問|其の|その)[ 【]?(?:[\d.]+[-−])?$/;
const ORDINAL_AFTER = /^ ?(?:位|番目|番手|次産業|次会|次計画|次総合|次(?=[^の])|級|期(?!間)|回目|件目|年目|人目|社目|つ目|号|条|章|節|巻|丁目|番地|等賞|代目|種(?=類)?$|類$)/;
const HEADING_NUMBER = /^(?:[.)]|\.\d|[)）】〕]|、(?=\D))/;
const ADDRESS = /(?:丁目|番地?|条|町|通)[- ]?$|\d[-‐‑–]$/;

const RULES: readonly (readonly [NumeralKind, Rule])[] = [
  ['contact', ({ before, after, digits, unit }) => (CONTACT_BEFORE.test(before) && unit.family === 'bare' && !digits.includes(',')) || PHONE.test(digits + after) || /\d[-‐‑–()]\d{1,4}[-‐‑–)]$/.test(before)],
  ['contact', ({ before, after }) => /^(?:丁目|番地|番\d|番町)/.test(after) || (/(?:丁目|番)$/.test(before) && /^(?:番|号|-|\s|$|番地|[)）])/.test(after)) || (/丁目\d+-$/.test(before) && ADDRESS.test(before))],
  ['identifier', ({ before }) => /[@/][\w.-]*$|https?:\S*$|[\w.]+@\S*$/.test(before)],
  ['identifier', ({ before, digits }) => /(?:番号|コード|code|ID|JIS|ISO)[)）]?[ :]*$/i.test(before) || (digits.length >= 2 && digits.startsWith('0') && !digits.includes('.'))],
  ['identifier', ({ before, after, digits }) => digits.replace(/\D/g, '').length >= 10 && !/^ ?[兆億万千円%]/.test(after) && !digits.includes(',') && before !== ''],
  ['period', ({ before, after, digits, unit }) => ERA_BEFORE.test(before) && unit.family === 'bare' && digits.length <= 2 && !/^[.\d]/.test(after)],
  ['period', ({ after, unit }) => unit.family !== 'percent' && YEAR_AFTER.test(after)],
  ['period', ({ before, after, digits, unit }) => isYear(digits) && unit.family === 'bare' && (RANGE_TO_YEAR.test(after) || /(?:年|年度|\d{4})[-~〜～]$/.test(before) || /^[-~〜～]\d{4}(?:\D|$)/.test(after))],
  ['date', ({ after }) => DATE_AFTER.test(after)],
  ['date', ({ before, after }) => /\d\/$/.test(before) && !/^ ?[%円人件]/.test(after)],
  ['identifier', ({ before, after }) => (/(?:国道|道道|県道|府道|市道|都道)(?:第)? ?$/.test(before) && !/^ ?路線/.test(after)) || /^号(?:線|機|車|館|室)?/.test(after)],
  ['ordinal', ({ before, unit }) => ORDINAL_BEFORE.test(before) && !/(?:目標|項目|戦略|重点|資料|分野|政策|問|その|参考)[ 【]?$/.test(before) && unit.family !== 'percent'],
  ['ordinal', ({ before, unit, digits }) => ORDINAL_BEFORE.test(before) && unit.family === 'bare' && digits.length <= 2],
  ['ordinal', ({ after }) => ORDINAL_AFTER.test(after)],
  ['ordinal', ({ first, after, digits }) => first && digits.length <= 3 && !digits.includes(',') && HEADING_NUMBER.test(after) && !/^\.\d+ ?[%倍]/.test(after)],
  ['ordinal', ({ before, after, digits }) => /[(（【〔]$/.test(before) && /^[)）】〕]/.test(after) && digits.length <= 2 && !digits.includes('.')],
  ['ordinal', ({ before, after, digits }) => /[「『>、。 ・(（]$/.test(before) && digits.length <= 2 && /^[.．] ?[^\d\s]/.test(after)],
  // Contents: 経済動向 …… 3
  ['ordinal', ({ before, after, digits, unit }) => digits.length <= 4 && unit.family === 'bare' && /[.…‥・·_]{3,} ?$/.test(before) && after.trim() === ''],
  // 4～6月期
  ['date', ({ after, digits }) => digits.length <= 2 && /^ ?[-~〜～・] ?\d{1,2} ?(?:月(?!間)|日(?!間)|時(?!間)|四半期)/.test(after)],
  // 1 農林水産業 · (17+18+19): numbers of rows
  ['ordinal', ({ first, after, digits, unit }) => first && digits.length <= 2 && ((unit.family === 'bare' && /^ [一-龠ァ-ヶぁ-ん]/.test(after)) || /^ [一-龠ァ-ヶ]{4}/.test(after))],
  ['ordinal', ({ before, after, digits, unit }) => digits.length <= 2 && unit.family === 'bare' && (/[(（](?:\d{1,2}[+＋])+$/.test(before) || (/[(（]$/.test(before) && /^(?:[+＋]\d{1,2})+[)）]/.test(after)))],
  ['identifier', ({ before, unit }) => /[A-Za-z][-_]?$/.test(before) && !/(?:約|年|ha|km|by)$/.test(before) && unit.family !== 'percent'],
  ['identifier', ({ after, unit }) => unit.label === '' && /^(?:[A-Z](?![A-Za-z]*\/)|D\b|次元|人当たり|人あたり|世帯当たり|世帯あたり|事業所当たり)/.test(after)],
  ['identifier', ({ after, digits }) => digits === '1' && /^ ?(?:人|事業所|社|世帯|店舗?|戸|㎡|事業者|企業|団体|日|回)(?:あ?当)?た?り/.test(after)],
];

/**
 * Tells quantities from numerals that only name something: years and durations (period), months and days (date),
 * numbering (ordinal), codes and road numbers (identifier), telephone numbers and addresses (contact).
 *
 * @param text repaired text of the paragraph or cell
 */
export function kindOf(text: string, numeral: Numeral, unit: UnitSeen): NumeralKind {
  const context: Context = {
    before: text.slice(Math.max(0, numeral.start - 24), numeral.start),
    after: text.slice(numeral.end, numeral.end + 16),
    digits: text.slice(numeral.start, numeral.end).replace(/^[▲△▼+\-‐‑–] ?/, ''),
    unit,
    first: /^[\s(（【〔「<＜・\-●■□◆○◎※#]*$/.test(text.slice(0, numeral.start)),
  };
  return RULES.find(([, rule]) => rule(context))?.[0] ?? 'quantity';
}

function isYear(digits: string): boolean {
  return /^(?:18|19|20)\d\d$/.test(digits);
}

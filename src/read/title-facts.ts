import type { Measure } from '../model/key.ts';
import type { Period } from '../model/period.ts';
import { measureById, resolveMeasure } from '../reference/measures.ts';
import { parsePeriod } from '../reference/periods.ts';
import { unitFacts } from '../reference/units.ts';

const YEAR = /(?:令和|平成|昭和|大正|明治)\s*(?:元|[\d０-９]{1,2})年度?(?![\s　]*[\d０-９]{1,2}月)|(?:西暦)?[\d０-９]{4}年度?(?![\s　]*[\d０-９]{1,2}月)/g;
/** When a file was made says nothing of what is in it. */
const MADE = /作成|更新|公表|公開|発行|出力|印刷|取得|ダウンロード/;

/**
 * The year a title names (表題の年): 平成24年経済センサス‐活動調査 → 平成24年. A title with several different years names none.
 */
export function periodInTitle(title: string): Period | 'no-period' {
  if (MADE.test(title)) return 'no-period';
  const periods = (title.match(YEAR) ?? []).map((text) => parsePeriod(text)).filter((period) => period !== 'not-a-period');
  const [first] = periods;
  return first !== undefined && periods.every(({ kind, year }) => kind === first.kind && year === first.year) ? first : 'no-period';
}

/**
 * The measure a title names beside the axes it lists (表題の項目): 「男女の別，年齢５歳階級，人口 都道府県…」 in 人 → 人口.
 * Only measures of the catalogue that can be counted in the unit are found.
 */
export function measureInTitle(title: string, unit: string): Measure | 'no-measure' {
  const facts = unitFacts(unit);
  for (const words of title.split(/[\s　，、,・－−―\-（）()［］[\]]+/)) {
    const measure = resolveMeasure(words.replace(/^.*別(?=.)/, ''), unit === '' ? [] : [unit]);
    const entry = measureById(measure.id);
    if (entry === 'unknown') continue;
    if (facts === 'not-a-unit' || entry.dimensions.includes(facts.dimension)) return { ...measure, label: entry.ja };
  }
  return 'no-measure';
}

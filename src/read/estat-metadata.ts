import type { Status } from '../model/value.ts';
import { legendOf, statusOfMeaning } from '../reference/legends.ts';
import type { Grid } from './grid.ts';
import type { Legend } from './plan.ts';

/** What e-Stat prints above the figures of a table (統計表の情報). */
export interface EstatMetadata {
  readonly title: string;
  readonly tableNumber: string;
  /** Name of the survey and title: what tells the survey. */
  readonly surveyText: string;
  readonly edition: string;
  readonly legend: Legend;
  /** Value of `replaceSpChars` when symbols were replaced while fetching, else ''. */
  readonly replaced: string;
}

type Pairs = readonly (readonly [key: string, value: string])[];

const TITLE = /^(?:表題|TITLE|TABLE_NAME)$/;
const SURVEY = /^(?:統計名|政府統計名|提供統計名|STAT_NAME|STATISTICS_NAME)$/;

/** Symbols are short and no words: X, -, ***, …, 0. */
function isSymbol(text: string): boolean {
  return text.length > 0 && text.length <= 4 && !/[\p{Letter}\d]{2,}/u.test(text) && !/[ぁ-んァ-ヶ一-龠]/.test(text);
}

function metadataOf(pairs: Pairs): EstatMetadata {
  const values = (key: RegExp): string[] => pairs.filter(([name]) => key.test(name)).map(([, value]) => value).filter((value) => value !== '');
  const title = values(TITLE)[0] ?? '';
  const legend = pairs.filter(([symbol, meaning]) => isSymbol(symbol) && statusOfMeaning(meaning) !== 'unknown-meaning');
  return {
    title,
    tableNumber: values(/^表番号$/)[0] ?? '',
    surveyText: [...values(SURVEY), title].join(' '),
    edition: values(/^(?:公開日|OPEN_DATE)$/)[0] ?? '',
    legend: new Map<string, Status>(legendOf(legend)),
    replaced: values(/^(?:特殊文字の置換|REPLACE_SP_CHARS)$/).find((value) => value !== '0') ?? '',
  };
}

/** Rows above the heading: 「統計名：」「表題：」 with their values, and the lines of the legend. */
export function metadataAbove(grid: Grid, heading: number): EstatMetadata {
  return metadataOf(grid.rows.slice(0, heading).flatMap(({ cells }) => {
    const filled = cells.map((text) => text.trim()).filter((text) => text !== '');
    const [key = '', ...values] = filled;
    // The API's CSV names the section of a legend line: "NOTE","***","当該数値がないもの".
    const legend = filled.length > 2 ? [[filled.at(-2) ?? '', filled.at(-1) ?? ''] as const] : [];
    return [[key.replace(/[：:]$/, ''), values.join(' ')] as const, ...legend];
  }));
}

/** The same lines where they stand as text before the grid, as for an answer of the API. */
export function metadataBefore(grid: Grid): EstatMetadata {
  return metadataOf(grid.before.map(({ text }) => {
    const at = text.indexOf('：');
    return at < 0 ? (['', text] as const) : ([text.slice(0, at), text.slice(at + 1)] as const);
  }));
}

import { finding } from '../model/finding.ts';
import { Refusal } from '../model/refusal.ts';
import type { Grid, GridRow, TextLine } from './grid.ts';
import { jsonRows } from './json-records.ts';
import { isObject, itemLines, listOf, textOfJson, type JsonObject, type JsonValue } from './json-value.ts';
import { lineAt } from './newlines.ts';

interface ClassAxis {
  readonly id: string;
  readonly name: string;
  /** Names by code. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * e-Stat API `getStatsData` (JSON) → the column-oriented form e-Stat itself offers as CSV: `tab_code`, 表章項目,
 * `cat01_code`, … , `unit`, `value`, `annotation`, codes joined with their names. Title, survey and the legend of
 * symbols stand before it. A list of one, which the API writes as a bare object, is a list here.
 *
 * @throws Refusal 'bad-json' with the API's own message where it answered with an error.
 */
export function statsDataGrid(answer: JsonObject, text: string, file: string): Grid {
  const result = part(answer, 'RESULT');
  const status = textOfJson(result['STATUS']);
  const data = part(answer, 'STATISTICAL_DATA');
  if (status !== '0' || !isObject(data['DATA_INF'])) {
    throw new Refusal('bad-json', { reason: `e-Stat API STATUS ${status}: ${textOfJson(result['ERROR_MSG'])}` }, { file });
  }
  const classes = listOf(part(data, 'CLASS_INF')['CLASS_OBJ']).filter(isObject);
  const axes = classes.map(axisOf);
  const statedUnits = new Map(classes.flatMap(unitsOf));
  const values = listOf(part(data, 'DATA_INF')['VALUE']).filter(isObject);
  const from = Math.max(0, text.search(/"DATA_INF"\s*:/));
  const before = lineAt(text, from) - 1;
  const lines = itemLines(text.slice(from), 'VALUE').map((line) => line + before);

  const header = [...axes.flatMap(({ id, name }) => [`${id}_code`, name]), 'unit', 'value', 'annotation'];
  const rows = values.map((value, row): GridRow => {
    const codes = axes.map(({ id }) => textOfJson(value[`@${id}`]));
    const ofItem = codes.map((code, axis) => statedUnits.get(`${axes[axis]?.id ?? ''} ${code}`)).find((unit) => unit !== undefined);
    const unit = textOfJson(value['@unit']) || (ofItem ?? '');
    const named = codes.flatMap((code, axis) => [code, axes[axis]?.names.get(code) ?? '']);
    return { line: lines[row] ?? 1, cells: [...named, unit, textOfJson(value['$']), textOfJson(value['@annotation'])] };
  });
  const grid = jsonRows(file, [{ line: lineAt(text, text.search(/"VALUE"\s*:/)), cells: header }, ...rows]);
  const total = Number(textOfJson(part(data, 'RESULT_INF')['TOTAL_NUMBER']));
  const partial = total > values.length ? [finding('partial-table', { file }, { held: values.length, total })] : [];
  return { ...grid, name: titleOf(data), before: linesBefore(answer, data, text), findings: partial };
}

function part(parent: JsonObject, key: string): JsonObject {
  const inner = listOf(parent[key])[0];
  return isObject(inner) ? inner : {};
}

function axisOf(axis: JsonObject): ClassAxis {
  const classes = listOf(axis['CLASS']).filter(isObject);
  return {
    id: textOfJson(axis['@id']),
    name: textOfJson(axis['@name']),
    names: new Map(classes.map((item) => [textOfJson(item['@code']), textOfJson(item['@name'])])),
  };
}

/** Units stated with the items of an axis, for values that carry none. */
function unitsOf(axis: JsonObject): readonly (readonly [string, string])[] {
  return listOf(axis['CLASS']).filter(isObject).flatMap((item) => {
    const unit = textOfJson(item['@unit']);
    return unit === '' ? [] : [[`${textOfJson(axis['@id'])} ${textOfJson(item['@code'])}`, unit] as const];
  });
}

/** `{"@code": …, "$": "国勢調査"}` and "国勢調査" are both written. */
function named(value: JsonValue | undefined): string {
  return isObject(value) ? textOfJson(value['$']) : textOfJson(value);
}

function titleOf(data: JsonObject): string {
  return named(part(data, 'TABLE_INF')['TITLE']);
}

/** The same lines e-Stat prints above a downloaded table, and its legend. */
function linesBefore(answer: JsonObject, data: JsonObject, text: string): readonly TextLine[] {
  const table = part(data, 'TABLE_INF');
  const title = table['TITLE'];
  const parameter = part(answer, 'PARAMETER');
  const stated: readonly (readonly [string, string, string])[] = [
    ['統計名', [named(table['STAT_NAME']), textOfJson(table['STATISTICS_NAME'])].filter((name) => name !== '').join(' '), 'STATISTICS_NAME'],
    ['表番号', isObject(title) ? textOfJson(title['@no']) : '', 'TITLE'],
    ['表題', titleOf(data), 'TITLE'],
    ['調査年月', textOfJson(table['SURVEY_DATE']), 'SURVEY_DATE'],
    ['公開日', textOfJson(table['OPEN_DATE']), 'OPEN_DATE'],
    // Symbols that were replaced when fetching can no longer be told from figures.
    ['特殊文字の置換', textOfJson(parameter['REPLACE_SP_CHARS']).replace(/^0$/, ''), 'REPLACE_SP_CHARS'],
  ];
  const notes = listOf(part(data, 'DATA_INF')['NOTE']).filter(isObject).map((note) => [textOfJson(note['@char']), textOfJson(note['$']), 'NOTE'] as const);
  return [...stated, ...notes]
    .filter(([, meaning]) => meaning !== '')
    .map(([word, meaning, key]) => ({ line: lineAt(text, text.indexOf(`"${key}"`)), text: `${word}：${meaning}` }));
}

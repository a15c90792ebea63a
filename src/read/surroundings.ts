import type { Scope } from '../model/key.ts';
import { parseUnitLine } from '../reference/measures.ts';
import { scopeOfLabel } from '../reference/scopes.ts';
import { cellAt, type Grid } from './grid.ts';

/** What the text around a table says of it (表の前後): title, units, scope and the survey it is from. */
export interface Surroundings {
  readonly title: string;
  readonly units: readonly string[];
  readonly scope: Scope;
  /** Everything that may name the survey: title, 資料, 出典. */
  readonly surveyText: string;
  /** Name of the only measure of a table that names none: the title without its number, unit and source. */
  readonly measureText: string;
}

/** How far from the table a line may stand and still belong to it. */
const NEAR = 4;
const SENTENCE = /。/;
const SOURCE = /資料|出典|出所|Source/i;
const BULLET = /^[\s　●○◆■◇□▼▽・*＊]+/;
const FIGURE_NUMBER = /^(?:第?[\d０-９一二三四五六七八九十-]+[表図]|図表?|表)[\s　]*[\d０-９-]*[\s　:：]*/;
const BRACKETED_UNIT = /[(（<＜][^()（）<>＜＞]*(?:単位|資料)[^()（）<>＜＞]*[)）>＞]/g;

/**
 * @param titleRows rows of the grid above the heading
 * @param notes texts of rows below and between the data
 */
export function surroundings(grid: Grid, titleRows: readonly number[], notes: readonly string[]): Surroundings {
  const rows = titleRows.map((r) => (grid.rows[r]?.cells ?? []).filter((cell) => cell.trim() !== '').join(' '));
  const before = [...grid.before.slice(-NEAR).map((line) => line.text.trim()), ...rows].filter((text) => text !== '');
  const after = [...notes, ...grid.after.slice(0, NEAR).map((line) => line.text)].map((text) => text.trim()).filter((text) => text !== '');
  const captions = before.filter((text) => !SENTENCE.test(text) && !/^[(（]?(?:資料|出典|出所|注|※)/.test(text)).map((text) => text.replace(BULLET, '').replaceAll('**', ''));
  const title = grid.name !== '' && rows.length === 0 && captions.length === 0 ? grid.name : (captions.findLast((text) => parseUnitLine(text) === 'no-unit' || FIGURE_NUMBER.test(text)) ?? captions.at(-1) ?? '');
  const units = [...before].reverse().concat(after, [cellAt(grid, 0, 0)]).flatMap((text) => {
    const found = parseUnitLine(text);
    return found === 'no-unit' ? [] : [found];
  })[0];
  const sources = [...before, ...after].filter((text) => SOURCE.test(text));
  return {
    title,
    units: units ?? [],
    scope: scopeAround([title, ...captions], [...before, ...after]),
    surveyText: [...captions, ...sources].join(' '),
    measureText: title.replace(BRACKETED_UNIT, '').replace(FIGURE_NUMBER, '').trimEnd(),
  };
}

/** What the captions state, else a note that speaks of the whole table and not of one year. */
function scopeAround(captions: readonly string[], lines: readonly string[]): Scope {
  const stated = scopeOfLabel(captions.join(' '));
  if (stated !== 'unstated') return stated;
  const notes = lines.filter((text) => /^[(（]?(?:注|※)/.test(text) && !/\d+年|[元０-９]+年/.test(text.normalize('NFKC')));
  return scopeOfLabel(notes.join(' '));
}

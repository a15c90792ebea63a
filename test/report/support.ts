import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { folder, run, type Run } from '../support/run.ts';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

export interface Made extends Run {
  /** Folder the report was written to. */
  readonly site: string;
}

/** Runs `report` into a new folder. */
export async function makeSite(args: readonly string[], cwd = folder()): Promise<Made> {
  const site = join(folder(), 'site');
  return { ...(await run(['report', ...args, '-o', site], { cwd })), site };
}

export const textFile = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');

export function elements(node: Node, name: string): readonly Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap((child) => elements(child, name)) : [];
  return 'tagName' in node && node.tagName === name ? [node, ...below] : below;
}

export function textOf(node: Node): string {
  return 'value' in node && typeof node.value === 'string' ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export const attribute = (element: Element, name: string): string => element.attrs.find((attr) => attr.name === name)?.value ?? '';

export const pageOf = (site: string): Node => parse(textFile(site, 'index.html'));

/** A number of a sentence with the cells it rests on. */
export interface Said {
  readonly text: string;
  readonly number: string;
  readonly cells: readonly { readonly file: string; readonly sheet: string; readonly row: number; readonly column: number }[];
}

export interface Sentence {
  readonly text: string;
  readonly figures: readonly Said[];
}

export interface Told {
  readonly title: Sentence;
  readonly sections: readonly {
    readonly id: string;
    readonly keyFigures: readonly { readonly label: string; readonly value: Said; readonly unit: string; readonly note: Sentence }[];
    readonly sentences: readonly Sentence[];
    readonly figures: readonly { readonly id: string; readonly title: string; readonly finding: Sentence; readonly data: Data }[];
    readonly tables: readonly { readonly id: string; readonly title: string; readonly data: Data }[];
  }[];
}

export interface Data {
  readonly columns: readonly { readonly heading: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

export const toldBy = (site: string): Told => JSON.parse(textFile(site, 'data/report.json')) as Told;

export function sentencesOf(told: Told): readonly Sentence[] {
  return [told.title, ...told.sections.flatMap(({ sentences, keyFigures, figures }) => [...sentences, ...keyFigures.map(({ note }) => note), ...figures.map(({ finding }) => finding)])];
}

export function figuresOf(told: Told): readonly Said[] {
  return [...sentencesOf(told).flatMap(({ figures }) => figures), ...told.sections.flatMap(({ keyFigures }) => keyFigures.map(({ value }) => value))];
}

/** n/d to some decimals, half away from zero: written out again here, so that it does not lean on the program's own rounding. */
export function rounded(n: bigint, d: bigint, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const negative = (n < 0n) !== (d < 0n);
  const size = (n < 0n ? -n : n) * scale * 2n;
  const by = (d < 0n ? -d : d) * 2n;
  const units = (size + by / 2n) / by;
  const digits = units.toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return negative && units !== 0n ? `-${text}` : text;
}

/** Lines of a small census of one town, as such files are exported. */
export function census(rows: readonly (readonly [industry: string, year: string, establishments: string, persons: string])[], area = '01212,留萌市'): string {
  return ['市区町村コード,市区町村名,産業大分類,年,事業所数,従業者数', ...rows.map(([industry, year, establishments, persons]) => `${area},${industry},${year},${establishments},${persons}`), ''].join('\n');
}

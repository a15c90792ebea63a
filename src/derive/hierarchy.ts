import { rootOf } from '../model/joined.ts';
import { TOTAL_INDUSTRY, type Member } from '../model/key.ts';
import type { LineRole } from '../model/whole.ts';
import { foldLabel } from '../reference/folding.ts';
import { ancestorsOf, sectionOf } from '../reference/industry-order.ts';
import { isResaid, isSubtotalLabel, isTotalLabel } from '../reference/industries.ts';

/** Where one label of a list belongs (内訳の位置づけ): its role, and the label it is added to, −1 for none. */
export interface Placed {
  readonly role: LineRole;
  readonly under: number;
}

/** Totals over sections, the widest first. Where none is listed, a line called 計 is the total, or the one that all others lie within. */
const TOTALS = ['AS', TOTAL_INDUSTRY, 'AR', 'CS', 'CR'];

/** Lines of the accounts that are added to the total beside the industries. */
const ADJUSTMENT = /輸入品?に課(?:せら|さ)れる税|関税|総?資本形成に(?:係る|かかる)消費税|帰属利子|統計上の不突合/;

/** (3) 水産業, ③ 漁業: numbered below a numbered line. */
const NUMBERED_BELOW = /^\s*(?:[(（][\d０-９]{1,2}[)）]|[①-⑳])/u;

const RESAID_HEAD = /^[(（]?再掲/;

/** Sections of the three sectors of the economy; all others but 分類不能 are tertiary. */
const SECTOR_OF: Readonly<Record<string, string>> = { A: 'SEC1', B: 'SEC1', C: 'SEC2', D: 'SEC2', E: 'SEC2', T: '' };

/** The classes a code lies in, the nearest first: sections and totals of JSIC, 農林水産業 of the accounts, the sector. */
function classesOf(code: string): readonly string[] {
  if (code === '' || TOTALS.includes(code)) return [];
  if (code.startsWith('SNA')) return [code === 'SNA01' ? 'SEC1' : 'SEC3'];
  if (code.startsWith('SEC')) return [];
  const section = code === 'AB' ? 'A' : sectionOf(code);
  if (section === 'none') return [];
  return [...ancestorsOf(code).filter((each) => !TOTALS.includes(each)), ...(section === 'A' || section === 'B' ? ['SNA01'] : []), SECTOR_OF[section] ?? 'SEC3'].filter((each) => each !== '');
}

/**
 * How the labels of one axis make up their total (内訳の構造): by their codes, by the words 計・小計・再掲, by numbers in
 * brackets and by indentation. Labels stand in the order of the table.
 */
export function placeLabels(labels: readonly Member[]): readonly Placed[] {
  const total = totalAmong(labels);
  const codes = new Map(labels.map(({ code }, i) => [code, i] as const).filter(([code]) => code !== ''));
  const sectors = new Set(labels.flatMap(({ code }) => classesOf(code).filter((each) => each.startsWith('SEC'))));
  const roles: Placed[] = [];
  let regrouping = false;
  labels.forEach((label, i) => {
    if (i === total) {
      roles.push({ role: 'total', under: -1 });
      return;
    }
    // 再掲 behind the total heads all that follow; うち stands for its own line only.
    regrouping ||= i > total && total >= 0 && RESAID_HEAD.test(foldLabel(label.name));
    if (regrouping || isResaid(label.name) || (label.code.startsWith('SEC') && (sectors.has(label.code) || (total > 0 && i > total)))) roles.push({ role: 'regrouping', under: -1 });
    else if (isAggregate(label)) roles.push({ role: 'subtotal', under: total });
    else if (ADJUSTMENT.test(foldLabel(label.name))) roles.push({ role: 'adjustment', under: total });
    else {
      const container = containerOf(i, labels, codes, roles, total);
      roles.push(container === total ? { role: 'part', under: total } : { role: 'detail', under: container });
    }
  });
  return underSubtotals(labels, roles, total);
}

function totalAmong(labels: readonly Member[]): number {
  for (const code of TOTALS) {
    const at = labels.findIndex((label) => label.code === code);
    if (at >= 0) return at;
  }
  const called = labels.findIndex((label) => isTotalLabel(label.name));
  return called >= 0 || labels.length < 2 ? called : labels.findIndex(({ code }) => code !== '' && labels.every((other) => other.code === code || classesOf(other.code).includes(code)));
}

/** Whether some of these labels may have a total among them (計の有無): false only where no choice of them can. */
export function mayHaveTotal(labels: readonly Member[]): boolean {
  const codes = new Set(labels.map(({ code }) => code));
  return codes.size < labels.length || labels.some((label) => isAggregate(label) || classesOf(label.code).some((wider) => codes.has(wider)));
}

/**
 * The branch of every label, from 0 (分類の枝): labels of which one lies within the other are of one. Labels of several branches have no total among them;
 * 'may have a total' where a label is one by itself.
 */
export function branchesOf(labels: readonly Member[]): readonly number[] | 'may have a total' {
  if (labels.some(isAggregate)) return 'may have a total';
  const first = new Map(labels.map(({ code }, i) => [code, i] as const).reverse());
  const joinedTo = labels.map((_, i) => i);
  labels.forEach(({ code }, i) => {
    for (const alike of code === '' ? [] : [code, ...classesOf(code)]) {
      const at = first.get(alike);
      if (at !== undefined) joinedTo[rootOf(joinedTo, at)] = rootOf(joinedTo, i);
    }
  });
  const branches = labels.map((_, i) => rootOf(joinedTo, i));
  const numbers = new Map([...new Set(branches)].map((branch, number) => [branch, number] as const));
  return branches.map((branch) => numbers.get(branch) ?? 0);
}

function isAggregate(label: Member): boolean {
  return TOTALS.includes(label.code) || isTotalLabel(label.name) || (label.code === '' && isSubtotalLabel(label.name));
}

/** The listed label that label i lies within: the nearest by code, else the one it is numbered or indented below; the total otherwise. */
function containerOf(i: number, labels: readonly Member[], codes: ReadonlyMap<string, number>, roles: readonly Placed[], total: number): number {
  const label = labels[i];
  if (label === undefined) return total;
  const isContainer = (at: number): boolean => at !== i && !isAggregate(labels[at] ?? label) && at !== total;
  for (const wider of classesOf(label.code)) {
    const at = codes.get(wider);
    if (at !== undefined && !wider.startsWith('SEC') && isContainer(at)) return at;
  }
  const numbered = NUMBERED_BELOW.test(label.name);
  for (let at = i - 1; at >= 0 && (numbered || label.depth > 0); at -= 1) {
    const above = labels[at];
    const role = roles[at]?.role;
    if (above === undefined || role === 'total' || role === 'subtotal' || role === 'regrouping') break;
    if (role === 'detail' && above.depth >= label.depth) continue;
    if (numbered ? !NUMBERED_BELOW.test(above.name) : above.depth < label.depth) return at;
  }
  return total;
}

/** What a subtotal sums: with a code what lies in that code, with a word the lines before it that no other subtotal has. */
function underSubtotals(labels: readonly Member[], roles: readonly Placed[], total: number): readonly Placed[] {
  const placed = [...roles];
  labels.forEach((label, i) => {
    if (roles[i]?.role !== 'subtotal') return;
    if (TOTALS.includes(label.code)) {
      labels.forEach((other, at) => {
        const current = placed[at];
        if (current?.under === total && current.role !== 'adjustment' && at !== i && isWithinTotal(other.code, label.code)) placed[at] = { ...current, under: i };
      });
      return;
    }
    for (let at = i - 1; at >= 0; at -= 1) {
      const current = placed[at];
      if (current === undefined || current.role === 'total' || current.role === 'subtotal' || current.role === 'regrouping') break;
      if (current.under === total) placed[at] = { ...current, under: i };
    }
  });
  return placed;
}

function isWithinTotal(code: string, wider: string): boolean {
  return code !== wider && ancestorsOf(code).includes(wider);
}

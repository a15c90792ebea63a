import { compareRevisions, type RevisionComparison } from './revisions.ts';

export { compareRevisions, type RevisionComparison } from './revisions.ts';

export const JSIC_REVISIONS = [10, 11, 12, 13, 14] as const;
export type JsicRevision = (typeof JSIC_REVISIONS)[number];

/** A code of one revision with its name as published. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/** Sections, divisions and groups (大・中・小分類) of the JSIC, revision by revision. */
export interface Divisions {
  /** When the revision was announced, e.g. 平成25年10月. */
  noticeOf(revision: JsicRevision): string;
  /**
   * The name a code has in a revision (符号の意味).
   *
   * @example meaningOf('56', 11) // '織物・衣服・身の回り品小売業'
   * @returns 'no-such-code' where the whole list is known and lacks it, 'unsourced' where it is not known.
   */
  meaningOf(code: string, revision: JsicRevision): string;
  /** Codes directly below a section or division, in order; empty where none is known. */
  partsOf(code: string, revision: JsicRevision): readonly NamedCode[];
  compareRevisions(code: string, a: JsicRevision, b: JsicRevision): RevisionComparison;
}

interface RevisionData {
  readonly revision: number;
  readonly notice: string;
  /** The finest level that is listed whole. */
  readonly complete: string;
  readonly names: readonly string[];
}

const LEVELS = ['none', 'sections', 'divisions', 'groups'];

function isWhole(data: RevisionData, code: string): boolean {
  return code.length <= LEVELS.indexOf(data.complete);
}

/** The lists are printed section by section, each followed by what it holds. */
function printedBelow(section: string, lines: readonly NamedCode[]): readonly NamedCode[] {
  const start = lines.findIndex(({ code }) => code === section);
  if (start < 0) return [];
  const end = lines.findIndex(({ code }, i) => i > start && /^[A-T]$/.test(code));
  return lines.slice(start + 1, end < 0 ? lines.length : end);
}

function createDivisions(revisions: readonly RevisionData[]): Divisions {
  const tables = new Map(revisions.map((data) => {
    const names = new Map(data.names.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const));
    return [data.revision, { data, names }] as const;
  }));
  const tableOf = (revision: JsicRevision): { data: RevisionData; names: ReadonlyMap<string, string> } => {
    const table = tables.get(revision);
    if (!table) throw new RangeError(`no list of revision ${revision}`);
    return table;
  };
  return {
    noticeOf: (revision) => tableOf(revision).data.notice,
    meaningOf: (code, revision) => {
      const { data, names } = tableOf(revision);
      return names.get(code) ?? (isWhole(data, code) ? 'no-such-code' : 'unsourced');
    },
    partsOf: (code, revision) => {
      const lines = [...tableOf(revision).names].map(([each, name]) => ({ code: each, name }));
      return /^[A-T]$/.test(code)
        ? printedBelow(code, lines).filter((each) => each.code.length === 2)
        : lines.filter((each) => each.code.length === code.length + 1 && each.code.startsWith(code));
    },
    compareRevisions,
  };
}

let loading: Promise<Divisions> | undefined;

/** Reads the lists when they are first asked for, once (産業分類の一覧を読み込む). */
export function loadDivisions(): Promise<Divisions> {
  loading ??= import('../../data/industries.json', { with: { type: 'json' } }).then((module) => createDivisions(module.default.revisions));
  return loading;
}

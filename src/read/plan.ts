import type { Finding } from '../model/finding.ts';
import type { Axis, Measure, Member, Scope, SurveyId } from '../model/key.ts';
import type { Period } from '../model/period.ts';
import type { Status } from '../model/value.ts';

/** The file's own legend (凡例): what each lone symbol means; checked before the default legend. */
export type Legend = ReadonlyMap<string, Status>;

/** What is fixed for a whole table or for one value column. */
export interface Coordinates {
  readonly area?: Member;
  readonly industry?: Member;
  readonly measure?: Measure;
  readonly scope?: Scope;
  readonly survey?: SurveyId;
  readonly period?: Period;
  readonly dims?: Readonly<Record<string, Member>>;
}

/**
 * A column that names things. `coded` holds code and name in one cell (AR_全産業, 【01100】札幌市); `level` says nothing the
 * code does not.
 */
export interface KeyRole {
  readonly role: 'key';
  readonly dimension: Axis | string;
  readonly part: 'code' | 'label' | 'coded' | 'prefecture' | 'level';
  /** The labels carry the unit of the row's measure: 総数【人】. */
  readonly holdsUnit?: true;
  /** The heading says 年度: a bare 2019 or 令和元 is a fiscal year. */
  readonly fiscal?: true;
}

/**
 * What one column of the body is for. Key columns of one dimension work together: its code, its label, and
 * for areas the prefecture give one member.
 */
export type ColumnRole =
  | { readonly role: 'skip' }
  | KeyRole
  | { readonly role: 'value'; readonly at: Coordinates }
  /** The unit of the row's measure. */
  | { readonly role: 'unit' }
  /** A remark on the figures of its row; a mark is kept that there is one. */
  | { readonly role: 'note' }
  /** A column of the tidy form that states what other layouts derive. */
  | { readonly role: 'stated'; readonly field: 'status' | 'text' | 'decimals' | 'file' | 'sheet' | 'row' | 'column' | 'year' };

/**
 * How to read a grid (読み取りの設計): the role of every column, the rows that are data, and what holds for the
 * whole table. A layout only makes a plan; one engine carries it out, for small tables cell by cell and for
 * large regular files byte by byte, with the same result.
 */
export interface Plan {
  readonly layout: string;
  /** The cells that gave the layout away, as printed. */
  readonly seen: readonly string[];
  readonly title: string;
  readonly edition: string;
  readonly columns: readonly ColumnRole[];
  /** Rows of the body: indexes into `Grid.rows`, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The first row that no longer belongs to this table; what stands there is offered to the layouts again. */
  readonly end: number;
  /** Body rows that carry no data (notes, repeated headings); each was already reported. */
  readonly skipRows: ReadonlySet<number>;
  /** Columns whose empty cells repeat the cell above (merged stub cells). */
  readonly fillDown: ReadonlySet<number>;
  /**
   * Naming cells as they are meant where the source abbreviates them, by row and column: 令和2 for a 2 below 令和元, the
   * section a row stands in. Columns beyond the grid are allowed.
   */
  readonly completed: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly constant: Coordinates;
  /** Title and source lines: with a period they tell the survey (「経済センサス」+ 平成21年 → 基礎調査). */
  readonly surveyText: string;
  /** Printed headings of the axes and dims, by id. */
  readonly headings: Readonly<Record<string, string>>;
  readonly legend: Legend;
  /** Unit of a measure that names none, e.g. from 「(単位：百万円、%)」. */
  readonly units: readonly string[];
  /** A file of our own: industries are coded as they are meant, and text cells carry the guard against spreadsheet formulas. */
  readonly own: boolean;
  readonly findings: readonly Finding[];
}

/** The parts of a plan that most published forms leave as they are. */
export const PLAIN_PLAN = {
  title: '',
  edition: '',
  fillDown: new Set<number>(),
  completed: new Map<number, ReadonlyMap<number, string>>(),
  constant: {},
  surveyText: '',
  headings: {},
  legend: new Map<string, Status>(),
  units: [],
  own: false,
  findings: [],
} as const satisfies Partial<Plan>;

import { NO_MEMBER, measureKey, memberKey, type Key, type Measure, type Member, type Scope, type SurveyId } from './key.ts';
import type { Source } from './origin.ts';
import { periodKey, type Period } from './period.ts';
import { tableOf, type Codes, type Dimension, type Table } from './table.ts';

/** A dictionary that grows: equal keys share one code. */
export class Dictionary<M> {
  readonly members: M[] = [];
  readonly #codeByKey = new Map<string, number>();
  readonly #keyOf: (member: M) => string;
  /** The figures of a row share most of their members. */
  #last: { readonly member: M; readonly code: number } | 'none' = 'none';

  constructor(keyOf: (member: M) => string) {
    this.#keyOf = keyOf;
  }

  /** The code of a member, adding it when it is new. */
  code(member: M): number {
    if (this.#last !== 'none' && this.#last.member === member) return this.#last.code;
    const key = this.#keyOf(member);
    const known = this.#codeByKey.get(key);
    const code = known ?? this.members.length;
    if (known === undefined) {
      this.members.push(member);
      this.#codeByKey.set(key, code);
    }
    this.#last = { member, code };
    return code;
  }
}

/** Members that mean the same but are printed differently stay apart, so that nothing printed is lost. */
export const printedKeys = {
  member: (m: Member): string => `${memberKey(m)}\u0000${m.name}\u0000${m.depth}`,
  measure: (m: Measure): string => `${measureKey(m)}\u0000${m.label}`,
  period: (p: Period): string => `${periodKey(p)}\u0000${p.label}`,
  source: (s: Source): string => `${s.file}\u0000${s.sheet}\u0000${s.title}`,
  text: (s: string): string => s,
} as const;

/** A dim and its printed heading. */
export interface DimHeading {
  readonly id: string;
  readonly label: string;
}

/** Everything of a table but its dictionaries. `codes` stands in the order of `TableDictionaries.codesOf`. */
export interface TableColumns extends Omit<Table, 'area' | 'industry' | 'measure' | 'scope' | 'survey' | 'period' | 'source' | 'dims' | 'row'> {
  readonly codes: readonly Codes[];
  /** Asked for when somebody wants to know. */
  readonly row: () => Uint32Array;
}

/** Axes before the dims, with the source. */
const FIXED_AXES = 7;

/** The growing dictionaries of a table that is being built (軸の辞書). A row that lacks a dim gets NO_MEMBER. */
export class TableDictionaries {
  readonly area = new Dictionary<Member>(printedKeys.member);
  readonly industry = new Dictionary<Member>(printedKeys.member);
  readonly measure = new Dictionary<Measure>(printedKeys.measure);
  readonly scope = new Dictionary<Scope>(printedKeys.text);
  readonly survey = new Dictionary<SurveyId>(printedKeys.text);
  readonly period = new Dictionary<Period>(printedKeys.period);
  readonly source = new Dictionary<Source>(printedKeys.source);
  readonly dims: readonly (DimHeading & { readonly dictionary: Dictionary<Member> })[];
  readonly #labels: Readonly<Record<string, string>>;

  /** @param labels printed headings of the six axes, where the source has them */
  constructor(dims: readonly DimHeading[], labels: Readonly<Record<string, string>>) {
    this.dims = dims.map((dim) => ({ ...dim, dictionary: new Dictionary<Member>(printedKeys.member) }));
    this.#labels = labels;
  }

  /** One code an axis: area, industry, measure, scope, survey, period, source, then the dims. */
  codesOf(key: Key, source: Source): number[] {
    const codes = [
      this.area.code(key.area), this.industry.code(key.industry), this.measure.code(key.measure), this.scope.code(key.scope), this.survey.code(key.survey), this.period.code(key.period),
      this.source.code(source),
    ];
    for (const { id, dictionary } of this.dims) codes.push(dictionary.code(key.dims[id] ?? NO_MEMBER));
    return codes;
  }

  /** The code on one axis, counted as in `codesOf`. */
  codeOn(axis: number, key: Key, source: Source): number {
    switch (axis) {
      case 0:
        return this.area.code(key.area);
      case 1:
        return this.industry.code(key.industry);
      case 2:
        return this.measure.code(key.measure);
      case 3:
        return this.scope.code(key.scope);
      case 4:
        return this.survey.code(key.survey);
      case 5:
        return this.period.code(key.period);
      case 6:
        return this.source.code(source);
      default: {
        const dim = this.dims[axis - FIXED_AXES];
        return dim === undefined ? 0 : dim.dictionary.code(key.dims[dim.id] ?? NO_MEMBER);
      }
    }
  }

  /** Number of members of each axis, in the same order. */
  sizes(): number[] {
    return [this.area, this.industry, this.measure, this.scope, this.survey, this.period, this.source, ...this.dims.map((dim) => dim.dictionary)].map(({ members }) => members.length);
  }

  table({ codes, row, ...columns }: TableColumns): Table {
    const dimension = <M>(id: string, dictionary: Dictionary<M>, axis: number): Dimension<M> => ({
      id, label: this.#labels[id] ?? '', members: dictionary.members, codes: codes[axis] ?? new Uint8Array(columns.length),
    });
    return tableOf({
      ...columns,
      area: dimension('area', this.area, 0),
      industry: dimension('industry', this.industry, 1),
      measure: dimension('measure', this.measure, 2),
      scope: dimension('scope', this.scope, 3),
      survey: dimension('survey', this.survey, 4),
      period: dimension('period', this.period, 5),
      source: dimension('source', this.source, 6),
      dims: this.dims.map(({ id, label, dictionary }, i) => ({ ...dimension(id, dictionary, 7 + i), label })),
    }, row);
  }
}

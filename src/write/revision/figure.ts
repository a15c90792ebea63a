import type { Change } from '../../model/comparison.ts';
import type { RevisedFigure, Revision } from '../../model/revision.ts';
import { memberAt } from '../../model/table.ts';
import type { Measure } from '../../model/key.ts';
import type { Period } from '../../model/period.ts';
import { labelAt, type LineLabel } from '../lines/line.ts';

/** A figure of two editions, with what it is about and by how much it was revised. */
export interface ShownRevision {
  readonly figure: RevisedFigure;
  readonly revision: Revision;
  readonly label: LineLabel;
  readonly measure: Measure;
  readonly period: Period;
  readonly change: Change;
}

/** All figures of some revisions, each with its change; `changeOf` computes it. */
export function shownRevisions(revisions: readonly Revision[], changeOf: (revision: Revision, figure: RevisedFigure) => Change): ShownRevision[] {
  return revisions.flatMap((revision) => revision.figures.map((figure) => {
    const row = figure.new < 0 ? figure.old : figure.new;
    const { table } = revision;
    return { figure, revision, label: labelAt(table, row), measure: memberAt(table.measure, row), period: memberAt(table.period, row), change: changeOf(revision, figure) };
  }));
}

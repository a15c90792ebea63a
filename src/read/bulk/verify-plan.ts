import type { ByteSource } from '../../model/bytes.ts';
import { areaCodeForm } from '../../reference/area-code.ts';
import { namesAreas } from '../circumstances.ts';
import type { Plan } from '../plan.ts';
import type { BodyJudge } from './body-judge.ts';
import type { LongHead } from './long-head.ts';
import { rowsAt } from './look-again.ts';
import { NotRegular } from './not-regular.ts';
import type { BulkEncoding, TextPieces } from './text-pieces.ts';

export interface Verification {
  readonly source: ByteSource;
  readonly head: LongHead;
  readonly plan: Plan;
  readonly judge: BodyJudge;
  readonly pieces: TextPieces;
  /** Positions of records from all over the file. */
  readonly spread: readonly number[];
  /** All area codes of the file, and what the head's were taken for. */
  readonly codes: readonly string[];
  readonly codeForm: 'six' | 'unknown';
}

export function areaCodeColumn(plan: Plan): number {
  return plan.columns.findIndex((role) => role.role === 'key' && role.dimension === 'area' && role.part === 'code');
}

/** @throws NotRegular when the whole file would have been planned differently from its head */
export function verifyPlan({ source, head, plan, judge, pieces, spread, codes, codeForm }: Verification): void {
  if (codeForm === 'unknown' && areaCodeForm(codes) === 'six') throw new NotRegular('six-digit codes');
  if (pieces.statesArea && !namesAreas(plan)) throw new NotRegular('the area of the document');
  const rows = rowsAt(source, spread, head.delimiter, head.document.decoding.encoding as BulkEncoding, pieces.parse);
  if (!judge.agrees(rows.filter(({ cells }) => judge.isEvident(cells)))) throw new NotRegular('the plan');
}

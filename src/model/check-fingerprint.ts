import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';
import type { CheckCode } from './findings/check.ts';

/**
 * A name for a finding that does not change when lines move (所見の指紋): document, code, and what it says of which figure.
 */
export function fingerprintOf(path: string, each: Finding<CheckCode>): string {
  return createHash('sha256').update(JSON.stringify([path.replace(/^.*[\\/]/, ''), each.code, claimOf(each), subjectOf(each)])).digest('hex').slice(0, 16);
}

/** What a finding is about, in the document's words. */
export function claimOf(each: Finding<CheckCode>): string {
  if ('printed' in each) return each.printed;
  if ('words' in each) return each.words;
  if ('named' in each) return each.named;
  if ('claim' in each) return each.claim;
  return 'part' in each ? each.part : each.code;
}

function subjectOf(each: Finding<CheckCode>): string {
  return 'subject' in each ? each.subject : 'named' in each ? each.named : '';
}

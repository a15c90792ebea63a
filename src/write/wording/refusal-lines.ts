import type { Refusal } from '../../model/refusal.ts';
import { describeRefusal } from './describe-refusal.ts';
import type { Language } from './language.ts';
import { BUG, REMEDY_ARROW } from './conversation.ts';

/** A refused request as lines for stderr: place and what was seen, then what to do next. */
export function refusalLines(refusal: Refusal, language: Language): string[] {
  const { place, message, remedy, code } = describeRefusal(refusal, language);
  return [`${place === '' ? '' : `${place}: `}${message}  [${code}]`, `${REMEDY_ARROW} ${remedy}`];
}

/** A bug, told as one: it is never the user's fault. The stack is shown with --debug. */
export function bugLines(error: unknown, debug: boolean, language: Language): string[] {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [BUG[language], debug ? stack : (error instanceof Error ? error.message : String(error))];
}

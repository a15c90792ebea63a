/** Languages the tool speaks to people. */
export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type Bilingual<T = string> = Readonly<Record<Language, T>>;

/**
 * What is said about one code (所見・お断りの文面). `title` names it, `message` says what was seen with the evidence at hand, `when` and
 * `remedy` say when it occurs and how to fix it, for the message and for `chamber-stats explain`. `next` replaces the
 * remedy where the evidence allows a more concrete step.
 */
export interface Words<E> {
  readonly title: string;
  readonly message: (evidence: E) => string;
  readonly when: string;
  readonly remedy: string;
  readonly next?: (evidence: E) => string;
}

/** Words for every code of a catalogue of evidence; a code without words does not compile. */
export type WordsFor<Catalogue> = { readonly [C in keyof Catalogue]: Bilingual<Words<Catalogue[C]>> };

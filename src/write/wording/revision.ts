import type { RevisionKind } from '../../model/revision.ts';
import type { Bilingual } from './language.ts';
import { count, plural } from './parts.ts';

/** What became of a figure in the new edition. */
export const REVISION_NAMES: Readonly<Record<RevisionKind, Bilingual>> = {
  revised: { ja: '改定', en: 'revised' },
  appeared: { ja: '追加', en: 'appeared' },
  vanished: { ja: '削除', en: 'vanished' },
};

export const REVISION_PHRASES = {
  kind: { ja: '種別', en: 'Kind' },
  older: { ja: '旧版', en: 'Old edition' },
  newer: { ja: '新版', en: 'New edition' },
  count: { ja: '件数', en: 'Figures' },
  examples: { ja: '例', en: 'Examples' },
  revised: { ja: '改定された値', en: 'Revised figures' },
  beside: { ja: '片方の版にしかない値', en: 'Figures in one edition only' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const REVISION_SENTENCES: Bilingual<{
  readonly summary: (same: number, revised: number, appeared: number, vanished: number) => string;
  readonly more: (n: number) => string;
}> = {
  ja: {
    summary: (same, revised, appeared, vanished) => `同じ値 ${count(same)}件、改定 ${count(revised)}件、追加 ${count(appeared)}件、削除 ${count(vanished)}件`,
    more: (n) => `ほか${count(n)}件（すべては --format csv で）`,
  },
  en: {
    summary: (same, revised, appeared, vanished) => `${plural(same, 'figure')} the same, ${count(revised)} revised, ${count(appeared)} appeared, ${count(vanished)} vanished`,
    more: (n) => `and ${count(n)} more (all of them with --format csv)`,
  },
};

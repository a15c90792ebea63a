import { keysOfPath, labelKey, type LabelKey } from './label-keys.ts';
import type { LabelMention } from './labels-in-text.ts';
import type { Setting } from './claim.ts';
import type { Library } from './library.ts';
import type { Tie } from './resolve.ts';
import { attempt, type Attempt } from './tie.ts';

/** A series the words announce while the figures are those of another (主題の取り違え). */
export interface TopicMismatch {
  readonly sentence: Setting['sentence'];
  /** The announcing words, by offset in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly pairs: readonly { readonly tie: Tie; readonly named: Attempt }[];
}

const TOPIC = /^(?:[一-龠ァ-ヶ]{0,6})(?:でみると|でみれば|をみると|に限ると|に限れば|では|について|ベースで|に関しては|で見ると|を見ると)/;

/**
 * 「小規模事業者でみると…22.2%、20.2%…」: the announced series is a column of the table the figures come from, yet they come
 * from its neighbour. Told only when the announced series gives other values.
 */
export function topicMismatches(setting: Setting, ties: readonly Tie[], library: Library): readonly TopicMismatch[] {
  const topics = setting.labels.filter((mention) => TOPIC.test(setting.sentence.text.slice(mention.end)));
  return topics.flatMap((topic, index): readonly TopicMismatch[] => {
    const until = topics[index + 1]?.start ?? Infinity;
    const pairs = ties
      .filter((tie) => tie.fits && tie.unit === 'as-printed' && tie.named === 'none' && tie.claim.placed.start > topic.end && tie.claim.placed.start < until)
      .flatMap((tie) => {
        const named = sameFormFor(topic, tie, library);
        return named === undefined ? [] : [{ tie, named }];
      });
    return pairs.length > 0 && pairs.some(({ named }) => !named.fits) ? [{ sentence: setting.sentence, start: topic.start, end: topic.end, pairs }] : [];
  });
}

/** The tie's formula over the same periods of the announced series; none where the tie already uses it. */
function sameFormFor(topic: LabelMention, tie: Tie, library: Library): Attempt | undefined {
  const { form, line, claim } = tie;
  const positions = form.positions.map((at) => form.matrix.positions[at]);
  if (positions.some((position) => position !== undefined && names(topic, position.path.map((label) => labelKey(label.name))))) return undefined;
  if (names(topic, keysOfPath(line.path))) return undefined;
  const moved = positions.map((position) =>
    form.matrix.positions.find((other) => position !== undefined && other.period !== 'none' && position.period !== 'none' && other.period.year === position.period.year && names(topic, keysOfPath(other.path))),
  );
  if (moved.some((position) => position === undefined)) return undefined;
  return attempt(claim, line, { ...form, positions: moved.flatMap((position) => (position === undefined ? [] : [position.index])) }, library);
}

function names(topic: LabelMention, keys: readonly LabelKey[]): boolean {
  return topic.keys.some((key) => keys.includes(key));
}

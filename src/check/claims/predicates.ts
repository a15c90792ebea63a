import type { Placed, Sentence } from './sentences.ts';

/** What the words around a figure say it is (述語): a rise, a fall, a share of a whole, a ratio to something earlier. */
export interface Predicate {
  readonly direction: 'up' | 'down' | 'none';
  readonly says: 'change' | 'share' | 'ratio' | 'nothing';
  /** The words that said so, for people. */
  readonly words: string;
}

const NOTHING: Predicate = { direction: 'none', says: 'nothing', words: '' };

const UP = /増加|増え|増(?!税|強|設|刷|員|進|殖|資)|上昇|上が|上回|拡大|伸び|伸長|プラス|高まり|高く(?=な)|改善(?!計画|普及|策|す|に|点|案|が|を)/;
const DOWN = /減少|減っ|減り|減(?!免|税|価|災|塩|農)|低下|下落|下が|下回|縮小|マイナス|落ち込|悪化|割り込/;
const SHARE = /占め|構成比|割合|シェア|を占|比率/;
const RATIO = /前年(?:度)?(?:同期|同月)?比|前回比|対前年(?:度)?比?|対比|達成率|倍/;
/** Words right after the number that carry its direction. */
const RIGHT_AFTER = /^ ?(?:と|の|もの|で|に|も|、)?(?:大きく|大幅に|やや|わずかに|それぞれ|急激に|急速に|着実に)?(?:と|の|に)?/;

/**
 * The predicate of every quantity of a sentence. In a list the last member carries the verb for all of them
 * (「…が22.2%、…が17.9%とそれぞれ減少」).
 */
export function predicatesOf(sentence: Sentence): readonly Predicate[] {
  const { text, quantities } = sentence;
  const own = quantities.map((placed, index) => predicateOf(text, placed, quantities[index - 1], quantities[index + 1]));
  for (let index = own.length - 2; index >= 0; index -= 1) {
    const [here, next, placed, following] = [own[index], own[index + 1], quantities[index], quantities[index + 1]];
    if (here === undefined || next === undefined || placed === undefined || following === undefined || here.says !== 'nothing') continue;
    const between = text.slice(placed.end, following.start);
    // A figure in brackets shares its verb only with others in brackets.
    const bracketed = /^ ?[)）]/.test(between);
    if (listed(between) && (!bracketed || /[(（][^()（）]{0,4}$/.test(between))) own[index] = next;
  }
  return own;
}

/** Between two members of a list stand a separator and a name, no verb. */
function listed(between: string): boolean {
  return /^ ?[)）」]*(?:[、,・]|と|で、|で|が、|\s|及び|並びに)/.test(between) && !/(?:した|して|いる|おり|なった|なり|です|ます|あった|あり)[、。]?/.test(between) && between.length <= 40;
}

function predicateOf(text: string, placed: Placed, previous: Placed | undefined, next: Placed | undefined): Predicate {
  const bracket = /^ ?[(（][^()（）]{1,16}[)）]/.exec(text.slice(placed.end))?.[0] ?? '';
  const from = placed.end + bracket.length;
  const stop = bracket === '' || next === undefined || next.start >= from ? next?.start : undefined;
  const after = text.slice(from, Math.min(stop ?? text.length, from + 24)).split(/[。、,(（]/)[0] ?? '';
  const tail = after.replace(RIGHT_AFTER, '');
  const before = text.slice(Math.max(previous?.end ?? 0, placed.start - 16), placed.start);
  const down = DOWN.exec(tail);
  const up = UP.exec(tail);
  if (down !== null && (up === null || down.index <= up.index)) return { direction: 'down', says: 'change', words: down[0] };
  if (up !== null) return { direction: 'up', says: 'change', words: up[0] };
  const share = SHARE.exec(after) ?? (/^[)）]/.test(text.slice(placed.end)) ? null : SHARE.exec(before));
  if (share !== null) return { direction: 'none', says: 'share', words: share[0] };
  const rate = /(増加|減少|伸び|低下|成長|増減|変化|上昇)(?:率|幅)[はがも、:： ]{0,2}$/.exec(before);
  if (rate !== null) return { direction: /減少|低下/.test(rate[1] ?? '') ? 'down' : 'none', says: 'change', words: rate[0] };
  const ratio = RATIO.exec(before) ?? RATIO.exec(after);
  if (ratio !== null) return { direction: 'none', says: 'ratio', words: ratio[0] };
  return NOTHING;
}

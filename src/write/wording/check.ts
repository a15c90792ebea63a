import type { Coverage, Reason, RoundingInForce } from '../../model/check-report.ts';
import type { Language } from './language.ts';
import { ROUNDING_NAMES } from './names.ts';
import { count, plural } from './parts.ts';

type Named<T extends string> = { readonly [K in T]: { readonly ja: string; readonly en: string } };

/** Why figures were not checked (検査しなかった理由の名前). */
export const REASON_NAMES: Named<Reason> = {
  period: { ja: '時点・期間', en: 'periods' },
  ordinal: { ja: '順序・番号', en: 'numbering' },
  identifier: { ja: '識別番号', en: 'identifiers' },
  contact: { ja: '連絡先', en: 'contact details' },
  date: { ja: '日付', en: 'dates' },
  target: { ja: '目標・計画', en: 'targets' },
  external: { ja: '文書の外の数値', en: 'figures from elsewhere' },
  'no-base': { ja: '元になる数値がない', en: 'nothing to compute from' },
  ambiguous: { ja: '対象を決められない', en: 'ambiguous' },
};

const QUANTITIES: readonly Reason[] = ['target', 'external', 'no-base', 'ambiguous'];

/** 数値 845件中 566件を検査しました（未検査: 目標・計画 180件、…）。 */
export function coverageLine({ figures, checked, byReason }: Coverage, language: Language): string {
  const rest = QUANTITIES.flatMap((reason) => {
    const n = byReason[reason] ?? 0;
    return n === 0 ? [] : [language === 'ja' ? `${REASON_NAMES[reason].ja} ${count(n)}件` : `${REASON_NAMES[reason].en} ${count(n)}`];
  });
  if (language === 'ja') return `数値${count(figures)}件中${count(checked)}件を検査しました${rest.length === 0 ? '' : `（未検査: ${rest.join('、')}）`}。`;
  return `${count(checked)} of ${count(figures)} figures checked${rest.length === 0 ? '' : ` (not checked: ${rest.join(', ')})`}.`;
}

/** 端数処理: 四捨五入（147件中145件） */
export function roundingLine({ rule, fits, of }: Pick<RoundingInForce, 'rule' | 'fits' | 'of'>, language: Language): string {
  const name = ROUNDING_NAMES[rule][language];
  return language === 'ja' ? `端数処理: ${name}。${count(of)}件中${count(fits)}件が合います。` : `Rounding: ${name} fits ${count(fits)} of ${count(of)}.`;
}

/** The last line of a check: how many findings of which weight. */
export function summaryLine({ errors, warnings, notes, documents, accepted }: { readonly errors: number; readonly warnings: number; readonly notes: number; readonly documents: number; readonly accepted: number }, language: Language): string {
  const none = errors + warnings + notes === 0;
  if (language === 'ja') {
    const rest = accepted === 0 ? '' : `ほかに承認済みの所見が${count(accepted)}件あります。`;
    return `文書${count(documents)}件: ${none ? (accepted === 0 ? '食い違いはありません。' : '新しい食い違いはありません。') : `誤り${count(errors)}件、注意${count(warnings)}件、参考${count(notes)}件。`}${rest}`;
  }
  const rest = accepted === 0 ? '' : ` ${plural(accepted, 'finding')} accepted before.`;
  return `${plural(documents, 'document')}: ${none ? `no ${accepted === 0 ? '' : 'new '}discrepancies` : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(notes, 'note')}`}.${rest}`;
}

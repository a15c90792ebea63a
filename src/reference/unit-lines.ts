import { foldCharacters } from './folding.ts';
import { unitFacts } from './units.ts';

/** 単位：…, (単位 …), 単位（…）, Unit: … — up to the closing bracket, a tab or the end. */
const UNIT_LINE = /(?<!\d)(?:単位|units?)(?: ?([:=]) ?| ?([([{〔【]) ?| )([^)\]}〕】<>]{1,60})/gi;
const OTHER_SENSE = /^単位(?:未満|あたり|当たり|の|は|と|を|が|に|で|数|取得|制)/;

function unitsIn(list: string, sure: boolean): string[] {
  const pieces = list.split(/[,、;]/).flatMap((piece) => {
    const dotted = piece.split('・');
    return dotted.every((part) => unitFacts(part) !== 'not-a-unit') ? dotted : [piece];
  });
  return pieces.flatMap((piece) => {
    // 従業者：人 names its measure first; 百万円 令和3年6月1日現在 goes on to other things.
    const stated = piece.trim().split(':').at(-1)?.trim() ?? '';
    const first = stated.split(' ')[0] ?? '';
    const facts = [stated, first].map((text) => unitFacts(text)).find((each) => each !== 'not-a-unit');
    if (facts !== undefined) return [facts.unit.label];
    return sure && first !== '' && first.length <= 8 && !/[\d。]/.test(first) ? [first] : [];
  });
}

/**
 * The units a caption or unit line states (単位の記載), in the order printed.
 *
 * @example parseUnitLine('(単位：百万円、%)') // ['百万円', '%']
 * @example parseUnitLine('年間販売額単位：百万円') // ['百万円']
 * @returns 'no-unit' when the text states none.
 */
export function parseUnitLine(text: string): string[] | 'no-unit' {
  for (const found of foldCharacters(text).matchAll(UNIT_LINE)) {
    const units = OTHER_SENSE.test(found[0]) ? [] : unitsIn(found[3] ?? '', found[1] !== undefined);
    if (units.length > 0) return units;
  }
  return 'no-unit';
}

import { once } from '../model/once.ts';

/**
 * The form under which names are looked up (照合用の表記). Ways of writing one name fall together:
 * 全角 and half-width, ヶ ケ が, ノ の 之, variation selectors, old and new shapes of a character (竈 釜, 龍 竜, 檜 桧).
 * It is never printed, and where two areas fall together the name is ambiguous.
 */
export function foldAreaName(text: string): string {
  const fold = FOLD();
  let folded = '';
  for (const character of text.normalize('NFKC').replace(IGNORED, '')) folded += fold.get(character) ?? character;
  return folded;
}

/** Blanks, variation selectors (IVS) and the marks some tables put around names. */
const IGNORED = /[\s\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}・､、.,()[\]【】]/gu;

// Each group is one character for look-ups: kana that names are written with either way, and pairs of 旧字体・異体字 and 新字体.
// NFKC has already folded the compatibility ideographs (神, 福 …).
const GROUPS = [
  'ケヶがガヵカ', 'ノの之乃', 'ツッつっ', 'ヘへ', 'ニ二', 'ハ八', 'ロ口',
  '龍竜', '澤沢', '崎﨑嵜', '高髙', '濱濵浜', '邊邉辺', '齋齊斎斉', '廣広', '國国', '嶋島嶌', '瀧滝', '瀬瀨', '澁渋', '藏蔵', '眞真', '惠恵',
  '櫻桜', '條条', '榮栄', '壽寿', '關関', '圓円', '會会', '縣県', '區区', '德徳', '豐豊', '彌弥', '黑黒', '橫横', '鹽塩', '竈竃釜', '檜桧',
  '蘂蕊', '淵渕', '舘館', '當当', '繩縄', '寶宝', '穗穂', '萬万', '與与', '餘余', '礪砺', '礒磯', '曾曽', '囎噌', '桒桑', '冨富', '峯峰', '嶽岳',
  '鰺鯵', '鷗鴎', '鶯鴬', '驛駅', '鐵鉄', '錢銭', '鑛鉱', '豫予', '挾挟', '靜静', '佛仏', '來来', '數数', '氣気', '檮梼', '籠篭', '薗園', '埜野',
  '裡裏', '諫諌', '萌萠', '迩邇', '栁柳', '吉𠮷', '土圡', '芦蘆', '剝剥', '籔薮藪', '檪櫟', '双雙', '両兩', '独獨', '児兒', '亀龜', '鶏鷄', '麦麥', '弁辨',
  '群羣', '稲稻', '歳歲', '旧舊', '総總', '緑綠', '緒緖', '隠隱', '霊靈',
];

const FOLD = once(() => new Map(GROUPS.flatMap((group) => {
  const [first = '', ...others] = new Set(group.normalize('NFKC'));
  return others.map((other) => [other, first] as const);
})));

/** 栃木市 → 栃木: the name without what says its kind; '' where nothing would be left. */
export function bareAreaName(name: string): string {
  return name.length > 1 ? name.replace(/(?:都|府|県|市|区|町|村)$/, '') : '';
}

import type { Language } from './language.ts';
import { count } from './parts.ts';

/** What a file turned out to be, and what was too much, as `read` states it, in Japanese. */
const JAPANESE: Readonly<Record<string, string>> = {
  'PNG image': 'PNG 画像',
  'JPEG image': 'JPEG 画像',
  'GIF image': 'GIF 画像',
  'TIFF image': 'TIFF 画像',
  'PDF document': 'PDF 文書',
  'RTF document': 'RTF 文書',
  'gzip archive': 'gzip の圧縮ファイル',
  '7-Zip archive': '7-Zip の圧縮ファイル',
  'RAR archive': 'RAR の圧縮ファイル',
  'ZIP archive': 'ZIP の圧縮ファイル',
  'encrypted ZIP archive': '暗号化された ZIP ファイル',
  'Parquet file': 'Parquet ファイル',
  'SQLite database': 'SQLite データベース',
  'executable file': '実行ファイル',
  'OLE2 compound file': '種類のわからない Office 文書',
  'Word document (docx)': 'Word 文書（docx）',
  'Word document (doc)': 'Word 文書（doc）',
  'PowerPoint presentation (pptx)': 'PowerPoint の資料（pptx）',
  'PowerPoint presentation (ppt)': 'PowerPoint の資料（ppt）',
  'OpenDocument file without sheets': '表計算ではない OpenDocument 文書',
  'binary Excel workbook (xlsb)': 'バイナリ形式の Excel ブック（xlsb）',
  'workbook of Excel 95 or before': 'Excel 95 以前のブック',
  'XML document': 'XML 文書',
  'XML Spreadsheet 2003': 'XML スプレッドシート 2003',
  'MHTML archive': 'MHTML（1ファイルにまとめたウェブページ）',
  'binary data': '文字ではないデータ',
  'text without columns': '列のない文章',
  'JSON without a table': '表を含まない JSON',
  digits: '値の桁数',
  'merged cells': '結合セルの範囲',
  'nested elements': '入れ子の深さ',
  'colspan × rowspan': '結合セルの広がり',
  'packing ratio': '圧縮の倍率',
  'repeated cells': '繰り返しのセル',
  'the directory of the file is missing': 'ファイルの目録が欠けています',
  'the file is cut off': 'ファイルが途中で切れています',
  'a part cannot be read': '中身の一部が読めません',
  'a part does not unpack': '中身の一部を展開できません',
  'a tag is never closed': '要素が閉じられていません',
  'nested tables': '表の入れ子の深さ',
  'a part has no size': '中身の一部に大きさの記録がありません',
  'it breaks off': '途中で切れています',
  'a syntax error': '書き方に誤りがあります',
};

const UNITS: Readonly<Record<string, string>> = { bytes: 'バイト', cells: 'セル', rows: '行', digits: '桁', unpacked: '（展開後）' };

/**
 * A technical phrase for people: its Japanese name where there is one, numbers with separators, otherwise as it is.
 *
 * @example technical('20000000 cells', 'ja') // '20,000,000セル'
 */
export function technical(phrase: string, language: Language): string {
  const grouped = phrase.replace(/\d{4,}/g, (digits) => count(Number(digits)));
  if (language === 'en') return grouped;
  return JAPANESE[phrase] ?? grouped.replace(/ ?\b(bytes|cells|rows|digits|unpacked)\b/g, (_, unit: string) => UNITS[unit] ?? unit);
}

/** Why the system did not let a file be written, by the code it gives. */
const SYSTEM_ERRORS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  EACCES: { ja: '書き込みの権限がありません', en: 'no permission' },
  EPERM: { ja: '書き込みが許されていません', en: 'not permitted' },
  EROFS: { ja: '読み取り専用の場所です', en: 'the place is read-only' },
  ENOSPC: { ja: '空き容量が足りません', en: 'no space left' },
  EDQUOT: { ja: '割り当てられた容量を超えます', en: 'quota exceeded' },
  ENOENT: { ja: 'フォルダーがありません', en: 'no such folder' },
  ENOTDIR: { ja: '途中にフォルダーではないものがあります', en: 'part of the path is not a folder' },
  EISDIR: { ja: '同じ名前のフォルダーがあります', en: 'a folder has this name' },
  EEXIST: { ja: '同じ名前のファイルがあります', en: 'a file has this name' },
  EBUSY: { ja: 'ほかのソフトが使っています', en: 'in use by another program' },
  ENAMETOOLONG: { ja: '名前が長すぎます', en: 'the name is too long' },
};

/** @example systemError('ENOSPC: no space left on device, write', 'ja') // '空き容量が足りません' */
export function systemError(message: string, language: Language): string {
  const code = /^E[A-Z]+/.exec(message)?.[0] ?? '';
  return SYSTEM_ERRORS[code]?.[language] ?? message;
}

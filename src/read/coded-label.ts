/** A printed label that begins with its own code (コード付きの項目名). */
export interface CodedLabel {
  readonly code: string;
  readonly name: string;
}

/** Only the first underscore divides: AR_全産業（S_公務を除く）. */
const UNDERSCORED = /^[\s　]*([A-Za-zＡ-Ｚａ-ｚ0-9０-９]{1,12})[_＿](.+)$/s;
const BRACKETED = /^[\s　]*【([A-Za-zＡ-Ｚａ-ｚ0-9０-９]{1,12})】(.+)$/s;

/**
 * Parts code and name of a label that carries both, as the census workbooks (I_卸売業、小売業, 0_総数) and the commerce
 * and manufacturing surveys (【01100】札幌市, 【00】計) print them; the code is '' where the label has none.
 *
 * @example codedLabel('AR_全産業（S_公務を除く）') // { code: 'AR', name: '全産業（S_公務を除く）' }
 */
export function codedLabel(printed: string): CodedLabel {
  const parts = UNDERSCORED.exec(printed) ?? BRACKETED.exec(printed);
  return parts ? { code: (parts[1] ?? '').normalize('NFKC'), name: parts[2] ?? '' } : { code: '', name: printed };
}

import { checkDocuments } from '../../../src/check/check-documents.ts';
import type { CheckedDocument } from '../../../src/check/document.ts';
import { lineOf } from '../../../src/read/line-of.ts';
import { openDocument } from '../../../src/read/open-document.ts';
import { bytesOf } from '../../../src/model/bytes.ts';
import { PLAIN } from '../../../src/write/colour.ts';
import type { ReporterInput } from '../../../src/write/reporters/reporter.ts';
import { severityOfFinding } from '../../../src/write/severity.ts';

/** A plan whose first figure is at column 8 (UTF-16) and byte 22, with a wrong rate, a wrong unit and a wrong total. */
export const PLAN = [
  '宿泊・飲食業が23.1%減少した（平成21年から平成26年の事業所数）。',
  '平成21年から平成26年にかけて、建設業の事業所数は20.2ポイント減少した。',
  '',
  '図表1 産業別事業所数',
  '産業大分類\t平成21年\t平成26年',
  '建設業\t119\t95',
  '製造業\t56\t46',
  '宿泊業、飲食サービス業\t244\t190',
  '計\t419\t313',
  '',
].join('\n');

/** A report on documents given by name, as reporters get it. */
export async function reportOn(texts: Readonly<Record<string, string>>, language: 'ja' | 'en' = 'ja'): Promise<ReporterInput> {
  const documents = await Promise.all(Object.entries(texts).map(([name, text]) => openDocument(bytesOf(name, new TextEncoder().encode(text)))));
  const checked: readonly CheckedDocument[] = documents;
  return {
    report: checkDocuments(checked),
    language,
    version: '1.2.3',
    severity: (finding) => severityOfFinding(finding),
    line: (path, line) => documents.filter(({ file }) => file === path).map((document) => lineOf(document, line))[0],
    suggest: true,
    painter: PLAIN,
    width: 'unlimited',
  };
}

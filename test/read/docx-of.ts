import { zipOf } from './zip-of.ts';

/** Runs of a paragraph; a text alone is one run. */
export function p(...runs: readonly string[]): string {
  return `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${runs.map((run) => (run.startsWith('<') ? run : r(run))).join('')}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.map((each) => (each.startsWith('<w:tc') ? each : cell(each))).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A Word document of this body. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
  return zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': `${head}${body}<w:sectPr/></w:body></w:document>`, ...parts });
}

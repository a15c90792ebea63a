import { zipOf } from './zip-of.ts';

/** What a hand-made workbook needs: the XML of its sheets, and optionally strings, number formats and settings. */
export interface WorkbookParts {
  /** The inside of `<worksheet>` by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** `<si>` elements. */
  readonly strings?: string;
  /** Number formats; a cell of style n (from 1) uses the n-th. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  readonly hiddenSheets?: readonly string[];
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** An .xlsx as Excel lays it out, small enough to read. */
export function workbookOf(parts: WorkbookParts): Uint8Array {
  const names = Object.keys(parts.sheets);
  const formats = parts.formats ?? [];
  const sheet = (name: string, index: number): string =>
    `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${parts.hiddenSheets?.includes(name) === true ? ' state="hidden"' : ''}/>`;
  return zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook ${MAIN}><workbookPr${parts.date1904 === true ? ' date1904="1"' : ''}/><sheets>${names.map(sheet).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join('')}<Relationship Id="rIdS" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<?xml version="1.0"?><sst ${MAIN}>${parts.strings ?? ''}</sst>`,
    'xl/styles.xml': `<?xml version="1.0"?><styleSheet ${MAIN}><numFmts count="${formats.length}">${formats
      .map((format, index) => `<numFmt numFmtId="${index + 164}" formatCode="${escape(format)}"/>`)
      .join('')}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${index + 164}" applyNumberFormat="1"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, `<?xml version="1.0"?><worksheet ${MAIN}>${parts.sheets[name] ?? ''}</worksheet>`])),
  });
}

import Encoding from 'encoding-japanese';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { checkDocuments } from '../../src/check/check-documents.ts';
import { Refusal } from '../../src/model/refusal.ts';
import { gridsOf } from '../../src/read/document.ts';
import { machineReadability } from '../../src/read/machine-readability.ts';
import { cell, docxOf, p, r, table } from './docx-of.ts';
import { opened } from './opened.ts';
import { pdfOf, row } from './pdf-of.ts';
import { workbookOf } from './workbook-of.ts';
import { biff, f64, string, u16, u32, u8, wide, xlsOf } from './xls-of.ts';
import { zipOf } from './zip-of.ts';

const TEXTS = [
  '産業,平成21年\r\n"卸売業、\r\n小売業","1,381"\r\n',
  '図表1\n産業\t値\n　建設業\t△ 4.6\n\n資料：x\n',
  '| a | b |\n|---|:-:|\n| `1` | **2** |\n',
  '<!doctype html><table><tr><th rowspan=2>a<td colspan="3">b<tr><td><table><tr><td>c</table></table><p>x<sup>1</sup>',
  '{"GET_STATS_DATA":{"RESULT":{"STATUS":0},"STATISTICAL_DATA":{"CLASS_INF":{"CLASS_OBJ":[{"@id":"tab","@name":"t","CLASS":{"@code":"1","@name":"a"}}]},"DATA_INF":{"VALUE":[{"@tab":"1","$":"5"}]}}}}',
  '{"fields":[{"id":"_id"},{"id":"値"}],"records":[[1,"2"],[3,null]]}',
];

const SHEET = '<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>12.3</v></c></row><row r="3" hidden="1"><c r="B3"><f>1</f></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
const ODS = '<office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="1"><text:p>1.0</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>';

const SAMPLES: { readonly name: string; readonly bytes: Uint8Array }[] = [
  ...TEXTS.map((text, index) => ({ name: `a.${['csv', 'txt', 'md', 'html', 'json', 'json'][index]}`, bytes: new TextEncoder().encode(text) })),
  ...(['SJIS', 'EUCJP', 'UTF16LE'] as const).map((to) => ({ name: 'a.csv', bytes: new Uint8Array(Encoding.convert(Encoding.stringToCode(TEXTS[0] ?? ''), { from: 'UNICODE', to })) })),
  { name: 'a.xlsx', bytes: workbookOf({ sheets: { 表: SHEET }, strings: '<si><t>団体</t><rPh sb="0" eb="1"><t>ダン</t></rPh></si>', formats: ['0.0%'] }) },
  { name: 'a.ods', bytes: zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': ODS }) },
];

SAMPLES.push({
  name: 'a.xls',
  bytes: xlsOf({
    formats: ['0.0%'],
    strings: { count: 2, data: [Buffer.concat([u16(2), u8(5), u32(2), wide('団体'), u8(1, 2), u16(3), u8(9), u16(1), wide('あい')]), Buffer.concat([u8(1), wide('う'), u16(1, 1)])] },
    sheets: [{ name: '表', records: [biff(0xfd, u16(0, 0, 0), u32(1)), biff(0x203, u16(0, 1, 1), f64(0.5)), biff(0xbd, u16(1, 0, 0), u32(6), u16(0)), biff(0x06, u16(2, 0, 0), u8(0, 0, 0, 0, 0, 0, 255, 255), u16(0), u32(0), u16(0)), biff(0x207, string('x')), biff(0xe5, u16(1, 0, 1, 0, 0))] }],
  }),
});

SAMPLES.push(
  { name: 'a.docx', bytes: docxOf(p('事業所数は1,041', r('である', '<w:vanish/>')) + table(['産業', '令和3年'], ['建設業', cell('97', '<w:vMerge w:val="restart"/>')])) },
  { name: 'a.pdf', bytes: await pdfOf([['事業所数は1,041である。', 60, 80], ...row(100, '産業', '平成26年', '令和3年'), ...row(116, '建設業', '95', '97')]) },
  { name: 'a.pdf', bytes: await pdfOf({ texts: [...row(112, '産業', '平成26年'), ...row(128, '建設業', '95')], rules: [[60, 100, 300, 100], [60, 116, 300, 116, 'filled'], [60, 132, 300, 132], [60, 100, 60, 132], [150, 100, 150, 132, 'filled'], [300, 100, 300, 132]] }) },
);

/** Opens, and judges; anything but a document or a refusal is a bug. */
async function survives(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const document = await opened(name, bytes);
    for (const grid of gridsOf(document)) machineReadability(grid);
    checkDocuments([document]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

type Change = readonly [where: number, value: number, how: 'set' | 'drop' | 'double' | 'cut', length: number];
const changes: fc.Arbitrary<readonly Change[]> = fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom('set', 'drop', 'double', 'cut'), fc.nat(40)), { minLength: 1, maxLength: 6 });

/** Some bytes changed, cut out, doubled or cut off. */
function damaged(bytes: Uint8Array, all: readonly Change[]): Uint8Array {
  let changed = [...bytes];
  for (const [where, value, how, length] of all) {
    const at = where % Math.max(1, changed.length);
    if (how === 'set') changed[at] = value;
    else if (how === 'drop') changed.splice(at, length);
    else if (how === 'double') changed.splice(at, 0, ...changed.slice(at, at + length));
    else if (where % 4 === 0) changed = changed.slice(0, at);
  }
  return new Uint8Array(changed);
}

function damagedText(text: string, all: readonly Change[]): string {
  return new TextDecoder().decode(damaged(new TextEncoder().encode(text), all));
}

describe('no input', () => {
  it('of random bytes does more than be refused', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.csv', 'a.txt', 'a.xlsx', 'a.html', 'a.json', 'a.md', '-'), (bytes, name) => survives(name, bytes)), { numRuns: 500 });
  });

  it('of random characters does more than be refused', async () => {
    const pieces = fc.array(fc.constantFrom('"', ',', '\t', '\n', '\r', '|', '-', '<table>', '<td rowspan=9>', '</', '{', '[', ']', '}', ':', '1,381', '年', '　', '\\', '`', '*', '△', '𠮷', '\ud800'), { maxLength: 60 });
    await fc.assert(fc.asyncProperty(pieces, fc.constantFrom('a.csv', 'a.txt', 'a.html', 'a.json', 'a.md'), (parts, name) => survives(name, new TextEncoder().encode(parts.join('')))), { numRuns: 1000 });
  });

  it('that was damaged does more than be refused', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...SAMPLES), changes, ({ name, bytes }, all) => survives(name, damaged(bytes, all))), { numRuns: 1500 });
  });
});

describe('no workbook', () => {
  it('with damaged parts in a whole archive does more than be refused', async () => {
    const strings = '<si><t>団体</t><rPh sb="0" eb="1"><t>ダン</t></rPh></si><si><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si>';
    await fc.assert(
      fc.asyncProperty(changes, changes, changes, async (inSheet, inStrings, inContent) => {
        await survives('a.xlsx', workbookOf({ sheets: { 表: damagedText(SHEET, inSheet) }, strings: damagedText(strings, inStrings), formats: [damagedText('#,##0.0;[Red]"△ "0.0%', inStrings)] }));
        await survives('a.ods', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': damagedText(ODS, inContent) }));
      }),
      { numRuns: 300 },
    );
  });
});

describe('no Word document', () => {
  it('with damaged parts in a whole archive does more than be refused', async () => {
    const body = p('事業所数は1,041', r('である', '<w:vanish/>')) + table([cell('産業', '<w:vMerge w:val="restart"/>'), cell('令和3年', '<w:gridSpan w:val="2"/>')], [cell('', '<w:vMerge/>'), '97', '95']);
    await fc.assert(fc.asyncProperty(changes, (all) => survives('a.docx', docxOf(damagedText(body, all)))), { numRuns: 500 });
  });
});

describe('input made to exhaust', () => {
  it.each([
    ['a quote in every field', 'a.csv', '"a"b,'.repeat(50_000)],
    ['one endless quoted field', 'a.csv', `a,"${'x\n'.repeat(200_000)}`],
    ['a million empty fields', 'a.csv', `a,b\n${','.repeat(1_000_000)}`],
    ['bars', 'a.md', `|a|\n|-|\n${'|'.repeat(300_000)}\n`],
    ['stars in a cell', 'a.md', `|a|b|\n|-|-|\n|${'*'.repeat(50_000)}x|${'`'.repeat(50_000)}|\n`],
    ['unclosed comments', 'a.ods', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': Array.from({ length: 100_000 }, (_, i) => `<!-- ${i}`).join('') })],
    ['open tags', 'a.html', '<b><i><p>'.repeat(20_000)],
    ['a million open blocks', 'a.html', `<html>${'<div>'.repeat(1_000_000)}`],
    ['formatting that multiplies', 'a.html', `<html>${Array.from({ length: 20_000 }, (_, i) => `<b id=${i}><p>`).join('')}`],
    ['text that belongs before its table', 'a.html', `<table>${'x<b>'.repeat(20_000)}`],
    ['open brackets', 'a.json', '['.repeat(200_000)],
    ['open objects', 'a.json', '{"a":'.repeat(100_000)],
    ['spaces', 'a.txt', `${' '.repeat(500_000)}x\t${' '.repeat(500_000)}`],
    ['brackets of units', 'a.csv', `a,b\n${'（'.repeat(100_000)},1\nc,2\n`],
    ['more figures than a stack holds', 'a.txt', '会員1,041人\n'.repeat(140_000)],
    ['a total in every fifth row', 'a.txt', `区分\t令和3年\n${Array.from({ length: 6000 }, (_, k) => `${k % 5 === 4 ? '小計' : '業種'}${k}\t${k * 7}`).join('\n')}\n`],
    ['repeated names', 'a.ods', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': `<table:table>${'<table:table-row table:number-rows-repeated="1000000"/>'.repeat(5000)}<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>` })],
    ['corner cells', 'a.xlsx', workbookOf({ sheets: { a: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>' } })],
    ['merged cells', 'a.xlsx', workbookOf({ sheets: { a: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2000"><c r="ZZ2000"><v>1</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:ZZ2000"/>'.repeat(1000)}</mergeCells>` } })],
  ])('%s', async (_, name, content) => {
    await survives(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  });
});

import { checkDocuments } from '../../src/check/check-documents.ts';
import type { DocumentReport, FigureReport } from '../../src/model/check-report.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { CheckCode } from '../../src/model/findings/check.ts';
import { documentOf } from './open.ts';

/** One way a figure goes wrong between the desk and the printer. */
export const CORRUPTIONS = ['digit-swap', 'one-digit', 'sign', 'year-column', 'percent-point', 'unit', 'stale-total'] as const;
export type Corruption = (typeof CORRUPTIONS)[number];

export interface Trial {
  readonly kind: Corruption;
  readonly figure: FigureReport;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

export interface Outcome {
  readonly trial: Trial;
  readonly caught: boolean;
}

interface Spot {
  readonly start: number;
  readonly end: number;
}

/** Where a figure stands in the text of its document; tables without character positions have none. */
function spotOf(text: string, figure: FigureReport): Spot | undefined {
  const { line, column, endColumn } = figure.at;
  if (line === undefined || column === undefined || endColumn === undefined) return undefined;
  const start = text.split('\n').slice(0, line - 1).reduce((all, each) => all + each.length + 1, 0) + column - 1;
  return { start, end: start + endColumn - column };
}

/** Figures that were checked and are right, in running order. */
function sound(report: DocumentReport): readonly FigureReport[] {
  return report.figures.filter((figure) => figure.verdict === 'agrees');
}

/** Every way to spoil one figure of a document, at most `most` of each kind, spread over the document. */
export function trialsOf(text: string, report: DocumentReport, most: number): readonly Trial[] {
  return CORRUPTIONS.flatMap((kind) => {
    const all = sound(report).flatMap((figure) => {
      const spot = spotOf(text, figure);
      const spoilt = spot === undefined ? undefined : spoil(kind, text, figure, spot, report);
      return spoilt === undefined ? [] : [{ kind, figure, ...spoilt }];
    });
    const step = Math.max(1, Math.floor(all.length / most));
    return all.filter((_, index) => index % step === 0).slice(0, most);
  });
}

type Spoilt = Pick<Trial, 'from' | 'to' | 'text'>;

function spoil(kind: Corruption, text: string, figure: FigureReport, spot: Spot, report: DocumentReport): Spoilt | undefined {
  const own = text.slice(spot.start, spot.end);
  const replace = (to: string, upTo = spot.end): Spoilt | undefined => (to === text.slice(spot.start, upTo) ? undefined : { from: text.slice(spot.start, upTo), to, text: text.slice(0, spot.start) + to + text.slice(upTo) });
  const inCell = isCell(text, spot);
  switch (kind) {
    case 'digit-swap': {
      const at = own.search(/[1-9][0-9]/);
      const digits = own.slice(at, at + 2);
      return at < 0 || digits.charAt(0) === digits.charAt(1) || digits.charAt(1) === '0' || own.replace(/\D/g, '').length < 3 ? undefined : replace(own.slice(0, at) + digits.charAt(1) + digits.charAt(0) + own.slice(at + 2));
    }
    case 'one-digit': {
      const at = own.search(/[1-8](?=[\d,.]*\d)/);
      return at < 0 || own.replace(/\D/g, '').length < 3 ? undefined : replace(own.slice(0, at) + String(Number(own.charAt(at)) + 1) + own.slice(at + 1));
    }
    case 'sign': {
      if (inCell) return /^[▲△]/.test(own) ? replace(own.slice(1).trimStart()) : undefined;
      const tail = /^.{0,6}?(減少|増加)/.exec(text.slice(spot.end, spot.end + 10));
      if (tail === null || !/%|％/.test(own)) return undefined;
      const word = tail[1] === '減少' ? '増加' : '減少';
      return replace(own + tail[0].replace(tail[1] ?? '', word), spot.end + tail[0].length);
    }
    case 'year-column': {
      if (!inCell) return undefined;
      const cells = text.slice(text.lastIndexOf('\n', spot.start - 1) + 1).split('\n')[0]?.split('\t') ?? [];
      const values = cells.map((cell) => cell.trim()).filter((cell) => /^[\d,]{3,}$/.test(cell) && cell !== own.trim());
      const [other] = values;
      return other === undefined || !/^[\d,]{3,}$/.test(own) ? undefined : replace(other);
    }
    case 'percent-point':
      return !inCell && /[%％]$/.test(own) && /^.{0,6}?(?:減少|増加|減|増)/.test(text.slice(spot.end, spot.end + 10)) ? replace(own.replace(/[%％]$/, 'ポイント')) : undefined;
    case 'unit':
      return !inCell && /(?:千円|百万円)$/.test(own) ? replace(own.endsWith('千円') && !own.endsWith('百万円') ? own.replace(/千円$/, '百万円') : own.replace(/百万円$/, '億円')) : undefined;
    case 'stale-total': {
      // A part is updated, its total is not.
      const part = report.figures.some((other) => other.at.line === figure.at.line) && inCell && /^[\d,]{4,}$/.test(own.trim()) && figure.subject === undefined;
      const value = Number(own.replace(/,/g, ''));
      return part ? replace((value + Math.max(20, Math.round(value / 7))).toLocaleString('en-US')) : undefined;
    }
  }
}

function isCell(text: string, spot: Spot): boolean {
  const line = text.slice(text.lastIndexOf('\n', spot.start - 1) + 1).split('\n')[0] ?? '';
  return line.includes('\t') || /^\s*\|/.test(line);
}

/** Checks the spoilt document and tells whether the slip was found: at its place, or named by a finding elsewhere. */
export async function tryOut(trial: Trial, name: string, before: ReadonlySet<string>): Promise<Outcome> {
  const [report] = checkDocuments([await documentOf(trial.text, name)]).documents;
  const fresh = (report?.findings ?? []).filter((each) => !before.has(keyOf(each)) && each.code !== 'rounding-in-force');
  const { line, column } = trial.figure.at;
  return { trial, caught: fresh.some((each) => JSON.stringify(each).includes(`"line":${line},"column":${column},`)) };
}

export function keyOf(finding: Finding<CheckCode>): string {
  return `${finding.code} ${finding.at.line} ${finding.at.column}`;
}

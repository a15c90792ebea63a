import type { StoredValue, WorkbookCell } from './workbook-cell.ts';

type Attributes = ReadonlyMap<string, string>;

const NOT_SHOWN: WorkbookCell = { format: '', formula: 'none', error: false };

/** A cell of an OpenDocument sheet: its stored value, and how `shown`, the text it is displayed as, was formatted. */
export function odsCell(attributes: Attributes, shown: string): { readonly value: StoredValue; readonly cell: WorkbookCell } {
  const type = attributes.get('calcext:value-type') ?? attributes.get('office:value-type') ?? '';
  const formula = attributes.get('table:formula');
  const computed = formula === undefined ? 'none' : 'computed';
  if (type === 'error' || (formula !== undefined && /^(?:#[A-Z][A-Z0-9/]*[!?]?|Err:\d+)$/.test(shown))) {
    return { value: shown, cell: { ...NOT_SHOWN, formula: computed, error: true } };
  }
  const value = valueOf(attributes, attributes.get('office:value-type') ?? type, shown);
  if (value === null && formula !== undefined) return { value, cell: { ...NOT_SHOWN, formula: { withoutValue: formula.replace(/^\w+:=?/, '') } } };
  const format = typeof value === 'number' ? formatOfNumber(shown, type === 'percentage') : value instanceof Date ? formatOfDate(shown) : '';
  return { value, cell: { format, formula: computed, error: false } };
}

function valueOf(attributes: Attributes, type: string, shown: string): StoredValue {
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const stored = Number(attributes.get('office:value') ?? Number.NaN);
      return Number.isFinite(stored) ? stored : shown === '' ? null : shown;
    }
    case 'boolean': {
      const stored = attributes.get('office:boolean-value');
      return stored === undefined ? null : stored === 'true';
    }
    case 'date': {
      const stored = attributes.get('office:date-value') ?? '';
      const date = new Date(stored.includes('T') ? `${stored.slice(0, 19)}Z` : stored);
      return Number.isNaN(date.getTime()) ? (shown === '' ? null : shown) : date;
    }
    case 'string':
      return shown === '' ? (attributes.get('office:string-value') ?? '') : shown;
    default:
      return shown === '' ? null : shown;
  }
}

/** The number format a displayed number gives away: 「平成21年」「01100」「12.30%」. */
function formatOfNumber(shown: string, percentage: boolean): string {
  const [, before = '', whole = '0', fraction = '', after = ''] = /^([^\d]*)(\d[\d,]*)(?:\.(\d+))?(.*)$/s.exec(shown) ?? [];
  const digits = (/^0\d/.test(whole) ? '0'.repeat(whole.length) : '0') + (fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`);
  if (percentage) return `${digits}%`;
  const quoted = (words: string): string => (/["△▲()-]/.test(words) || words.trim() === '' ? '' : `"${words}"`);
  return `${quoted(before)}${digits}${quoted(after)}`;
}

/** How much of a date is displayed. */
function formatOfDate(shown: string): string {
  const time = /\d:\d|時/.test(shown) ? ' h:mm' : '';
  if (time === '' && /年$/.test(shown)) return 'yyyy';
  return time === '' && /月$/.test(shown) && shown.includes('年') ? 'yyyy m' : `yyyy m d${time}`;
}

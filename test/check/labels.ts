import { readFileSync } from 'node:fs';

/** One judged numeral; see fixtures/check/README.md. */
export interface LabelRow {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly kind: string;
  readonly value: string;
  readonly unit: string;
  readonly derivable: string;
  readonly verdict: string;
}

export function labelsOf(number: string): readonly LabelRow[] {
  const [, ...lines] = readFileSync(`fixtures/check/seed-${number}.labels.csv`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((hit) => hit[1]?.replace(/""/g, '"') ?? hit[2] ?? '');
    const [row = '', column = '', text = '', kind = '', value = '', unit = '', derivable = '', , verdict = ''] = fields;
    return { line: Number(row), column: Number(column), text, kind, value, unit, derivable, verdict };
  });
}

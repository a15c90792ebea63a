import type { Measure } from '../../model/key.ts';
import type { Period } from '../../model/period.ts';
import type { Table } from '../../model/table.ts';
import type { DimColumn } from '../lines/keys.ts';
import type { LineLabel } from '../lines/line.ts';
import type { Column } from './column.ts';
import { GrowingLabels, GrowingTexts } from './growing.ts';

/** Columns that say what a record is about: area, industry, further axes, measure, unit and scope, by code and name. */
export class KeyColumns {
  readonly #area = [new GrowingTexts('area_code'), new GrowingTexts('area_name')] as const;
  readonly #industry = [new GrowingTexts('industry_code'), new GrowingTexts('industry_name')] as const;
  readonly #dims: readonly { readonly id: string; readonly code: GrowingTexts; readonly name: GrowingTexts }[];
  readonly #measure = [new GrowingTexts('measure'), new GrowingTexts('unit'), new GrowingTexts('scope')] as const;

  constructor(dims: readonly DimColumn[]) {
    this.#dims = dims.map(([id]) => ({ id, code: new GrowingTexts(`${id}_code`), name: new GrowingTexts(id) }));
  }

  push({ area, industry, dims }: LineLabel, table: Table, { label, unit }: Measure, scope: string): void {
    this.#area[0].push(area.code);
    this.#area[1].push(area.name);
    this.#industry[0].push(industry.code);
    this.#industry[1].push(industry.name);
    for (const { id, code, name } of this.#dims) {
      const member = dims[table.dims.findIndex((dim) => dim.id === id)];
      code.push(member?.code ?? '');
      name.push(member?.name ?? '');
    }
    this.#measure[0].push(label);
    this.#measure[1].push(unit.label);
    this.#measure[2].push(scope);
  }

  columns(): Column[] {
    const dims = this.#dims.flatMap(({ code, name }) => {
      const codes = code.column();
      return [...(codes.texts.some((text) => text !== '') ? [codes] : []), name.column()];
    });
    return [...this.#area.map((each) => each.column()), ...this.#industry.map((each) => each.column()), ...dims, ...this.#measure.map((each) => each.column())];
  }
}

/** A period as the western year, where it states one, and as it is printed. */
export class PeriodColumns {
  readonly #year: GrowingLabels;
  readonly #period: GrowingTexts;

  constructor(prefix: '' | 'from_' | 'to_') {
    this.#year = new GrowingLabels(`${prefix}year`);
    this.#period = new GrowingTexts(`${prefix}period`);
  }

  push(period: Period | 'none'): void {
    this.#year.push(period === 'none' || period.kind === 'unstated' ? 'none' : period.year);
    this.#period.push(period === 'none' ? '' : period.label);
  }

  columns(): Column[] {
    return [this.#year.column(), this.#period.column()];
  }
}

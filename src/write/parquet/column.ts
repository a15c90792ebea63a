/** A text of each row, from a list of texts that several rows share. */
export interface TextColumn {
  readonly is: 'text';
  readonly name: string;
  readonly texts: readonly string[];
  /** Which of the texts each row has. */
  readonly codes: ArrayLike<number>;
}

/** A small whole number of each row, or none, from a list that several rows share: years, decimals, columns. */
export interface LabelColumn {
  readonly is: 'label';
  readonly name: string;
  readonly numbers: readonly (number | 'none')[];
  readonly codes: ArrayLike<number>;
}

/** A whole number of each row, below 2^31: where it was printed. */
export interface PlaceColumn {
  readonly is: 'place';
  readonly name: string;
  readonly numbers: ArrayLike<number>;
}

/** Decimal figures: units × 10^−decimals where the status byte says that there is a number. */
export interface Figures {
  readonly units: ArrayLike<number>;
  readonly decimals: ArrayLike<number>;
  readonly status: ArrayLike<number>;
  /** Units that no double holds, by row. */
  readonly wide: ReadonlyMap<number, bigint>;
}

/** A figure of each row (数値), exact, with the decimals of the figure that has most of them. */
export interface FigureColumn extends Figures {
  readonly is: 'figure';
  readonly name: string;
}

/** A column of a Parquet file (列). Names are in English and the same in every language: programs use them. */
export type Column = TextColumn | LabelColumn | PlaceColumn | FigureColumn;

/** Columns of equally many rows. */
export interface Columns {
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** Gives columns names that differ: engines do not tell capitals apart, and a table may have an axis called `value`. */
export function withDistinctNames(columns: readonly Column[]): Column[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let { name } = column;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${column.name}_${n}`;
    taken.add(name.toLowerCase());
    return { ...column, name };
  });
}

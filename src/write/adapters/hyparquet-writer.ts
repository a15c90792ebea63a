import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js';
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js';
import { snappyCompress } from 'hyparquet-writer/src/snappy.js';

type SchemaElement = ParquetWriter['schema'][number];
type ColumnChunk = ParquetWriter['row_groups'][number]['columns'][number];

/** What kind of cells a column holds. A decimal is units × 10^−scale, of at most 18 or 38 digits. */
export type ParquetType = { readonly is: 'text' | 'int32' | 'int64' } | { readonly is: 'decimal'; readonly digits: 18 | 38; readonly scale: number };

export interface ParquetField {
  readonly name: string;
  readonly type: ParquetType;
  readonly nullable: boolean;
}

/** Which cells of a group of rows are there: one byte a row, 1 where there is a value. */
export type Present = 'all' | { readonly marks: Uint8Array; readonly count: number };

/** The cells of one column for a group of rows; `bytes` hold values as Parquet's PLAIN encoding does, one after another. */
export type ParquetCells = {
  readonly present: Present;
  readonly bytes: Uint8Array;
  /** Smallest and largest value; undefined where there is none. */
  readonly least: string | number | bigint | undefined;
  readonly most: string | number | bigint | undefined;
} & (
  | { readonly are: 'plain' }
  /** `bytes` hold each of `members` values once, and each present row has the number of its own. */
  | { readonly are: 'coded'; readonly members: number; readonly codes: Int32Array }
);

/** Where the bytes of a file go; they are only valid during the call. */
interface Sink {
  write(bytes: Uint8Array): void;
}

/** Hands on what was written after every group of rows, so that only one group is held. */
class SinkWriter extends ByteWriter {
  readonly #sink: Sink;

  constructor(sink: Sink) {
    super(1 << 20);
    this.#sink = sink;
  }

  flush(): void {
    this.#sink.write(this.getBytes());
    this.index = 0;
  }

  override finish(): void {
    this.flush();
  }
}

/**
 * A Parquet file written group by group from columns. The package's own `write` takes an array of values a column; here dictionaries and
 * numbers are there already as codes and bytes, so its parts are used: schema and footer, page headers, run lengths, compression.
 */
export class ParquetFile {
  readonly #file: ParquetWriter;
  readonly #out: SinkWriter;
  readonly #fields: readonly ParquetField[];

  /** @param about key-value metadata of the file */
  constructor(sink: Sink, fields: readonly ParquetField[], about: Readonly<Record<string, string>>, createdBy: string) {
    this.#out = new SinkWriter(sink);
    this.#fields = fields;
    this.#file = new ParquetWriter({
      writer: this.#out, schema: [{ name: 'root', num_children: fields.length }, ...fields.map(schemaOf)],
      kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })), createdBy,
    });
  }

  /** Writes a group of rows. @param cells one of each field, in order */
  writeGroup(rows: number, cells: readonly ParquetCells[]): void {
    const start = this.#out.offset;
    const columns = this.#fields.flatMap((field, at) => {
      const own = cells[at];
      return own === undefined ? [] : [this.#writeColumn(field, own, rows)];
    });
    const total = columns.reduce((sum, { meta_data }) => sum + (meta_data?.total_uncompressed_size ?? 0n), 0n);
    this.#file.num_rows += BigInt(rows);
    this.#file.row_groups.push({ columns, total_byte_size: total, num_rows: BigInt(rows), total_compressed_size: BigInt(this.#out.offset - start) });
    this.#out.flush();
  }

  finish(): void {
    void this.#file.finish();
  }

  #writeColumn(field: ParquetField, cells: ParquetCells, rows: number): ColumnChunk {
    const out = this.#out;
    const start = out.offset;
    const coded = cells.are === 'coded';
    let size = 0;
    if (coded) {
      const packed = snappyCompress(cells.bytes);
      writePageHeader(out, { type: 'DICTIONARY_PAGE', uncompressed_page_size: cells.bytes.length, compressed_page_size: packed.length, dictionary_page_header: { num_values: cells.members, encoding: 'PLAIN' } });
      size += out.offset - start + cells.bytes.length;
      out.appendBytes(packed);
    }
    const dataStart = out.offset;
    const levels = field.nullable ? runs(cells.present === 'all' ? new Uint8Array(rows).fill(1) : cells.present.marks, 1) : new Uint8Array(0);
    const nulls = cells.present === 'all' ? 0 : rows - cells.present.count;
    const values = coded ? codesPage(cells.codes, cells.members) : cells.bytes;
    const packed = snappyCompress(values);
    writePageHeader(out, {
      type: 'DATA_PAGE_V2', uncompressed_page_size: levels.length + values.length, compressed_page_size: levels.length + packed.length,
      data_page_header_v2: {
        num_values: rows, num_nulls: nulls, num_rows: rows, encoding: coded ? 'RLE_DICTIONARY' : 'PLAIN',
        definition_levels_byte_length: levels.length, repetition_levels_byte_length: 0, is_compressed: true,
      },
    });
    size += out.offset - dataStart + levels.length + values.length;
    out.appendBytes(levels);
    out.appendBytes(packed);
    return {
      file_offset: BigInt(start),
      meta_data: {
        type: storedAs(field.type).type, encodings: coded ? ['PLAIN', 'RLE', 'RLE_DICTIONARY'] : ['PLAIN', 'RLE'], path_in_schema: [field.name], codec: 'SNAPPY', num_values: BigInt(rows),
        total_compressed_size: BigInt(out.offset - start), total_uncompressed_size: BigInt(size),
        data_page_offset: BigInt(dataStart), ...(coded ? { dictionary_page_offset: BigInt(start) } : {}),
        statistics: { null_count: BigInt(nulls), ...(cells.least === undefined || cells.most === undefined ? {} : { min_value: cells.least, max_value: cells.most }) },
      },
    };
  }
}

function storedAs(type: ParquetType): Pick<SchemaElement, 'converted_type' | 'logical_type' | 'type_length' | 'precision' | 'scale'> & { readonly type: NonNullable<SchemaElement['type']> } {
  switch (type.is) {
    case 'text':
      return { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };
    case 'int32':
      return { type: 'INT32' };
    case 'int64':
      return { type: 'INT64' };
    case 'decimal': {
      const { digits: precision, scale } = type;
      const decimal = { converted_type: 'DECIMAL', precision, scale, logical_type: { type: 'DECIMAL', precision, scale } } as const;
      return precision === 18 ? { type: 'INT64', ...decimal } : { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, ...decimal };
    }
  }
}

function schemaOf({ name, type, nullable }: ParquetField): SchemaElement {
  return { name, repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED', ...storedAs(type) };
}

function runs(numbers: Uint8Array | Int32Array, bits: number): Uint8Array {
  const out = new ByteWriter(numbers.length + 16);
  writeRleBitPackedHybrid(out, numbers, bits);
  return out.getBytes();
}

/** Codes of a dictionary, led by how many bits each has. */
function codesPage(codes: Int32Array, members: number): Uint8Array {
  const bits = members <= 1 ? 0 : 32 - Math.clz32(members - 1);
  const packed = runs(codes, bits);
  const page = new Uint8Array(packed.length + 1);
  page[0] = bits;
  page.set(packed, 1);
  return page;
}

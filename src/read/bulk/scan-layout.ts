/**
 * Where the scanner and its caller keep what they share, as offsets in the scanner's memory. Compiled with the
 * scanner, so these are plain numbers.
 */

/** What `scan` returns: why it stopped. All but DONE and MORE concern the record at AT_RECORD. */
export const MORE: i32 = 0;
export const DONE: i32 = 1;
/** Text of a segment that is not in its dictionary: AT_FROM to AT_TO of segment AT_WHICH. */
export const NEW_TEXT: i32 = 2;
/** Two ids that were never seen together: segment AT_WHICH. */
export const NEW_PAIR: i32 = 3;
/** A figure cell of unusual spelling: AT_FROM to AT_TO. */
export const NEW_CELL: i32 = 4;
/** An unused cell that is not plain ASCII: AT_FROM to AT_TO. */
export const NEW_UNUSED: i32 = 5;
/** The members of this record are not in the table's dictionaries yet. */
export const UNRESOLVED: i32 = 6;
/** A record that must be judged on its own; it ends at AT_TO, the next begins at AT_NEXT. */
export const ODD: i32 = 7;
/** A record was stored for a member of which one is enough. */
export const WITNESS: i32 = 8;
/** The columns of the store are full. */
export const FULL: i32 = 9;
/** A figure is too large for the units column. */
export const WIDE: i32 = 10;
/** A quote that nothing closes. */
export const UNCLOSED: i32 = 11;

/** Where reading goes on, and the physical line it is on. */
export const AT_CURSOR: i32 = 64;
export const AT_LINE: i32 = 68;
/** End of the bytes at hand; whether the file ends there. */
export const AT_END: i32 = 72;
export const AT_EOF: i32 = 76;
export const AT_DELIMITER: i32 = 80;
/** Bits: 1 LF, 2 CRLF, 4 CR. */
export const AT_NEWLINES: i32 = 84;
/** Records read so far, stored or not. */
export const AT_RECORDS: i32 = 88;
export const AT_RECORD: i32 = 92;
export const AT_NEXT: i32 = 96;
export const AT_WHICH: i32 = 100;
export const AT_FROM: i32 = 104;
export const AT_TO: i32 = 108;
export const AT_HASH: i32 = 112;
/** The items of a record. */
export const AT_ITEMS: i32 = 116;
export const AT_ITEM_COUNT: i32 = 120;
/** Derived segments, numbered after those with text. */
export const AT_SEGMENTS: i32 = 124;
export const AT_PAIR_FROM: i32 = 128;
export const AT_SEGMENT_COUNT: i32 = 132;
/** Dictionary of unusual cells, and of unused cells that were proved. */
export const AT_CELLS: i32 = 136;
export const AT_UNUSED: i32 = 140;
/** Unused cells before this place are proved. */
export const AT_PROVED: i32 = 144;
/** Where the record before the cursor begins. */
export const AT_PREVIOUS: i32 = 148;
/** What the cells of this record are, by figure column: a value (or where its digits stand and how many they are), and its meaning. */
export const AT_VALUES: i32 = 152;
export const AT_MEANINGS: i32 = 156;
export const AT_TEXTS: i32 = 160;
/** The store: cells held, room, figure columns that are stored, and the addresses of its columns. */
export const AT_LENGTH: i32 = 164;
export const AT_CAPACITY: i32 = 168;
export const AT_SLOTS: i32 = 172;
export const AT_SLOT_COUNT: i32 = 176;
export const AT_UNITS: i32 = 180;
export const AT_UNITS_WIDTH: i32 = 184;
export const AT_STATUS: i32 = 188;
export const AT_FLAGS: i32 = 192;
export const AT_DECIMALS: i32 = 196;
/** By how many lines the record of a cell comes after that of the cell before, where these are few; else the cell and its line stand among the leaps: where, how many, room. */
export const AT_STEPS: i32 = 200;
export const AT_LEAPS: i32 = 260;
export const AT_LEAP_COUNT: i32 = 264;
export const AT_LEAP_CAPACITY: i32 = 268;
export const AT_STORED_LINE: i32 = 272;
/** Rows that keep their printed text: how many, room, their rows and their texts. */
export const AT_TEXT_COUNT: i32 = 204;
export const AT_TEXT_CAPACITY: i32 = 208;
export const AT_TEXT_ROWS: i32 = 212;
export const AT_TEXT_IDS: i32 = 216;
export const AT_AXES: i32 = 220;
export const AT_AXIS_COUNT: i32 = 224;
/** Dictionaries whose ids name area and period; 0 where nothing is left out, or the columns fix the period. */
export const AT_AREA_TEXTS: i32 = 228;
export const AT_PERIOD_TEXTS: i32 = 232;
/** The bit of each figure column's period, all bits, and whether the column is stored. */
export const AT_PERIOD_BITS: i32 = 236;
export const AT_ALL_BITS: i32 = 240;
export const AT_STORED: i32 = 244;
/** A list for a single figure column. */
export const AT_SINGLE: i32 = 248;
export const AT_COLUMN_COUNT: i32 = 252;
/** Two symbols of one byte that cells consist of; zeros in place of those not met yet. */
export const AT_SYMBOLS: i32 = 256;
export const NO_SYMBOLS: i32 = 0x3030;
/** The entry of the unusual cell of each single byte, counted from 1. */
export const AT_SHORT_CELLS: i32 = 288;
export const STATE_END: i32 = 288 + 256 * 4;

/** An item: kind, its segment or figure column, how many physical columns it spans; of figure columns, how many stand side by side from here on. */
export const ITEM_SIZE: i32 = 12;
export const ITEM_SEGMENT: i32 = 0;
export const ITEM_VALUE: i32 = 1;
export const ITEM_UNUSED: i32 = 2;
/** A column beyond the table, which must be blank. */
export const ITEM_BEYOND: i32 = 3;

/** A dictionary: addresses of entries and slots, mask of slots, count. A segment also has its current and last id. */
export const DICTIONARY_ENTRIES: i32 = 0;
export const DICTIONARY_SLOTS: i32 = 4;
export const DICTIONARY_MASK: i32 = 8;
export const SEGMENT_CURRENT: i32 = 12;
export const SEGMENT_LEFT: i32 = 16;
export const SEGMENT_RIGHT: i32 = 20;
/** Whether the text was that of the record before, last time. */
export const SEGMENT_STAYS: i32 = 24;
export const SEGMENT_SIZE: i32 = 32;

/** An entry: its bytes and their hash; of a segment the id that followed it last time, and its marks; of a cell what it means. */
export const ENTRY_ADDRESS: i32 = 0;
export const ENTRY_LENGTH: i32 = 4;
export const ENTRY_HASH: i32 = 8;
export const ENTRY_NEXT: i32 = 12;
export const ENTRY_MARKS: i32 = 16;
export const ENTRY_TEXT: i32 = 20;
export const ENTRY_VALUE: i32 = 24;
export const ENTRY_SIZE: i32 = 32;
/** A pair keeps its two ids in place of address and length. */

/** Marks of a segment's entry: not in the table's dictionaries yet; not wanted; a period of which one record more is wanted, or none any more; to be judged. */
export const MARK_UNRESOLVED: i32 = 1;
export const MARK_UNWANTED: i32 = 2;
export const MARK_WITNESS: i32 = 4;
export const MARK_PAST: i32 = 8;
export const MARK_ODD: i32 = 16;
/** An area's entry keeps the bits of the periods for which a figure of it was stored in place of a value. */
export const ENTRY_PERIODS: i32 = 24;

/** Meaning of a cell: status, flags and decimals in a byte each, then bits: a figure or a symbol for one; to be read by the general engine; plain digits. */
export const MEANS_FIGURE: i32 = 1 << 24;
export const MEANS_ODD: i32 = 1 << 25;
export const MEANS_DIGITS: i32 = 1 << 26;

/** A stored axis: its segment (0: none), code by entry, codes an entry has (0: all codes are 0), address and width of its column, code by figure column (0: none has its own; −1: the segment's). */
export const AXIS_SEGMENT: i32 = 0;
export const AXIS_CODES: i32 = 4;
export const AXIS_STRIDE: i32 = 8;
export const AXIS_COLUMN: i32 = 12;
export const AXIS_WIDTH: i32 = 16;
export const AXIS_FIXED: i32 = 20;
export const AXIS_SIZE: i32 = 24;

/** Where the printer and its caller keep what they share, as offsets in the printer's memory. Compiled with the printer. */

/** Rows of the batch printed so far, and rows in it. */
export const AT_ROW: i32 = 64;
export const AT_ROWS: i32 = 68;
/** Where printing goes on, and where room ends. */
export const AT_OUT: i32 = 72;
export const AT_OUT_END: i32 = 76;
export const AT_OPERATIONS: i32 = 80;
export const AT_OPERATION_COUNT: i32 = 84;
/** Bytes a row takes at most. */
export const AT_ROW_SIZE: i32 = 88;
export const STATE_END: i32 = 128;

/**
 * An operation: what it prints, and up to five addresses. A number may depend on a byte of its row: the address of the
 * bytes (0: it does not), which bits count, and what they must be.
 */
export const OPERATION_SIZE: i32 = 36;
export const CONDITION_BYTES: i32 = 24;
export const CONDITION_BITS: i32 = 28;
export const CONDITION_VALUE: i32 = 32;
/** Always the same piece of text: its address and length. */
export const PRINT_TEXT: i32 = 0;
/** A piece of text by its number: a table of addresses and lengths, and a column of numbers. */
export const PRINT_PIECE: i32 = 1;
/**
 * A number: a column of values (not a number where there is none), a column of decimals (0: none has any), and the pieces
 * before it, after it, and in its place.
 */
export const PRINT_NUMBER: i32 = 2;
/** A whole number with thousands separators, in the same way. */
export const PRINT_GROUPED: i32 = 3;

/** A piece of text: its address and its length. */
export const PIECE_SIZE: i32 = 8;
/** The most bytes a number takes: sign, digits, point and separators. */
export const NUMBER_BYTES: i32 = 320;

/** Where the comparison of pairs and its caller keep what they share: offsets from the address of a job. Compiled with the printer. */

/** Places of the order still to be done, and the records of the batch filled so far. */
export const JOB_NEXT: i32 = 0;
export const JOB_END: i32 = 4;
export const JOB_COUNT: i32 = 8;
export const JOB_ROOM: i32 = 12;
/** Lines in order (address 0: as they are), the pair of each line (−1: none; address 0: the line itself), the row that names it, and the rows of the pairs. */
export const JOB_ORDER: i32 = 16;
export const JOB_PAIRS: i32 = 20;
export const JOB_NAMES: i32 = 24;
export const JOB_FROM: i32 = 28;
export const JOB_TO: i32 = 32;
/** The table's columns: units and their width, decimals, status, and a byte for rows that come with reasons (0: none does): the number of the reasons, or GENERAL. */
export const JOB_UNITS: i32 = 36;
export const JOB_UNITS_WIDTH: i32 = 40;
export const JOB_DECIMALS: i32 = 44;
export const JOB_STATUS: i32 = 48;
export const JOB_BASED: i32 = 52;
/** Status bytes: nil, no counterpart, incomparable. A number is 0. */
export const JOB_NIL: i32 = 56;
export const JOB_NO_COUNTERPART: i32 = 60;
export const JOB_INCOMPARABLE: i32 = 64;
/** Whether it is a count, the base below which a rate means little, the rounding rule by number, whether a zero keeps its sign. */
export const JOB_IS_COUNT: i32 = 68;
export const JOB_SMALL_BASE: i32 = 72;
export const JOB_RULE: i32 = 76;
export const JOB_KEEP_SIGN: i32 = 80;
/** Number of the comparison's head, and the number of its remark, from 1, by kind of pair (0: not worded yet). */
export const JOB_HEAD: i32 = 84;
export const JOB_NOTES: i32 = 88;
/** Columns of the batch: numbers of head and remark, four values, three columns of decimals. */
export const JOB_OUT_HEAD: i32 = 92;
export const JOB_OUT_NOTE: i32 = 96;
export const JOB_OUT_EARLIER: i32 = 100;
export const JOB_OUT_LATER: i32 = 104;
export const JOB_OUT_DIFFERENCE: i32 = 108;
export const JOB_OUT_RATE: i32 = 112;
export const JOB_OUT_EARLIER_DECIMALS: i32 = 116;
export const JOB_OUT_LATER_DECIMALS: i32 = 120;
export const JOB_OUT_DIFFERENCE_DECIMALS: i32 = 124;
/** Columns of labels: codes, their width, and the batch column of their numbers. */
export const JOB_LABELS: i32 = 128;
export const JOB_LABEL_COUNT: i32 = 132;
/** A column of the batch for the numbers of pairs. */
export const JOB_OUT_PAIR: i32 = 140;
/** The pair where the job stopped, and its kind. */
export const JOB_PAIR: i32 = 136;
export const JOB_KIND: i32 = 144;
/** 10 to the power of the decimals of rates, times 100. */
export const JOB_SCALE: i32 = 152;
/** Figures below this can be subtracted, compared and multiplied by the scale without care. */
export const JOB_LARGEST: i32 = 160;
export const JOB_SIZE: i32 = 168;
export const LABEL_SIZE: i32 = 12;

/** Reasons that are written the general way. */
export const GENERAL: i32 = 255;
/** More kinds of pairs than there can be with the same reasons. */
export const KINDS: i32 = 4608;

/** Why a job stopped: all is done, the batch is full, a kind of pair without a remark yet, a pair to be written the general way. */
export const PAIRS_DONE: i32 = 0;
export const PAIRS_FULL: i32 = 1;
export const PAIRS_UNWORDED: i32 = 2;
export const PAIRS_UNUSUAL: i32 = 3;

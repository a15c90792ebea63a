/**
 * A long file that is not as regular as its beginning promised (規則的でない表): the general path reads it, or refuses it
 * with better words. Never seen outside `read/bulk`.
 */
export class NotRegular extends Error {}

/** More periods than can be told apart where records are left out: all are read then. */
export class TooManyPeriods extends NotRegular {}

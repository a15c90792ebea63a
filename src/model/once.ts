/**
 * What is made when it is first asked for, and kept: a table of words a command may never look into must not cost it its start.
 *
 * @example once(() => new Map([['人', 1]]))().get('人') // 1
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

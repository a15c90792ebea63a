/**
 * The number that stands for all that were joined with one (連結された組の代表): `joinedTo` says with which each was, at first with itself. Ways are shortened as they
 * are gone.
 *
 * @example rootOf([1, 1, 2], 0) // 1
 */
export function rootOf(joinedTo: number[], number: number): number {
  let root = number;
  for (let next = joinedTo[root] ?? root; next !== root; next = joinedTo[root] ?? root) {
    joinedTo[root] = joinedTo[next] ?? next;
    root = next;
  }
  return root;
}

export { orderedGroups } from './diff-order.ts';
export { printDiffRows } from './diff-rows.ts';

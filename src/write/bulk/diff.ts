export { flatRecords } from './diff-flat.ts';
export { jsonRecords } from './diff-json.ts';
export { orderedGroups } from './diff-order.ts';
export { printDiffRows } from './diff-rows.ts';

import type { Label } from './label.ts';

/**
 * Depth of every row in the hierarchy its labels show (階層): by indentation and by styles of numbering. A style that
 * first appears under another is one level deeper ((1) under 1, ・ under a plain row); coming back to an earlier style
 * comes back to its level.
 */
export function levelsOf(paths: readonly (readonly Label[])[]): readonly number[] {
  const stack: string[] = [];
  return paths.map((path) => {
    const label = path[path.length - 1];
    if (label === undefined) return 0;
    const key = `${label.indent} ${label.style}`;
    const at = stack.indexOf(key);
    if (at >= 0) stack.length = at + 1;
    else if (label.style === '' && label.indent === 0) stack.splice(0, stack.length, key);
    else {
      while (stack.length > 0 && indentOf(stack[stack.length - 1]) > label.indent) stack.pop();
      stack.push(key);
    }
    return stack.length - 1;
  });
}

function indentOf(key: string | undefined): number {
  return Number(/^\d+/.exec(key ?? '')?.[0] ?? 0);
}

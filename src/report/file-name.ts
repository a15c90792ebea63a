/** A file by its name alone (ファイル名): where it lay on somebody's machine is no business of the public. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Fields whose result is the number of a page: where something stands, not what is said. */
const OF_PAGES = /^\s*(?:PAGEREF|PAGE|NUMPAGES|SECTIONPAGES)\b/;

export interface WordFields {
  /** `type` is that of a w:fldChar: begin, separate or end. */
  readonly mark: (type: string) => void;
  readonly instruct: (text: string) => void;
  readonly hideText: () => boolean;
}

/**
 * Keeps track of the fields of a Word document (フィールド), which may stand inside one another: whether what is being read
 * is the page number of a table of contents.
 */
export function wordFields(): WordFields {
  const open: { instruction: string; hides: boolean; result: boolean }[] = [];
  return {
    mark: (type) => {
      const field = open.at(-1);
      if (type === 'begin') open.push({ instruction: '', hides: false, result: false });
      else if (type === 'separate' && field !== undefined) {
        field.hides = OF_PAGES.test(field.instruction);
        field.result = true;
      } else if (type === 'end') open.pop();
    },
    instruct: (text) => {
      const field = open.at(-1);
      if (field !== undefined && !field.result) field.instruction += text;
    },
    hideText: () => open.some(({ hides }) => hides),
  };
}

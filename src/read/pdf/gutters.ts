import { isEntry, isSpacing, segmentsOf, type Atom, type PdfLine } from './lines.ts';

/** Lines further apart than this, in type sizes, are of different tables. */
const APART = 3.5;
/** So many of the rows may have a text across a gap that is a gutter all the same. */
const CROSSED = 0.1;
/** So many of the rows have a text on both sides of a gutter. */
const BESIDE = 0.3;
/** A gutter is at least so wide, in type sizes. */
const NARROWEST = 0.1;
/** Lines without figures that may stand between rows: section headings, rests of labels. */
const BETWEEN = 3;

/** Running text rather than a cell. */
const RUNNING = /[、。].*[、。]|。$/;

/**
 * Lines whose cells stand as near to one another as words, parted into their cells (狭い列の分離): a gap that persists over lines is
 * the end of a column, a space within a line is not. Only lines with figures tell; the headings above follow them.
 */
export function partedByGutters(lines: readonly PdfLine[]): readonly PdfLine[] {
  const parted = [...lines];
  for (const { from, to, gutters } of blocksOf(lines)) {
    if (gutters.length === 0) continue;
    // Headings stand right above; words among the rows are of no more than one cell.
    let begin = from;
    for (let line = lines[begin - 1]; line !== undefined && (lines[begin]?.y ?? 0) - line.y < APART * line.size && line.atoms.length > 1 && !isRow(line) && !line.atoms.some(({ text }) => RUNNING.test(text)); line = lines[begin - 1]) begin -= 1;
    for (let at = begin; at < to; at += 1) {
      const line = lines[at];
      if (line !== undefined) parted[at] = { ...line, segments: segmentsOf(line.atoms, line.size, gutters) };
    }
  }
  return parted;
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly gutters: readonly number[];
}

/** Stretches of rows with the same gutters. */
function blocksOf(lines: readonly PdfLine[]): readonly Block[] {
  const blocks: Block[] = [];
  let from = 0;
  while (from < lines.length) {
    if (!isRow(lines[from])) {
      from += 1;
      continue;
    }
    let to = from + 1;
    while (isRow(lines[to]) && near(lines, to - 1, to)) to += 1;
    const next = blockOf(lines, from, to);
    const last = blocks.at(-1);
    const whole = last !== undefined && from - last.to <= BETWEEN && near(lines, last.to - 1, from) ? blockOf(lines, last.from, to) : 'apart';
    if (whole !== 'apart' && last !== undefined && whole.gutters.length > 0 && whole.gutters.length >= Math.max(last.gutters.length, next.gutters.length)) blocks[blocks.length - 1] = whole;
    else blocks.push(next);
    from = to;
  }
  return blocks;
}

function near(lines: readonly PdfLine[], above: number, below: number): boolean {
  const [a, b] = [lines[above], lines[below]];
  return a !== undefined && b !== undefined && b.y - a.y < APART * a.size * (below - above);
}

/** A line of several texts with a figure among them; those in 令和 5 年度 are none. */
function isRow(line: PdfLine | undefined): boolean {
  if (line === undefined || line.atoms.length < 2) return false;
  const words: string[] = [];
  line.atoms.forEach((atom, at) => {
    const before = line.atoms[at - 1];
    if (before !== undefined && isSpacing(before, atom, line.size)) words.push((words.pop() ?? '') + atom.text);
    else words.push(atom.text);
  });
  return words.length > 1 && !words.some((text) => RUNNING.test(text)) && words.some((text) => isEntry({ text, left: 0, right: 0 }) || /^[△▲]?[\d,.]+\S{0,3}$/.test(text));
}

function blockOf(lines: readonly PdfLine[], from: number, to: number): Block {
  const rows = lines.slice(from, to).filter(isRow);
  return { from, to, gutters: rows.length < 2 ? [] : guttersOf(rows) };
}

/** Middles of the gaps that nearly all rows leave free and that have texts on both sides. */
function guttersOf(rows: readonly PdfLine[]): readonly number[] {
  const size = Math.min(...rows.map((row) => row.size));
  const edges = rows.flatMap(({ atoms }) => atoms.flatMap(({ left, right }) => [{ at: left, step: 1 }, { at: right, step: -1 }])).sort((a, b) => a.at - b.at || b.step - a.step);
  const gaps: { from: number; to: number }[] = [];
  let [covering, free] = [0, -Infinity];
  for (const { at, step } of edges) {
    const before = covering;
    covering += step;
    const most = CROSSED * rows.length;
    if (before <= most && covering > most && free > -Infinity && at - free >= NARROWEST * size) gaps.push({ from: free, to: at });
    if (before > most && covering <= most) free = at;
  }
  return gaps.flatMap(({ from, to }, index) => {
    const [left, right] = [gaps[index - 1]?.to ?? -Infinity, gaps[index + 1]?.from ?? Infinity];
    const both = rows.filter(({ atoms }) => holds(atoms, left, from) && holds(atoms, to, right)).length;
    const wide = rows.some(({ atoms, size: own }) => atoms.some((atom, at) => {
      const before = atoms[at - 1];
      return before !== undefined && before.right <= from + size * NARROWEST && atom.left >= to - size * NARROWEST && !isSpacing(before, atom, own);
    }));
    return wide && both >= Math.max(2, BESIDE * rows.length) ? [(from + to) / 2] : [];
  });
}

function holds(atoms: readonly Atom[], from: number, to: number): boolean {
  return atoms.some(({ left, right }) => left < to && right > from);
}

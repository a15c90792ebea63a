/** a b c d e f of a matrix: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A character where it was printed: its baseline begins at x, y; y grows downwards. Lengths are points. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** In a line that runs downwards (縦書き). */
  readonly vertical: boolean;
}

/** A line that was drawn along an axis of the page (罫線): as wide as it is long, as high as it is thick, or the other way round. */
export interface Stroke {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a page shows: characters and straight lines. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly strokes: readonly Stroke[];
}

/** A character with its advance, both in thousandths of the type size; a number moves the next one back by so many. */
export type Shown = number | { readonly text: string; readonly width: number; readonly blank: boolean; readonly down: number | 'across' };

export interface Font {
  /** From thousandths (or, in fonts drawn by the file itself, their own measure) to the type size. */
  readonly scale: number;
  readonly vertical: boolean;
}

/** The commands of a page that place characters and lines, carried out (描画命令). */
export interface Drawing {
  readonly state: TextState;
  save(): void;
  restore(): void;
  restart(): void;
  transform(matrix: Matrix): void;
  moveText(x: number, y: number): void;
  setTextMatrix(matrix: Matrix): void;
  show(shown: readonly Shown[]): void;
  /** Corners of a path, outline by outline. */
  path(outlines: readonly (readonly Point[])[], how: 'stroked' | 'filled' | 'both'): void;
  page(): PdfPage;
}

export type Point = readonly [x: number, y: number];

export interface TextState {
  font: Font;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 for letters as wide as they were made. */
  stretch: number;
  leading: number;
  rise: number;
  lineWidth: number;
}

/** Lines up to this thick are rules; a thicker one is an area (網掛け). */
const THICKEST = 3;
/** A line this much shorter than it is long runs along an axis. */
const STRAIGHT = 0.02;

export function combined([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const FRESH: TextState = { font: { scale: 0.001, vertical: false }, size: 1, charSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0, lineWidth: 1 };

/** @param toPage from the coordinates of the file to those of the page as it is turned (/Rotate) */
export function drawing(toPage: Matrix, width: number, height: number): Drawing {
  const across: Glyph[] = [];
  /** Characters whose lines run upwards or downwards on the page, as they stand once the page is turned. */
  const upwards: Glyph[] = [];
  const downwards: Glyph[] = [];
  const strokes: Stroke[] = [];
  const saved: { readonly state: TextState; readonly matrix: Matrix }[] = [];
  const state: TextState = { ...FRESH };
  let matrix = toPage;
  let text = IDENTITY;
  let line: Point = [0, 0];
  let [x, y] = line;
  const place = (shown: string, from: Point, to: Point, size: number, vertical: boolean): void => {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy);
    if (dx > 0.99 * length || length === 0) across.push({ text: shown, x: from[0], y: from[1], width: length, size, vertical });
    else if (dy < -0.99 * length) upwards.push({ text: shown, x: height - from[1], y: from[0], width: length, size, vertical });
    else if (dy > 0.99 * length) downwards.push({ text: shown, x: from[1], y: width - from[0], width: length, size, vertical });
  };
  return {
    state,
    save: () => void saved.push({ state: { ...state }, matrix }),
    restore: () => {
      const last = saved.pop();
      if (last === undefined) return;
      Object.assign(state, last.state);
      matrix = last.matrix;
    },
    restart: () => {
      saved.length = 0;
      Object.assign(state, FRESH);
      matrix = toPage;
    },
    transform: (by) => void (matrix = combined(matrix, by)),
    moveText: (dx, dy) => {
      line = [line[0] + dx, line[1] + dy];
      [x, y] = line;
    },
    setTextMatrix: (by) => {
      text = by;
      line = [0, 0];
      [x, y] = line;
    },
    show: (shown) => {
      const whole = combined(matrix, text);
      const { font, size, stretch } = state;
      const direction = size < 0 ? -1 : 1;
      const printed = Math.abs(size) * Math.hypot(whole[2], whole[3]);
      for (const each of shown) {
        if (typeof each === 'number') {
          if (font.vertical) y -= (each * Math.abs(size)) / 1000;
          else x -= (each * size * stretch) / 1000;
          continue;
        }
        const spacing = state.charSpacing + (each.blank ? state.wordSpacing : 0);
        const advance = each.width * font.scale * Math.abs(size);
        if (font.vertical) {
          const down = (each.down === 'across' ? -1 : each.down * font.scale) * Math.abs(size);
          // A character hangs below the middle of its place.
          const corner: Point = [x - advance / 2, y + down * 0.88 + state.rise];
          place(each.text, moved(whole, ...corner), moved(whole, corner[0] + advance, corner[1]), printed, true);
          y += down - spacing;
        } else {
          const wide = advance * stretch * direction;
          place(each.text, moved(whole, x, y + state.rise), moved(whole, x + wide, y + state.rise), printed, false);
          x += wide + spacing * stretch * direction;
        }
      }
    },
    path: (outlines, how) => {
      const thick = how === 'filled' ? 0 : state.lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
      for (const outline of outlines) {
        const corners = outline.map(([px, py]) => moved(matrix, px, py));
        const area = areaOf(corners);
        if (how !== 'stroked' && Math.min(area.right - area.left, area.bottom - area.top) <= THICKEST) strokes.push(area);
        else if (how !== 'filled' && thick <= THICKEST) strokes.push(...sidesOf(corners, thick));
      }
    },
    page: () => {
      const turned = Math.max(upwards.length, downwards.length) > across.length;
      if (!turned) return { width, height, glyphs: across, strokes };
      const up = upwards.length > downwards.length;
      const turn = ({ left, right, top, bottom }: Stroke): Stroke => (up ? { left: height - bottom, right: height - top, top: left, bottom: right } : { left: top, right: bottom, top: width - right, bottom: width - left });
      return { width: height, height: width, glyphs: up ? upwards : downwards, strokes: strokes.map(turn) };
    },
  };
}

function areaOf(corners: readonly Point[]): Stroke {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of corners) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
}

function sidesOf(corners: readonly Point[], thick: number): readonly Stroke[] {
  return corners.slice(1).flatMap((to, index): readonly Stroke[] => {
    const { left, right, top, bottom } = areaOf([corners[index] ?? to, to]);
    const half = thick / 2;
    if (bottom - top <= STRAIGHT * (right - left)) return [{ left, right, top: (top + bottom) / 2 - half, bottom: (top + bottom) / 2 + half }];
    if (right - left <= STRAIGHT * (bottom - top)) return [{ left: (left + right) / 2 - half, right: (left + right) / 2 + half, top, bottom }];
    return [];
  });
}

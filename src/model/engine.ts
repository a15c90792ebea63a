/** What is about to be done, as far as the machine that runs JavaScript can prepare for it (実行の構え). */
export interface Engine {
  /** What spends its time in compiled loops: JavaScript between them runs too briefly to repay its optimisation, and makes few objects that stay. */
  readonly forLoops: () => Promise<void>;
  /** Everything else. */
  readonly asUsual: () => void;
}

import type { ExitCode } from '../exit-codes.ts';
import type { OptionId } from '../options.ts';
import type { Session } from '../session.ts';

/** A command: what it takes, which options it has, and where its code is; the code is loaded when it is called. */
export interface Command {
  readonly name: string;
  readonly operands: string;
  readonly options: readonly OptionId[];
  load(): Promise<{ run(operands: readonly string[], session: Session): Promise<ExitCode> }>;
}

const SELECTING = ['area', 'industry', 'measure', 'scope', 'where'] as const;
const READING = ['encoding', 'layout', 'config'] as const;
const PRINTING = ['format', 'output', 'partition', 'force', 'outputEncoding', 'ambiguousWidth'] as const;
const FIGURES = ['rounding', 'digits', 'minus', 'keepSign'] as const;

export const COMMANDS = [
  { name: 'inspect', operands: '[FILE...]', options: [...READING, 'format', 'output', 'force', 'outputEncoding', 'ambiguousWidth'], load: () => import('./inspect.ts') },
  { name: 'ingest', operands: '<FILE...>', options: [...READING, ...SELECTING, 'format', 'output', 'partition', 'force', 'outputEncoding'], load: () => import('./ingest.ts') },
  { name: 'diff', operands: '[FILE...]', options: ['data', ...SELECTING, 'from', 'to', 'revision', 'sort', 'top', 'minBase', 'allow', ...FIGURES, 'chart', ...PRINTING, ...READING], load: () => import('./diff.ts') },
  { name: 'trend', operands: '[FILE...]', options: ['data', ...SELECTING, 'from', 'to', 'per', 'yearsBy', 'sort', 'top', 'minBase', 'allow', ...FIGURES, ...PRINTING, ...READING], load: () => import('./trend.ts') },
  { name: 'structure', operands: '[FILE...]', options: ['data', ...SELECTING, 'at', 'from', 'to', 'against', 'selfSufficiency', 'bounds', 'sort', 'top', 'minBase', 'allow', ...FIGURES, ...PRINTING, ...READING], load: () => import('./structure.ts') },
  { name: 'decompose', operands: '[FILE...]', options: ['data', ...SELECTING, 'from', 'to', 'against', 'method', 'gross', 'bounds', 'sort', 'top', 'minBase', 'allow', ...FIGURES, ...PRINTING, ...READING], load: () => import('./decompose.ts') },
  { name: 'accounts', operands: '[FILE...]', options: ['data', ...SELECTING, 'from', 'to', 'against', 'months', 'allow', ...FIGURES, ...PRINTING, ...READING], load: () => import('./accounts.ts') },
  { name: 'codes', operands: '<area|industry|survey...>', options: ['validOn', 'history', 'format', 'output', 'force', 'outputEncoding', 'ambiguousWidth'], load: () => import('./codes.ts') },
  { name: 'report', operands: '[CONFIG]', options: ['data', 'area', 'format', 'output', 'force', 'asOf', 'fragment', 'pdf', 'rounding', 'digits', 'minus', ...READING], load: () => import('./report.ts') },
  { name: 'init', operands: '[FILE...]', options: ['yes', 'area', 'output', 'force', 'encoding', 'layout'], load: () => import('./init.ts') },
  { name: 'check', operands: '<DOC...>', options: ['data', 'reporter', 'suggest', 'rounding', 'only', 'ignore', 'allowEmpty', 'baseline', 'accept', 'until', 'asOf', 'format', 'output', ...READING], load: () => import('./check.ts') },
  { name: 'explain', operands: '<CODE>', options: [], load: () => import('./explain.ts') },
] as const satisfies readonly Command[];

export type CommandName = (typeof COMMANDS)[number]['name'];

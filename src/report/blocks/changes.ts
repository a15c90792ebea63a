import { prose, type Prose } from '../../write/prose.ts';
import type { ReportContext } from '../context.ts';
import { keyFiguresOf } from './key-figures.ts';
import { sectionOf, type Block } from './block.ts';

/** 前年からの変更点: what differs from the page whose lock file is given. */
export const changes: Block = {
  id: 'changes',
  build: (context) => {
    const { previous, words } = context;
    if (previous === 'none') return 'no-data';
    const items = [...sourceChanges(context), ...figureChanges(context)];
    return sectionOf(context, 'changes', [
      { is: 'paragraph', text: prose`${words.since(previous.asOf)}` },
      { is: 'list', items: items.length === 0 ? [prose`${words.nothingChanged}`] : items },
    ]);
  },
};

function sourceChanges({ previous, sources, words }: ReportContext): readonly Prose[] {
  if (previous === 'none') return [];
  const name = ({ file, sheet, title }: { readonly file: string; readonly sheet: string; readonly title: string }): string => [file, sheet, title].filter((text) => text !== '').join(' ');
  const before = new Map(previous.sources.map((source) => [name(source), source.sha256]));
  const now = new Map(sources.map((source) => [name(source), source.sha256]));
  return [
    ...[...now.keys()].filter((key) => !before.has(key)).map((key) => prose`${words.sourceAdded(key)}`),
    ...[...before.keys()].filter((key) => !now.has(key)).map((key) => prose`${words.sourceGone(key)}`),
    ...[...now].filter(([key, hash]) => before.has(key) && before.get(key) !== hash).map(([key]) => prose`${words.sourceChanged(key)}`),
  ];
}

/** Headline figures that stood on both pages under another value, and those that are new. */
function figureChanges(context: ReportContext): readonly Prose[] {
  const { previous, words } = context;
  if (previous === 'none') return [];
  const before = new Map(previous.figures.map(({ label, text }) => [label, text]));
  return keyFiguresOf(context).flatMap(({ label, value }) => {
    const old = before.get(label);
    return old === undefined || old === value.text ? [] : [words.keyChanged(label, old, value)];
  });
}

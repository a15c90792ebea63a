import { sectionOf, type Block } from './block.ts';

/** 分析者のコメント: what only a person can say, the reasons above all, in Markdown. */
export const comment: Block = {
  id: 'comment',
  build: (context) => sectionOf(context, 'comment', context.comment.trim() === '' ? [] : [{ is: 'comment', markdown: context.comment }]),
};

import { prose } from '../../write/prose.ts';
import { surveyNames } from '../surveys.ts';
import { sectionOf, type Block } from './block.ts';

/** 出典: surveys, tables, dates of retrieval and the fingerprint of every input. */
export const sources: Block = {
  id: 'sources',
  build: (context) => {
    const { words } = context;
    const surveys = surveyNames(context, context.data.datasets.flatMap(({ measures }) => measures.map(({ every }) => every.series)));
    const files = context.sources.map((source) => {
      const stated = context.stated.find(({ file }) => file === source.file);
      const name = [source.file, source.sheet, source.title].filter((text) => text !== '').join(' ');
      const details = [
        stated?.publisher ?? '', stated === undefined || stated.table === '' ? '' : words.tableId(stated.table), stated === undefined || stated.retrieved === '' ? '' : words.retrieved(stated.retrieved),
        source.sha256 === '' ? '' : words.sha(source.sha256),
      ].filter((text) => text !== '');
      return prose`${[name, ...details].join(context.language === 'ja' ? '　' : ', ')}`;
    });
    const processed = surveys.length === 0 ? [] : [prose`${words.processed(surveys)}`];
    return sectionOf(context, 'sources', files.length === 0 ? [] : [{ is: 'list', items: [...processed, ...files] }]);
  },
};


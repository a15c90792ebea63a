import { escapeMarkdown, writeMarkdown } from '../../write/markdown.ts';
import { proseText, type Prose } from '../../write/prose.ts';
import type { Language } from '../../write/wording/language.ts';
import type { Item } from '../page.ts';
import type { Rendering } from './html.ts';

const text = (sentence: Prose): string => escapeMarkdown(proseText(sentence).trim());

/** The page as Markdown for newsletters and plain mail (会報・メール用の Markdown). Charts are told by their findings. */
export function pageMarkdown({ page, sections, context }: Rendering): string {
  const head = [`# ${text(page.title)}`, [`${context.area.name} ${page.subtitle}`, context.words.published(page.publisher, page.asOf)].filter((part) => part !== '').map(escapeMarkdown).join('　')];
  const parts = sections.filter(({ section }) => section.id !== 'downloads').flatMap(({ section, items }) => [
    `## ${escapeMarkdown(section.title)}`, ...items.map(({ item, label }) => itemText(item, label, context.language)).filter((part) => part !== ''),
  ]);
  const contact = page.contact === '' ? [] : [escapeMarkdown(context.words.contact(page.contact))];
  return `${[...head, ...parts, ...contact].join('\n\n')}\n`;
}

function itemText(item: Item, label: string, language: Language): string {
  switch (item.is) {
    case 'key-figures':
      return item.figures.map((each) => `- **${escapeMarkdown(each.label)}** ${escapeMarkdown(each.value.text)}${language === 'ja' ? '' : ' '}${escapeMarkdown(each.unit)} — ${text(each.note)}`).join('\n');
    case 'paragraph':
      return text(item.text);
    case 'list':
      return item.items.map((each) => `- ${text(each)}`).join('\n');
    case 'heading':
      return `### ${escapeMarkdown(item.text)}`;
    case 'table':
      return writeMarkdown({ ...item.exhibit.table, title: `${label} ${item.exhibit.table.title}` }).trimEnd();
    case 'comment':
      return item.markdown.trim();
    case 'chart':
    case 'downloads':
      return '';
  }
}

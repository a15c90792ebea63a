import { Refusal } from '../model/refusal.ts';
import { choiceOf, textOf } from './given.ts';
import { FORMATS, OUTPUT_ENCODINGS, type Format } from './options.ts';
import { sentences } from '../write/wording/phrases.ts';
import type { Session } from './session.ts';

const FORMAT_OF_EXTENSION: Readonly<Record<string, Format>> = { csv: 'csv', tsv: 'tsv', json: 'json', jsonl: 'jsonl', md: 'md', html: 'html', htm: 'html', xlsx: 'xlsx', txt: 'table' };

/** The format asked for: --format, else the ending of --output, else `otherwise`; never the terminal. */
export function formatOf({ given }: Session, otherwise: Format = 'table'): Format {
  const extension = /\.([a-z]+)$/i.exec(textOf(given, 'output') ?? '')?.[1]?.toLowerCase();
  const implied = extension === undefined ? undefined : FORMAT_OF_EXTENSION[extension];
  return choiceOf(given, 'format', FORMATS, implied ?? otherwise);
}

/**
 * Writes the result: to --output as a whole file, else to stdout. A workbook never goes to a terminal.
 *
 * @throws Refusal when the file exists in another format (without --force) or a character cannot be encoded.
 */
export async function deliver(session: Session, format: Format, content: string | Uint8Array): Promise<void> {
  const { world, given } = session;
  const path = textOf(given, 'output');
  const encoding = choiceOf(given, 'outputEncoding', OUTPUT_ENCODINGS, 'utf8');
  const bytes = typeof content === 'string' ? await encoded(content, encoding) : content;
  if (path === undefined) {
    if (format === 'xlsx' && world.stdout.isTTY) throw new Refusal('missing-argument', { what: '--output' });
    world.stdout.write(typeof bytes === 'string' ? bytes : bytes);
    return;
  }
  if (world.exists(path) && given.force === undefined && endingOf(path) !== format && !(endingOf(path) === undefined)) {
    throw new Refusal('output-exists', { path });
  }
  const whole = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  world.writeFile(path, whole);
  session.say(sentences(session.language).written(path, `${Math.ceil(whole.length / 1024).toLocaleString('en')} KB`));
}

function endingOf(path: string): Format | undefined {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : FORMAT_OF_EXTENSION[extension];
}

async function encoded(text: string, encoding: (typeof OUTPUT_ENCODINGS)[number]): Promise<string | Uint8Array> {
  if (encoding === 'utf8') return text;
  const { encodeText } = await import('../write/encode.ts');
  return encodeText(text, encoding);
}

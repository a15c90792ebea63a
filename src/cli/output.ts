import { Refusal } from '../model/refusal.ts';
import { choiceOf, textOf } from './given.ts';
import { FORMATS, OUTPUT_ENCODINGS, type Format } from './options.ts';
import { sentences } from '../write/wording/phrases.ts';
import type { ByteSink } from '../write/bulk/row-printer.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

const FORMAT_OF_EXTENSION: Readonly<Record<string, Format>> = { csv: 'csv', tsv: 'tsv', json: 'json', jsonl: 'jsonl', md: 'md', html: 'html', htm: 'html', xlsx: 'xlsx', parquet: 'parquet', txt: 'table' };

/** Hands the pieces of a large text over, one after another; they are not kept. */
export type Produce = (sink: ByteSink) => void | Promise<void>;

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
  const encoding = choiceOf(given, 'outputEncoding', OUTPUT_ENCODINGS, 'utf8');
  const bytes = typeof content === 'string' ? await encoded(content, encoding) : content;
  const path = targetOf(session, format);
  if (path === undefined) {
    if (format === 'xlsx') requireNoTerminal(session, format);
    world.stdout.write(typeof bytes === 'string' ? bytes : bytes);
    return;
  }
  const whole = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  world.writeFile(path, whole);
  sayWritten(session, path, whole.length);
}

/**
 * Writes a large text piece by piece, without ever holding all of it.
 *
 * @param produce hands UTF-8 over in pieces that end where a line ends; they are not kept
 */
export async function deliverPieces(session: Session, format: Format, produce: Produce): Promise<void> {
  const { world, given } = session;
  const encoding = choiceOf(given, 'outputEncoding', OUTPUT_ENCODINGS, 'utf8');
  if (encoding === 'sjis') {
    // A character that Shift_JIS lacks must stop the writing before anything is written.
    const pieces: string[] = [];
    const decoder = new TextDecoder();
    await produce({ write: (bytes) => pieces.push(decoder.decode(bytes, { stream: true })) });
    await deliver(session, format, pieces.join(''));
    return;
  }
  const marked: Produce = (sink) => {
    if (encoding === 'utf8-bom') sink.write(Uint8Array.of(0xef, 0xbb, 0xbf));
    return produce(sink);
  };
  const path = targetOf(session, format);
  if (path === undefined) await marked(world.stdout);
  else sayWritten(session, path, await writePieces(world, path, marked));
}

/** Writes a file piece by piece; it is there as a whole or not at all. @returns its size in bytes */
export async function writePieces(world: World, path: string, produce: Produce): Promise<number> {
  const file = world.createFile(path);
  let size = 0;
  let pouring: Promise<void> | undefined;
  try {
    await produce({
      write: (bytes) => {
        size += bytes.length;
        file.write(bytes);
      },
      pour: (bytes) => {
        size += bytes.length;
        pouring = file.pour(bytes);
        return pouring;
      },
    });
    file.done();
  } catch (error) {
    await pouring?.catch(() => undefined);
    file.abandon();
    throw error;
  }
  return size;
}

/** @throws Refusal 'binary-to-terminal' when a result that is no text would be shown */
export function requireNoTerminal({ world }: Session, format: Format): void {
  if (world.stdout.isTTY) throw new Refusal('binary-to-terminal', { format });
}

/** Where the result goes; undefined for stdout. @throws Refusal 'output-exists' */
export function targetOf({ world, given }: Session, format: Format): string | undefined {
  const path = textOf(given, 'output');
  if (path === undefined) return undefined;
  if (world.exists(path) && given.force === undefined && endingOf(path) !== format && !(endingOf(path) === undefined)) throw new Refusal('output-exists', { path });
  return path;
}

export function sayWritten(session: Session, path: string, size: number): void {
  session.say(sentences(session.language).written(path, size));
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

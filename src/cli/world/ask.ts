import { createInterface } from 'node:readline/promises';

/** Asks a person for a line of text, on stderr. */
export async function ask(question: string): Promise<string> {
  const line = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await line.question(question);
  } finally {
    line.close();
  }
}

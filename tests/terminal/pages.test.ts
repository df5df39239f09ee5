import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { readInPages } from '../../src/cli/practising/pages.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';
import { themeFor } from '../../src/terminal/theme.ts';
import { wordsFor } from '../../src/words/words.ts';

const PARTS = [['one', 'two', 'three'], ['four']];

/** How often Enter has to be pressed to read some parts in a window of so many rows. */
async function enters(rows: number): Promise<number> {
  const input = Object.assign(new PassThrough(), { setRawMode: () => {} });
  const output = Object.assign(new PassThrough(), { rows, columns: 30 });
  let count = 0;
  output.on('data', (data) => {
    if (!String(data).endsWith(': ')) return;
    count += 1;
    setImmediate(() => input.write('\n'));
  });
  const terminal = {
    input: input as unknown as Terminal['input'],
    output: output as unknown as Terminal['output'],
    signal: new AbortController().signal,
    theme: themeFor({ colour: false, unicode: true, width: 30 }),
    words: wordsFor('en'),
    accessible: false,
  };
  await readInPages(terminal, () => PARTS);
  return count;
}

it('as many parts stand on a page as the window has room for', async () => {
  expect(await enters(8)).toBe(1);
  expect(await enters(6)).toBe(2);
  expect(await enters(4)).toBe(4);
});

it('a terminal that does not tell its size gets all of it as one page, not each line by itself', async () => {
  expect(await enters(0)).toBe(1);
});

import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { Interrupted } from '../../src/terminal/interrupted.ts';
import { pause } from '../../src/terminal/pause.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';
import { themeFor } from '../../src/terminal/theme.ts';
import { wordsFor } from '../../src/words/words.ts';

const MINUTE = 60_000;

const terminal = (signal: AbortSignal): Terminal => ({
  input: Object.assign(new PassThrough(), { setRawMode: () => {} }) as unknown as Terminal['input'],
  output: new PassThrough() as unknown as Terminal['output'],
  signal,
  theme: themeFor({ colour: false, unicode: true, width: 80 }),
  words: wordsFor('en'),
  accessible: false,
});

it('does not pause where the process was told to end before', async () => {
  await expect(pause(terminal(AbortSignal.abort()), MINUTE)).rejects.toThrow(Interrupted);
});

it('ends a pause at once when the process is told to end', async () => {
  const told = new AbortController();
  const paused = pause(terminal(told.signal), MINUTE);
  told.abort();
  await expect(paused).rejects.toThrow(Interrupted);
});

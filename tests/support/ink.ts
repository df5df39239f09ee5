import { readFileSync } from 'node:fs';
import type { Story } from 'inkjs/engine/Story';
import { Compiler } from 'inkjs/full';

export type { Story };

/** small-story.ink, compiled and at its start. */
export function inkStory(): Story {
  const source = readFileSync(new URL('small-story.ink', import.meta.url), 'utf8');
  return new Compiler(source).Compile();
}

import { clearLine, cursorTo } from 'node:readline';
import { pause } from './pause.ts';
import type { Terminal } from './terminal.ts';

/** Six slow breaths in a minute: four seconds in, six out (source 000: breathing brings one back). */
const BREATHS = 6;
const SECONDS = { in: 4, out: 6 } as const;

/** A minute of breathing; any key ends it. In accessible mode each breath is a line of its own. */
export async function breathe(terminal: Terminal): Promise<void> {
  const { output, words, accessible } = terminal;
  output.write(`${words.briefing.skip}\n`);
  for (let breath = 0; breath < BREATHS; breath += 1) {
    for (const phase of ['in', 'out'] as const) {
      if (accessible) output.write(`${words.briefing[phase]}\n`);
      for (let left: number = SECONDS[phase]; left > 0; left -= 1) {
        if (!accessible) {
          cursorTo(output, 0);
          clearLine(output, 0);
          output.write(`  ${words.briefing[phase]} ${words.briefing.left(left)}`);
        }
        if (await pause(terminal, 1000)) {
          output.write('\n');
          return;
        }
      }
    }
  }
  output.write('\n');
}

import type { Theme } from './theme.ts';

const BAR = 20;

/** Nobody misses a bar that is gone before it is read. */
const PATIENCE_MS = 500;

/** A bar on a terminal for what takes long, rewritten in place; nothing anywhere else. */
export interface Progress {
  readonly show: (done: number) => void;
  readonly clear: () => void;
}

/** @param total what `done` counts up to */
export function progressOn(output: NodeJS.WriteStream, theme: Theme, total: number, silent: boolean): Progress {
  const begun = performance.now();
  let shown = false;
  if (silent || !output.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show: (done) => {
      if (performance.now() - begun < PATIENCE_MS) return;
      shown = true;
      const filled = Math.min(BAR, Math.trunc((done * BAR) / total));
      const bar = theme.marks.full.repeat(filled) + theme.marks.empty.repeat(BAR - filled);
      output.write(`\r${bar} ${Math.trunc((done * 100) / total)}%`);
    },
    clear: () => {
      if (shown) output.write(`\r${' '.repeat(BAR + 5)}\r`);
    },
  };
}

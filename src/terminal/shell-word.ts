import { visibleLine } from '../scenario/visible.ts';

/** A text as one word of a shell command, quoted where it must be. Hidden characters are written out: it is shown, then copied. */
export function shellWord(text: string): string {
  const shown = visibleLine(text);
  return /[^\w./:,@=+-]/.test(shown) ? `'${shown.replaceAll("'", "'\\''")}'` : shown;
}

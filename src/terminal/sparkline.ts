import { tension } from '../map/client.ts';
import { TENSION_TONES, type Theme } from './theme.ts';

const BLOCKS = '▁▂▃▄▅▆▇█';
const DIGITS = '0123456789';

/**
 * The emotion curve in one line, a column a level; in plain characters the tens of each level.
 * @param levels 0–100
 * @param most columns; of a longer talk the end is shown
 */
export function sparkline(theme: Theme, levels: readonly number[], norm: number, most = theme.width): string {
  const glyphs = theme.unicode ? BLOCKS : DIGITS;
  return levels
    .slice(-most)
    .map((level) => {
      const glyph = glyphs[Math.min(glyphs.length - 1, Math.trunc((level * glyphs.length) / 101))] ?? '';
      return theme.paint(TENSION_TONES[tension(level - norm)], glyph);
    })
    .join('');
}

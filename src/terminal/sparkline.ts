import { tension } from '../map/client.ts';
import { TENSION_TONES, type Theme } from './theme.ts';

const BLOCKS = '▁▂▃▄▅▆▇█';
const ASCII = '_.-~=+*#';

/**
 * The emotion curve in one line, a column a level.
 * @param levels 0–100
 * @param most columns; of a longer talk the end is shown
 */
export function sparkline(theme: Theme, levels: readonly number[], norm: number, most = theme.width): string {
  const glyphs = theme.unicode ? BLOCKS : ASCII;
  return levels
    .slice(-most)
    .map((level) => {
      const glyph = glyphs[Math.min(glyphs.length - 1, Math.trunc((level * glyphs.length) / 101))] ?? '';
      return theme.paint(TENSION_TONES[tension(level - norm)], glyph);
    })
    .join('');
}

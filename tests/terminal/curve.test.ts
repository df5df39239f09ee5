import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../../src/map/stages.ts';
import { type Curve, curveLines } from '../../src/terminal/curve.ts';
import { themeFor } from '../../src/terminal/theme.ts';
import { wordsFor } from '../../src/words/words.ts';

const words = wordsFor('en');
const plain = { colour: false, unicode: true, width: 80 };

const MODEL: Curve = {
  levels: [25, 60, 70, 65, 50, 40, 30, 20],
  stages: ['position', 'explosion', 'explosion', 'explosion', 'acceptance', 'plan', 'action', 'action'],
  norm: 20,
};

const drawn = (curve: Curve, display = plain): string[] => curveLines(curve, themeFor(display), words);

describe('the emotion curve', () => {
  it('draws the talk over its stages, with the norm line and the level of every turn', () => {
    expect(drawn(MODEL)).toEqual([
      '       position explosion               accept  plan    action',
      '  100 ┤        ┊                       ┊       ┊       ┊',
      '      ┤        ┊                       ┊       ┊       ┊',
      '   80 ┤        ┊                       ┊       ┊       ┊',
      '      ┤        ┊      ╭●───────●──────╮┊       ┊       ┊',
      '   60 ┤       ╭●──────╯               │┊       ┊       ┊',
      '      ┤       │┊                      ╰●──────╮┊       ┊',
      '   40 ┤       │┊                       ┊      ╰●──────╮┊',
      '      ┤●──────╯┊                       ┊       ┊      ╰●──────╮',
      ' norm ┤┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄╰●┄',
      '      ┤        ┊                       ┊       ┊       ┊',
      '    0 ┤        ┊                       ┊       ┊       ┊',
      '       25      60      70      65      50      40      30      20',
    ]);
  });

  it('has a point for every turn, at the row of its level', () => {
    const rows = drawn(MODEL).slice(1, -1);
    MODEL.levels.forEach((level, turn) => {
      const row = rows[10 - Math.round(level / 10)] ?? '';
      expect([...row][7 + turn * 8], `turn ${turn}`).toBe('●');
    });
  });

  it('can be drawn with plain characters only', () => {
    for (const line of drawn(MODEL, { ...plain, unicode: false })) expect(line).toMatch(/^[ -~]*$/);
  });

  it('fits every width, for short talks and for long ones', () => {
    for (const width of [20, 40, 80, 120]) {
      for (const turns of [1, 2, 5, 13, 30, 60]) {
        const levels = Array.from({ length: turns }, (_, turn) => (turn * 37) % 101);
        const stages = levels.map(
          (_, turn): Stage => (turn < 2 ? 'position' : turn < turns / 2 ? 'explosion' : 'plan'),
        );
        for (const line of drawn({ levels, stages, norm: 20 }, { ...plain, width })) {
          expect(stringWidth(line), `${turns} turns in ${width} columns`).toBeLessThanOrEqual(width);
        }
      }
    }
  });

  it('shows the end of a talk that has more replies than the window has columns', () => {
    const levels = Array.from({ length: 60 }, (_, turn) => (turn === 0 ? 25 : turn < 59 ? 60 : 90));
    const stages = levels.map((): Stage => 'explosion');
    const rows = drawn({ levels, stages, norm: 20 }, { ...plain, width: 40 });
    expect(rows[2]).toMatch(/┤ {28,}●$/);
    expect(rows.at(-1)).toMatch(/90$/);
  });

  it('marks high levels by colour too, never by colour alone', () => {
    const coloured = drawn(MODEL, { ...plain, colour: true }).join('\n');
    expect(coloured).toContain('\u001b[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(drawn(MODEL).join('\n'));
  });
});

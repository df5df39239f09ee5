import { Chalk, type ColorSupportLevel } from 'chalk';

/** How things may be shown here: decided once at the start, for every view and library. */
export interface Display {
  readonly colour: boolean;
  readonly unicode: boolean;
  /** Bars and curves are drawn; else there are numbers and words alone, which a screen reader can read out. */
  readonly pictures?: boolean;
  /** Columns, as many as there are now. */
  readonly width: number;
}

export type Tone = 'plain' | 'strong' | 'quiet' | 'good' | 'warn' | 'bad' | 'accent' | 'telling';

export interface Theme extends Display {
  readonly pictures: boolean;
  /** Colour is never the only sign: every tone goes with a word, a number or a mark. */
  readonly paint: (tone: Tone, text: string) => string;
  readonly marks: typeof UNICODE_MARKS;
}

/** The client's tension as a tone; always beside a number and a word. */
export const TENSION_TONES = { low: 'good', middle: 'warn', high: 'bad' } as const satisfies Record<string, Tone>;

const UNICODE_MARKS = {
  up: '▲',
  down: '▼',
  same: '■',
  full: '█',
  empty: '░',
  rule: '─',
  arrow: '›',
  dot: '·',
  good: '✔',
  bad: '✖',
  warn: '▲',
};

const ASCII_MARKS: typeof UNICODE_MARKS = {
  up: '^',
  down: 'v',
  same: '=',
  full: '#',
  empty: '.',
  rule: '-',
  arrow: '>',
  dot: '-',
  good: '+',
  bad: 'x',
  warn: '!',
};

/** Lines longer than this are hard to read, however wide the window. */
const WIDEST = 100;

export function themeFor(display: Display): Theme {
  const level: ColorSupportLevel = display.colour ? 1 : 0;
  const chalk = new Chalk({ level });
  const paints: Record<Tone, (text: string) => string> = {
    plain: (text) => text,
    strong: chalk.bold,
    quiet: chalk.dim,
    good: chalk.green,
    // yellow and cyan fade on light backgrounds, blue on dark ones
    warn: chalk.bold,
    bad: chalk.red,
    accent: chalk.magenta,
    telling: chalk.underline,
  };
  return {
    colour: display.colour,
    unicode: display.unicode,
    pictures: display.pictures !== false,
    get width() {
      return Math.min(WIDEST, Math.max(20, display.width));
    },
    paint: (tone, text) => paints[tone](text),
    marks: display.unicode ? UNICODE_MARKS : ASCII_MARKS,
  };
}

import { dataFolder } from '../journal/home.ts';
import { visibleLine } from '../scenario/visible.ts';
import type { Theme } from '../terminal/theme.ts';
import { themeFor } from '../terminal/theme.ts';
import { type Words, wordsFor } from '../words/words.ts';
import type { Io } from './io.ts';
import { languageOf } from './language.ts';
import { say } from './say.ts';

/** The options that every command understands. */
export interface CommonOptions {
  readonly language?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly ascii?: boolean;
  readonly accessible?: boolean;
  readonly scenarios?: string;
}

/** What a command works with: decided once, at the start. */
export interface Context {
  readonly io: Io;
  readonly language: string;
  readonly words: Words;
  readonly theme: Theme;
  readonly quiet: boolean;
  readonly accessible: boolean;
  /** The version of this program. */
  readonly version: string;
  /** The folder for what is kept of the trainee; it need not exist. */
  readonly data: string;
  /** A folder of the trainer's own scenarios, beside the shipped ones. */
  readonly scenarios: string | undefined;
  /** Prints lines on standard output. */
  readonly print: (lines: readonly string[]) => void;
  /** Prints a note on standard error, unless the person wants quiet. */
  readonly note: (text: string) => void;
}

export function contextFor(io: Io, version: string, options: CommonOptions): Context {
  const { env, stdout } = io;
  const language = languageOf(options.language, env);
  const quiet = options.quiet === true;
  const accessible = options.accessible === true || wantsAccessible(env);
  return {
    io,
    language,
    words: wordsFor(language, visibleLine(io.program)),
    theme: themeFor({
      colour: !accessible && wantsColour(options.color, env, stdout.isTTY === true),
      unicode:
        options.ascii !== true &&
        env.TERM !== 'dumb' &&
        !/^(C|POSIX)$/.test(env.LC_ALL || env.LC_CTYPE || env.LANG || ''),
      pictures: !accessible,
      get width() {
        return stdout.columns || Number(env.COLUMNS) || 80;
      },
    }),
    quiet,
    accessible,
    version,
    data: dataFolder(env, io.folder),
    scenarios: options.scenarios ?? (env.CONFLICT_MAP_SCENARIOS || undefined),
    print: (lines) => void stdout.write(lines.map((line) => `${line}\n`).join('')),
    note: (text) => {
      if (!quiet) say(io, text);
    },
  };
}

/** Without an option, ACCESSIBLE decides. */
export const wantsAccessible = ({ ACCESSIBLE }: Io['env']): boolean => Boolean(ACCESSIBLE) && ACCESSIBLE !== '0';

/** NO_COLOR (no-color.org) beats FORCE_COLOR beats what the terminal can do. */
function wantsColour(option: boolean | undefined, env: Io['env'], terminal: boolean): boolean {
  if (option === false || env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0';
  return terminal && env.TERM !== 'dumb';
}

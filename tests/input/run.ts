import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder } from '../support/cli.ts';
import { anyInTerminal, KEYS, PROGRAM, type Pty } from '../support/pty.ts';
import { HOME } from '../support/scenarios.ts';
import { sessionsKept } from '../support/sessions.ts';
import type { Event } from './events.ts';
import type { Place } from './places.ts';

/**
 * The program as a job of a shell, so that it can be stopped and gone on with. The shell tells its process, how it left the terminal
 * when it stopped and when it ended, and its exit code.
 */
const AS_A_JOB = `
set -m
cd "$1"; folder=$2; limit=$3; shift 3
trap : HUP
bash -c 'echo $$ >"$0/pid"; [ -z "$1" ] || ulimit -f "$1"; shift; exec "$@"' "$folder" "$limit" "$@"; code=$?
# 147: a machine that is put to sleep may stop all that runs on it
while [ $code -eq 147 ]; do fg >/dev/null; code=$?; done
while [ $code -eq 148 ]; do
  stty -a >"$folder/stopped"
  until [ -e "$folder/go" ]; do sleep 0.02; done
  rm "$folder/stopped" "$folder/go"
  fg >/dev/null; code=$?
done
stty -a >"$folder/left" 2>/dev/null
echo $code >"$folder/code"
exit $code`;

/** The program at a place where it waits for a person. */
export interface There {
  readonly pty: Pty;
  readonly place: Place;
  readonly process: () => number;
  /** Resolves when the program has stopped, to what is wrong with the terminal then. */
  readonly stopped: () => Promise<string[]>;
  /** Goes on after a stop. */
  readonly goOn: () => void;
}

const ESCAPE = '\u001b';

/** The end of a question: the program waits for keys or for a line. */
const READY = /(?:leaves?|end(?: the drill)?|(?:\): |[:>] |skips ahead; Ctrl-C stops\.\s+|\d s))$/;

const settled = (seen: () => boolean): Promise<boolean> => {
  const until = Date.now() + 60_000;
  return new Promise((resolve) => {
    const look = (): void => {
      if (seen() || Date.now() > until) resolve(seen());
      else setTimeout(look, 20);
    };
    look();
  });
};

const pausing = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const unlike = (modes: string, when: string): string[] =>
  ['icanon', 'echo', 'isig', 'icrnl', 'opost']
    .filter((mode) => !new RegExp(`(^|\\s)${mode}\\b`).test(modes))
    .map((mode) => `${mode} is off ${when}`);

/** Leads the program to a place, lets something happen, and tells what did not hold. */
export async function hold(place: Place, event: Event): Promise<string[]> {
  const notes = emptyFolder();
  const data = place.home?.() ?? emptyFolder();
  const note = (name: string): string =>
    existsSync(join(notes, name)) ? readFileSync(join(notes, name), 'utf8').trim() : '';
  const env = Object.entries({ CONFLICT_MAP_HOME: data, ...event.env, ...place.env });
  const unset = env.flatMap(([name, value]) => (value === undefined ? [`-u${name}`] : []));
  const set = env.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  const program = ['env', ...unset, ...set, ...(place.by ?? []), ...PROGRAM, ...place.args];
  const pty = anyInTerminal(
    'bash',
    ['-c', AS_A_JOB, 'bash', HOME, notes, String(place.fileLimit ?? ''), ...program],
    place.size ?? { columns: 80, rows: 40 },
    {},
  );
  const there: There = {
    pty,
    place,
    // 0 would be all processes of this group
    process: () => Number(note('pid')) || Number.POSITIVE_INFINITY,
    stopped: async () => {
      if (!(await settled(() => note('stopped') !== ''))) return ['it did not stop'];
      // what it wrote last comes by another way
      await pausing(100);
      return [...unlike(note('stopped'), 'while it is stopped'), ...hidden(pty, 'while it is stopped')];
    },
    goOn: () => writeFileSync(join(notes, 'go'), ''),
  };
  const wrong: string[] = [];
  try {
    for (const [seen, keys] of place.way ?? []) {
      await pty.sees(seen);
      await pty.sees(READY);
      // an Enter that comes at once was meant for the screen before
      for (const key of keys.split(/(?<=\r)|(?=\r)/)) {
        await pausing(key !== KEYS.enter ? 0 : seen === 'You: ' ? 900 : 150);
        pty.type(key);
      }
    }
    await pty.sees(place.asks);
    await pty.sees(place.ready ?? READY);
    wrong.push(...(await event.happens(there)));
    if (!(await settled(() => note('code') !== ''))) return [...wrong, `hangs: ${pty.screen().trim().slice(-200)}`];
    // what it wrote last comes by another way
    await Promise.race([pty.ends, pausing(2_000)]);
  } catch (error) {
    return [...wrong, String(error).slice(0, 400)];
  } finally {
    try {
      process.kill(there.process(), 'SIGKILL');
    } catch {
      // it has ended, as it should
    }
    pty.kill('SIGKILL');
  }
  const code = Number(note('code'));
  const written = pty.written();
  const wentOn = place.anyKey && event.keys && code === 0;
  if (!event.codes.includes(code) && !wentOn) wrong.push(`exit code ${code}`);
  if (!event.gone) wrong.push(...unlike(note('left'), 'at the end'), ...hidden(pty, 'at the end'));
  const trace = /^.*(?:\n\s+at .+:\d+:\d+|went wrong in the program|Warning:|Assertion|FATAL).*$/m.exec(written);
  if (trace) wrong.push(`a trace: ${trace[0]}`);
  const sessions = sessionsKept(data);
  const kept = sessions.reduce((sum, { answers }) => sum + answers.length, 0);
  if (place.kept !== undefined && kept < place.kept) wrong.push(`${kept} replies are kept, not ${place.kept}`);
  if (!event.gone && !event.leads && code >= 130 && place.goesOn !== undefined && !written.includes(place.goesOn))
    wrong.push('how to go on is not told');
  return wrong;
}

const MODE = new RegExp(`${ESCAPE}\\[\\?(\\d+)([hl])`, 'g');

/** What is still switched on of what only a program that draws needs. */
function hidden({ cursorShown, written }: Pty, when: string): string[] {
  const on = new Map([...written().matchAll(MODE)].map(([, mode = '', set]) => [mode, set === 'h']));
  const left = [...on].filter(([mode, isOn]) => isOn && mode !== '25');
  return [
    ...(cursorShown() ? [] : [`the cursor is hidden ${when}`]),
    ...left.map(([mode]) => `mode ${mode} is on ${when}`),
  ];
}
